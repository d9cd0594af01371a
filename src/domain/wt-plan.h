#pragma once

#include "wt-checklist.h"
#include "wt-prompt-answer.h"

G_BEGIN_DECLS

/* A project's checklist with what was answered: one WtPromptAnswer a prompt, in the checklist's
 * order. */
#define WT_TYPE_PLAN (wt_plan_get_type ())
G_DECLARE_FINAL_TYPE (WtPlan, wt_plan, WT, PLAN, GObject)

/* A plan without answers. */
WtPlan *wt_plan_new (gint64 project_id, gint64 checklist_id, WtChecklist *checklist);

gint64 wt_plan_get_project_id (WtPlan *self);
gint64 wt_plan_get_checklist_id (WtPlan *self);
WtChecklist *wt_plan_get_checklist (WtPlan *self);

/* The answer to prompt @index; never %NULL. */
WtPromptAnswer *wt_plan_get_answer (WtPlan *self, guint index);

/* Puts @answer where its prompt is; ignored when the checklist has no such prompt. */
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

G_END_DECLS
