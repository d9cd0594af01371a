#pragma once

#include "wt-job.h"
#include "wt-plan.h"

G_BEGIN_DECLS

/* A project's checklist and answers. Result: a WtPlan; WT_ERROR_NOT_FOUND. */
WtJob *wt_load_plan_job_new (gint64 project_id);

/* Keeps what was recorded about one prompt, with who and when if the answer itself changed. Copies
 * @answer. Result: the WtPromptAnswer as kept; WT_ERROR_INVALID for a date that does not exist. */
WtJob *wt_save_answer_job_new (WtPromptAnswer *answer);

G_END_DECLS
