#include "test-support.h"

#include "wt-batch-jobs.h"
#include "wt-error.h"
#include "wt-figures-jobs.h"
#include "wt-form-jobs.h"
#include "wt-import-job.h"
#include "wt-figures.h"

#include "wt-history-jobs.h"

#include <glib/gstdio.h>
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

/* Lent until the next call. */
static const WtImportOptions *
get_options (World *world, gboolean skip_bad)
{
  static WtImportOptions options;

  options = (WtImportOptions){ .path = world->path,
                               .activity_id = world->activity_id,
                               .skips_bad = skip_bad };
  return &options;
}

static WtJob *
import (World *world, const char *text, gboolean skip_bad)
{
  g_assert_true (g_file_set_contents (world->path, text, -1, NULL));
  return wt_import_job_new (get_options (world, skip_bad), NULL);
}

static guint
get_imported (WtImportReport *report)
{
  return wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS);
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

  g_assert_cmpuint (get_imported (report), ==, 3);
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
  g_assert_cmpuint (get_imported (report), ==, 0);
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

  g_assert_cmpuint (get_imported (report), ==, 1);
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
  g_assert_cmpuint (get_imported (report), ==, 2);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (batch), WT_BATCH_LAST_SERIAL), ==, 9);
  g_assert_cmpint (wt_batch_get_expected (batch), ==, 40);
  g_assert_false (wt_batch_is_finished (batch));
}

static void
test_senseless_files (World *world, gconstpointer data)
{
  static const char *const FILES[] = {
    "",           "\n\n",       "name,future plans\nx,5\n", "serial\n1\n", "valued\n\"5\n",
    "PK\003\004", "\xff\xfe\n",
  };
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    test_run_fails (&world->base, import (world, FILES[i], TRUE), WT_ERROR_INVALID);
  g_remove (world->path);
  test_run_fails (&world->base, wt_import_job_new (get_options (world, FALSE), NULL),
                  WT_ERROR_CANNOT_OPEN);
  world->activity_id = 99;
  test_run_fails (&world->base, import (world, "valued\n5\n", FALSE), WT_ERROR_NOT_FOUND);
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

/* With every kind of question in the feedback survey, and responses that a tool tells apart. */
static const char MONKEY[] =
    "Respondent ID,Collector ID,Email Address,How did you hear about today's engagement activity?,"
    "Did you get chance to express all the views you had on this topic?\n"
    ",,,Open-Ended Response,Response\n"
    "101,7,a@example.org,Poster,Yes\n"
    "102,7,b@example.org,,No\n";

static void
test_same_file_comes_in_once (World *world, gconstpointer data)
{
  g_autoptr (WtImportReport) report = test_run (&world->base, import (world, MONKEY, FALSE));
  g_autoptr (WtImportReport) again = NULL;
  g_autoptr (WtImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (get_imported (report), ==, 2);
  g_assert_false (
      wt_workspace_run (world->base.workspace, import (world, MONKEY, FALSE), NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "came in on"));
  g_assert_nonnull (strstr (error->message, "2 forms of “Listening event”"));
  test_run_fails (&world->base, wt_import_preview_job_new (get_options (world, FALSE), NULL),
                  WT_ERROR_INVALID);

  /* Undone, it may come in again. */
  test_run (&world->base, wt_undo_job_new ());
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM imports"), ==, 0);
  again = test_run (&world->base, import (world, MONKEY, FALSE));
  g_assert_cmpuint (get_imported (again), ==, 2);
  test_check (&world->base);
}

static void
test_known_responses_are_passed_over (World *world, gconstpointer data)
{
  g_autofree char *longer = g_strconcat (MONKEY, "103,7,,A friend,\n101,7,,Poster,Yes\n", NULL);
  g_autofree char *same = g_strconcat (MONKEY, "\n\n", NULL);
  g_autoptr (WtImportReport) first = test_run (&world->base, import (world, MONKEY, FALSE));
  g_autoptr (WtImportReport) second = test_run (&world->base, import (world, longer, FALSE));
  g_autoptr (WtImportReport) third = test_run (&world->base, import (world, same, FALSE));

  g_assert_cmpuint (get_imported (first), ==, 2);
  g_assert_cmpuint (get_imported (second), ==, 1);
  g_assert_cmpuint (wt_import_report_get_count (second, WT_IMPORT_COUNT_KNOWN), ==, 3);
  g_assert_cmpuint (get_imported (third), ==, 0);
  g_assert_cmpuint (wt_import_report_get_count (third, WT_IMPORT_COUNT_KNOWN), ==, 2);
  g_assert_cmpint (test_get_number (&world->base, "SELECT count(*) FROM responses"), ==, 3);
  /* What tells a person apart is not kept, nor is the address. */
  g_assert_cmpint (test_get_number (&world->base,
                                    "SELECT count(*) FROM responses WHERE length (source) = 64"
                                    " AND source NOT LIKE '%101%example%'"),
                   ==, 3);
  g_assert_cmpint (
      test_get_number (&world->base, "SELECT count(*) FROM comments WHERE text LIKE '%example%'"),
      ==, 0);
  test_check (&world->base);
}

static void
test_preview_changes_nothing (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;
  g_autoptr (WtImportPreview) preview = NULL;
  g_autoptr (WtImportForm) bad = NULL;
  WtImportReport *report;

  g_assert_true (
      g_file_set_contents (world->path, "valued;future\n7;yes\n7;yes\n11;no\n;\n8;no\n", -1, NULL));
  preview = test_run (&world->base, wt_import_preview_job_new (get_options (world, FALSE), NULL));
  report = wt_import_preview_get_report (preview);
  after = test_dump (&world->base);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (wt_import_preview_get_problem (preview), ==, "");
  g_assert_cmpint (wt_import_preview_get_separator (preview), ==, ';');
  g_assert_cmpuint (get_imported (report), ==, 3);
  g_assert_cmpuint (wt_import_report_get_count (report, WT_IMPORT_COUNT_ALIKE), ==, 1);
  g_assert_cmpuint (wt_import_report_get_n_bad (report), ==, 1);
  g_assert_cmpstr (wt_import_report_get_question (report, 0), ==, "valued");
  g_assert_cmpuint (g_list_model_get_n_items (wt_import_preview_get_forms (preview)), ==, 4);
  bad = g_list_model_get_item (wt_import_preview_get_forms (preview), 2);
  g_assert_cmpint (wt_import_form_get_state (bad), ==, WT_IMPORT_FORM_BAD);
  g_assert_cmpuint (wt_import_form_get_line (bad), ==, 4);
}

static void
test_preview_tells_problems (World *world, gconstpointer data)
{
  WtImportOptions options = { .path = world->path };
  g_autoptr (WtImportPreview) senseless = NULL;
  g_autoptr (WtImportPreview) unasked = NULL;

  g_assert_true (g_file_set_contents (world->path, "one,two\n1,2\n", -1, NULL));
  senseless = test_run (&world->base, wt_import_preview_job_new (&options, NULL));
  g_assert_nonnull (strstr (wt_import_preview_get_problem (senseless), "No column"));

  options.activity_id = test_add_activity (&world->base, test_add_project (&world->base, "Stall"),
                                           "informing", "2025-05-14");
  g_assert_true (g_file_set_contents (world->path, "valued\n1\n", -1, NULL));
  unasked = test_run (&world->base, wt_import_preview_job_new (&options, NULL));
  g_assert_nonnull (strstr (wt_import_preview_get_problem (unasked), "Informing"));
  g_assert_cmpuint (get_imported (wt_import_preview_get_report (unasked)), ==, 1);
}

static void
test_somebody_sets_the_columns_right (World *world, gconstpointer data)
{
  WtImportOptions options = { .path = world->path, .activity_id = world->activity_id };
  g_autoptr (WtImportPreview) preview = NULL;
  g_autoptr (WtImportMapping) mapping = NULL;
  g_autoptr (WtImportReport) report = NULL;

  g_assert_true (g_file_set_contents (world->path, "valued,x\n7,3\n", -1, NULL));
  preview = test_run (&world->base, wt_import_preview_job_new (&options, NULL));
  mapping = wt_import_mapping_copy (
      wt_import_report_get_mapping (wt_import_preview_get_report (preview)));
  options.mapping = mapping;
  wt_import_mapping_set_use (mapping, 1, (WtImportUse){ WT_IMPORT_ANSWER, 2, 0 });
  test_run_fails (&world->base, wt_import_job_new (&options, NULL), WT_ERROR_INVALID);
  wt_import_mapping_set_use (mapping, 0, (WtImportUse){ .role = WT_IMPORT_SERIAL });
  report = test_run (&world->base, wt_import_job_new (&options, NULL));
  g_assert_cmpuint (get_imported (report), ==, 1);
  g_assert_cmpint (
      test_get_number (&world->base, "SELECT serial FROM responses WHERE answers = '--3--'"), ==,
      7);

  /* The file is another one meanwhile. */
  g_assert_true (g_file_set_contents (world->path, "valued\n7\n", -1, NULL));
  test_run_fails (&world->base, wt_import_job_new (&options, NULL), WT_ERROR_INVALID);
}

static void
test_closed_batch (World *world, gconstpointer data)
{
  test_add_batch (&world->base, world->activity_id, 5);
  test_get_number (&world->base, "UPDATE batches SET verified = 1 RETURNING 1");
  g_object_unref (test_run (&world->base, import (world, "valued\n5\n", FALSE)));
  g_assert_cmpint (test_get_number (&world->base, "SELECT verified FROM batches"), ==, 0);
  test_get_number (&world->base, "UPDATE batches SET closed = 1 RETURNING 1");
  test_run_fails (&world->base, import (world, "valued\n6\n", FALSE), WT_ERROR_INVALID);
}

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancelled (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  wt_workspace_run_async (world->base.workspace, import (world, "valued\n5\n", FALSE), cancellable,
                          keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (wt_workspace_run_finish (world->base.workspace, result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  after = test_dump (&world->base);
  g_assert_cmpstr (before, ==, after);
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
  ADD ("/import/same-file-comes-in-once", test_same_file_comes_in_once);
  ADD ("/import/known-responses-are-passed-over", test_known_responses_are_passed_over);
  ADD ("/import/preview-changes-nothing", test_preview_changes_nothing);
  ADD ("/import/preview-tells-problems", test_preview_tells_problems);
  ADD ("/import/somebody-sets-the-columns-right", test_somebody_sets_the_columns_right);
  ADD ("/import/closed-batch", test_closed_batch);
  ADD ("/import/cancelled", test_cancelled);
  return g_test_run ();
}
