#include "wt-plan.h"

#include <string.h>

struct _WtPlan
{
  GObject parent_instance;

  gint64 project_id;
  gint64 checklist_id;
  WtChecklist *checklist; /* (owned) */
  GPtrArray *answers;     /* (owned) of WtPromptAnswer, one a prompt */
};

G_DEFINE_FINAL_TYPE (WtPlan, wt_plan, G_TYPE_OBJECT)

static void
wt_plan_finalize (GObject *object)
{
  WtPlan *self = WT_PLAN (object);

  g_clear_object (&self->checklist);
  g_clear_pointer (&self->answers, g_ptr_array_unref);

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
