#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What says, for as long as it is open, that this is a review file, and what can be done with it.
 */
#define WT_TYPE_REVIEW_BAR (wt_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (WtReviewBar, wt_review_bar, WT, REVIEW_BAR, AdwBin)

G_END_DECLS
