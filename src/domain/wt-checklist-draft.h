#pragma once

#include "wt-checklist.h"
#include "wt-draft-principle.h"

G_BEGIN_DECLS

typedef enum
{
  WT_CHECKLIST_DRAFT_KEY = 1,
  WT_CHECKLIST_DRAFT_TITLE,
  WT_CHECKLIST_DRAFT_REFERENCE,
  WT_CHECKLIST_DRAFT_NOTE,
  WT_CHECKLIST_DRAFT_SCOPE,
  WT_CHECKLIST_DRAFT_OPTIONAL,
} WtChecklistDraftProperty;

/**
 * WtChecklistDraft:
 *
 * A checklist while it is edited. Its principles and their prompts are objects of their own;
 * copying and comparing a draft as a WtModel concerns its own fields only.
 *
 * The signal "changed" (no arguments) follows any change of it, of a principle or of a prompt, once
 * for each operation.
 */
#define WT_TYPE_CHECKLIST_DRAFT (wt_checklist_draft_get_type ())
G_DECLARE_FINAL_TYPE (WtChecklistDraft, wt_checklist_draft, WT, CHECKLIST_DRAFT, WtModel)

/* Without key, title and principles. */
WtChecklistDraft *wt_checklist_draft_new (WtChecklistScope scope);

/* To make the next version of @checklist. */
WtChecklistDraft *wt_checklist_draft_new_from_checklist (WtChecklist *checklist);

/* To make another checklist of @checklist, with @key from wt_checklist_make_key(). Its prompts keep
 * their ids. */
WtChecklistDraft *
wt_checklist_draft_new_copy (WtChecklist *checklist, const char *key, const char *title);

/* Sees to it that none of @ids, %NULL-terminated, is given to a new principle or prompt: those of
 * earlier versions, so that no old answer lands on a new prompt. */
void wt_checklist_draft_reserve (WtChecklistDraft *self, const char *const *ids);

/* Of WtDraftPrinciple; changed through the functions below only. */
GListModel *wt_checklist_draft_get_principles (WtChecklistDraft *self);

/* Adds an empty principle so that it stands at @position, and returns it, lent. */
WtDraftPrinciple *wt_checklist_draft_add_principle (WtChecklistDraft *self, guint position);
void wt_checklist_draft_remove_principle (WtChecklistDraft *self, guint position);

/* @to is where it stands afterwards. */
void wt_checklist_draft_move_principle (WtChecklistDraft *self, guint from, guint to);

/* Adds an empty prompt to the principle at @principle so that it stands at @position in it, and
 * returns it, lent. */
WtDraftPrompt *
wt_checklist_draft_add_prompt (WtChecklistDraft *self, guint principle, guint position);
void wt_checklist_draft_remove_prompt (WtChecklistDraft *self, guint principle, guint position);

/* @to is where it stands afterwards in the principle at @to_principle, which may be the same. */
void wt_checklist_draft_move_prompt (
    WtChecklistDraft *self, guint from_principle, guint from, guint to_principle, guint to);

/* What is wrong with itself, not with its principles: a list of WtIssue, about "title",
 * "reference", "note", "scope" or "principles"; free with g_ptr_array_unref(). */
GPtrArray *wt_checklist_draft_list_own_issues (WtChecklistDraft *self);

/* The same and then what is wrong with each principle and each prompt, in their order. */
GPtrArray *wt_checklist_draft_list_issues (WtChecklistDraft *self);

/**
 * wt_checklist_draft_to_checklist:
 * @version: its number, from 1
 *
 * Texts lose the space around them. A principle without a short title takes its title when that is
 * short enough for a chart.
 *
 * Returns: (transfer full): the checklist, or %NULL with WT_ERROR_INVALID and the first issue
 */
WtChecklist *wt_checklist_draft_to_checklist (WtChecklistDraft *self, int version, GError **error);

G_END_DECLS
