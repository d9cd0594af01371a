/* Who is named in the editions of a workbook: nobody in the public one, and in the internal one
 * only staff whom a project names. */

#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-answer-jobs.h"
#include "wt-comment-jobs.h"
#include "wt-form-jobs.h"
#include "wt-project-jobs.h"
#include "wt-record-jobs.h"
#include "wt-workbook-job.h"

#include <string.h>

#define N_FORMS 6

/* Staff that the project names. */
static const char *const NAMED[] = { "Leonora", "Constance", "Chanda", "Owen" };
/* What is told inside the organisation, word for word. */
static const char *const TOLD[] = { "Desmond", "Patience", "Evita", "Nora" };
/* Who typed or changed something, those an action or a list of stakeholders is about, how a project
 * came to be urgent: in no workbook. */
static const char *const NOT_TOLD[] = { "Tabitha", "Stanislaw", "Stella", "Agnes", "Ursula" };
/* What stays in the public edition. */
static const char *const PUBLIC[] = { "Falls clinic", "Listening event", "A kind word" };

static gint64
add_project (TestWorkspace *test)
{
  gint64 id = test_add_project (test, "Falls clinic");
  g_autoptr (WtProject) project = test_run (test, wt_load_project_job_new (id));

  g_object_set (project, "lead", "Leonora Lead", "contact", "Constance Contact", "champion",
                "Chanda Champion", "urgent", TRUE, "urgent-reason", "Ursula asked", NULL);
  g_object_unref (test_run (test, wt_save_project_job_new (project)));
  return id;
}

static void
add_records (TestWorkspace *test, gint64 project_id)
{
  g_autoptr (WtStakeholder) stakeholder = wt_stakeholder_new (project_id);
  g_autoptr (WtAction) action = wt_action_new (project_id);
  g_autoptr (WtPlan) plan = test_load_plan (test, project_id);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, 0);

  g_object_set (stakeholder, "name", "Stanislaw Stakeholder", "note", "Knows Stella", NULL);
  g_object_unref (test_run (test, wt_save_stakeholder_job_new (stakeholder)));
  g_object_set (action, "title", "Write to them", "owner", "Agnes Action", NULL);
  g_object_unref (test_run (test, wt_save_action_job_new (action)));
  g_object_set (answer, "answer", (int) WT_ANSWER_PARTLY, "owner", "Owen Ownerson", "evidence",
                "Minutes by Evita", NULL);
  g_object_unref (test_run (test, wt_save_answer_job_new (answer)));
}

static gint64
add_activity (TestWorkspace *test, gint64 project_id)
{
  gint64 id = test_add_activity (test, project_id, "engaging", "2025-05-14");
  g_autoptr (WtActivity) activity = test_run (test, wt_load_activity_job_new (id));

  g_object_set (activity, "place", "At Patience Place's", "description", "Told by Desmond", NULL);
  g_object_unref (test_run (test, wt_save_activity_job_new (activity)));
  return id;
}

static void
add_form (TestWorkspace *test, gint64 batch_id, gint64 serial, const char *text)
{
  g_autoptr (WtResponse) form = wt_response_new (batch_id, serial, 5);

  g_assert_true (wt_response_set_answers (form, "TY87N"));
  wt_response_set_text (form, 0, text);
  g_object_unref (test_run (test, wt_save_response_job_new (form)));
}

/* Marks the comment that reads @text. */
static void
publish (TestWorkspace *test, const char *text)
{
  const WtCommentQuery all = { 0 };
  g_autoptr (GListModel) comments = test_run (test, wt_list_comments_job_new (&all, NULL, 100));
  g_autoptr (GPtrArray) marked = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GObject) result = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (WtComment) comment = g_list_model_get_item (comments, i);

      if (g_str_equal (wt_comment_get_text (comment), text))
        g_ptr_array_add (marked, g_steal_pointer (&comment));
    }
  g_assert_cmpuint (marked->len, ==, 1);
  result = test_run (test, wt_set_comments_publishable_job_new (marked, TRUE));
}

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id, batch_id;

  test_workspace_set_up (test);
  wt_workspace_set_author (test->workspace, "Tabitha Typist");
  project_id = add_project (test);
  add_records (test, project_id);
  batch_id = test_add_batch (test, add_activity (test, project_id), N_FORMS);
  add_form (test, batch_id, 1, "A kind word");
  for (gint64 i = 2; i <= N_FORMS; i++)
    add_form (test, batch_id, i, "Nora the nurse told me");
  publish (test, "A kind word");
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

/* Asserts which of @words are anywhere in the workbook. */
static void
assert_finds (const char *path, const char *const *words, guint n_words, gboolean is_found)
{
  g_autofree char *program =
      g_test_build_filename (G_TEST_DIST, "workspace", "find-words.py", NULL);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_ptr_array_add (arguments, (gpointer) "python3");
  g_ptr_array_add (arguments, program);
  g_ptr_array_add (arguments, (gpointer) path);
  for (guint i = 0; i < n_words; i++)
    {
      g_ptr_array_add (arguments, (gpointer) words[i]);
      if (is_found)
        g_string_append_printf (expected, "%s\n", words[i]);
    }
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &found,
                NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected->str);
}

static void
test_workbook (TestWorkspace *test, gconstpointer data)
{
  WtEdition edition = (WtEdition) GPOINTER_TO_INT (data);
  gboolean is_internal = edition == WT_EDITION_INTERNAL;
  const WtFilter filter = { .from = "2025-04-01", .to = "2026-03-31" };
  g_autofree char *path = g_build_filename (test->folder, "board.xlsx", NULL);

  test_run (test, wt_workbook_job_new (&filter, edition, path, NULL));
  assert_finds (path, NAMED, G_N_ELEMENTS (NAMED), is_internal);
  assert_finds (path, TOLD, G_N_ELEMENTS (TOLD), is_internal);
  assert_finds (path, NOT_TOLD, G_N_ELEMENTS (NOT_TOLD), FALSE);
  assert_finds (path, PUBLIC, G_N_ELEMENTS (PUBLIC), TRUE);
}

#define ADD(name, edition)                                                                         \
  g_test_add ("/editions/" name, TestWorkspace, GINT_TO_POINTER (edition), set_up, test_workbook,  \
              tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("internal", WT_EDITION_INTERNAL);
  ADD ("public", WT_EDITION_PUBLIC);
  return g_test_run ();
}
