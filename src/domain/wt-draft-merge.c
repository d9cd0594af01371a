#include "wt-draft-merge.h"

#include "wt-checklist-draft-private.h"
#include "wt-part-merge.h"

/* Where a part stands: prompts in a principle, principles in the draft (principle 0). */
typedef struct
{
  guint principle;
  guint position;
} Place;

/* The three that are merged. */
typedef struct
{
  WtChecklistDraft *draft;
  WtChecklistDraft *kept;
  WtChecklistDraft *stored;
} Merge;

static WtDraftPrinciple *
peek_principle (WtChecklistDraft *draft, guint position)
{
  g_autoptr (WtDraftPrinciple) principle =
      g_list_model_get_item (wt_checklist_draft_get_principles (draft), position);

  return principle;
}

static WtDraftPrompt *
peek_prompt (WtDraftPrinciple *principle, guint position)
{
  g_autoptr (WtDraftPrompt) prompt =
      g_list_model_get_item (wt_draft_principle_get_prompts (principle), position);

  return prompt;
}

static guint
count_principles (WtChecklistDraft *draft)
{
  return g_list_model_get_n_items (wt_checklist_draft_get_principles (draft));
}

static guint
count_prompts (WtDraftPrinciple *principle)
{
  return g_list_model_get_n_items (wt_draft_principle_get_prompts (principle));
}

static WtDraftPrinciple *
find_principle (WtChecklistDraft *draft, const char *id, guint *position)
{
  return wt_part_find (wt_checklist_draft_get_principles (draft), id, position);
}

static WtDraftPrompt *
find_prompt (WtChecklistDraft *draft, const char *id, Place *place)
{
  for (guint i = 0; i < count_principles (draft); i++)
    {
      WtDraftPrinciple *principle = peek_principle (draft, i);

      for (guint j = 0; j < count_prompts (principle); j++)
        if (g_str_equal (wt_draft_prompt_get_id (peek_prompt (principle, j)), id))
          {
            *place = (Place){ i, j };
            return peek_prompt (principle, j);
          }
    }
  return NULL;
}

static const char *
get_principle_id (WtChecklistDraft *draft, const Place *place)
{
  return wt_draft_principle_get_id (peek_principle (draft, place->principle));
}

static void
merge_wordings (Merge *merge)
{
  wt_part_merge_properties (merge->draft, merge->kept, merge->stored);
  for (guint i = 0; i < count_principles (merge->draft); i++)
    {
      WtDraftPrinciple *principle = peek_principle (merge->draft, i);
      const char *id = wt_draft_principle_get_id (principle);
      guint position;
      gpointer kept = find_principle (merge->kept, id, &position);
      gpointer stored = find_principle (merge->stored, id, &position);

      if (kept != NULL && stored != NULL)
        wt_part_merge_properties (principle, kept, stored);
      for (guint j = 0; j < count_prompts (principle); j++)
        {
          WtDraftPrompt *prompt = peek_prompt (principle, j);
          Place place;

          kept = find_prompt (merge->kept, wt_draft_prompt_get_id (prompt), &place);
          stored = find_prompt (merge->stored, wt_draft_prompt_get_id (prompt), &place);
          if (kept != NULL && stored != NULL)
            wt_part_merge_properties (prompt, kept, stored);
        }
    }
}

/* Whether the part went from the workspace, and takes nothing of the user's with it. */
static gboolean
is_gone (gpointer part, gpointer kept, gpointer stored)
{
  return kept != NULL && stored == NULL && wt_model_is_same (part, kept);
}

static void
remove_prompts (Merge *merge, guint principle)
{
  WtDraftPrinciple *of = peek_principle (merge->draft, principle);

  for (guint i = count_prompts (of); i-- > 0;)
    {
      WtDraftPrompt *prompt = peek_prompt (of, i);
      const char *id = wt_draft_prompt_get_id (prompt);
      Place place;

      if (is_gone (prompt, find_prompt (merge->kept, id, &place),
                   find_prompt (merge->stored, id, &place)))
        wt_checklist_draft_remove_prompt (merge->draft, principle, i);
    }
}

static void
remove_parts (Merge *merge)
{
  for (guint i = count_principles (merge->draft); i-- > 0;)
    {
      WtDraftPrinciple *principle = peek_principle (merge->draft, i);
      const char *id = wt_draft_principle_get_id (principle);
      guint position;

      remove_prompts (merge, i);
      if (count_prompts (principle) == 0
          && is_gone (principle, find_principle (merge->kept, id, &position),
                      find_principle (merge->stored, id, &position)))
        wt_checklist_draft_remove_principle (merge->draft, i);
    }
}

static void
insert_principles (Merge *merge)
{
  for (guint i = 0; i < count_principles (merge->stored); i++)
    {
      WtDraftPrinciple *source = peek_principle (merge->stored, i);
      const char *id = wt_draft_principle_get_id (source);
      g_autoptr (WtDraftPrinciple) principle = NULL;
      guint position;

      if (find_principle (merge->draft, id, &position) != NULL
          || find_principle (merge->kept, id, &position) != NULL)
        continue;
      principle = wt_model_copy (WT_MODEL (source));
      wt_checklist_draft_insert_principle (merge->draft, MIN (i, count_principles (merge->draft)),
                                           principle);
    }
}

/* Puts a prompt where it is stored, if it is new or the user has not moved it elsewhere. */
static void
place_prompt (Merge *merge, WtDraftPrompt *source, guint target, guint position)
{
  const char *id = wt_draft_prompt_get_id (source);
  WtDraftPrinciple *of = peek_principle (merge->draft, target);
  Place kept, now;
  gboolean was_there = find_prompt (merge->kept, id, &kept) != NULL;

  if (find_prompt (merge->draft, id, &now) == NULL)
    {
      g_autoptr (WtDraftPrompt) prompt = wt_model_copy (WT_MODEL (source));

      if (!was_there)
        wt_checklist_draft_insert_prompt (merge->draft, of, MIN (position, count_prompts (of)),
                                          prompt);
    }
  else if (was_there && now.principle != target
           && g_str_equal (get_principle_id (merge->kept, &kept),
                           get_principle_id (merge->draft, &now)))
    wt_checklist_draft_move_prompt (merge->draft, now.principle, now.position, target,
                                    MIN (position, count_prompts (of)));
}

static void
place_prompts (Merge *merge)
{
  for (guint i = 0; i < count_principles (merge->stored); i++)
    {
      WtDraftPrinciple *source = peek_principle (merge->stored, i);
      guint target;

      if (find_principle (merge->draft, wt_draft_principle_get_id (source), &target) == NULL)
        continue;
      for (guint j = 0; j < count_prompts (source); j++)
        place_prompt (merge, peek_prompt (source, j), target, j);
    }
}

static void
move_principle (gpointer draft, guint from, guint to)
{
  wt_checklist_draft_move_principle (draft, from, to);
}

/* Of the principle whose prompts are arranged. */
typedef struct
{
  WtChecklistDraft *draft;
  guint principle;
} Prompts;

static void
move_prompt (gpointer data, guint from, guint to)
{
  Prompts *prompts = data;

  wt_checklist_draft_move_prompt (prompts->draft, prompts->principle, from, prompts->principle, to);
}

static void
arrange_all (Merge *merge)
{
  wt_part_merge_order (wt_checklist_draft_get_principles (merge->draft),
                       wt_checklist_draft_get_principles (merge->kept),
                       wt_checklist_draft_get_principles (merge->stored), move_principle,
                       merge->draft);
  for (guint i = 0; i < count_principles (merge->draft); i++)
    {
      WtDraftPrinciple *principle = peek_principle (merge->draft, i);
      const char *id = wt_draft_principle_get_id (principle);
      Prompts prompts = { merge->draft, i };
      guint position;
      WtDraftPrinciple *kept = find_principle (merge->kept, id, &position);
      WtDraftPrinciple *stored = find_principle (merge->stored, id, &position);

      if (stored != NULL)
        wt_part_merge_order (wt_draft_principle_get_prompts (principle),
                             wt_draft_principle_get_prompts (kept != NULL ? kept : stored),
                             wt_draft_principle_get_prompts (stored), move_prompt, &prompts);
    }
}

void
wt_draft_merge (WtChecklistDraft *self, WtChecklist *kept, WtChecklist *stored)
{
  g_autoptr (WtChecklistDraft) kept_draft = wt_checklist_draft_new_from_checklist (kept);
  g_autoptr (WtChecklistDraft) stored_draft = wt_checklist_draft_new_from_checklist (stored);
  Merge merge = { self, kept_draft, stored_draft };

  merge_wordings (&merge);
  insert_principles (&merge);
  place_prompts (&merge);
  remove_parts (&merge);
  arrange_all (&merge);
  g_signal_emit_by_name (self, "changed");
}
