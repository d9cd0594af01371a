#include "wt-project-life.h"

#include "wt-action.h"
#include "wt-activity.h"
#include "wt-calendar-entry.h"
#include "wt-indicator.h"
#include "wt-plan.h"
#include "wt-stakeholder.h"
#include "wt-tool.h"

#include <glib/gi18n.h>

struct _WtProjectLife
{
  GObject parent_instance;

  WtProject *project;                         /* (owned) */
  WtDuty *duty;                               /* (owned) */
  WtSettings *settings;                       /* (owned) */
  GListStore *lists[WT_PROJECT_LIFE_N_LISTS]; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtProjectLife, wt_project_life, G_TYPE_OBJECT)

static void
wt_project_life_finalize (GObject *object)
{
  WtProjectLife *self = WT_PROJECT_LIFE (object);

  g_clear_object (&self->project);
  g_clear_object (&self->duty);
  g_clear_object (&self->settings);
  for (guint i = 0; i < WT_PROJECT_LIFE_N_LISTS; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (wt_project_life_parent_class)->finalize (object);
}

static void
wt_project_life_class_init (WtProjectLifeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_project_life_finalize;
}

static void
wt_project_life_init (WtProjectLife *self)
{
  /* In the order of WtProjectLifeList. */
  const GType types[] = { WT_TYPE_PLAN,           WT_TYPE_STAGE_DATES, WT_TYPE_INDICATOR,
                          WT_TYPE_STAKEHOLDER,    WT_TYPE_ACTION,      WT_TYPE_ACTIVITY,
                          WT_TYPE_CALENDAR_ENTRY, WT_TYPE_TOOL };

  G_STATIC_ASSERT (G_N_ELEMENTS (types) == WT_PROJECT_LIFE_N_LISTS);
  for (guint i = 0; i < WT_PROJECT_LIFE_N_LISTS; i++)
    self->lists[i] = g_list_store_new (types[i]);
}

WtProjectLife *
wt_project_life_new (WtProject *project, WtDuty *duty, WtSettings *settings)
{
  WtProjectLife *self = g_object_new (WT_TYPE_PROJECT_LIFE, NULL);

  self->project = g_object_ref (project);
  self->duty = g_object_ref (duty);
  self->settings = g_object_ref (settings);
  return self;
}

WtProject *
wt_project_life_get_project (WtProjectLife *self)
{
  return self->project;
}

WtDuty *
wt_project_life_get_duty (WtProjectLife *self)
{
  return self->duty;
}

WtSettings *
wt_project_life_get_settings (WtProjectLife *self)
{
  return self->settings;
}

GListModel *
wt_project_life_get_list (WtProjectLife *self, WtProjectLifeList list)
{
  return G_LIST_MODEL (self->lists[list]);
}

void
wt_project_life_take_list (WtProjectLife *self, WtProjectLifeList list, GPtrArray *records)
{
  g_list_store_splice (self->lists[list], 0, 0, records->pdata, records->len);
  g_ptr_array_unref (records);
}

WtStageDates *
wt_project_life_get_stage_dates (WtProjectLife *self, WtStage stage)
{
  GListModel *list = wt_project_life_get_list (self, WT_PROJECT_LIFE_STAGE_DATES);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WtStageDates) dates = g_list_model_get_item (list, i);

      if (wt_stage_dates_get_stage (dates) == stage)
        return dates;
    }
  return NULL;
}

WtLevel
wt_project_life_get_next_level (WtProjectLife *self)
{
  WtLevel reached = wt_project_get_level_reached (self->project);

  return reached < WT_LEVEL_CO_PRODUCTION ? reached + 1 : WT_LEVEL_NONE;
}

char *
wt_project_life_dup_tools (WtProjectLife *self, WtLevel level)
{
  GListModel *list = wt_project_life_get_list (self, WT_PROJECT_LIFE_TOOLS);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WtTool) tool = g_list_model_get_item (list, i);

      if (wt_tool_get_level (tool) != level)
        continue;
      if (names->len > 0)
        /* Translators: between two names in a list */
        g_string_append (names, _ (", "));
      g_string_append (names, wt_tool_get_name (tool));
    }
  return g_string_free (names, FALSE);
}
