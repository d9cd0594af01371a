/* Slides over the whole window: figures, charts and tables, by keys. */

#include "test-support-views.h"

#include "wt-chart-view.h"
#include "wt-overview.h"
#include "wt-presentation.h"
#include "wt-score-chart.h"
#include "wt-share-chart.h"

#include <string.h>

static const WtScoreTally SCORES = { .counts = { [4] = 2, [7] = 5, [9] = 9 }, .blank = 2 };
static const WtShareChartRow SHARES[] = { { "Would take part again", { .yes = 12, .no = 3 } } };

typedef struct
{
  GtkWidget *window;
  WtPresentation *presentation;
  guint n_closed;
} Fixture;

static void
on_closed_cb (Fixture *test)
{
  test->n_closed++;
}

static GListModel *
make_slides (void)
{
  const WtFilter filter = { .from = "2025-01-01", .to = "2025-12-31" };
  static const char JSON[] =
      "{\"id\": \"feedback\", \"title\": \"Feedback\", \"questions\": ["
      "{\"id\": \"again\", \"number\": 1, \"text\": \"Again?\", \"type\": \"yes-no\"}]}";
  g_autoptr (GBytes) json = g_bytes_new_static (JSON, strlen (JSON));
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, &error);
  WtFigures *figures;
  g_autoptr (WtOverview) overview = NULL;
  g_autoptr (WtChart) scores = wt_score_chart_new ("Felt valued", &SCORES, NULL, NULL, 0);
  g_autoptr (WtChart) shares = wt_share_chart_new ("Yes and no", SHARES, 1, 0);
  GListStore *slides = g_list_store_new (G_TYPE_OBJECT);

  g_assert_no_error (error);
  figures = wt_figures_new (&filter, survey);
  wt_figures_set_counts (figures, 3, 14, 250, 18);
  overview = wt_overview_new (figures, NULL);
  g_list_store_append (slides, overview);
  g_list_store_append (slides, scores);
  g_list_store_append (slides, shares);
  return G_LIST_MODEL (slides);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (GListModel) slides = make_slides ();

  test->presentation = g_object_new (WT_TYPE_PRESENTATION, NULL);
  g_signal_connect_swapped (test->presentation, "closed", G_CALLBACK (on_closed_cb), test);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->presentation));
  wt_presentation_set_slides (test->presentation, slides, "2025, all projects", 0);
  gtk_window_present (GTK_WINDOW (test->window));
  test_go_on ();
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer presentation = test->presentation;

  g_object_add_weak_pointer (presentation, &presentation);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_go_on ();
  g_assert_null (presentation);
}

static void
assert_shows (Fixture *test, const char *place, const char *headline, const char *content)
{
  g_assert_cmpstr (gtk_label_get_label (test_get_child (test->presentation, "place_label")), ==,
                   place);
  g_assert_cmpstr (gtk_label_get_label (test_get_child (test->presentation, "headline_label")), ==,
                   headline);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test_get_child (test->presentation, "stack")),
                   ==, content);
}

static void
press (Fixture *test, guint key)
{
  g_assert_true (test_press (test->presentation, key, 0));
}

static void
goes_through_slides (Fixture *test, gconstpointer data)
{
  assert_shows (test, "1 of 3", "2025, all projects", "figures");
  press (test, GDK_KEY_Left);
  assert_shows (test, "1 of 3", "2025, all projects", "figures");
  press (test, GDK_KEY_Right);
  assert_shows (test, "2 of 3", "Just over 6 in 7 gave 8 or more", "chart");
  press (test, GDK_KEY_Page_Down);
  assert_shows (test, "3 of 3", "4 in 5 said yes", "chart");
  press (test, GDK_KEY_Right);
  assert_shows (test, "3 of 3", "4 in 5 said yes", "chart");
  press (test, GDK_KEY_Home);
  assert_shows (test, "1 of 3", "2025, all projects", "figures");
  press (test, GDK_KEY_End);
  press (test, GDK_KEY_Page_Up);
  assert_shows (test, "2 of 3", "Just over 6 in 7 gave 8 or more", "chart");
}

/* From right to left the left arrow goes on. */
static void
follows_the_direction_of_reading (Fixture *test, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (test->presentation), GTK_TEXT_DIR_RTL);
  press (test, GDK_KEY_Left);
  assert_shows (test, "2 of 3", "Just over 6 in 7 gave 8 or more", "chart");
  press (test, GDK_KEY_Right);
  assert_shows (test, "1 of 3", "2025, all projects", "figures");
}

static void
shows_tables (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_t);
  assert_shows (test, "1 of 3", "2025, all projects", "figures");
  press (test, GDK_KEY_Right);
  press (test, GDK_KEY_t);
  assert_shows (test, "2 of 3", "Just over 6 in 7 gave 8 or more", "table");
  press (test, GDK_KEY_Right);
  assert_shows (test, "3 of 3", "4 in 5 said yes", "table");
  press (test, GDK_KEY_t);
  assert_shows (test, "3 of 3", "4 in 5 said yes", "chart");
}

/* Letters grow and shrink, within reason. */
static void
changes_the_size_of_letters (Fixture *test, gconstpointer data)
{
  WtChartView *view = test_get_child (test->presentation, "chart_view");
  double usual, larger, largest;

  g_object_get (view, "label-size", &usual, NULL);
  press (test, GDK_KEY_plus);
  g_object_get (view, "label-size", &larger, NULL);
  g_assert_cmpfloat (larger, >, usual);
  press (test, GDK_KEY_minus);
  g_object_get (view, "label-size", &larger, NULL);
  g_assert_cmpfloat_with_epsilon (larger, usual, 0.001);
  for (int i = 0; i < 30; i++)
    press (test, GDK_KEY_plus);
  g_object_get (view, "label-size", &largest, NULL);
  g_assert_cmpfloat_with_epsilon (largest, 2 * usual, 0.001);
}

static void
is_left (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_Escape);
  g_assert_cmpuint (test->n_closed, ==, 1);
}

#define ADD(name) g_test_add ("/presentation/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (goes_through_slides);
  ADD (follows_the_direction_of_reading);
  ADD (shows_tables);
  ADD (changes_the_size_of_letters);
  ADD (is_left);
  return g_test_run ();
}
