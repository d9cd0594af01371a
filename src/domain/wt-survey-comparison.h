#pragma once

#include "wt-survey.h"

G_BEGIN_DECLS

/**
 * WtQuestionChange:
 * @WT_QUESTION_NEW: only the newer version has it
 * @WT_QUESTION_GONE: only the older version has it
 * @WT_QUESTION_REWORDED: both have its id, and something else stands on the paper: its wording, a
 * choice or the words at the ends of its scale
 */
typedef enum
{
  WT_QUESTION_NEW,
  WT_QUESTION_GONE,
  WT_QUESTION_REWORDED,
} WtQuestionChange;

#define WT_QUESTION_CHANGE_COUNT 3

/* How the questions of two versions of a questionnaire differ. Immutable. */
#define WT_TYPE_SURVEY_COMPARISON (wt_survey_comparison_get_type ())
G_DECLARE_FINAL_TYPE (WtSurveyComparison, wt_survey_comparison, WT, SURVEY_COMPARISON, GObject)

WtSurveyComparison *wt_survey_compare (WtSurvey *older, WtSurvey *newer);

/* How many questions changed in this way, and one of them, lent, in the order of its version: of
 * the older one when it is gone, else of the newer one. */
guint wt_survey_comparison_get_n (WtSurveyComparison *self, WtQuestionChange change);
const WtQuestion *
wt_survey_comparison_get_question (WtSurveyComparison *self, WtQuestionChange change, guint index);

/* A reworded question as it was in the older version. */
const WtQuestion *wt_survey_comparison_get_former (WtSurveyComparison *self, guint index);

G_END_DECLS
