#include "wt-assessment-parts-private.h"

#include <glib/gi18n.h>

#include "wt-activity.h"
#include "wt-chart-words.h"
#include "wt-checklist-chart.h"
#include "wt-date.h"
#include "wt-plan.h"
#include "wt-stakeholder.h"

/* How many of a list are named before the others are only counted. */
#define NAMES 12
#define ACTIVITIES 8
#define GAPS 5
#define PRINCIPLES 8
#define OTHER_PLANS 3

/* The names of the stakeholders of @level that are no persons, or %NULL; counts @left down. */
static char *
dup_names (GListModel *stakeholders, WtLevel level, guint *left, guint *left_out)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (stakeholders); i++)
    {
      g_autoptr (WtStakeholder) stakeholder = g_list_model_get_item (stakeholders, i);
      WtStakeholderKind kind = wt_stakeholder_get_kind (stakeholder);

      if ((kind != WT_STAKEHOLDER_GROUP && kind != WT_STAKEHOLDER_ORGANISATION)
          || wt_stakeholder_get_level_intended (stakeholder) != level)
        continue;
      if (*left == 0)
        {
          (*left_out)++;
          continue;
        }
      (*left)--;
      if (names->len > 0)
        /* Translators: between two names in a list */
        g_string_append (names, _ (", "));
      g_string_append (names, wt_stakeholder_get_name (stakeholder));
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/* Whoever is not known to be a group or an organisation might be a person. */
static guint
count_persons (GListModel *stakeholders)
{
  guint persons = 0;

  for (guint i = 0; i < g_list_model_get_n_items (stakeholders); i++)
    {
      g_autoptr (WtStakeholder) stakeholder = g_list_model_get_item (stakeholders, i);
      WtStakeholderKind kind = wt_stakeholder_get_kind (stakeholder);

      if (kind != WT_STAKEHOLDER_GROUP && kind != WT_STAKEHOLDER_ORGANISATION)
        persons++;
    }
  return persons;
}

/* @format has one "%s" for @count. */
static char *
dup_count (const char *format, guint count)
{
  return wt_chart_words_insert (format, count);
}

void
wt_assessment_add_people (WtDocument *document, WtProjectLife *life, gboolean is_public)
{
  GListModel *stakeholders = wt_project_life_get_list (life, WT_PROJECT_LIFE_STAKEHOLDERS);
  guint persons = count_persons (stakeholders), left = NAMES, left_out = 0;

  wt_document_add_heading (document, _ ("People"));
  for (int level = WT_LEVEL_COUNT; level >= WT_LEVEL_NONE; level--)
    {
      g_autofree char *names = dup_names (stakeholders, (WtLevel) level, &left, &left_out);

      if (names != NULL)
        wt_document_add_fact (document,
                              level != WT_LEVEL_NONE ? wt_term_get_title (wt_levels, level)
                                                     : _ ("No level chosen"),
                              names);
    }
  if (left_out > 0)
    {
      g_autofree char *words =
          /* Translators: how many groups or organisations are not named */
          dup_count (ngettext ("%s more group or organisation", "%s more groups or organisations",
                               left_out),
                     left_out);

      wt_document_add_fact (document, _ ("And"), words);
    }
  if (persons > 0 && !is_public)
    {
      g_autofree char *words = dup_count (ngettext ("%s person", "%s people", persons), persons);

      wt_document_add_fact (document, _ ("Not named here"), words);
    }
  if (g_list_model_get_n_items (stakeholders) == 0)
    wt_document_add_paragraph (document, NULL, _ ("No stakeholders are recorded yet."));
}

/* What was counted of the activities. */
typedef struct
{
  guint held, planned;
  gint64 people, forms;
} Counts;

static Counts
count_activities (GListModel *activities)
{
  Counts counts = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (activities); i++)
    {
      g_autoptr (WtActivity) activity = g_list_model_get_item (activities, i);

      counts.forms += wt_activity_get_forms (activity);
      if (!wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TOOK_PLACE))
        {
          counts.planned++;
          continue;
        }
      counts.held++;
      counts.people += wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE);
    }
  return counts;
}

static void
add_totals (WtDocument *document, const Counts *counts, gboolean is_public)
{

  g_autofree char *held =
      dup_count (ngettext ("%s activity took place.", "%s activities took place.", counts->held),
                 counts->held);
  g_autofree char *people = wt_chart_words_insert (
      ngettext ("%s person was reached.", "%s people were reached.", (gulong) counts->people),
      counts->people);
  g_autofree char *planned = dup_count (
      ngettext ("%s more is planned.", "%s more are planned.", counts->planned), counts->planned);
  g_autofree char *forms =
      wt_chart_words_insert (ngettext ("%s feedback form was filled in.",
                                       "%s feedback forms were filled in.", (gulong) counts->forms),
                             counts->forms);
  g_autofree char *lead =
      wt_chart_words_join (held, counts->held > 0 && !is_public ? people : NULL);
  g_autofree char *rest = wt_chart_words_join (counts->planned > 0 ? planned : NULL,
                                               counts->forms > 0 && !is_public ? forms : NULL);

  wt_document_add_paragraph (document, lead, rest);
}

static void
add_activity_row (WtChartTable *table, WtActivity *activity, gboolean has_people)
{
  gboolean took_place = wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TOOK_PLACE);
  gint64 people = wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE);
  const char *held_on = wt_activity_get_held_on (activity);

  wt_chart_table_take_cell (table, held_on[0] != '\0' ? wt_date_to_short_words (held_on)
                                                      : g_strdup (_ ("No date")));
  wt_chart_table_take_cell (table, g_strdup (wt_activity_get_title (activity)));
  wt_chart_table_take_cell (
      table, g_strdup (wt_term_get_title (wt_levels, wt_activity_get_level (activity))));
  wt_chart_table_take_cell (table, g_strdup (took_place ? _ ("Took place") : _ ("Planned")));
  if (has_people)
    wt_chart_table_take_cell (table, took_place ? wt_chart_words_count (people) : g_strdup ("–"));
}

void
wt_assessment_add_engagement (WtDocument *document, WtProjectLife *life, gboolean is_public)
{
  GListModel *activities = wt_project_life_get_list (life, WT_PROJECT_LIFE_ACTIVITIES);
  guint n = g_list_model_get_n_items (activities);
  Counts counts = count_activities (activities);
  WtChartTable *table;

  wt_document_add_heading (document, _ ("Engagement"));
  if (n == 0)
    {
      wt_document_add_paragraph (document, NULL, _ ("No activities are recorded yet."));
      return;
    }
  add_totals (document, &counts, is_public);
  table = wt_chart_table_new (_ ("Engagement"));
  wt_chart_table_add_column (table, _ ("Date"), FALSE);
  wt_chart_table_add_column (table, _ ("Activity"), FALSE);
  wt_chart_table_add_column (table, _ ("Level"), FALSE);
  wt_chart_table_add_column (table, _ ("State"), FALSE);
  if (!is_public)
    wt_chart_table_add_column (table, _ ("People"), TRUE);
  for (guint i = 0; i < MIN (n, ACTIVITIES); i++)
    {
      g_autoptr (WtActivity) activity = g_list_model_get_item (activities, i);

      add_activity_row (table, activity, !is_public);
    }
  wt_document_take_table (document, table);
  if (n > ACTIVITIES)
    {
      g_autofree char *more = dup_count (
          ngettext ("And %s more before these.", "And %s more before these.", n - ACTIVITIES),
          n - ACTIVITIES);

      wt_document_add_paragraph (document, NULL, more);
    }
}

/* "Yes 12, partly 3, not yet 2" */
static char *
dup_answers (WtPlan *plan)
{
  g_autofree char *yes = dup_count (_ ("Yes %s"), wt_plan_count (plan, WT_ANSWER_YES));
  g_autofree char *partly = dup_count (_ ("partly %s"), wt_plan_count (plan, WT_ANSWER_PARTLY));
  g_autofree char *not_yet = dup_count (_ ("not yet %s"), wt_plan_count (plan, WT_ANSWER_NOT_YET));
  g_autofree char *none = dup_count (_ ("no answer %s"), wt_plan_count (plan, WT_ANSWER_NONE));
  g_autofree char *not_applicable =
      dup_count (_ ("not applicable %s"), wt_plan_count (plan, WT_ANSWER_NOT_APPLICABLE));

  /* Translators: five answers to a checklist with their counts: "Yes 12", "partly 3" and so on */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, %4$s, %5$s."), yes, partly, not_yet, none,
                          not_applicable);
}

/* A bar a principle, or one line where there are too many of them. */
static void
add_readiness (WtDocument *document, WtPlan *plan)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  guint n = wt_checklist_get_n_principles (checklist);
  WtPrincipleFigures figures[PRINCIPLES] = { 0 };
  g_autoptr (WtChart) chart = NULL;

  if (n > PRINCIPLES)
    {
      g_autofree char *words = dup_answers (plan);

      wt_document_add_paragraph (document, NULL, words);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      figures[i].title = wt_checklist_get_principle (checklist, i)->short_title;
      for (int answer = 0; answer < WT_ANSWER_COUNT; answer++)
        figures[i].answers[answer] = wt_plan_count_of (plan, i, (WtAnswer) answer);
    }
  chart = wt_checklist_chart_new (wt_checklist_get_title (checklist), figures, n, 0);
  wt_document_add_chart (document, chart, NULL);
}

char *
wt_assessment_dup_gap (WtPromptAnswer *answer, const char *today)
{
  if (wt_prompt_answer_is_overdue (answer, today))
    {
      g_autofree char *date = wt_date_to_short_words (wt_prompt_answer_get_due_on (answer));

      /* Translators: %s is a date */
      return g_strdup_printf (_ ("Past its date, %s."), date);
    }
  switch (wt_prompt_answer_get_effective_answer (answer))
    {
    case WT_ANSWER_NOT_YET:
      return g_strdup (_ ("Not yet."));
    case WT_ANSWER_NOT_APPLICABLE:
      return g_strdup (_ ("Not applicable, but no reason."));
    case WT_ANSWER_NONE:
    case WT_ANSWER_YES:
    case WT_ANSWER_PARTLY:
      break;
    }
  return g_strdup (_ ("No answer."));
}

static void
add_gaps (WtDocument *document, WtPlan *plan, const char *today)
{
  g_autoptr (GArray) gaps = wt_plan_list_gaps (plan, today);

  wt_document_add_heading (document, _ ("What is missing"));
  if (gaps->len == 0)
    wt_document_add_paragraph (document, NULL, _ ("Nothing is missing in the checklist."));
  for (guint i = 0; i < MIN (gaps->len, GAPS); i++)
    {
      guint index = g_array_index (gaps, guint, i);
      g_autofree char *why = wt_assessment_dup_gap (wt_plan_get_answer (plan, index), today);

      wt_document_add_bullet (document, why,
                              wt_checklist_get_prompt (wt_plan_get_checklist (plan), index)->lead);
    }
  if (gaps->len > GAPS)
    {
      g_autofree char *more =
          dup_count (ngettext ("And %s more.", "And %s more.", gaps->len - GAPS), gaps->len - GAPS);

      wt_document_add_paragraph (document, NULL, more);
    }
}

/* A line a further checklist. */
static void
add_other_plans (WtDocument *document, GListModel *plans)
{
  for (guint i = 1; i < MIN (g_list_model_get_n_items (plans), 1 + OTHER_PLANS); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (plans, i);
      g_autofree char *answers = dup_answers (plan);
      g_autofree char *title =
          /* Translators: a checklist, before how it is answered */
          g_strdup_printf (_ ("%s:"), wt_checklist_get_title (wt_plan_get_checklist (plan)));

      wt_document_add_bullet (document, title, answers);
    }
}

void
wt_assessment_add_checklist (WtDocument *document, WtProjectLife *life, const char *today)
{
  GListModel *plans = wt_project_life_get_list (life, WT_PROJECT_LIFE_PLANS);
  g_autoptr (WtPlan) plan = g_list_model_get_item (plans, 0);

  if (plan == NULL)
    {
      wt_document_add_heading (document, _ ("Checklist"));
      wt_document_add_paragraph (document, NULL, _ ("No checklist is chosen yet."));
      return;
    }
  wt_document_start_columns (document);
  wt_document_add_heading (document, wt_checklist_get_title (wt_plan_get_checklist (plan)));
  add_readiness (document, plan);
  wt_document_next_column (document);
  add_gaps (document, plan, today);
  wt_document_end_columns (document);
  add_other_plans (document, plans);
}
