#include "wt-date-row.h"
#include "wt-date.h"
#include "wt-field-message.h"
#include "wt-project.h"

typedef struct
{
  GtkWidget *window;
  WtDateRow *row;
  GtkWidget *other;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  test->row = g_object_new (WT_TYPE_DATE_ROW, "title", "Due", NULL);
  test->other = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Owner", NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), test->other);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (test->row));
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), list);
  gtk_window_present (GTK_WINDOW (test->window));
  gtk_widget_grab_focus (test->other);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer row = test->row;

  g_object_add_weak_pointer (G_OBJECT (test->row), &row);
  gtk_window_destroy (GTK_WINDOW (test->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (row);
}

static void
type (Fixture *test, const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (test->row));
  gtk_editable_set_text (GTK_EDITABLE (test->row), text);
}

static void
leave (Fixture *test)
{
  gtk_widget_grab_focus (test->other);
}

static void
assert_text (Fixture *test, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test->row)), ==, expected);
}

static void
assert_date (Fixture *test, const char *expected)
{
  g_assert_cmpstr (wt_date_row_get_date (test->row), ==, expected);
}

static GtkAccessible *
get_field (Fixture *test)
{
  return GTK_ACCESSIBLE (test->row);
}

static void
shows_words_and_numbers_while_edited (Fixture *test, gconstpointer data)
{
  assert_text (test, "");
  wt_date_row_set_date (test->row, "2025-10-02");
  assert_text (test, "2 October 2025");
  gtk_widget_grab_focus (GTK_WIDGET (test->row));
  assert_text (test, "2/10/2025");
  leave (test);
  assert_text (test, "2 October 2025");
  assert_date (test, "2025-10-02");
}

static void
takes_what_is_typed (Fixture *test, gconstpointer data)
{
  static const char *const typed[] = { "3/11/2025", "3.11.25", "3 nov 2025", " 3 November 2025 ",
                                       "2025-11-03" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      wt_date_row_set_date (test->row, "");
      type (test, typed[i]);
      assert_date (test, "");
      leave (test);
      assert_date (test, "2025-11-03");
      assert_text (test, "3 November 2025");
    }
}

static void
fills_in_the_year (Fixture *test, gconstpointer data)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *expected = wt_date_parse ("2/10", today);

  type (test, "2/10");
  wt_date_row_commit (test->row);
  assert_date (test, expected);
}

static void
keeps_what_is_no_date (Fixture *test, gconstpointer data)
{
  wt_date_row_set_date (test->row, "2025-10-02");
  type (test, "31/2/2025");
  leave (test);
  assert_text (test, "31/2/2025");
  assert_date (test, "2025-10-02");
  g_assert_false (wt_date_row_is_valid (test->row));
  g_assert_nonnull (wt_field_message_get (GTK_LIST_BOX_ROW (test->row)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (test->row), "error"));
  gtk_test_accessible_assert_state (get_field (test), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (get_field (test), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       wt_field_message_get (GTK_LIST_BOX_ROW (test->row)));

  /* Coming back to it and leaving again changes nothing; the message goes once it is right. */
  gtk_widget_grab_focus (GTK_WIDGET (test->row));
  assert_text (test, "31/2/2025");
  type (test, "28/2/2025");
  g_assert_null (wt_field_message_get (GTK_LIST_BOX_ROW (test->row)));
  leave (test);
  assert_date (test, "2025-02-28");
  g_assert_true (wt_date_row_is_valid (test->row));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (test->row), "error"));
}

static void
may_be_emptied (Fixture *test, gconstpointer data)
{
  wt_date_row_set_date (test->row, "2025-10-02");
  type (test, "");
  leave (test);
  assert_date (test, "");
  g_assert_true (wt_date_row_is_valid (test->row));
}

static void
may_be_needed (Fixture *test, gconstpointer data)
{
  g_object_set (test->row, "allow-empty", FALSE, "date", "2025-10-02", NULL);
  type (test, " ");
  leave (test);
  assert_date (test, "2025-10-02");
  g_assert_false (wt_date_row_is_valid (test->row));

  /* Another value from outside, such as an undo brings, puts it right. */
  wt_date_row_set_date (test->row, "2025-10-05");
  assert_text (test, "5 October 2025");
  g_assert_true (wt_date_row_is_valid (test->row));
}

static void
keeps_what_is_being_typed (Fixture *test, gconstpointer data)
{
  wt_date_row_set_date (test->row, "2025-10-02");
  type (test, "3/11/2025");
  wt_date_row_set_date (test->row, "2025-10-09");
  assert_text (test, "3/11/2025");
  leave (test);
  assert_date (test, "2025-11-03");
}

static void
says_what_the_record_says (Fixture *test, gconstpointer data)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (test->row);

  wt_field_message_set (row, "The end is before the start.");
  type (test, "no date");
  leave (test);
  g_assert_cmpstr (wt_field_message_get (row), !=, "The end is before the start.");
  type (test, "3/11/2025");
  leave (test);
  g_assert_cmpstr (wt_field_message_get (row), ==, "The end is before the start.");
  wt_field_message_set (row, NULL);
  g_assert_null (wt_field_message_get (row));
}

static void
binds_to_a_model (Fixture *test, gconstpointer data)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autofree char *date = NULL;

  g_object_set (project, "starts-on", "2025-10-02", NULL);
  g_object_bind_property (project, "starts-on", test->row, "date",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  assert_text (test, "2 October 2025");
  type (test, "3/11/2025");
  leave (test);
  g_object_get (project, "starts-on", &date, NULL);
  g_assert_cmpstr (date, ==, "2025-11-03");
}

#define ADD(name) g_test_add ("/date-row/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (shows_words_and_numbers_while_edited);
  ADD (takes_what_is_typed);
  ADD (fills_in_the_year);
  ADD (keeps_what_is_no_date);
  ADD (may_be_emptied);
  ADD (may_be_needed);
  ADD (keeps_what_is_being_typed);
  ADD (says_what_the_record_says);
  ADD (binds_to_a_model);
  return g_test_run ();
}
