#pragma once

#include "wt-public-count.h"

G_BEGIN_DECLS

/**
 * wt_public_row_mark:
 * @counts: (array length=n): counts of people whose total is known to the reader
 * @n: how many
 * @threshold: the smallest count that may be shown, as in the settings
 * @marks: (out) (array length=n): what is to be withheld
 *
 * What has to be withheld of the parts of a total. It is stricter than wt_suppression_mark_row(),
 * which keeps each number from being worked out, but not several of them together:
 *
 * 1. Counts from 1 to threshold - 1 are small.
 * 2. Where there is one, the smallest of the others are withheld for it, one at least, until each
 * small one could be anything from 1 to threshold - 1 by all that a reader knows: the sum of what
 * is withheld (the total less what is shown), the threshold, which ones are small, that no withheld
 * one is 0, that no shown one is smaller than one that protects. Where this stops depends on
 * nothing else, so that knowing this rule does not help either.
 * 3. Where nothing but 0 would be shown then, the row is not shown at all: every mark, also of a 0,
 * is WT_PUBLIC_PROTECTING. Then a reader knows no more than that one of them is small, and each may
 * be 1 or 2. The same where the total is small itself, unless there is only one part, which has the
 * mark of the total.
 *
 * A negative count, or a total that does not fit, is a mistake of the caller: nothing is shown.
 *
 * Returns: whether anything is withheld
 */
gboolean wt_public_row_mark (const gint64 *counts, gsize n, int threshold, WtPublicMark *marks);

/* Withholds the whole row. */
void wt_public_row_withhold (WtPublicMark *marks, gsize n);

/* @count with its mark, when its total may be shown: small or shown. */
WtPublicCount wt_public_count_new (gint64 count, int threshold);

/* @count with @mark. */
WtPublicCount wt_public_count_with_mark (gint64 count, WtPublicMark mark);

G_END_DECLS
