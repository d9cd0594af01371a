#include "wt-project-figures.h"

#include "wt-activity.h"
#include "wt-plan.h"
#include "wt-project.h"

/* The figures of a project's activities in the period. */
static WtFigures *
make_figures (const WtReportContent *content)
{
  WtFigures *total = wt_overview_get_figures (content->overview);

  return wt_figures_new (wt_figures_get_filter (total), wt_figures_get_survey (total));
}

static void
add_figures (WtFigures *sum, WtFigures *figures)
{
  WtSurvey *survey = wt_figures_get_survey (figures);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_figures_add (sum, wt_figures_get_question (figures, i));
  wt_figures_set_counts (sum, 1, wt_figures_get_activities (sum) + 1,
                         wt_figures_get_people (sum) + wt_figures_get_people (figures),
                         wt_figures_get_forms (sum) + wt_figures_get_forms (figures));
}

GHashTable *
wt_project_figures_collect (const WtReportContent *content)
{
  GHashTable *by_project =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < content->projects->len; i++)
    {
      gint64 id = wt_project_get_id (g_ptr_array_index (content->projects, i));

      g_hash_table_insert (by_project, g_memdup2 (&id, sizeof id), make_figures (content));
    }
  for (guint i = 0; i < content->activities->len; i++)
    {
      gint64 id =
          wt_model_get_int64 (g_ptr_array_index (content->activities, i), WT_ACTIVITY_PROJECT_ID);
      WtFigures *sum = g_hash_table_lookup (by_project, &id);

      if (sum != NULL)
        add_figures (sum, g_ptr_array_index (content->activity_figures, i));
    }
  return by_project;
}

void
wt_project_figures_count_prompts (const WtReportContent *content,
                                  gint64 project_id,
                                  guint *n_answered,
                                  guint *n_prompts)
{
  *n_answered = *n_prompts = 0;
  for (guint i = 0; i < content->plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (content->plans, i);

      if (wt_plan_get_project_id (plan) != project_id)
        continue;
      *n_answered += wt_plan_count_answered (plan);
      *n_prompts += wt_checklist_get_n_prompts (wt_plan_get_checklist (plan));
    }
}
