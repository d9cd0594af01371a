#pragma once

#include "wt-figures.h"

G_BEGIN_DECLS

/**
 * WtAnswerCount:
 * @label: (owned): the answer: "7", "Yes", "Very good", "October 2025"
 * @count: how many gave it
 */
typedef struct
{
  char *label;
  gint64 count;
} WtAnswerCount;

/**
 * wt_answer_counts_list:
 * @index: a question of the figures' survey
 *
 * Returns: (element-type WtAnswerCount): the answers that can be counted, in the order of the form:
 * scores, yes and no, choices (those that only earlier forms had come last, together), or the
 * months, years or decades of dates; empty for numbers and texts. Free with g_array_unref().
 */
GArray *wt_answer_counts_list (WtFigures *figures, guint index);

G_END_DECLS
