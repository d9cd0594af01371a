#include "wt-number-summary.h"

#include <math.h>
#include <stdlib.h>

static int
compare (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Moves what is finite to the front; returns how many there are. */
static size_t
keep_finite (double *values, size_t n)
{
  size_t kept = 0;

  for (size_t i = 0; i < n; i++)
    if (isfinite (values[i]))
      values[kept++] = values[i];

  return kept;
}

/* Halved before they are added, so that two large ones do not overflow. */
static double
get_median (const double *ordered, size_t n)
{
  return n % 2 == 1 ? ordered[n / 2] : ordered[n / 2 - 1] / 2 + ordered[n / 2] / 2;
}

/* Where the running sums overflow: each part is small enough. */
static double
get_mean_of_huge (const double *values, size_t n)
{
  double mean = 0;

  for (size_t i = 0; i < n; i++)
    mean += values[i] / (double) n;

  return mean;
}

WtNumberSummary
wt_number_summarise (double *values, size_t n)
{
  WtNumberSummary summary = {
    .mean = NAN, .median = NAN, .standard_deviation = NAN, .minimum = NAN, .maximum = NAN
  };
  double mean = 0, sum_of_squares = 0;

  n = keep_finite (values, n);
  if (n == 0)
    return summary;

  qsort (values, n, sizeof *values, compare);
  for (size_t i = 0; i < n; i++)
    {
      double before = values[i] - mean;

      mean += before / (double) (i + 1);
      sum_of_squares += before * (values[i] - mean);
    }

  summary.n = (int64_t) n;
  summary.median = get_median (values, n);
  summary.minimum = values[0];
  summary.maximum = values[n - 1];
  if (!isfinite (mean))
    mean = get_mean_of_huge (values, n);
  /* Rounding could leave it just outside. */
  summary.mean = fmin (fmax (mean, summary.minimum), summary.maximum);
  if (n > 1 && isfinite (sum_of_squares))
    summary.standard_deviation = sqrt (sum_of_squares / (double) (n - 1));

  return summary;
}
