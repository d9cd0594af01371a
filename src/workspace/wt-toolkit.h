#pragma once

#include "wt-checklist.h"
#include "wt-engagement-questions.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* The checklist that every project gets. */
#define WT_TOOLKIT_PROJECT_CHECKLIST "good-partnership-working"

/* The survey that paper forms answer. */
#define WT_TOOLKIT_SURVEY "engagement-feedback"

/* The forms that ship with the program, word for word. They are part of it, so reading them cannot
 * fail. */
GPtrArray *wt_toolkit_list_checklists (void);
WtEngagementQuestions *wt_toolkit_get_engagement_questions (void);
WtSurvey *wt_toolkit_get_survey (void);

/* Directorates that a new workspace starts with; free with g_strfreev(). */
char **wt_toolkit_list_directorates (void);

G_END_DECLS
