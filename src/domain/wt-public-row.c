#include "wt-public-row.h"

#include "wt-suppression.h"

#include <stdlib.h>

/* What is withheld of a row, told by numbers. */
typedef struct
{
  int threshold;
  gint64 n_small, sum_small;
  gint64 n_protecting, sum_protecting;
  gint64 least_shown; /* of those over 0; nothing that protects is larger */
} Withheld;

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* Whether each of the small ones could be anything from 1 to threshold - 1, whatever the reader
 * knows. It goes by nothing but the sum, which the reader knows too, so that where it stops tells
 * nothing. */
static gboolean
is_safe (const Withheld *withheld)
{
  gint64 sum = withheld->sum_small + withheld->sum_protecting, most_small = withheld->threshold - 1;
  gint64 least = withheld->n_small + withheld->n_protecting * withheld->threshold;
  gint64 most =
      (withheld->n_small - 1) * most_small + withheld->n_protecting * withheld->least_shown;

  return withheld->n_protecting > 0 && sum - least >= most_small - 1 && sum - most <= 1;
}

void
wt_public_row_withhold (WtPublicMark *marks, gsize n)
{
  for (gsize i = 0; i < n; i++)
    marks[i] = WT_PUBLIC_PROTECTING;
}

/* Returns the total, or -1 when there is no sound one: n times that is worked with. */
static gint64
sum_up (const gint64 *counts, gsize n)
{
  gint64 total = 0, maximum = G_MAXINT64 / (gint64) MAX (n, 1);

  for (gsize i = 0; i < n; i++)
    {
      if (counts[i] < 0 || counts[i] > maximum - total)
        return -1;
      total += counts[i];
    }
  return total;
}

/* Takes more and more of the sorted counts until what is withheld is safe. Returns how many protect
 * the small ones, or -1 when nothing could be shown. */
static gint64
count_protecting (const gint64 *sorted, gsize n, int threshold)
{
  Withheld withheld = { .threshold = threshold };
  gsize next = 0;

  while (next < n && sorted[next] < threshold)
    {
      withheld.n_small += sorted[next] > 0;
      withheld.sum_small += sorted[next++];
    }
  if (withheld.n_small == 0)
    return 0;
  for (; next < n; next++)
    {
      withheld.least_shown = sorted[next];
      if (is_safe (&withheld))
        return withheld.n_protecting;
      withheld.n_protecting++;
      withheld.sum_protecting += sorted[next];
    }
  return -1;
}

/* Marks the @n_protecting smallest counts that are not small; of equal ones the first. */
static void
mark_smallest (const gint64 *counts,
               const gint64 *sorted,
               gsize n,
               int threshold,
               gint64 n_protecting,
               WtPublicMark *marks)
{
  gsize n_less = 0;
  gint64 limit, n_equal;

  while (n_less < n && sorted[n_less] < threshold)
    n_less++;
  limit = n_protecting > 0 ? sorted[n_less + (gsize) n_protecting - 1] : 0;
  n_equal = n_protecting;
  for (gsize i = n_less; i < n && sorted[i] < limit; i++)
    n_equal--;

  for (gsize i = 0; i < n; i++)
    {
      marks[i] = WT_PUBLIC_SHOWN;
      if (wt_suppression_withholds_count (counts[i], threshold))
        marks[i] = WT_PUBLIC_SMALL;
      else if (n_protecting > 0 && counts[i] > 0
               && (counts[i] < limit || (counts[i] == limit && n_equal-- > 0)))
        marks[i] = WT_PUBLIC_PROTECTING;
    }
}

gboolean
wt_public_row_mark (const gint64 *counts, gsize n, int threshold, WtPublicMark *marks)
{
  gint64 total = sum_up (counts, n), n_protecting;
  g_autofree gint64 *sorted = NULL;
  gboolean any = FALSE;

  threshold = wt_suppression_get_threshold (threshold);
  if (total < 0 || (n > 1 && wt_suppression_withholds_count (total, threshold)))
    {
      wt_public_row_withhold (marks, n);
      return n > 0;
    }
  if (n == 1)
    {
      marks[0] = wt_public_count_new (counts[0], threshold).mark;
      return marks[0] != WT_PUBLIC_SHOWN;
    }

  sorted = g_new (gint64, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    sorted[i] = counts[i];
  qsort (sorted, n, sizeof *sorted, compare);
  n_protecting = count_protecting (sorted, n, threshold);
  if (n_protecting < 0)
    {
      wt_public_row_withhold (marks, n);
      return TRUE;
    }
  mark_smallest (counts, sorted, n, threshold, n_protecting, marks);
  for (gsize i = 0; i < n; i++)
    any |= marks[i] != WT_PUBLIC_SHOWN;
  return any;
}

WtPublicCount
wt_public_count_with_mark (gint64 count, WtPublicMark mark)
{
  return (WtPublicCount){ .count = mark == WT_PUBLIC_SHOWN ? count : 0, .mark = mark };
}

WtPublicCount
wt_public_count_new (gint64 count, int threshold)
{
  return wt_public_count_with_mark (
      count, wt_suppression_withholds_count (count, threshold) ? WT_PUBLIC_SMALL : WT_PUBLIC_SHOWN);
}
