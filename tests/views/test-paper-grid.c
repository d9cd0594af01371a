/* Typing, copying and pasting forms in the grid, and what the workspace holds then. */

#include "test-paper-world.h"

#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-paper-grid.h"

#include <string.h>

#define STORED_FORMS 250

typedef struct
{
  PaperWorld world;
  WtPaperGrid *grid;
} Fixture;

static GtkToggleButton *
get_button (Fixture *test)
{
  return paper_world_get_child (test->world.page, WT_TYPE_PAPER_PAGE, "grid_button");
}

static void
open_grid (Fixture *test)
{
  test->grid = paper_world_get_child (test->world.page, WT_TYPE_PAPER_PAGE, "grid");
  gtk_toggle_button_set_active (get_button (test), TRUE);
  paper_world_settle (&test->world);
  g_assert_cmpstr (paper_world_get_shown (&test->world), ==, "grid");
}

static void
add_forms (Fixture *test)
{
  for (gint64 serial = 1; serial <= STORED_FORMS; serial++)
    {
      g_autoptr (WtResponse) form = wt_response_new (test->world.batch_id, serial, PAPER_QUESTIONS);

      wt_response_set_answers (form, "-Y5b---?");
      paper_world_run (&test->world, wt_save_response_job_new (form));
    }
}

static void
set_up (Fixture *test, gconstpointer data)
{
  paper_world_set_up (&test->world, 3);
  if (data != NULL)
    add_forms (test);
  open_grid (test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gtk_toggle_button_set_active (get_button (test), FALSE);
  paper_world_tear_down (&test->world);
}

static void
press (Fixture *test, guint keyval)
{
  wt_paper_grid_press (test->grid, keyval, 0);
}

static void
type (Fixture *test, const char *keys)
{
  for (; *keys != '\0'; keys++)
    press (test, gdk_unicode_to_keyval ((guint) *keys));
}

/* A frame, in which a cell that was scrolled to appears. */
static void
draw (Fixture *test)
{
  paper_world_settle (&test->world);
  paper_world_settle (&test->world);
}

/* Writes in the cell where typing stands. */
static void
write_cell (Fixture *test, const char *text)
{
  GtkWidget *focus;

  draw (test);
  press (test, gdk_unicode_to_keyval ((guint) text[0]));
  focus = gtk_root_get_focus (GTK_ROOT (test->world.window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
}

static const char *
get_message (Fixture *test)
{
  GtkWidget *label = paper_world_get_child (test->grid, WT_TYPE_PAPER_GRID, "message_label");

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : "";
}

static void
assert_stored (Fixture *test, gint64 serial, const char *answers)
{
  g_autoptr (WtResponse) stored = paper_world_find (&test->world, serial);

  g_assert_cmpstr (stored != NULL ? wt_response_get_answers (stored) : NULL, ==, answers);
}

static guint
count_forms (Fixture *test)
{
  g_autoptr (GListModel) forms = NULL;

  paper_world_settle (&test->world);
  forms = test_run (&test->world.workspace,
                    wt_list_responses_job_new (test->world.batch_id, 0, G_MAXINT));
  return g_list_model_get_n_items (forms);
}

static void
test_typing (Fixture *test, gconstpointer data)
{
  g_autoptr (WtResponse) stored = NULL;

  write_cell (test, "Poster");
  wt_paper_grid_press (test->grid, GDK_KEY_Tab, 0);
  type (test, "y0a13");
  press (test, GDK_KEY_Right);
  write_cell (test, "42");
  wt_paper_grid_press (test->grid, GDK_KEY_Tab, 0);
  write_cell (test, "2/10/2025");
  press (test, GDK_KEY_Return);
  assert_stored (test, 1, "TY0kVVV-");
  stored = paper_world_find (&test->world, 1);
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_HEARD), ==, "Poster");
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_TOLD), ==, "bc");
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_SEEN), ==, "2025-10-02");
  /* The next line is there at once. */
  type (test, "-n3");
  g_assert_cmpuint (count_forms (test), ==, 1);
  press (test, GDK_KEY_Return);
  g_assert_nonnull (strstr (get_message (test), "4"));
  g_assert_cmpuint (count_forms (test), ==, 1);
}

static void
test_wrong_keys (Fixture *test, gconstpointer data)
{
  press (test, GDK_KEY_Right);
  type (test, "7");
  g_assert_nonnull (strstr (get_message (test), "question 2"));
  type (test, "y");
  g_assert_cmpstr (get_message (test), ==, "");
}

static void
test_correcting (Fixture *test, gconstpointer data)
{
  wt_paper_grid_go_to (test->grid, 119, PAPER_VALUED + 1);
  draw (test);
  type (test, "9");
  assert_stored (test, 120, "-Y9b---?");
  press (test, GDK_KEY_Delete);
  assert_stored (test, 120, "-Y9----?");
  paper_world_run (&test->world, wt_undo_job_new ());
  paper_world_run (&test->world, wt_undo_job_new ());
  assert_stored (test, 120, "-Y5b---?");
  /* A form's number; one that is taken is refused. */
  wt_paper_grid_go_to (test->grid, 119, 0);
  write_cell (test, "7");
  press (test, GDK_KEY_Return);
  g_assert_nonnull (strstr (get_message (test), "0007"));
  press (test, GDK_KEY_Escape);
  write_cell (test, "900");
  press (test, GDK_KEY_Return);
  assert_stored (test, 120, NULL);
  assert_stored (test, 900, "-Y5b---?");
}

static void
test_paste (Fixture *test, gconstpointer data)
{
  g_autoptr (WtResponse) stored = NULL;

  wt_paper_grid_paste (test->grid,
                       "Poster\tyes\t8\tElm\tLetter; GP\t34\t2/10/2025\t\"One\ttwo\"\r\n"
                       "\tNo\t10\t2\tc\t\t\t…\r\n");
  paper_world_settle (&test->world);
  g_assert_cmpstr (get_message (test), ==, "");
  assert_stored (test, 1, "TY8eVVVT");
  assert_stored (test, 2, "-N0bV--L");
  stored = paper_world_find (&test->world, 1);
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_TOLD), ==, "bd");
  g_assert_cmpstr (wt_response_get_text (stored, PAPER_WISH), ==, "One\ttwo");
  /* One step takes all of it back. */
  paper_world_run (&test->world, wt_undo_job_new ());
  g_assert_cmpuint (count_forms (test), ==, 0);
}

static void
test_paste_with_headings (Fixture *test, gconstpointer data)
{
  wt_paper_grid_paste (test->grid, "How kind were we?\tNumber\tQ2\n7\t12\tY\n3\t10\tN\n");
  paper_world_settle (&test->world);
  g_assert_cmpstr (get_message (test), ==, "");
  assert_stored (test, 12, "-Y7-----");
  assert_stored (test, 10, "-N3-----");
}

static void
test_paste_refused (Fixture *test, gconstpointer data)
{
  static const struct
  {
    const char *text, *reason;
  } PASTES[] = {
    { "Poster\tyes\t8\nFriend\tno\t11\n", "Line 2, question 3" },
    { "Number\tQ2\n5\tY\n5\tN\n", "0005" },
    { "Q2\tQ3\tShoe size\nY\t1\t44\n", "Shoe size" },
    { "Q2\tQ2\nY\tN\n", "heading" },
    { "a\ty\t1\t1\t1\t1\t\t\t\t\t\n", "Line 1" },
    { "", "nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PASTES); i++)
    {
      wt_paper_grid_paste (test->grid, PASTES[i].text);
      paper_world_settle (&test->world);
      g_assert_nonnull (strstr (get_message (test), PASTES[i].reason));
      g_assert_cmpuint (count_forms (test), ==, 0);
    }
}

/* On stored forms it corrects, below them it adds: both in one change. */
static void
test_paste_over (Fixture *test, gconstpointer data)
{
  wt_paper_grid_go_to (test->grid, STORED_FORMS - 1, PAPER_CAME + 1);
  draw (test);
  wt_paper_grid_paste (test->grid, "N\t1\nN\t2\n");
  paper_world_settle (&test->world);
  assert_stored (test, STORED_FORMS, "-N1b---?");
  assert_stored (test, STORED_FORMS + 1, "-N2-----");
  paper_world_run (&test->world, wt_undo_job_new ());
  assert_stored (test, STORED_FORMS, "-Y5b---?");
  g_assert_cmpuint (count_forms (test), ==, STORED_FORMS);
}

static void
on_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

/* What is copied can be pasted, and is the same then. */
static void
test_copy (Fixture *test, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test->grid));
  g_autofree char *text = NULL;

  wt_paper_grid_go_to (test->grid, 9, 1);
  draw (test);
  wt_paper_grid_press (test->grid, GDK_KEY_Up, 0);
  wt_paper_grid_press (test->grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  wt_paper_grid_press (test->grid, GDK_KEY_c, GDK_CONTROL_MASK);
  paper_world_settle (&test->world);
  gdk_clipboard_read_text_async (clipboard, NULL, on_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "Number\tHow did you hear about us?\t"));
  g_assert_nonnull (strstr (text, "\n9\t–\tYes\t5\tBeech\t–\t–\t–\t?\n10\t"));
  press (test, GDK_KEY_Up);
  wt_paper_grid_paste (test->grid, text);
  paper_world_settle (&test->world);
  g_assert_cmpstr (get_message (test), ==, "");
  assert_stored (test, 9, "-Y5b---?");
  g_assert_cmpuint (count_forms (test), ==, STORED_FORMS);
}

static void
add (const char *path, void (*function) (Fixture *, gconstpointer), gconstpointer data)
{
  g_test_add (path, Fixture, data, set_up, function, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/paper-grid/typing", test_typing, NULL);
  add ("/paper-grid/wrong-keys", test_wrong_keys, NULL);
  add ("/paper-grid/correcting", test_correcting, "with forms");
  add ("/paper-grid/paste", test_paste, NULL);
  add ("/paper-grid/paste-with-headings", test_paste_with_headings, NULL);
  add ("/paper-grid/paste-refused", test_paste_refused, NULL);
  add ("/paper-grid/paste-over", test_paste_over, "with forms");
  add ("/paper-grid/copy", test_copy, "with forms");
  return g_test_run ();
}
