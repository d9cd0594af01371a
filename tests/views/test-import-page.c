/* Importing on the page: what is recognised is shown, what is chosen counts, and what stands in the
 * way is said without anything being lost. */

#include "test-support-views.h"

#include "wt-import-columns.h"
#include "wt-import-page.h"

#include <string.h>

typedef struct
{
  TestView view;
  gint64 activity_id;
  char *path;
  WtPage *page; /* lent */
} Fixture;

static const char MONKEY[] =
    "Respondent ID,Collector ID,Email Address,How did you hear about today's engagement activity?,"
    "Opinion\n"
    ",,,Open-Ended Response,Response\n"
    "101,7,a@example.org,Poster,7\n"
    "102,7,b@example.org,,8\n";

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  test->activity_id = test_add_activity (&test->view.workspace,
                                         test_add_project (&test->view.workspace, "Falls clinic"),
                                         "engaging", "2025-05-14");
  test_add_activity (&test->view.workspace,
                     test_add_project (&test->view.workspace, "Posters only"), "informing",
                     "2025-05-14");
  test->path = g_build_filename (test->view.workspace.folder, "forms.csv", NULL);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_close (&test->view);
  test_check (&test->view.workspace);
  g_clear_pointer (&test->path, g_free);
  test_view_tear_down (&test->view);
}

static gboolean
is_read (gpointer page)
{
  return !g_str_equal (gtk_stack_get_visible_child_name (test_get_child (page, "stack")),
                       "loading");
}

static void
open_page (Fixture *test, const char *text, gint64 activity_id)
{
  g_autoptr (GFile) file = g_file_new_for_path (test->path);

  g_assert_true (g_file_set_contents (test->path, text, -1, NULL));
  test->page = wt_import_page_new (test->view.workspace.workspace, file, activity_id);
  test_view_open (&test->view, test->page);
  test_wait_for (is_read, test->page);
}

static const char *
get_shown (Fixture *test)
{
  return gtk_stack_get_visible_child_name (test_get_child (test->page, "stack"));
}

static GtkButton *
get_import_button (Fixture *test)
{
  return test_get_child (test->page, "import_button");
}

static const char *
get_problem (Fixture *test)
{
  return gtk_widget_get_visible (test_get_child (test->page, "problem_box"))
             ? gtk_label_get_label (test_get_child (test->page, "problem_label"))
             : "";
}

static gboolean
can_import (gpointer data)
{
  Fixture *test = data;

  return gtk_widget_get_sensitive (GTK_WIDGET (get_import_button (test)));
}

/* Whether the page tells the words in the fixture's "wanted". */
typedef struct
{
  Fixture *test;
  const char *words;
} Wanted;

static gboolean
tells (gpointer data)
{
  Wanted *wanted = data;

  return strstr (get_problem (wanted->test), wanted->words) != NULL;
}

static void
wait_for_problem (Fixture *test, const char *words)
{
  test_wait_for (tells, &(Wanted){ test, words });
  g_assert_false (can_import (test));
}

static GtkDropDown *
get_column (Fixture *test, guint column)
{
  g_autoptr (GPtrArray) drop_downs =
      test_list_widgets (test_get_child (test->page, "columns"), GTK_TYPE_DROP_DOWN);

  return g_ptr_array_index (drop_downs, column);
}

static const char *
get_column_words (Fixture *test, guint column)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (get_column (test, column)));
}

static void
choose (GtkDropDown *drop_down, const char *words)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_has_prefix (gtk_string_object_get_string (item), words))
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_recognised (Fixture *test, gconstpointer data)
{
  open_page (test, MONKEY, test->activity_id);
  g_assert_cmpstr (get_shown (test), ==, "content");
  g_assert_cmpstr (get_problem (test), ==, "");
  g_assert_cmpstr (gtk_button_get_label (get_import_button (test)), ==, "Import 2 forms");
  g_assert_cmpstr (get_column_words (test, 0), ==, "Tells the response apart");
  g_assert_cmpstr (get_column_words (test, 2), ==, "Left out");
  g_assert_true (g_str_has_prefix (get_column_words (test, 3), "1. "));
  g_assert_cmpstr (get_column_words (test, 4), ==, "Left out");
  g_assert_nonnull (strstr (
      test_get_row_text (test_get_child (test->page, "encoding_row"), "subtitle"), "SurveyMonkey"));
}

static void
test_column_is_set_right (Fixture *test, gconstpointer data)
{
  open_page (test, MONKEY, test->activity_id);
  choose (get_column (test, 4), "2. ");
  wait_for_problem (test, "some rows cannot be read");
  choose (get_column (test, 4), "3. ");
  test_wait_for (can_import, test);
  gtk_widget_activate (GTK_WIDGET (get_import_button (test)));
  test_view_take_action (&test->view, "back");
  g_assert_cmpint (test_get_number (&test->view.workspace,
                                    "SELECT count(*) FROM responses WHERE answers IN"
                                    " ('T-7--', '--8--') AND source <> ''"),
                   ==, 2);
}

static gboolean
has_gone_on (gpointer data)
{
  Fixture *test = data;

  return test->view.n_actions == 2 && g_str_equal (test->view.action, "type-forms-of");
}

static void
test_activity_is_chosen (Fixture *test, gconstpointer data)
{
  WtSurvey *survey = wt_workspace_get_survey (test->view.workspace.workspace);
  gint64 activity_id, survey_id;
  GtkDropDown *drop_down;

  open_page (test, "valued\n7\n", 0);
  wait_for_problem (test, "Choose the activity");
  drop_down = test_get_child (test->page, "activity_drop_down");
  /* None, and the one that asks for forms. */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, 2);
  gtk_drop_down_set_selected (drop_down, 1);
  test_wait_for (can_import, test);
  gtk_widget_activate (GTK_WIDGET (get_import_button (test)));
  /* Back first, then to the batch. */
  test_wait_for (has_gone_on, test);
  g_variant_get (test->view.target, "(xx)", &activity_id, &survey_id);
  g_assert_cmpint (activity_id, ==, test->activity_id);
  g_assert_cmpint (survey_id, ==, wt_survey_get_id (survey));
}

static void
test_nothing_chosen_is_lost (Fixture *test, gconstpointer data)
{
  AdwComboRow *row;

  open_page (test, "valued,opinion\n7,caf\xe9\n", test->activity_id);
  choose (get_column (test, 0), "4. ");
  choose (get_column (test, 1), "1. ");
  test_wait_for (can_import, test);
  row = test_get_child (test->page, "encoding_row");
  adw_combo_row_set_selected (row, 1);
  wait_for_problem (test, "is not UTF-8");
  g_assert_cmpstr (get_shown (test), ==, "content");
  g_assert_true (g_str_has_prefix (get_column_words (test, 0), "4. "));
  adw_combo_row_set_selected (row, 0);
  test_wait_for (can_import, test);
}

static void
test_refused (Fixture *test, gconstpointer data)
{
  AdwStatusPage *page;

  open_page (test, "PK\003\004", test->activity_id);
  g_assert_cmpstr (get_shown (test), ==, "refused");
  page = test_get_child (test->page, "refused_page");
  g_assert_nonnull (strstr (adw_status_page_get_description (page), "workbook"));
  g_assert_nonnull (test_find_button (test->page, "Choose another file…"));
  g_assert_false (can_import (test));
}

static void
test_bad_rows (Fixture *test, gconstpointer data)
{
  GtkListBox *faults;

  open_page (test, "valued\n7\n77\n", test->activity_id);
  wait_for_problem (test, "some rows cannot be read");
  faults = test_get_child (test_get_child (test->page, "outcome"), "faults_list");
  g_assert_cmpstr (test_get_row_text (gtk_list_box_get_row_at_index (faults, 0), "title"), ==,
                   "Line 3");
  g_assert_null (gtk_list_box_get_row_at_index (faults, 1));
}

static void
test_empty (Fixture *test, gconstpointer data)
{
  open_page (test, "valued\n", test->activity_id);
  wait_for_problem (test, "no responses");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/import-page/recognised", test_recognised);
  ADD ("/import-page/column-is-set-right", test_column_is_set_right);
  ADD ("/import-page/activity-is-chosen", test_activity_is_chosen);
  ADD ("/import-page/nothing-chosen-is-lost", test_nothing_chosen_is_lost);
  ADD ("/import-page/refused", test_refused);
  ADD ("/import-page/bad-rows", test_bad_rows);
  ADD ("/import-page/empty", test_empty);
  return g_test_run ();
}
