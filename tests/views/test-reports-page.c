/* The page of reports: what is chosen is what is shown, what is saved and what is remembered; the
 * words of the front page; the list of reports saved earlier. */

#include "test-support-views.h"

#include "wt-document-sheet.h"
#include "wt-date.h"
#include "wt-filter-bar.h"
#include "wt-logo-jobs.h"
#include "wt-report-choices.h"
#include "wt-report-colour.h"
#include "wt-report-preview.h"
#include "wt-report-request.h"
#include "wt-report-saver.h"
#include "wt-report-words-jobs.h"
#include "wt-report-words-page.h"
#include "wt-reports-page.h"
#include "wt-saved-report-jobs.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  TestView view;
  WtPage *page; /* lent by the view */
  gint64 project_id;
} Fixture;

static gpointer
get_preview (Fixture *test)
{
  return test_get_child (test->page, "preview");
}

static const char *
get_shown (Fixture *test)
{
  return gtk_stack_get_visible_child_name (test_get_child (get_preview (test), "stack"));
}

static char *
dup_text (Fixture *test)
{
  WtDocument *document =
      wt_document_sheet_get_document (test_get_child (get_preview (test), "sheet"));

  return document != NULL ? wt_document_dup_text (document) : g_strdup ("");
}

/* What a preview is waited for to say. */
typedef struct
{
  Fixture *test;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  g_autofree char *text = dup_text (((Said *) data)->test);

  return strstr (text, ((Said *) data)->words) != NULL;
}

static void
wait_for_words (Fixture *test, const char *words)
{
  g_test_message ("waiting for %s", words);
  test_wait_for (is_said, &(Said){ test, words });
}

static WtReportChoices *
get_choices (Fixture *test)
{
  return test_get_child (test->page, "choices");
}

static gpointer
get_choice (Fixture *test, const char *name)
{
  return test_get_child (get_choices (test), name);
}

static void
open_page (Fixture *test)
{
  test->page = wt_reports_page_new (test->view.workspace.workspace);
  test_view_open (&test->view, test->page);
  wait_for_words (test, "Board workbook");
  wt_filter_bar_show_all_dates (get_choice (test, "filter_bar"));
  wait_for_words (test, "All dates");
}

static void
set_up (Fixture *test, gconstpointer data)
{
  TestWorkspace *workspace = &test->view.workspace;

  test_view_set_up (&test->view);
  test->project_id = test_add_project (workspace, "Falls clinic");
  test_add_form (
      workspace,
      test_add_batch (workspace,
                      test_add_activity (workspace, test->project_id, "engaging", "2025-10-02"), 5),
      23, "TY79Y");
  test_go_on ();
  open_page (test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  test_view_tear_down (&test->view);
}

/* Chooses a kind as somebody does who clicks on its words. */
static void
choose_kind (Fixture *test, WtReportKind kind)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (get_choice (test, "kinds_group"), ADW_TYPE_ACTION_ROW);

  g_assert_cmpuint (rows->len, ==, WT_REPORT_DATA);
  adw_action_row_activate (g_ptr_array_index (rows, kind - 1));
}

static const char *
get_kind_words (Fixture *test, WtReportKind kind)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (get_choice (test, "kinds_group"), ADW_TYPE_ACTION_ROW);

  return adw_action_row_get_subtitle (g_ptr_array_index (rows, kind - 1));
}

static void
choose_public (Fixture *test)
{
  gtk_toggle_button_set_active (get_choice (test, "public_button"), TRUE);
}

static gboolean
is_offered (Fixture *test, const char *row)
{
  return gtk_widget_get_visible (get_choice (test, row));
}

static gboolean
can_save (Fixture *test)
{
  return gtk_widget_get_sensitive (
      test_get_child (test_get_child (test->page, "saver"), "save_button"));
}

/* Each kind offers what there is to choose of it, and shows its pages. */
static void
test_kinds (Fixture *test, gconstpointer data)
{
  g_assert_false (is_offered (test, "paper_row"));
  g_assert_true (is_offered (test, "words_row"));
  g_assert_true (is_offered (test, "sheets_row"));
  gtk_switch_set_active (get_choice (test, "sheets_switch"), TRUE);
  wait_for_words (test, "A sheet for each project");
  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "Involving patients and the public");
  g_assert_true (is_offered (test, "paper_row"));
  g_assert_true (is_offered (test, "format_row"));
  g_assert_true (is_offered (test, "words_row"));
  g_assert_false (is_offered (test, "comments_row"));
  g_assert_false (is_offered (test, "sheets_row"));
  g_assert_cmpstr (get_shown (test), ==, "pages");
  g_assert_nonnull (strstr (get_kind_words (test, WT_REPORT_PAPER), " page"));

  choose_kind (test, WT_REPORT_REPLIES);
  wait_for_words (test, "You said, we did");
  g_assert_null (strstr (get_kind_words (test, WT_REPORT_PAPER), " page"));
}

/* The sheets of a workbook, with how many rows they have. */
static void
test_workbook (Fixture *test, gconstpointer data)
{
  g_autofree char *internal = dup_text (test);
  g_autofree char *public_text = NULL;

  g_assert_nonnull (strstr (internal, "Responses"));
  choose_public (test);
  wait_for_words (test, "groups under 5 are not shown");
  public_text = dup_text (test);
  g_assert_null (strstr (public_text, "Responses"));
  g_assert_nonnull (strstr (public_text, "Engagement"));
}

/* What is about one project cannot be saved before that is chosen; it is looked for by its title.
 */
static void
test_project (Fixture *test, gconstpointer data)
{
  GtkDropDown *projects = get_choice (test, "project_drop_down");
  WtFilter filter;

  g_assert_false (is_offered (test, "project_row"));
  choose_kind (test, WT_REPORT_PROJECT);
  g_assert_cmpstr (get_shown (test), ==, "message");
  g_assert_false (can_save (test));
  g_assert_true (is_offered (test, "project_row"));
  g_assert_true (gtk_drop_down_get_enable_search (projects));
  gtk_drop_down_set_selected (projects, 1);
  wait_for_words (test, "Falls clinic");
  g_assert_true (can_save (test));
  choose_kind (test, WT_REPORT_ASSESSMENT);
  wait_for_words (test, "Involvement assessment");
  choose_kind (test, WT_REPORT_WORKBOOK);
  wt_report_choices_get_filter (get_choices (test), &filter);
  g_assert_cmpint (filter.project_id, ==, 0);
}

static gboolean
shows_data (gpointer data)
{
  return g_str_equal (get_shown (data), "data");
}

static guint
count_tables (Fixture *test)
{
  g_autoptr (GPtrArray) rows =
      test_list_widgets (test_get_child (get_preview (test), "tables_group"), ADW_TYPE_ACTION_ROW);

  return rows->len;
}

static gboolean
shows_comments (gpointer data)
{
  return count_tables (data) == 5;
}

/* Single forms are never public, and whoever takes comments along has to say so. */
static void
test_data (Fixture *test, gconstpointer data)
{
  choose_public (test);
  choose_kind (test, WT_REPORT_DATA);
  test_wait_for (shows_data, test);
  g_assert_cmpuint (count_tables (test), ==, 4);
  g_assert_false (gtk_widget_get_sensitive (get_choice (test, "public_button")));
  g_assert_cmpstr (test_get_row_text (get_choice (test, "edition_row"), "subtitle"), ==,
                   "Single forms are not for publication");
  g_assert_cmpint (wt_report_choices_get_edition (get_choices (test)), ==, WT_EDITION_INTERNAL);
  g_assert_true (gtk_toggle_button_get_active (get_choice (test, "internal_button")));
  g_assert_false (wt_report_choices_has_comments (get_choices (test)));
  gtk_switch_set_active (get_choice (test, "comments_switch"), TRUE);
  test_wait_for (shows_comments, test);
  g_assert_true (is_offered (test, "mark_row"));
  adw_combo_row_set_selected (get_choice (test, "data_format_row"), WT_EXTRACT_JSON - 1);
  g_assert_false (is_offered (test, "mark_row"));

  choose_kind (test, WT_REPORT_PAPER);
  g_assert_cmpint (wt_report_choices_get_edition (get_choices (test)), ==, WT_EDITION_PUBLIC);
  g_assert_true (gtk_toggle_button_get_active (get_choice (test, "public_button")));
}

static void
test_edition (Fixture *test, gconstpointer data)
{
  GtkLabel *note = get_choice (test, "note_label");

  g_assert_nonnull (strstr (gtk_label_get_label (note), "Not for publication"));
  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "Internal");
  choose_public (test);
  wait_for_words (test, "groups under 5 are not shown");
  g_assert_nonnull (strstr (gtk_label_get_label (note), "fewer than 5 people"));
}

static const char *
get_page_label (Fixture *test)
{
  return gtk_label_get_label (
      test_get_child (test_get_child (get_preview (test), "turner"), "page_label"));
}

/* Pages are turned by keys, and another choice stays on the page that was looked at. */
static void
test_turns (Fixture *test, gconstpointer data)
{
  guint n_pages;
  g_autofree char *last = NULL;

  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "Involving patients and the public");
  n_pages = wt_report_preview_get_n_pages (get_preview (test));
  g_assert_cmpuint (n_pages, >, 1);
  last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);
  g_assert_true (g_str_has_prefix (get_page_label (test), "Page 1 of "));
  g_assert_true (test_press (get_preview (test), GDK_KEY_Page_Down, 0));
  g_assert_true (g_str_has_prefix (get_page_label (test), "Page 2 of "));
  g_assert_true (test_press (get_preview (test), GDK_KEY_End, 0));
  g_assert_true (test_press (get_preview (test), GDK_KEY_Page_Down, 0));
  g_assert_cmpstr (get_page_label (test), ==, last);
  g_assert_true (test_press (get_preview (test), GDK_KEY_Page_Up, 0));
  choose_public (test);
  wait_for_words (test, "groups under 5 are not shown");
  g_assert_false (g_str_has_prefix (get_page_label (test), "Page 1 of ") && n_pages > 2);
}

/* Saving */

static WtReportSaver *
get_saver (Fixture *test)
{
  return test_get_child (test->page, "saver");
}

static gboolean
is_waiting (gpointer saver)
{
  GtkWidget *button = test_get_child (saver, "save_button");

  return gtk_stack_get_visible_child (test_get_child (saver, "stack")) == button;
}

static gboolean
has_reports (gpointer list)
{
  return gtk_widget_get_visible (list);
}

static gboolean
has_no_reports (gpointer list)
{
  return !has_reports (list);
}

static void
save (Fixture *test, const char *path)
{
  WtReportRequest *request = wt_report_request_new (
      get_choices (test), wt_report_preview_get_n_pages (get_preview (test)));

  wt_report_saver_save (get_saver (test), test->view.workspace.workspace, request, path);
}

static void
check_start (const char *path, const char *start)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, start));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What is saved is a file of its kind, and a line in the list that says what it was. */
static void
test_saves (Fixture *test, gconstpointer data)
{
  const char *folder = test->view.workspace.folder;
  GtkWidget *list = test_get_child (test->page, "saved_list");
  g_autofree char *pdf = g_build_filename (folder, "paper \360\237\223\204.pdf", NULL);
  g_autofree char *workbook = g_build_filename (folder, "board.xlsx", NULL);
  g_autoptr (GListModel) reports = NULL;
  g_autoptr (WtModel) report = NULL;

  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "Involving patients and the public");
  save (test, pdf);
  g_assert_false (is_waiting (get_saver (test)));
  test_wait_for (is_waiting, get_saver (test));
  check_start (pdf, "%PDF-");
  test_wait_for (has_reports, list);
  reports = test_run (&test->view.workspace, wt_list_saved_reports_job_new ());
  report = g_list_model_get_item (reports, 0);
  g_assert_cmpint (wt_model_get_int64 (report, WT_SAVED_REPORT_PAGES), ==,
                   wt_report_preview_get_n_pages (get_preview (test)));
  g_assert_cmpint (wt_model_get_int64 (report, WT_SAVED_REPORT_FORMS), ==, 1);

  choose_kind (test, WT_REPORT_WORKBOOK);
  save (test, workbook);
  test_wait_for (is_waiting, get_saver (test));
  check_start (workbook, "PK");
}

static void
test_saves_data (Fixture *test, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (test->view.workspace.folder, "data", NULL);
  g_autofree char *forms = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n_files = 0;
  const char *name;

  choose_kind (test, WT_REPORT_DATA);
  save (test, folder);
  test_wait_for (is_waiting, get_saver (test));
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 2);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static guint
count_files (Fixture *test)
{
  g_autoptr (GDir) dir = g_dir_open (test->view.workspace.folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* Nothing is left behind, and nothing is listed. */
static void
test_cancels (Fixture *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->view.workspace.folder, "board.xlsx", NULL);
  guint n_files = count_files (test);

  save (test, path);
  g_signal_emit_by_name (test_get_child (get_saver (test), "cancel_button"), "clicked");
  test_wait_for (is_waiting, get_saver (test));
  test_go_on ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (test), ==, n_files);
  g_assert_false (has_reports (test_get_child (test->page, "saved_list")));
}

/* The dialog that is open, or %NULL. */
static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

/* A folder that is gone: a sentence, and the page goes on. */
static void
test_fails (Fixture *test, gconstpointer data)
{
  save (test, "/nowhere/to be found/board.xlsx");
  test_wait_for (has_dialog, NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (find_dialog ()), ==,
                   "The report could not be saved");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  test_wait_for (is_waiting, get_saver (test));
  g_assert_true (can_save (test));
  g_assert_false (has_reports (test_get_child (test->page, "saved_list")));
}

static void
check_name (Fixture *test, const char *expected)
{
  g_autoptr (WtReportRequest) request = wt_report_request_new (get_choices (test), 0);
  g_autofree char *name = wt_report_request_dup_name (request);

  g_assert_cmpstr (name, ==, expected);
}

/* The names that are proposed. */
static void
test_names (Fixture *test, gconstpointer data)
{
  const WtFilter filter = { .from = "2025-04-01",
                            .to = "2025-06-30",
                            .project_id = test->project_id };

  check_name (test, "Board workbook, All dates, internal.xlsx");
  wt_report_choices_set (get_choices (test), WT_REPORT_PROJECT, WT_EDITION_PUBLIC, &filter);
  check_name (test, "Project report, Falls clinic, April 2025 to June 2025, public.pdf");
  adw_combo_row_set_selected (get_choice (test, "format_row"), 1);
  check_name (test, "Project report, Falls clinic, April 2025 to June 2025, public.fodt");
  choose_kind (test, WT_REPORT_DATA);
  check_name (test, "Data, April 2025 to June 2025");
}

/* What was saved earlier */

/* A report of the list is chosen again with all that it was about, and may leave the list. */
static void
test_saved (Fixture *test, gconstpointer data)
{
  const WtFilter filter = { .from = "2025-10-01",
                            .to = "2025-12-31",
                            .project_id = test->project_id };
  g_autoptr (WtSavedReport) report =
      wt_saved_report_new (WT_REPORT_PROJECT, WT_EDITION_PUBLIC, &filter, "falls.pdf");
  GtkWidget *list = test_get_child (test->page, "saved_list");
  WtFilter chosen;
  GtkWidget *row;

  g_assert_false (has_reports (list));
  test_run_beside (&test->view.workspace, wt_add_saved_report_job_new (report));
  test_wait_for (has_reports, list);
  row = test_find_widget (list, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (test_get_row_text (row, "title"), ==, "Project report");
  g_assert_nonnull (
      strstr (test_get_row_text (row, "subtitle"), "public, October 2025 to December 2025"));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (row), "falls.pdf"));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (row), "1 project, 1 activity"));

  g_signal_emit_by_name (row, "activated");
  wait_for_words (test, "Falls clinic");
  g_assert_cmpint (wt_report_choices_get_kind (get_choices (test)), ==, WT_REPORT_PROJECT);
  g_assert_cmpint (wt_report_choices_get_edition (get_choices (test)), ==, WT_EDITION_PUBLIC);
  wt_report_choices_get_filter (get_choices (test), &chosen);
  g_assert_true (wt_filter_is_same (&chosen, &filter));

  gtk_widget_activate_action (row, "saved-report.remove", "x", (gint64) 1);
  test_wait_for (has_no_reports, list);
}

static gboolean
is_named (gpointer page)
{
  return gtk_editable_get_text (test_get_child (page, "title_row"))[0] != '\0';
}

/* Words are kept as they are typed, and stand on the front page. */
static void
test_words (Fixture *test, gconstpointer data)
{
  WtWorkspace *workspace = test->view.workspace.workspace;
  g_autoptr (WtReportWords) words = wt_report_words_new ();
  g_autoptr (WtReportWords) kept = NULL;

  g_object_set (words, "report-title", "What people told us", NULL);
  test_run_beside (&test->view.workspace, wt_save_report_words_job_new (words));
  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "What people told us");
  gtk_widget_activate (get_choice (test, "words_row"));
  test_view_take_action (&test->view, "edit-report-words");
  test_view_close (&test->view);

  test->page = wt_report_words_page_new (workspace);
  test_view_open (&test->view, test->page);
  test_wait_for (is_named, test->page);
  gtk_editable_set_text (test_get_child (test->page, "meeting_row"), "Board, 27 November");
  wt_page_flush (test->page);
  test_go_on ();
  kept = test_run (&test->view.workspace, wt_load_report_words_job_new ());
  g_assert_cmpstr (wt_report_words_get (kept, WT_REPORT_WORDS_MEETING), ==, "Board, 27 November");
  g_assert_cmpstr (wt_report_words_get (kept, WT_REPORT_WORDS_TITLE), ==, "What people told us");
}

static gboolean
is_loaded (gpointer page)
{
  return !wt_page_is_loading (page);
}

static gboolean
has_logo (gpointer page)
{
  return gtk_widget_get_visible (
      test_get_child (test_get_child (page, "logo_row"), "remove_button"));
}

static gboolean
has_no_logo (gpointer page)
{
  return !has_logo (page);
}

/* A colour that white words could not be read on becomes darker; the usual one can be had again. */
static void
test_look (Fixture *test, gconstpointer data)
{
  const GdkRGBA yellow = { 1, 0.9f, 0, 1 };
  const WtColour white = WT_COLOUR (0xffffff);
  g_autoptr (GBytes) png = g_bytes_new_static ("no picture", 10);
  g_autoptr (WtReportWords) kept = NULL, usual = NULL;
  GtkWidget *row, *button;
  WtColour colour;

  test_view_close (&test->view);
  test->page = wt_report_words_page_new (test->view.workspace.workspace);
  test_view_open (&test->view, test->page);
  row = test_get_child (test->page, "colour_row");
  button = test_get_child (row, "button");
  test_wait_for (is_loaded, test->page);
  g_assert_false (has_logo (test->page));
  g_assert_false (gtk_widget_get_visible (test_get_child (row, "usual_button")));
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (button), &yellow);
  g_signal_emit_by_name (button, "color-set");
  wt_page_flush (test->page);
  test_go_on ();
  kept = test_run (&test->view.workspace, wt_load_report_words_job_new ());
  g_assert_true (wt_colour_parse (wt_report_words_get (kept, WT_REPORT_WORDS_COLOUR), &colour));
  g_assert_cmpfloat (wt_colour_get_contrast (&colour, &white), >=, 4.4);
  colour = wt_report_colour_get (kept);
  g_assert_cmpfloat (wt_colour_get_contrast (&colour, &white), >=, 4.5);

  g_signal_emit_by_name (test_get_child (row, "usual_button"), "clicked");
  wt_page_flush (test->page);
  test_go_on ();
  usual = test_run (&test->view.workspace, wt_load_report_words_job_new ());
  g_assert_cmpstr (wt_report_words_get (usual, WT_REPORT_WORDS_COLOUR), ==, "");

  test_run_beside (&test->view.workspace, wt_save_logo_job_new (png));
  test_wait_for (has_logo, test->page);
  g_signal_emit_by_name (test_get_child (test_get_child (test->page, "logo_row"), "remove_button"),
                         "clicked");
  test_wait_for (has_no_logo, test->page);
}

static GSettings *
open_settings (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "data", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (folder, NULL, TRUE, &error);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_assert_no_error (error);
  schema = g_settings_schema_source_lookup (source, "org.workingtogether.WorkingTogether", FALSE);
  return g_settings_new_full (schema, NULL, NULL);
}

/* What is chosen is kept, but for comments; what nobody knows is left alone. */
static void
test_remembers (Fixture *test, gconstpointer data)
{
  g_autoptr (GSettings) settings = open_settings ();
  WtReportChoices *choices = g_object_ref_sink (g_object_new (WT_TYPE_REPORT_CHOICES, NULL));
  g_autofree char *kind = NULL;

  g_settings_set_string (settings, "report-paper-size", "papyrus");
  wt_report_choices_bind (get_choices (test), settings);
  g_assert_cmpint (wt_report_choices_get_paper_size (get_choices (test)), ==, WT_PAPER_SIZE_A4);
  choose_kind (test, WT_REPORT_REPLIES);
  choose_public (test);
  adw_combo_row_set_selected (get_choice (test, "paper_row"), WT_PAPER_SIZE_LETTER - 1);
  adw_combo_row_set_selected (get_choice (test, "format_row"), 1);
  gtk_switch_set_active (get_choice (test, "comments_switch"), TRUE);
  gtk_switch_set_active (get_choice (test, "sheets_switch"), TRUE);
  g_assert_false (wt_report_choices_has_project_sheets (get_choices (test)));
  kind = g_settings_get_string (settings, "report-kind");
  g_assert_cmpstr (kind, ==, "replies");

  wt_report_choices_bind (choices, settings);
  g_assert_cmpint (wt_report_choices_get_kind (choices), ==, WT_REPORT_REPLIES);
  g_assert_cmpint (wt_report_choices_get_edition (choices), ==, WT_EDITION_PUBLIC);
  g_assert_cmpint (wt_report_choices_get_paper_size (choices), ==, WT_PAPER_SIZE_LETTER);
  g_assert_true (wt_report_choices_is_editable (choices));
  g_assert_false (wt_report_choices_has_comments (choices));
  g_assert_finalize_object (choices);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/reports-page/kinds", test_kinds },     { "/reports-page/workbook", test_workbook },
    { "/reports-page/project", test_project }, { "/reports-page/data", test_data },
    { "/reports-page/edition", test_edition }, { "/reports-page/turns", test_turns },
    { "/reports-page/saves", test_saves },     { "/reports-page/saves-data", test_saves_data },
    { "/reports-page/cancels", test_cancels }, { "/reports-page/fails", test_fails },
    { "/reports-page/names", test_names },     { "/reports-page/saved", test_saved },
    { "/reports-page/words", test_words },     { "/reports-page/remembers", test_remembers },
    { "/reports-page/look", test_look },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
