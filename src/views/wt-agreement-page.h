#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* How well two typings of a batch agree: altogether, by question, by who typed. */
#define WT_TYPE_AGREEMENT_PAGE (wt_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (WtAgreementPage, wt_agreement_page, WT, AGREEMENT_PAGE, WtPage)

WtPage *wt_agreement_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id);

G_END_DECLS
