#pragma once

#include "wt-activity.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtActivityQuestions:
 *
 * What the level of an activity asks: what was done, how many people, and how many forms came back.
 * Edits the activity it is given; saving is the page's. The words are those of the engagement
 * record's definition. Emits "forms-requested" with whether totals are wanted,
 * "results-requested" and "print-requested".
 */
#define WT_TYPE_ACTIVITY_QUESTIONS (wt_activity_questions_get_type ())
G_DECLARE_FINAL_TYPE (WtActivityQuestions, wt_activity_questions, WT, ACTIVITY_QUESTIONS, AdwBin)

/* Binds the questions to @activity, once. */
void wt_activity_questions_set_activity (WtActivityQuestions *self,
                                         WtActivity *activity,
                                         WtEngagementQuestions *questions);

/* Asks what the activity's level asks, and says how many forms there are. */
void wt_activity_questions_update (WtActivityQuestions *self);

G_END_DECLS
