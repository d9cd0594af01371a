#pragma once

#include "wt-document.h"
#include "wt-project-life.h"
#include "wt-prompt-answer.h"

G_BEGIN_DECLS

/* The parts of the assessment that are counted from lists. @is_public: nobody is named or
 * counted. */

/* The groups and organisations by level intended, and how many people. */
void wt_assessment_add_people (WtDocument *document, WtProjectLife *life, gboolean is_public);

/* What took place and is planned. */
void wt_assessment_add_engagement (WtDocument *document, WtProjectLife *life, gboolean is_public);

/* How the checklist is answered, and what is missing on @today. */
void wt_assessment_add_checklist (WtDocument *document, WtProjectLife *life, const char *today);

/* Why a prompt with @answer is a gap on @today; free with g_free(). */
char *wt_assessment_dup_gap (WtPromptAnswer *answer, const char *today);

/* What @date is in words; "Not recorded" when there is none. Free with g_free(). */
char *wt_assessment_dup_date (const char *date);

G_END_DECLS
