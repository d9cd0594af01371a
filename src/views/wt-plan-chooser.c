#include "wt-plan-chooser.h"

#include "wt-change-runner.h"
#include "wt-checklist-jobs.h"
#include "wt-checklist-template.h"
#include "wt-error-presenter.h"

#include <glib/gi18n.h>

struct _WtPlanChooser
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;

  WtWorkspace *workspace; /* (owned) (nullable) */
  gint64 project_id;
  GListModel *plans; /* (owned) (nullable) */
  gint64 checklist_id;
  GSimpleAction *show_action;   /* (owned) */
  GSimpleAction *delete_action; /* (owned) */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPlanChooser, wt_plan_chooser, ADW_TYPE_BIN)

/* The plan of a checklist, else the first; %NULL without any. */
static WtPlan *
find_plan (WtPlanChooser *self, gint64 checklist_id)
{
  guint n_plans = self->plans != NULL ? g_list_model_get_n_items (self->plans) : 0;

  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (self->plans, i);

      if (wt_plan_get_checklist_id (plan) == checklist_id)
        return g_steal_pointer (&plan);
    }
  return n_plans > 0 ? g_list_model_get_item (self->plans, 0) : NULL;
}

static void
show_title (WtPlanChooser *self, const char *title)
{
  /* Keys and assistive technology go to the button inside the menu button. */
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  gtk_label_set_label (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
on_show_cb (WtPlanChooser *self, GVariant *parameter)
{
  wt_plan_chooser_choose (self, g_variant_get_int64 (parameter));
}

static void
on_added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPlanChooser) self = user_data;
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  /* The page loads again by itself and finds it; then it is the one to show. */
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &plan, &error))
    self->checklist_id = wt_plan_get_checklist_id (plan);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be added"), error);
}

static void
on_add_cb (WtPlanChooser *self, GVariant *parameter)
{
  wt_workspace_run_async (
      self->workspace,
      wt_add_checklist_job_new (self->project_id, 0, g_variant_get_string (parameter, NULL)), NULL,
      on_added_cb, g_object_ref (self));
}

static void
on_delete_cb (WtPlanChooser *self, GVariant *parameter)
{
  wt_change_runner_run (GTK_WIDGET (self), self->workspace,
                        wt_delete_checklist_job_new (self->checklist_id),
                        _ ("The checklist could not be deleted"));
}

static void
wt_plan_chooser_dispose (GObject *object)
{
  WtPlanChooser *self = WT_PLAN_CHOOSER (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->plans);
  g_clear_object (&self->show_action);
  g_clear_object (&self->delete_action);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLAN_CHOOSER);
  G_OBJECT_CLASS (wt_plan_chooser_parent_class)->dispose (object);
}

static void
wt_plan_chooser_class_init (WtPlanChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_plan_chooser_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WT_TYPE_PLAN_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, WT_TYPE_PLAN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanChooser, button);
  gtk_widget_class_bind_template_child (widget_class, WtPlanChooser, label);
}

static void
wt_plan_chooser_init (WtPlanChooser *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) add = g_simple_action_new ("add", G_VARIANT_TYPE_STRING);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->show_action =
      g_simple_action_new_stateful ("show", G_VARIANT_TYPE_INT64, g_variant_new_int64 (0));
  self->delete_action = g_simple_action_new ("delete", NULL);
  g_signal_connect_swapped (self->show_action, "activate", G_CALLBACK (on_show_cb), self);
  g_signal_connect_swapped (self->delete_action, "activate", G_CALLBACK (on_delete_cb), self);
  g_signal_connect_swapped (add, "activate", G_CALLBACK (on_add_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->show_action));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->delete_action));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (add));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "checklists", G_ACTION_GROUP (group));
}

/* A menu treats an underscore as the mark of a mnemonic. */
static void
append (GMenu *menu, const char *title, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, label);
  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static gboolean
is_used (WtPlanChooser *self, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (self->plans, i);

      if (g_str_equal (wt_checklist_get_key (wt_plan_get_checklist (plan)), key))
        return TRUE;
    }
  return FALSE;
}

static GMenu *
make_add_menu (WtPlanChooser *self, GListModel *templates)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (WtChecklistTemplate) template = g_list_model_get_item (templates, i);
      const char *key = wt_checklist_template_get_key (template);

      if (wt_checklist_template_get_scope (template) == WT_CHECKLIST_SCOPE_PROJECT
          && !wt_checklist_template_is_retired (template) && !is_used (self, key))
        append (menu, wt_checklist_template_get_title (template), "checklists.add",
                g_variant_new_string (key));
    }
  return menu;
}

static void
update_menu (WtPlanChooser *self, GListModel *templates)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) shown = g_menu_new ();
  g_autoptr (GMenu) added = make_add_menu (self, templates);
  g_autoptr (GMenu) deleted = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (self->plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (self->plans, i);

      append (shown, wt_checklist_get_title (wt_plan_get_checklist (plan)), "checklists.show",
              g_variant_new_int64 (wt_plan_get_checklist_id (plan)));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  if (!wt_workspace_is_read_only (self->workspace))
    {
      if (g_menu_model_get_n_items (G_MENU_MODEL (added)) > 0)
        g_menu_append_section (menu, _ ("Answer another checklist"), G_MENU_MODEL (added));
      g_menu_append (deleted, _ ("_Delete This Checklist"), "checklists.delete");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (deleted));
    }
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

void
wt_plan_chooser_choose (WtPlanChooser *self, gint64 checklist_id)
{
  g_autoptr (WtPlan) plan = find_plan (self, checklist_id);
  g_autoptr (WtPlan) first = find_plan (self, 0);

  if (plan == NULL)
    return;
  self->checklist_id = wt_plan_get_checklist_id (plan);
  show_title (self, wt_checklist_get_title (wt_plan_get_checklist (plan)));
  g_simple_action_set_state (self->show_action, g_variant_new_int64 (self->checklist_id));
  g_simple_action_set_enabled (self->delete_action,
                               plan != first && !wt_workspace_is_read_only (self->workspace));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, plan);
}

void
wt_plan_chooser_show (WtPlanChooser *self,
                      WtWorkspace *workspace,
                      gint64 project_id,
                      GListModel *plans,
                      GListModel *templates)
{
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->plans, plans);
  self->project_id = project_id;
  update_menu (self, templates);
  wt_plan_chooser_choose (self, self->checklist_id);
}
