#include "wt-plan.h"

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
  const WtPrinciple *of = wt_checklist_get_principle (self->checklist, principle);
  guint answered = 0;

  for (guint i = of->first; i < of->first + of->n_prompts; i++)
    if (wt_prompt_answer_get_answer (wt_plan_get_answer (self, i)) != WT_ANSWER_NONE)
      answered++;
  return answered;
}

guint
wt_plan_count_answered (WtPlan *self)
{
  return self->answers->len - wt_plan_count (self, WT_ANSWER_NONE);
}

guint
wt_plan_count (WtPlan *self, WtAnswer answer)
{
  guint count = 0;

  for (guint i = 0; i < self->answers->len; i++)
    if (wt_prompt_answer_get_answer (wt_plan_get_answer (self, i)) == answer)
      count++;
  return count;
}

GArray *
wt_plan_list_gaps (WtPlan *self, const char *today)
{
  enum
  {
    OVERDUE,
    NOT_YET,
    OTHER,
    N_GROUPS
  };
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int group = OVERDUE; group < N_GROUPS; group++)
    for (guint i = 0; i < self->answers->len; i++)
      {
        WtPromptAnswer *answer = wt_plan_get_answer (self, i);
        gboolean is_not_yet = wt_prompt_answer_get_answer (answer) == WT_ANSWER_NOT_YET;
        int of = wt_prompt_answer_is_overdue (answer, today) ? OVERDUE
                 : is_not_yet                                ? NOT_YET
                                                             : OTHER;

        if (of == group && (of == OVERDUE || wt_prompt_answer_is_gap (answer)))
          g_array_append_val (gaps, i);
      }
  return gaps;
}
