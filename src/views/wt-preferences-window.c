#include "wt-preferences-window.h"
struct _WtPreferencesWindow
{
  AdwPreferencesWindow parent_instance;
};
G_DEFINE_FINAL_TYPE (WtPreferencesWindow, wt_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)
static void
wt_preferences_window_class_init (WtPreferencesWindowClass *klass)
{
}
static void
wt_preferences_window_init (WtPreferencesWindow *self)
{
}
GtkWidget *
wt_preferences_window_new (WtWindow *window)
{
  return g_object_new (WT_TYPE_PREFERENCES_WINDOW, "transient-for", window, NULL);
}
