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
add_staff (GHashTable *names, const WtReportContent *content)
{
  static const guint PROJECT_NAMES[] = { WT_PROJECT_LEAD, WT_PROJECT_CONTACT, WT_PROJECT_CHAMPION };

  for (guint i = 0; i < content->projects->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (PROJECT_NAMES); j++)
      add_name (names,
                wt_model_get_string (g_ptr_array_index (content->projects, i), PROJECT_NAMES[j]));
  for (guint i = 0; i < content->actions->len; i++)
    add_name (names,
              wt_model_get_string (g_ptr_array_index (content->actions, i), WT_ACTION_OWNER));
  for (guint i = 0; i < content->plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (content->plans, i);

      for (guint j = 0; j < wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)); j++)
        add_name (names, wt_model_get_string (WT_MODEL (wt_plan_get_answer (plan, j)),
                                              WT_PROMPT_ANSWER_OWNER));
    }
}

static void
add_stakeholders (GHashTable *names, GListModel *stakeholders)
{
  for (guint i = 0; i < g_list_model_get_n_items (stakeholders); i++)
    {
      g_autoptr (WtStakeholder) stakeholder = g_list_model_get_item (stakeholders, i);

      add_name (names, wt_stakeholder_get_name (stakeholder));
    }
}

GPtrArray *
wt_report_list_names (const WtReportContent *content)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  if (content->edition == WT_EDITION_PUBLIC)
    {
      add_staff (names, content);
      if (content->life != NULL)
        add_stakeholders (names,
                          wt_project_life_get_list (content->life, WT_PROJECT_LIFE_STAKEHOLDERS));
    }
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (list, g_strdup (name));
  return list;
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
