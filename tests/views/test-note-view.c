/* A note is as high as its text at the width it gets, from the first measurement on. */

#include "wt-note-view.h"

#include <adwaita.h>

static int
get_height (GtkWidget *widget, int width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static void
test_height (void)
{
  GtkWidget *view =
      g_object_ref_sink (g_object_new (WT_TYPE_NOTE_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  int line = get_height (view, 400);

  g_assert_cmpint (line, >, 0);
  gtk_text_buffer_set_text (buffer, "A few words that fit on one line", -1);
  g_assert_cmpint (get_height (view, 400), ==, line);
  g_assert_cmpint (get_height (view, 60), >, 2 * line);
  gtk_text_buffer_set_text (buffer, "One\nTwo\n", -1);
  g_assert_cmpint (get_height (view, 400), >, 2 * line);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/note-view/height", test_height);
  return g_test_run ();
}
