#include "wt-checklist-comparison.h"

struct _WtChecklistComparison
{
  GObject parent_instance;

  WtChecklist *older;                         /* (owned) */
  WtChecklist *newer;                         /* (owned) */
  GPtrArray *prompts[WT_PROMPT_CHANGE_COUNT]; /* (owned) of WtPrompt, lent by the checklists */
};

G_DEFINE_FINAL_TYPE (WtChecklistComparison, wt_checklist_comparison, G_TYPE_OBJECT)

static void
wt_checklist_comparison_finalize (GObject *object)
{
  WtChecklistComparison *self = WT_CHECKLIST_COMPARISON (object);

  for (guint i = 0; i < WT_PROMPT_CHANGE_COUNT; i++)
    g_clear_pointer (&self->prompts[i], g_ptr_array_unref);
  g_clear_object (&self->older);
  g_clear_object (&self->newer);

  G_OBJECT_CLASS (wt_checklist_comparison_parent_class)->finalize (object);
}

static void
wt_checklist_comparison_class_init (WtChecklistComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_checklist_comparison_finalize;
}

static void
wt_checklist_comparison_init (WtChecklistComparison *self)
{
  for (guint i = 0; i < WT_PROMPT_CHANGE_COUNT; i++)
    self->prompts[i] = g_ptr_array_new ();
}

static const WtPrompt *
find_prompt (WtChecklist *checklist, const char *id)
{
  int index = wt_checklist_find_prompt (checklist, id);

  return index >= 0 ? wt_checklist_get_prompt (checklist, (guint) index) : NULL;
}

static void
add (WtChecklistComparison *self, WtPromptChange change, const WtPrompt *prompt)
{
  g_ptr_array_add (self->prompts[change], (gpointer) prompt);
}

WtChecklistComparison *
wt_checklist_compare (WtChecklist *older, WtChecklist *newer)
{
  WtChecklistComparison *self = g_object_new (WT_TYPE_CHECKLIST_COMPARISON, NULL);

  self->older = g_object_ref (older);
  self->newer = g_object_ref (newer);
  for (guint i = 0; i < wt_checklist_get_n_prompts (newer); i++)
    {
      const WtPrompt *prompt = wt_checklist_get_prompt (newer, i);
      const WtPrompt *former = find_prompt (older, prompt->id);

      if (former == NULL)
        add (self, WT_PROMPT_NEW, prompt);
      else if (!g_str_equal (former->text, prompt->text))
        add (self, WT_PROMPT_REWORDED, prompt);
    }
  for (guint i = 0; i < wt_checklist_get_n_prompts (older); i++)
    {
      const WtPrompt *prompt = wt_checklist_get_prompt (older, i);

      if (find_prompt (newer, prompt->id) == NULL)
        add (self, WT_PROMPT_GONE, prompt);
    }
  return self;
}

WtChecklist *
wt_checklist_comparison_get_older (WtChecklistComparison *self)
{
  return self->older;
}

WtChecklist *
wt_checklist_comparison_get_newer (WtChecklistComparison *self)
{
  return self->newer;
}

guint
wt_checklist_comparison_get_n (WtChecklistComparison *self, WtPromptChange change)
{
  return self->prompts[change]->len;
}

const WtPrompt *
wt_checklist_comparison_get_prompt (WtChecklistComparison *self, WtPromptChange change, guint index)
{
  g_return_val_if_fail (index < self->prompts[change]->len, NULL);
  return g_ptr_array_index (self->prompts[change], index);
}

const WtPrompt *
wt_checklist_comparison_get_former (WtChecklistComparison *self, guint index)
{
  return find_prompt (self->older,
                      wt_checklist_comparison_get_prompt (self, WT_PROMPT_REWORDED, index)->id);
}

gboolean
wt_checklist_comparison_is_empty (WtChecklistComparison *self)
{
  for (guint i = 0; i < WT_PROMPT_CHANGE_COUNT; i++)
    if (self->prompts[i]->len > 0)
      return FALSE;
  return TRUE;
}
