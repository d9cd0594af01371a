#include "wt-number-summary.h"

#include <math.h>
#include <stdlib.h>

#include "wt-sum-private.h"

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

/* The mean of @ordered, less @origin. */
static double
get_mean_from (const double *ordered, size_t n, double origin)
{
  WtSum sum = { 0 };

  for (size_t i = 0; i < n; i++)
    wt_sum_add (&sum, ordered[i] - origin);

  return wt_sum_get (&sum) / (double) n;
}

/* What the deviations add up to would be 0, but for the rounding of @mean, which it corrects. */
static double
get_standard_deviation (const double *ordered, size_t n, double origin, double mean)
{
  WtSum deviations = { 0 }, squares = { 0 };
  double rest, sum;

  for (size_t i = 0; i < n; i++)
    {
      double deviation = ordered[i] - origin - mean;

      wt_sum_add (&deviations, deviation);
      wt_sum_add (&squares, deviation * deviation);
    }

  rest = wt_sum_get (&deviations);
  sum = wt_sum_get (&squares) - rest / (double) n * rest;
  return isfinite (sum) ? sqrt (fmax (sum, 0) / (double) (n - 1)) : NAN;
}

WtNumberSummary
wt_number_summarise (double *values, size_t n)
{
  WtNumberSummary summary = {
    .mean = NAN, .median = NAN, .standard_deviation = NAN, .minimum = NAN, .maximum = NAN
  };
  double origin, mean;

  n = keep_finite (values, n);
  if (n == 0)
    return summary;

  qsort (values, n, sizeof *values, compare);
  origin = values[n / 2];
  mean = get_mean_from (values, n, origin);

  summary.n = (int64_t) n;
  summary.median = get_median (values, n);
  summary.minimum = values[0];
  summary.maximum = values[n - 1];
  summary.mean = isfinite (mean) ? origin + mean : get_mean_of_huge (values, n);
  /* Rounding could leave it just outside. */
  summary.mean = fmin (fmax (summary.mean, summary.minimum), summary.maximum);
  if (n > 1 && isfinite (mean))
    summary.standard_deviation = get_standard_deviation (values, n, origin, mean);

  return summary;
}
