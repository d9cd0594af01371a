#pragma once

#include "wt-checklist.h"
#include "wt-engagement-questions.h"
#include "wt-equality-form.h"
#include "wt-level.h"
#include "wt-measure.h"
#include "wt-settings.h"
#include "wt-survey-translation.h"

G_BEGIN_DECLS

/* The checklist that every project gets. */
#define WT_TOOLKIT_PROJECT_CHECKLIST "good-partnership-working"

/* The survey that paper forms answer. */
#define WT_TOOLKIT_SURVEY "engagement-feedback"

/* The forms that ship with the program, word for word. They are part of it, so reading them cannot
 * fail. */
GPtrArray *wt_toolkit_list_checklists (void);
WtEngagementQuestions *wt_toolkit_get_engagement_questions (void);
WtEqualityForm *wt_toolkit_get_equality_form (void);
WtSurvey *wt_toolkit_get_survey (void);
GPtrArray *wt_toolkit_list_surveys (void);

/* Their wording in other languages, made with the help of a machine; of WtSurveyTranslation. */
GPtrArray *wt_toolkit_list_translations (void);

/* Directorates that a new workspace starts with; free with g_strfreev(). */
char **wt_toolkit_list_directorates (void);

/* The application's suggestions of tools for @level; free with g_strfreev(). */
char **wt_toolkit_list_tools (WtLevel level);

/* The themes of comments that a new workspace starts with; free with g_strfreev(). */
char **wt_toolkit_list_themes (void);

/* The texts that a new workspace starts with; its numbers are those of wt_settings_new(). */
WtSettings *wt_toolkit_get_settings (void);

/* What the law is called for a kind of organisation. */
typedef enum
{
  WT_TOOLKIT_LAW_ICB,
  WT_TOOLKIT_LAW_CCG,
  WT_TOOLKIT_N_LAWS,
} WtToolkitLaw;

/* "Integrated care board"; free with g_free(). */
char *wt_toolkit_dup_law_name (WtToolkitLaw law);

/* Sets the words of the duty to involve in @settings to those of @law. */
void wt_toolkit_apply_law (WtToolkitLaw law, WtSettings *settings);

/* The two parts of the duty: "individual" and "public". */
typedef struct
{
  char *title;  /* (owned) "Individual participation" */
  char *covers; /* (owned) "personalised care planning, shared decision making, …" */
} WtToolkitDuty;

WtToolkitDuty *wt_toolkit_get_duty (const char *id);
void wt_toolkit_duty_free (WtToolkitDuty *duty);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtToolkitDuty, wt_toolkit_duty_free)

/* The measures that a new workspace starts with; of WtMeasure. Free with g_ptr_array_unref(). */
GPtrArray *wt_toolkit_list_measures (void);

/* What a champion asks of a project; free with g_free(). */
char *wt_toolkit_dup_champion_question (void);

G_END_DECLS
