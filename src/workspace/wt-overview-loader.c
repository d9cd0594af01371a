#include "wt-overview-loader-private.h"

#include "wt-activity-counts-store.h"
#include "wt-activity-store.h"
#include "wt-breakdown-store.h"
#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-figures-store.h"
#include "wt-period.h"
#include "wt-project-checklist-private.h"
#include "wt-project-store.h"
#include "wt-settings-store.h"
#include "wt-toolkit.h"

#include <string.h>

/* How far the charts of months and of days look back from the end of the period. */
#define MONTHS_BACK 24

/* A figure of a project that is not there would be 0, which is not what was asked. */
gboolean
wt_overview_loader_check_filter (WtConnection *connection, const WtFilter *filter, GError **error)
{
  if (filter->project_id != 0)
    {
      g_autoptr (WtProject) project = wt_project_store_find (connection, filter->project_id, error);

      if (project == NULL)
        return FALSE;
    }
  if (filter->activity_id != 0)
    {
      g_autoptr (WtActivity) activity =
          wt_activity_store_find (connection, filter->activity_id, error);

      if (activity == NULL)
        return FALSE;
    }
  return TRUE;
}

static WtFigures *
read_figures (WtConnection *connection, WtSurvey *survey, const WtFilter *filter, GError **error)
{
  g_autoptr (WtFigures) figures = wt_figures_new (filter, survey);

  return wt_figures_store_read (connection, figures, error) ? g_steal_pointer (&figures) : NULL;
}

/* The first day that is shown month by month up to the month of @day. */
static char *
find_first_day (const char *day)
{
  g_autofree char *last = wt_date_month_start (day);

  return wt_date_add_months (last, 1 - MONTHS_BACK);
}

static void
drop_months_before (GArray *months, const char *day)
{
  guint n = 0;

  while (n < months->len
         && strncmp (g_array_index (months, WtMonthFigures, n).month, day, strlen ("2025-10")) < 0)
    n++;
  if (n > 0)
    g_array_remove_range (months, 0, n);
}

/* The end of the period, not its start, decides what the chart shows. */
static gboolean
read_months (WtConnection *connection,
             WtSurvey *survey,
             const WtFilter *filter,
             GArray *months,
             GError **error)
{
  g_autofree char *first = filter->to[0] != '\0' ? find_first_day (filter->to) : NULL;
  WtFilter wider = *filter;

  wt_filter_set_period (&wider, first, filter->to);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind != WT_QUESTION_SCALE)
        continue;
      if (!wt_figures_store_read_months (connection, &wider, question->id, months, error))
        return FALSE;
      break;
    }

  if (first == NULL && months->len > 0)
    {
      first = find_first_day (g_array_index (months, WtMonthFigures, months->len - 1).month);
      drop_months_before (months, first);
    }
  return TRUE;
}

typedef struct
{
  GArray *quarters;
  int financial_year_month;
} QuarterCount;

/* Adds the quarter of the financial year that @month lies in, and those between it and the last
 * one. */
static void
count_quarter (const char *month, WtLevel level, gint64 count, gpointer data)
{
  QuarterCount *counting = data;
  g_autofree char *day = g_strdup_printf ("%s-01", month);
  g_autofree char *start = wt_period_quarter_start (day, counting->financial_year_month);
  WtQuarterFigures *last = NULL;

  for (;;)
    {
      WtQuarterFigures quarter = { 0 };
      g_autofree char *next = NULL;

      if (counting->quarters->len > 0)
        {
          last = &g_array_index (counting->quarters, WtQuarterFigures, counting->quarters->len - 1);
          if (g_str_equal (last->start, start))
            break;
          next = wt_date_add_months (last->start, 3);
        }
      g_strlcpy (quarter.start, next != NULL ? next : start, sizeof quarter.start);
      g_array_append_val (counting->quarters, quarter);
    }
  last->activities[level] += count;
}

typedef struct
{
  WtOverview *overview;
  WtChecklist *checklist;
} AnswerCount;

static void
count_answers (const char *prompt, WtAnswer answer, gint64 count, gpointer data)
{
  AnswerCount *counting = data;
  GArray *principles = wt_overview_get_principles (counting->overview);
  WtPrincipleFigures *principle;
  int index;

  if (prompt == NULL)
    {
      wt_overview_set_checklists (counting->overview, count);
      return;
    }
  index = wt_checklist_find_prompt (counting->checklist, prompt);
  if (index < 0)
    return;
  principle =
      &g_array_index (principles, WtPrincipleFigures,
                      wt_checklist_get_prompt (counting->checklist, (guint) index)->principle);
  principle->answers[answer] += count;
  if (answer != WT_ANSWER_NONE)
    principle->answers[WT_ANSWER_NONE] -= count;
}

static gboolean
read_principles (WtConnection *connection,
                 const WtFilter *filter,
                 WtOverview *overview,
                 GError **error)
{
  g_autoptr (WtChecklist) checklist = wt_project_checklist_find (connection, NULL, error);
  AnswerCount counting = { overview, checklist };

  if (checklist == NULL)
    return FALSE;
  for (guint i = 0; i < wt_checklist_get_n_principles (checklist); i++)
    {
      WtPrincipleFigures principle = {
        .title = g_strdup (wt_checklist_get_principle (checklist, i)->short_title)
      };

      g_array_append_val (wt_overview_get_principles (overview), principle);
    }
  return wt_checklist_store_count (connection, wt_checklist_get_key (checklist), filter,
                                   count_answers, &counting, error);
}

static gboolean
read_quarters (WtConnection *connection,
               const WtFilter *filter,
               WtOverview *overview,
               GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);
  QuarterCount quarters = { .quarters = wt_overview_get_quarters (overview) };

  if (settings == NULL)
    return FALSE;
  quarters.financial_year_month = wt_settings_get_financial_year_month (settings);
  return wt_figures_store_count_levels (connection, filter, count_quarter, &quarters, error);
}

static gboolean
read_attention (WtConnection *connection,
                const WtFilter *filter,
                const char *today,
                WtOverview *overview,
                GError **error)
{
  GPtrArray *attention = wt_figures_store_list_attention (connection, filter, today, error);

  if (attention == NULL)
    return FALSE;
  wt_overview_take_attention (overview, attention);
  return TRUE;
}

static gboolean
read_breakdown (WtConnection *connection,
                WtSurvey *survey,
                const WtFilter *filter,
                WtBreakdownDimension dimension,
                WtOverview *overview,
                GError **error)
{
  g_autoptr (WtBreakdown) breakdown = wt_breakdown_new (dimension);

  if (!wt_breakdown_store_read (connection, breakdown, survey, filter, error))
    return FALSE;
  wt_overview_take_breakdown (overview, g_steal_pointer (&breakdown));
  return TRUE;
}

static gboolean
read_parts (WtConnection *connection,
            WtSurvey *survey,
            const WtFilter *filter,
            const char *today,
            WtOverviewPart parts,
            WtOverview *overview,
            GError **error)
{
  gint64 projects, activities;

  if (((parts & WT_OVERVIEW_PART_ATTENTION) != 0
       && !read_attention (connection, filter, today, overview, error))
      || ((parts & WT_OVERVIEW_PART_MONTHS) != 0
          && !read_months (connection, survey, filter, wt_overview_get_months (overview), error))
      || ((parts & WT_OVERVIEW_PART_QUARTERS) != 0
          && !read_quarters (connection, filter, overview, error))
      || ((parts & WT_OVERVIEW_PART_PRINCIPLES) != 0
          && !read_principles (connection, filter, overview, error))
      || ((parts & WT_OVERVIEW_PART_PROJECTS) != 0
          && !read_breakdown (connection, survey, filter, WT_BREAKDOWN_PROJECT, overview, error))
      || ((parts & WT_OVERVIEW_PART_DIRECTORATES) != 0
          && !read_breakdown (connection, survey, filter, WT_BREAKDOWN_DIRECTORATE, overview,
                              error))
      || ((parts & WT_OVERVIEW_PART_DAYS) != 0
          && !wt_activity_counts_store_read_days (connection, filter, MONTHS_BACK,
                                                  wt_overview_get_days (overview), error))
      || ((parts & WT_OVERVIEW_PART_LEVELS) != 0
          && !wt_activity_counts_store_read_levels (connection, filter,
                                                    wt_overview_get_levels (overview), error))
      || !wt_figures_store_count_all (connection, &projects, &activities, error))
    return FALSE;
  wt_overview_set_all (overview, projects, activities);
  return TRUE;
}

WtOverview *
wt_overview_loader_load (WtConnection *connection,
                         WtSurvey *survey,
                         const WtFilter *filter,
                         WtCompareWith compare_with,
                         const char *today,
                         WtOverviewPart parts,
                         GError **error)
{
  g_autoptr (WtOverview) overview = NULL;
  g_autoptr (WtFigures) figures = read_figures (connection, survey, filter, error);
  g_autoptr (WtFigures) before = NULL;
  WtFilter period_before;

  if (figures == NULL)
    return NULL;
  if (wt_compare_with_resolve (compare_with, filter, &period_before)
      && (before = read_figures (connection, survey, &period_before, error)) == NULL)
    return NULL;

  overview = wt_overview_new (g_steal_pointer (&figures), g_steal_pointer (&before));
  wt_overview_set_compare_with (overview, compare_with);
  wt_overview_set_parts (overview, parts);
  return read_parts (connection, survey, filter, today, parts, overview, error)
             ? g_steal_pointer (&overview)
             : NULL;
}
