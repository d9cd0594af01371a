/* Hints: each is there when the records say so and only then, and names them. */

#include "test-support.h"

#include "wt-activity.h"
#include "wt-hint.h"
#include "wt-plan.h"

#define TODAY "2025-10-02"

#define UNDECIDED -1
#define UNANSWERED -1

#define DECISION "Engagement is planned after the decision."
#define PEOPLE "Nobody but staff has been involved."
#define DUTY "It is not decided whether the duty to involve applies."
#define NO_DATE "Urgent work has no date to look again."
#define LOOK_AGAIN "It is time to look again at this urgent work."
#define LEVEL "The level reached is below the level aimed at."
#define NO_BUDGET "There is no budget for people’s expenses."
#define BUDGET_UNKNOWN "It is not known whether there is a budget for people’s expenses."
#define EVALUATION "The evaluation has no date."

/* What is recorded of a project. All is as it should be where nothing is set: the start of a case.
 */
typedef struct
{
  WtStage stage;
  const char *decides_on, *look_again_on;
  gboolean is_urgent;
  WtLevel aimed, reached;
  int duty;   /* 0 for one that does not apply, UNDECIDED, or a WtDutyState */
  int budget; /* 0 for yes, UNANSWERED, or a WtAnswer */
  const char *evaluation_starts_on, *evaluation_ends_on;
  struct
  {
    const char *title, *held_on;
    gboolean took_place;
    gint64 people;
  } activities[3]; /* the latest first */
  const char *budget_prompt;
} Records;

static const char *
or_else (const char *text, const char *otherwise)
{
  return text != NULL ? text : otherwise;
}

static GPtrArray *
make_plans (const Records *records)
{
  g_autofree char *text = g_strdup_printf (
      "{'id': 'x', 'title': 'X', 'principles': [{'id': 'a', 'title': 'A', 'prompts': ["
      "{'id': 'a.1', 'text': 'One?'}, {'id': '%s', 'text': 'Is there money? How much?'}]}]}",
      or_else (records->budget_prompt, "skills.budget"));
  g_autoptr (GBytes) json = test_make_json (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) checklist = wt_checklist_new_from_json (json, &error);
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);
  WtPlan *plan;

  g_assert_no_error (error);
  plan = wt_plan_new (1, 1, checklist);
  g_object_set (wt_plan_get_answer (plan, 1), "answer",
                records->budget == 0            ? WT_ANSWER_YES
                : records->budget == UNANSWERED ? WT_ANSWER_NONE
                                                : records->budget,
                NULL);
  g_ptr_array_add (plans, plan);
  return plans;
}

static GPtrArray *
make_stage_dates (const Records *records)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (WtStage stage = WT_STAGE_IDEA; stage <= WT_STAGE_CLOSED; stage++)
    {
      WtStageDates *dates = wt_stage_dates_new (1, stage);

      if (stage == WT_STAGE_EVALUATING)
        g_object_set (dates, "starts-on", or_else (records->evaluation_starts_on, "2026-01-01"),
                      "ends-on", or_else (records->evaluation_ends_on, ""), NULL);
      g_ptr_array_add (all, dates);
    }
  return all;
}

static GPtrArray *
make_activities (const Records *records)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (records->activities); i++)
    if (records->activities[i].title != NULL)
      {
        WtActivity *activity = wt_activity_new ();

        g_object_set (activity, "title", records->activities[i].title, "held-on",
                      records->activities[i].held_on, "took-place",
                      records->activities[i].took_place, "people", records->activities[i].people,
                      NULL);
        g_ptr_array_add (activities, activity);
      }
  return activities;
}

static GListModel *
list_hints (const Records *records)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtDuty) duty = wt_duty_new (1);
  g_autoptr (WtSettings) settings = wt_settings_new ();
  g_autoptr (WtProjectLife) life = wt_project_life_new (project, duty, settings);

  g_object_set (project, "stage", records->stage, "decides-on", or_else (records->decides_on, ""),
                "urgent", records->is_urgent, "look-again-on", or_else (records->look_again_on, ""),
                "level-aimed", records->aimed, "level-reached", records->reached, NULL);
  g_object_set (duty, "state",
                records->duty == 0           ? WT_DUTY_DOES_NOT_APPLY
                : records->duty == UNDECIDED ? WT_DUTY_UNDECIDED
                                             : records->duty,
                NULL);
  wt_project_life_take_list (life, WT_PROJECT_LIFE_PLANS, make_plans (records));
  wt_project_life_take_list (life, WT_PROJECT_LIFE_STAGE_DATES, make_stage_dates (records));
  wt_project_life_take_list (life, WT_PROJECT_LIFE_ACTIVITIES, make_activities (records));
  return wt_hint_find_all (life, TODAY);
}

#define HELD                                                                                       \
  {                                                                                                \
    {                                                                                              \
      "Stall", "2025-05-14", TRUE, 12                                                              \
    }                                                                                              \
  }

static const struct
{
  const char *name;
  Records records;
  const char *text, *why; /* of the only hint; NULL for none */
  WtHintPlace place;
} CASES[] = {
  { "idea", { .stage = WT_STAGE_IDEA }, NULL, NULL, 0 },
  { "planning", { .stage = WT_STAGE_PLANNING }, NULL, NULL, 0 },
  { "under-way", { .stage = WT_STAGE_UNDER_WAY, .activities = HELD }, NULL, NULL, 0 },
  { "evaluating", { .stage = WT_STAGE_EVALUATING, .activities = HELD }, NULL, NULL, 0 },
  { "closed", { .stage = WT_STAGE_CLOSED, .activities = HELD }, NULL, NULL, 0 },

  { "after-the-decision",
    { .stage = WT_STAGE_PLANNING,
      .decides_on = "2025-11-30",
      .activities = { { "Stall", "2025-12-01", FALSE, 0 } } },
    DECISION,
    "“Stall” comes after 30 November 2025, when it is decided.",
    WT_HINT_PLACE_TIMELINE },
  { "two-after-the-decision",
    { .stage = WT_STAGE_PLANNING,
      .decides_on = "2025-11-30",
      .activities = { { "Survey", "2026-12-01", FALSE, 0 }, { "Stall", "2025-12-01", FALSE, 0 } } },
    DECISION,
    "“Stall” and 1 other activity come after 30 November 2025, when it is decided.",
    WT_HINT_PLACE_TIMELINE },
  { "three-after-the-decision",
    { .stage = WT_STAGE_PLANNING,
      .decides_on = "2025-11-30",
      .activities = { { "Vote", "2027-12-01", FALSE, 0 },
                      { "Survey", "2026-12-01", FALSE, 0 },
                      { "Stall", "2025-12-01", FALSE, 0 } } },
    DECISION,
    "“Stall” and 2 other activities come after 30 November 2025, when it is decided.",
    WT_HINT_PLACE_TIMELINE },
  { "on-the-day-of-the-decision",
    { .stage = WT_STAGE_PLANNING,
      .decides_on = "2025-11-30",
      .activities = { { "Stall", "2025-11-30", FALSE, 0 } } },
    NULL,
    NULL,
    0 },
  { "held-after-the-decision",
    { .stage = WT_STAGE_PLANNING,
      .decides_on = "2025-11-30",
      .activities = { { "Stall", "2025-12-01", TRUE, 5 } } },
    NULL,
    NULL,
    0 },
  { "no-decision",
    { .stage = WT_STAGE_PLANNING, .activities = { { "Stall", "2025-12-01", FALSE, 0 } } },
    NULL,
    NULL,
    0 },
  { "after-the-decision-but-closed",
    { .stage = WT_STAGE_CLOSED,
      .decides_on = "2025-11-30",
      .activities = { { "Survey", "2026-12-01", FALSE, 0 }, { "Stall", "2025-05-14", TRUE, 3 } } },
    NULL,
    NULL,
    0 },

  { "nobody-yet",
    { .stage = WT_STAGE_UNDER_WAY },
    PEOPLE,
    "The project is at the stage “Under way”, and no activity has taken place.",
    WT_HINT_PLACE_ENGAGEMENT },
  { "only-planned",
    { .stage = WT_STAGE_EVALUATING, .activities = { { "Stall", "2025-12-01", FALSE, 40 } } },
    PEOPLE,
    "The project is at the stage “Evaluating”, and no activity has taken place.",
    WT_HINT_PLACE_ENGAGEMENT },
  { "reached-nobody",
    { .stage = WT_STAGE_UNDER_WAY, .activities = { { "Stall", "2025-05-14", TRUE, 0 } } },
    PEOPLE,
    "The 1 activity that took place reached nobody.",
    WT_HINT_PLACE_ENGAGEMENT },
  { "reached-nobody-twice",
    { .stage = WT_STAGE_CLOSED,
      .activities = { { "Survey", "2025-06-14", TRUE, 0 }, { "Stall", "2025-05-14", TRUE, 0 } } },
    PEOPLE,
    "The 2 activities that took place reached nobody.",
    WT_HINT_PLACE_ENGAGEMENT },

  { "duty-undecided-idea", { .stage = WT_STAGE_IDEA, .duty = UNDECIDED }, NULL, NULL, 0 },
  { "duty-undecided",
    { .stage = WT_STAGE_PLANNING, .duty = UNDECIDED },
    DUTY,
    "The project is at the stage “Planning”, and nothing is recorded about the duty.",
    WT_HINT_PLACE_DUTY },
  { "duty-undecided-closed",
    { .stage = WT_STAGE_CLOSED, .duty = UNDECIDED, .activities = HELD },
    DUTY,
    "The project is at the stage “Closed”, and nothing is recorded about the duty.",
    WT_HINT_PLACE_DUTY },
  { "duty-applies", { .stage = WT_STAGE_PLANNING, .duty = WT_DUTY_APPLIES }, NULL, NULL, 0 },

  { "urgent-without-a-date",
    { .stage = WT_STAGE_IDEA, .is_urgent = TRUE },
    NO_DATE,
    "The project is marked urgent, and lighter methods are meant to be looked at again.",
    WT_HINT_PLACE_TIMELINE },
  { "urgent-later",
    { .stage = WT_STAGE_IDEA, .is_urgent = TRUE, .look_again_on = "2025-10-03" },
    NULL,
    NULL,
    0 },
  { "urgent-today",
    { .stage = WT_STAGE_IDEA, .is_urgent = TRUE, .look_again_on = TODAY },
    LOOK_AGAIN,
    "The date to look again was 2 October 2025.",
    WT_HINT_PLACE_TIMELINE },
  { "urgent-long-ago",
    { .stage = WT_STAGE_IDEA, .is_urgent = TRUE, .look_again_on = "2024-02-29" },
    LOOK_AGAIN,
    "The date to look again was 29 February 2024.",
    WT_HINT_PLACE_TIMELINE },
  { "not-urgent", { .stage = WT_STAGE_IDEA, .look_again_on = "2024-02-29" }, NULL, NULL, 0 },
  { "urgent-but-closed",
    { .stage = WT_STAGE_CLOSED,
      .is_urgent = TRUE,
      .look_again_on = "2024-02-29",
      .activities = HELD },
    NULL,
    NULL,
    0 },

  { "level-below",
    { .stage = WT_STAGE_UNDER_WAY,
      .aimed = WT_LEVEL_CO_PRODUCTION,
      .reached = WT_LEVEL_INVOLVING,
      .activities = HELD },
    LEVEL,
    "The project aims at Co-production; its activities have reached Involving.",
    WT_HINT_PLACE_ENGAGEMENT },
  { "level-reached",
    { .stage = WT_STAGE_UNDER_WAY,
      .aimed = WT_LEVEL_INVOLVING,
      .reached = WT_LEVEL_INVOLVING,
      .activities = HELD },
    NULL,
    NULL,
    0 },
  { "level-above",
    { .stage = WT_STAGE_CLOSED,
      .aimed = WT_LEVEL_INFORMING,
      .reached = WT_LEVEL_CO_PRODUCTION,
      .activities = HELD },
    NULL,
    NULL,
    0 },
  { "level-still-planned",
    { .stage = WT_STAGE_PLANNING, .aimed = WT_LEVEL_CO_PRODUCTION },
    NULL,
    NULL,
    0 },

  { "no-budget",
    { .stage = WT_STAGE_IDEA, .budget = WT_ANSWER_NOT_YET },
    NO_BUDGET,
    "“Is there money?” is answered not yet.",
    WT_HINT_PLACE_PROMPT },
  { "budget-unknown",
    { .stage = WT_STAGE_PLANNING, .budget = UNANSWERED },
    BUDGET_UNKNOWN,
    "“Is there money?” has no answer.",
    WT_HINT_PLACE_PROMPT },
  { "budget-of-the-other-checklist",
    { .stage = WT_STAGE_PLANNING, .budget = WT_ANSWER_NOT_YET, .budget_prompt = "before.budget" },
    NO_BUDGET,
    "“Is there money?” is answered not yet.",
    WT_HINT_PLACE_PROMPT },
  { "partly-a-budget", { .stage = WT_STAGE_IDEA, .budget = WT_ANSWER_PARTLY }, NULL, NULL, 0 },
  { "no-expenses", { .stage = WT_STAGE_IDEA, .budget = WT_ANSWER_NOT_APPLICABLE }, NULL, NULL, 0 },
  { "nobody-asks-for-a-budget",
    { .stage = WT_STAGE_IDEA, .budget = WT_ANSWER_NOT_YET, .budget_prompt = "a.2" },
    NULL,
    NULL,
    0 },
  { "no-budget-but-closed",
    { .stage = WT_STAGE_CLOSED, .budget = WT_ANSWER_NOT_YET, .activities = HELD },
    NULL,
    NULL,
    0 },

  { "evaluation-without-dates",
    { .stage = WT_STAGE_UNDER_WAY, .evaluation_starts_on = "", .activities = HELD },
    EVALUATION,
    "The stage “Evaluating” has no dates.",
    WT_HINT_PLACE_TIMELINE },
  { "evaluation-with-an-end",
    { .stage = WT_STAGE_UNDER_WAY,
      .evaluation_starts_on = "",
      .evaluation_ends_on = "2026-03-01",
      .activities = HELD },
    NULL,
    NULL,
    0 },
  { "evaluation-begun",
    { .stage = WT_STAGE_EVALUATING, .evaluation_starts_on = "", .activities = HELD },
    NULL,
    NULL,
    0 },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GListModel) hints = list_hints (&CASES[i].records);
  g_autoptr (WtHint) hint = g_list_model_get_item (hints, 0);

  if (hint != NULL)
    g_test_message ("%s %s", wt_hint_get_text (hint), wt_hint_get_why (hint));
  g_assert_cmpuint (g_list_model_get_n_items (hints), ==, CASES[i].text != NULL ? 1 : 0);
  if (CASES[i].text == NULL)
    return;
  g_assert_cmpstr (wt_hint_get_text (hint), ==, CASES[i].text);
  g_assert_cmpstr (wt_hint_get_why (hint), ==, CASES[i].why);
  g_assert_cmpint (wt_hint_get_place (hint), ==, CASES[i].place);
  g_assert_cmpstr (wt_hint_get_prompt (hint), ==,
                   CASES[i].place == WT_HINT_PLACE_PROMPT
                       ? or_else (CASES[i].records.budget_prompt, "skills.budget")
                       : "");
}

/* Where all is amiss, all is said, once each and the most important first. */
static void
test_all (void)
{
  static const char *const TEXTS[] = { DECISION, PEOPLE,         DUTY,      NO_DATE,
                                       LEVEL,    BUDGET_UNKNOWN, EVALUATION };
  const Records records = { .stage = WT_STAGE_UNDER_WAY,
                            .decides_on = "2025-11-30",
                            .is_urgent = TRUE,
                            .aimed = WT_LEVEL_INFORMING,
                            .duty = UNDECIDED,
                            .budget = UNANSWERED,
                            .evaluation_starts_on = "",
                            .activities = { { "Stall", "2025-12-01", FALSE, 0 } } };
  g_autoptr (GListModel) hints = list_hints (&records);

  g_assert_cmpuint (g_list_model_get_n_items (hints), ==, G_N_ELEMENTS (TEXTS));
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (WtHint) hint = g_list_model_get_item (hints, i);

      g_assert_cmpstr (wt_hint_get_text (hint), ==, TEXTS[i]);
      g_assert_cmpstr (wt_hint_get_why (hint), !=, "");
    }
}

/* A project without a checklist, dates or activities is no reason to fall over. */
static void
test_bare (void)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtDuty) duty = wt_duty_new (1);
  g_autoptr (WtSettings) settings = wt_settings_new ();
  g_autoptr (WtProjectLife) life = wt_project_life_new (project, duty, settings);
  g_autoptr (GListModel) hints = wt_hint_find_all (life, TODAY);

  g_assert_cmpuint (g_list_model_get_n_items (hints), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/hint/case/", CASES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/hint/all", test_all);
  g_test_add_func ("/hint/bare", test_bare);
  return g_test_run ();
}
