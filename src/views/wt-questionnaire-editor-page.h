#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Edits a questionnaire of the organisation's own; it saves by itself, whole or not at all. */
#define WT_TYPE_QUESTIONNAIRE_EDITOR_PAGE (wt_questionnaire_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (
    WtQuestionnaireEditorPage, wt_questionnaire_editor_page, WT, QUESTIONNAIRE_EDITOR_PAGE, WtPage)

/* @key: (nullable): %NULL for a new one */
WtPage *wt_questionnaire_editor_page_new (WtWorkspace *workspace, const char *key);

G_END_DECLS
