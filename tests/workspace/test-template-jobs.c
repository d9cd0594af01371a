/* Checklists as an organisation keeps them: those that come with the program and its own, versions,
 * what is retired, and how many are being answered. */

#include "test-support.h"

#include "wt-action.h"
#include "wt-checklist-draft.h"
#include "wt-checklist-jobs.h"
#include "wt-checklist-template.h"
#include "wt-error.h"
#include "wt-evidence-jobs.h"
#include "wt-history-jobs.h"
#include "wt-record-jobs.h"
#include "wt-template-jobs.h"
#include "wt-toolkit.h"

#include <string.h>

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

/* The template of @key in the list of all. */
static WtChecklistTemplate *
find_template (TestWorkspace *test, const char *key)
{
  g_autoptr (GListModel) templates = test_run (test, wt_list_templates_job_new ());

  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (WtChecklistTemplate) template = g_list_model_get_item (templates, i);

      if (g_str_equal (wt_checklist_template_get_key (template), key))
        return g_steal_pointer (&template);
    }
  return NULL;
}

static void
assert_template (
    TestWorkspace *test, const char *key, int version, gint64 checklists, gint64 behind)
{
  g_autoptr (WtChecklistTemplate) template = find_template (test, key);
  WtModel *model = WT_MODEL (template);

  g_assert_cmpint (wt_model_get_int (model, WT_CHECKLIST_TEMPLATE_VERSION), ==, version);
  g_assert_cmpint (wt_model_get_int64 (model, WT_CHECKLIST_TEMPLATE_CHECKLISTS), ==, checklists);
  g_assert_cmpint (wt_model_get_int64 (model, WT_CHECKLIST_TEMPLATE_BEHIND), ==, behind);
}

/* The rows of prompts are those of the definitions, neither more nor fewer, with what knows them.
 */
static void
assert_prompts_right (TestWorkspace *test)
{
#define DEFINED                                                                                    \
  "SELECT checklist_templates.id, json_extract (prompts.value, '$.id'),"                           \
  " coalesce (json_extract (prompts.value, '$.known-by'), '')"                                     \
  " FROM checklist_templates, json_each (definition, '$.principles') AS principles,"               \
  " json_each (principles.value, '$.prompts') AS prompts"
#define KEPT "SELECT template_id, prompt, known_by FROM template_prompts"

  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM (" DEFINED " EXCEPT " KEPT ")"), ==,
                   0);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM (" KEPT " EXCEPT " DEFINED ")"), ==,
                   0);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM checklist_templates WHERE prompts"
                                          " <> (SELECT count(*) FROM template_prompts"
                                          " WHERE template_id = checklist_templates.id)"),
                   ==, 0);
}

/* Gives the organisation itself a checklist of @key. */
static gint64
start_checklist (TestWorkspace *test, const char *key)
{
  g_autoptr (WtPlan) plan = test_run (test, wt_add_checklist_job_new (0, 0, key));

  return wt_plan_get_checklist_id (plan);
}

static const struct
{
  const char *key;
  WtChecklistScope scope;
  gint64 prompts;
  gboolean is_optional;
} SHIPPED[] = {
  { "good-partnership-working", WT_CHECKLIST_SCOPE_PROJECT, 19, FALSE },
  { "partnership-working", WT_CHECKLIST_SCOPE_PROJECT, 22, FALSE },
  { "co-production-model", WT_CHECKLIST_SCOPE_ORGANISATION, 12, FALSE },
  { "gunning-principles", WT_CHECKLIST_SCOPE_PROJECT, 4, TRUE },
};

static void
test_shipped (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListModel) templates = test_run (test, wt_list_templates_job_new ());

  g_assert_cmpuint (g_list_model_get_n_items (templates), ==, G_N_ELEMENTS (SHIPPED));
  for (guint i = 0; i < G_N_ELEMENTS (SHIPPED); i++)
    {
      g_autoptr (WtChecklistTemplate) template = find_template (test, SHIPPED[i].key);
      g_autoptr (WtChecklist) checklist =
          test_run (test, wt_load_template_job_new (SHIPPED[i].key));
      WtModel *model = WT_MODEL (template);

      g_assert_false (wt_checklist_template_is_own (template));
      g_assert_false (wt_checklist_template_is_retired (template));
      g_assert_cmpint (wt_checklist_template_get_scope (template), ==, SHIPPED[i].scope);
      g_assert_cmpint (wt_model_get_int64 (model, WT_CHECKLIST_TEMPLATE_PROMPTS), ==,
                       SHIPPED[i].prompts);
      g_assert_true (wt_model_get_boolean (model, WT_CHECKLIST_TEMPLATE_OPTIONAL)
                     == SHIPPED[i].is_optional);
      g_assert_cmpuint (wt_checklist_get_n_prompts (checklist), ==, SHIPPED[i].prompts);
      g_assert_cmpstr (wt_checklist_get_title (checklist), ==,
                       wt_checklist_template_get_title (template));
      assert_template (test, SHIPPED[i].key, 1, 0, 0);
    }
  assert_prompts_right (test);
}

/* By title, whatever the case and whenever it was made. */
static void
test_order (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListModel) templates = NULL;
  g_autofree char *last = g_strdup ("");

  test_save_checklist (test, "zebra", "a.1");
  test_save_checklist (test, "a-first", "a.1");
  templates = test_run (test, wt_list_templates_job_new ());
  g_assert_cmpuint (g_list_model_get_n_items (templates), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (WtChecklistTemplate) template = g_list_model_get_item (templates, i);
      g_autofree char *title = g_ascii_strdown (wt_checklist_template_get_title (template), -1);

      g_assert_cmpstr (last, <, title);
      g_free (last);
      last = g_steal_pointer (&title);
    }
}

/* What comes with the program stays as it is; a copy of it is the organisation's. */
static void
test_shipped_is_not_changed (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *before = test_dump (test);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SHIPPED); i++)
    {
      g_autoptr (WtChecklist) shipped = test_run (test, wt_load_template_job_new (SHIPPED[i].key));
      g_autoptr (WtChecklist) changed = test_make_checklist (SHIPPED[i].key, "project", "a.1");

      test_run_fails (test, wt_save_template_job_new (shipped), WT_ERROR_INVALID);
      test_run_fails (test, wt_save_template_job_new (changed), WT_ERROR_INVALID);
    }
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);

  for (guint i = 0; i < G_N_ELEMENTS (SHIPPED); i++)
    {
      g_autoptr (WtChecklist) shipped = test_run (test, wt_load_template_job_new (SHIPPED[i].key));
      g_autofree char *key = g_strdup_printf ("own-%u", i);
      g_autoptr (WtChecklistDraft) draft =
          wt_checklist_draft_new_copy (shipped, key, "Our own 🙂 قائمة");
      g_autoptr (WtChecklist) copy = wt_checklist_draft_to_checklist (draft, 1, NULL);
      g_autoptr (WtChecklistTemplate) template = test_run (test, wt_save_template_job_new (copy));

      g_assert_true (wt_checklist_template_is_own (template));
      g_assert_cmpstr (wt_checklist_template_get_title (template), ==, "Our own 🙂 قائمة");
    }
  assert_prompts_right (test);
  test_check (test);
}

/* As long as nobody has answered, a change is made in place. */
static void
test_in_place (TestWorkspace *test, gconstpointer data)
{
  gint64 checklist_id;
  g_autoptr (WtChecklistTemplate) first = NULL;
  g_autoptr (WtChecklistTemplate) second = NULL;
  g_autoptr (WtPlan) plan = NULL;

  test_save_checklist (test, "own", "a.1 a.2*");
  first = find_template (test, "own");
  checklist_id = start_checklist (test, "own");
  test_save_checklist (test, "own", "a.2+ a.3 b.1");
  second = find_template (test, "own");
  test_answer (test, checklist_id, "b.1", WT_ANSWER_YES);
  test_save_checklist (test, "own", "a.2+ a.3 b.1");
  g_assert_cmpint (wt_checklist_template_get_id (second), ==, wt_checklist_template_get_id (first));
  assert_template (test, "own", 1, 1, 0);
  assert_prompts_right (test);
  plan = test_run (test, wt_load_plan_job_new (checklist_id));
  g_assert_cmpuint (wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)), ==, 3);
  g_assert_null (wt_plan_get_newest (plan));
}

static void
answer (TestWorkspace *test, gint64 checklist_id)
{
  test_answer (test, checklist_id, "a.1", WT_ANSWER_PARTLY);
}

static void
link_activity (TestWorkspace *test, gint64 checklist_id)
{
  gint64 activity_id =
      test_add_activity (test, test_add_project (test, "Falls"), "engaging", "2025-05-14");
  g_autoptr (WtEvidenceLink) link =
      wt_evidence_link_new (checklist_id, "a.1", WT_EVIDENCE_ACTIVITY, activity_id);

  test_run (test, wt_add_evidence_job_new (link));
}

static void
plan_action (TestWorkspace *test, gint64 checklist_id)
{
  g_autoptr (WtAction) action = wt_action_new (0);
  g_autoptr (WtAction) saved = NULL;

  g_object_set (action, "title", "Ask the board", "checklist-id", checklist_id, "prompt", "a.1",
                NULL);
  saved = test_run (test, wt_save_action_job_new (action));
}

/* Once something was said, linked or planned, a change makes a new version; what was answered stays
 * in the old one. */
static void
test_new_version (TestWorkspace *test, gconstpointer data)
{
  void (*const USES[]) (TestWorkspace *, gint64) = { answer, link_activity, plan_action };

  for (guint i = 0; i < G_N_ELEMENTS (USES); i++)
    {
      g_autofree char *key = g_strdup_printf ("own-%u", i);
      gint64 checklist_id;
      g_autoptr (WtPlan) plan = NULL;

      g_test_message ("use %u", i);
      test_save_checklist (test, key, "a.1 a.2*");
      checklist_id = start_checklist (test, key);
      USES[i](test, checklist_id);
      test_save_checklist (test, key, "a.2+ a.3 b.1");
      assert_template (test, key, 2, 1, 1);
      plan = test_run (test, wt_load_plan_job_new (checklist_id));
      g_assert_cmpint (wt_checklist_get_version (wt_plan_get_checklist (plan)), ==, 1);
      g_assert_cmpint (wt_checklist_get_version (wt_plan_get_newest (plan)), ==, 2);

      /* Nobody has answered in the second: it is changed in place. What is as it was is no change.
       */
      test_save_checklist (test, key, "a.2+ a.3 b.1");
      assert_template (test, key, 2, 1, 1);
      test_save_checklist (test, key, "a.2+ a.3 b.1 b.2");
      assert_template (test, key, 2, 1, 1);
      assert_prompts_right (test);
    }
  test_check (test);
}

/* Versions and their prompts are right after each step of undo and redo. */
static void
test_undone (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *empty = test_dump (test);
  g_autofree char *undone = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 checklist_id;

  test_save_checklist (test, "own", "a.1 a.2*");
  wt_workspace_set_author (test->workspace, "Priya Raman");
  test_save_checklist (test, "own", "a.2+ a.1 b.1");
  checklist_id = start_checklist (test, "own");
  test_answer (test, checklist_id, "a.1", WT_ANSWER_YES);
  test_save_checklist (test, "own", "a.1+ c.1");
  test_run (test, wt_retire_template_job_new ("own", TRUE));
  before = test_dump (test);
  for (guint i = 0; i < 6; i++)
    {
      test_run (test, wt_undo_job_new ());
      assert_prompts_right (test);
      test_check (test);
    }
  undone = test_dump (test);
  g_assert_cmpstr (undone, ==, empty);
  g_assert_null (find_template (test, "own"));
  for (guint i = 0; i < 6; i++)
    {
      test_workspace_reopen (test);
      test_run (test, wt_redo_job_new ());
      assert_prompts_right (test);
    }
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
is_retired (TestWorkspace *test, const char *key)
{
  g_autoptr (WtChecklistTemplate) template = find_template (test, key);

  return wt_checklist_template_is_retired (template);
}

static void
test_retired (TestWorkspace *test, gconstpointer data)
{
  gint64 checklist_id;

  test_save_checklist (test, "own", "a.1");
  checklist_id = start_checklist (test, "own");
  test_answer (test, checklist_id, "a.1", WT_ANSWER_YES);
  test_run (test, wt_retire_template_job_new ("own", TRUE));
  g_assert_true (is_retired (test, "own"));
  /* It can be answered on, and changed; that does not bring it back. */
  test_answer (test, checklist_id, "a.1", WT_ANSWER_NOT_YET);
  test_save_checklist (test, "own", "a.1 a.2");
  assert_template (test, "own", 2, 1, 1);
  g_assert_true (is_retired (test, "own"));
  test_run (test, wt_retire_template_job_new ("own", FALSE));
  g_assert_false (is_retired (test, "own"));

  test_run (test, wt_retire_template_job_new ("gunning-principles", TRUE));
  g_assert_true (is_retired (test, "gunning-principles"));
  test_workspace_reopen (test);
  g_assert_true (is_retired (test, "gunning-principles"));
  test_run_fails (test, wt_retire_template_job_new ("none", TRUE), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_load_template_job_new ("none"), WT_ERROR_NOT_FOUND);
}

/* How many are being answered and how many of them are behind, over three versions. */
static void
test_counts (TestWorkspace *test, gconstpointer data)
{
  static const char *const MORE[] = { "a.1 a.2", "a.1 a.3", "a.1 a.4" };
  gint64 projects[3];
  gint64 checklists[3];

  test_save_checklist (test, "own", "a.1");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WtPlan) plan = NULL;

      projects[i] = test_add_project (test, "Falls");
      plan = test_run (test, wt_add_checklist_job_new (projects[i], 0, "own"));
      checklists[i] = wt_plan_get_checklist_id (plan);
      assert_template (test, "own", (int) i + 1, i + 1, i);
      test_answer (test, checklists[i], "a.1", WT_ANSWER_YES);
      test_save_checklist (test, "own", MORE[i]);
      assert_template (test, "own", (int) i + 2, i + 1, i + 1);
    }
  assert_template (test, "good-partnership-working", 1, 3, 0);
  g_object_unref (test_run (test, wt_move_checklist_job_new (checklists[0])));
  assert_template (test, "own", 4, 3, 2);
  test_run (test, wt_delete_checklist_job_new (checklists[1]));
  assert_template (test, "own", 4, 2, 1);
}

/* What the program says of its checklists follows the program; answers are left alone. */
static void
test_follows_the_program (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GPtrArray) shipped = wt_toolkit_list_checklists ();
  gint64 project_id = test_add_project (test, "Falls");
  g_autoptr (WtPlan) plan = test_load_plan (test, project_id);
  g_autoptr (WtPlan) other =
      test_run (test, wt_add_checklist_job_new (project_id, 0, "partnership-working"));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_answer (test, wt_plan_get_checklist_id (plan), "relevant.timing", WT_ANSWER_PARTLY);
  test_answer (test, wt_plan_get_checklist_id (other), "reporting.captured", WT_ANSWER_NOT_YET);
  test_run (test, wt_retire_template_job_new ("partnership-working", TRUE));
  before = test_dump (test);
  wt_workspace_close (test->workspace);
  test_get_number (test, "UPDATE checklist_templates SET title = 'Old', definition = replace"
                         " (replace (definition, '\"known-by\":\"activities\"', '\"note\":\"x\"'),"
                         " 'right people', 'wrong people')"
                         " WHERE id <= 2;"
                         "UPDATE template_prompts SET known_by = '';"
                         "DELETE FROM template_prompts WHERE prompt = 'relevant.timing'");
  test_workspace_reopen (test);
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
  assert_prompts_right (test);
  for (guint i = 0; i < shipped->len; i++)
    {
      WtChecklist *expected = g_ptr_array_index (shipped, i);
      g_autoptr (WtChecklist) stored =
          test_run (test, wt_load_template_job_new (wt_checklist_get_key (expected)));

      g_assert_cmpstr (wt_checklist_get_definition (stored), ==,
                       wt_checklist_get_definition (expected));
    }
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM change_sets"), ==, 5);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/template-jobs/shipped", test_shipped },
    { "/template-jobs/order", test_order },
    { "/template-jobs/shipped-is-not-changed", test_shipped_is_not_changed },
    { "/template-jobs/in-place", test_in_place },
    { "/template-jobs/new-version", test_new_version },
    { "/template-jobs/undone", test_undone },
    { "/template-jobs/retired", test_retired },
    { "/template-jobs/counts", test_counts },
    { "/template-jobs/follows-the-program", test_follows_the_program },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
