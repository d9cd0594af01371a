/* The least that a window can do with a key: it counts them, and says so when it has had as many as
 * it was told to wait for. */

#include <gtk/gtk.h>

static guint n_left;

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint keyval,
                   guint keycode,
                   GdkModifierType state,
                   GtkWindow *window)
{
  if (--n_left == 0)
    gtk_window_destroy (window);
  return TRUE;
}

static void
on_activate_cb (GApplication *application, gpointer data)
{
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), window);
  gtk_widget_add_controller (window, controller);
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Keys"));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new ("org.workingtogether.BareWindow", G_APPLICATION_NON_UNIQUE);

  if (argc != 2 || (n_left = (guint) g_ascii_strtoull (argv[1], NULL, 10)) == 0)
    {
      g_printerr ("%s KEYS\n", argv[0]);
      return 1;
    }
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
