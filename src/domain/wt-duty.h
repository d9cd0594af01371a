#pragma once

#include "wt-model.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_DUTY_PROJECT_ID = 1,
  WT_DUTY_STATE,
  WT_DUTY_INDIVIDUAL,
  WT_DUTY_PUBLIC,
  WT_DUTY_PLANNING,
  WT_DUTY_PROPOSALS,
  WT_DUTY_DECISIONS,
  WT_DUTY_REASON,
  WT_DUTY_DECIDED_BY,
  WT_DUTY_DECIDED_ON,
} WtDutyProperty;

/* Whether the duty to involve people applies to a project, how, and who decided that. */
#define WT_TYPE_DUTY (wt_duty_get_type ())
G_DECLARE_FINAL_TYPE (WtDuty, wt_duty, WT, DUTY, WtModel)

typedef enum
{
  WT_DUTY_UNDECIDED,
  WT_DUTY_APPLIES,
  WT_DUTY_DOES_NOT_APPLY,
} WtDutyState;

extern const WtTerm wt_duty_states[];

WtDuty *wt_duty_new (gint64 project_id);

WtDutyState wt_duty_get_state (WtDuty *self);
const char *wt_duty_get_reason (WtDuty *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_duty_list_issues (WtDuty *self);

G_END_DECLS
