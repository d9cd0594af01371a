/* Evidence for a prompt: activities, the results of their forms, and files that are only referred
 * to. */

#include "test-support.h"

#include "wt-activity-jobs.h"
#include "wt-checklist-jobs.h"
#include "wt-error.h"
#include "wt-evidence-jobs.h"
#include "wt-history-jobs.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PROMPT "relevant.timing"

/* A project with its checklist and an activity. */
typedef struct
{
  TestWorkspace base;
  char *elsewhere; /* a folder outside the workspace's */
  gint64 project_id, checklist_id, activity_id;
} World;

static void
set_up (World *world, gconstpointer data)
{
  g_autoptr (WtPlan) plan = NULL;

  test_workspace_set_up (&world->base);
  world->elsewhere = g_dir_make_tmp ("wt-test-XXXXXX", NULL);
  world->project_id = test_add_project (&world->base, "Falls");
  plan = test_load_plan (&world->base, world->project_id);
  world->checklist_id = wt_plan_get_checklist_id (plan);
  world->activity_id =
      test_add_activity (&world->base, world->project_id, "involving", "2025-05-14");
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
        empty_folder (inner);
      g_remove (inner);
    }
}

static void
tear_down (World *world, gconstpointer data)
{
  empty_folder (world->elsewhere);
  g_rmdir (world->elsewhere);
  g_free (world->elsewhere);
  wt_workspace_close (world->base.workspace);
  empty_folder (world->base.folder);
  test_workspace_tear_down (&world->base);
}

static char *
write_file (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Links the file at @path to the prompt and returns what is kept of it. */
static WtEvidenceLink *
link_file (World *world, const char *path)
{
  WtEvidenceLink *link =
      test_run (&world->base, wt_read_evidence_file_job_new (world->checklist_id, PROMPT, path,
                                                             world->base.folder));

  test_run (&world->base, wt_add_evidence_job_new (link));
  return link;
}

/* The evidence of the checklist, files looked at from @folder. */
static GListModel *
look (World *world, const char *folder)
{
  return test_run (&world->base, wt_check_evidence_job_new (world->checklist_id, folder));
}

static void
assert_state (World *world, guint index, WtEvidenceState state)
{
  g_autoptr (GListModel) links = look (world, world->base.folder);
  g_autoptr (WtEvidenceLink) link = g_list_model_get_item (links, index);

  g_assert_nonnull (link);
  g_assert_cmpint (wt_evidence_link_get_state (link), ==, state);
}

static void
link_activity (World *world, WtEvidenceKind kind)
{
  g_autoptr (WtEvidenceLink) link =
      wt_evidence_link_new (world->checklist_id, PROMPT, kind, world->activity_id);

  test_run (&world->base, wt_add_evidence_job_new (link));
}

static void
test_kinds (World *world, gconstpointer data)
{
  g_autofree char *path = write_file (world->elsewhere, "minutes.txt", "abc");
  g_autoptr (WtEvidenceLink) file = NULL;
  g_autoptr (WtPlan) plan = NULL;
  GListModel *links;

  link_activity (world, WT_EVIDENCE_ACTIVITY);
  link_activity (world, WT_EVIDENCE_RESULTS);
  file = link_file (world, path);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (file), WT_EVIDENCE_LINK_CHECKSUM), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  plan = test_run (&world->base, wt_load_plan_job_new (world->checklist_id));
  links = wt_plan_get_evidence_links (plan);
  g_assert_cmpuint (g_list_model_get_n_items (links), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WtEvidenceLink) link = g_list_model_get_item (links, i);

      g_assert_cmpint (wt_evidence_link_get_kind (link), ==, WT_EVIDENCE_ACTIVITY + i);
      g_assert_cmpstr (wt_evidence_link_get_prompt (link), ==, PROMPT);
      g_assert_cmpstr (wt_evidence_link_get_title (link), ==,
                       i < 2 ? "Listening event" : "minutes.txt");
      g_assert_cmpstr (wt_model_get_string (WT_MODEL (link), WT_EVIDENCE_LINK_ADDED_BY), ==,
                       "Sam Ellery");
      g_assert_cmpint (wt_evidence_link_get_state (link), ==, WT_EVIDENCE_NOT_CHECKED);
    }
  assert_state (world, 0, WT_EVIDENCE_NOT_CHECKED);
  assert_state (world, 1, WT_EVIDENCE_NOT_CHECKED);
  assert_state (world, 2, WT_EVIDENCE_THERE);
}

/* The same thing is evidence for a prompt once, however its path is written. */
static void
test_duplicates (World *world, gconstpointer data)
{
  g_autofree char *outside = write_file (world->elsewhere, "minutes.txt", "abc");
  g_autofree char *detour = g_strconcat (world->elsewhere, "/./x/..//minutes.txt", NULL);
  g_autofree char *inside = write_file (world->base.folder, "minutes.txt", "abc");
  g_autofree char *inside_detour = g_strconcat (world->base.folder, "//.//minutes.txt", NULL);
  const char *const again[] = { outside, detour, inside, inside_detour };
  g_autoptr (WtEvidenceLink) first = link_file (world, outside);
  g_autoptr (WtEvidenceLink) second = link_file (world, inside);
  g_autoptr (WtEvidenceLink) other =
      wt_evidence_link_new (world->checklist_id, PROMPT, WT_EVIDENCE_ACTIVITY, world->activity_id);
  g_autoptr (WtEvidenceLink) elsewhere = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (again); i++)
    {
      g_autoptr (WtEvidenceLink) link =
          test_run (&world->base, wt_read_evidence_file_job_new (world->checklist_id, PROMPT,
                                                                 again[i], world->base.folder));

      test_run_fails (&world->base, wt_add_evidence_job_new (link), WT_ERROR_EXISTS);
    }
  test_run (&world->base, wt_add_evidence_job_new (other));
  test_run_fails (&world->base, wt_add_evidence_job_new (other), WT_ERROR_EXISTS);
  /* For another prompt it is not there yet. */
  elsewhere = wt_evidence_link_new (world->checklist_id, "relevant.strategy", WT_EVIDENCE_ACTIVITY,
                                    world->activity_id);
  test_run (&world->base, wt_add_evidence_job_new (elsewhere));
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM evidence_links"), ==, 4);
}

static void
test_missing_and_changed (World *world, gconstpointer data)
{
  g_autofree char *path = write_file (world->elsewhere, "minutes.txt", "abc");
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  g_autoptr (WtEvidenceLink) link = link_file (world, path);

  assert_state (world, 0, WT_EVIDENCE_THERE);
  g_assert_cmpint (g_rename (path, away), ==, 0);
  assert_state (world, 0, WT_EVIDENCE_MISSING);
  g_assert_true (g_file_set_contents (path, "abd", -1, NULL));
  assert_state (world, 0, WT_EVIDENCE_CHANGED);
  g_assert_true (g_file_set_contents (path, "", -1, NULL));
  assert_state (world, 0, WT_EVIDENCE_CHANGED);
  g_assert_cmpint (g_rename (away, path), ==, 0);
  assert_state (world, 0, WT_EVIDENCE_THERE);

  /* Something else in its place is not it, and nothing waits for a pipe. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_state (world, 0, WT_EVIDENCE_MISSING);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_state (world, 0, WT_EVIDENCE_MISSING);
}

/* What lies with the workspace moves with it. */
static void
test_inside_the_folder (World *world, gconstpointer data)
{
  g_autofree char *inner = g_build_filename (world->base.folder, "papers", NULL);
  g_autofree char *moved = g_build_filename (world->elsewhere, "moved", NULL);
  g_autofree char *moved_inner = g_build_filename (moved, "papers", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *path = NULL;
  g_autofree char *full = NULL;
  g_autoptr (WtEvidenceLink) link = NULL;
  g_autoptr (GListModel) links = NULL;
  g_autoptr (WtEvidenceLink) found = NULL;
  g_autoptr (GListModel) links_of_old = NULL;
  g_autoptr (WtEvidenceLink) lost = NULL;

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  path = write_file (inner, "minutes.txt", "abc");
  link = link_file (world, path);
  g_assert_cmpstr (wt_evidence_link_get_path (link), ==, "papers/minutes.txt");
  full = wt_evidence_link_dup_full_path (link, world->base.folder);
  g_assert_cmpstr (full, ==, path);

  g_assert_cmpint (g_mkdir (moved, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (moved_inner, 0700), ==, 0);
  copy = write_file (moved_inner, "minutes.txt", "abc");
  g_assert_cmpint (g_unlink (path), ==, 0);
  links = look (world, moved);
  found = g_list_model_get_item (links, 0);
  g_assert_cmpint (wt_evidence_link_get_state (found), ==, WT_EVIDENCE_THERE);
  links_of_old = look (world, world->base.folder);
  lost = g_list_model_get_item (links_of_old, 0);
  g_assert_cmpint (wt_evidence_link_get_state (lost), ==, WT_EVIDENCE_MISSING);
}

/* A folder whose name only begins like the workspace's is not inside it. */
static void
test_beside_the_folder (World *world, gconstpointer data)
{
  g_autofree char *beside = g_strconcat (world->base.folder, "-papers", NULL);
  g_autofree char *path = NULL;
  g_autoptr (WtEvidenceLink) link = NULL;

  g_assert_cmpint (g_mkdir (beside, 0700), ==, 0);
  path = write_file (beside, "minutes.txt", "abc");
  link = link_file (world, path);
  g_assert_cmpstr (wt_evidence_link_get_path (link), ==, path);
  empty_folder (beside);
  g_rmdir (beside);
}

static void
test_unreadable (World *world, gconstpointer data)
{
  g_autofree char *none = g_build_filename (world->elsewhere, "none.txt", NULL);
  g_autofree char *pipe = g_build_filename (world->elsewhere, "pipe", NULL);
  g_autofree char *dangling = g_build_filename (world->elsewhere, "dangling", NULL);
  g_autofree char *loop = g_build_filename (world->elsewhere, "loop", NULL);
  g_autofree char *secret = write_file (world->elsewhere, "secret.txt", "abc");
  const char *const paths[] = { none, pipe, dangling, loop, world->elsewhere, "/dev/null" };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (none, dangling), ==, 0);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    test_run_fails (
        &world->base,
        wt_read_evidence_file_job_new (world->checklist_id, PROMPT, paths[i], world->base.folder),
        WT_ERROR_CANNOT_OPEN);
  g_assert_cmpint (g_chmod (secret, 0), ==, 0);
  if (g_access (secret, R_OK) != 0)
    test_run_fails (
        &world->base,
        wt_read_evidence_file_job_new (world->checklist_id, PROMPT, secret, world->base.folder),
        WT_ERROR_CANNOT_OPEN);
}

/* Nothing in it, and much in it. */
static void
test_sizes (World *world, gconstpointer data)
{
  const gsize size = 50 * 1000 * 1000 + 1;
  g_autofree char *empty = write_file (world->elsewhere, "empty.txt", "");
  g_autofree char *large = g_build_filename (world->elsewhere, "large.bin", NULL);
  g_autofree char *content = g_malloc0 (size);
  g_autofree char *checksum = NULL;
  g_autoptr (WtEvidenceLink) first = link_file (world, empty);
  g_autoptr (WtEvidenceLink) second = NULL;

  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (first), WT_EVIDENCE_LINK_SIZE), ==, 0);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (first), WT_EVIDENCE_LINK_CHECKSUM), ==,
                   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (gsize i = 0; i < size; i += 1000)
    content[i] = (char) (i / 1000);
  g_assert_true (g_file_set_contents (large, content, (gssize) size, NULL));
  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, size);
  second = link_file (world, large);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (second), WT_EVIDENCE_LINK_SIZE), ==, size);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (second), WT_EVIDENCE_LINK_CHECKSUM), ==,
                   checksum);
  assert_state (world, 0, WT_EVIDENCE_THERE);
  assert_state (world, 1, WT_EVIDENCE_THERE);
  content[size - 1] = 'x';
  g_assert_true (g_file_set_contents (large, content, (gssize) size, NULL));
  assert_state (world, 1, WT_EVIDENCE_CHANGED);
}

/* Names that a file can have, with the last of no encoding at all. */
static void
test_names (World *world, gconstpointer data)
{
  static const char *const NAMES[] = {
    "🙂 photo.jpg", "two\nlines.txt", "قائمة.odt", " ",
    "%s%n",           "a'b\"c.txt",     "-rf",       "\377\376.doc"
  };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *outside = write_file (world->elsewhere, NAMES[i], "abc");
      g_autofree char *inside = write_file (world->base.folder, NAMES[i], "abc");
      g_autoptr (WtEvidenceLink) first = link_file (world, outside);
      g_autoptr (WtEvidenceLink) second = link_file (world, inside);

      g_assert_cmpstr (wt_evidence_link_get_path (first), ==, outside);
      g_assert_cmpstr (wt_evidence_link_get_path (second), ==, NAMES[i]);
      g_assert_cmpstr (wt_evidence_link_get_title (first), ==, NAMES[i]);
      assert_state (world, 2 * i, WT_EVIDENCE_THERE);
      assert_state (world, 2 * i + 1, WT_EVIDENCE_THERE);
    }
}

static void
test_removed (World *world, gconstpointer data)
{
  g_autofree char *path = write_file (world->elsewhere, "minutes.txt", "abc");
  g_autoptr (WtEvidenceLink) link = link_file (world, path);
  g_autoptr (GListModel) links = look (world, world->base.folder);
  g_autoptr (WtEvidenceLink) kept = g_list_model_get_item (links, 0);
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *undone = NULL;

  test_run (&world->base, wt_remove_evidence_job_new (wt_evidence_link_get_id (kept)));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM evidence_links"), ==, 0);
  test_run_fails (&world->base, wt_remove_evidence_job_new (wt_evidence_link_get_id (kept)),
                  WT_ERROR_NOT_FOUND);
  test_run (&world->base, wt_undo_job_new ());
  undone = test_dump (&world->base);
  g_assert_cmpstr (undone, ==, before);
  assert_state (world, 0, WT_EVIDENCE_THERE);
}

static void
test_refused (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;
  const struct
  {
    gint64 checklist_id;
    const char *prompt;
    WtEvidenceKind kind;
    gint64 activity_id;
    int code;
  } CASES[] = {
    { 99, PROMPT, WT_EVIDENCE_ACTIVITY, world->activity_id, WT_ERROR_NOT_FOUND },
    { world->checklist_id, "none", WT_EVIDENCE_ACTIVITY, world->activity_id, WT_ERROR_NOT_FOUND },
    { world->checklist_id, "", WT_EVIDENCE_RESULTS, world->activity_id, WT_ERROR_NOT_FOUND },
    { world->checklist_id, PROMPT, WT_EVIDENCE_ACTIVITY, 99, WT_ERROR_CONSTRAINT },
    { world->checklist_id, PROMPT, WT_EVIDENCE_RESULTS, 0, WT_ERROR_CONSTRAINT },
    { world->checklist_id, PROMPT, WT_EVIDENCE_FILE, 0, WT_ERROR_CONSTRAINT },
    { world->checklist_id, PROMPT, WT_EVIDENCE_FILE, world->activity_id, WT_ERROR_CONSTRAINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtEvidenceLink) link = wt_evidence_link_new (
          CASES[i].checklist_id, CASES[i].prompt, CASES[i].kind, CASES[i].activity_id);

      g_test_message ("case %u", i);
      test_run_fails (&world->base, wt_add_evidence_job_new (link), CASES[i].code);
    }
  after = test_dump (&world->base);
  g_assert_cmpstr (after, ==, before);
}

/* With an activity go the evidence that it is and the checklists of its meeting, with all that
 * hangs on them; undo brings all back. */
static void
test_activity_deleted (World *world, gconstpointer data)
{
  g_autofree char *path = write_file (world->elsewhere, "minutes.txt", "abc");
  g_autoptr (WtEvidenceLink) file = NULL;
  g_autoptr (WtEvidenceLink) of_meeting = NULL;
  g_autoptr (WtPlan) meeting = test_run (
      &world->base, wt_add_checklist_job_new (0, world->activity_id, "partnership-working"));
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *after = NULL;
  g_autofree char *redone = NULL;
  gint64 other_id = test_add_activity (&world->base, world->project_id, "engaging", "2025-06-14");
  g_autoptr (WtEvidenceLink) other =
      wt_evidence_link_new (world->checklist_id, PROMPT, WT_EVIDENCE_ACTIVITY, other_id);

  link_activity (world, WT_EVIDENCE_ACTIVITY);
  link_activity (world, WT_EVIDENCE_RESULTS);
  test_run (&world->base, wt_add_evidence_job_new (other));
  file = link_file (world, path);
  test_answer (&world->base, wt_plan_get_checklist_id (meeting), "before.who", WT_ANSWER_YES);
  of_meeting = wt_evidence_link_new (wt_plan_get_checklist_id (meeting), "before.who",
                                     WT_EVIDENCE_ACTIVITY, other_id);
  test_run (&world->base, wt_add_evidence_job_new (of_meeting));
  before = test_dump (&world->base);

  test_run (&world->base, wt_delete_activity_job_new (world->activity_id));
  test_check (&world->base);
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM evidence_links"), ==, 2);
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM checklists"), ==, 1);
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM checklist_answers"), ==, 0);
  after = test_dump (&world->base);

  test_run (&world->base, wt_undo_job_new ());
  undone = test_dump (&world->base);
  g_assert_cmpstr (undone, ==, before);
  test_workspace_reopen (&world->base);
  test_run (&world->base, wt_redo_job_new ());
  redone = test_dump (&world->base);
  g_assert_cmpstr (redone, ==, after);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/evidence-jobs/kinds", test_kinds },
    { "/evidence-jobs/duplicates", test_duplicates },
    { "/evidence-jobs/missing-and-changed", test_missing_and_changed },
    { "/evidence-jobs/inside-the-folder", test_inside_the_folder },
    { "/evidence-jobs/beside-the-folder", test_beside_the_folder },
    { "/evidence-jobs/unreadable", test_unreadable },
    { "/evidence-jobs/sizes", test_sizes },
    { "/evidence-jobs/names", test_names },
    { "/evidence-jobs/removed", test_removed },
    { "/evidence-jobs/refused", test_refused },
    { "/evidence-jobs/activity-deleted", test_activity_deleted },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
