#include "wt-figures-jobs.h"

#include "wt-comment-group.h"
#include "wt-date.h"
#include "wt-figures-store.h"
#include "wt-job-private.h"
#include "wt-overview-loader-private.h"
#include "wt-response-store.h"
#include "wt-results.h"
#include "wt-settings-store.h"

/* More different texts than anybody reads on a screen. */
#define GROUP_LIMIT 500

static GObject *
load_figures (WtJobContext *context, gpointer data, GError **error)
{
  const WtFilter *filter = data;
  g_autoptr (WtFigures) figures = wt_figures_new (filter, context->survey);

  if (!wt_overview_loader_check_filter (context->connection, filter, error)
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

  if (!wt_overview_loader_check_filter (context->connection, &request->filter, error))
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

/* Texts to the survey's first text question. */
static GPtrArray *
list_comment_groups (WtJobContext *context, const WtFilter *filter, GError **error)
{
  for (guint i = 0; i < wt_survey_get_n_questions (context->survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (context->survey, i);

      if (question->kind == WT_QUESTION_TEXT)
        return wt_response_store_list_comment_groups (context->connection, question->id, filter,
                                                      GROUP_LIMIT, error);
    }
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static GObject *
load_results (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (WtFigures) figures = (WtFigures *) load_figures (context, data, error);
  g_autoptr (WtSettings) settings = NULL;
  GPtrArray *groups;

  if (figures == NULL || (settings = wt_settings_store_read (context->connection, error)) == NULL)
    return NULL;
  groups = list_comment_groups (context, data, error);
  if (groups == NULL)
    return NULL;
  return G_OBJECT (wt_results_new (g_steal_pointer (&figures),
                                   G_LIST_MODEL (wt_job_make_list (groups, WT_TYPE_COMMENT_GROUP)),
                                   g_steal_pointer (&settings)));
}

WtJob *
wt_load_results_job_new (const WtFilter *filter)
{
  return wt_job_new (WT_JOB_READ, load_results, wt_filter_copy (filter),
                     (GDestroyNotify) wt_filter_free);
}
