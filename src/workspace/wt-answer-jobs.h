#pragma once

#include "wt-job.h"
#include "wt-prompt-answer.h"

G_BEGIN_DECLS

/* Keeps what was recorded about one prompt, with who and when if the answer itself changed. Copies
 * @answer. Result: the WtPromptAnswer as kept; WT_ERROR_INVALID for a date that does not exist. */
WtJob *wt_save_answer_job_new (WtPromptAnswer *answer);

G_END_DECLS
