#include "wt-checklist-list.h"

#include "wt-checklist-jobs.h"
#include "wt-checklist-row.h"
#include "wt-error-presenter.h"
#include "wt-template-jobs.h"

#include <glib/gi18n.h>

struct _WtChecklistList
{
  AdwBin parent_instance;

  GtkLabel *heading_label;
  GtkListBox *list_box;
  GtkMenuButton *start_button;
  GtkListBox *offer_list;
  GtkButton *only_button;

  WtWorkspace *workspace; /* (owned) (nullable) */
  WtChecklistScope scope;
  gint64 activity_id;
  char *key;                 /* (owned) (nullable): of the only one that is shown */
  GListModel *plans;         /* (owned) (nullable) */
  GListModel *templates;     /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtChecklistList, wt_checklist_list, ADW_TYPE_BIN)

#define KEY_DATA "key"

static WtPlan *
find_plan (WtChecklistList *self, const char *key)
{
  for (guint i = 0; self->plans != NULL && i < g_list_model_get_n_items (self->plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (self->plans, i);

      if (g_str_equal (wt_checklist_get_key (wt_plan_get_checklist (plan)), key))
        return plan;
    }
  return NULL;
}

static gboolean
is_wanted (WtChecklistList *self, const char *key)
{
  return self->key == NULL || g_str_equal (self->key, key);
}

/* Rows that stay keep the focus. */
static void
show_plans (WtChecklistList *self)
{
  guint n_shown = 0;
  GtkListBoxRow *row;

  for (guint i = 0; i < g_list_model_get_n_items (self->plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (self->plans, i);

      if (!is_wanted (self, wt_checklist_get_key (wt_plan_get_checklist (plan))))
        continue;
      row = gtk_list_box_get_row_at_index (self->list_box, (int) n_shown++);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (wt_checklist_row_new ());
          gtk_list_box_append (self->list_box, GTK_WIDGET (row));
        }
      wt_checklist_row_show (WT_CHECKLIST_ROW (row), plan);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list_box, (int) n_shown)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), n_shown > 0);
}

static gboolean
can_offer (WtChecklistList *self, WtChecklistTemplate *template)
{
  return wt_checklist_template_get_scope (template) == self->scope
         && is_wanted (self, wt_checklist_template_get_key (template))
         && !wt_checklist_template_is_retired (template)
         && find_plan (self, wt_checklist_template_get_key (template)) == NULL
         && !wt_workspace_is_read_only (self->workspace);
}

static void
add_offer (WtChecklistList *self, WtChecklistTemplate *template)
{
  const char *title = wt_checklist_template_get_title (template);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "max-width-chars", 36, NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), KEY_DATA,
                          g_strdup (wt_checklist_template_get_key (template)), g_free);
  gtk_list_box_append (self->offer_list, row);
}

static void
show_offers (WtChecklistList *self)
{
  GtkWidget *row;
  gboolean has_any = FALSE;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->offer_list))) != NULL)
    gtk_list_box_remove (self->offer_list, row);
  for (guint i = 0; i < g_list_model_get_n_items (self->templates); i++)
    {
      g_autoptr (WtChecklistTemplate) template = g_list_model_get_item (self->templates, i);

      if (!can_offer (self, template))
        continue;
      add_offer (self, template);
      has_any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->start_button), has_any && self->key == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->only_button), has_any && self->key != NULL);
}

static void
show_all (WtChecklistList *self)
{
  gboolean has_plans, has_offers;

  if (self->plans == NULL || self->templates == NULL)
    return;
  show_plans (self);
  show_offers (self);
  has_plans = gtk_widget_get_visible (GTK_WIDGET (self->list_box));
  has_offers = gtk_widget_get_visible (GTK_WIDGET (self->start_button))
               || gtk_widget_get_visible (GTK_WIDGET (self->only_button));
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), has_plans || self->key == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), has_plans || has_offers);
}

/* Whether there is something to show, or somebody to tell why not. */
static gboolean
finish (WtChecklistList *self, GObject *object, GAsyncResult *result, gpointer found)
{
  g_autoptr (GError) error = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, found, &error))
    return !g_cancellable_is_cancelled (self->cancellable);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
  return FALSE;
}

static void
on_plans_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtChecklistList) self = user_data;
  g_autoptr (GListModel) plans = NULL;

  if (!finish (self, object, result, &plans))
    return;
  g_set_object (&self->plans, plans);
  show_all (self);
}

static void
on_templates_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtChecklistList) self = user_data;
  g_autoptr (GListModel) templates = NULL;

  if (!finish (self, object, result, &templates))
    return;
  g_set_object (&self->templates, templates);
  show_all (self);
}

static void
open_checklist (WtChecklistList *self, gint64 checklist_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-checklist", "x", checklist_id);
}

static void
on_row_activated_cb (WtChecklistList *self, GtkListBoxRow *row)
{
  open_checklist (self, wt_checklist_row_get_checklist_id (WT_CHECKLIST_ROW (row)));
}

static void
on_started_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtChecklistList) self = user_data;
  g_autoptr (WtPlan) plan = NULL;

  if (finish (self, object, result, &plan))
    open_checklist (self, wt_plan_get_checklist_id (plan));
}

static void
start (WtChecklistList *self, const char *key)
{
  wt_workspace_run_async (self->workspace, wt_add_checklist_job_new (0, self->activity_id, key),
                          NULL, on_started_cb, g_object_ref (self));
}

static void
on_offer_activated_cb (WtChecklistList *self, GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), KEY_DATA));

  gtk_menu_button_popdown (self->start_button);
  start (self, key);
}

static void
on_only_clicked_cb (WtChecklistList *self)
{
  start (self, self->key);
}

static void
wt_checklist_list_dispose (GObject *object)
{
  WtChecklistList *self = WT_CHECKLIST_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->plans);
  g_clear_object (&self->templates);
  g_clear_object (&self->workspace);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHECKLIST_LIST);

  G_OBJECT_CLASS (wt_checklist_list_parent_class)->dispose (object);
}

static void
wt_checklist_list_finalize (GObject *object)
{
  g_clear_object (&WT_CHECKLIST_LIST (object)->cancellable);
  g_clear_pointer (&WT_CHECKLIST_LIST (object)->key, g_free);
  G_OBJECT_CLASS (wt_checklist_list_parent_class)->finalize (object);
}

static void
wt_checklist_list_class_init (WtChecklistListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_checklist_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_checklist_list_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-checklist-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChecklistList, heading_label);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistList, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistList, start_button);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistList, offer_list);
  gtk_widget_class_bind_template_child (widget_class, WtChecklistList, only_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_offer_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_only_clicked_cb);
}

static void
wt_checklist_list_init (WtChecklistList *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wt_checklist_list_load (WtChecklistList *self,
                        WtWorkspace *workspace,
                        WtChecklistScope scope,
                        gint64 activity_id)
{
  gboolean is_organisation = scope == WT_CHECKLIST_SCOPE_ORGANISATION;
  const char *label =
      is_organisation ? _ ("Answer a checklist for the organisation") : _ ("Answer a checklist");

  g_set_object (&self->workspace, workspace);
  self->scope = scope;
  self->activity_id = activity_id;
  gtk_label_set_label (self->heading_label,
                       is_organisation ? _ ("Answered by the organisation") : _ ("Checklists"));
  gtk_menu_button_set_label (self->start_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  wt_workspace_run_async (workspace, wt_list_plans_job_new (0, activity_id), self->cancellable,
                          on_plans_loaded_cb, g_object_ref (self));
  wt_workspace_run_async (workspace, wt_list_templates_job_new (), self->cancellable,
                          on_templates_loaded_cb, g_object_ref (self));
}

void
wt_checklist_list_load_of (WtChecklistList *self, WtWorkspace *workspace, const char *key)
{
  if (self->key == NULL)
    self->key = g_strdup (key);
  wt_checklist_list_load (self, workspace, WT_CHECKLIST_SCOPE_ORGANISATION, 0);
}
