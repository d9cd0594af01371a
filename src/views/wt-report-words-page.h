#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The words of the front pages of reports, which are saved as they are typed. */
#define WT_TYPE_REPORT_WORDS_PAGE (wt_report_words_page_get_type ())
G_DECLARE_FINAL_TYPE (WtReportWordsPage, wt_report_words_page, WT, REPORT_WORDS_PAGE, WtPage)

WtPage *wt_report_words_page_new (WtWorkspace *workspace);

G_END_DECLS
