#pragma once

#include "wt-measure.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtMeasureQuestionRow:
 *
 * Chooses the question that a measure is about, among those that can be measured so: it follows the
 * measure, and what is chosen goes into it. Not there for what is measured without a question.
 */
#define WT_TYPE_MEASURE_QUESTION_ROW (wt_measure_question_row_get_type ())
G_DECLARE_FINAL_TYPE (
    WtMeasureQuestionRow, wt_measure_question_row, WT, MEASURE_QUESTION_ROW, AdwComboRow)

/* @surveys: of WtSurvey, those with questions to choose from */
void wt_measure_question_row_set_surveys (WtMeasureQuestionRow *self, GListModel *surveys);

/* To be called once. */
void wt_measure_question_row_set_measure (WtMeasureQuestionRow *self, WtMeasure *measure);

/**
 * wt_measure_question_row_find_first:
 * @survey, @question: (out) (nullable): the names of the first question that @kind takes, of the
 * measure's own questionnaire if it has one; lent
 */
void wt_measure_question_row_find_first (WtMeasureQuestionRow *self,
                                         WtMeasureKind kind,
                                         const char **survey,
                                         const char **question);

G_END_DECLS
