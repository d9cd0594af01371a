#include "wt-engagement-sheet.h"

#include "wt-activity.h"
#include "wt-sheet-table.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Date"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Project"), WT_CELL_WRAPPED, 16, 28, FALSE },
  { N_ ("Activity"), WT_CELL_WRAPPED, 18, 30, FALSE },
  { N_ ("Level"), WT_CELL_WRAPPED, 8, 13.5, FALSE },
  { N_ ("What was done"), WT_CELL_WRAPPED, 18, 44, FALSE },
  { N_ ("Place"), WT_CELL_WRAPPED, 10, 22, FALSE },
  { N_ ("People"), WT_CELL_COUNT, 9, 14, TRUE },
  { N_ ("Forms that came in"), WT_CELL_COUNT, 9, 14, TRUE },
  { N_ ("Forms counted"), WT_CELL_COUNT, 9, 14, TRUE },
  { N_ ("How they were entered"), WT_CELL_WRAPPED, 10, 15, FALSE },
  { N_ ("State of the forms"), WT_CELL_WRAPPED, 10, 16, FALSE },
};
/* clang-format on */

/* What was chosen, what was written, or both: "Other: Letter to parish councils". */
static char *
dup_what_was_done (WtModel *activity)
{
  const char *choice = wt_model_get_string (activity, WT_ACTIVITY_CHOICE);
  const char *description = wt_model_get_string (activity, WT_ACTIVITY_DESCRIPTION);

  if (choice[0] == '\0' || description[0] == '\0')
    return g_strdup (choice[0] != '\0' ? choice : description);
  /* Translators: what was done, then more about it: "Other: Letter to parish councils" */
  return g_strdup_printf (_ ("%s: %s"), choice, description);
}

static const char *
get_entry_words (WtModel *activity)
{
  /* Translators: how the forms of an activity were entered: counts only, or each form */
  return wt_model_get_boolean (activity, WT_ACTIVITY_TALLIED) ? _ ("counts only")
                                                              : _ ("form by form");
}

static char *
dup_state_words (WtModel *activity)
{
  gint64 missing = wt_model_get_int64 (activity, WT_ACTIVITY_EXPECTED)
                   - wt_model_get_int64 (activity, WT_ACTIVITY_FORMS);

  if (wt_model_get_boolean (activity, WT_ACTIVITY_FINISHED) || missing <= 0)
    return g_strdup (_ ("complete"));
  /* Translators: how many of an activity's forms are not typed yet */
  return g_strdup_printf (ngettext ("%d still to type", "%d still to type", (gulong) missing),
                          (int) missing);
}

static void
add_activity (WtSheetTable *table, WtActivity *activity)
{
  WtModel *model = WT_MODEL (activity);
  gboolean has_forms = wt_model_get_int64 (model, WT_ACTIVITY_BATCH_ID) != 0;
  g_autofree char *what = dup_what_was_done (model);
  g_autofree char *state = dup_state_words (model);

  wt_sheet_table_begin_row (table);
  wt_sheet_table_add_date (table, wt_activity_get_held_on (activity));
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_ACTIVITY_PROJECT));
  wt_sheet_table_add_text (table, wt_activity_get_title (activity));
  wt_sheet_table_add_text (table,
                           wt_term_get_title (wt_levels, (int) wt_activity_get_level (activity)));
  wt_sheet_table_add_text (table, what);
  wt_sheet_table_add_text (table, wt_model_get_string (model, WT_ACTIVITY_PLACE));
  wt_sheet_table_add_number (table, (double) wt_model_get_int64 (model, WT_ACTIVITY_PEOPLE));
  if (!has_forms)
    return;
  wt_sheet_table_add_number (table, (double) wt_model_get_int64 (model, WT_ACTIVITY_EXPECTED));
  wt_sheet_table_add_number (table, (double) wt_activity_get_forms (activity));
  wt_sheet_table_add_text (table, get_entry_words (model));
  wt_sheet_table_add_text (table, state);
}

gboolean
wt_engagement_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  GPtrArray *activities = writer->content->activities;
  g_autoptr (WtSheetTable) table = NULL;

  table = wt_sheet_table_add (writer, C_ ("sheet", "Engagement"), activities->len, "Engagement",
                              COLUMNS, G_N_ELEMENTS (COLUMNS), error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i < activities->len; i++)
    add_activity (table, g_ptr_array_index (activities, i));
  wt_sheet_table_name_columns (table);
  wt_sheet_table_finish (table, _ ("No activities in this period"));
  return TRUE;
}
