#include "wt-report-parts-private.h"

#include "wt-action.h"
#include "wt-plan.h"
#include "wt-project.h"
#include "wt-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

/* A shorter one might stand in any word. */
#define SHORTEST_NAME 3

/* Adds @name as it is looked for. */
static void
add_name (GHashTable *names, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (g_utf8_strlen (stripped, -1) >= SHORTEST_NAME)
    g_hash_table_add (names, g_utf8_casefold (stripped, -1));
}

static void
add_project (GHashTable *names, gpointer project)
{
  add_name (names, wt_model_get_string (project, WT_PROJECT_LEAD));
  add_name (names, wt_model_get_string (project, WT_PROJECT_CONTACT));
  add_name (names, wt_model_get_string (project, WT_PROJECT_CHAMPION));
}

static void
add_action (GHashTable *names, gpointer action)
{
  add_name (names, wt_model_get_string (action, WT_ACTION_OWNER));
}

static void
add_plan (GHashTable *names, gpointer plan)
{
  guint n_prompts = wt_checklist_get_n_prompts (wt_plan_get_checklist (plan));

  for (guint i = 0; i < n_prompts; i++)
    add_name (names, wt_model_get_string (WT_MODEL (wt_plan_get_answer (plan, i)),
                                          WT_PROMPT_ANSWER_OWNER));
}

/* Groups and organisations may be named. */
static void
add_stakeholder (GHashTable *names, gpointer stakeholder)
{
  WtStakeholderKind kind = wt_stakeholder_get_kind (stakeholder);

  if (kind != WT_STAKEHOLDER_GROUP && kind != WT_STAKEHOLDER_ORGANISATION)
    add_name (names, wt_stakeholder_get_name (stakeholder));
}

static void
add_life (GHashTable *names, WtProjectLife *life)
{
  const struct
  {
    WtProjectLifeList list;
    void (*add) (GHashTable *names, gpointer record);
  } LISTS[] = { { WT_PROJECT_LIFE_PLANS, add_plan },
                { WT_PROJECT_LIFE_ACTIONS, add_action },
                { WT_PROJECT_LIFE_STAKEHOLDERS, add_stakeholder } };

  add_project (names, wt_project_life_get_project (life));
  add_name (names,
            wt_model_get_string (WT_MODEL (wt_project_life_get_duty (life)), WT_DUTY_DECIDED_BY));
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      GListModel *list = wt_project_life_get_list (life, LISTS[i].list);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (GObject) record = g_list_model_get_item (list, j);

          LISTS[i].add (names, record);
        }
    }
}

static GHashTable *
make_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GPtrArray *
list (GHashTable *names)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (all, g_strdup (name));
  return all;
}

GPtrArray *
wt_report_list_names_of_life (WtProjectLife *life, WtEdition edition)
{
  g_autoptr (GHashTable) names = make_names ();

  if (edition == WT_EDITION_PUBLIC)
    add_life (names, life);
  return list (names);
}

GPtrArray *
wt_report_list_names (const WtReportContent *content)
{
  g_autoptr (GHashTable) names = make_names ();

  if (content->edition != WT_EDITION_PUBLIC)
    return list (names);
  for (guint i = 0; i < content->projects->len; i++)
    add_project (names, g_ptr_array_index (content->projects, i));
  for (guint i = 0; i < content->actions->len; i++)
    add_action (names, g_ptr_array_index (content->actions, i));
  for (guint i = 0; i < content->plans->len; i++)
    add_plan (names, g_ptr_array_index (content->plans, i));
  if (content->life != NULL)
    add_life (names, content->life);
  return list (names);
}

gboolean
wt_report_has_name (GPtrArray *names, const char *text)
{
  g_autofree char *folded = names->len > 0 ? g_utf8_casefold (text, -1) : NULL;

  for (guint i = 0; i < names->len; i++)
    if (strstr (folded, g_ptr_array_index (names, i)) != NULL)
      return TRUE;
  return FALSE;
}

char *
wt_report_dup_written (GPtrArray *names, const char *written)
{
  return g_strdup (wt_report_has_name (names, written)
                       ? _ ("Left out of this edition: it names somebody.")
                       : written);
}
