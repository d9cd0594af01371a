#pragma once

#include "wt-model.h"
#include "wt-prompt-fact.h"

G_BEGIN_DECLS

typedef enum
{
  WT_DRAFT_PROMPT_ID = 1,
  WT_DRAFT_PROMPT_TEXT,
  WT_DRAFT_PROMPT_KNOWN_BY,
  WT_DRAFT_PROMPT_LINK,
  WT_DRAFT_PROMPT_NOTE,
} WtDraftPromptProperty;

/* A prompt of a checklist that is being edited. It keeps its id however it is worded. */
#define WT_TYPE_DRAFT_PROMPT (wt_draft_prompt_get_type ())
G_DECLARE_FINAL_TYPE (WtDraftPrompt, wt_draft_prompt, WT, DRAFT_PROMPT, WtModel)

/* Without a text. */
WtDraftPrompt *wt_draft_prompt_new (const char *id);

const char *wt_draft_prompt_get_id (WtDraftPrompt *self);
const char *wt_draft_prompt_get_text (WtDraftPrompt *self);
WtPromptFact wt_draft_prompt_get_known_by (WtDraftPrompt *self);

/* What is wrong with it: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_draft_prompt_list_issues (WtDraftPrompt *self);

G_END_DECLS
