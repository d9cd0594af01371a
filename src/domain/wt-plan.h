#pragma once

#include "wt-action.h"
#include "wt-checklist.h"
#include "wt-evidence-link.h"
#include "wt-prompt-answer.h"
#include "wt-settings.h"

G_BEGIN_DECLS

/* A checklist with what was answered: one WtPromptAnswer a prompt, in the checklist's order. It is
 * that of a project, of an activity or, with neither, of the organisation. */
#define WT_TYPE_PLAN (wt_plan_get_type ())
G_DECLARE_FINAL_TYPE (WtPlan, wt_plan, WT, PLAN, GObject)

/* A plan without answers. */
WtPlan *wt_plan_new (gint64 project_id, gint64 checklist_id, WtChecklist *checklist);

gint64 wt_plan_get_project_id (WtPlan *self);
gint64 wt_plan_get_checklist_id (WtPlan *self);
WtChecklist *wt_plan_get_checklist (WtPlan *self);

/* The answer to prompt @index; never %NULL. */
WtPromptAnswer *wt_plan_get_answer (WtPlan *self, guint index);

/* Puts @answer where its prompt is; an answer to a prompt that this version of the checklist has
 * not is kept beside, see wt_plan_get_gone_answers(). */
void wt_plan_set_answer (WtPlan *self, WtPromptAnswer *answer);

/* How many prompts have an answer: of one principle, and in all. These and all counts below go by
 * the effective answer. */
guint wt_plan_count_answered_of (WtPlan *self, guint principle);
guint wt_plan_count_answered (WtPlan *self);

/* How many prompts have @answer: of one principle, and in all. */
guint wt_plan_count_of (WtPlan *self, guint principle, WtAnswer answer);
guint wt_plan_count (WtPlan *self, WtAnswer answer);

/* How many prompts are past their date on @today: of @principle, or of all (-1). */
guint wt_plan_count_overdue (WtPlan *self, int principle, const char *today);

/**
 * wt_plan_list_gaps:
 * @today: to tell what is past its date
 *
 * By what matters: those past their date first, then not yet, then without an answer or a reason.
 * Among these, the earliest date first and those without a date last, then the checklist's order.
 *
 * Returns: (transfer full) (element-type guint): indices of the prompts where something is missing
 */
GArray *wt_plan_list_gaps (WtPlan *self, const char *today);

/* The activity that it is answered for, or 0; and what the project or activity is called, or "". */
gint64 wt_plan_get_activity_id (WtPlan *self);
const char *wt_plan_get_subject (WtPlan *self);
void wt_plan_set_subject (WtPlan *self, gint64 activity_id, const char *subject);

/* The version that it was answered in before it was moved to this one, or %NULL. */
WtChecklist *wt_plan_get_moved_from (WtPlan *self);
void wt_plan_set_moved_from (WtPlan *self, WtChecklist *moved_from);

/* The newest version of the checklist, or %NULL when the plan is in it. */
WtChecklist *wt_plan_get_newest (WtPlan *self);
void wt_plan_set_newest (WtPlan *self, WtChecklist *newest);

/* The organisation's settings, or %NULL: they say what the links of prompts lead to. */
WtSettings *wt_plan_get_settings (WtPlan *self);
void wt_plan_set_settings (WtPlan *self, WtSettings *settings);

/* Whether the prompt came with the move to this version. */
gboolean wt_plan_is_new (WtPlan *self, guint index);

/* Of WtPromptAnswer: what was answered to prompts that this version has not. */
GPtrArray *wt_plan_get_gone_answers (WtPlan *self);

/* The wording that a prompt had that this version has not, or its id when no version has it. */
const char *wt_plan_get_gone_wording (WtPlan *self, const char *prompt);
void wt_plan_set_gone_wording (WtPlan *self, const char *prompt, const char *wording);

/* Of WtEvidenceLink, and of WtAction: those of all prompts. */
GListModel *wt_plan_get_evidence_links (WtPlan *self);
GListModel *wt_plan_get_actions (WtPlan *self);
/* Fill these lists; the records are taken over. */
void wt_plan_take_evidence_links (WtPlan *self, GPtrArray *links);
void wt_plan_take_actions (WtPlan *self, GPtrArray *actions);

/* The first action for @prompt that is not done, or %NULL; lent. */
WtAction *wt_plan_find_action (WtPlan *self, const char *prompt);

/* Missing when a file that is evidence for @prompt is missing, changed when one has changed, else
 * there. */
WtEvidenceState wt_plan_get_file_state (WtPlan *self, const char *prompt);

/* A new action that closes the gap of prompt @index: with its wording, owner and date. */
WtAction *wt_plan_make_action (WtPlan *self, guint index);

/* Whether @other is the same checklist in the same version, prompt for prompt. */
gboolean wt_plan_is_same_version (WtPlan *self, WtPlan *other);

/* Takes over everything but the answers from @later, a later load of the same version, or the plan
 * itself. */
void wt_plan_update_records (WtPlan *self, WtPlan *later);

G_END_DECLS
