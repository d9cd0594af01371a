#include "test-content.h"
#include "wt-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define OLD "an old workbook"

typedef struct
{
  char *folder;
  char *path;
  TestContent *content;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wt-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "board.xlsx", NULL);
  fixture->content = test_content_new ((TestContentKind) GPOINTER_TO_INT (data));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  test_content_free (fixture->content);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_old_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, OLD, -1, &error);
  g_assert_no_error (error);
}

/* The old file as it was, and nothing beside it. */
static void
assert_untouched (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (fixture->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpstr (g_dir_read_name (folder), ==, "board.xlsx");
  g_assert_null (g_dir_read_name (folder));
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  write_old_file (fixture);
  g_assert_true (wt_workbook_save (&fixture->content->content, fixture->path, NULL, &error));
  g_assert_no_error (error);
  g_file_get_contents (fixture->path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 10000);
  g_assert_cmpint (memcmp (text, "PK\3\4", 4), ==, 0);
  g_assert_cmpfloat (fixture->content->last_progress, ==, 1);
  g_assert_cmpuint (fixture->content->n_progress, >, 4);
}

static void
test_passes_on_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_old_file (fixture);
  fixture->content->fails = TRUE;
  g_assert_false (wt_workbook_save (&fixture->content->content, fixture->path, NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CORRUPT);
  assert_untouched (fixture);
}

static void
test_cancelled_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_old_file (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      wt_workbook_save (&fixture->content->content, fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->content->n_progress, ==, 0);
  assert_untouched (fixture);
}

static void
test_cancelled_among_forms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_old_file (fixture);
  fixture->content->n_repeats = 1000;
  fixture->content->content.n_forms *= 1000;
  fixture->content->cancel_at = cancellable;
  g_assert_false (
      wt_workbook_save (&fixture->content->content, fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (fixture->content->last_progress, <, 0.3);
  assert_untouched (fixture);
}

static void
assert_cannot_open (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_workbook_save (&fixture->content->content, path, NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
}

static void
test_cannot_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *no_folder = g_build_filename (fixture->folder, "missing", "a.xlsx", NULL);
  g_autofree char *below_file = g_build_filename (fixture->path, "a.xlsx", NULL);

  write_old_file (fixture);
  assert_cannot_open (fixture, no_folder);
  assert_cannot_open (fixture, below_file);
  assert_cannot_open (fixture, fixture->folder);
  assert_untouched (fixture);
}

static void
test_not_allowed (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  write_old_file (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  assert_cannot_open (fixture, fixture->path);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  assert_cannot_open (fixture, fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_untouched (fixture);
}

/* A limit for the size of files stands for a full disk. */
static void
test_no_space (Fixture *fixture, gconstpointer data)
{
  const gsize sizes[] = { 100 * 1024, 1024 * 1024 };
  struct rlimit before;

  write_old_file (fixture);
  fixture->content->n_repeats = 2000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      struct rlimit limit = { sizes[i], before.rlim_max };
      gboolean is_saved;

      fixture->content->last_progress = 0;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      is_saved = wt_workbook_save (&fixture->content->content, fixture->path, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (is_saved);
      g_assert_error (error, WT_ERROR, WT_ERROR_NO_SPACE);
      assert_untouched (fixture);
    }
}

#define ADD(name, kind, function)                                                                  \
  g_test_add ("/workbook/" name, Fixture, GINT_TO_POINTER (kind), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("saves-ordinary", TEST_CONTENT_ORDINARY, test_saves);
  ADD ("saves-empty", TEST_CONTENT_EMPTY, test_saves);
  ADD ("saves-single", TEST_CONTENT_SINGLE, test_saves);
  ADD ("saves-cruel", TEST_CONTENT_CRUEL, test_saves);
  ADD ("passes-on-failure", TEST_CONTENT_ORDINARY, test_passes_on_failure);
  ADD ("cancelled-before", TEST_CONTENT_ORDINARY, test_cancelled_before);
  ADD ("cancelled-among-forms", TEST_CONTENT_ORDINARY, test_cancelled_among_forms);
  ADD ("cannot-open", TEST_CONTENT_ORDINARY, test_cannot_open);
  ADD ("not-allowed", TEST_CONTENT_ORDINARY, test_not_allowed);
  ADD ("no-space", TEST_CONTENT_ORDINARY, test_no_space);
  return g_test_run ();
}
