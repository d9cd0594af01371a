#pragma once

#include "wt-checklist-template.h"
#include "wt-plan.h"

G_BEGIN_DECLS

/* Phrases about checklists. All are freed with g_free(). */

/* "3 projects", "1 meeting", "the organisation". */
char *wt_checklist_words_subjects (WtChecklistScope scope, gint64 count);

/* "In use in 12 projects", "Answered by the organisation", "Not in use". */
char *wt_checklist_words_use (WtChecklistTemplate *template);

/* "2 of them in an older version", or "". */
char *wt_checklist_words_behind (WtChecklistTemplate *template);

/* "18 prompts". */
char *wt_checklist_words_prompts (gint64 count);

/* "5 of 12 answered". */
char *wt_checklist_words_progress (WtPlan *plan);

/* "7 gaps", "Nothing is missing". */
char *wt_checklist_words_gaps (WtPlan *plan);

/* "Version 1", and which newer one there is. */
char *wt_checklist_words_version (WtPlan *plan);

G_END_DECLS
