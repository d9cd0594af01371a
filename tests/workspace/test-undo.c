/* Every change: do it, undo it, redo it; the content has to be what it was each time, and all
 * counters right. */

#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-change.h"
#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-import-job.h"
#include "wt-answer-jobs.h"
#include "wt-project-jobs.h"
#include "wt-settings-jobs.h"

#include <glib/gstdio.h>
#include <string.h>

/* What stands before each change. */
typedef struct
{
  TestWorkspace base;
  gint64 project_id, activity_id, batch_id, tallied_id, bare_id;
} World;

typedef WtJob *(*MakeJob) (World *world);

static WtJob *
create_project (World *world)
{
  g_autoptr (WtProject) project = wt_project_new ();

  g_object_set (project, "title", "Falls clinic", NULL);
  return wt_save_project_job_new (project);
}

static WtJob *
change_project (World *world)
{
  g_autoptr (WtProject) project =
      test_run (&world->base, wt_load_project_job_new (world->project_id));

  g_object_set (project, "stage", WT_STAGE_CLOSED, "lead", "Priya Raman", "starts-on", "2025-01-01",
                "level-aimed", WT_LEVEL_INVOLVING, NULL);
  return wt_save_project_job_new (project);
}

static WtJob *
archive_project (World *world)
{
  g_autoptr (WtProject) project =
      test_run (&world->base, wt_load_project_job_new (world->project_id));

  g_object_set (project, "archived", TRUE, NULL);
  return wt_save_project_job_new (project);
}

static WtJob *
answer_prompt (World *world)
{
  g_autoptr (WtPlan) plan = test_load_plan (&world->base, world->project_id);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, 3);

  g_object_set (answer, "answer", WT_ANSWER_NOT_APPLICABLE, "reason", "Not needed", "evidence",
                "Seen in March", "owner", "Sam Ellery", "due-on", "2025-10-31", NULL);
  return wt_save_answer_job_new (answer);
}

static WtJob *
record_activity (World *world)
{
  g_autoptr (WtActivity) activity = wt_activity_new ();

  g_object_set (activity, "title", "Stall", "project-id", world->project_id, "held-on",
                "2025-02-03", "level", WT_LEVEL_INFORMING, NULL);
  return wt_save_activity_job_new (activity);
}

static WtJob *
change_level_and_drop_forms (World *world)
{
  g_autoptr (WtActivity) activity =
      test_run (&world->base, wt_load_activity_job_new (world->activity_id));

  g_object_set (activity, "level", WT_LEVEL_INFORMING, NULL);
  return wt_save_activity_job_new (activity);
}

static WtJob *
move_activity_in_time (World *world)
{
  g_autoptr (WtActivity) activity =
      test_run (&world->base, wt_load_activity_job_new (world->activity_id));

  g_object_set (activity, "held-on", "2024-12-31", "took-place", FALSE, NULL);
  return wt_save_activity_job_new (activity);
}

static WtJob *
delete_activity (World *world)
{
  return wt_delete_activity_job_new (world->activity_id);
}

static WtJob *
delete_tallied_activity (World *world)
{
  return wt_delete_activity_job_new (world->tallied_id);
}

static WtJob *
open_batch (World *world)
{
  g_autoptr (WtBatch) batch = wt_batch_new (
      world->bare_id, wt_survey_get_id (wt_workspace_get_survey (world->base.workspace)));

  g_object_set (batch, "expected", (gint64) 12, NULL);
  return wt_save_batch_job_new (batch);
}

static WtJob *
finish_batch (World *world)
{
  g_autoptr (WtBatch) batch =
      test_run (&world->base, wt_load_batch_job_new (world->activity_id, 0));

  g_object_set (batch, "finished", TRUE, "expected", (gint64) 3, NULL);
  return wt_save_batch_job_new (batch);
}

static WtJob *
type_form (World *world)
{
  g_autoptr (WtResponse) response = wt_response_new (world->batch_id, 9, 5);

  wt_response_set_text (response, 0, "A friend told me");
  wt_response_set_key (response, 1, 'N');
  wt_response_set_key (response, 2, '0');
  wt_response_set_key (response, 3, '*');
  return wt_save_response_job_new (response);
}

static WtJob *
correct_form (World *world)
{
  g_autoptr (WtResponse) response =
      test_run (&world->base, wt_find_response_job_new (world->batch_id, 2));

  wt_response_set_key (response, 2, '1');
  wt_response_set_text (response, 0, "Letter");
  wt_response_set_serial (response, 77);
  return wt_save_response_job_new (response);
}

static WtJob *
delete_form (World *world)
{
  g_autoptr (WtResponse) response =
      test_run (&world->base, wt_find_response_job_new (world->batch_id, 1));

  return wt_delete_response_job_new (response);
}

static WtJob *
enter_totals (World *world)
{
  g_autoptr (WtTally) tally = test_run (&world->base, wt_load_tally_job_new (world->bare_id, 0));

  wt_tally_set_forms (tally, 30);
  wt_tally_get_question (tally, 1)->yes = 20;
  wt_tally_get_question (tally, 2)->scores[9] = 28;
  return wt_save_tally_job_new (world->bare_id, tally);
}

static WtJob *
change_totals (World *world)
{
  g_autoptr (WtTally) tally = test_run (&world->base, wt_load_tally_job_new (world->tallied_id, 0));

  wt_tally_set_forms (tally, 60);
  wt_tally_get_question (tally, 2)->scores[0] = 11;
  return wt_save_tally_job_new (world->tallied_id, tally);
}

static WtJob *
import_forms (World *world)
{
  g_autofree char *path = g_build_filename (world->base.folder, "forms.csv", NULL);

  g_assert_true (g_file_set_contents (
      path, "heard,expressed,valued,impact,future\nPoster,yes,10,3,no\n,?,*,,no\n", -1, NULL));
  return wt_import_job_new (&(WtImportOptions){ .path = path, .activity_id = world->bare_id },
                            NULL);
}

static WtJob *
change_settings (World *world)
{
  g_autoptr (WtSettings) settings = wt_settings_new ();

  g_object_set (settings, "threshold", 8, NULL);
  return wt_save_settings_job_new (settings);
}

static WtJob *
add_organisation (World *world)
{
  return wt_save_organisation_job_new (0, "NHS Alder Vale");
}

static WtJob *
delete_directorate_in_use (World *world)
{
  g_autoptr (WtProject) project =
      test_run (&world->base, wt_load_project_job_new (world->project_id));
  g_autoptr (WtProject) saved = NULL;

  g_object_set (project, "directorate-id", (gint64) 2, NULL);
  saved = test_run (&world->base, wt_save_project_job_new (project));
  return wt_save_directorate_job_new (2, "");
}

static const struct
{
  const char *name;
  MakeJob make;
} CHANGES[] = {
  { "create-project", create_project },
  { "change-project", change_project },
  { "archive-project", archive_project },
  { "answer-prompt", answer_prompt },
  { "record-activity", record_activity },
  { "change-level-and-drop-forms", change_level_and_drop_forms },
  { "move-activity-in-time", move_activity_in_time },
  { "delete-activity", delete_activity },
  { "delete-tallied-activity", delete_tallied_activity },
  { "open-batch", open_batch },
  { "finish-batch", finish_batch },
  { "type-form", type_form },
  { "correct-form", correct_form },
  { "delete-form", delete_form },
  { "enter-totals", enter_totals },
  { "change-totals", change_totals },
  { "import-forms", import_forms },
  { "change-settings", change_settings },
  { "add-organisation", add_organisation },
  { "delete-directorate-in-use", delete_directorate_in_use },
};

static void
world_set_up (World *world, gconstpointer data)
{
  g_autoptr (WtTally) tally = NULL;
  g_autoptr (WtBatch) batch = NULL;

  test_workspace_set_up (&world->base);
  world->project_id = test_add_project (&world->base, "Getting home from hospital");
  world->activity_id =
      test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
  world->tallied_id = test_add_activity (&world->base, world->project_id, "engaging", "2025-06-01");
  world->bare_id =
      test_add_activity (&world->base, world->project_id, "co-production", "2025-07-01");
  world->batch_id = test_add_batch (&world->base, world->activity_id, 25);
  test_add_form (&world->base, world->batch_id, 1, "TY87N");
  test_add_form (&world->base, world->batch_id, 2, "-N0?Y");

  tally = test_run (&world->base, wt_load_tally_job_new (world->tallied_id, 0));
  wt_tally_set_forms (tally, 40);
  wt_tally_get_question (tally, 2)->scores[6] = 40;
  batch = test_run (&world->base, wt_save_tally_job_new (world->tallied_id, tally));
}

static void
world_tear_down (World *world, gconstpointer data)
{
  test_workspace_tear_down (&world->base);
}

static void
step (World *world, WtJob *job)
{
  g_autoptr (GObject) nothing = test_run (&world->base, job);

  g_assert_null (nothing);
}

static void
test_change (World *world, gconstpointer data)
{
  MakeJob make = CHANGES[GPOINTER_TO_SIZE (data)].make;
  WtJob *job = make (world);
  g_autofree char *before = test_dump (&world->base);
  g_autoptr (GObject) result = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *undone_again = NULL;

  /* By somebody else, so that it is not taken for typing that goes on. */
  wt_workspace_set_author (world->base.workspace, "Priya Raman");
  result = test_run (&world->base, job);
  after = test_dump (&world->base);
  g_assert_cmpstr (before, !=, after);
  test_check (&world->base);

  step (world, wt_undo_job_new ());
  undone = test_dump (&world->base);
  g_assert_cmpstr (undone, ==, before);
  test_check (&world->base);

  test_workspace_reopen (&world->base);
  step (world, wt_redo_job_new ());
  redone = test_dump (&world->base);
  g_assert_cmpstr (redone, ==, after);
  test_check (&world->base);

  test_workspace_reopen (&world->base);
  step (world, wt_undo_job_new ());
  undone_again = test_dump (&world->base);
  g_assert_cmpstr (undone_again, ==, before);
}

/* All the way back to an empty workspace and forward again. */
static void
test_whole_history (World *world, gconstpointer data)
{
  g_autofree char *end = test_dump (&world->base);
  g_autofree char *start = NULL;
  g_autofree char *again = NULL;
  g_autofree char *sentence = NULL;
  guint steps = 0;

  for (;; steps++)
    {
      g_clear_pointer (&sentence, g_free);
      g_object_get (world->base.workspace, "undo-sentence", &sentence, NULL);
      if (sentence == NULL)
        break;
      step (world, wt_undo_job_new ());
      test_check (&world->base);
    }
  g_assert_cmpuint (steps, ==, 8);
  test_run_fails (&world->base, wt_undo_job_new (), WT_ERROR_NOTHING_TO_UNDO);
  start = test_dump (&world->base);
  g_assert_null (strstr (start, "Getting home"));

  for (guint i = 0; i < steps; i++)
    step (world, wt_redo_job_new ());
  test_run_fails (&world->base, wt_redo_job_new (), WT_ERROR_NOTHING_TO_UNDO);
  again = test_dump (&world->base);
  g_assert_cmpstr (again, ==, end);
}

/* A new change makes what was undone impossible to redo, yet the history keeps it. */
static void
test_new_change_discards (World *world, gconstpointer data)
{
  g_autoptr (GObject) result = test_run (&world->base, create_project (world));
  g_autoptr (GObject) other = NULL;
  g_autoptr (GListModel) history = NULL;
  g_autoptr (WtChange) discarded = NULL;
  gboolean can_redo;

  step (world, wt_undo_job_new ());
  g_object_get (world->base.workspace, "can-redo", &can_redo, NULL);
  g_assert_true (can_redo);
  other = test_run (&world->base, record_activity (world));
  g_object_get (world->base.workspace, "can-redo", &can_redo, NULL);
  g_assert_false (can_redo);

  history = test_run (&world->base, wt_list_history_job_new ("", 0, 100));
  discarded = g_list_model_get_item (history, 1);
  g_assert_cmpstr (wt_change_get_sentence (discarded), ==, "Created “Falls clinic”");
  g_assert_cmpint (wt_change_get_state (discarded), ==, WT_CHANGE_DISCARDED);
  g_assert_cmpstr (wt_change_get_made_by (discarded), ==, "Sam Ellery");
}

/* Typing on in one field is one change; typing back to the start is none. */
static void
test_typing_is_one_change (World *world, gconstpointer data)
{
  g_autoptr (WtProject) project =
      test_run (&world->base, wt_load_project_job_new (world->project_id));
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;
  g_autoptr (GListModel) history = test_run (&world->base, wt_list_history_job_new ("", 0, 100));
  guint n = g_list_model_get_n_items (history);

  for (const char *const *summary = (const char *const[]){ "H", "Ho", "Home", NULL };
       *summary != NULL; summary++)
    {
      g_autoptr (WtProject) saved = NULL;

      g_object_set (project, "summary", *summary, NULL);
      saved = test_run (&world->base, wt_save_project_job_new (project));
    }
  g_clear_object (&history);
  history = test_run (&world->base, wt_list_history_job_new ("", 0, 100));
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, n + 1);
  step (world, wt_undo_job_new ());
  after = test_dump (&world->base);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (CHANGES); i++)
    {
      g_autofree char *path = g_strconcat ("/undo/", CHANGES[i].name, NULL);

      g_test_add (path, World, GSIZE_TO_POINTER (i), world_set_up, test_change, world_tear_down);
    }
  g_test_add ("/undo/whole-history", World, NULL, world_set_up, test_whole_history,
              world_tear_down);
  g_test_add ("/undo/new-change-discards", World, NULL, world_set_up, test_new_change_discards,
              world_tear_down);
  g_test_add ("/undo/typing-is-one-change", World, NULL, world_set_up, test_typing_is_one_change,
              world_tear_down);
  return g_test_run ();
}
