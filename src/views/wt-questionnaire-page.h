#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* What a questionnaire asks, which version it is in and how it is used. */
#define WT_TYPE_QUESTIONNAIRE_PAGE (wt_questionnaire_page_get_type ())
G_DECLARE_FINAL_TYPE (WtQuestionnairePage, wt_questionnaire_page, WT, QUESTIONNAIRE_PAGE, WtPage)

WtPage *wt_questionnaire_page_new (WtWorkspace *workspace, const char *key);

G_END_DECLS
