#include "wt-theme-list.h"

#include "wt-change-runner.h"
#include "wt-theme-jobs.h"

#include <glib/gi18n.h>

struct _WtThemeList
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow *new_row;

  WtWorkspace *workspace;    /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
  GPtrArray *rows;           /* (owned) of AdwEntryRow, held by the group */
  gint64 moved_id;           /* of the theme whose button gets the focus again, or 0 */
  gboolean is_moved_down;
};

G_DEFINE_FINAL_TYPE (WtThemeList, wt_theme_list, ADW_TYPE_PREFERENCES_GROUP)

/* The theme of the row that @widget is in; lent. */
static WtTheme *
get_theme (gpointer widget)
{
  GtkWidget *row = ADW_IS_ENTRY_ROW (widget)
                       ? GTK_WIDGET (widget)
                       : gtk_widget_get_ancestor (GTK_WIDGET (widget), ADW_TYPE_ENTRY_ROW);

  return g_object_get_data (G_OBJECT (row), "theme");
}

static void
run (WtThemeList *self, WtJob *job)
{
  wt_change_runner_run (GTK_WIDGET (self), self->workspace, job,
                        _ ("The preferences could not be saved"));
}

static char *
dup_name (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
on_renamed_cb (AdwEntryRow *row, WtThemeList *self)
{
  g_autofree char *name = dup_name (row);

  if (name[0] != '\0')
    run (self, wt_save_theme_job_new (wt_theme_get_id (get_theme (row)), name));
}

static void
on_added_cb (WtThemeList *self)
{
  g_autofree char *name = dup_name (self->new_row);

  if (name[0] == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->new_row), "");
  run (self, wt_save_theme_job_new (0, name));
}

static void
move (WtThemeList *self, WtTheme *theme, gboolean is_down)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_theme (g_ptr_array_index (self->rows, i)) == theme && (is_down || i > 0))
      {
        self->moved_id = wt_theme_get_id (theme);
        self->is_moved_down = is_down;
        run (self, wt_move_theme_job_new (self->moved_id, is_down ? i + 1 : i - 1));
      }
}

static void
on_up_clicked_cb (GtkButton *button, WtThemeList *self)
{
  move (self, get_theme (button), FALSE);
}

static void
on_down_clicked_cb (GtkButton *button, WtThemeList *self)
{
  move (self, get_theme (button), TRUE);
}

static void
on_retire_clicked_cb (GtkButton *button, WtThemeList *self)
{
  WtTheme *theme = get_theme (button);

  run (self, wt_set_theme_retired_job_new (wt_theme_get_id (theme), !wt_theme_is_retired (theme)));
}

static GtkWidget *
add_button (
    WtThemeList *self, AdwEntryRow *row, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (row, button);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static void
add_offered_buttons (WtThemeList *self, AdwEntryRow *row, WtTheme *theme, gboolean is_last)
{
  const char *name = wt_theme_get_name (theme);
  /* Translators: %s is the name of a theme */
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” up"), name);
  g_autofree char *down = g_strdup_printf (_ ("Move “%s” down"), name);
  g_autofree char *retire = g_strdup_printf (_ ("No longer offer “%s”"), name);
  gboolean is_first = self->rows->len == 0;
  GtkWidget *up_button =
      add_button (self, row, "go-up-symbolic", up, G_CALLBACK (on_up_clicked_cb));
  GtkWidget *down_button =
      add_button (self, row, "go-down-symbolic", down, G_CALLBACK (on_down_clicked_cb));

  gtk_widget_set_sensitive (up_button, !is_first);
  gtk_widget_set_sensitive (down_button, !is_last);
  add_button (self, row, "list-remove-symbolic", retire, G_CALLBACK (on_retire_clicked_cb));
  if (wt_theme_get_id (theme) == self->moved_id)
    gtk_widget_grab_focus (self->is_moved_down != is_last ? down_button : up_button);
}

static void
add_row (WtThemeList *self, WtTheme *theme, gboolean is_last)
{
  GtkWidget *row = adw_entry_row_new ();
  guint number = self->rows->len + 1;
  gboolean is_retired = wt_theme_is_retired (theme);
  /* Translators: %u is the key that gives a comment the theme */
  g_autofree char *key = g_strdup_printf (_ ("Key %u"), number % WT_THEME_N_KEYS);
  const char *title = is_retired                 ? _ ("No longer offered")
                      : number > WT_THEME_N_KEYS ? _ ("Without a key")
                                                 : key;

  g_object_set_data_full (G_OBJECT (row), "theme", g_object_ref (theme), g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), wt_theme_get_name (theme));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_renamed_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  if (is_retired)
    {
      /* Translators: %s is the name of a theme */
      g_autofree char *again = g_strdup_printf (_ ("Offer “%s” again"), wt_theme_get_name (theme));

      add_button (self, ADW_ENTRY_ROW (row), "list-add-symbolic", again,
                  G_CALLBACK (on_retire_clicked_cb));
    }
  else
    add_offered_buttons (self, ADW_ENTRY_ROW (row), theme, is_last);
  g_ptr_array_add (self->rows, row);
}

static void
show_themes (WtThemeList *self, GListModel *themes)
{
  guint n = g_list_model_get_n_items (themes);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  /* The row for a new theme stays last. */
  g_object_ref (self->new_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->new_row));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WtTheme) theme = g_list_model_get_item (themes, i);
      g_autoptr (WtTheme) next = g_list_model_get_item (themes, i + 1);

      add_row (self, theme, next == NULL || wt_theme_is_retired (next));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->new_row));
  g_object_unref (self->new_row);
  self->moved_id = 0;
}

static void
on_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtThemeList) self = user_data;
  g_autoptr (GListModel) themes = NULL;

  /* The window says what could not be read. */
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &themes, NULL)
      && !g_cancellable_is_cancelled (self->cancellable))
    show_themes (self, themes);
}

static void
load (WtThemeList *self)
{
  wt_workspace_run_async (self->workspace, wt_list_themes_job_new (), self->cancellable,
                          on_loaded_cb, g_object_ref (self));
}

static void
on_changed_cb (WtThemeList *self, guint aspects)
{
  if (aspects & WT_ASPECT_COMMENTS)
    load (self);
}

static void
wt_theme_list_dispose (GObject *object)
{
  WtThemeList *self = WT_THEME_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_THEME_LIST);
  G_OBJECT_CLASS (wt_theme_list_parent_class)->dispose (object);
}

static void
wt_theme_list_finalize (GObject *object)
{
  WtThemeList *self = WT_THEME_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (wt_theme_list_parent_class)->finalize (object);
}

static void
wt_theme_list_class_init (WtThemeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_theme_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_theme_list_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-theme-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtThemeList, new_row);
  gtk_widget_class_bind_template_callback (widget_class, on_added_cb);
}

static void
wt_theme_list_init (WtThemeList *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_theme_list_set_workspace (WtThemeList *self, WtWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
}
