#include "wt-evidence-popover.h"

#include "wt-activity-jobs.h"
#include "wt-change-runner.h"
#include "wt-date.h"
#include "wt-decoration.h"
#include "wt-error-presenter.h"
#include "wt-evidence-jobs.h"
#include "wt-file-chooser.h"
#include "wt-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* As many as are looked through; the rest is found by searching. */
#define LIMIT 40

struct _WtEvidencePopover
{
  GtkPopover parent_instance;

  GtkSearchEntry *search_entry;
  GtkListBox *list_box;
  GtkLabel *empty_label;

  WtWorkspace *workspace; /* (owned) */
  gint64 project_id;
  gint64 checklist_id;
  char *prompt;              /* (owned) */
  GListModel *activities;    /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtEvidencePopover, wt_evidence_popover, GTK_TYPE_POPOVER)

static void
add_row (WtEvidencePopover *self, WtActivity *activity, WtEvidenceKind kind)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean is_results = kind == WT_EVIDENCE_RESULTS;
  g_autofree char *date = wt_date_to_words (wt_activity_get_held_on (activity));
  g_autofree char *forms = g_strdup_printf (ngettext ("Results of %lu form", "Results of %lu forms",
                                                      (gulong) wt_activity_get_forms (activity)),
                                            (gulong) wt_activity_get_forms (activity));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wt_activity_get_title (activity));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_results ? forms : date);
  adw_action_row_add_prefix (
      ADW_ACTION_ROW (row),
      wt_decoration_new (is_results ? "wt-bar-chart-symbolic" : "wt-engagement-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (
      G_OBJECT (row), "link",
      wt_evidence_link_new (self->checklist_id, self->prompt, kind, wt_activity_get_id (activity)),
      g_object_unref);
  gtk_list_box_append (self->list_box, row);
}

static void
update (WtEvidencePopover *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint n_items = self->activities != NULL ? g_list_model_get_n_items (self->activities) : 0;
  guint n_shown = 0;
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < n_items && n_shown < LIMIT; i++)
    {
      g_autoptr (WtActivity) activity = g_list_model_get_item (self->activities, i);

      if (!g_str_match_string (search, wt_activity_get_title (activity), TRUE))
        continue;
      n_shown++;
      add_row (self, activity, WT_EVIDENCE_ACTIVITY);
      if (wt_activity_get_forms (activity) > 0)
        add_row (self, activity, WT_EVIDENCE_RESULTS);
    }
  gtk_label_set_label (self->empty_label, n_items == 0 ? _ ("There are no activities yet")
                                                       : _ ("No activity is called that"));
}

static void
on_search_changed_cb (WtEvidencePopover *self)
{
  update (self);
}

static void
on_activities_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtEvidencePopover) self = user_data;
  g_autoptr (GListModel) activities = NULL;

  /* Without activities a file can still be chosen. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &activities, NULL)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_set_object (&self->activities, activities);
  update (self);
}

static void
wt_evidence_popover_map (GtkWidget *widget)
{
  WtEvidencePopover *self = WT_EVIDENCE_POPOVER (widget);

  wt_workspace_run_async (self->workspace, wt_list_activities_job_new (self->project_id),
                          self->cancellable, on_activities_loaded_cb, g_object_ref (self));
  GTK_WIDGET_CLASS (wt_evidence_popover_parent_class)->map (widget);
}

static void
add_evidence (WtEvidencePopover *self, WtEvidenceLink *link)
{
  wt_change_runner_run (GTK_WIDGET (self), self->workspace, wt_add_evidence_job_new (link),
                        _ ("The evidence could not be linked"));
}

static void
on_row_activated_cb (WtEvidencePopover *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  add_evidence (self, g_object_get_data (G_OBJECT (row), "link"));
}

static void
on_file_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtEvidencePopover) self = user_data;
  g_autoptr (WtEvidenceLink) link = NULL;
  g_autoptr (GError) error = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &link, &error))
    add_evidence (self, link);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The file could not be linked"), error);
}

static void
on_file_chosen_cb (GFile *file, gpointer data)
{
  WtEvidencePopover *self = data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = g_path_get_dirname (wt_workspace_get_path (self->workspace));

  if (path != NULL)
    wt_workspace_run_async (
        self->workspace,
        wt_read_evidence_file_job_new (self->checklist_id, self->prompt, path, folder),
        self->cancellable, on_file_read_cb, g_object_ref (self));
}

static void
on_file_clicked_cb (WtEvidencePopover *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_popover_popdown (GTK_POPOVER (self));
  wt_file_chooser_open (window, _ ("Link a File"), WT_FILE_KIND_ANY, on_file_chosen_cb,
                        g_object_ref (self), g_object_unref);
}

static void
wt_evidence_popover_dispose (GObject *object)
{
  WtEvidencePopover *self = WT_EVIDENCE_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->activities);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_EVIDENCE_POPOVER);
  G_OBJECT_CLASS (wt_evidence_popover_parent_class)->dispose (object);
}

static void
wt_evidence_popover_finalize (GObject *object)
{
  WtEvidencePopover *self = WT_EVIDENCE_POPOVER (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->prompt, g_free);
  G_OBJECT_CLASS (wt_evidence_popover_parent_class)->finalize (object);
}

static void
wt_evidence_popover_class_init (WtEvidencePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_evidence_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_evidence_popover_finalize;
  widget_class->map = wt_evidence_popover_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-evidence-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, WtEvidencePopover, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WtEvidencePopover, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtEvidencePopover, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, on_file_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
wt_evidence_popover_init (WtEvidencePopover *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_evidence_popover_new (WtWorkspace *workspace,
                         gint64 project_id,
                         gint64 checklist_id,
                         const char *prompt)
{
  WtEvidencePopover *self = g_object_new (WT_TYPE_EVIDENCE_POPOVER, NULL);

  self->workspace = g_object_ref (workspace);
  self->project_id = project_id;
  self->checklist_id = checklist_id;
  self->prompt = g_strdup (prompt);
  return GTK_WIDGET (self);
}
