#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* The notes of those who review: written in a review file, merged and dealt with in the workspace
 * that it was made of. */
#define WT_TYPE_REVIEW_NOTES_PAGE (wt_review_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (WtReviewNotesPage, wt_review_notes_page, WT, REVIEW_NOTES_PAGE, WtPage)

WtPage *wt_review_notes_page_new (WtWorkspace *workspace);

G_END_DECLS
