#include "test-paper-world.h"

#include "wt-batch-jobs.h"
#include "wt-form-jobs.h"
#include "wt-paper-desk.h"
#include "wt-paper-question.h"

/* Longer than any job takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

static const char SURVEY[] =
    "{ \"id\": \"ward\", \"title\": \"Your stay\", \"questions\": ["
    "{ \"id\": \"heard\", \"type\": \"text\", \"text\": \"How did you hear about us?\" },"
    "{ \"id\": \"came\", \"type\": \"yes-no\", \"text\": \"Have you been here before?\" },"
    "{ \"id\": \"kind\", \"type\": \"scale\", \"text\": \"How kind were we?\","
    " \"minimum\": 1, \"maximum\": 10, \"low-label\": \"Not at all\", \"high-label\": \"Very\" },"
    "{ \"id\": \"ward\", \"type\": \"choice\", \"text\": \"Which ward?\", \"choices\": ["
    "{ \"id\": \"a\", \"text\": \"Alder\" }, { \"id\": \"b\", \"text\": \"Beech\" },"
    "{ \"id\": \"c\", \"text\": \"Cedar\" }, { \"id\": \"d\", \"text\": \"Damson\" },"
    "{ \"id\": \"e\", \"text\": \"Elm\" }, { \"id\": \"f\", \"text\": \"Fir\" },"
    "{ \"id\": \"g\", \"text\": \"Gorse\" }, { \"id\": \"h\", \"text\": \"Hazel\" },"
    "{ \"id\": \"i\", \"text\": \"Ivy\" }, { \"id\": \"j\", \"text\": \"Juniper\" },"
    "{ \"id\": \"k\", \"text\": \"Kapok\" }, { \"id\": \"l\", \"text\": \"Larch\" } ] },"
    "{ \"id\": \"told\", \"type\": \"choices\", \"text\": \"Who told you?\", \"choices\": ["
    "{ \"id\": \"b\", \"text\": \"Letter\" }, { \"id\": \"a\", \"text\": \"Website\" },"
    "{ \"id\": \"c\", \"text\": \"Friend\" }, { \"id\": \"d\", \"text\": \"GP\" } ] },"
    "{ \"id\": \"age\", \"type\": \"number\", \"text\": \"Your age\","
    " \"minimum\": 0, \"maximum\": 120 },"
    "{ \"id\": \"seen\", \"type\": \"date\", \"text\": \"When were you seen?\" },"
    "{ \"id\": \"wish\", \"type\": \"text\", \"text\": \"What would you change?\" } ] }";

gpointer
paper_world_get_child (gpointer widget, GType type, const char *name)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);

  g_assert_nonnull (child);
  return child;
}

static gboolean
on_out_of_patience_cb (gpointer data)
{
  g_error ("What was waited for did not happen");
  return G_SOURCE_REMOVE;
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

void
paper_world_run (PaperWorld *world, WtJob *job)
{
  gboolean is_done = FALSE;

  wt_workspace_run_async (world->workspace.workspace, job, NULL, on_run_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

void
paper_world_settle (PaperWorld *world)
{
  for (int round = 0; round < 6; round++)
    {
      paper_world_run (world, wt_load_batch_job_new (world->activity_id, 0));
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

const char *
paper_world_get_shown (PaperWorld *world)
{
  return gtk_stack_get_visible_child_name (
      paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "stack"));
}

void
paper_world_open (PaperWorld *world)
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, NULL);
  gpointer desk;

  world->window = gtk_window_new ();
  world->page = WT_PAGE (
      g_object_ref_sink (wt_paper_page_new (world->workspace.workspace, world->activity_id, 0)));
  desk = paper_world_get_child (world->page, WT_TYPE_PAPER_PAGE, "desk");
  world->form = paper_world_get_child (desk, WT_TYPE_PAPER_DESK, "form");
  gtk_window_set_default_size (GTK_WINDOW (world->window), 1400, 1000);
  gtk_window_set_child (GTK_WINDOW (world->window), GTK_WIDGET (world->page));
  gtk_window_present (GTK_WINDOW (world->window));
  while (g_str_equal (paper_world_get_shown (world), "unknown"))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

void
paper_world_close (PaperWorld *world)
{
  gtk_window_destroy (GTK_WINDOW (world->window));
  paper_world_settle (world);
  g_assert_finalize_object (g_steal_pointer (&world->page));
}

void
paper_world_set_up (PaperWorld *world, gint64 expected)
{
  gint64 project_id;

  test_workspace_set_up (&world->workspace);
  project_id = test_add_project (&world->workspace, "Falls clinic");
  world->activity_id = test_add_activity (&world->workspace, project_id, "involving", "2026-05-07");
  world->survey_id = test_add_survey (&world->workspace, SURVEY);
  if (expected > 0)
    world->batch_id =
        test_add_batch_of (&world->workspace, world->activity_id, world->survey_id, expected);
  paper_world_open (world);
}

void
paper_world_tear_down (PaperWorld *world)
{
  paper_world_close (world);
  test_check (&world->workspace);
  test_workspace_tear_down (&world->workspace);
}

void
paper_world_press (PaperWorld *world, guint keyval)
{
  wt_paper_form_press (world->form, keyval, 0);
}

void
paper_world_type (PaperWorld *world, const char *keys)
{
  for (; *keys != '\0'; keys++)
    paper_world_press (world, gdk_unicode_to_keyval ((guint) *keys));
}

void
paper_world_write (PaperWorld *world, const char *text)
{
  WtPaperQuestion *question = WT_PAPER_QUESTION (wt_paper_form_get_current (world->form));

  gtk_editable_set_text (wt_paper_question_get_editable (question), text);
}

WtResponse *
paper_world_find (PaperWorld *world, gint64 serial)
{
  paper_world_settle (world);
  return test_run (&world->workspace, wt_find_response_job_new (world->batch_id, serial));
}
