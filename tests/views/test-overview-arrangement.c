/* Which cards the overview shows, in which order, what is remembered of it, and the list that
 * changes it. */

#include "test-support-views.h"

#include "wt-arrangement-list.h"
#include "wt-arrangement-row.h"

#include <string.h>

typedef struct
{
  TestWorkspace workspace;
  WtSurvey *survey; /* (lent) */
  WtOverviewArrangement *arrangement;
  guint n_changes;
  WtArrangementList *list;
  GtkWidget *window;
} Fixture;

#define USUAL "valued impact needs-attention months spectrum checklist yes-no"

static void
on_changed_cb (Fixture *test)
{
  test->n_changes++;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test_workspace_set_up (&test->workspace);
  test->survey = wt_workspace_get_survey (test->workspace.workspace);
  test->arrangement = wt_overview_arrangement_new ();
  wt_overview_arrangement_set_survey (test->arrangement, test->survey);
  g_signal_connect_swapped (test->arrangement, "notify::cards", G_CALLBACK (on_changed_cb), test);
}

static void
set_up_list (Fixture *test, gconstpointer data)
{
  set_up (test, data);
  test->list = g_object_new (WT_TYPE_ARRANGEMENT_LIST, NULL);
  wt_arrangement_list_set_arrangement (test->list, test->arrangement);
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->list));
  gtk_window_present (GTK_WINDOW (test->window));
  test_go_on ();
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer list = test->list, arrangement = test->arrangement;

  g_object_add_weak_pointer (arrangement, &arrangement);
  g_object_unref (arrangement);
  if (list != NULL)
    {
      g_object_add_weak_pointer (list, &list);
      gtk_window_destroy (GTK_WINDOW (test->window));
      test_go_on ();
      g_assert_null (list);
    }
  g_assert_null (arrangement);
  test_workspace_tear_down (&test->workspace);
}

/* The names of the cards that are shown, or not, with blanks between them. */
static char *
dup_names (Fixture *test, gboolean is_shown)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < wt_overview_arrangement_get_n_cards (test->arrangement); i++)
    if (wt_overview_arrangement_get_shown (test->arrangement, i) == is_shown)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "",
                              wt_overview_arrangement_get_name (test->arrangement, i));
  return g_string_free (names, FALSE);
}

static void
assert_shown (Fixture *test, const char *expected)
{
  g_autofree char *shown = dup_names (test, TRUE);

  g_assert_cmpstr (shown, ==, expected);
}

/* @cards: with blanks between them */
static void
remember (Fixture *test, const char *cards)
{
  g_auto (GStrv) names = g_strsplit (cards, " ", -1);

  g_object_set (test->arrangement, "cards", names, NULL);
}

static char *
dup_remembered (Fixture *test)
{
  g_auto (GStrv) cards = NULL;

  g_object_get (test->arrangement, "cards", &cards, NULL);
  return g_strjoinv (" ", cards);
}

static guint
find (Fixture *test, const char *name)
{
  int index = wt_overview_arrangement_find (test->arrangement, name);

  g_assert_cmpint (index, >=, 0);
  return (guint) index;
}

static void
begins_as_usual (Fixture *test, gconstpointer data)
{
  g_auto (GStrv) kinds = wt_chart_factory_list_kinds (test->survey);

  assert_shown (test, USUAL);
  g_assert_true (wt_overview_arrangement_is_usual (test->arrangement));
  g_assert_cmpint (wt_overview_arrangement_get_parts (test->arrangement), ==,
                   WT_OVERVIEW_PART_USUAL);

  /* Whatever kinds there are, each is a card with a title. */
  g_assert_cmpuint (wt_overview_arrangement_get_n_cards (test->arrangement), ==,
                    g_strv_length (kinds) + 1);
  for (guint i = 0; kinds[i] != NULL; i++)
    g_assert_cmpstr (wt_overview_arrangement_get_title (test->arrangement, find (test, kinds[i])),
                     ==, wt_chart_factory_get_title (kinds[i], test->survey));
  g_assert_cmpint (wt_overview_arrangement_find (test->arrangement, "no-such-card"), ==, -1);
}

static void
shows_hides_and_moves (Fixture *test, gconstpointer data)
{
  wt_overview_arrangement_set_shown (test->arrangement, find (test, "spectrum"), FALSE);
  g_assert_cmpuint (test->n_changes, ==, 1);
  assert_shown (test, "valued impact needs-attention months checklist yes-no");
  g_assert_cmpint (wt_overview_arrangement_get_parts (test->arrangement), ==,
                   WT_OVERVIEW_PART_USUAL & ~WT_OVERVIEW_PART_QUARTERS);

  wt_overview_arrangement_move (test->arrangement, find (test, "yes-no"), 0);
  assert_shown (test, "yes-no valued impact needs-attention months checklist");
  wt_overview_arrangement_move (test->arrangement, 0, 2);
  assert_shown (test, "valued impact yes-no needs-attention months checklist");
  wt_overview_arrangement_set_shown (test->arrangement, find (test, "expressed"), TRUE);
  assert_shown (test, "valued impact yes-no needs-attention months checklist expressed");
  g_assert_cmpuint (test->n_changes, ==, 4);
  g_assert_false (wt_overview_arrangement_is_usual (test->arrangement));

  /* A card keeps its place while it is not shown. */
  wt_overview_arrangement_set_shown (test->arrangement, find (test, "spectrum"), TRUE);
  assert_shown (test, "valued impact yes-no needs-attention months spectrum checklist expressed");

  wt_overview_arrangement_put_back (test->arrangement);
  assert_shown (test, USUAL);
  g_assert_true (wt_overview_arrangement_is_usual (test->arrangement));
}

/* What leads back to the usual arrangement is the usual one, and follows later versions of it. */
static void
what_is_as_usual_is_not_remembered (Fixture *test, gconstpointer data)
{
  g_autofree char *changed = NULL, *back = NULL;

  wt_overview_arrangement_move (test->arrangement, 0, 3);
  changed = dup_remembered (test);
  g_assert_true (g_str_has_prefix (changed, "impact needs-attention months valued spectrum"));
  wt_overview_arrangement_move (test->arrangement, 3, 0);
  back = dup_remembered (test);
  g_assert_cmpstr (back, ==, "");
  assert_shown (test, USUAL);
}

static void
everything_can_be_hidden (Fixture *test, gconstpointer data)
{
  g_autofree char *remembered = NULL;

  for (guint i = 0; i < wt_overview_arrangement_get_n_cards (test->arrangement); i++)
    wt_overview_arrangement_set_shown (test->arrangement, i, FALSE);
  assert_shown (test, "");
  g_assert_cmpint (wt_overview_arrangement_get_parts (test->arrangement), ==,
                   WT_OVERVIEW_PART_NONE);
  remembered = dup_remembered (test);
  remember (test, "");
  remember (test, remembered);
  assert_shown (test, "");
}

/* Names that are not known are passed over and kept; cards that are not named wait to be chosen. */
static void
reads_what_others_wrote (Fixture *test, gconstpointer data)
{
  g_autofree char *hidden = NULL, *remembered = NULL;

  remember (test, "spectrum weather -months valued spectrum -sunshine - impact");
  assert_shown (test, "spectrum valued impact");
  hidden = dup_names (test, FALSE);
  g_assert_true (g_str_has_prefix (hidden, "months needs-attention"));
  g_assert_cmpint (wt_overview_arrangement_find (test->arrangement, "weather"), ==, -1);

  wt_overview_arrangement_move (test->arrangement, find (test, "impact"), 0);
  wt_overview_arrangement_set_shown (test->arrangement, find (test, "months"), TRUE);
  assert_shown (test, "impact spectrum months valued");
  remembered = dup_remembered (test);
  g_assert_true (
      g_str_has_prefix (remembered, "impact spectrum weather months valued -sunshine -needs"));
}

static GtkListBoxRow *
get_row (Fixture *test, int index)
{
  return gtk_list_box_get_row_at_index (test_get_child (test->list, "list_box"), index);
}

static void
assert_row (Fixture *test, int index, const char *title)
{
  g_assert_cmpstr (test_get_row_text (get_row (test, index), "title"), ==, title);
}

static gpointer
get_part (Fixture *test, int index, const char *name)
{
  return test_get_child (get_row (test, index), name);
}

static gboolean
has_changed (gpointer data)
{
  return ((Fixture *) data)->n_changes > 0;
}

static void
rows_say_and_change_it (Fixture *test, gconstpointer data)
{
  g_assert_false (gtk_widget_get_sensitive (test_get_child (test->list, "usual_button")));
  assert_row (test, 0, "Felt valued");
  assert_row (test, 2, "Needs attention");
  g_assert_true (gtk_switch_get_active (get_part (test, 6, "show_switch")));
  g_assert_false (gtk_switch_get_active (get_part (test, 7, "show_switch")));
  gtk_test_accessible_assert_property (get_part (test, 2, "show_switch"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Show “Needs attention”");
  gtk_test_accessible_assert_property (get_part (test, 2, "up_button"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Move “Needs attention” up");

  /* Enter on a row turns its switch. */
  gtk_widget_activate (GTK_WIDGET (get_row (test, 2)));
  test_wait_for (has_changed, test);
  assert_shown (test, "valued impact months spectrum checklist yes-no");
  g_signal_emit_by_name (get_part (test, 1, "up_button"), "clicked");
  assert_shown (test, "impact valued months spectrum checklist yes-no");
  assert_row (test, 0, "Will have an impact");
  g_assert_false (gtk_widget_get_sensitive (get_part (test, 0, "up_button")));
  g_assert_true (gtk_widget_get_sensitive (get_part (test, 1, "up_button")));

  g_signal_emit_by_name (test_get_child (test->list, "usual_button"), "clicked");
  assert_shown (test, USUAL);
  assert_row (test, 0, "Felt valued");
  g_assert_true (gtk_switch_get_active (get_part (test, 2, "show_switch")));
}

static void
keys_move_a_row_and_stay_with_it (Fixture *test, gconstpointer data)
{
  GtkListBoxRow *row = get_row (test, 1);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (test_press (row, GDK_KEY_Down, GDK_ALT_MASK));
  assert_shown (test, "valued needs-attention impact months spectrum checklist yes-no");
  g_assert_true (get_row (test, 2) == row);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->window)) == GTK_WIDGET (row));
  g_assert_true (test_press (row, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (test_press (row, GDK_KEY_Up, GDK_ALT_MASK));
  assert_shown (test, "impact valued needs-attention months spectrum checklist yes-no");

  /* There is nowhere to go from the top. */
  test->n_changes = 0;
  g_assert_true (test_press (row, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_cmpuint (test->n_changes, ==, 0);
  g_assert_false (test_press (row, GDK_KEY_Up, 0));
}

static void
drop (Fixture *test, const char *name, const char *target, gboolean is_behind)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_row (test, 0)), "part.drop", "(ssb)",
                                             name, target, is_behind));
}

static void
rows_are_dragged (Fixture *test, gconstpointer data)
{
  drop (test, "yes-no", "impact", FALSE);
  assert_shown (test, "valued yes-no impact needs-attention months spectrum checklist");
  drop (test, "valued", "months", TRUE);
  assert_shown (test, "yes-no impact needs-attention months valued spectrum checklist");
  drop (test, "valued", "yes-no", TRUE);
  assert_shown (test, "yes-no valued impact needs-attention months spectrum checklist");
  drop (test, "no-such-card", "valued", TRUE);
  assert_shown (test, "yes-no valued impact needs-attention months spectrum checklist");
}

#define ADD(name, set_up)                                                                          \
  g_test_add ("/overview-arrangement/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (begins_as_usual, set_up);
  ADD (shows_hides_and_moves, set_up);
  ADD (what_is_as_usual_is_not_remembered, set_up);
  ADD (everything_can_be_hidden, set_up);
  ADD (reads_what_others_wrote, set_up);
  ADD (rows_say_and_change_it, set_up_list);
  ADD (keys_move_a_row_and_stay_with_it, set_up_list);
  ADD (rows_are_dragged, set_up_list);
  return g_test_run ();
}
