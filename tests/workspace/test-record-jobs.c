/* Actions, indicators, stakeholders, dates of stages and the duty: kept, changed, deleted, undone,
 * and refused when something is wrong with them. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-project-life-jobs.h"
#include "wt-project-life.h"
#include "wt-record-jobs.h"

#include <string.h>

typedef struct
{
  TestWorkspace base;
  gint64 project_id, checklist_id;
} World;

static void
set_up (World *world, gconstpointer data)
{
  g_autoptr (WtPlan) plan = NULL;

  test_workspace_set_up (&world->base);
  world->project_id = test_add_project (&world->base, "Falls");
  plan = test_load_plan (&world->base, world->project_id);
  world->checklist_id = wt_plan_get_checklist_id (plan);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_workspace_tear_down (&world->base);
}

static gpointer
make_action (gint64 project_id)
{
  return g_object_new (WT_TYPE_ACTION, "project-id", project_id, "title", "Find a room", "owner",
                       "Joan Tully", "due-on", "2025-10-31", NULL);
}

static gpointer
make_indicator (gint64 project_id)
{
  return g_object_new (WT_TYPE_INDICATOR, "project-id", project_id, "name", "Fewer falls", "target",
                       "10 %", "achieved", WT_ANSWER_PARTLY, NULL);
}

static gpointer
make_stakeholder (gint64 project_id)
{
  return g_object_new (WT_TYPE_STAKEHOLDER, "project-id", project_id, "name", "Carers’ forum",
                       "kind", WT_STAKEHOLDER_ORGANISATION, "interest", 5, "influence", 1,
                       "level-intended", WT_LEVEL_INVOLVING, NULL);
}

static gpointer
make_stage_dates (gint64 project_id)
{
  return g_object_new (WT_TYPE_STAGE_DATES, "project-id", project_id, "stage", WT_STAGE_EVALUATING,
                       "starts-on", "2025-10-31", "ends-on", "2025-10-31", NULL);
}

static gpointer
make_duty (gint64 project_id)
{
  return g_object_new (WT_TYPE_DUTY, "project-id", project_id, "state", WT_DUTY_APPLIES, "public",
                       TRUE, "reason", "A change", "decided-on", "2025-10-31", NULL);
}

/* One a kind of record. field: a text of it that is typed into; deleted: NULL for one that stays.
 */
static const struct
{
  const char *name;
  gpointer (*make) (gint64 project_id);
  WtJob *(*save) (gpointer record);
  WtJob *(*delete) (gint64 id);
  const char *field, *text;
  const char *added, *changed, *deleted;
} KINDS[] = {
  { "action", make_action, (WtJob * (*) (gpointer)) wt_save_action_job_new,
    wt_delete_action_job_new, "owner", "Priya Raman", "Added the action “Find a room”",
    "Changed the action “Find a room”: owner", "Deleted the action “Find a room”" },
  { "indicator", make_indicator, (WtJob * (*) (gpointer)) wt_save_indicator_job_new,
    wt_delete_indicator_job_new, "how-known", "An audit", "Added the indicator “Fewer falls”",
    "Changed the indicator “Fewer falls”: how it is known", "Deleted the indicator “Fewer falls”" },
  { "stakeholder", make_stakeholder, (WtJob * (*) (gpointer)) wt_save_stakeholder_job_new,
    wt_delete_stakeholder_job_new, "note", "Meets on Mondays",
    "Added the stakeholder “Carers’ forum”", "Changed the stakeholder “Carers’ forum”: note",
    "Deleted the stakeholder “Carers’ forum”" },
  { "stage-dates", make_stage_dates, (WtJob * (*) (gpointer)) wt_save_stage_dates_job_new, NULL,
    "ends-on", "2025-11-30", "Changed “Falls”: start of the stage, end of the stage",
    "Changed “Falls”: end of the stage", NULL },
  { "duty", make_duty, (WtJob * (*) (gpointer)) wt_save_duty_job_new, NULL, "decided-by",
    "Priya Raman",
    "The duty to involve for “Falls”: whether the duty applies, public participation, reason, date "
    "of the decision changed",
    "The duty to involve for “Falls”: who decided changed", NULL },
};

static void
assert_undo_sentence (World *world, const char *expected)
{
  g_autofree char *sentence = NULL;

  g_object_get (world->base.workspace, "undo-sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
assert_dump (World *world, const char *expected)
{
  g_autofree char *found = test_dump (&world->base);

  g_assert_cmpstr (found, ==, expected);
}

/* Kept, changed and deleted, with a sentence each, then undone and done again. */
static void
test_life (World *world, gconstpointer data)
{
  const gsize kind = GPOINTER_TO_SIZE (data);
  g_autoptr (WtModel) record = KINDS[kind].make (world->project_id);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WtModel) added = NULL;
  g_autoptr (WtModel) changed = NULL;

  g_ptr_array_add (states, test_dump (&world->base));
  added = test_run (&world->base, KINDS[kind].save (record));
  assert_undo_sentence (world, KINDS[kind].added);
  g_ptr_array_add (states, test_dump (&world->base));
  g_assert_true (wt_model_is_same (record, added));

  wt_workspace_set_author (world->base.workspace, "Priya Raman");
  g_object_set (added, KINDS[kind].field, KINDS[kind].text, NULL);
  changed = test_run (&world->base, KINDS[kind].save (added));
  assert_undo_sentence (world, KINDS[kind].changed);
  g_assert_true (wt_model_is_same (changed, added));
  g_assert_false (wt_model_is_same (changed, record));
  g_ptr_array_add (states, test_dump (&world->base));

  if (KINDS[kind].delete != NULL)
    {
      gint64 id = wt_model_get_int64 (changed, 1);

      test_run (&world->base, KINDS[kind].delete(id));
      assert_undo_sentence (world, KINDS[kind].deleted);
      assert_dump (world, states->pdata[0]);
      test_run_fails (&world->base, KINDS[kind].delete(id), WT_ERROR_NOT_FOUND);
      test_run_fails (&world->base, KINDS[kind].save (changed), WT_ERROR_NOT_FOUND);
      test_run (&world->base, wt_undo_job_new ());
    }
  for (guint i = states->len - 1; i > 0; i--)
    {
      assert_dump (world, states->pdata[i]);
      test_run (&world->base, wt_undo_job_new ());
      assert_dump (world, states->pdata[i - 1]);
    }
  test_workspace_reopen (&world->base);
  for (guint i = 1; i < states->len; i++)
    {
      test_run (&world->base, wt_redo_job_new ());
      assert_dump (world, states->pdata[i]);
    }
}

/* Typing on is one change, also right after the record was added; saving it as it is is none. */
static void
test_typing (World *world, gconstpointer data)
{
  const gsize kind = GPOINTER_TO_SIZE (data);
  const char *const texts[] = { "2025-11-01", "2025-11-12", "2025-11-30", "2025-11-30" };
  g_autoptr (WtModel) record = KINDS[kind].make (world->project_id);
  g_autoptr (WtModel) stored = test_run (&world->base, KINDS[kind].save (record));
  gint64 n_before = test_get_number (&world->base, "SELECT count(*) FROM change_sets");
  g_autofree char *before = test_dump (&world->base);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_object_set (stored, KINDS[kind].field, texts[i], NULL);
      g_object_unref (test_run (&world->base, KINDS[kind].save (stored)));
    }
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM change_sets"), ==,
                   n_before + 1);
  test_run (&world->base, wt_undo_job_new ());
  assert_dump (world, before);
}

/* A title typed letter by letter is one record added. */
static void
test_typing_a_title (World *world, gconstpointer data)
{
  g_autoptr (WtAction) action = make_action (world->project_id);
  g_autofree char *before = test_dump (&world->base);

  for (const char *const *title = (const char *const[]){ "F", "Fi", "Find", NULL }; *title != NULL;
       title++)
    {
      WtAction *saved;

      g_object_set (action, "title", *title, NULL);
      saved = test_run (&world->base, wt_save_action_job_new (action));
      g_object_unref (action);
      action = saved;
    }
  test_run (&world->base, wt_undo_job_new ());
  assert_dump (world, before);
}

/* What cannot be is refused with a sentence, and nothing is kept of it. */
static const struct
{
  gsize kind;
  const char *property, *text;
  const char *message;
} REFUSED[] = {
  { 0, "title", "", "Say what is to be done." },
  { 0, "title", " \n\t", "Say what is to be done." },
  { 0, "due-on", "2025-02-29", "There is no such date." },
  { 0, "due-on", "tomorrow", "There is no such date." },
  { 0, "done-on", "31.12.2025", "There is no such date." },
  { 1, "name", "", "Give the indicator a name." },
  { 1, "name", "  ", "Give the indicator a name." },
  { 2, "name", "", "Say who it is." },
  { 3, "starts-on", "2025-11-01", "The end is before the start." },
  { 3, "starts-on", "2025-06-31", "There is no such date." },
  { 3, "ends-on", "2025-10-30", "The end is before the start." },
  { 3, "ends-on", "1", "There is no such date." },
  { 4, "decided-on", "2025-00-10", "There is no such date." },
};

static void
test_refused (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);

  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    {
      g_autoptr (WtModel) record = KINDS[REFUSED[i].kind].make (world->project_id);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_object_set (record, REFUSED[i].property, REFUSED[i].text, NULL);
      g_assert_false (wt_workspace_run (world->base.workspace, KINDS[REFUSED[i].kind].save (record),
                                        NULL, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, REFUSED[i].message);
    }
  assert_dump (world, before);
}

static void
test_refused_numbers (World *world, gconstpointer data)
{
  static const int NUMBERS[] = { -1, 6, G_MAXINT, G_MININT };
  g_autofree char *before = test_dump (&world->base);

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_autoptr (WtStakeholder) interested = make_stakeholder (world->project_id);
      g_autoptr (WtStakeholder) influential = make_stakeholder (world->project_id);

      g_object_set (interested, "interest", NUMBERS[i], NULL);
      g_object_set (influential, "influence", NUMBERS[i], NULL);
      test_run_fails (&world->base, wt_save_stakeholder_job_new (interested), WT_ERROR_INVALID);
      test_run_fails (&world->base, wt_save_stakeholder_job_new (influential), WT_ERROR_INVALID);
    }
  assert_dump (world, before);
}

static void
test_unknown_projects (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);

  for (gsize kind = 0; kind < G_N_ELEMENTS (KINDS); kind++)
    {
      g_autoptr (WtModel) record = KINDS[kind].make (99);

      test_run_fails (&world->base, KINDS[kind].save (record),
                      KINDS[kind].delete != NULL ? WT_ERROR_CONSTRAINT : WT_ERROR_NOT_FOUND);
    }
  test_run_fails (&world->base, wt_load_project_life_job_new (99), WT_ERROR_NOT_FOUND);
  assert_dump (world, before);
}

/* Long texts, other scripts and nonsense come back as they were given. */
static void
test_texts (World *world, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (10000, 'x');
  const char *texts[] = {
    letters, "🙂👩‍⚕️ 🏳️‍🌈", "שלום \342\200\217 مرحبا", "a\nb",
    "%s %n", "'; DROP TABLE projects; --"
  };
  static const gsize WITH_TEXT[] = { 0, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint n = 0; n < G_N_ELEMENTS (WITH_TEXT); n++)
      {
        gsize kind = WITH_TEXT[n];
        g_autoptr (WtModel) record = KINDS[kind].make (world->project_id);
        g_autoptr (WtModel) stored = NULL;

        g_object_set (record, KINDS[kind].field, texts[i], kind == 0 ? "title" : "name", texts[i],
                      NULL);
        stored = test_run (&world->base, KINDS[kind].save (record));
        g_assert_true (wt_model_is_same (record, stored));
      }
  test_check (&world->base);
}

/* A duty that is only begun is kept as it is, whatever is still missing. */
static void
test_duty_begun (World *world, gconstpointer data)
{
  g_autoptr (WtDuty) duty = wt_duty_new (world->project_id);
  g_autoptr (WtDuty) stored = NULL;
  g_autoptr (WtProjectLife) life = NULL;
  g_autoptr (GPtrArray) issues = NULL;

  g_object_set (duty, "state", WT_DUTY_APPLIES, "public", TRUE, NULL);
  stored = test_run (&world->base, wt_save_duty_job_new (duty));
  issues = wt_duty_list_issues (stored);
  g_assert_cmpuint (issues->len, ==, 2);
  life = test_run (&world->base, wt_load_project_life_job_new (world->project_id));
  g_assert_cmpint (wt_duty_get_state (wt_project_life_get_duty (life)), ==, WT_DUTY_APPLIES);
}

/* Each stage of a project has its dates, whichever were given. */
static void
test_stages (World *world, gconstpointer data)
{
  g_autoptr (WtStageDates) planning = wt_stage_dates_new (world->project_id, WT_STAGE_PLANNING);
  g_autoptr (WtStageDates) closed = wt_stage_dates_new (world->project_id, WT_STAGE_CLOSED);
  g_autoptr (WtProjectLife) life = NULL;

  g_object_set (planning, "starts-on", "2025-01-01", NULL);
  g_object_set (closed, "ends-on", "2026-01-01", NULL);
  g_object_unref (test_run (&world->base, wt_save_stage_dates_job_new (planning)));
  g_object_unref (test_run (&world->base, wt_save_stage_dates_job_new (closed)));
  g_object_set (planning, "ends-on", "2025-02-01", NULL);
  g_object_unref (test_run (&world->base, wt_save_stage_dates_job_new (planning)));

  life = test_run (&world->base, wt_load_project_life_job_new (world->project_id));
  g_assert_cmpuint (
      g_list_model_get_n_items (wt_project_life_get_list (life, WT_PROJECT_LIFE_STAGE_DATES)), ==,
      5);
  for (WtStage stage = WT_STAGE_IDEA; stage <= WT_STAGE_CLOSED; stage++)
    {
      WtStageDates *dates = wt_project_life_get_stage_dates (life, stage);

      g_assert_cmpstr (wt_stage_dates_get_starts_on (dates), ==,
                       stage == WT_STAGE_PLANNING ? "2025-01-01" : "");
      g_assert_cmpstr (wt_stage_dates_get_ends_on (dates), ==,
                       stage == WT_STAGE_PLANNING ? "2025-02-01"
                       : stage == WT_STAGE_CLOSED ? "2026-01-01"
                                                  : "");
    }
}

/* Those to be done first, by date, those without a date behind them; done ones last. */
static void
test_order_of_actions (World *world, gconstpointer data)
{
  static const struct
  {
    const char *title, *due_on;
    gboolean is_done, is_of_organisation;
  } ACTIONS[] = {
    { "5", "2025-01-01", TRUE, FALSE },  { "4", "", FALSE, FALSE },
    { "2", "2025-03-01", FALSE, FALSE }, { "1", "2024-03-01", FALSE, TRUE },
    { "3", "2025-03-01", FALSE, FALSE }, { "6", "", TRUE, FALSE },
  };
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListModel) of_project = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_autoptr (WtAction) action =
          wt_action_new (ACTIONS[i].is_of_organisation ? 0 : world->project_id);

      g_object_set (action, "title", ACTIONS[i].title, "due-on", ACTIONS[i].due_on, "done",
                    ACTIONS[i].is_done, NULL);
      g_object_unref (test_run (&world->base, wt_save_action_job_new (action)));
    }
  all = test_run (&world->base, wt_list_actions_job_new (0));
  of_project = test_run (&world->base, wt_list_actions_job_new (world->project_id));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (of_project), ==, 5);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (WtAction) action = g_list_model_get_item (all, i);
      g_autofree char *expected = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (wt_action_get_title (action), ==, expected);
      g_assert_cmpstr (wt_model_get_string (WT_MODEL (action), WT_ACTION_PROJECT), ==,
                       i == 0 ? "" : "Falls");
    }
}

/* An action for a gap is among those of its plan. */
static void
test_action_of_a_prompt (World *world, gconstpointer data)
{
  g_autoptr (WtAction) action = make_action (world->project_id);
  g_autoptr (WtAction) stray = make_action (world->project_id);
  g_autoptr (WtAction) saved = NULL;
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (WtAction) found = NULL;

  g_object_set (action, "checklist-id", world->checklist_id, "prompt", "relevant.timing", NULL);
  saved = test_run (&world->base, wt_save_action_job_new (action));
  plan = test_load_plan (&world->base, world->project_id);
  g_assert_cmpuint (g_list_model_get_n_items (wt_plan_get_actions (plan)), ==, 1);
  found = g_list_model_get_item (wt_plan_get_actions (plan), 0);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (found), WT_ACTION_PROMPT), ==, "relevant.timing");
  g_object_set (stray, "checklist-id", (gint64) 99, NULL);
  test_run_fails (&world->base, wt_save_action_job_new (stray), WT_ERROR_CONSTRAINT);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/record-jobs/typing-a-title", test_typing_a_title },
    { "/record-jobs/refused", test_refused },
    { "/record-jobs/refused-numbers", test_refused_numbers },
    { "/record-jobs/unknown-projects", test_unknown_projects },
    { "/record-jobs/texts", test_texts },
    { "/record-jobs/duty-begun", test_duty_begun },
    { "/record-jobs/stages", test_stages },
    { "/record-jobs/order-of-actions", test_order_of_actions },
    { "/record-jobs/action-of-a-prompt", test_action_of_a_prompt },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autofree char *life = g_strconcat ("/record-jobs/life/", KINDS[i].name, NULL);
      g_autofree char *typing = g_strconcat ("/record-jobs/typing/", KINDS[i].name, NULL);

      g_test_add (life, World, GSIZE_TO_POINTER (i), set_up, test_life, tear_down);
      g_test_add (typing, World, GSIZE_TO_POINTER (i), set_up, test_typing, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
