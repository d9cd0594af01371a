/* The notes of those who review: written beside a review file, and dealt with where they were
 * merged. */

#include "test-support-views.h"

#include "wt-note-row.h"
#include "wt-review-job.h"
#include "wt-review-note-jobs.h"
#include "wt-review-notes-page.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  TestView view;
  WtWorkspace *review; /* (owned) (nullable) */
  char *notes_path;    /* (owned) */
  WtPage *page;        /* lent */
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  test_add_project (&test->view.workspace, "Falls clinic");
  test->notes_path = g_build_filename (test->view.workspace.folder, "board.review.json", NULL);
}

static void
open_review (Fixture *test)
{
  g_autofree char *path = g_build_filename (test->view.workspace.folder, "board.wtdb", NULL);
  g_autoptr (GError) error = NULL;

  test_run_beside (&test->view.workspace, wt_share_for_review_job_new (path, NULL));
  test->review = wt_workspace_new (path, WT_WORKSPACE_OPEN, &error);
  g_assert_no_error (error);
}

static void
open_page (Fixture *test, WtWorkspace *workspace)
{
  test->page = wt_review_notes_page_new (workspace);
  test_view_open (&test->view, test->page);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  g_remove (test->notes_path);
  g_free (test->notes_path);
  if (test->review != NULL)
    {
      g_autofree char *path = g_strdup (wt_workspace_get_path (test->review));

      wt_workspace_close (test->review);
      g_clear_object (&test->review);
      g_remove (path);
    }
  test_view_tear_down (&test->view);
}

static gpointer
get_field (Fixture *test, const char *name)
{
  return test_get_child (test_get_child (test->page, "form"), name);
}

static gboolean
has_form (gpointer page)
{
  return gtk_widget_get_visible (test_get_child (page, "form"));
}

static gboolean
has_empty_page (gpointer page)
{
  return gtk_widget_get_visible (test_get_child (page, "empty_page"));
}

static guint
count_rows (gpointer page)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (test_get_child (page, "group"), ADW_TYPE_ACTION_ROW);

  return rows->len;
}

static gboolean
has_a_row (gpointer page)
{
  return count_rows (page) == 1;
}

static gboolean
has_two_rows (gpointer page)
{
  return count_rows (page) == 2;
}

static gboolean
has_no_row (gpointer page)
{
  return count_rows (page) == 0;
}

static gpointer
get_row (Fixture *test)
{
  return test_find_widget (test_get_child (test->page, "group"), ADW_TYPE_ACTION_ROW);
}

static gboolean
is_cleared (gpointer page)
{
  return wt_note_row_get_text (test_get_child (test_get_child (page, "form"), "text_row"))[0]
         == '\0';
}

static void
write_note (Fixture *test, const char *text)
{
  wt_note_row_set_text (get_field (test, "text_row"), text);
  g_signal_emit_by_name (get_field (test, "add_button"), "clicked");
  test_wait_for (is_cleared, test->page);
}

static void
test_writes (Fixture *test, gconstpointer data)
{
  g_autofree char *content = NULL;

  open_review (test);
  open_page (test, test->review);
  test_wait_for (has_form, test->page);
  g_assert_false (gtk_widget_get_sensitive (get_field (test, "add_button")));
  wt_note_row_set_text (get_field (test, "text_row"), "  ");
  g_assert_false (gtk_widget_get_sensitive (get_field (test, "add_button")));
  adw_combo_row_set_selected (get_field (test, "about_row"), 1);
  adw_combo_row_set_selected (get_field (test, "kind_row"), 1);
  gtk_editable_set_text (get_field (test, "author_row"), "Lay member");
  write_note (test, "Who was asked?");
  test_wait_for (has_a_row, test->page);
  g_assert_cmpstr (test_get_row_text (get_row (test), "title"), ==, "Who was asked?");
  g_assert_true (g_str_has_prefix (test_get_row_text (get_row (test), "subtitle"),
                                   "Question about “Falls clinic” · Lay member · "));
  test_view_close (&test->view);

  open_page (test, test->review);
  test_wait_for (has_a_row, test->page);
  test_wait_for (has_form, test->page);
  g_assert_cmpstr (gtk_editable_get_text (get_field (test, "author_row")), ==, "Lay member");
  /* What is typed and not added is kept when the page goes. */
  wt_note_row_set_text (get_field (test, "text_row"), "And <b>one</b> more");
  wt_page_flush (test->page);
  test_wait_for (has_two_rows, test->page);
  wt_page_flush (test->page);
  test_go_on ();
  g_assert_cmpuint (count_rows (test->page), ==, 2);
  g_assert_true (g_file_get_contents (test->notes_path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "And <b>one</b> more"));
}

static void
test_changes (Fixture *test, gconstpointer data)
{
  open_review (test);
  open_page (test, test->review);
  test_wait_for (has_form, test->page);
  write_note (test, "Who was aksed?");
  test_wait_for (has_a_row, test->page);
  g_signal_emit_by_name (test_find_widget (get_row (test), GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (wt_note_row_get_text (get_field (test, "text_row")), ==, "Who was aksed?");
  g_assert_true (gtk_widget_get_visible (get_field (test, "cancel_button")));
  write_note (test, "Who was asked?");
  g_assert_false (gtk_widget_get_visible (get_field (test, "cancel_button")));
  g_assert_cmpuint (count_rows (test->page), ==, 1);
  g_assert_cmpstr (test_get_row_text (get_row (test), "title"), ==, "Who was asked?");
}

/* A file that is no file of notes is left alone, and nothing can be typed that could not be kept.
 */
static void
test_foreign_file (Fixture *test, gconstpointer data)
{
  g_autofree char *content = NULL;

  open_review (test);
  g_assert_true (g_file_set_contents (test->notes_path, "mine", -1, NULL));
  open_page (test, test->review);
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      test_go_on ();
    }
  g_assert_false (has_form (test->page));
  wt_page_flush (test->page);
  test_go_on ();
  g_assert_true (g_file_get_contents (test->notes_path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
}

/* Whether what the page has read again says so. */
static gboolean
is_dealt_with (gpointer page)
{
  gpointer row = test_find_widget (test_get_child (page, "group"), ADW_TYPE_ACTION_ROW);

  return wt_review_note_is_dealt_with (g_object_get_data (row, "note"));
}

static void
test_merged (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;
  static const char NOTES[] =
      "{\"format\": \"working-together-review-notes\", \"version\": 1, \"notes\": [{\"id\":"
      " \"0f4e7a52-91c3-4d2b-8a53-6f7f1d3b9c10\", \"kind\": \"question\", \"text\": \"Why?\","
      " \"written-on\": \"2026-03-12\", \"project\": 1}]}";

  g_assert_true (g_file_set_contents (test->notes_path, NOTES, -1, NULL));
  open_page (test, workspace->workspace);
  test_wait_for (has_empty_page, test->page);
  g_assert_true (gtk_widget_get_visible (test_get_child (test->page, "merge_button")));
  test_run_beside (workspace, wt_merge_review_notes_job_new (test->notes_path));
  test_wait_for (has_a_row, test->page);
  g_assert_false (has_form (test->page));
  g_assert_false (has_empty_page (test->page));

  gtk_widget_activate (get_row (test));
  test_view_take_action_on (&test->view, "open-project", 1);
  gtk_check_button_set_active (test_find_widget (get_row (test), GTK_TYPE_CHECK_BUTTON), TRUE);
  test_wait_for (is_dealt_with, test->page);
  g_assert_cmpint (test_get_number (workspace, "SELECT dealt_with FROM review_notes"), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "notes.delete", "s",
                              "0f4e7a52-91c3-4d2b-8a53-6f7f1d3b9c10");
  test_wait_for (has_no_row, test->page);
  g_assert_true (has_empty_page (test->page));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/review-notes-page/writes", test_writes },
    { "/review-notes-page/changes", test_changes },
    { "/review-notes-page/foreign-file", test_foreign_file },
    { "/review-notes-page/merged", test_merged },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
