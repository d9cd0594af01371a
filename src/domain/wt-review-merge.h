#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What came of merging a file of notes: how many were taken over, how many were there already, and
 * how many of those taken over are about a project that is not there. Immutable. */
#define WT_TYPE_REVIEW_MERGE (wt_review_merge_get_type ())
G_DECLARE_FINAL_TYPE (WtReviewMerge, wt_review_merge, WT, REVIEW_MERGE, GObject)

WtReviewMerge *wt_review_merge_new (guint n_added, guint n_known, guint n_unplaced);

guint wt_review_merge_get_added (WtReviewMerge *self);
guint wt_review_merge_get_known (WtReviewMerge *self);

/* "Merged 3 notes; 1 was there already", a line of the history; free with g_free(). */
char *wt_review_merge_dup_sentence (WtReviewMerge *self);

G_END_DECLS
