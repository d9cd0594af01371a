/* Entering totals on the page: what may be stored is, what may not is said and kept on the screen.
 */

#include "test-support.h"

#include "wt-batch-jobs.h"
#include "wt-count-entry.h"
#include "wt-history-jobs.h"
#include "wt-tally-page.h"
#include "wt-tally-question.h"

/* Longer than any job takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

/* Of the survey's questions. */
#define EXPRESSED 1
#define VALUED 2

static const char SURVEY[] =
    "{ \"id\": \"ward\", \"title\": \"Your stay\", \"questions\": ["
    "{ \"id\": \"ward\", \"type\": \"choice\", \"text\": \"Which ward?\", \"choices\": ["
    "{ \"id\": \"b\", \"text\": \"Alder\" }, { \"id\": \"a\", \"text\": \"Beech\" } ] },"
    "{ \"id\": \"told\", \"type\": \"choices\", \"text\": \"Who told you?\", \"choices\": ["
    "{ \"id\": \"a\", \"text\": \"Letter\" }, { \"id\": \"b\", \"text\": \"GP\" } ] },"
    "{ \"id\": \"age\", \"type\": \"number\", \"text\": \"Your age\" } ] }";

typedef struct
{
  TestWorkspace workspace;
  gint64 activity_id;
  gint64 survey_id; /* 0 for the toolkit's */
  GtkWidget *window;
  WtPage *page; /* (owned) */
} Fixture;

static gpointer
get_child (gpointer widget, GType type, const char *name)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);

  g_assert_nonnull (child);
  return child;
}

static void
on_run_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) found = NULL;

  wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Runs a job as somebody else would, with the page looking on. */
static void
run (Fixture *test, WtJob *job)
{
  gboolean is_done = FALSE;

  wt_workspace_run_async (test->workspace.workspace, job, NULL, on_run_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets everything that was asked of the workspace be done, and be shown. */
static void
settle (Fixture *test)
{
  for (int round = 0; round < 6; round++)
    {
      run (test, wt_load_batch_job_new (test->activity_id, 0));
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

static const char *
get_shown (Fixture *test)
{
  return gtk_stack_get_visible_child_name (get_child (test->page, WT_TYPE_TALLY_PAGE, "stack"));
}

static gboolean
on_out_of_patience_cb (gpointer data)
{
  g_error ("What was waited for did not happen");
  return G_SOURCE_REMOVE;
}

static void
open_page (Fixture *test)
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, NULL);

  test->window = gtk_window_new ();
  test->page = WT_PAGE (g_object_ref_sink (
      wt_tally_page_new (test->workspace.workspace, test->activity_id, test->survey_id)));
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  while (g_str_equal (get_shown (test), "unknown"))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static void
close_page (Fixture *test)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  settle (test);
  g_assert_finalize_object (g_steal_pointer (&test->page));
}

static void
set_up (Fixture *test, gconstpointer data)
{
  gint64 project_id, batch_id;

  test_workspace_set_up (&test->workspace);
  project_id = test_add_project (&test->workspace, "Falls clinic");
  test->activity_id = test_add_activity (&test->workspace, project_id, "involving", "2026-05-07");
  if (data != NULL)
    {
      batch_id = test_add_batch (&test->workspace, test->activity_id, 2);
      test_add_form (&test->workspace, batch_id, 1, "TY98N");
    }
  open_page (test);
}

/* A survey of one's own in place of the toolkit's. */
static void
set_up_own (Fixture *test, gconstpointer data)
{
  gint64 project_id;

  test_workspace_set_up (&test->workspace);
  project_id = test_add_project (&test->workspace, "Falls clinic");
  test->activity_id = test_add_activity (&test->workspace, project_id, "involving", "2026-05-07");
  test->survey_id = test_add_survey (&test->workspace, SURVEY);
  open_page (test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  close_page (test);
  test_check (&test->workspace);
  test_workspace_tear_down (&test->workspace);
}

static WtTallyQuestion *
get_question (Fixture *test, guint index)
{
  GtkWidget *question =
      gtk_widget_get_first_child (get_child (test->page, WT_TYPE_TALLY_PAGE, "question_box"));

  for (; index > 0; index--)
    question = gtk_widget_get_next_sibling (question);
  return WT_TALLY_QUESTION (question);
}

static GtkEditable *
get_entry (Fixture *test, guint index, guint place)
{
  GtkWidget *entry = gtk_widget_get_first_child (
      get_child (get_question (test, index), WT_TYPE_TALLY_QUESTION, "entry_row"));

  for (; place > 0; place--)
    entry = gtk_widget_get_next_sibling (entry);
  return GTK_EDITABLE (get_child (entry, WT_TYPE_COUNT_ENTRY, "entry"));
}

static void
enter_forms (Fixture *test, double forms)
{
  gtk_spin_button_set_value (get_child (test->page, WT_TYPE_TALLY_PAGE, "forms_spin"), forms);
}

static const char *
get_label (Fixture *test, guint index, const char *name)
{
  GtkWidget *label = get_child (get_question (test, index), WT_TYPE_TALLY_QUESTION, name);

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static WtTally *
load (Fixture *test)
{
  return test_run (&test->workspace, wt_load_tally_job_new (test->activity_id, 0));
}

static void
test_stored_as_typed (Fixture *test, gconstpointer data)
{
  g_autoptr (WtTally) tally = NULL;

  g_assert_cmpstr (get_shown (test), ==, "tally");
  /* As many forms as people, until somebody says; nothing is stored for that. */
  wt_page_flush (test->page);
  settle (test);
  tally = load (test);
  g_assert_cmpint (wt_tally_get_forms (tally), ==, 0);
  g_clear_object (&tally);

  enter_forms (test, 25);
  gtk_editable_set_text (get_entry (test, EXPRESSED, 0), "18");
  g_assert_cmpstr (get_label (test, EXPRESSED, "count_label"), ==,
                   "18 of 25 counted, 7 count as blank");
  gtk_editable_set_text (get_entry (test, VALUED, 9), "25");
  g_assert_cmpstr (get_label (test, VALUED, "count_label"), ==, "25 of 25 counted");
  wt_page_flush (test->page);
  settle (test);
  tally = load (test);
  g_assert_cmpint (wt_tally_get_forms (tally), ==, 25);
  g_assert_cmpint (wt_tally_get_question (tally, EXPRESSED)->yes, ==, 18);
  g_assert_cmpint (wt_tally_get_question (tally, EXPRESSED)->blank, ==, 7);
  g_assert_cmpint (wt_tally_get_question (tally, VALUED)->scores[9], ==, 25);
}

static void
test_too_many (Fixture *test, gconstpointer data)
{
  g_autoptr (WtTally) tally = NULL;

  enter_forms (test, 20);
  gtk_editable_set_text (get_entry (test, EXPRESSED, 0), "20");
  wt_page_flush (test->page);
  settle (test);
  g_assert_null (get_label (test, EXPRESSED, "message_label"));
  gtk_editable_set_text (get_entry (test, EXPRESSED, 1), "3");
  g_assert_nonnull (get_label (test, EXPRESSED, "message_label"));
  g_assert_null (get_label (test, VALUED, "message_label"));
  wt_page_flush (test->page);
  settle (test);
  tally = load (test);
  g_assert_cmpint (wt_tally_get_question (tally, EXPRESSED)->no, ==, 0);
  /* What was typed is still there, and goes in once it is right. */
  g_assert_cmpstr (gtk_editable_get_text (get_entry (test, EXPRESSED, 1)), ==, "3");
  enter_forms (test, 23);
  g_assert_null (get_label (test, EXPRESSED, "message_label"));
  wt_page_flush (test->page);
  settle (test);
  g_clear_object (&tally);
  tally = load (test);
  g_assert_cmpint (wt_tally_get_question (tally, EXPRESSED)->no, ==, 3);
}

static void
test_only_digits (Fixture *test, gconstpointer data)
{
  GtkEditable *entry = get_entry (test, VALUED, 0);
  int position = 0;

  gtk_editable_insert_text (entry, "7", -1, &position);
  gtk_editable_insert_text (entry, "x", -1, &position);
  gtk_editable_insert_text (entry, "-1", -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "7");
}

static void
test_undo (Fixture *test, gconstpointer data)
{
  enter_forms (test, 25);
  gtk_editable_set_text (get_entry (test, EXPRESSED, 0), "18");
  wt_page_flush (test->page);
  settle (test);
  run (test, wt_undo_job_new ());
  settle (test);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (test, EXPRESSED, 0)), ==, "");
  run (test, wt_redo_job_new ());
  settle (test);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (test, EXPRESSED, 0)), ==, "18");
}

static void
test_choices (Fixture *test, gconstpointer data)
{
  g_autoptr (WtTally) tally = NULL;

  enter_forms (test, 20);
  gtk_editable_set_text (get_entry (test, 0, 0), "12");
  gtk_editable_set_text (get_entry (test, 0, 1), "5");
  g_assert_cmpstr (get_label (test, 0, "count_label"), ==, "17 of 20 counted, 3 count as blank");
  gtk_editable_set_text (get_entry (test, 1, 0), "9");
  gtk_editable_set_text (get_entry (test, 1, 1), "11");
  /* More forms ticked one of them than ticked any. */
  gtk_editable_set_text (get_entry (test, 1, 2), "10");
  g_assert_nonnull (get_label (test, 1, "message_label"));
  gtk_editable_set_text (get_entry (test, 1, 2), "15");
  g_assert_null (get_label (test, 1, "message_label"));
  wt_page_flush (test->page);
  settle (test);
  tally = test_run (&test->workspace, wt_load_tally_job_new (test->activity_id, test->survey_id));
  g_assert_cmpint (*wt_question_tally_get_choice (wt_tally_get_question (tally, 0), 'b'), ==, 12);
  g_assert_cmpint (*wt_question_tally_get_choice (wt_tally_get_question (tally, 0), 'a'), ==, 5);
  g_assert_cmpint (wt_tally_get_question (tally, 0)->blank, ==, 3);
  g_assert_cmpint (*wt_question_tally_get_choice (wt_tally_get_question (tally, 1), 'b'), ==, 11);
  g_assert_cmpint (wt_tally_get_question (tally, 1)->texts, ==, 15);
  g_assert_cmpint (wt_tally_get_question (tally, 1)->blank, ==, 5);
  g_assert_cmpint (wt_tally_get_question (tally, 2)->blank, ==, 0);
}

static void
test_typed_forms (Fixture *test, gconstpointer data)
{
  g_assert_cmpstr (get_shown (test), ==, "notice");
}

static void
add (const char *path, void (*function) (Fixture *, gconstpointer), gconstpointer data)
{
  g_test_add (path, Fixture, data, set_up, function, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/tally-page/stored-as-typed", test_stored_as_typed, NULL);
  add ("/tally-page/too-many", test_too_many, NULL);
  add ("/tally-page/only-digits", test_only_digits, NULL);
  add ("/tally-page/undo", test_undo, NULL);
  add ("/tally-page/typed-forms", test_typed_forms, "with a typed form");
  g_test_add ("/tally-page/choices", Fixture, NULL, set_up_own, test_choices, tear_down);
  return g_test_run ();
}
