#include "wt-workbook-job.h"

#include "wt-activity-store.h"
#include "wt-checklist-store.h"
#include "wt-comment-store.h"
#include "wt-date.h"
#include "wt-equality-store.h"
#include "wt-figures-store.h"
#include "wt-job-private.h"
#include "wt-named-item.h"
#include "wt-overview-loader-private.h"
#include "wt-project-store.h"
#include "wt-response-store.h"
#include "wt-settings-store.h"
#include "wt-toolkit.h"
#include "wt-version.h"
#include "wt-workbook.h"

#include <glib/gi18n.h>

/* More than a sheet has rows for nobody would quote. */
#define QUOTES_MAXIMUM 1000000

typedef struct
{
  WtFilter filter;
  char *path;           /* (owned) */
  WtProgress *progress; /* (owned) (nullable) */
} WorkbookRequest;

/* The content, and what owns its parts. */
typedef struct
{
  WtWorkbookContent content;
  WtJobContext *context;
  const WtFilter *filter;
  char *organisation;
  char *scope;
  char *made_at;
} Collection;

static void
workbook_request_free (WorkbookRequest *request)
{
  g_free (request->path);
  g_clear_object (&request->progress);
  g_free (request);
}

static void
collection_clear (Collection *collection)
{
  g_clear_object (&collection->content.overview);
  g_clear_pointer (&collection->content.projects, g_ptr_array_unref);
  g_clear_pointer (&collection->content.plans, g_ptr_array_unref);
  g_clear_pointer (&collection->content.activities, g_ptr_array_unref);
  g_clear_pointer (&collection->content.activity_figures, g_ptr_array_unref);
  g_clear_pointer (&collection->content.other_surveys, g_ptr_array_unref);
  g_clear_object (&collection->content.equality);
  g_clear_object (&collection->content.comments);
  g_clear_pointer (&collection->content.quotes, g_ptr_array_unref);
  g_clear_object (&collection->content.settings);
  g_clear_pointer (&collection->organisation, g_free);
  g_clear_pointer (&collection->scope, g_free);
  g_clear_pointer (&collection->made_at, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collection, collection_clear)

static gboolean
collect_projects (Collection *collection, GError **error)
{
  WtConnection *connection = collection->context->connection;
  g_autoptr (GArray) ids = wt_project_store_list_ids (connection, collection->filter, error);

  if (ids == NULL)
    return FALSE;
  collection->content.projects = g_ptr_array_new_with_free_func (g_object_unref);
  collection->content.plans = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      const WtChecklistSubject subject = { .project_id = g_array_index (ids, gint64, i) };
      WtProject *project = wt_project_store_find (connection, subject.project_id, error);
      GPtrArray *plans;

      if (project == NULL)
        return FALSE;
      g_ptr_array_add (collection->content.projects, project);
      plans = wt_checklist_store_list_plans (connection, &subject, error);
      if (plans == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (collection->content.plans, plans);
    }
  return TRUE;
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
collect_activities (Collection *collection, GError **error)
{
  WtConnection *connection = collection->context->connection;
  g_autoptr (GHashTable) figures =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  TallyTarget target = { figures };

  collection->content.activities =
      wt_activity_store_list_counted (connection, collection->filter, error);
  if (collection->content.activities == NULL)
    return FALSE;

  collection->content.activity_figures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < collection->content.activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (collection->content.activities, i);
      WtFilter filter = { .activity_id = wt_activity_get_id (activity) };
      WtFigures *of_activity = wt_figures_new (&filter, collection->context->survey);

      wt_figures_set_counts (of_activity, 1, 1,
                             wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE),
                             wt_activity_get_forms (activity));
      g_ptr_array_add (collection->content.activity_figures, of_activity);
      g_hash_table_insert (figures, g_memdup2 (&filter.activity_id, sizeof (gint64)), of_activity);
      if (!wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TALLIED))
        collection->content.n_forms += wt_activity_get_forms (activity);
    }
  return wt_figures_store_for_each_tally (connection, collection->filter, add_tally, &target,
                                          error);
}

/* The figures of the surveys that have forms, but for the one that the overview is about. */
static gboolean
collect_other_surveys (Collection *collection, GError **error)
{
  WtConnection *connection = collection->context->connection;
  g_autoptr (GPtrArray) surveys =
      wt_figures_store_list_surveys (connection, collection->filter, error);

  if (surveys == NULL)
    return FALSE;
  collection->content.other_surveys = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < surveys->len; i++)
    {
      gint64 id = wt_counted_survey_get_id (g_ptr_array_index (surveys, i));
      g_autoptr (WtSurvey) survey = NULL;
      WtFigures *figures;

      if (id == wt_survey_get_id (collection->context->survey))
        continue;
      survey = wt_job_context_find_survey (collection->context, id, error);
      if (survey == NULL)
        return FALSE;
      figures = wt_figures_new (collection->filter, survey);
      g_ptr_array_add (collection->content.other_surveys, figures);
      if (!wt_figures_store_read (connection, figures, error))
        return FALSE;
    }
  return TRUE;
}

/* People are counted by project: who came to one activity, or to those of one level, is not known.
 */
static gboolean
collect_equality (Collection *collection, GError **error)
{
  g_autoptr (WtEqualityForm) form = wt_toolkit_get_equality_form ();

  if (collection->filter->activity_id != 0 || collection->filter->level != WT_LEVEL_NONE)
    return TRUE;
  collection->content.equality = wt_equality_counts_new (form, 0, "");
  return wt_equality_store_sum (collection->context->connection, collection->filter,
                                collection->content.equality, error);
}

static gboolean
collect_comments (Collection *collection, GError **error)
{
  WtConnection *connection = collection->context->connection;
  WtCommentQuery query = { .filter = *collection->filter, .order = WT_COMMENT_ORDER_OLDEST };

  collection->content.comments = wt_comment_store_summarise (
      connection, &query, wt_settings_get_threshold (collection->content.settings), error);
  if (collection->content.comments == NULL)
    return FALSE;
  query.only_publishable = TRUE;
  collection->content.quotes =
      wt_comment_store_list (connection, &query, NULL, QUOTES_MAXIMUM, error);
  return collection->content.quotes != NULL;
}

static gboolean
go_through_forms (WtResponseFunc func, gpointer func_data, gpointer data, GError **error)
{
  Collection *collection = data;

  return wt_response_store_for_each (collection->context->connection, collection->context->survey,
                                     collection->filter, func, func_data, error);
}

static void
tell_progress (double fraction, gpointer data)
{
  wt_progress_set_fraction (data, fraction);
}

/* What the filter lets through, in words. */
static char *
describe_scope (Collection *collection)
{
  const WtFilter *filter = collection->filter;
  GPtrArray *projects = collection->content.projects;
  GPtrArray *activities = collection->content.activities;

  if (filter->activity_id != 0 && activities->len == 1)
    return g_strdup (wt_activity_get_title (g_ptr_array_index (activities, 0)));
  if (filter->project_id != 0 && projects->len == 1)
    return g_strdup (wt_project_get_title (g_ptr_array_index (projects, 0)));
  if (wt_filter_is_narrowed (filter))
    return g_strdup_printf (ngettext ("%u project", "%u projects", projects->len), projects->len);
  return g_strdup (_ ("All projects"));
}

static gboolean
collect (Collection *collection, WtProgress *progress, GError **error)
{
  WtConnection *connection = collection->context->connection;
  g_autoptr (GPtrArray) organisations =
      wt_settings_store_list_names (connection, WT_NAME_LIST_ORGANISATIONS, error);
  g_autofree char *today = wt_date_today ();

  if (organisations == NULL
      || (collection->content.settings = wt_settings_store_read (connection, error)) == NULL)
    return FALSE;
  collection->content.overview =
      wt_overview_loader_load (connection, collection->context->survey, collection->filter,
                               WT_COMPARE_WITH_PERIOD_BEFORE, today, WT_OVERVIEW_PART_USUAL, error);
  if (collection->content.overview == NULL || !collect_projects (collection, error)
      || !collect_activities (collection, error) || !collect_other_surveys (collection, error)
      || !collect_equality (collection, error) || !collect_comments (collection, error))
    return FALSE;

  collection->organisation =
      wt_named_item_join_names (organisations, collection->filter->organisation_id);
  collection->scope = describe_scope (collection);
  collection->made_at = wt_date_now ();
  collection->content.organisation = collection->organisation;
  collection->content.scope = collection->scope;
  collection->content.made_at = collection->made_at;
  collection->content.version = WT_VERSION;
  collection->content.forms = go_through_forms;
  collection->content.forms_data = collection;
  collection->content.progress = progress != NULL ? tell_progress : NULL;
  collection->content.progress_data = progress;
  return TRUE;
}

static GObject *
write_workbook (WtJobContext *context, gpointer data, GError **error)
{
  WorkbookRequest *request = data;
  g_auto (Collection) collection = { .context = context, .filter = &request->filter };

  if (wt_overview_loader_check_filter (context->connection, &request->filter, error)
      && collect (&collection, request->progress, error))
    wt_workbook_save (&collection.content, request->path, context->cancellable, error);
  return NULL;
}

WtJob *
wt_workbook_job_new (const WtFilter *filter, const char *path, WtProgress *progress)
{
  WorkbookRequest *request = g_new0 (WorkbookRequest, 1);

  request->filter = *filter;
  request->path = g_strdup (path);
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, write_workbook, request,
                     (GDestroyNotify) workbook_request_free);
}
