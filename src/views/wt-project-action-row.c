#include "wt-project-action-row.h"

#include "wt-autosave.h"
#include "wt-date.h"
#include "wt-error-presenter.h"
#include "wt-record-jobs.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtProjectActionRow
{
  AdwActionRow parent_instance;

  GtkWidget *check_button;

  WtAction *action;     /* (owned) */
  WtAutosave *autosave; /* (owned) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtProjectActionRow, wt_project_action_row, ADW_TYPE_ACTION_ROW)

/* When it is to be done, or was. */
static char *
describe_date (WtAction *action)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *due_on = wt_date_to_words (wt_action_get_due_on (action));
  g_autofree char *done_on =
      wt_date_to_words (wt_model_get_string (WT_MODEL (action), WT_ACTION_DONE_ON));

  if (wt_action_is_done (action))
    /* Translators: %s is a date */
    return done_on[0] != '\0' ? g_strdup_printf (_ ("Done on %s"), done_on) : g_strdup (_ ("Done"));
  if (due_on[0] == '\0')
    return g_strdup ("");
  /* Translators: %s is a date */
  return wt_action_is_overdue (action, today) ? g_strdup_printf (_ ("Was due on %s"), due_on)
                                              /* Translators: %s is a date */
                                              : g_strdup_printf (_ ("Due on %s"), due_on);
}

static void
show_action (WtProjectActionRow *self)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *date = describe_date (self->action);
  g_autofree char *subtitle =
      wt_words_join (wt_model_get_string (WT_MODEL (self->action), WT_ACTION_OWNER), date, NULL);
  const char *title = wt_action_get_title (self->action);
  /* Translators: %s is what is to be done */
  g_autofree char *label = g_strdup_printf (_ ("Done: %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check_button),
                               wt_action_is_done (self->action));
  self->is_filling = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  if (wt_action_is_overdue (self->action, today))
    gtk_widget_add_css_class (GTK_WIDGET (self), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "overdue");
}

static void
on_toggled_cb (WtProjectActionRow *self)
{
  gboolean is_done = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check_button));
  g_autofree char *today = wt_date_today ();

  if (self->is_filling)
    return;
  g_object_set (self->action, "done", is_done, "done-on", is_done ? today : "", NULL);
  wt_autosave_flush (self->autosave);
}

static void
on_save_failed_cb (WtProjectActionRow *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The action could not be saved"), error);
}

static void
wt_project_action_row_activate (AdwActionRow *row)
{
  WtProjectActionRow *self = WT_PROJECT_ACTION_ROW (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-action", "x",
                              wt_action_get_id (self->action));
}

static void
wt_project_action_row_dispose (GObject *object)
{
  WtProjectActionRow *self = WT_PROJECT_ACTION_ROW (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->action);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROJECT_ACTION_ROW);

  G_OBJECT_CLASS (wt_project_action_row_parent_class)->dispose (object);
}

static void
wt_project_action_row_class_init (WtProjectActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_project_action_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = wt_project_action_row_activate;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-project-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtProjectActionRow, check_button);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);
}

static void
wt_project_action_row_init (WtProjectActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_project_action_row_new (WtWorkspace *workspace, WtAction *action)
{
  WtProjectActionRow *self = g_object_new (WT_TYPE_PROJECT_ACTION_ROW, NULL);

  self->action = g_object_ref (action);
  self->autosave =
      wt_autosave_new (workspace, action, (WtAutosaveMakeJob) wt_save_action_job_new, NULL);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_save_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (action, "notify", G_CALLBACK (show_action), self, G_CONNECT_SWAPPED);
  show_action (self);
  return GTK_WIDGET (self);
}

WtAction *
wt_project_action_row_get_action (WtProjectActionRow *self)
{
  return self->action;
}

void
wt_project_action_row_set_stored (WtProjectActionRow *self, WtAction *stored)
{
  wt_autosave_set_stored (self->autosave, stored);
}

void
wt_project_action_row_set_read_only (WtProjectActionRow *self, gboolean is_read_only)
{
  gtk_widget_set_sensitive (self->check_button, !is_read_only);
}

gboolean
wt_project_action_row_is_pending (WtProjectActionRow *self)
{
  return wt_autosave_is_pending (self->autosave);
}
