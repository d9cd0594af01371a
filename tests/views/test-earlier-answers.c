/* Earlier answers that are offered while a text is typed: by keyboard, and out of its way. */

#include "test-paper-world.h"

#include "wt-earlier-answers.h"
#include "wt-form-jobs.h"
#include "wt-paper-question.h"
#include "wt-paper-sheet.h"

/* Longer than any answer takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

static GtkWidget *
get_popover (PaperWorld *world)
{
  GtkWidget *sheet = paper_world_get_child (world->form, WT_TYPE_PAPER_FORM, "sheet");

  for (GtkWidget *child = gtk_widget_get_first_child (sheet); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (WT_IS_EARLIER_ANSWERS (child))
      return child;
  g_assert_not_reached ();
}

static GtkListBox *
get_list (PaperWorld *world)
{
  return paper_world_get_child (get_popover (world), WT_TYPE_EARLIER_ANSWERS, "list_box");
}

static GtkEditable *
get_line (PaperWorld *world)
{
  return wt_paper_question_get_editable (
      WT_PAPER_QUESTION (wt_paper_form_get_current (world->form)));
}

static const char *
get_row_text (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static char *
dup_rows (PaperWorld *world)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_list (world), i)) != NULL; i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", get_row_text (row));
  return g_string_free (g_steal_pointer (&rows), FALSE);
}

static const char *
get_marked (PaperWorld *world)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_list (world));

  return row != NULL ? get_row_text (row) : NULL;
}

static gboolean
is_offered (PaperWorld *world)
{
  return gtk_widget_get_visible (get_popover (world));
}

static gboolean
on_time_passed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for (PaperWorld *world, const char *expected)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_time_passed_cb, &is_late);
  g_autofree char *rows = dup_rows (world);

  while (!is_late && (!is_offered (world) || !g_str_equal (rows, expected)))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (rows);
      rows = dup_rows (world);
    }
  g_assert_false (is_late);
  g_source_remove (source);
}

/* Long enough for what is looked for to be there. */
static void
let_time_pass (PaperWorld *world)
{
  gboolean is_over = FALSE;

  g_timeout_add (400, on_time_passed_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  paper_world_settle (world);
}

static void
add_form (PaperWorld *world, gint64 serial, const char *heard)
{
  g_autoptr (WtResponse) form = wt_response_new (world->batch_id, serial, PAPER_QUESTIONS);

  wt_response_set_text (form, PAPER_HEARD, heard);
  wt_response_close (form);
  paper_world_run (world, wt_save_response_job_new (form));
}

/* Goes on writing at the end of the line. */
static void
write_on (PaperWorld *world, const char *letters)
{
  int position = (int) g_utf8_strlen (gtk_editable_get_text (get_line (world)), -1);

  gtk_editable_insert_text (get_line (world), letters, -1, &position);
}

static void
set_up (PaperWorld *world, gconstpointer data)
{
  static const char *const TEXTS[] = { "Poster at the GP", "Postcard", "Poster at the GP",
                                       "A friend",         "Postcard", "Poster at the GP",
                                       "Postman" };

  paper_world_set_up (world, 40);
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    add_form (world, 101 + i, TEXTS[i]);
  paper_world_settle (world);
  wt_paper_form_take_focus (world->form);
}

static void
tear_down (PaperWorld *world, gconstpointer data)
{
  paper_world_tear_down (world);
}

static void
assert_answer (PaperWorld *world, const char *text, guint position)
{
  WtResponse *response = wt_paper_form_get_response (world->form);

  g_assert_cmpstr (wt_response_get_text (response, PAPER_HEARD), ==, text);
  g_assert_cmpuint (wt_response_get_position (response), ==, position);
}

static void
test_take (PaperWorld *world, gconstpointer data)
{
  GtkEditable *line = get_line (world);

  paper_world_write (world, "po");
  wait_for (world, "Poster at the GP|Postcard|Postman");
  g_assert_null (get_marked (world));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "3 earlier answers; Down takes one");
  paper_world_press (world, GDK_KEY_Down);
  paper_world_press (world, GDK_KEY_Down);
  g_assert_cmpstr (get_marked (world), ==, "Postcard");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Postcard, 2 of 3; Enter takes it");
  assert_answer (world, "po", PAPER_HEARD);
  paper_world_press (world, GDK_KEY_Return);
  assert_answer (world, "Postcard", PAPER_HEARD);
  g_assert_cmpstr (gtk_editable_get_text (line), ==, "Postcard");
  g_assert_cmpint (gtk_editable_get_position (line), ==, 8);
  g_assert_false (is_offered (world));
  let_time_pass (world);
  g_assert_false (is_offered (world));
  paper_world_press (world, GDK_KEY_Return);
  assert_answer (world, "Postcard", PAPER_CAME);
}

static void
test_not_in_the_way (PaperWorld *world, gconstpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (world->window));

  paper_world_write (world, "po");
  wait_for (world, "Poster at the GP|Postcard|Postman");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (world->window)) == focus);
  paper_world_press (world, GDK_KEY_Return);
  assert_answer (world, "po", PAPER_CAME);
  g_assert_false (is_offered (world));
  paper_world_press (world, GDK_KEY_Up);
  assert_answer (world, "po", PAPER_HEARD);
  paper_world_press (world, GDK_KEY_Down);
  assert_answer (world, "po", PAPER_CAME);
}

/* Enter comes before what is looked for. */
static void
test_faster_than_it (PaperWorld *world, gconstpointer data)
{
  paper_world_write (world, "po");
  paper_world_press (world, GDK_KEY_Return);
  let_time_pass (world);
  assert_answer (world, "po", PAPER_CAME);
  g_assert_false (is_offered (world));
}

static void
test_narrowed (PaperWorld *world, gconstpointer data)
{
  g_autofree char *rows = NULL;

  paper_world_write (world, "p");
  let_time_pass (world);
  g_assert_false (is_offered (world));
  paper_world_write (world, "po");
  wait_for (world, "Poster at the GP|Postcard|Postman");
  paper_world_press (world, GDK_KEY_Down);
  write_on (world, "st c");
  rows = dup_rows (world);
  g_assert_cmpstr (rows, ==, "Postcard");
  g_assert_null (get_marked (world));
  write_on (world, "x");
  g_assert_false (is_offered (world));
  paper_world_write (world, "Postm");
  wait_for (world, "Postman");
  /* The answer itself is nothing to offer. */
  write_on (world, "an");
  let_time_pass (world);
  g_assert_false (is_offered (world));
}

static void
test_marks_move (PaperWorld *world, gconstpointer data)
{
  paper_world_write (world, "po");
  wait_for (world, "Poster at the GP|Postcard|Postman");
  for (int i = 0; i < 5; i++)
    paper_world_press (world, GDK_KEY_Down);
  g_assert_cmpstr (get_marked (world), ==, "Postman");
  for (int i = 0; i < 3; i++)
    paper_world_press (world, GDK_KEY_Up);
  g_assert_null (get_marked (world));
  g_assert_true (is_offered (world));
  paper_world_press (world, GDK_KEY_Down);
  g_assert_cmpstr (get_marked (world), ==, "Poster at the GP");
  paper_world_press (world, GDK_KEY_Escape);
  g_assert_false (is_offered (world));
  /* Now it is a key like any other. */
  paper_world_press (world, GDK_KEY_Down);
  assert_answer (world, "po", PAPER_CAME);
}

static void
test_goes_with_the_focus (PaperWorld *world, gconstpointer data)
{
  paper_world_write (world, "po");
  wait_for (world, "Poster at the GP|Postcard|Postman");
  wt_paper_number_edit (wt_paper_form_get_number (world->form));
  g_assert_false (is_offered (world));
}

static void
test_click (PaperWorld *world, gconstpointer data)
{
  paper_world_write (world, "po");
  wait_for (world, "Poster at the GP|Postcard|Postman");
  g_signal_emit_by_name (get_list (world), "row-activated",
                         gtk_list_box_get_row_at_index (get_list (world), 0));
  assert_answer (world, "Poster at the GP", PAPER_HEARD);
  g_assert_false (is_offered (world));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (PaperWorld *world, gconstpointer data);
  } TESTS[] = {
    { "/earlier-answers/take", test_take },
    { "/earlier-answers/not-in-the-way", test_not_in_the_way },
    { "/earlier-answers/faster-than-it", test_faster_than_it },
    { "/earlier-answers/narrowed", test_narrowed },
    { "/earlier-answers/marks-move", test_marks_move },
    { "/earlier-answers/goes-with-the-focus", test_goes_with_the_focus },
    { "/earlier-answers/click", test_click },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, PaperWorld, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
