#include "test-support.h"

#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-form-jobs.h"
#include "wt-import-job.h"
#include "wt-figures.h"

#include <string.h>

typedef struct
{
  TestWorkspace base;
  gint64 activity_id;
  char *path;
} World;

static void
set_up (World *world, gconstpointer data)
{
  test_workspace_set_up (&world->base);
  world->activity_id = test_add_activity (
      &world->base, test_add_project (&world->base, "Falls clinic"), "engaging", "2025-05-14");
  world->path = g_build_filename (world->base.folder, "forms.csv", NULL);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_pointer (&world->path, g_free);
  test_workspace_tear_down (&world->base);
}

static WtJob *
import (World *world, const char *text, gboolean skip_bad)
{
  g_assert_true (g_file_set_contents (world->path, text, -1, NULL));
  return wt_import_job_new (world->activity_id, world->path, skip_bad, NULL);
}

static void
test_good_file (World *world, gconstpointer data)
{
  g_autoptr (WtImportReport) report =
      test_run (&world->base, import (world,
                                      "serial,valued,heard,expressed\n"
                                      "12,10,\"Poster, in the library\",yes\n"
                                      "14,,,NO\n"
                                      "13,?,A friend,*\n",
                                      FALSE));
  g_autoptr (WtBatch) batch =
      test_run (&world->base, wt_load_batch_job_new (world->activity_id, 0));
  g_autoptr (GListModel) forms =
      test_run (&world->base, wt_list_responses_job_new (wt_batch_get_id (batch), 0, 10));
  static const char *const ANSWERS[] = { "-N---", "T*?--", "TY0--" };

  g_assert_cmpuint (wt_import_report_get_imported (report), ==, 3);
  g_assert_cmpuint (wt_import_report_get_n_bad (report), ==, 0);
  g_assert_cmpint (wt_batch_get_expected (batch), ==, 3);
  g_assert_true (wt_batch_is_finished (batch));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WtResponse) response = g_list_model_get_item (forms, i);

      g_assert_cmpint (wt_response_get_serial (response), ==, 14 - i);
      g_assert_cmpstr (wt_response_get_answers (response), ==, ANSWERS[i]);
      if (i == 2)
        g_assert_cmpstr (wt_response_get_text (response, 0), ==, "Poster, in the library");
    }
  test_check (&world->base);
}

static const char BAD[] = "serial,valued,expressed\n"
                          "1,11,yes\n"
                          "2,5,maybe\n"
                          "3,5,yes\n"
                          "3,6,yes\n"
                          "x,6,yes\n"
                          "4,6\n"
                          "0,6,no\n";

static void
test_bad_rows_refuse_the_file (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autoptr (WtImportReport) report = test_run (&world->base, import (world, BAD, FALSE));
  g_autofree char *after = test_dump (&world->base);
  static const guint LINES[] = { 2, 3, 5, 6, 7, 8 };

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (wt_import_report_get_imported (report), ==, 0);
  g_assert_cmpuint (wt_import_report_get_n_bad (report), ==, G_N_ELEMENTS (LINES));
  for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
    {
      g_test_message ("%s", wt_import_report_get_reason (report, i));
      g_assert_cmpuint (wt_import_report_get_line (report, i), ==, LINES[i]);
      g_assert_cmpuint (strlen (wt_import_report_get_reason (report, i)), >, 10);
    }
}

static void
test_bad_rows_can_be_skipped (World *world, gconstpointer data)
{
  g_autoptr (WtImportReport) report = test_run (&world->base, import (world, BAD, TRUE));
  g_autoptr (WtFigures) figures =
      test_run (&world->base, wt_load_figures_job_new (&(WtFilter){ 0 }, 0));

  g_assert_cmpuint (wt_import_report_get_imported (report), ==, 1);
  g_assert_cmpuint (wt_import_report_get_n_bad (report), ==, 6);
  g_assert_cmpint (wt_figures_get_forms (figures), ==, 1);
}

static void
test_numbers_go_on (World *world, gconstpointer data)
{
  gint64 batch_id = test_add_batch (&world->base, world->activity_id, 40);
  g_autoptr (WtImportReport) report = NULL;
  g_autoptr (WtBatch) batch = NULL;

  test_add_form (&world->base, batch_id, 7, "TY87N");
  report = test_run (&world->base, import (world, "valued\n5\n6\n", FALSE));
  batch = test_run (&world->base, wt_load_batch_job_new (world->activity_id, 0));
  g_assert_cmpuint (wt_import_report_get_imported (report), ==, 2);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (batch), WT_BATCH_LAST_SERIAL), ==, 9);
  g_assert_cmpint (wt_batch_get_expected (batch), ==, 40);
  g_assert_false (wt_batch_is_finished (batch));
}

static void
test_senseless_files (World *world, gconstpointer data)
{
  static const char *const FILES[] = {
    "", "\n\n", "name,valued\nx,5\n", "serial\n1\n", "valued,valued\n1,2\n", "valued\n\"5\n",
  };
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    test_run_fails (&world->base, import (world, FILES[i], TRUE), WT_ERROR_INVALID);
  test_run_fails (&world->base,
                  wt_import_job_new (world->activity_id, "/nonexistent.csv", FALSE, NULL),
                  WT_ERROR_CANNOT_OPEN);
  test_run_fails (&world->base, wt_import_job_new (99, world->path, FALSE, NULL),
                  WT_ERROR_NOT_FOUND);
  after = test_dump (&world->base);
  g_assert_cmpstr (before, ==, after);
}

static void
test_informing_takes_no_forms (World *world, gconstpointer data)
{
  world->activity_id = test_add_activity (&world->base, test_add_project (&world->base, "Stall"),
                                          "informing", "2025-05-14");
  test_run_fails (&world->base, import (world, "valued\n5\n", FALSE), WT_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, World, NULL, set_up, function, tear_down)
  ADD ("/import/good-file", test_good_file);
  ADD ("/import/bad-rows-refuse-the-file", test_bad_rows_refuse_the_file);
  ADD ("/import/bad-rows-can-be-skipped", test_bad_rows_can_be_skipped);
  ADD ("/import/numbers-go-on", test_numbers_go_on);
  ADD ("/import/senseless-files", test_senseless_files);
  ADD ("/import/informing-takes-no-forms", test_informing_takes_no_forms);
  return g_test_run ();
}
