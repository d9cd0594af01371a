#include "wt-name-row.h"

#include "wt-field-message.h"
#include "wt-named-item.h"
#include "wt-note-row.h"
#include "wt-project.h"

typedef struct
{
  GtkWidget *window;
  WtNameRow *row;
  WtNoteRow *note;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  test->row = g_object_new (WT_TYPE_NAME_ROW, "title", "Owner", NULL);
  test->note = g_object_new (WT_TYPE_NOTE_ROW, "title", "Evidence", NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (test->row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (test->note));
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), list);
  gtk_window_present (GTK_WINDOW (test->window));
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gpointer row = test->row, note = test->note;

  g_object_add_weak_pointer (G_OBJECT (test->row), &row);
  g_object_add_weak_pointer (G_OBJECT (test->note), &note);
  gtk_window_destroy (GTK_WINDOW (test->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (row);
  g_assert_null (note);
}

static GListModel *
make_names (void)
{
  static const char *const names[] = { "Joan Tully", "Priya Raman", "Sam Ellery" };
  GListStore *store = g_list_store_new (WT_TYPE_NAMED_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (WtNamedItem) item = wt_named_item_new (0, names[i]);

      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

static gpointer
get_part (Fixture *test, const char *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (test->row), WT_TYPE_NAME_ROW, id);
}

static guint
count_offered (Fixture *test, const char *typed)
{
  guint count;

  gtk_editable_set_text (GTK_EDITABLE (test->row), typed);
  gtk_menu_button_popup (get_part (test, "names_button"));
  count = g_list_model_get_n_items (get_part (test, "filter_model"));
  gtk_menu_button_popdown (get_part (test, "names_button"));
  return count;
}

static void
offers_known_names (Fixture *test, gconstpointer data)
{
  g_autoptr (GListModel) names = make_names ();
  g_autoptr (GListModel) none = G_LIST_MODEL (g_list_store_new (WT_TYPE_NAMED_ITEM));
  GtkWidget *button = get_part (test, "names_button");

  g_assert_false (gtk_widget_get_visible (button));
  wt_name_row_set_names (test->row, none);
  g_assert_false (gtk_widget_get_visible (button));
  wt_name_row_set_names (test->row, names);
  g_assert_true (gtk_widget_get_visible (button));

  g_assert_cmpuint (count_offered (test, ""), ==, 3);
  g_assert_cmpuint (count_offered (test, "ell"), ==, 1);
  g_assert_cmpuint (count_offered (test, "Joan Tully"), ==, 3);
  g_assert_cmpuint (count_offered (test, "Nobody of them"), ==, 3);

  gtk_editable_set_editable (GTK_EDITABLE (test->row), FALSE);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
takes_the_name_that_is_chosen (Fixture *test, gconstpointer data)
{
  g_autoptr (GListModel) names = make_names ();
  g_autoptr (WtProject) project = wt_project_new ();
  g_autofree char *lead = NULL;

  wt_name_row_set_names (test->row, names);
  g_object_bind_property (project, "lead", test->row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_editable_set_text (GTK_EDITABLE (test->row), "pri");
  gtk_menu_button_popup (get_part (test, "names_button"));
  g_signal_emit_by_name (
      get_part (test, "list_box"), "row-activated",
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_part (test, "list_box")), 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test->row)), ==, "Priya Raman");
  g_object_get (project, "lead", &lead, NULL);
  g_assert_cmpstr (lead, ==, "Priya Raman");
}

static void
takes_any_other_name (Fixture *test, gconstpointer data)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autofree char *lead = NULL;

  g_object_bind_property (project, "lead", test->row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_editable_set_text (GTK_EDITABLE (test->row), "Somebody new");
  g_object_get (project, "lead", &lead, NULL);
  g_assert_cmpstr (lead, ==, "Somebody new");
}

/* Types @name into the row and goes on to the next one. */
static void
type_name (Fixture *test, const char *name)
{
  gtk_widget_grab_focus (GTK_WIDGET (test->row));
  gtk_editable_set_text (GTK_EDITABLE (test->row), name);
  gtk_widget_grab_focus (GTK_WIDGET (test->note));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
remarks_on_a_name_that_is_new (Fixture *test, gconstpointer data)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (test->row);
  g_autoptr (GListModel) names = make_names ();
  g_autoptr (WtNamedItem) item = wt_named_item_new (0, "Sam Elery");

  type_name (test, "Nobody is known yet");
  g_assert_null (wt_field_message_get (row));
  wt_name_row_set_names (test->row, names);
  type_name (test, "Sam Ellery");
  g_assert_null (wt_field_message_get (row));
  type_name (test, "Sam Elery");
  g_assert_nonnull (wt_field_message_get (row));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       wt_field_message_get (row));

  /* What is wrong comes before a remark, and leaves it. */
  wt_field_message_set (row, "Say who.");
  g_assert_cmpstr (wt_field_message_get (row), ==, "Say who.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  wt_field_message_set (row, NULL);
  g_assert_nonnull (wt_field_message_get (row));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));

  /* Saved, it is among the names; the remark stays until something else is typed. */
  g_list_store_append (G_LIST_STORE (names), item);
  g_assert_nonnull (wt_field_message_get (row));
  type_name (test, "Sam Ellery");
  g_assert_null (wt_field_message_get (row));
}

static void
on_text_notified_cb (guint *count)
{
  (*count)++;
}

static void
a_note_keeps_its_cursor (Fixture *test, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      gtk_widget_get_template_child (GTK_WIDGET (test->note), WT_TYPE_NOTE_ROW, "text_view")));
  guint notified = 0;
  GtkTextIter iter;
  int offset;

  g_signal_connect_swapped (test->note, "notify::text", G_CALLBACK (on_text_notified_cb),
                            &notified);
  wt_note_row_set_text (test->note, "Carers told us");
  wt_note_row_set_text (test->note, "Carers told us");
  g_assert_cmpuint (notified, ==, 1);

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 6);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_insert_at_cursor (buffer, " and staff", -1);
  g_assert_cmpstr (wt_note_row_get_text (test->note), ==, "Carers and staff told us");
  g_assert_cmpuint (notified, ==, 2);

  wt_note_row_set_text (test->note, "Carers told us so");
  g_object_get (buffer, "cursor-position", &offset, NULL);
  g_assert_cmpint (offset, ==, 16);
}

static void
a_note_says_what_is_wrong (Fixture *test, gconstpointer data)
{
  GtkAccessible *text_view = GTK_ACCESSIBLE (
      gtk_widget_get_template_child (GTK_WIDGET (test->note), WT_TYPE_NOTE_ROW, "text_view"));

  wt_field_message_set (GTK_LIST_BOX_ROW (test->note), "Say why it is not applicable.");
  gtk_test_accessible_assert_state (text_view, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  wt_field_message_set (GTK_LIST_BOX_ROW (test->note), NULL);
  gtk_test_accessible_assert_property (text_view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, NULL);
}

#define ADD(name) g_test_add ("/name-row/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (offers_known_names);
  ADD (takes_the_name_that_is_chosen);
  ADD (takes_any_other_name);
  ADD (remarks_on_a_name_that_is_new);
  ADD (a_note_keeps_its_cursor);
  ADD (a_note_says_what_is_wrong);
  return g_test_run ();
}
