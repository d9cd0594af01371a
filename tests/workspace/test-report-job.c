/* Saving reports: what goes together, what is written, and what is left behind when it is not. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-report-job.h"
#include "wt-report-source.h"

#include <glib/gstdio.h>

typedef struct
{
  TestWorkspace base;
  gint64 project_id;
  char *folder;
} World;

static void
set_up (World *world, gconstpointer data)
{
  test_workspace_set_up (&world->base);
  world->project_id = test_add_project (&world->base, "Falls clinic");
  world->folder = g_build_filename (world->base.folder, "reports 😀", NULL);
  g_assert_cmpint (g_mkdir (world->folder, 0700), ==, 0);
}

static void
tear_down (World *world, gconstpointer data)
{
  /* What was left behind would keep the folder. */
  g_assert_cmpint (g_rmdir (world->folder), ==, 0);
  g_free (world->folder);
  test_workspace_tear_down (&world->base);
}

static gboolean
save (World *world, WtReportKind kind, gint64 project_id, const char *path, GError **error)
{
  WtReportOptions options = { .kind = kind,
                              .filter = { .project_id = project_id },
                              .edition = WT_EDITION_PUBLIC,
                              .paper_size = WT_PAPER_SIZE_A4,
                              .path = path,
                              .made_at = "2025-10-09T10:00:00" };
  g_autoptr (WtProgress) progress = wt_progress_new ();
  gboolean is_saved =
      wt_workspace_run (world->base.workspace, wt_report_job_new (&options, progress), NULL, error);

  if (is_saved)
    g_assert_cmpfloat (wt_progress_get_fraction (progress), ==, 1);
  return is_saved;
}

static void
test_kinds (World *world, gconstpointer data)
{
  static const struct
  {
    WtReportKind kind;
    const char *name;
    const char *start;
  } REPORTS[] = {
    { WT_REPORT_WORKBOOK, "a.xlsx", "PK" },     { WT_REPORT_PAPER, "b.PDF", "%PDF" },
    { WT_REPORT_PROJECT, "c.pdf", "%PDF" },     { WT_REPORT_ASSESSMENT, "d.pdf", "%PDF" },
    { WT_REPORT_REPLIES, "e.pdf.pdf", "%PDF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (REPORTS); i++)
    {
      g_autofree char *path = g_build_filename (world->folder, REPORTS[i].name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (save (world, REPORTS[i].kind, world->project_id, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, REPORTS[i].start));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* What does not go together is refused, and an old file of that name stays. */
static void
test_refused (World *world, gconstpointer data)
{
  const struct
  {
    WtReportKind kind;
    const char *name;
    gint64 project_id;
    WtError code;
  } REPORTS[] = {
    { WT_REPORT_WORKBOOK, "a.pdf", 0, WT_ERROR_INVALID },
    { WT_REPORT_PAPER, "a.xlsx", 0, WT_ERROR_INVALID },
    { WT_REPORT_PAPER, "pdf", 0, WT_ERROR_INVALID },
    { WT_REPORT_DATA, "a.xlsx", 0, WT_ERROR_INVALID },
    { WT_REPORT_PROJECT, "a.pdf", 0, WT_ERROR_INVALID },
    { WT_REPORT_ASSESSMENT, "a.pdf", 0, WT_ERROR_INVALID },
    { WT_REPORT_PROJECT, "a.pdf", 99, WT_ERROR_NOT_FOUND },
    { WT_REPORT_PAPER, "missing/a.pdf", 0, WT_ERROR_CANNOT_OPEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (REPORTS); i++)
    {
      g_autofree char *path = g_build_filename (world->folder, REPORTS[i].name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;
      gboolean has_folder = REPORTS[i].code != WT_ERROR_CANNOT_OPEN;

      if (has_folder)
        g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_false (save (world, REPORTS[i].kind, REPORTS[i].project_id, path, &error));
      g_assert_error (error, WT_ERROR, (int) REPORTS[i].code);
      if (!has_folder)
        continue;
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, "old");
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
on_done_cb (GObject *workspace, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancelled (World *world, gconstpointer data)
{
  g_autofree char *path = g_build_filename (world->folder, "a.pdf", NULL);
  WtReportOptions options = { .kind = WT_REPORT_PAPER,
                              .edition = WT_EDITION_INTERNAL,
                              .paper_size = WT_PAPER_SIZE_A4,
                              .path = path };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  wt_workspace_run_async (world->base.workspace, wt_report_job_new (&options, NULL), cancellable,
                          on_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (wt_workspace_run_finish (world->base.workspace, result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What a project's report is made of is read only for one project. */
static void
test_source (World *world, gconstpointer data)
{
  WtFilter all = { 0 }, one = { .project_id = world->project_id };
  g_autoptr (WtReportSource) of_all =
      test_run (&world->base, wt_load_report_source_job_new (&all, WT_EDITION_INTERNAL));
  g_autoptr (WtReportSource) of_one =
      test_run (&world->base, wt_load_report_source_job_new (&one, WT_EDITION_INTERNAL));
  const WtReportContent *content = wt_report_source_get_content (of_one);

  g_assert_null (wt_report_source_get_content (of_all)->life);
  g_assert_nonnull (content->life);
  g_assert_cmpint (wt_project_get_id (wt_project_life_get_project (content->life)), ==,
                   world->project_id);
  g_assert_cmpstr (content->question, !=, "");
  g_assert_cmpuint (content->actions->len, ==, 0);
}

#define ADD(path, function) g_test_add (path, World, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/report-job/kinds", test_kinds);
  ADD ("/report-job/refused", test_refused);
  ADD ("/report-job/cancelled", test_cancelled);
  ADD ("/report-job/source", test_source);
  return g_test_run ();
}
