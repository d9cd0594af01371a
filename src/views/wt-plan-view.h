#pragma once

#include "wt-hint.h"
#include "wt-page.h"
#include "wt-plan.h"

G_BEGIN_DECLS

/**
 * WtPlanView:
 *
 * A project's plan: its checklist, to be answered with one key a prompt; how far it is; what is
 * missing. It saves by itself.
 *
 * Keys: ↑ ↓ to another prompt; Y P N X answer; Enter opens and starts to write; Escape comes back;
 * Ctrl+Enter closes and goes on; Alt+↓ to the next gap.
 */
#define WT_TYPE_PLAN_VIEW (wt_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (WtPlanView, wt_plan_view, WT, PLAN_VIEW, AdwBin)

/* The page it stands on, which gives it the workspace; to be called once, before a plan comes. */
void wt_plan_view_set_page (WtPlanView *self, WtPage *page);

/* Shows @plan, after each load. The first plan of a project becomes the view's own and changes with
 * what is answered; later ones are merged into it: focus, open rows and what is being typed stay.
 */
void wt_plan_view_set_plan (WtPlanView *self, WtPlan *plan);

/* Puts the focus on the first prompt, once there is a plan. Not by grab_focus: what leaves the view
 * by Shift+Tab asks for that as well, and would come back. */
void wt_plan_view_focus_start (WtPlanView *self);

/* Goes to a prompt and opens it, once there is a plan. */
void wt_plan_view_open_prompt (WtPlanView *self, const char *prompt_id);

/* Of WtHint: what there is to say of the project. Signal "hint-activated" (WtHint): somebody wants
 * to do something about one that is not about a prompt of the plan. */
void wt_plan_view_set_hints (WtPlanView *self, GListModel *hints);

/* Whether something waits to be saved or is being saved. A page need not put off loading for it. */
gboolean wt_plan_view_is_editing (WtPlanView *self);

/* Saves what is being typed at once. */
void wt_plan_view_flush (WtPlanView *self);

void wt_plan_view_set_read_only (WtPlanView *self, gboolean is_read_only);

G_END_DECLS
