/* The page of wording in other languages: what is typed is kept, a language is added, a check
 * noted.
 */

#include "test-support-views.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-printing-jobs.h"
#include "wt-toolkit.h"
#include "wt-translation-jobs.h"
#include "wt-translation-page.h"
#include "wt-wording-row.h"

typedef struct
{
  TestView view;
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

  test_view_set_up (&test->view);
  test->page = wt_translation_page_new (
      workspace->workspace, wt_survey_get_id (wt_workspace_get_survey (workspace->workspace)));
  test_view_open (&test->view, test->page);
  test_wait_for (is_shown, test->page);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  test_view_tear_down (&test->view);
}

static WtSurveyTranslation *
find (Fixture *test, const char *language)
{
  g_autoptr (GListModel) list =
      test_run (&test->view.workspace, wt_list_translations_job_new (WT_TOOLKIT_SURVEY));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WtSurveyTranslation) translation = g_list_model_get_item (list, i);

      if (g_str_equal (wt_survey_translation_get_language (translation), language))
        return g_steal_pointer (&translation);
    }
  return NULL;
}

/* The row of the title. */
static WtWordingRow *
get_title_row (Fixture *test)
{
  return WT_WORDING_ROW (gtk_list_box_get_row_at_index (test_get_child (test->page, "list"), 0));
}

static void
type (Fixture *test, const char *text)
{
  gtk_editable_set_text (test_get_child (get_title_row (test), "entry"), text);
}

static void
test_shows (Fixture *test, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (test->page, WT_TYPE_WORDING_ROW);

  g_assert_cmpuint (rows->len, >, 30);
  g_assert_cmpstr (wt_wording_row_get_text (get_title_row (test)), ==,
                   "Eich adborth ar weithgaredd ymgysylltu heddiw");
  g_assert_nonnull (
      strstr (gtk_label_get_label (test_get_child (test->page, "state_label")), "have it checked"));
}

/* Leaving the page saves what was typed last. */
static void
test_types (Fixture *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) kept = NULL;

  type (test, "Newydd");
  wt_page_flush (test->page);
  test_go_on ();
  kept = find (test, "cy");
  g_assert_cmpstr (wt_survey_translation_get_text (kept, "@title"), ==, "Newydd");
  type (test, "");
  g_assert_nonnull (strstr (gtk_label_get_label (test_get_child (test->page, "state_label")),
                            "1 wording is missing"));
  wt_page_flush (test->page);
}

/* What is typed in one language does not go into the next one that is shown. */
static void
test_changes_language (Fixture *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) welsh = NULL, polish = NULL;

  type (test, "Newydd");
  adw_combo_row_set_selected (test_get_child (test->page, "language_row"), 1);
  g_assert_cmpstr (wt_wording_row_get_text (get_title_row (test)), ==,
                   "Państwa opinia o dzisiejszym spotkaniu konsultacyjnym");
  welsh = find (test, "cy");
  polish = find (test, "pl");
  g_assert_cmpstr (wt_survey_translation_get_text (welsh, "@title"), ==, "Newydd");
  g_assert_cmpstr (wt_survey_translation_get_text (polish, "@title"), ==,
                   "Państwa opinia o dzisiejszym spotkaniu konsultacyjnym");
}

static void
test_checks (Fixture *test, gconstpointer data)
{
  g_autoptr (WtSurveyTranslation) kept = NULL;

  gtk_switch_set_active (test_get_child (test->page, "checked_switch"), TRUE);
  kept = find (test, "cy");
  g_assert_true (wt_survey_translation_is_checked (kept));
  g_assert_false (gtk_widget_get_visible (test_get_child (test->page, "state_label")));
}

static gboolean
shows_french (gpointer data)
{
  AdwComboRow *row = test_get_child (data, "language_row");
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  return chosen != NULL && g_str_equal (gtk_string_object_get_string (chosen), "French");
}

static gboolean
shows_two (gpointer data)
{
  AdwComboRow *row = test_get_child (data, "language_row");

  return g_list_model_get_n_items (adw_combo_row_get_model (row)) == 2;
}

static void
test_adds_language (Fixture *test, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (test->page), "translation.add", "s", "fr");
  test_wait_for (shows_french, test->page);
  g_assert_cmpstr (wt_wording_row_get_text (get_title_row (test)), ==, "");
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (shows_two, test->page);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/translation-page/shows", test_shows },
    { "/translation-page/types", test_types },
    { "/translation-page/changes-language", test_changes_language },
    { "/translation-page/checks", test_checks },
    { "/translation-page/adds-language", test_adds_language },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
