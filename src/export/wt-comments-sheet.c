#include "wt-comments-sheet.h"

#include <glib/gi18n.h>

/* clang-format off */
static const WtSheetColumn COLUMNS[] = {
  { N_ ("Date"), WT_CELL_DATE, 12, 12, FALSE },
  { N_ ("Activity"), WT_CELL_WRAPPED, 20, 32, FALSE },
  { N_ ("Project"), WT_CELL_WRAPPED, 20, 32, FALSE },
  { N_ ("Question"), WT_CELL_WRAPPED, 20, 30, FALSE },
  { N_ ("Comment"), WT_CELL_WRAPPED, 50, 84, FALSE },
};
/* clang-format on */
#define QUESTION_COLUMN 3

static gboolean
has_several_texts (WtSurvey *survey)
{
  guint n_texts = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    n_texts += wt_survey_get_question (survey, i)->kind == WT_QUESTION_TEXT;
  return n_texts > 1;
}

WtLongTable *
wt_comments_sheet_new (WtWorkbookWriter *writer, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (writer->content->overview));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (WtSheetColumn));

  g_array_append_vals (columns, COLUMNS, G_N_ELEMENTS (COLUMNS));
  if (!has_several_texts (survey))
    g_array_remove_index (columns, QUESTION_COLUMN);
  return wt_long_table_new (writer, C_ ("sheet", "Comments"), "Comments",
                            (const WtSheetColumn *) (void *) columns->data, columns->len, 0, error);
}

gboolean
wt_comments_sheet_add (WtLongTable *table,
                       WtSurvey *survey,
                       WtActivity *activity,
                       WtResponse *response,
                       GError **error)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      WtSheetTable *rows;

      if (wt_response_get_key (response, i) != WT_KEY_TEXT)
        continue;
      if (!wt_long_table_begin_row (table, error))
        return FALSE;
      rows = wt_long_table_get_table (table);
      wt_sheet_table_add_date (rows, wt_activity_get_held_on (activity));
      wt_sheet_table_add_text (rows, wt_activity_get_title (activity));
      wt_sheet_table_add_text (rows,
                               wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_PROJECT));
      if (has_several_texts (survey))
        wt_sheet_table_add_text (rows,
                                 wt_question_get_short_title (wt_survey_get_question (survey, i)));
      wt_sheet_table_add_text (rows, wt_response_get_text (response, i));
    }
  return TRUE;
}
