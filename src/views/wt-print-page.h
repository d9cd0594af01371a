#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Printing forms: how many, how they look, and a preview; to a PDF file or to a printer. */
#define WT_TYPE_PRINT_PAGE (wt_print_page_get_type ())
G_DECLARE_FINAL_TYPE (WtPrintPage, wt_print_page, WT, PRINT_PAGE, WtPage)

/**
 * wt_print_page_new:
 * @activity_id: whose forms they are, or 0
 * @survey_id: a version of a survey; 0 for that of the activity's forms, or of feedback
 */
WtPage *wt_print_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id);

G_END_DECLS
