/* The page that prints forms: what is chosen is what is drawn, written and printed. */

#include "test-support-views.h"

#include "wt-batch-jobs.h"
#include "wt-form-preview.h"
#include "wt-form-printer.h"
#include "wt-form-sheet.h"
#include "wt-logo-loader.h"
#include "wt-print-page.h"
#include "wt-logo-jobs.h"
#include "wt-printing-jobs.h"
#include "wt-error.h"
#include "wt-settings-jobs.h"
#include "wt-translation-jobs.h"
#include "wt-toolkit.h"

#include <glib/gstdio.h>

typedef struct
{
  TestView view;
  gint64 activity_id;
  WtPage *page; /* lent by the view */
} Fixture;

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_visible (test_get_child (data, "content"));
}

static void
set_up (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;
  gint64 project_id;

  test_view_set_up (&test->view);
  project_id = test_add_project (workspace, "Falls clinic");
  test->activity_id = test_add_activity (workspace, project_id, "engaging", "2025-10-02");
  test_add_form (workspace, test_add_batch (workspace, test->activity_id, 5), 23, "TY79Y");
  test->page = wt_print_page_new (workspace->workspace, test->activity_id, 0);
  test_view_open (&test->view, test->page);
  test_wait_for (is_shown, test->page);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  test_view_tear_down (&test->view);
}

static const char *
get_page_label (Fixture *test)
{
  return gtk_label_get_label (test_get_child (
      test_get_child (test_get_child (test->page, "preview"), "turner"), "page_label"));
}

static void
set_spin (Fixture *test, const char *name, double value)
{
  gtk_spin_button_set_value (test_get_child (test->page, name), value);
}

static void
choose (Fixture *test, const char *name, guint position)
{
  adw_combo_row_set_selected (test_get_child (test->page, name), position);
}

static const char *
get_language_words (Fixture *test)
{
  return gtk_label_get_label (test_get_child (test->page, "language_label"));
}

/* Numbers go on after those that are typed. */
static void
test_starts (Fixture *test, gconstpointer data)
{
  g_assert_cmpstr (get_page_label (test), ==, "Page 1 of 1");
  g_assert_cmpfloat (gtk_spin_button_get_value (test_get_child (test->page, "first_spin")), ==, 24);
  g_assert_cmpstr (get_language_words (test), ==, "");
}

static void
test_choices (Fixture *test, gconstpointer data)
{
  set_spin (test, "copies_spin", 25);
  g_assert_cmpstr (get_page_label (test), ==, "Page 1 of 25");
  choose (test, "layout_row", WT_FORM_LAYOUT_LARGE);
  g_assert_cmpstr (get_page_label (test), ==, "Page 1 of 50");
  choose (test, "layout_row", WT_FORM_LAYOUT_BILINGUAL);
  g_assert_cmpstr (get_language_words (test), ==, "Choose the second language.");
  choose (test, "language_row", 1);
  g_assert_nonnull (strstr (get_language_words (test), "have it checked"));
  g_assert_true (gtk_widget_get_sensitive (test_get_child (test->page, "first_row")));
  gtk_switch_set_active (test_get_child (test->page, "number_switch"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->page, "first_row")));
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->page, "code_row")));
}

static void
test_turns (Fixture *test, gconstpointer data)
{
  gpointer preview = test_get_child (test->page, "preview");

  set_spin (test, "copies_spin", 3);
  g_assert_true (test_press (preview, GDK_KEY_Page_Down, 0));
  g_assert_cmpstr (get_page_label (test), ==, "Page 2 of 3");
  g_assert_true (test_press (preview, GDK_KEY_End, 0));
  g_assert_true (test_press (preview, GDK_KEY_Page_Down, 0));
  g_assert_cmpstr (get_page_label (test), ==, "Page 3 of 3");
  g_assert_false (gtk_widget_get_sensitive (
      test_get_child (test_get_child (preview, "turner"), "next_button")));
  set_spin (test, "copies_spin", 2);
  g_assert_cmpuint (wt_form_preview_get_page (preview), ==, 1);
  g_assert_true (test_press (preview, GDK_KEY_Home, 0));
  g_assert_cmpstr (get_page_label (test), ==, "Page 1 of 2");
}

static gboolean
is_checked_shown (gpointer data)
{
  g_autoptr (GObject) item =
      g_list_model_get_item (adw_combo_row_get_model (test_get_child (data, "language_row")), 1);

  return g_str_equal (gtk_string_object_get_string (GTK_STRING_OBJECT (item)), "Welsh");
}

/* What somebody else changes is shown, and what was chosen stays. */
static void
test_follows (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;
  g_autoptr (GListModel) list =
      test_run (workspace, wt_list_translations_job_new (WT_TOOLKIT_SURVEY));
  g_autoptr (WtSurveyTranslation) welsh = g_list_model_get_item (list, 0);

  choose (test, "language_row", 1);
  set_spin (test, "first_spin", 70);
  wt_survey_translation_set_checked (welsh, TRUE);
  test_run_beside (workspace, wt_save_translation_job_new (welsh));
  test_wait_for (is_checked_shown, test->page);
  g_assert_cmpuint (adw_combo_row_get_selected (test_get_child (test->page, "language_row")), ==,
                    1);
  g_assert_cmpfloat (gtk_spin_button_get_value (test_get_child (test->page, "first_spin")), ==, 70);
  g_assert_cmpstr (get_language_words (test), ==, "");
}

static gboolean
has_logo (gpointer data)
{
  return gtk_widget_get_visible (
      test_get_child (test_get_child (data, "logo_row"), "remove_button"));
}

static gboolean
has_no_logo (gpointer data)
{
  return !has_logo (data);
}

static void
on_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GBytes *
load_logo (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  wt_logo_loader_load_async (file, NULL, on_loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return wt_logo_loader_load_finish (result, error);
}

/* A picture of any size becomes one that fits. */
static void
test_logo (Fixture *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->view.workspace.folder, "logo.png", NULL);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 3000, 500);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (picture);
  png = load_logo (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (png), <=, WT_LOGO_BYTES);
  g_assert_false (has_logo (test->page));
  test_run_beside (&test->view.workspace, wt_save_logo_job_new (png));
  test_wait_for (has_logo, test->page);
  gtk_widget_activate (test_get_child (test_get_child (test->page, "logo_row"), "remove_button"));
  g_signal_emit_by_name (test_get_child (test_get_child (test->page, "logo_row"), "remove_button"),
                         "clicked");
  test_wait_for (has_no_logo, test->page);
  g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  none = load_logo (path, &error);
  g_assert_null (none);
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* The printer gets every page; a file stands for paper here. */
static void
test_printer (Fixture *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->view.workspace.folder, "printed.pdf", NULL);
  g_autoptr (WtFormContent) content =
      test_run (&test->view.workspace, wt_load_form_content_job_new (test->activity_id, 0, NULL));
  WtFormOptions options = wt_form_options_default (content);
  g_autoptr (WtFormDocument) document = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  options.n_copies = 3;
  document = wt_form_document_new (content, &options);
  operation = wt_form_printer_new (document);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (test->view.window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, 3);
  g_assert_true (g_file_get_contents (path, &file, NULL, NULL));
  g_assert_true (g_str_has_prefix (file, "%PDF-"));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_opens_wording (Fixture *test, gconstpointer data)
{
  g_autoptr (WtFormContent) content =
      test_run (&test->view.workspace, wt_load_form_content_job_new (test->activity_id, 0, NULL));

  gtk_widget_activate (test_get_child (test->page, "wording_row"));
  test_view_take_action_on (&test->view, "translate-survey",
                            wt_survey_get_id (wt_form_content_get_parts (content)->survey));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/print-page/starts", test_starts },
    { "/print-page/choices", test_choices },
    { "/print-page/turns", test_turns },
    { "/print-page/follows", test_follows },
    { "/print-page/logo", test_logo },
    { "/print-page/printer", test_printer },
    { "/print-page/opens-wording", test_opens_wording },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
