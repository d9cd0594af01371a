/* Equality monitoring: counts that are typed, stored a quarter each, and shown as charts. */

#include "test-support-views.h"

#include "wt-chart-card.h"
#include "wt-count-entry.h"
#include "wt-equality-group.h"
#include "wt-equality-jobs.h"
#include "wt-equality-page.h"
#include "wt-history-jobs.h"
#include "wt-toolkit.h"

typedef struct
{
  TestView view;
  gint64 project_id;
  WtPage *page;
} Fixture;

static gboolean
is_loaded (gpointer data)
{
  Fixture *test = data;

  return gtk_drop_down_get_model (test_get_child (test->page, "quarter_chooser")) != NULL;
}

static void
open_page (Fixture *test)
{
  test->page = wt_equality_page_new (test->view.workspace.workspace, test->project_id);
  test_view_open (&test->view, test->page);
  test_wait_for (is_loaded, test);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  test->project_id = test_add_project (&test->view.workspace, "Falls clinic");
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

/* The field for answer @answer of category @category. */
static WtCountEntry *
get_entry (Fixture *test, guint category, guint answer)
{
  g_autoptr (GPtrArray) groups = test_list_widgets (test->page, WT_TYPE_EQUALITY_GROUP);
  g_autoptr (GPtrArray) entries =
      test_list_widgets (g_ptr_array_index (groups, category), WT_TYPE_COUNT_ENTRY);

  return g_ptr_array_index (entries, answer);
}

static void
type (Fixture *test, guint category, guint answer, const char *text)
{
  GtkWidget *entry = test_get_child (get_entry (test, category, answer), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Whether category @category says @words somewhere. */
static gboolean
has_label (Fixture *test, guint category, const char *words)
{
  g_autoptr (GPtrArray) groups = test_list_widgets (test->page, WT_TYPE_EQUALITY_GROUP);
  g_autoptr (GPtrArray) labels =
      test_list_widgets (g_ptr_array_index (groups, category), GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_label (g_ptr_array_index (labels, i)), words))
      return TRUE;
  return FALSE;
}

static gint64
count_rows (Fixture *test)
{
  return test_get_number (&test->view.workspace, "SELECT count(*) FROM equality_counts");
}

static gboolean
is_stored (gpointer data)
{
  return count_rows (data) > 0;
}

static void
choose_quarter (Fixture *test, guint index)
{
  gtk_drop_down_set_selected (test_get_child (test->page, "quarter_chooser"), index);
}

static void
asks_everything_and_says_that_it_is_anonymous (Fixture *test, gconstpointer data)
{
  g_autoptr (WtEqualityForm) form = wt_toolkit_get_equality_form ();
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  open_page (test);
  groups = test_list_widgets (test->page, WT_TYPE_EQUALITY_GROUP);
  g_assert_cmpuint (groups->len, ==, wt_equality_form_get_n_categories (form));
  entries = test_list_widgets (g_ptr_array_index (groups, 0), WT_TYPE_COUNT_ENTRY);
  g_assert_cmpuint (entries->len, ==, 17);
  g_assert_cmpstr (gtk_label_get_label (test_get_child (test->page, "note_label")), ==,
                   wt_equality_form_get_note (form));
  gtk_test_accessible_assert_property (test_get_child (get_entry (test, 1, 2), "entry"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Age, 25 to 34, number of people");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->page, "chart_stack")),
                   ==, "empty");
}

static void
stores_what_is_typed (Fixture *test, gconstpointer data)
{
  open_page (test);
  type (test, 3, 0, "12");
  type (test, 3, 1, "9");
  g_assert_true (has_label (test, 3, "21 people"));
  /* By itself, once nobody types any more. */
  test_wait_for (is_stored, test);
  g_assert_cmpint (count_rows (test), ==, 2);
  g_assert_cmpint (
      test_get_number (&test->view.workspace, "SELECT sum (people) FROM equality_counts"), ==, 21);
}

static void
keeps_quarters_apart (Fixture *test, gconstpointer data)
{
  open_page (test);
  type (test, 3, 0, "12");
  /* Going to another quarter stores this one. */
  choose_quarter (test, 1);
  g_assert_cmpint (wt_count_entry_get_count (get_entry (test, 3, 0)), ==, 0);
  type (test, 3, 0, "5");
  wt_page_flush (test->page);
  test_wait_for (is_stored, test);
  test_go_on ();
  g_assert_cmpint (test_get_number (&test->view.workspace,
                                    "SELECT count (DISTINCT quarter) FROM equality_counts"),
                   ==, 2);
  g_assert_cmpint (
      test_get_number (&test->view.workspace, "SELECT max (people) FROM equality_counts"), ==, 12);
}

static gboolean
shows_charts (gpointer data)
{
  Fixture *test = data;

  return g_str_equal (gtk_stack_get_visible_child_name (test_get_child (test->page, "chart_stack")),
                      "charts");
}

static void
shows_all_quarters_as_charts (Fixture *test, gconstpointer data)
{
  g_autoptr (WtEqualityForm) form = wt_toolkit_get_equality_form ();
  static const char *const QUARTERS[] = { "2019-Q3", "2025-Q4" };
  g_autoptr (GPtrArray) cards = NULL;
  GtkDropDown *chooser;

  for (guint i = 0; i < G_N_ELEMENTS (QUARTERS); i++)
    {
      g_autoptr (WtEqualityCounts) counts =
          wt_equality_counts_new (form, test->project_id, QUARTERS[i]);

      wt_equality_counts_set (counts, 3, 0, 4);
      wt_equality_counts_set (counts, 3, 1, 1);
      test_run_beside (&test->view.workspace, wt_save_equality_counts_job_new (counts));
    }
  open_page (test);
  test_wait_for (shows_charts, test);
  cards = test_list_widgets (test->page, WT_TYPE_CHART_CARD);
  g_assert_cmpuint (cards->len, ==, 7);
  g_assert_cmpstr (
      gtk_label_get_label (test_get_child (g_ptr_array_index (cards, 3), "sentence_label")), ==,
      "“Female” most often, by 8 of 10 (80%)");
  /* The chooser goes back to the first quarter with counts. */
  chooser = test_get_child (test->page, "quarter_chooser");
  choose_quarter (test, g_list_model_get_n_items (gtk_drop_down_get_model (chooser)) - 1);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (chooser)), ==,
                   "July 2019 to September 2019");
  g_assert_cmpint (wt_count_entry_get_count (get_entry (test, 3, 0)), ==, 4);
}

static gboolean
is_empty_again (gpointer data)
{
  return wt_count_entry_get_count (get_entry (data, 3, 0)) == 0;
}

static void
follows_an_undo (Fixture *test, gconstpointer data)
{
  open_page (test);
  type (test, 3, 0, "12");
  wt_page_flush (test->page);
  test_wait_for (is_stored, test);
  test_go_on ();
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (is_empty_again, test);
  g_assert_cmpint (count_rows (test), ==, 0);
}

#define ADD(name) g_test_add ("/equality-page/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (asks_everything_and_says_that_it_is_anonymous);
  ADD (stores_what_is_typed);
  ADD (keeps_quarters_apart);
  ADD (shows_all_quarters_as_charts);
  ADD (follows_an_undo);
  return g_test_run ();
}
