#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* What a person writes for the front page of reports, edited in place. */
#define WT_TYPE_REPORT_WORDS_PAGE (wt_report_words_page_get_type ())
G_DECLARE_FINAL_TYPE (WtReportWordsPage, wt_report_words_page, WT, REPORT_WORDS_PAGE, WtPage)

WtPage *wt_report_words_page_new (WtWorkspace *workspace);

G_END_DECLS
