#include "wt-report-collection-private.h"

#include "wt-activity-store.h"
#include "wt-checklist-store.h"
#include "wt-comment-store.h"
#include "wt-date.h"
#include "wt-equality-store.h"
#include "wt-figures-store.h"
#include "wt-named-item.h"
#include "wt-overview-loader-private.h"
#include "wt-project-life-reading-private.h"
#include "wt-person-names-store.h"
#include "wt-person-names.h"
#include "wt-project-store.h"
#include "wt-record-store.h"
#include "wt-response-store.h"
#include "wt-settings-store.h"
#include "wt-toolkit.h"
#include "wt-version.h"

#include <glib/gi18n.h>

/* More than a sheet has rows for nobody would quote. */
#define QUOTES_MAXIMUM 1000000

void
wt_report_collection_free (WtReportCollection *self)
{
  g_clear_object (&self->content.overview);
  g_clear_pointer (&self->content.projects, g_ptr_array_unref);
  g_clear_pointer (&self->content.plans, g_ptr_array_unref);
  g_clear_pointer (&self->content.activities, g_ptr_array_unref);
  g_clear_pointer (&self->content.activity_figures, g_ptr_array_unref);
  g_clear_pointer (&self->content.other_surveys, g_ptr_array_unref);
  g_clear_object (&self->content.equality);
  g_clear_object (&self->content.comments);
  g_clear_pointer (&self->content.quotes, g_ptr_array_unref);
  g_clear_object (&self->content.settings);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->made_at, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->content.actions, g_ptr_array_unref);
  g_clear_object (&self->content.life);
  g_clear_object (&self->content.words);
  g_clear_pointer (&self->content.logo, g_bytes_unref);
  g_clear_pointer (&self->content.names, g_ptr_array_unref);
  g_free (self);
}

static gboolean
collect_projects (WtReportCollection *self, GError **error)
{
  WtConnection *connection = self->context->connection;
  g_autoptr (GArray) ids = wt_project_store_list_ids (connection, &self->filter, error);

  if (ids == NULL)
    return FALSE;
  self->content.projects = g_ptr_array_new_with_free_func (g_object_unref);
  self->content.plans = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      const WtChecklistSubject subject = { .project_id = g_array_index (ids, gint64, i) };
      WtProject *project = wt_project_store_find (connection, subject.project_id, error);
      GPtrArray *plans;

      if (project == NULL)
        return FALSE;
      g_ptr_array_add (self->content.projects, project);
      plans = wt_checklist_store_list_plans (connection, &subject, error);
      if (plans == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (self->content.plans, plans);
    }
  return TRUE;
}

static gboolean
collect_actions (WtReportCollection *self, GError **error)
{
  WtConnection *connection = self->context->connection;

  self->content.actions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->content.projects->len; i++)
    {
      gint64 id = wt_project_get_id (g_ptr_array_index (self->content.projects, i));
      GPtrArray *actions = wt_record_store_list (connection, WT_RECORD_ACTION, id, error);

      if (actions == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (self->content.actions, actions);
    }
  if (self->filter.project_id != 0)
    self->content.life = wt_project_life_read (connection, self->filter.project_id, error);
  return self->filter.project_id == 0 || self->content.life != NULL;
}

/* Adds counts to the figures of their activity; both come in order of activity. */
typedef struct
{
  GHashTable *figures; /* activity id → WtFigures, lent */
} TallyTarget;

static void
add_tally (gint64 activity_id, const WtQuestionTally *tally, gpointer data)
{
  TallyTarget *target = data;
  WtFigures *figures = g_hash_table_lookup (target->figures, &activity_id);

  if (figures != NULL)
    wt_figures_add (figures, tally);
}

static gboolean
collect_activities (WtReportCollection *self, GError **error)
{
  WtConnection *connection = self->context->connection;
  g_autoptr (GHashTable) figures =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  TallyTarget target = { figures };

  self->content.activities = wt_activity_store_list_counted (connection, &self->filter, error);
  if (self->content.activities == NULL)
    return FALSE;

  self->content.activity_figures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->content.activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (self->content.activities, i);
      WtFilter filter = { .activity_id = wt_activity_get_id (activity) };
      WtFigures *of_activity = wt_figures_new (&filter, self->context->survey);

      wt_figures_set_counts (of_activity, 1, 1,
                             wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE),
                             wt_activity_get_forms (activity));
      g_ptr_array_add (self->content.activity_figures, of_activity);
      g_hash_table_insert (figures, g_memdup2 (&filter.activity_id, sizeof (gint64)), of_activity);
      if (!wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TALLIED))
        self->content.n_forms += wt_activity_get_forms (activity);
    }
  return wt_figures_store_for_each_tally (connection, &self->filter, add_tally, &target, error);
}

/* The figures of the surveys that have forms, but for the one that the overview is about. */
static gboolean
collect_other_surveys (WtReportCollection *self, GError **error)
{
  WtConnection *connection = self->context->connection;
  g_autoptr (GPtrArray) surveys = wt_figures_store_list_surveys (connection, &self->filter, error);

  if (surveys == NULL)
    return FALSE;
  self->content.other_surveys = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < surveys->len; i++)
    {
      gint64 id = wt_counted_survey_get_id (g_ptr_array_index (surveys, i));
      g_autoptr (WtSurvey) survey = NULL;
      WtFigures *figures;

      if (id == wt_survey_get_id (self->context->survey))
        continue;
      survey = wt_job_context_find_survey (self->context, id, error);
      if (survey == NULL)
        return FALSE;
      figures = wt_figures_new (&self->filter, survey);
      g_ptr_array_add (self->content.other_surveys, figures);
      if (!wt_figures_store_read (connection, figures, error))
        return FALSE;
    }
  return TRUE;
}

/* People are counted by project: who came to one activity, or to those of one level, is not known.
 */
static gboolean
collect_equality (WtReportCollection *self, GError **error)
{
  g_autoptr (WtEqualityForm) form = wt_toolkit_get_equality_form ();

  if (self->filter.activity_id != 0 || self->filter.level != WT_LEVEL_NONE)
    return TRUE;
  self->content.equality = wt_equality_counts_new (form, 0, "");
  return wt_equality_store_sum (self->context->connection, &self->filter, self->content.equality,
                                error);
}

static gboolean
collect_comments (WtReportCollection *self, GError **error)
{
  WtConnection *connection = self->context->connection;
  WtCommentQuery query = { .filter = *&self->filter, .order = WT_COMMENT_ORDER_OLDEST };

  self->content.comments = wt_comment_store_summarise (
      connection, &query, wt_settings_get_threshold (self->content.settings), error);
  if (self->content.comments == NULL)
    return FALSE;
  query.only_publishable = TRUE;
  self->content.quotes = wt_comment_store_list (connection, &query, NULL, QUOTES_MAXIMUM, error);
  return self->content.quotes != NULL;
}

static gboolean
go_through_forms (WtResponseFunc func, gpointer func_data, gpointer data, GError **error)
{
  WtReportCollection *self = data;

  return wt_response_store_for_each (self->context->connection, self->context->survey,
                                     &self->filter, func, func_data, error);
}

/* What the filter lets through, in words. */
static char *
describe_scope (WtReportCollection *self)
{
  const WtFilter *filter = &self->filter;
  GPtrArray *projects = self->content.projects;
  GPtrArray *activities = self->content.activities;

  if (filter->activity_id != 0 && activities->len == 1)
    return g_strdup (wt_activity_get_title (g_ptr_array_index (activities, 0)));
  if (filter->project_id != 0 && projects->len == 1)
    return g_strdup (wt_project_get_title (g_ptr_array_index (projects, 0)));
  if (wt_filter_is_narrowed (filter))
    return g_strdup_printf (ngettext ("%u project", "%u projects", projects->len), projects->len);
  return g_strdup (_ ("All projects"));
}

/* Nobody needs to be found in an internal edition. */
static gboolean
collect_names (WtReportCollection *self, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;

  self->content.names = g_ptr_array_new_with_free_func (g_free);
  if (self->content.edition != WT_EDITION_PUBLIC)
    return TRUE;
  names = wt_person_names_store_list (self->context->connection, error);
  for (guint i = 0; names != NULL && i < names->len; i++)
    wt_person_names_add (self->content.names, g_ptr_array_index (names, i));
  return names != NULL;
}

static gboolean
collect (WtReportCollection *self, GError **error)
{
  WtConnection *connection = self->context->connection;
  g_autoptr (GPtrArray) organisations =
      wt_settings_store_list_names (connection, WT_NAME_LIST_ORGANISATIONS, error);
  g_autofree char *today = g_strndup (self->made_at, 10);

  if (organisations == NULL
      || (self->content.settings = wt_settings_store_read (connection, error)) == NULL
      || (self->content.words = wt_settings_store_read_report_words (connection, error)) == NULL
      || !wt_settings_store_read_logo (connection, &self->content.logo, error))
    return FALSE;
  self->content.overview =
      wt_overview_loader_load (connection, self->context->survey, &self->filter,
                               WT_COMPARE_WITH_PERIOD_BEFORE, today, WT_OVERVIEW_PART_USUAL, error);
  if (self->content.overview == NULL || !collect_projects (self, error)
      || !collect_actions (self, error) || !collect_activities (self, error)
      || !collect_other_surveys (self, error) || !collect_equality (self, error)
      || !collect_comments (self, error) || !collect_names (self, error))
    return FALSE;

  self->organisation = wt_named_item_join_names (organisations, self->filter.organisation_id);
  self->scope = describe_scope (self);
  self->question = wt_toolkit_dup_champion_question ();
  self->content.question = self->question;
  self->content.organisation = self->organisation;
  self->content.scope = self->scope;
  self->content.made_at = self->made_at;
  self->content.version = WT_VERSION;
  self->content.forms = go_through_forms;
  self->content.forms_data = self;
  return TRUE;
}

WtReportCollection *
wt_report_collection_new (WtJobContext *context,
                          const WtFilter *filter,
                          WtEdition edition,
                          GError **error)
{
  return wt_report_collection_new_at (context, filter, edition, NULL, error);
}

WtReportCollection *
wt_report_collection_new_at (WtJobContext *context,
                             const WtFilter *filter,
                             WtEdition edition,
                             const char *made_at,
                             GError **error)
{
  g_autoptr (WtReportCollection) self = g_new0 (WtReportCollection, 1);

  self->context = context;
  self->filter = *filter;
  self->content.edition = edition;
  self->made_at = made_at != NULL ? g_strdup (made_at) : wt_date_now ();
  if (!wt_overview_loader_check_filter (context->connection, filter, error)
      || !collect (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
tell_progress (double fraction, gpointer data)
{
  wt_progress_set_fraction (data, fraction);
}

void
wt_report_collection_set_progress (WtReportCollection *self, WtProgress *progress)
{
  self->content.progress = progress != NULL ? tell_progress : NULL;
  self->content.progress_data = progress;
}
