#pragma once

#include "wt-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtAnswerSegments:
 *
 * A small bar with a segment a prompt: solid, hatched, outlined, crossed out or dashed as it was
 * answered, told apart in black and white too. Says nothing to assistive technology: whoever shows
 * it says the same in words, see wt_answer_segments_describe().
 */
#define WT_TYPE_ANSWER_SEGMENTS (wt_answer_segments_get_type ())
G_DECLARE_FINAL_TYPE (WtAnswerSegments, wt_answer_segments, WT, ANSWER_SEGMENTS, GtkWidget)

/* Shows the answers of @plan (nullable): of one principle, or of all (-1) with a wider gap between
 * principles. To be called again after a change. */
void wt_answer_segments_set_plan (WtAnswerSegments *self, WtPlan *plan, int principle);

/* "4 yes, 1 partly, 2 no answer"; free with g_free(). */
char *wt_answer_segments_describe (WtPlan *plan, int principle);

G_END_DECLS
