#pragma once

#include "wt-comment.h"
#include "wt-job.h"

G_BEGIN_DECLS

/**
 * wt_redact_comment_job_new:
 * @comment: which; its ids are copied
 * @text: what it is to say from now on
 *
 * Takes names out of a comment. What it said before is kept as its original for as long as the
 * settings say; where that is not at all, the change cannot be undone. A @text that is the original
 * brings that back.
 *
 * Result: the WtComment as it is now; WT_ERROR_INVALID when @text is empty.
 */
WtJob *wt_redact_comment_job_new (WtComment *comment, const char *text);

/* Brings back what @comment said before it was redacted; it may then no longer be published.
 * Result: the WtComment as it is now; WT_ERROR_NOT_FOUND when the original is not kept. */
WtJob *wt_restore_comment_job_new (WtComment *comment);

/* Corrects what was typed wrongly; the comment may then no longer be published. Result: the
 * WtComment as it is now; WT_ERROR_INVALID when @text is empty or the forms are closed. */
WtJob *wt_correct_comment_job_new (WtComment *comment, const char *text);

G_END_DECLS
