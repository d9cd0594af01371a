#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The wording of a survey in other languages, edited in place beside its own. */
#define WT_TYPE_TRANSLATION_PAGE (wt_translation_page_get_type ())
G_DECLARE_FINAL_TYPE (WtTranslationPage, wt_translation_page, WT, TRANSLATION_PAGE, WtPage)

WtPage *wt_translation_page_new (WtWorkspace *workspace, gint64 survey_id);

G_END_DECLS
