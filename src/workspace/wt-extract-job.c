#include "wt-extract-job.h"

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-comment-store.h"
#include "wt-extract.h"
#include "wt-figures-store.h"
#include "wt-job-private.h"
#include "wt-overview-loader-private.h"
#include "wt-project-store.h"
#include "wt-response-store.h"
#include "wt-tally-store.h"

typedef struct
{
  WtExtractOptions options; /* folder (owned) (nullable) */
  WtProgress *progress;     /* (owned) (nullable) */
} ExtractRequest;

/* The content, and what owns its parts. */
typedef struct
{
  WtExtractContent content;
  WtJobContext *context;
  const WtExtractOptions *options;
  GPtrArray *tallied; /* (owned) of WtBatch */
  WtExtractCounts counts;
} Collection;

static void
extract_request_free (ExtractRequest *request)
{
  g_free ((char *) request->options.folder);
  g_clear_object (&request->progress);
  g_free (request);
}

static void
collection_clear (Collection *collection)
{
  g_clear_pointer (&collection->content.surveys, g_ptr_array_unref);
  g_clear_pointer (&collection->content.activities, g_ptr_array_unref);
  g_clear_pointer (&collection->content.projects, g_ptr_array_unref);
  g_clear_pointer (&collection->tallied, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collection, collection_clear)

/* Of the surveys that have forms those that are asked for, and one that is asked for even if it has
 * none. */
static gboolean
collect_surveys (Collection *collection, GError **error)
{
  WtJobContext *context = collection->context;
  gint64 wanted_id = collection->options->survey_id;
  g_autoptr (WtSurvey) wanted =
      wanted_id != 0 ? wt_job_context_find_survey (context, wanted_id, error) : NULL;
  g_autoptr (GPtrArray) counted = NULL;

  if ((wanted_id != 0 && wanted == NULL)
      || (counted = wt_figures_store_list_surveys (context->connection,
                                                   &collection->options->filter, error))
             == NULL)
    return FALSE;
  collection->content.surveys = g_ptr_array_new_with_free_func (g_object_unref);
  if (wanted != NULL)
    g_ptr_array_add (collection->content.surveys, g_object_ref (wanted));
  for (guint i = 0; i < counted->len; i++)
    {
      WtCountedSurvey *survey = g_ptr_array_index (counted, i);
      WtSurvey *found;

      if (wanted != NULL
          && !g_str_equal (wt_counted_survey_get_key (survey), wt_survey_get_key (wanted)))
        continue;
      collection->counts.forms += wt_counted_survey_get_forms (survey);
      if (wanted != NULL)
        continue;
      found = wt_job_context_find_survey (context, wt_counted_survey_get_id (survey), error);
      if (found == NULL)
        return FALSE;
      g_ptr_array_add (collection->content.surveys, found);
    }
  collection->counts.surveys = collection->content.surveys->len;
  return TRUE;
}

static gboolean
is_wanted (Collection *collection, WtSurvey *survey)
{
  for (guint i = 0; i < collection->content.surveys->len; i++)
    if (g_str_equal (wt_survey_get_key (g_ptr_array_index (collection->content.surveys, i)),
                     wt_survey_get_key (survey)))
      return TRUE;
  return FALSE;
}

static gboolean
collect_tallied (Collection *collection, GError **error)
{
  WtJobContext *context = collection->context;
  g_autoptr (GPtrArray) batches =
      wt_batch_store_list_tallied (context->connection, &collection->options->filter, error);

  if (batches == NULL)
    return FALSE;
  collection->tallied = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < batches->len; i++)
    {
      WtBatch *batch = g_ptr_array_index (batches, i);
      g_autoptr (WtSurvey) survey =
          wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error);

      if (survey == NULL)
        return FALSE;
      if (!is_wanted (collection, survey))
        continue;
      g_ptr_array_add (collection->tallied, g_object_ref (batch));
      collection->counts.tallied += wt_batch_get_expected (batch);
    }
  collection->counts.forms -= collection->counts.tallied;
  return TRUE;
}

static gboolean
collect_records (Collection *collection, GError **error)
{
  WtConnection *connection = collection->context->connection;
  const WtFilter *filter = &collection->options->filter;
  g_autoptr (GArray) ids = wt_project_store_list_ids (connection, filter, error);

  if (ids == NULL
      || (collection->content.activities =
              wt_activity_store_list_counted (connection, filter, error))
             == NULL)
    return FALSE;
  collection->content.projects = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      WtProject *project =
          wt_project_store_find (connection, g_array_index (ids, gint64, i), error);

      if (project == NULL)
        return FALSE;
      g_ptr_array_add (collection->content.projects, project);
    }
  if (!collection->content.is_whole)
    return TRUE;
  collection->counts.activities = collection->content.activities->len;
  collection->counts.projects = collection->content.projects->len;
  return TRUE;
}

static gboolean
count_comments (Collection *collection, GError **error)
{
  WtCommentQuery query = { .filter = collection->options->filter };

  for (guint i = 0; i < collection->content.surveys->len; i++)
    {
      WtSurvey *survey = g_ptr_array_index (collection->content.surveys, i);

      for (guint j = 0; j < wt_survey_get_n_questions (survey); j++)
        {
          const WtQuestion *question = wt_survey_get_question (survey, j);
          g_autoptr (WtCommentSummary) summary = NULL;

          if (question->kind != WT_QUESTION_TEXT)
            continue;
          query.question_id = question->id;
          summary = wt_comment_store_summarise (collection->context->connection, &query, 0, error);
          if (summary == NULL)
            return FALSE;
          collection->counts.comments += wt_comment_summary_get_listed (summary);
        }
    }
  return TRUE;
}

static gboolean
go_through_forms (
    WtSurvey *survey, WtResponseFunc func, gpointer func_data, gpointer data, GError **error)
{
  Collection *collection = data;

  return wt_response_store_for_each (collection->context->connection, survey,
                                     &collection->options->filter, func, func_data, error);
}

static gboolean
go_through_plans_of (Collection *collection,
                     const WtChecklistSubject *subject,
                     WtExtractPlanFunc func,
                     gpointer func_data,
                     GError **error)
{
  g_autoptr (GPtrArray) plans =
      wt_checklist_store_list_plans (collection->context->connection, subject, error);

  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    if (!func (g_ptr_array_index (plans, i), func_data))
      return FALSE;
  return TRUE;
}

/* Those of projects, then of activities, then the organisation's own. */
static gboolean
go_through_plans (WtExtractPlanFunc func, gpointer func_data, gpointer data, GError **error)
{
  Collection *collection = data;
  GPtrArray *projects = collection->content.projects;
  GPtrArray *activities = collection->content.activities;
  WtChecklistSubject subject = { 0 };

  for (guint i = 0; i < projects->len; i++)
    {
      subject.project_id = wt_project_get_id (g_ptr_array_index (projects, i));
      if (!go_through_plans_of (collection, &subject, func, func_data, error))
        return FALSE;
    }
  subject.project_id = 0;
  for (guint i = 0; i < activities->len; i++)
    {
      subject.activity_id = wt_activity_get_id (g_ptr_array_index (activities, i));
      if (!go_through_plans_of (collection, &subject, func, func_data, error))
        return FALSE;
    }
  subject.activity_id = 0;
  return wt_filter_is_narrowed (&collection->options->filter)
         || go_through_plans_of (collection, &subject, func, func_data, error);
}

static gboolean
go_through_tallies (WtExtractTallyFunc func, gpointer func_data, gpointer data, GError **error)
{
  Collection *collection = data;
  WtJobContext *context = collection->context;

  for (guint i = 0; i < collection->tallied->len; i++)
    {
      WtBatch *batch = g_ptr_array_index (collection->tallied, i);
      g_autoptr (WtSurvey) survey =
          wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error);
      g_autoptr (WtTally) tally = NULL;

      if (survey == NULL)
        return FALSE;
      tally = wt_tally_new (wt_batch_get_id (batch), survey);
      wt_tally_set_forms (tally, wt_batch_get_expected (batch));
      if (!wt_tally_store_read (context->connection, tally, error)
          || !func (wt_batch_get_activity_id (batch), tally, func_data))
        return FALSE;
    }
  return TRUE;
}

static void
tell_progress (double fraction, gpointer data)
{
  wt_progress_set_fraction (data, fraction);
}

static gboolean
collect (Collection *collection, GError **error)
{
  const WtExtractOptions *options = collection->options;

  collection->content.is_whole = options->survey_id == 0;
  if (!wt_overview_loader_check_filter (collection->context->connection, &options->filter, error)
      || !collect_surveys (collection, error) || !collect_tallied (collection, error)
      || !collect_records (collection, error))
    return FALSE;
  collection->content.format = options->format;
  collection->content.has_mark = options->has_mark;
  collection->content.has_comments = options->has_comments;
  collection->content.is_of_one_activity = options->filter.activity_id != 0;
  collection->content.forms = go_through_forms;
  collection->content.plans = go_through_plans;
  collection->content.tallies = go_through_tallies;
  collection->content.data = collection;
  collection->content.n_forms = collection->counts.forms;
  return TRUE;
}

static GObject *
preview (WtJobContext *context, gpointer data, GError **error)
{
  ExtractRequest *request = data;
  g_auto (Collection) collection = { .context = context, .options = &request->options };

  return collect (&collection, error) && count_comments (&collection, error)
             ? G_OBJECT (wt_extract_preview_new (&collection.counts))
             : NULL;
}

static GObject *
write_extract (WtJobContext *context, gpointer data, GError **error)
{
  ExtractRequest *request = data;
  g_auto (Collection) collection = { .context = context, .options = &request->options };

  if (!collect (&collection, error)
      || (request->options.has_comments && !count_comments (&collection, error)))
    return NULL;
  if (request->progress != NULL)
    {
      collection.content.progress = tell_progress;
      collection.content.progress_data = request->progress;
    }
  return wt_extract_save (&collection.content, request->options.folder, context->cancellable, error)
             ? G_OBJECT (wt_extract_preview_new (&collection.counts))
             : NULL;
}

static WtJob *
make_job (const WtExtractOptions *options, WtProgress *progress, WtJobFunc function)
{
  ExtractRequest *request = g_new0 (ExtractRequest, 1);

  request->options = *options;
  request->options.folder = g_strdup (options->folder);
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_REPORT, function, request, (GDestroyNotify) extract_request_free);
}

WtJob *
wt_extract_preview_job_new (const WtExtractOptions *options)
{
  return make_job (options, NULL, preview);
}

WtJob *
wt_extract_job_new (const WtExtractOptions *options, WtProgress *progress)
{
  return make_job (options, progress, write_extract);
}
