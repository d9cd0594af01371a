#include "wt-public-copy-private.h"

#include "wt-activity.h"
#include "wt-plan.h"
#include "wt-project.h"
#include "wt-public-answers.h"
#include "wt-suppression.h"

#include <math.h>

#define MEAN_STEPS 10.0

/* What is asked for as a number may be shown as its mean alone: the others are single people's. */
static void
copy_numbers (WtFigures *copy, WtFigures *figures, guint index, int threshold)
{
  const WtNumberSummary *numbers = wt_figures_get_numbers (figures, index);
  WtNumberSummary mean = wt_number_summarise (NULL, 0);

  if (wt_suppression_withholds_figure (numbers->n, threshold))
    return;
  mean.n = numbers->n;
  mean.mean = round (numbers->mean * MEAN_STEPS) / MEAN_STEPS;
  wt_figures_set_numbers (copy, index, &mean);
}

WtFigures *
wt_public_copy_figures (WtFigures *figures, int threshold)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  WtFigures *copy = wt_figures_new (wt_figures_get_filter (figures), survey);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      WtQuestionTally tally = *wt_figures_get_question (figures, i);

      if (!wt_public_answers_shows_counts (&tally, threshold))
        continue;
      tally.blank = tally.illegible = tally.several = 0;
      wt_figures_add (copy, &tally);
      copy_numbers (copy, figures, i, threshold);
    }
  wt_figures_set_counts (copy, wt_figures_get_projects (figures),
                         wt_figures_get_activities (figures), 0, 0);
  return copy;
}

/* A copy of each, with the texts and numbers of @texts and @numbers, which end with 0, emptied. */
static GPtrArray *
copy_models (GPtrArray *models, const guint *texts, const guint *numbers)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < models->len; i++)
    {
      WtModel *copy = wt_model_copy (g_ptr_array_index (models, i));

      for (guint j = 0; texts[j] != 0; j++)
        wt_model_set_string (copy, texts[j], "");
      for (guint j = 0; numbers[j] != 0; j++)
        wt_model_set_int64 (copy, numbers[j], 0);
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

GPtrArray *
wt_public_copy_projects (GPtrArray *projects)
{
  static const guint TEXTS[] = { WT_PROJECT_SUMMARY,       WT_PROJECT_LEAD,
                                 WT_PROJECT_CONTACT,       WT_PROJECT_CHAMPION,
                                 WT_PROJECT_URGENT_REASON, WT_PROJECT_URGENT_METHODS,
                                 WT_PROJECT_SHAPED,        0 };
  static const guint NUMBERS[] = { WT_PROJECT_FORMS, 0 };

  return copy_models (projects, TEXTS, NUMBERS);
}

GPtrArray *
wt_public_copy_activities (GPtrArray *activities)
{
  static const guint TEXTS[] = { WT_ACTIVITY_PLACE, WT_ACTIVITY_DESCRIPTION, 0 };
  static const guint NUMBERS[] = { WT_ACTIVITY_PEOPLE, WT_ACTIVITY_EXPECTED, WT_ACTIVITY_FORMS, 0 };

  return copy_models (activities, TEXTS, NUMBERS);
}

static WtPlan *
copy_plan (WtPlan *plan)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  WtPlan *copy =
      wt_plan_new (wt_plan_get_project_id (plan), wt_plan_get_checklist_id (plan), checklist);

  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    g_object_set (wt_plan_get_answer (copy, i), "answer",
                  (int) wt_prompt_answer_get_effective_answer (wt_plan_get_answer (plan, i)), NULL);
  return copy;
}

GPtrArray *
wt_public_copy_plans (GPtrArray *plans)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (copies, copy_plan (g_ptr_array_index (plans, i)));
  return copies;
}

GPtrArray *
wt_public_copy_no_figures (GPtrArray *figures)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < figures->len; i++)
    {
      WtFigures *of_activity = g_ptr_array_index (figures, i);

      g_ptr_array_add (copies, wt_figures_new (wt_figures_get_filter (of_activity),
                                               wt_figures_get_survey (of_activity)));
    }
  return copies;
}

/* The ids of the activities with enough forms. */
static GHashTable *
list_large_activities (GPtrArray *activities, int threshold)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (activities, i);
      gint64 id = wt_activity_get_id (activity);

      if (!wt_suppression_withholds_figure (wt_activity_get_forms (activity), threshold))
        g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  return ids;
}

static WtComment *
copy_quote (WtComment *quote)
{
  WtComment *copy = wt_comment_new (wt_comment_get_survey (quote));
  WtModel *from = WT_MODEL (quote);

  g_object_set (copy, "question-id", wt_comment_get_question_id (quote), "project",
                wt_model_get_string (from, WT_COMMENT_PROJECT), "text", wt_comment_get_text (quote),
                "themes", wt_model_get_string (from, WT_COMMENT_THEMES), "publishable", TRUE, NULL);
  return copy;
}

GPtrArray *
wt_public_copy_quotes (GPtrArray *quotes, GPtrArray *activities, int threshold)
{
  g_autoptr (GHashTable) large = list_large_activities (activities, threshold);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; quotes != NULL && i < quotes->len; i++)
    {
      WtComment *quote = g_ptr_array_index (quotes, i);
      gint64 id = wt_model_get_int64 (WT_MODEL (quote), WT_COMMENT_ACTIVITY_ID);

      if (wt_comment_is_publishable (quote) && g_hash_table_contains (large, &id))
        g_ptr_array_add (copies, copy_quote (quote));
    }
  return copies;
}
