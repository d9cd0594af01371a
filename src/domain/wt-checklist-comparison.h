#pragma once

#include "wt-checklist.h"

G_BEGIN_DECLS

/**
 * WtPromptChange:
 * @WT_PROMPT_NEW: only the newer version has it
 * @WT_PROMPT_GONE: only the older version has it
 * @WT_PROMPT_REWORDED: both have its id, with another text
 */
typedef enum
{
  WT_PROMPT_NEW,
  WT_PROMPT_GONE,
  WT_PROMPT_REWORDED,
} WtPromptChange;

#define WT_PROMPT_CHANGE_COUNT 3

/* How the prompts of two versions of a checklist differ. Immutable. */
#define WT_TYPE_CHECKLIST_COMPARISON (wt_checklist_comparison_get_type ())
G_DECLARE_FINAL_TYPE (
    WtChecklistComparison, wt_checklist_comparison, WT, CHECKLIST_COMPARISON, GObject)

WtChecklistComparison *wt_checklist_compare (WtChecklist *older, WtChecklist *newer);

WtChecklist *wt_checklist_comparison_get_older (WtChecklistComparison *self);
WtChecklist *wt_checklist_comparison_get_newer (WtChecklistComparison *self);

/* How many prompts changed in this way, and one of them, lent, in the order of its checklist: of
 * the older one when it is gone, else of the newer one. */
guint wt_checklist_comparison_get_n (WtChecklistComparison *self, WtPromptChange change);
const WtPrompt *wt_checklist_comparison_get_prompt (WtChecklistComparison *self,
                                                    WtPromptChange change,
                                                    guint index);

/* A reworded prompt as it was in the older version. */
const WtPrompt *wt_checklist_comparison_get_former (WtChecklistComparison *self, guint index);

/* Whether no prompt is new, gone or reworded. */
gboolean wt_checklist_comparison_is_empty (WtChecklistComparison *self);

G_END_DECLS
