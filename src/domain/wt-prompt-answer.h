#pragma once

#include "wt-answer.h"
#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_PROMPT_ANSWER_CHECKLIST_ID = 1,
  WT_PROMPT_ANSWER_PROMPT,
  WT_PROMPT_ANSWER_ANSWER,
  WT_PROMPT_ANSWER_REASON,
  WT_PROMPT_ANSWER_EVIDENCE,
  WT_PROMPT_ANSWER_OWNER,
  WT_PROMPT_ANSWER_DUE_ON,
  /* Written by the workspace: */
  WT_PROMPT_ANSWER_ANSWERED_BY,
  WT_PROMPT_ANSWER_ANSWERED_AT,
  /* Worked out, never written: the workspace's records say yes by themselves. */
  WT_PROMPT_ANSWER_IS_KNOWN,
} WtPromptAnswerProperty;

/* What a project recorded about one prompt of its checklist. */
#define WT_TYPE_PROMPT_ANSWER (wt_prompt_answer_get_type ())
G_DECLARE_FINAL_TYPE (WtPromptAnswer, wt_prompt_answer, WT, PROMPT_ANSWER, WtModel)

WtPromptAnswer *wt_prompt_answer_new (gint64 checklist_id, const char *prompt);

const char *wt_prompt_answer_get_prompt (WtPromptAnswer *self);

/* What a person answered: this is what is edited and stored. */
WtAnswer wt_prompt_answer_get_answer (WtPromptAnswer *self);

/* What counts and is shown: the person's answer, or yes where nobody answered and it is known. */
WtAnswer wt_prompt_answer_get_effective_answer (WtPromptAnswer *self);

const char *wt_prompt_answer_get_due_on (WtPromptAnswer *self);

/* Whether something is missing by the effective answer: no answer, not yet, or "not applicable"
 * without its reason. */
gboolean wt_prompt_answer_is_gap (WtPromptAnswer *self);

/* Whether its date lies before @today and it is a gap or answered partly. */
gboolean wt_prompt_answer_is_overdue (WtPromptAnswer *self, const char *today);

/* What the history calls a prompt of a checklist; free with g_free(). */
char *wt_prompt_answer_make_subject (gint64 checklist_id, const char *prompt);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). A missing reason is one, yet the
 * answer is kept. */
GPtrArray *wt_prompt_answer_list_issues (WtPromptAnswer *self);

G_END_DECLS
