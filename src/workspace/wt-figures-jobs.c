#include "wt-figures-jobs.h"

#include "wt-breakdown-store.h"
#include "wt-comment-group.h"
#include "wt-date.h"
#include "wt-figures-store.h"
#include "wt-job-private.h"
#include "wt-overview-loader-private.h"
#include "wt-response-store.h"
#include "wt-results.h"
#include "wt-settings-store.h"
#include "wt-survey-store.h"

/* More different texts than anybody reads on a screen. */
#define GROUP_LIMIT 500

typedef struct
{
  WtFilter filter;
  gint64 survey_id;
  WtCompareWith compare_with;
  char today[11];
  WtOverviewPart parts;
  WtBreakdownDimension dimension;
} FilterRequest;

static FilterRequest *
filter_request_new (const WtFilter *filter, gint64 survey_id)
{
  FilterRequest *request = g_new0 (FilterRequest, 1);

  request->filter = *filter;
  request->survey_id = survey_id;
  return request;
}

/* The newest version of the survey with @survey_id. */
static WtSurvey *
find_survey (WtJobContext *context, gint64 survey_id, GError **error)
{
  g_autoptr (WtSurvey) survey = NULL;

  if (survey_id == 0)
    return g_object_ref (context->survey);
  survey = wt_job_context_find_survey (context, survey_id, error);
  if (survey == NULL)
    return NULL;
  return wt_survey_store_find_newest (context->connection, wt_survey_get_key (survey), error);
}

static WtFigures *
read_figures (WtJobContext *context, const WtFilter *filter, gint64 survey_id, GError **error)
{
  g_autoptr (WtSurvey) survey = find_survey (context, survey_id, error);
  g_autoptr (WtFigures) figures = NULL;

  if (survey == NULL)
    return NULL;
  figures = wt_figures_new (filter, survey);
  return wt_figures_store_read (context->connection, figures, error) ? g_steal_pointer (&figures)
                                                                     : NULL;
}

static GObject *
load_figures (WtJobContext *context, gpointer data, GError **error)
{
  const FilterRequest *request = data;

  if (!wt_overview_loader_check_filter (context->connection, &request->filter, error))
    return NULL;
  return (GObject *) read_figures (context, &request->filter, request->survey_id, error);
}

WtJob *
wt_load_figures_job_new (const WtFilter *filter, gint64 survey_id)
{
  return wt_job_new (WT_JOB_READ, load_figures, filter_request_new (filter, survey_id), g_free);
}

static GObject *
load_breakdown (WtJobContext *context, gpointer data, GError **error)
{
  const FilterRequest *request = data;
  g_autoptr (WtBreakdown) breakdown = wt_breakdown_new (request->dimension);
  g_autoptr (WtSurvey) survey = NULL;

  if (!wt_overview_loader_check_filter (context->connection, &request->filter, error)
      || (survey = find_survey (context, request->survey_id, error)) == NULL
      || !wt_breakdown_store_read (context->connection, breakdown, survey, &request->filter, error))
    return NULL;
  return G_OBJECT (g_steal_pointer (&breakdown));
}

WtJob *
wt_load_breakdown_job_new (const WtFilter *filter, gint64 survey_id, WtBreakdownDimension dimension)
{
  FilterRequest *request = filter_request_new (filter, survey_id);

  request->dimension = dimension;
  return wt_job_new (WT_JOB_READ, load_breakdown, request, g_free);
}

static GObject *
list_counted_surveys (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *surveys = wt_figures_store_list_surveys (context->connection, data, error);

  return surveys != NULL ? wt_job_make_list (surveys, WT_TYPE_COUNTED_SURVEY) : NULL;
}

WtJob *
wt_list_counted_surveys_job_new (const WtFilter *filter)
{
  return wt_job_new (WT_JOB_READ, list_counted_surveys, wt_filter_copy (filter),
                     (GDestroyNotify) wt_filter_free);
}

static GObject *
load_overview (WtJobContext *context, gpointer data, GError **error)
{
  FilterRequest *request = data;

  if (!wt_overview_loader_check_filter (context->connection, &request->filter, error))
    return NULL;
  return (GObject *) wt_overview_loader_load (context->connection, context->survey,
                                              &request->filter, request->compare_with,
                                              request->today, request->parts, error);
}

WtJob *
wt_load_overview_job_new (const WtFilter *filter, const char *today, WtOverviewPart parts)
{
  return wt_load_compared_overview_job_new (filter, WT_COMPARE_WITH_PERIOD_BEFORE, today, parts);
}

WtJob *
wt_load_compared_overview_job_new (const WtFilter *filter,
                                   WtCompareWith compare_with,
                                   const char *today,
                                   WtOverviewPart parts)
{
  FilterRequest *request = filter_request_new (filter, 0);

  g_strlcpy (request->today, today, sizeof request->today);
  request->compare_with = compare_with;
  request->parts = parts;
  return wt_job_new (WT_JOB_READ, load_overview, request, g_free);
}

static void
clear_list (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

/* An element a question: what was written in answer to it. */
static GPtrArray *
list_comment_groups (WtJobContext *context, WtFigures *figures, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (clear_list);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      GPtrArray *groups;

      g_ptr_array_add (lists, NULL);
      if (question->kind != WT_QUESTION_TEXT)
        continue;
      groups = wt_response_store_list_comment_groups (
          context->connection, question->id, wt_figures_get_filter (figures), GROUP_LIMIT, error);
      if (groups == NULL)
        return NULL;
      g_ptr_array_index (lists, i) = wt_job_make_list (groups, WT_TYPE_COMMENT_GROUP);
    }
  return g_steal_pointer (&lists);
}

/* @survey_id, unless it has no forms and another survey has. */
static gint64
choose_survey (WtJobContext *context, gint64 survey_id, GPtrArray *surveys, GError **error)
{
  g_autoptr (WtSurvey) asked = find_survey (context, survey_id, error);
  WtCountedSurvey *most = NULL;

  if (asked == NULL)
    return -1;
  for (guint i = 0; i < surveys->len; i++)
    {
      WtCountedSurvey *survey = g_ptr_array_index (surveys, i);

      if (g_str_equal (wt_counted_survey_get_key (survey), wt_survey_get_key (asked)))
        return survey_id;
      if (most == NULL || wt_counted_survey_get_forms (survey) > wt_counted_survey_get_forms (most))
        most = survey;
    }
  return most != NULL ? wt_counted_survey_get_id (most) : survey_id;
}

static GObject *
load_results (WtJobContext *context, gpointer data, GError **error)
{
  const FilterRequest *request = data;
  g_autoptr (WtFigures) figures = NULL;
  g_autoptr (WtSettings) settings = NULL;
  g_autoptr (GPtrArray) surveys = NULL;
  GPtrArray *groups;
  gint64 survey_id;

  if (!wt_overview_loader_check_filter (context->connection, &request->filter, error)
      || (surveys = wt_figures_store_list_surveys (context->connection, &request->filter, error))
             == NULL)
    return NULL;
  survey_id = choose_survey (context, request->survey_id, surveys, error);
  if (survey_id < 0
      || (figures = read_figures (context, &request->filter, survey_id, error)) == NULL
      || (settings = wt_settings_store_read (context->connection, error)) == NULL
      || (groups = list_comment_groups (context, figures, error)) == NULL)
    return NULL;
  return G_OBJECT (wt_results_new (
      g_steal_pointer (&figures), groups,
      G_LIST_MODEL (wt_job_make_list (g_steal_pointer (&surveys), WT_TYPE_COUNTED_SURVEY)),
      g_steal_pointer (&settings)));
}

WtJob *
wt_load_results_job_new (const WtFilter *filter, gint64 survey_id)
{
  return wt_job_new (WT_JOB_READ, load_results, filter_request_new (filter, survey_id), g_free);
}
