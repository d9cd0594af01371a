/* Going through a chart with the keys, and the card around it with its table. */

#include "test-support-views.h"

#include "wt-chart-card.h"
#include "wt-score-chart.h"
#include "wt-share-chart.h"

/* 20 answers; half of the scores were given by nobody. */
static const WtScoreTally SCORES = {
  .counts = { 0, 0, 1, 0, 2, 0, 3, 5, 0, 9 },
  .blank = 2,
  .several = 1,
};

/* The words of the ten marks, worked out by hand. */
static const char *const WORDS[] = {
  "Score 1: no answers, 0%",  "Score 2: no answers, 0%", "Score 3: 1 answer, 5%",
  "Score 4: no answers, 0%",  "Score 5: 2 answers, 10%", "Score 6: no answers, 0%",
  "Score 7: 3 answers, 15%",  "Score 8: 5 answers, 25%", "Score 9: no answers, 0%",
  "Score 10: 9 answers, 45%",
};

typedef struct
{
  GtkWidget *window;
  WtChart *chart; /* (owned) */
  WtChartCard *card;
  WtChartView *view;
  GArray *keys; /* (owned) of int: the marks that were activated */
} Fixture;

static void
on_mark_activated_cb (GtkWidget *widget, int key, GArray *keys)
{
  g_array_append_val (keys, key);
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_width (data) > 0 && gtk_widget_get_height (data) > 0;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test->chart = wt_score_chart_new ("Felt valued", &SCORES, "not valued", "highly valued", 0);
  test->card = g_object_new (WT_TYPE_CHART_CARD, "chart", test->chart, NULL);
  test->view = test_get_child (test->card, "chart_view");
  test->keys = g_array_new (FALSE, FALSE, sizeof (int));
  g_signal_connect (test->view, "mark-activated", G_CALLBACK (on_mark_activated_cb), test->keys);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->card));
  gtk_window_present (GTK_WINDOW (test->window));
  test_wait_for (is_laid_out, test->view);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer card = test->card, view = test->view;

  g_object_add_weak_pointer (card, &card);
  g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_go_on ();
  g_assert_null (view);
  g_assert_null (card);
  g_array_unref (test->keys);
  g_assert_finalize_object (test->chart);
}

/* What is said: the current mark, or the chart as a whole where there is none. */
static void
assert_said (Fixture *test, const char *words)
{
  g_autofree char *description = wt_chart_dup_description (wt_chart_view_get_chart (test->view));

  g_assert_cmpstr (wt_chart_view_get_current_words (test->view), ==, words);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       words[0] != '\0' ? words : description);
}

static void
press_and_expect (Fixture *test, guint key, const char *words)
{
  g_assert_true (test_press (test->view, key, 0));
  assert_said (test, words);
}

static void
assert_activated (Fixture *test, const int *keys, guint n_keys)
{
  g_assert_cmpmem (test->keys->data, test->keys->len * sizeof (int), keys, n_keys * sizeof (int));
}

static void
is_a_picture_with_words (Fixture *test, gconstpointer data)
{
  GtkAccessible *view = GTK_ACCESSIBLE (test->view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Felt valued");
  /* By hand: 9 × 10 + 5 × 8 + 3 × 7 + 2 × 5 + 1 × 3 = 164; s = 2.07; t(19) = 2.093. */
  gtk_test_accessible_assert_property (
      view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Of 23 forms, 20 gave a score and 14 of those were 8 or more. The mean is 8.2. "
      "With 20 answers, the true figure is likely to be between 7.2 and 9.2.");
  assert_said (test, "");
}

static void
arrows_go_through_the_marks (Fixture *test, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    press_and_expect (test, i % 2 == 0 ? GDK_KEY_Right : GDK_KEY_KP_Right, WORDS[i]);
  press_and_expect (test, GDK_KEY_Right, WORDS[9]);
  for (int i = 8; i >= 0; i--)
    press_and_expect (test, i % 2 == 0 ? GDK_KEY_Left : GDK_KEY_KP_Left, WORDS[i]);
  press_and_expect (test, GDK_KEY_Left, WORDS[0]);
  press_and_expect (test, GDK_KEY_End, WORDS[9]);
  press_and_expect (test, GDK_KEY_Home, WORDS[0]);
  assert_activated (test, NULL, 0);
}

static void
any_arrow_begins (Fixture *test, gconstpointer data)
{
  press_and_expect (test, GDK_KEY_Left, WORDS[0]);
}

static void
activates_the_current_mark (Fixture *test, gconstpointer data)
{
  g_assert_false (test_press (test->view, GDK_KEY_Return, 0));
  assert_activated (test, NULL, 0);

  test_press (test->view, GDK_KEY_End, 0);
  g_assert_true (test_press (test->view, GDK_KEY_Return, 0));
  test_press (test->view, GDK_KEY_Left, 0);
  test_press (test->view, GDK_KEY_Left, 0);
  g_assert_true (test_press (test->view, GDK_KEY_space, 0));
  test_press (test->view, GDK_KEY_Home, 0);
  g_assert_true (test_press (test->view, GDK_KEY_KP_Enter, 0));
  assert_activated (test, (const int[]){ 10, 8, 1 }, 3);
}

static void
leaves_other_keys_alone (Fixture *test, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Tab, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Escape, GDK_KEY_x };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (test_press (test->view, keys[i], 0));
  /* Alt and Left goes back a page. */
  g_assert_false (test_press (test->view, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_false (test_press (test->view, GDK_KEY_Right, GDK_CONTROL_MASK));
  assert_said (test, "");

  wt_chart_view_set_chart (test->view, NULL);
  g_assert_false (test_press (test->view, GDK_KEY_Right, 0));
  g_assert_cmpstr (wt_chart_view_get_current_words (test->view), ==, "");
}

static void
begins_again_with_another_chart (Fixture *test, gconstpointer data)
{
  const WtShareChartRow rows[] = {
    { "Expressed all the views they had", { .yes = 3, .no = 1, .blank = 1 } },
    { "Would take part again", { .yes = 5 } },
  };
  g_autoptr (WtChart) other = wt_share_chart_new ("Yes and no", rows, G_N_ELEMENTS (rows), 0);

  test_press (test->view, GDK_KEY_End, 0);
  wt_chart_view_set_chart (test->view, test->chart);
  assert_said (test, WORDS[9]);

  wt_chart_view_set_chart (test->view, other);
  assert_said (test, "");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Yes and no");
  test_wait_for (is_laid_out, test->view);
  press_and_expect (test, GDK_KEY_Right,
                    "Expressed all the views they had: 75% yes, 3 of 4 answers");
  press_and_expect (test, GDK_KEY_Right, "Would take part again: 100% yes, 5 of 5 answers");
  test_press (test->view, GDK_KEY_Return, 0);
  assert_activated (test, (const int[]){ 1 }, 1);
  wt_chart_view_set_chart (test->view, NULL);
}

static void
keeps_the_mark_at_another_size (Fixture *test, gconstpointer data)
{
  test_press (test->view, GDK_KEY_Home, 0);
  test_press (test->view, GDK_KEY_Right, 0);
  gtk_widget_allocate (GTK_WIDGET (test->view), 260, 180, -1, NULL);
  assert_said (test, WORDS[1]);
  wt_chart_view_set_label_size (test->view, 20);
  assert_said (test, WORDS[1]);
}

static void
click (Fixture *test, int x, int y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, (double) x, (double) y);
    }
}

/* A click across the whole width meets each score, from the lowest to the highest. */
static void
activates_what_is_clicked (Fixture *test, gconstpointer data)
{
  int expected = 1;

  click (test, -10, -10);
  assert_activated (test, NULL, 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (test->view)));

  for (int x = 0; x < gtk_widget_get_width (GTK_WIDGET (test->view)); x++)
    click (test, x, gtk_widget_get_height (GTK_WIDGET (test->view)) / 2);
  g_assert_cmpuint (test->keys->len, >, 0);
  for (guint i = 0; i < test->keys->len; i++)
    {
      int key = g_array_index (test->keys, int, i);

      g_assert_true (key == expected || key == expected + 1);
      expected = key;
    }
  g_assert_cmpint (g_array_index (test->keys, int, 0), ==, 1);
  g_assert_cmpint (expected, ==, 10);
}

static const char *
get_label (Fixture *test, const char *name)
{
  return gtk_label_get_label (test_get_child (test->card, name));
}

static void
card_says_what_the_chart_says (Fixture *test, gconstpointer data)
{
  g_autofree char *description = wt_chart_dup_description (test->chart);

  g_assert_cmpstr (get_label (test, "heading_label"), ==, "Felt valued");
  g_assert_cmpstr (get_label (test, "count_label"), ==, "20 answers");
  g_assert_cmpstr (get_label (test, "sentence_label"), ==, "7 in 10 gave 8 or more");
  g_assert_cmpstr (get_label (test, "description_label"), ==, description);
  g_assert_false (gtk_widget_get_visible (test_get_child (test->card, "description_label")));

  wt_chart_card_set_chart (test->card, NULL);
  g_assert_cmpstr (get_label (test, "heading_label"), ==, "");
  g_assert_false (gtk_widget_get_visible (test_get_child (test->card, "count_label")));
  g_assert_null (wt_chart_card_get_chart (test->card));
}

/* Cell by cell what the chart's own table holds, with the titles on top. */
static void
assert_table (Fixture *test)
{
  g_autoptr (WtChartTable) table = wt_chart_dup_table (test->chart);
  GtkGrid *grid = GTK_GRID (adw_bin_get_child (test_get_child (test->card, "table_grid")));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       wt_chart_table_get_caption (table));
  for (guint column = 0; column < wt_chart_table_get_n_columns (table); column++)
    {
      GtkWidget *title = gtk_grid_get_child_at (grid, (int) column, 0);

      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (title)), ==,
                       wt_chart_table_get_title (table, column));
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
      for (guint row = 0; row < wt_chart_table_get_n_rows (table); row++)
        g_assert_cmpstr (gtk_label_get_label (
                             GTK_LABEL (gtk_grid_get_child_at (grid, (int) column, (int) row + 1))),
                         ==, wt_chart_table_get_cell (table, row, column));
    }
  g_assert_null (gtk_grid_get_child_at (grid, 0, (int) wt_chart_table_get_n_rows (table) + 1));
}

static void
t_turns_the_table_on_and_off (Fixture *test, gconstpointer data)
{
  g_assert_false (wt_chart_card_get_shows_table (test->card));
  g_assert_true (test_press (test->card, GDK_KEY_t, 0));
  g_assert_true (wt_chart_card_get_shows_table (test->card));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->view)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window))
                 == adw_bin_get_child (test_get_child (test->card, "table_grid")));
  assert_table (test);

  g_assert_true (test_press (test->card, GDK_KEY_t, 0));
  g_assert_false (wt_chart_card_get_shows_table (test->card));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->view)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == GTK_WIDGET (test->view));
}

static void
table_follows_the_chart (Fixture *test, gconstpointer data)
{
  const WtScoreTally more = { .counts = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 1 }, .illegible = 3 };

  test_press (test->card, GDK_KEY_t, 0);
  g_object_unref (test->chart);
  test->chart = wt_score_chart_new ("Will have an impact", &more, NULL, NULL, 0);
  wt_chart_card_set_chart (test->card, test->chart);
  assert_table (test);
}

static void
wide_card_shows_everything (Fixture *test, gconstpointer data)
{
  g_object_set (test->card, "is-wide", TRUE, NULL);
  wt_chart_card_set_chart (test->card, test->chart);
  g_assert_true (wt_chart_card_get_shows_table (test->card));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->view)));
  g_assert_true (gtk_widget_get_visible (test_get_child (test->card, "description_label")));
  g_assert_false (gtk_widget_get_visible (test_get_child (test->card, "sentence_label")));
  assert_table (test);
}

static void
card_passes_the_mark_on (Fixture *test, gconstpointer data)
{
  g_signal_connect (test->card, "mark-activated", G_CALLBACK (on_mark_activated_cb), test->keys);
  test_press (test->view, GDK_KEY_Home, 0);
  test_press (test->view, GDK_KEY_Return, 0);
  assert_activated (test, (const int[]){ 1, 1 }, 2);
}

static void
copies_picture_and_table (Fixture *test, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test->card));
  g_autoptr (WtChartTable) table = wt_chart_dup_table (test->chart);
  g_autofree char *expected = wt_chart_table_to_tab_separated (table);
  g_auto (GValue) picture = G_VALUE_INIT, text = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&picture, GDK_TYPE_TEXTURE);
  g_assert_true (test_press (test->card, GDK_KEY_c, GDK_CONTROL_MASK));
  gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &picture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&picture)), ==, 2 * 640);
  gtk_widget_activate_action (GTK_WIDGET (test->card), "chart.picture-scale", "s", "4");
  gtk_widget_activate_action (GTK_WIDGET (test->card), "chart.copy-picture", NULL);
  gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &picture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&picture)), ==, 4 * 640);

  g_value_init (&text, G_TYPE_STRING);
  gtk_widget_activate_action (GTK_WIDGET (test->card), "chart.copy-table", NULL);
  gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_value_get_string (&text), ==, expected);
}

#define ADD(name) g_test_add ("/chart-view/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (is_a_picture_with_words);
  ADD (arrows_go_through_the_marks);
  ADD (any_arrow_begins);
  ADD (activates_the_current_mark);
  ADD (leaves_other_keys_alone);
  ADD (begins_again_with_another_chart);
  ADD (keeps_the_mark_at_another_size);
  ADD (activates_what_is_clicked);
  ADD (card_says_what_the_chart_says);
  ADD (t_turns_the_table_on_and_off);
  ADD (table_follows_the_chart);
  ADD (wide_card_shows_everything);
  ADD (card_passes_the_mark_on);
  ADD (copies_picture_and_table);
  return g_test_run ();
}
