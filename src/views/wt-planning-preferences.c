#include "wt-planning-preferences.h"

#include "wt-autosave.h"
#include "wt-change-runner.h"
#include "wt-error-presenter.h"
#include "wt-field-message.h"
#include "wt-name-list.h"
#include "wt-note-row.h"
#include "wt-settings-jobs.h"
#include "wt-toolkit.h"

#include <glib/gi18n.h>

struct _WtPlanningPreferences
{
  AdwPreferencesPage parent_instance;

  GtkListBoxRow *toolkit_row;
  GtkListBoxRow *remuneration_row;
  GtkMenuButton *law_button;
  GtkListBoxRow *law_row;
  GtkListBoxRow *body_row;
  GtkListBoxRow *planning_row;
  GtkListBoxRow *proposals_row;
  GtkListBoxRow *decisions_row;
  GtkListBoxRow *idea_row;
  GtkListBoxRow *stage_planning_row;
  GtkListBoxRow *under_way_row;
  GtkListBoxRow *evaluating_row;
  GtkListBoxRow *closed_row;
  WtNameList *informing_list;
  WtNameList *engaging_list;
  WtNameList *involving_list;
  WtNameList *co_production_list;

  WtWorkspace *workspace;    /* (owned) (nullable) */
  WtAutosave *autosave;      /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtPlanningPreferences, wt_planning_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* A row, and the setting that it edits. */
typedef struct
{
  GtkListBoxRow *row;
  const char *property;
} Field;

#define N_FIELDS 12

static void
list_fields (WtPlanningPreferences *self, Field fields[N_FIELDS])
{
  const Field all[N_FIELDS] = {
    { self->toolkit_row, "toolkit-link" },
    { self->remuneration_row, "remuneration-link" },
    { self->law_row, "duty-law" },
    { self->body_row, "duty-body" },
    { self->planning_row, "duty-planning" },
    { self->proposals_row, "duty-proposals" },
    { self->decisions_row, "duty-decisions" },
    { self->idea_row, "expected-idea" },
    { self->stage_planning_row, "expected-planning" },
    { self->under_way_row, "expected-under-way" },
    { self->evaluating_row, "expected-evaluating" },
    { self->closed_row, "expected-closed" },
  };

  for (guint i = 0; i < N_FIELDS; i++)
    fields[i] = all[i];
}

/* The list of @level. */
static WtNameList *
get_list (WtPlanningPreferences *self, WtLevel level)
{
  switch (level)
    {
    case WT_LEVEL_ENGAGING:
      return self->engaging_list;
    case WT_LEVEL_INVOLVING:
      return self->involving_list;
    case WT_LEVEL_CO_PRODUCTION:
      return self->co_production_list;
    case WT_LEVEL_NONE:
    case WT_LEVEL_INFORMING:
    default:
      return self->informing_list;
    }
}

static void
show_issues (WtPlanningPreferences *self)
{
  g_autoptr (GPtrArray) issues = wt_settings_list_issues (wt_autosave_get_model (self->autosave));
  Field fields[N_FIELDS];

  list_fields (self, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    wt_field_message_set (fields[i].row, wt_issue_list_find (issues, fields[i].property));
}

static void
on_failed_cb (WtPlanningPreferences *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The preferences could not be saved"), error);
}

/* The first settings that are loaded are those that are edited. */
static void
take_settings (WtPlanningPreferences *self, WtSettings *settings)
{
  Field fields[N_FIELDS];

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
  g_signal_connect_object (settings, "notify", G_CALLBACK (show_issues), self, G_CONNECT_SWAPPED);
  list_fields (self, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    g_object_bind_property (settings, fields[i].property, fields[i].row, "text",
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
on_settings_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPlanningPreferences) self = user_data;
  g_autoptr (WtSettings) settings = NULL;

  /* The window says what could not be read. */
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &settings, NULL)
      && !g_cancellable_is_cancelled (self->cancellable))
    take_settings (self, settings);
}

/* What is loaded of the tools of a level. */
typedef struct
{
  WtPlanningPreferences *self; /* (owned) */
  WtLevel level;
} ToolLoad;

static void
on_tools_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ToolLoad *load = user_data;
  g_autoptr (WtPlanningPreferences) self = load->self;
  g_autoptr (GListModel) tools = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &tools, NULL)
      && !g_cancellable_is_cancelled (self->cancellable))
    wt_name_list_set_names (get_list (self, load->level), tools);
  g_free (load);
}

static void
load (WtPlanningPreferences *self)
{
  wt_workspace_run_async (self->workspace, wt_load_settings_job_new (), self->cancellable,
                          on_settings_loaded_cb, g_object_ref (self));
  for (WtLevel level = WT_LEVEL_INFORMING; level <= WT_LEVEL_CO_PRODUCTION; level++)
    {
      ToolLoad *tool_load = g_new0 (ToolLoad, 1);

      tool_load->self = g_object_ref (self);
      tool_load->level = level;
      wt_workspace_run_async (self->workspace, wt_list_tools_job_new (level), self->cancellable,
                              on_tools_loaded_cb, tool_load);
    }
}

static void
on_changed_cb (WtPlanningPreferences *self, guint aspects)
{
  if (aspects & WT_ASPECT_SETTINGS)
    load (self);
}

static void
on_tool_edited_cb (WtPlanningPreferences *self, gint64 id, const char *name, WtNameList *list)
{
  for (WtLevel level = WT_LEVEL_INFORMING; level <= WT_LEVEL_CO_PRODUCTION; level++)
    if (get_list (self, level) == list)
      wt_change_runner_run (GTK_WIDGET (self), self->workspace,
                            wt_save_tool_job_new (level, id, name),
                            _ ("The preferences could not be saved"));
}

static void
on_law_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WtPlanningPreferences *self = WT_PLANNING_PREFERENCES (widget);

  if (self->autosave == NULL)
    return;
  wt_toolkit_apply_law ((WtToolkitLaw) g_variant_get_int32 (parameter),
                        wt_autosave_get_model (self->autosave));
  wt_autosave_flush (self->autosave);
}

static void
fill_laws (WtPlanningPreferences *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (WtToolkitLaw law = 0; law < WT_TOOLKIT_N_LAWS; law++)
    {
      g_autofree char *name = wt_toolkit_dup_law_name (law);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "planning.law", "i", (gint32) law);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->law_button, G_MENU_MODEL (menu));
}

static void
wt_planning_preferences_dispose (GObject *object)
{
  WtPlanningPreferences *self = WT_PLANNING_PREFERENCES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->autosave);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLANNING_PREFERENCES);
  G_OBJECT_CLASS (wt_planning_preferences_parent_class)->dispose (object);
}

static void
wt_planning_preferences_finalize (GObject *object)
{
  g_clear_object (&WT_PLANNING_PREFERENCES (object)->cancellable);
  G_OBJECT_CLASS (wt_planning_preferences_parent_class)->finalize (object);
}

static void
wt_planning_preferences_class_init (WtPlanningPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_planning_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_planning_preferences_finalize;
  g_type_ensure (WT_TYPE_NAME_LIST);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-planning-preferences.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WtPlanningPreferences, name)
  BIND (toolkit_row);
  BIND (remuneration_row);
  BIND (law_button);
  BIND (law_row);
  BIND (body_row);
  BIND (planning_row);
  BIND (proposals_row);
  BIND (decisions_row);
  BIND (idea_row);
  BIND (stage_planning_row);
  BIND (under_way_row);
  BIND (evaluating_row);
  BIND (closed_row);
  BIND (informing_list);
  BIND (engaging_list);
  BIND (involving_list);
  BIND (co_production_list);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_tool_edited_cb);
  gtk_widget_class_install_action (widget_class, "planning.law", "i", on_law_cb);
}

static void
wt_planning_preferences_init (WtPlanningPreferences *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_laws (self);
}

void
wt_planning_preferences_set_workspace (WtPlanningPreferences *self, WtWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !wt_workspace_is_read_only (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
}
