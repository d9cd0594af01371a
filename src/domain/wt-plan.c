#include "wt-plan.h"

#include <string.h>

struct _WtPlan
{
  GObject parent_instance;

  gint64 project_id;
  gint64 checklist_id;
  WtChecklist *checklist; /* (owned) */
  GPtrArray *answers;     /* (owned) of WtPromptAnswer, one a prompt */

  gint64 activity_id;
  char *subject;              /* (owned) */
  WtChecklist *moved_from;    /* (owned) (nullable) */
  WtChecklist *newest;        /* (owned) (nullable) */
  WtSettings *settings;       /* (owned) (nullable) */
  GPtrArray *gone_answers;    /* (owned) of WtPromptAnswer */
  GHashTable *gone_wordings;  /* (owned) prompt → wording */
  GListStore *evidence_links; /* (owned) */
  GListStore *actions;        /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtPlan, wt_plan, G_TYPE_OBJECT)

static void
wt_plan_finalize (GObject *object)
{
  WtPlan *self = WT_PLAN (object);

  g_clear_object (&self->checklist);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->subject, g_free);
  g_clear_object (&self->moved_from);
  g_clear_object (&self->newest);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->gone_answers, g_ptr_array_unref);
  g_clear_pointer (&self->gone_wordings, g_hash_table_unref);
  g_clear_object (&self->evidence_links);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (wt_plan_parent_class)->finalize (object);
}

static void
wt_plan_class_init (WtPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_plan_finalize;
}

static void
wt_plan_init (WtPlan *self)
{
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->subject = g_strdup ("");
  self->gone_answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->gone_wordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->evidence_links = g_list_store_new (WT_TYPE_EVIDENCE_LINK);
  self->actions = g_list_store_new (WT_TYPE_ACTION);
}

WtPlan *
wt_plan_new (gint64 project_id, gint64 checklist_id, WtChecklist *checklist)
{
  WtPlan *self = g_object_new (WT_TYPE_PLAN, NULL);

  self->project_id = project_id;
  self->checklist_id = checklist_id;
  self->checklist = g_object_ref (checklist);
  for (guint i = 0; i < wt_checklist_get_n_prompts (checklist); i++)
    g_ptr_array_add (self->answers, wt_prompt_answer_new (
                                        checklist_id, wt_checklist_get_prompt (checklist, i)->id));
  return self;
}

gint64
wt_plan_get_project_id (WtPlan *self)
{
  return self->project_id;
}

gint64
wt_plan_get_checklist_id (WtPlan *self)
{
  return self->checklist_id;
}

WtChecklist *
wt_plan_get_checklist (WtPlan *self)
{
  return self->checklist;
}

WtPromptAnswer *
wt_plan_get_answer (WtPlan *self, guint index)
{
  g_return_val_if_fail (index < self->answers->len, NULL);
  return g_ptr_array_index (self->answers, index);
}

void
wt_plan_set_answer (WtPlan *self, WtPromptAnswer *answer)
{
  int index = wt_checklist_find_prompt (self->checklist, wt_prompt_answer_get_prompt (answer));

  if (index >= 0)
    wt_model_assign (WT_MODEL (wt_plan_get_answer (self, (guint) index)), WT_MODEL (answer));
  else
    g_ptr_array_add (self->gone_answers, g_object_ref (answer));
}

guint
wt_plan_count_answered_of (WtPlan *self, guint principle)
{
  return wt_checklist_get_principle (self->checklist, principle)->n_prompts
         - wt_plan_count_of (self, principle, WT_ANSWER_NONE);
}

guint
wt_plan_count_answered (WtPlan *self)
{
  return self->answers->len - wt_plan_count (self, WT_ANSWER_NONE);
}

guint
wt_plan_count_of (WtPlan *self, guint principle, WtAnswer answer)
{
  const WtPrinciple *of = wt_checklist_get_principle (self->checklist, principle);
  guint count = 0;

  for (guint i = of->first; i < of->first + of->n_prompts; i++)
    if (wt_prompt_answer_get_effective_answer (wt_plan_get_answer (self, i)) == answer)
      count++;
  return count;
}

guint
wt_plan_count (WtPlan *self, WtAnswer answer)
{
  guint count = 0;

  for (guint i = 0; i < wt_checklist_get_n_principles (self->checklist); i++)
    count += wt_plan_count_of (self, i, answer);
  return count;
}

guint
wt_plan_count_overdue (WtPlan *self, int principle, const char *today)
{
  guint count = 0;

  for (guint i = 0; i < self->answers->len; i++)
    if ((principle < 0
         || wt_checklist_get_prompt (self->checklist, i)->principle == (guint) principle)
        && wt_prompt_answer_is_overdue (wt_plan_get_answer (self, i), today))
      count++;
  return count;
}

/* How much a prompt matters, most first. */
typedef enum
{
  OVERDUE,
  NOT_YET,
  UNANSWERED,
  NO_GAP,
} Urgency;

typedef struct
{
  Urgency urgency;
  const char *due_on; /* lent by the answer */
  guint index;
} Gap;

static Urgency
get_urgency (WtPromptAnswer *answer, const char *today)
{
  if (wt_prompt_answer_is_overdue (answer, today))
    return OVERDUE;
  if (!wt_prompt_answer_is_gap (answer))
    return NO_GAP;
  return wt_prompt_answer_get_effective_answer (answer) == WT_ANSWER_NOT_YET ? NOT_YET : UNANSWERED;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const Gap *first = a, *second = b;
  gboolean is_dated = first->due_on[0] != '\0';

  if (first->urgency != second->urgency)
    return (int) first->urgency - (int) second->urgency;
  if (is_dated != (second->due_on[0] != '\0'))
    return is_dated ? -1 : 1;
  if (!g_str_equal (first->due_on, second->due_on))
    return strcmp (first->due_on, second->due_on);
  return first->index < second->index ? -1 : 1;
}

GArray *
wt_plan_list_gaps (WtPlan *self, const char *today)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Gap));
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->answers->len; i++)
    {
      WtPromptAnswer *answer = wt_plan_get_answer (self, i);
      Gap gap = { get_urgency (answer, today), wt_prompt_answer_get_due_on (answer), i };

      if (gap.urgency != NO_GAP)
        g_array_append_val (found, gap);
    }
  g_array_sort (found, compare_gaps);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (gaps, g_array_index (found, Gap, i).index);
  return gaps;
}

gint64
wt_plan_get_activity_id (WtPlan *self)
{
  return self->activity_id;
}

const char *
wt_plan_get_subject (WtPlan *self)
{
  return self->subject;
}

void
wt_plan_set_subject (WtPlan *self, gint64 activity_id, const char *subject)
{
  self->activity_id = activity_id;
  g_free (self->subject);
  self->subject = g_strdup (subject);
}

WtChecklist *
wt_plan_get_moved_from (WtPlan *self)
{
  return self->moved_from;
}

void
wt_plan_set_moved_from (WtPlan *self, WtChecklist *moved_from)
{
  g_set_object (&self->moved_from, moved_from);
}

WtChecklist *
wt_plan_get_newest (WtPlan *self)
{
  return self->newest;
}

void
wt_plan_set_newest (WtPlan *self, WtChecklist *newest)
{
  g_set_object (&self->newest, newest);
}

WtSettings *
wt_plan_get_settings (WtPlan *self)
{
  return self->settings;
}

void
wt_plan_set_settings (WtPlan *self, WtSettings *settings)
{
  g_set_object (&self->settings, settings);
}

gboolean
wt_plan_is_new (WtPlan *self, guint index)
{
  const WtPrompt *prompt = wt_checklist_get_prompt (self->checklist, index);

  return self->moved_from != NULL && wt_checklist_find_prompt (self->moved_from, prompt->id) < 0;
}

GPtrArray *
wt_plan_get_gone_answers (WtPlan *self)
{
  return self->gone_answers;
}

const char *
wt_plan_get_gone_wording (WtPlan *self, const char *prompt)
{
  const char *wording = g_hash_table_lookup (self->gone_wordings, prompt);

  return wording != NULL ? wording : prompt;
}

void
wt_plan_set_gone_wording (WtPlan *self, const char *prompt, const char *wording)
{
  g_hash_table_insert (self->gone_wordings, g_strdup (prompt), g_strdup (wording));
}

GListModel *
wt_plan_get_evidence_links (WtPlan *self)
{
  return G_LIST_MODEL (self->evidence_links);
}

GListModel *
wt_plan_get_actions (WtPlan *self)
{
  return G_LIST_MODEL (self->actions);
}

static void
take_records (GListStore *list, GPtrArray *records)
{
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), records->pdata,
                       records->len);
  g_ptr_array_unref (records);
}

void
wt_plan_take_evidence_links (WtPlan *self, GPtrArray *links)
{
  take_records (self->evidence_links, links);
}

void
wt_plan_take_actions (WtPlan *self, GPtrArray *actions)
{
  take_records (self->actions, actions);
}

WtAction *
wt_plan_find_action (WtPlan *self, const char *prompt)
{
  GListModel *actions = wt_plan_get_actions (self);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WtAction) action = g_list_model_get_item (actions, i);

      if (!wt_action_is_done (action)
          && g_str_equal (wt_model_get_string (WT_MODEL (action), WT_ACTION_PROMPT), prompt))
        return action;
    }
  return NULL;
}

WtEvidenceState
wt_plan_get_file_state (WtPlan *self, const char *prompt)
{
  GListModel *links = wt_plan_get_evidence_links (self);
  WtEvidenceState worst = WT_EVIDENCE_THERE;

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (WtEvidenceLink) link = g_list_model_get_item (links, i);

      if (g_str_equal (wt_evidence_link_get_prompt (link), prompt))
        worst = MAX (worst, wt_evidence_link_get_state (link));
    }
  return worst;
}

static GPtrArray *
list_items (GListModel *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

void
wt_plan_update_records (WtPlan *self, WtPlan *later)
{
  GHashTableIter wordings;
  gpointer prompt, wording;

  if (later == self)
    return;
  wt_plan_set_subject (self, later->activity_id, later->subject);
  wt_plan_set_moved_from (self, later->moved_from);
  wt_plan_set_newest (self, later->newest);
  wt_plan_set_settings (self, later->settings);
  g_ptr_array_set_size (self->gone_answers, 0);
  for (guint i = 0; i < later->gone_answers->len; i++)
    g_ptr_array_add (self->gone_answers, g_object_ref (g_ptr_array_index (later->gone_answers, i)));
  g_hash_table_iter_init (&wordings, later->gone_wordings);
  while (g_hash_table_iter_next (&wordings, &prompt, &wording))
    wt_plan_set_gone_wording (self, prompt, wording);
  wt_plan_take_evidence_links (self, list_items (wt_plan_get_evidence_links (later)));
  wt_plan_take_actions (self, list_items (wt_plan_get_actions (later)));
}

WtAction *
wt_plan_make_action (WtPlan *self, guint index)
{
  const WtPrompt *prompt = wt_checklist_get_prompt (self->checklist, index);
  WtModel *answer = WT_MODEL (wt_plan_get_answer (self, index));
  WtAction *action = wt_action_new (self->project_id);

  g_object_set (action, "title", prompt->lead, "owner",
                wt_model_get_string (answer, WT_PROMPT_ANSWER_OWNER), "due-on",
                wt_model_get_string (answer, WT_PROMPT_ANSWER_DUE_ON), "checklist-id",
                self->checklist_id, "prompt", prompt->id, NULL);
  return action;
}

gboolean
wt_plan_is_same_version (WtPlan *self, WtPlan *other)
{
  return self->checklist_id == other->checklist_id
         && g_str_equal (wt_checklist_get_definition (self->checklist),
                         wt_checklist_get_definition (other->checklist));
}
