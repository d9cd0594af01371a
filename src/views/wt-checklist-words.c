#include "wt-checklist-words.h"

#include "wt-date.h"
#include "wt-words.h"

#include <glib/gi18n.h>

char *
wt_checklist_words_subjects (WtChecklistScope scope, gint64 count)
{
  switch (scope)
    {
    case WT_CHECKLIST_SCOPE_MEETING:
      return g_strdup_printf (ngettext ("%d meeting", "%d meetings", (gulong) count), (int) count);
    case WT_CHECKLIST_SCOPE_ORGANISATION:
      return g_strdup (_ ("the organisation"));
    case WT_CHECKLIST_SCOPE_NONE:
    case WT_CHECKLIST_SCOPE_PROJECT:
    default:
      return wt_words_projects (count);
    }
}

char *
wt_checklist_words_use (WtChecklistTemplate *template)
{
  WtChecklistScope scope = wt_checklist_template_get_scope (template);
  gint64 count = wt_model_get_int64 (WT_MODEL (template), WT_CHECKLIST_TEMPLATE_CHECKLISTS);
  g_autofree char *subjects = NULL;

  if (count == 0)
    return g_strdup (_ ("Not in use"));
  if (scope == WT_CHECKLIST_SCOPE_ORGANISATION)
    return g_strdup (_ ("In use in the organisation"));
  subjects = wt_checklist_words_subjects (scope, count);
  /* Translators: %s is "3 projects" or "1 meeting" */
  return g_strdup_printf (_ ("In use in %s"), subjects);
}

char *
wt_checklist_words_behind (WtChecklistTemplate *template)
{
  gint64 behind = wt_model_get_int64 (WT_MODEL (template), WT_CHECKLIST_TEMPLATE_BEHIND);

  if (behind == 0)
    return g_strdup ("");
  return g_strdup_printf (
      ngettext ("%d in an older version", "%d in an older version", (gulong) behind), (int) behind);
}

char *
wt_checklist_words_prompts (gint64 count)
{
  return g_strdup_printf (ngettext ("%d prompt", "%d prompts", (gulong) count), (int) count);
}

char *
wt_checklist_words_progress (WtPlan *plan)
{
  /* Translators: how many of how many prompts have an answer */
  return g_strdup_printf (_ ("%1$d of %2$d answered"), (int) wt_plan_count_answered (plan),
                          (int) wt_checklist_get_n_prompts (wt_plan_get_checklist (plan)));
}

char *
wt_checklist_words_gaps (WtPlan *plan)
{
  g_autofree char *today = wt_date_today ();
  g_autoptr (GArray) gaps = wt_plan_list_gaps (plan, today);

  if (gaps->len == 0)
    return g_strdup (_ ("Nothing is missing"));
  return g_strdup_printf (ngettext ("%u gap", "%u gaps", gaps->len), gaps->len);
}

char *
wt_checklist_words_version (WtPlan *plan)
{
  WtChecklist *newest = wt_plan_get_newest (plan);
  int version = wt_checklist_get_version (wt_plan_get_checklist (plan));

  if (newest == NULL)
    return g_strdup_printf (_ ("Version %d"), version);
  /* Translators: the number of the version that is answered, and of the newest one */
  return g_strdup_printf (_ ("Version %1$d; version %2$d is there"), version,
                          wt_checklist_get_version (newest));
}
