#include "wt-record-kinds.h"

#include "wt-activity-row.h"
#include "wt-activity.h"
#include "wt-batch-row.h"
#include "wt-batch.h"
#include "wt-change-row.h"
#include "wt-change.h"
#include "wt-project-row.h"
#include "wt-project.h"
#include "wt-words.h"

#include <glib/gi18n.h>

static int
compare_texts (gconstpointer a, gconstpointer b, guint id)
{
  g_autofree char *first = g_utf8_casefold (wt_model_get_string ((WtModel *) a, id), -1);
  g_autofree char *second = g_utf8_casefold (wt_model_get_string ((WtModel *) b, id), -1);

  return g_utf8_collate (first, second);
}

/* The larger first. */
static int
compare_numbers (gconstpointer a, gconstpointer b, guint id)
{
  gint64 first = wt_model_get_int64 ((WtModel *) a, id);
  gint64 second = wt_model_get_int64 ((WtModel *) b, id);

  return (first < second) - (first > second);
}

/* Dates are ISO text: the later first. */
static int
compare_dates (gconstpointer a, gconstpointer b, guint id)
{
  return g_strcmp0 (wt_model_get_string ((WtModel *) b, id),
                    wt_model_get_string ((WtModel *) a, id));
}

static gboolean
is_any (gpointer record)
{
  return TRUE;
}

/* Projects */

static int
compare_project_titles (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_texts (a, b, WT_PROJECT_TITLE);
}

static int
compare_project_gaps (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (b, a, WT_PROJECT_ANSWERED);
}

static int
compare_project_engagement (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_dates (a, b, WT_PROJECT_LAST_HELD_ON);
}

static int
compare_project_stages (gconstpointer a, gconstpointer b, gpointer data)
{
  return wt_model_get_int ((WtModel *) a, WT_PROJECT_STAGE)
         - wt_model_get_int ((WtModel *) b, WT_PROJECT_STAGE);
}

static gboolean
is_archived (gpointer record)
{
  return wt_model_get_boolean (record, WT_PROJECT_ARCHIVED);
}

static gboolean
is_not_archived (gpointer record)
{
  return !is_archived (record);
}

static char *
dup_project_text (gpointer record)
{
  return wt_words_join (wt_model_get_string (record, WT_PROJECT_TITLE),
                        wt_model_get_string (record, WT_PROJECT_SUMMARY),
                        wt_model_get_string (record, WT_PROJECT_LEAD),
                        wt_model_get_string (record, WT_PROJECT_CONTACT),
                        wt_model_get_string (record, WT_PROJECT_CHAMPION),
                        wt_model_get_string (record, WT_PROJECT_DIRECTORATE),
                        wt_model_get_string (record, WT_PROJECT_ORGANISATION), NULL);
}

static void
open_project (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list, "win.open-project", "x", wt_project_get_id (record));
}

static const WtRecordSort PROJECT_SORTS[] = {
  { N_ ("By title"), compare_project_titles },
  { N_ ("Fewest answers first"), compare_project_gaps },
  { N_ ("Latest engagement first"), compare_project_engagement },
  { N_ ("By stage"), compare_project_stages },
  { 0 },
};

static const WtRecordSelection PROJECT_SELECTIONS[] = {
  { N_ ("Current projects"), is_not_archived },
  { N_ ("Archived"), is_archived },
  { N_ ("All projects"), is_any },
  { 0 },
};

const WtRecordKind wt_record_kind_projects = {
  .get_row_type = wt_project_row_get_type,
  .dup_search_text = dup_project_text,
  .sorts = PROJECT_SORTS,
  .selections = PROJECT_SELECTIONS,
  .open = open_project,
};

const WtRecordKind wt_record_kind_projects_counted = {
  .get_row_type = wt_project_row_get_type,
  .dup_search_text = dup_project_text,
  .sorts = PROJECT_SORTS,
  .open = open_project,
};

/* Activities */

static int
compare_activity_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_dates (a, b, WT_ACTIVITY_HELD_ON);
}

static int
compare_activity_titles (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_texts (a, b, WT_ACTIVITY_TITLE);
}

static int
compare_activity_people (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_ACTIVITY_PEOPLE);
}

static int
compare_activity_forms (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_ACTIVITY_FORMS);
}

static gboolean
took_place (gpointer record)
{
  return wt_model_get_boolean (record, WT_ACTIVITY_TOOK_PLACE);
}

static gboolean
is_planned (gpointer record)
{
  return !took_place (record);
}

static gboolean
has_forms_to_type (gpointer record)
{
  return !wt_model_get_boolean (record, WT_ACTIVITY_FINISHED)
         && wt_model_get_int64 (record, WT_ACTIVITY_EXPECTED)
                > wt_model_get_int64 (record, WT_ACTIVITY_FORMS);
}

static char *
dup_activity_text (gpointer record)
{
  return wt_words_join (wt_model_get_string (record, WT_ACTIVITY_TITLE),
                        wt_model_get_string (record, WT_ACTIVITY_PROJECT),
                        wt_model_get_string (record, WT_ACTIVITY_PLACE),
                        wt_term_get_title (wt_levels, wt_activity_get_level (record)),
                        wt_model_get_string (record, WT_ACTIVITY_DESCRIPTION), NULL);
}

static void
open_activity (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list, "win.open-activity", "x", wt_activity_get_id (record));
}

static const WtRecordSort ACTIVITY_SORTS[] = {
  { N_ ("Latest first"), compare_activity_dates },
  { N_ ("By title"), compare_activity_titles },
  { N_ ("Most people first"), compare_activity_people },
  { N_ ("Most forms first"), compare_activity_forms },
  { 0 },
};

static const WtRecordSelection ACTIVITY_SELECTIONS[] = {
  { N_ ("All activities"), is_any },
  { N_ ("Took place"), took_place },
  { N_ ("Planned"), is_planned },
  { N_ ("Forms to type"), has_forms_to_type },
  { 0 },
};

const WtRecordKind wt_record_kind_activities = {
  .get_row_type = wt_activity_row_get_type,
  .dup_search_text = dup_activity_text,
  .sorts = ACTIVITY_SORTS,
  .selections = ACTIVITY_SELECTIONS,
  .open = open_activity,
};

/* Batches */

static int
compare_batches (gconstpointer a, gconstpointer b, gpointer data)
{
  int order = wt_batch_is_finished ((WtBatch *) a) - wt_batch_is_finished ((WtBatch *) b);

  return order != 0 ? order : compare_dates (a, b, WT_BATCH_HELD_ON);
}

static int
compare_batch_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_dates (a, b, WT_BATCH_HELD_ON);
}

static int
compare_batch_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_BATCH_TYPED);
}

static gboolean
is_unfinished (gpointer record)
{
  return !wt_batch_is_finished (record);
}

static char *
dup_batch_text (gpointer record)
{
  return wt_words_join (wt_model_get_string (record, WT_BATCH_ACTIVITY),
                        wt_model_get_string (record, WT_BATCH_PROJECT), NULL);
}

static void
open_batch (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list,
                              wt_batch_is_tallied (record) ? "win.enter-totals" : "win.type-forms",
                              "x", wt_batch_get_activity_id (record));
}

static const WtRecordSort BATCH_SORTS[] = {
  { N_ ("To be typed first"), compare_batches },
  { N_ ("Latest first"), compare_batch_dates },
  { N_ ("Most forms first"), compare_batch_sizes },
  { 0 },
};

static const WtRecordSelection BATCH_SELECTIONS[] = {
  { N_ ("All batches"), is_any },
  { N_ ("Not finished"), is_unfinished },
  { 0 },
};

const WtRecordKind wt_record_kind_batches = {
  .get_row_type = wt_batch_row_get_type,
  .dup_search_text = dup_batch_text,
  .sorts = BATCH_SORTS,
  .selections = BATCH_SELECTIONS,
  .open = open_batch,
};

/* Changes */

static int
compare_changes (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 first = wt_change_get_id ((WtChange *) a);
  gint64 second = wt_change_get_id ((WtChange *) b);

  return (first < second) - (first > second);
}

static char *
dup_change_text (gpointer record)
{
  return wt_words_join (wt_change_get_sentence (record), wt_change_get_made_by (record), NULL);
}

/* A line of the history leads nowhere: what it speaks of may no longer be there. */
static void
open_change (GtkWidget *list, gpointer record)
{
}

static const WtRecordSort CHANGE_SORTS[] = {
  { N_ ("Newest first"), compare_changes },
  { 0 },
};

const WtRecordKind wt_record_kind_changes = {
  .get_row_type = wt_change_row_get_type,
  .dup_search_text = dup_change_text,
  .sorts = CHANGE_SORTS,
  .open = open_change,
};
