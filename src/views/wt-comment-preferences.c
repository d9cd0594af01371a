#include "wt-comment-preferences.h"

#include "wt-autosave.h"
#include "wt-error-presenter.h"
#include "wt-settings-jobs.h"
#include "wt-theme-list.h"

#include <glib/gi18n.h>

struct _WtCommentPreferences
{
  AdwPreferencesPage parent_instance;

  GtkSpinButton *days_button;
  WtThemeList *theme_list;

  WtWorkspace *workspace;    /* (owned) (nullable) */
  WtAutosave *autosave;      /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtCommentPreferences, wt_comment_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
on_failed_cb (WtCommentPreferences *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The preferences could not be saved"), error);
}

/* The first settings that are loaded are those that are edited. */
static void
on_settings_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtCommentPreferences) self = user_data;
  g_autoptr (WtSettings) settings = NULL;

  /* The window says what could not be read. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &settings, NULL)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, settings);
      return;
    }
  self->autosave =
      wt_autosave_new (self->workspace, settings, (WtAutosaveMakeJob) wt_save_settings_job_new,
                       (WtAutosaveListIssues) wt_settings_list_issues);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (settings, "original-days", self->days_button, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
load (WtCommentPreferences *self)
{
  wt_workspace_run_async (self->workspace, wt_load_settings_job_new (), self->cancellable,
                          on_settings_loaded_cb, g_object_ref (self));
}

static void
on_changed_cb (WtCommentPreferences *self, guint aspects)
{
  if (aspects & WT_ASPECT_SETTINGS)
    load (self);
}

static void
wt_comment_preferences_dispose (GObject *object)
{
  WtCommentPreferences *self = WT_COMMENT_PREFERENCES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->autosave);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_COMMENT_PREFERENCES);
  G_OBJECT_CLASS (wt_comment_preferences_parent_class)->dispose (object);
}

static void
wt_comment_preferences_finalize (GObject *object)
{
  g_clear_object (&WT_COMMENT_PREFERENCES (object)->cancellable);
  G_OBJECT_CLASS (wt_comment_preferences_parent_class)->finalize (object);
}

static void
wt_comment_preferences_class_init (WtCommentPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_comment_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_comment_preferences_finalize;
  g_type_ensure (WT_TYPE_THEME_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-comment-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCommentPreferences, days_button);
  gtk_widget_class_bind_template_child (widget_class, WtCommentPreferences, theme_list);
}

static void
wt_comment_preferences_init (WtCommentPreferences *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_comment_preferences_set_workspace (WtCommentPreferences *self, WtWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !wt_workspace_is_read_only (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  wt_theme_list_set_workspace (self->theme_list, workspace);
  load (self);
}
