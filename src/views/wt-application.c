#include "wt-application.h"

#include "wt-version.h"
#include "wt-window.h"

#include <glib/gi18n.h>

struct _WtApplication
{
  AdwApplication parent_instance;

  char *schema_folder; /* (owned) (nullable) */
  GSettings *settings; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtApplication, wt_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[3];
} ACCELERATORS[] = {
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.new-workspace", { "<Control><Shift>n" } },
  { "win.open-workspace", { "<Control>o" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.back", { "<Alt>Left" } },
  { "win.search", { "<Control>f" } },
  { "win.new-project", { "<Control>n" } },
  { "win.record-activity", { "<Control>e" } },
  { "win.show-room::overview", { "<Alt>1" } },
  { "win.show-room::projects", { "<Alt>2" } },
  { "win.show-room::engagement", { "<Alt>3" } },
  { "win.show-room::surveys", { "<Alt>4" } },
  { "win.show-room::comments", { "<Alt>5" } },
  { "win.show-room::checklists", { "<Alt>6" } },
  { "win.show-room::champions", { "<Alt>7" } },
  { "win.show-room::actions", { "<Alt>8" } },
  { "win.show-room::calendar", { "<Alt>9" } },
  { "win.show-room::reports", { "<Alt>0" } },
  { "win.history", { "<Control>h" } },
  { "window.close", { "<Control>w" } },
};

/* Several windows can be open, one a workspace; a file that is open already is shown, not opened
 * twice. */
static WtWindow *
find_window (WtApplication *self, GFile *file)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL;
       item = item->next)
    if (WT_IS_WINDOW (item->data) && wt_window_shows (item->data, file))
      return item->data;
  return NULL;
}

static void
wt_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (wt_window_new (WT_APPLICATION (application)));
  gtk_window_present (window);
}

static void
wt_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  WtApplication *self = WT_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      WtWindow *window = find_window (self, files[i]);

      if (window == NULL)
        window = find_window (self, NULL);
      if (window == NULL)
        window = wt_window_new (self);
      wt_window_show_soon (window);
      if (!wt_window_shows (window, files[i]))
        wt_window_open (window, files[i]);
    }
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (item->data);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);

  adw_show_about_window (
      gtk_application_get_active_window (application), "application-name", _ ("Working Together"),
      "application-icon", WT_APPLICATION_NAME, "version", WT_VERSION, "developer-name",
      _ ("The Working Together developers"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Plan how to involve people, record what they said, and show what came of it."),
      /* Translators: your name, one a line */
      "translator-credits", _ ("translator-credits"), NULL);
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/org/workingtogether/WorkingTogether/ui/wt-shortcuts-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts_window"));

  gtk_window_set_transient_for (window,
                                gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (window);
}

static const GActionEntry ACTIONS[] = {
  { .name = "quit", .activate = quit },
  { .name = "about", .activate = show_about },
  { .name = "shortcuts", .activate = show_shortcuts },
};

/* Run from the build folder, the schema is not where GLib looks for it. */
static GSettings *
open_settings (const char *schema_folder)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (schema_folder == NULL)
    return g_settings_new (WT_APPLICATION_NAME);
  source = g_settings_schema_source_new_from_directory (
      schema_folder, g_settings_schema_source_get_default (), TRUE, NULL);
  schema =
      source != NULL ? g_settings_schema_source_lookup (source, WT_APPLICATION_NAME, TRUE) : NULL;
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL)
                        : g_settings_new (WT_APPLICATION_NAME);
}

static void
wt_application_startup (GApplication *application)
{
  WtApplication *self = WT_APPLICATION (application);

  G_APPLICATION_CLASS (wt_application_parent_class)->startup (application);

  self->settings = open_settings (self->schema_folder);
  g_set_application_name (_ ("Working Together"));
  gtk_window_set_default_icon_name (WT_APPLICATION_NAME);
  g_action_map_add_action_entries (G_ACTION_MAP (self), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  for (guint i = 0; i < G_N_ELEMENTS (ACCELERATORS); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), ACCELERATORS[i].action,
                                           ACCELERATORS[i].accelerators);
}

static void
wt_application_finalize (GObject *object)
{
  WtApplication *self = WT_APPLICATION (object);

  g_clear_pointer (&self->schema_folder, g_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wt_application_parent_class)->finalize (object);
}

static void
wt_application_class_init (WtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_application_finalize;
  application_class->startup = wt_application_startup;
  application_class->activate = wt_application_activate;
  application_class->open = wt_application_open;
}

static void
wt_application_init (WtApplication *self)
{
}

WtApplication *
wt_application_new (const char *schema_folder)
{
  WtApplication *self = g_object_new (WT_TYPE_APPLICATION, "application-id", WT_APPLICATION_NAME,
                                      "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                                      "/org/workingtogether/WorkingTogether", NULL);

  self->schema_folder = g_strdup (schema_folder);
  return self;
}

GSettings *
wt_application_get_settings (WtApplication *self)
{
  return self->settings;
}

char *
wt_application_dup_author (WtApplication *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "my-name");

  return name[0] != '\0' ? g_steal_pointer (&name) : g_strdup (g_get_real_name ());
}
