#include "wt-figures-jobs.h"

#include "wt-activity-store.h"
#include "wt-comment-group.h"
#include "wt-date.h"
#include "wt-figures-store.h"
#include "wt-job-private.h"
#include "wt-overview-loader.h"
#include "wt-project-store.h"
#include "wt-response-store.h"

/* A figure of a project that is not there would be 0, which is not what was asked. */
static gboolean
check_filter (WtJobContext *context, const WtFilter *filter, GError **error)
{
  if (filter->project_id != 0)
    {
      g_autoptr (WtProject) project =
          wt_project_store_find (context->connection, filter->project_id, error);

      if (project == NULL)
        return FALSE;
    }
  if (filter->activity_id != 0)
    {
      g_autoptr (WtActivity) activity =
          wt_activity_store_find (context->connection, filter->activity_id, error);

      if (activity == NULL)
        return FALSE;
    }
  return TRUE;
}

static GObject *
load_figures (WtJobContext *context, gpointer data, GError **error)
{
  const WtFilter *filter = data;
  g_autoptr (WtFigures) figures = wt_figures_new (filter, context->survey);

  if (!check_filter (context, filter, error)
      || !wt_figures_store_read (context->connection, figures, error))
    return NULL;
  return G_OBJECT (g_steal_pointer (&figures));
}

WtJob *
wt_load_figures_job_new (const WtFilter *filter)
{
  return wt_job_new (WT_JOB_READ, load_figures, wt_filter_copy (filter),
                     (GDestroyNotify) wt_filter_free);
}

typedef struct
{
  WtFilter filter;
  char today[11];
  guint limit;
} FilterRequest;

static FilterRequest *
filter_request_new (const WtFilter *filter)
{
  FilterRequest *request = g_new0 (FilterRequest, 1);

  request->filter = *filter;
  return request;
}

static GObject *
load_overview (WtJobContext *context, gpointer data, GError **error)
{
  FilterRequest *request = data;

  if (!check_filter (context, &request->filter, error))
    return NULL;
  return (GObject *) wt_overview_loader_load (context->connection, context->survey,
                                              &request->filter, request->today, error);
}

WtJob *
wt_load_overview_job_new (const WtFilter *filter, const char *today)
{
  FilterRequest *request = filter_request_new (filter);

  g_strlcpy (request->today, today, sizeof request->today);
  return wt_job_new (WT_JOB_READ, load_overview, request, g_free);
}

static GObject *
list_comment_groups (WtJobContext *context, gpointer data, GError **error)
{
  FilterRequest *request = data;
  GPtrArray *groups = NULL;

  for (guint i = 0; groups == NULL && i < wt_survey_get_n_questions (context->survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (context->survey, i);

      if (question->kind != WT_QUESTION_TEXT)
        continue;
      groups = wt_response_store_list_comment_groups (context->connection, question->id,
                                                      &request->filter, request->limit, error);
      if (groups == NULL)
        return NULL;
    }
  if (groups == NULL)
    groups = g_ptr_array_new_with_free_func (g_object_unref);
  return wt_job_make_list (groups, WT_TYPE_COMMENT_GROUP);
}

WtJob *
wt_list_comment_groups_job_new (const WtFilter *filter, guint limit)
{
  FilterRequest *request = filter_request_new (filter);

  request->limit = limit;
  return wt_job_new (WT_JOB_READ, list_comment_groups, request, g_free);
}
