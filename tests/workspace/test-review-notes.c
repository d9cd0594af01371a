/* Notes on a review file: merged once, whole or not at all, undone, dealt with and deleted. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-review-file.h"
#include "wt-review-note-jobs.h"

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_check (test);
  test_workspace_tear_down (test);
}

static void
add_note (GListStore *notes, const char *text, gint64 project_id)
{
  g_autoptr (WtReviewNote) note = wt_review_note_new ("2026-03-12");

  g_object_set (note, "text", text, "author", "Lay member", "project-id", project_id, NULL);
  g_list_store_append (notes, note);
}

static char *
save (TestWorkspace *test, GListStore *notes)
{
  char *path = g_build_filename (test->folder, "falls.review.json", NULL);
  g_autoptr (GBytes) bytes = wt_review_file_write (G_LIST_MODEL (notes));
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_undo_sentence (TestWorkspace *test, const char *expected)
{
  g_autofree char *sentence = NULL;

  g_object_get (test->workspace, "undo-sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_merge (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls clinic");
  g_autoptr (GListStore) notes = g_list_store_new (WT_TYPE_REVIEW_NOTE);
  g_autofree char *path = NULL, *again = NULL;
  g_autoptr (WtReviewMerge) merge = NULL, second = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (WtReviewNote) note = NULL;

  add_note (notes, "Who was asked?", project_id);
  add_note (notes, "About a project of elsewhere", 99);
  path = save (test, notes);
  merge = test_run (test, wt_merge_review_notes_job_new (path));
  g_assert_cmpuint (wt_review_merge_get_added (merge), ==, 2);
  assert_undo_sentence (test, "Merged 2 notes; 1 is about a project that is not here");
  list = test_run (test, wt_list_review_notes_job_new ());
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  note = g_list_model_get_item (list, 1);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (note), WT_REVIEW_NOTE_PROJECT), ==,
                   "Falls clinic");

  add_note (notes, "One more", 0);
  again = save (test, notes);
  second = test_run (test, wt_merge_review_notes_job_new (again));
  g_assert_cmpuint (wt_review_merge_get_added (second), ==, 1);
  g_assert_cmpuint (wt_review_merge_get_known (second), ==, 2);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM review_notes"), ==, 3);

  for (guint i = 0; i < 2; i++)
    test_run (test, wt_undo_job_new ());
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM review_notes"), ==, 0);
}

/* A file that is written to by somebody else may have a note twice. */
static void
test_twice_in_a_file (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListStore) notes = g_list_store_new (WT_TYPE_REVIEW_NOTE);
  g_autoptr (WtReviewNote) note = NULL;
  g_autoptr (WtReviewMerge) merge = NULL;
  g_autofree char *path = NULL;

  add_note (notes, "Who was asked?", 0);
  note = g_list_model_get_item (G_LIST_MODEL (notes), 0);
  g_list_store_append (notes, note);
  path = save (test, notes);
  merge = test_run (test, wt_merge_review_notes_job_new (path));
  g_assert_cmpuint (wt_review_merge_get_added (merge), ==, 1);
  g_assert_cmpuint (wt_review_merge_get_known (merge), ==, 1);
}

static void
test_refused (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->folder, "wrong.review.json", NULL);
  g_autoptr (GError) error = NULL;

  test_run_fails (test, wt_merge_review_notes_job_new (path), WT_ERROR_CANNOT_OPEN);
  g_file_set_contents (path, "{}", -1, &error);
  g_assert_no_error (error);
  test_run_fails (test, wt_merge_review_notes_job_new (path), WT_ERROR_INVALID);
  test_run_fails (test, wt_merge_review_notes_job_new (test->path), WT_ERROR_INVALID);
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM review_notes"), ==, 0);
}

static void
test_deal_with (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GListStore) notes = g_list_store_new (WT_TYPE_REVIEW_NOTE);
  g_autoptr (WtReviewMerge) merge = NULL;
  g_autoptr (WtReviewNote) note = NULL;
  g_autofree char *path = NULL;

  add_note (notes, "Who was asked?", 0);
  path = save (test, notes);
  merge = test_run (test, wt_merge_review_notes_job_new (path));
  note = test_run (test, wt_set_review_note_dealt_with_job_new (1, TRUE));
  g_assert_true (wt_review_note_is_dealt_with (note));
  assert_undo_sentence (test, "A note from a review is dealt with");
  test_run_fails (test, wt_set_review_note_dealt_with_job_new (9, TRUE), WT_ERROR_NOT_FOUND);
  test_run (test, wt_delete_review_note_job_new (1));
  assert_undo_sentence (test, "Deleted a note from a review");
  test_run_fails (test, wt_delete_review_note_job_new (1), WT_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/review-notes/merge", TestWorkspace, NULL, set_up, test_merge, tear_down);
  g_test_add ("/review-notes/twice-in-a-file", TestWorkspace, NULL, set_up, test_twice_in_a_file,
              tear_down);
  g_test_add ("/review-notes/refused", TestWorkspace, NULL, set_up, test_refused, tear_down);
  g_test_add ("/review-notes/deal-with", TestWorkspace, NULL, set_up, test_deal_with, tear_down);
  return g_test_run ();
}
