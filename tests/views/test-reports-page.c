/* The page of reports: what is chosen is what is shown and what is noted; the words of the front
 * page; the list of reports saved earlier. */

#include "test-support-views.h"

#include "wt-document-sheet.h"
#include "wt-filter-bar.h"
#include "wt-report-choices.h"
#include "wt-report-words-jobs.h"
#include "wt-report-words-page.h"
#include "wt-reports-page.h"
#include "wt-saved-report-jobs.h"

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
  test->page = wt_reports_page_new (workspace->workspace);
  test_view_open (&test->view, test->page);
  wait_for_words (test, "Board workbook");
  wt_filter_bar_show_all_dates (test_get_child (test->page, "filter_bar"));
  wait_for_words (test, "All dates");
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  test_view_tear_down (&test->view);
}

static WtReportChoices *
get_choices (Fixture *test)
{
  return test_get_child (test->page, "choices");
}

/* Activates the row of a kind, as somebody does who clicks on its words. */
static void
choose_kind (Fixture *test, WtReportKind kind)
{
  g_autoptr (GPtrArray) radios =
      test_list_widgets (test_get_child (get_choices (test), "kinds_group"), GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (radios->len, ==, WT_REPORT_DATA);
  gtk_check_button_set_active (g_ptr_array_index (radios, kind - 1), TRUE);
}

static void
choose_public (Fixture *test)
{
  gtk_toggle_button_set_active (test_get_child (get_choices (test), "public_button"), TRUE);
}

static gboolean
is_offered (Fixture *test, const char *row)
{
  return gtk_widget_get_visible (test_get_child (get_choices (test), row));
}

/* Each kind offers what there is to choose of it, and shows its pages. */
static void
test_kinds (Fixture *test, gconstpointer data)
{
  g_assert_false (is_offered (test, "paper_row"));
  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "Involving patients and the public");
  g_assert_true (is_offered (test, "paper_row"));
  g_assert_true (is_offered (test, "format_row"));
  g_assert_false (is_offered (test, "comments_row"));
  g_assert_cmpstr (get_shown (test), ==, "pages");

  choose_kind (test, WT_REPORT_REPLIES);
  wait_for_words (test, "You said, we did");

  choose_kind (test, WT_REPORT_PROJECT);
  g_assert_cmpstr (get_shown (test), ==, "project");
}

static gboolean
shows_data (gpointer data)
{
  return g_str_equal (get_shown (data), "data");
}

static void
test_data (Fixture *test, gconstpointer data)
{
  choose_kind (test, WT_REPORT_DATA);
  test_wait_for (shows_data, test);
  g_assert_nonnull (strstr (
      adw_status_page_get_description (test_get_child (test->page, "data_page")), "forms: 1"));
  g_assert_false (is_offered (test, "edition_row"));
  g_assert_true (is_offered (test, "comments_row"));
  g_assert_true (is_offered (test, "mark_row"));
  g_assert_cmpint (wt_report_choices_get_extract_format (get_choices (test)), ==, WT_EXTRACT_CSV);
}

static void
test_edition (Fixture *test, gconstpointer data)
{
  GtkLabel *note = test_get_child (get_choices (test), "note_label");

  g_assert_nonnull (strstr (gtk_label_get_label (note), "Not for publication"));
  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "Internal");
  choose_public (test);
  wait_for_words (test, "groups under 5 are not shown");
  g_assert_nonnull (strstr (gtk_label_get_label (note), "fewer than 5 people"));
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
  GtkWidget *row;

  g_assert_false (gtk_widget_get_visible (list));
  test_run_beside (&test->view.workspace, wt_add_saved_report_job_new (report));
  wt_page_reload (test->page);
  test_wait_for (has_reports, list);
  row = test_find_widget (list, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Project report");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            "public, October 2025 to December 2025"));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (row), "falls.pdf: 1 project, 1 activity"));

  g_signal_emit_by_name (row, "activated");
  wait_for_words (test, "Falls clinic");
  g_assert_cmpint (wt_report_choices_get_kind (get_choices (test)), ==, WT_REPORT_PROJECT);
  g_assert_cmpint (wt_report_choices_get_edition (get_choices (test)), ==, WT_EDITION_PUBLIC);

  g_signal_emit_by_name (test_find_widget (row, GTK_TYPE_BUTTON), "clicked");
  test_wait_for (has_no_reports, list);
}

static gboolean
has_title (gpointer page)
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
  g_autoptr (GError) error = NULL;

  g_object_set (words, "report-title", "What people told us", NULL);
  test_run_beside (&test->view.workspace, wt_save_report_words_job_new (words));
  choose_kind (test, WT_REPORT_PAPER);
  wait_for_words (test, "What people told us");
  test_view_close (&test->view);

  test->page = wt_report_words_page_new (workspace);
  test_view_open (&test->view, test->page);
  test_wait_for (has_title, test->page);
  gtk_editable_set_text (test_get_child (test->page, "meeting_row"), "Board, 27 November");
  wt_page_flush (test->page);
  test_go_on ();
  wt_workspace_run (workspace, wt_load_report_words_job_new (), &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wt_report_words_get (kept, WT_REPORT_WORDS_MEETING), ==, "Board, 27 November");
  g_assert_cmpstr (wt_report_words_get (kept, WT_REPORT_WORDS_TITLE), ==, "What people told us");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/reports-page/kinds", test_kinds },     { "/reports-page/data", test_data },
    { "/reports-page/edition", test_edition }, { "/reports-page/saved", test_saved },
    { "/reports-page/words", test_words },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
