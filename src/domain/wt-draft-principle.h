#pragma once

#include "wt-draft-prompt.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  WT_DRAFT_PRINCIPLE_ID = 1,
  WT_DRAFT_PRINCIPLE_TITLE,
  WT_DRAFT_PRINCIPLE_SHORT,
} WtDraftPrincipleProperty;

/* A principle of a checklist that is being edited, with its prompts. */
#define WT_TYPE_DRAFT_PRINCIPLE (wt_draft_principle_get_type ())
G_DECLARE_FINAL_TYPE (WtDraftPrinciple, wt_draft_principle, WT, DRAFT_PRINCIPLE, WtModel)

/* Without a title and without prompts. */
WtDraftPrinciple *wt_draft_principle_new (const char *id);

const char *wt_draft_principle_get_id (WtDraftPrinciple *self);
const char *wt_draft_principle_get_title (WtDraftPrinciple *self);

/* Of WtDraftPrompt; changed through the draft that the principle belongs to. */
GListModel *wt_draft_principle_get_prompts (WtDraftPrinciple *self);

/* What is wrong with itself, not with its prompts: a list of WtIssue, about "title", "short" or
 * "prompts"; free with g_ptr_array_unref(). */
GPtrArray *wt_draft_principle_list_issues (WtDraftPrinciple *self);

G_END_DECLS
