#include "wt-preferences-window.h"

#include "wt-comment-preferences.h"
#include "wt-error-presenter.h"
#include "wt-name-list.h"
#include "wt-planning-preferences.h"
#include "wt-settings-jobs.h"

#include <glib/gi18n.h>

struct _WtPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwEntryRow *my_name_row;
  AdwComboRow *threshold_row;
  AdwComboRow *month_row;
  WtNameList *organisation_list;
  WtNameList *directorate_list;
  WtPlanningPreferences *planning_page;
  WtCommentPreferences *comment_page;

  WtWindow *window;     /* not owned: this window is transient for it */
  WtSettings *settings; /* (owned) (nullable) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtPreferencesWindow, wt_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static const int THRESHOLDS[] = { 5, 8, 10 };

static void
on_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPreferencesWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The preferences could not be saved"), error);
}

static void
run (WtPreferencesWindow *self, WtJob *job)
{
  wt_workspace_run_async (wt_window_get_workspace (self->window), job, NULL, on_done_cb,
                          g_object_ref (self));
}

static void
save_settings (WtPreferencesWindow *self)
{
  guint threshold = adw_combo_row_get_selected (self->threshold_row);

  if (self->is_filling || self->settings == NULL || threshold >= G_N_ELEMENTS (THRESHOLDS))
    return;
  g_object_set (self->settings, "threshold", THRESHOLDS[threshold], "financial-year-month",
                (int) adw_combo_row_get_selected (self->month_row) + 1, NULL);
  run (self, wt_save_settings_job_new (self->settings));
}

static void
show_choices (WtPreferencesWindow *self, WtChoiceLists *choices)
{
  g_set_object (&self->settings, wt_choice_lists_get_settings (choices));
  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (THRESHOLDS); i++)
    if (THRESHOLDS[i] == wt_settings_get_threshold (self->settings))
      adw_combo_row_set_selected (self->threshold_row, i);
  adw_combo_row_set_selected (self->month_row,
                              (guint) wt_settings_get_financial_year_month (self->settings) - 1);
  self->is_filling = FALSE;
  wt_name_list_set_names (self->organisation_list, wt_choice_lists_get_organisations (choices));
  wt_name_list_set_names (self->directorate_list, wt_choice_lists_get_directorates (choices));
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPreferencesWindow) self = user_data;
  g_autoptr (WtChoiceLists) choices = NULL;
  g_autoptr (GError) error = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &choices, &error))
    show_choices (self, choices);
  else
    wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
}

static void
load (WtPreferencesWindow *self)
{
  wt_workspace_run_async (wt_window_get_workspace (self->window), wt_load_choice_lists_job_new (),
                          NULL, on_choices_loaded_cb, g_object_ref (self));
}

static void
on_organisation_edited_cb (WtPreferencesWindow *self, gint64 id, const char *name)
{
  run (self, wt_save_organisation_job_new (id, name));
}

static void
on_directorate_edited_cb (WtPreferencesWindow *self, gint64 id, const char *name)
{
  run (self, wt_save_directorate_job_new (id, name));
}

static void
on_my_name_changed_cb (WtPreferencesWindow *self)
{
  wt_window_update_author (self->window);
}

/* "April", "May" … in the user's language. */
static void
fill_months (WtPreferencesWindow *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2000, month, 1, 12, 0, 0);
      g_autofree char *name = g_date_time_format (day, "%B");

      gtk_string_list_append (months, name);
    }
  adw_combo_row_set_model (self->month_row, G_LIST_MODEL (months));
}

static void
wt_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&WT_PREFERENCES_WINDOW (object)->settings);
  G_OBJECT_CLASS (wt_preferences_window_parent_class)->dispose (object);
}

static void
wt_preferences_window_class_init (WtPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_preferences_window_dispose;
  g_type_ensure (WT_TYPE_NAME_LIST);
  g_type_ensure (WT_TYPE_PLANNING_PREFERENCES);
  g_type_ensure (WT_TYPE_COMMENT_PREFERENCES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, my_name_row);
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, threshold_row);
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, month_row);
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, organisation_list);
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, directorate_list);
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, planning_page);
  gtk_widget_class_bind_template_child (widget_class, WtPreferencesWindow, comment_page);
  gtk_widget_class_bind_template_callback (widget_class, save_settings);
  gtk_widget_class_bind_template_callback (widget_class, on_organisation_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_directorate_edited_cb);
}

static void
wt_preferences_window_init (WtPreferencesWindow *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_months (self);
  self->is_filling = FALSE;
}

GtkWidget *
wt_preferences_window_new (WtWindow *window)
{
  WtPreferencesWindow *self =
      g_object_new (WT_TYPE_PREFERENCES_WINDOW, "transient-for", window, NULL);
  WtWorkspace *workspace = wt_window_get_workspace (window);
  gboolean is_writable = !wt_workspace_is_read_only (workspace);
  GtkWidget *of_workspace[] = { GTK_WIDGET (self->threshold_row), GTK_WIDGET (self->month_row),
                                GTK_WIDGET (self->organisation_list),
                                GTK_WIDGET (self->directorate_list) };

  self->window = window;
  gtk_editable_set_text (GTK_EDITABLE (self->my_name_row), wt_workspace_get_author (workspace));
  g_signal_connect_object (wt_window_get_settings (window), "changed::my-name",
                           G_CALLBACK (on_my_name_changed_cb), self, G_CONNECT_SWAPPED);
  g_settings_bind (wt_window_get_settings (window), "my-name", self->my_name_row, "text",
                   G_SETTINGS_BIND_SET);
  for (guint i = 0; i < G_N_ELEMENTS (of_workspace); i++)
    gtk_widget_set_sensitive (of_workspace[i], is_writable);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  wt_planning_preferences_set_workspace (self->planning_page, workspace);
  wt_comment_preferences_set_workspace (self->comment_page, workspace);
  load (self);
  return GTK_WIDGET (self);
}

void
wt_preferences_window_show_planning (WtPreferencesWindow *self)
{
  adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self),
                                           ADW_PREFERENCES_PAGE (self->planning_page));
}

void
wt_preferences_window_show_comments (WtPreferencesWindow *self)
{
  adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self),
                                           ADW_PREFERENCES_PAGE (self->comment_page));
}
