#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A line of the list of questionnaires; its record is a WtQuestionnaire. */
#define WT_TYPE_QUESTIONNAIRE_ROW (wt_questionnaire_row_get_type ())
G_DECLARE_FINAL_TYPE (WtQuestionnaireRow, wt_questionnaire_row, WT, QUESTIONNAIRE_ROW, WtRecordRow)

G_END_DECLS
