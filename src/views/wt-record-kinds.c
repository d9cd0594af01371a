#include "wt-record-kinds.h"

#include "wt-action-row.h"
#include "wt-action.h"
#include "wt-activity-row.h"
#include "wt-activity.h"
#include "wt-batch-row.h"
#include "wt-batch.h"
#include "wt-change-row.h"
#include "wt-change.h"
#include "wt-checklist-template.h"
#include "wt-date.h"
#include "wt-project-row.h"
#include "wt-project.h"
#include "wt-questionnaire-row.h"
#include "wt-questionnaire.h"
#include "wt-template-row.h"
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
  gtk_widget_activate_action (
      list, wt_batch_is_tallied (record) ? "win.enter-totals-of" : "win.type-forms-of", "(xx)",
      wt_batch_get_activity_id (record), wt_batch_get_survey_id (record));
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

/* Actions */

/* What is to be done first: by date, those without one last; then what was done, the latest first.
 */
static int
compare_actions (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *due_a = wt_action_get_due_on ((WtAction *) a);
  const char *due_b = wt_action_get_due_on ((WtAction *) b);
  int order = wt_action_is_done ((WtAction *) a) - wt_action_is_done ((WtAction *) b);

  if (order == 0 && wt_action_is_done ((WtAction *) a))
    order = compare_dates (a, b, WT_ACTION_DONE_ON);
  if (order == 0)
    order = (due_a[0] == '\0') - (due_b[0] == '\0');
  if (order == 0)
    order = g_strcmp0 (due_a, due_b);
  return order != 0 ? order : compare_numbers (b, a, WT_ACTION_ID);
}

static int
compare_action_projects (gconstpointer a, gconstpointer b, gpointer data)
{
  int order = compare_texts (a, b, WT_ACTION_PROJECT);

  return order != 0 ? order : compare_actions (a, b, data);
}

static int
compare_action_ages (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_ACTION_ID);
}

static gboolean
is_done (gpointer record)
{
  return wt_action_is_done (record);
}

static gboolean
is_to_do (gpointer record)
{
  return !is_done (record);
}

static gboolean
is_overdue (gpointer record)
{
  g_autofree char *today = wt_date_today ();

  return wt_action_is_overdue (record, today);
}

static char *
dup_action_text (gpointer record)
{
  return wt_words_join (wt_action_get_title (record),
                        wt_model_get_string (record, WT_ACTION_PROJECT),
                        wt_model_get_string (record, WT_ACTION_OWNER), NULL);
}

static void
open_action (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list, "win.open-action", "x", wt_action_get_id (record));
}

static const WtRecordSort ACTION_SORTS[] = {
  { N_ ("First to be done"), compare_actions },
  { N_ ("By project"), compare_action_projects },
  { N_ ("Newest first"), compare_action_ages },
  { 0 },
};

static const WtRecordSelection ACTION_SELECTIONS[] = {
  { N_ ("To do"), is_to_do },
  { N_ ("Overdue"), is_overdue },
  { N_ ("Done"), is_done },
  { N_ ("All actions"), is_any },
  { 0 },
};

const WtRecordKind wt_record_kind_actions = {
  .get_row_type = wt_action_row_get_type,
  .dup_search_text = dup_action_text,
  .sorts = ACTION_SORTS,
  .selections = ACTION_SELECTIONS,
  .open = open_action,
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

/* Checklists that can be answered */

static int
compare_template_titles (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_texts (a, b, WT_CHECKLIST_TEMPLATE_TITLE);
}

static int
compare_template_use (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_CHECKLIST_TEMPLATE_CHECKLISTS);
}

static int
compare_template_behind (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_CHECKLIST_TEMPLATE_BEHIND);
}

static int
compare_template_scopes (gconstpointer a, gconstpointer b, gpointer data)
{
  return wt_model_get_int ((WtModel *) a, WT_CHECKLIST_TEMPLATE_SCOPE)
         - wt_model_get_int ((WtModel *) b, WT_CHECKLIST_TEMPLATE_SCOPE);
}

static gboolean
is_retired (gpointer record)
{
  return wt_checklist_template_is_retired (record);
}

static gboolean
is_not_retired (gpointer record)
{
  return !is_retired (record);
}

static char *
dup_template_text (gpointer record)
{
  return wt_words_join (
      wt_checklist_template_get_title (record),
      wt_term_get_title (wt_checklist_scopes, wt_checklist_template_get_scope (record)), NULL);
}

static void
open_template (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list, "win.open-template", "s",
                              wt_checklist_template_get_key (record));
}

static const WtRecordSort TEMPLATE_SORTS[] = {
  { N_ ("By title"), compare_template_titles },
  { N_ ("Most used first"), compare_template_use },
  { N_ ("Most in an older version first"), compare_template_behind },
  { N_ ("By what it is answered for"), compare_template_scopes },
  { 0 },
};

static const WtRecordSelection TEMPLATE_SELECTIONS[] = {
  { N_ ("Offered"), is_not_retired },
  { N_ ("Retired"), is_retired },
  { N_ ("All checklists"), is_any },
  { 0 },
};

const WtRecordKind wt_record_kind_templates = {
  .get_row_type = wt_template_row_get_type,
  .dup_search_text = dup_template_text,
  .sorts = TEMPLATE_SORTS,
  .selections = TEMPLATE_SELECTIONS,
  .open = open_template,
};

/* Questionnaires */

static int
compare_questionnaire_titles (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_texts (a, b, WT_QUESTIONNAIRE_TITLE);
}

static int
compare_questionnaire_use (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_numbers (a, b, WT_QUESTIONNAIRE_RESPONSES);
}

static gboolean
is_offered_questionnaire (gpointer record)
{
  return !wt_questionnaire_is_retired (record);
}

static gboolean
is_own_questionnaire (gpointer record)
{
  return wt_questionnaire_is_own (record) && is_offered_questionnaire (record);
}

static gboolean
is_ready_questionnaire (gpointer record)
{
  return !wt_questionnaire_is_own (record) && is_offered_questionnaire (record);
}

static gboolean
is_retired_questionnaire (gpointer record)
{
  return wt_questionnaire_is_retired (record);
}

static char *
dup_questionnaire_text (gpointer record)
{
  return g_strdup (wt_questionnaire_get_title (record));
}

static void
open_questionnaire (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list, "win.open-questionnaire", "s",
                              wt_questionnaire_get_key (record));
}

static const WtRecordSort QUESTIONNAIRE_SORTS[] = {
  { N_ ("By title"), compare_questionnaire_titles },
  { N_ ("Most used first"), compare_questionnaire_use },
  { 0 },
};

static const WtRecordSelection QUESTIONNAIRE_SELECTIONS[] = {
  { N_ ("Offered"), is_offered_questionnaire },    { N_ ("Our own"), is_own_questionnaire },
  { N_ ("Ready to use"), is_ready_questionnaire }, { N_ ("Retired"), is_retired_questionnaire },
  { N_ ("All questionnaires"), is_any },           { 0 },
};

const WtRecordKind wt_record_kind_questionnaires = {
  .get_row_type = wt_questionnaire_row_get_type,
  .dup_search_text = dup_questionnaire_text,
  .sorts = QUESTIONNAIRE_SORTS,
  .selections = QUESTIONNAIRE_SELECTIONS,
  .open = open_questionnaire,
};
