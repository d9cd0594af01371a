#pragma once

#include "wt-measure.h"

G_BEGIN_DECLS

/* Phrases about a measure. All are freed with g_free(). */

/* What it is limited to, "Nursing · Involving"; "The whole organisation" without limits. */
char *wt_measure_words_where (WtMeasure *measure);

/* "Target 8.5", "Target 80%"; "" without one. */
char *wt_measure_words_target (WtMeasure *measure);

G_END_DECLS
