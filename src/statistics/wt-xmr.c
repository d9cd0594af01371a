#include "wt-xmr.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "wt-sum-private.h"
#include "wt-xmr-private.h"

#define DEFAULT_RUN_LENGTH 7

/* The program this is part of ends when memory is exhausted, and so does this. */
static void *
allocate (size_t n, size_t size)
{
  void *memory = calloc (n > 0 ? n : 1, size);

  if (memory == NULL)
    abort ();

  return memory;
}

static bool
are_finite (const WtXmrPoint *points, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (!isfinite (points[i].value))
      return false;

  return true;
}

/* @large: moving ranges from here on are left out; NAN: none is. */
static double
get_average_moving_range (const WtXmrPoint *points, size_t n, double large, size_t *n_dropped)
{
  WtSum sum = { 0 };

  *n_dropped = 0;
  for (size_t i = 1; i < n; i++)
    {
      double range = fabs (points[i].value - points[i - 1].value);

      if (range >= large)
        (*n_dropped)++;
      else
        wt_sum_add (&sum, range);
    }

  return wt_sum_get (&sum) / (double) (n - 1 - *n_dropped);
}

/* Of the inputs, which carry half a unit in the last place each, and of the sums made of them. */
static double
get_rounding_allowance (const WtXmrPoint *points, size_t n, const WtXmrLines *lines)
{
  double value = 0, difference = fabs (lines->mean) + lines->reach;

  for (size_t i = 0; i < n; i++)
    {
      value = fmax (value, fabs (points[i].value));
      difference = fmax (difference, fabs (points[i].value - lines->origin));
    }

  return 2 * DBL_EPSILON * value + 8 * DBL_EPSILON * difference;
}

/* Returns false when the numbers are too large to be added up. */
static bool
compute_lines (const WtXmrPoint *points, WtXmrGroup *group, bool drop_large, WtXmrLines *lines)
{
  size_t n = group->n_baseline_points;
  WtSum sum = { 0 };
  double amr;

  lines->origin = points[0].value;
  for (size_t i = 0; i < n; i++)
    wt_sum_add (&sum, points[i].value - lines->origin);
  lines->mean = wt_sum_get (&sum) / (double) n;

  amr = get_average_moving_range (points, n, NAN, &group->n_dropped_moving_ranges);
  /* Equal points have no large moving ranges; the comparison would leave out every one of them. */
  if (drop_large && amr > 0)
    amr = get_average_moving_range (points, n, WT_XMR_LARGE_MOVING_RANGE * amr,
                                    &group->n_dropped_moving_ranges);

  lines->reach = WT_XMR_LIMIT_FACTOR * amr;
  lines->two_sigma = WT_XMR_LIMIT_FACTOR * amr * 2 / 3;
  lines->allowance = get_rounding_allowance (points, group->n_points, lines);
  group->average_moving_range = amr;

  return isfinite (lines->mean) && isfinite (lines->reach) && isfinite (lines->allowance)
         && isfinite (lines->origin + lines->mean - lines->reach)
         && isfinite (lines->origin + lines->mean + lines->reach);
}

static void
clear_limits (WtXmrGroup *group)
{
  group->limits = WT_XMR_LIMITS_NONE;
  group->n_dropped_moving_ranges = 0;
  group->mean = NAN;
  group->average_moving_range = NAN;
  group->lower_limit = NAN;
  group->upper_limit = NAN;
  group->lower_two_sigma = NAN;
  group->upper_two_sigma = NAN;
}

/* Returns false when the group can have no limits. */
static bool
compute_limits (const WtXmr *xmr, WtXmrGroup *group, WtXmrLines *lines)
{
  const WtXmrPoint *points = xmr->points + group->first;

  if (group->n_baseline_points < WT_XMR_MINIMUM_FOR_TRIAL_LIMITS
      || !are_finite (points, group->n_points)
      || !compute_lines (points, group, xmr->options.drop_large_moving_ranges, lines))
    {
      clear_limits (group);
      return false;
    }

  group->limits = group->n_baseline_points < WT_XMR_MINIMUM_FOR_LIMITS ? WT_XMR_LIMITS_TRIAL
                                                                       : WT_XMR_LIMITS_FULL;
  group->mean = lines->origin + lines->mean;
  group->lower_limit = lines->origin + (lines->mean - lines->reach);
  group->upper_limit = lines->origin + (lines->mean + lines->reach);
  group->lower_two_sigma = lines->origin + (lines->mean - lines->two_sigma);
  group->upper_two_sigma = lines->origin + (lines->mean + lines->two_sigma);
  return true;
}

static size_t
count_baseline_points (const WtXmrOptions *options, const WtXmrGroup *group)
{
  size_t n = group->n_points;

  if (options->baseline_points > 0 && options->baseline_points < n)
    n = options->baseline_points;
  if (options->frozen_from > group->first && options->frozen_from - group->first < n)
    n = options->frozen_from - group->first;

  return n;
}

static void
make_groups (WtXmr *xmr, const size_t *starts, size_t n_starts)
{
  size_t first = 0;

  xmr->groups = allocate (n_starts + 1, sizeof *xmr->groups);
  if (xmr->n_points == 0)
    return;

  for (size_t i = 0; i < n_starts; i++)
    {
      if (starts[i] <= first || starts[i] >= xmr->n_points)
        continue;
      xmr->groups[xmr->n_groups++] = (WtXmrGroup){ .first = first, .n_points = starts[i] - first };
      first = starts[i];
    }
  xmr->groups[xmr->n_groups++] = (WtXmrGroup){ .first = first, .n_points = xmr->n_points - first };

  for (size_t i = 0; i < xmr->n_groups; i++)
    {
      WtXmrGroup *group = &xmr->groups[i];

      group->n_baseline_points = count_baseline_points (&xmr->options, group);
      for (size_t j = 0; j < group->n_points; j++)
        xmr->points[group->first + j].group = i;
    }
}

static WtXmrAssurance
get_assurance (const WtXmrGroup *group, double allowance, double target, WtXmrDirection direction)
{
  bool above, below;

  if (group->limits == WT_XMR_LIMITS_NONE || isnan (target) || direction == WT_XMR_NEUTRAL)
    return WT_XMR_ASSURANCE_NONE;

  above = target > group->upper_limit + allowance;
  below = target < group->lower_limit - allowance;
  if (direction == WT_XMR_LOW_IS_GOOD ? below : above)
    return WT_XMR_ASSURANCE_FAILS;
  if (direction == WT_XMR_LOW_IS_GOOD ? above : below)
    return WT_XMR_ASSURANCE_PASSES;

  return WT_XMR_ASSURANCE_HIT_AND_MISS;
}

WtXmr *
wt_xmr_new (const double *values,
            size_t n_values,
            const size_t *group_starts,
            size_t n_group_starts,
            double target,
            const WtXmrOptions *options)
{
  WtXmr *xmr = allocate (1, sizeof *xmr);
  WtXmrLines lines = { 0 };

  xmr->options = options != NULL ? *options : (WtXmrOptions) WT_XMR_OPTIONS_DEFAULT;
  if (xmr->options.run_length != 6)
    xmr->options.run_length = DEFAULT_RUN_LENGTH;
  xmr->target = target;
  xmr->points = allocate (n_values, sizeof *xmr->points);
  xmr->n_points = n_values;
  for (size_t i = 0; i < n_values; i++)
    xmr->points[i].value = values[i];
  make_groups (xmr, group_starts, n_group_starts);

  for (size_t i = 0; i < xmr->n_groups; i++)
    if (compute_limits (xmr, &xmr->groups[i], &lines))
      wt_xmr_find_special_causes (xmr, i, &lines);

  if (n_values > 0)
    {
      xmr->variation = xmr->points[n_values - 1].kind;
      xmr->variation_side = xmr->points[n_values - 1].side;
      xmr->assurance = get_assurance (&xmr->groups[xmr->n_groups - 1], lines.allowance, target,
                                      xmr->options.direction);
    }

  return xmr;
}

void
wt_xmr_free (WtXmr *xmr)
{
  if (xmr == NULL)
    return;

  free (xmr->points);
  free (xmr->groups);
  free (xmr->runs);
  free (xmr);
}

const WtXmrRun *
wt_xmr_find_run (const WtXmr *xmr, WtXmrRule rule, size_t point)
{
  const WtXmrRun *found = NULL;

  for (size_t i = 0; i < xmr->n_runs; i++)
    {
      const WtXmrRun *run = &xmr->runs[i];

      if (run->rule == rule && run->first <= point && point <= run->last)
        found = run;
    }

  return found;
}
