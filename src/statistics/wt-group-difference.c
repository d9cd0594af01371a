#include "wt-group-difference.h"

#include <math.h>
#include <stdbool.h>

#include "wt-student.h"

static const double LARGEST_SCORE_DIFFERENCE = WT_SCORE_MAXIMUM - WT_SCORE_MINIMUM;

static WtGroupVerdict
judge (WtInterval interval)
{
  if (!wt_interval_is_defined (interval))
    return WT_GROUP_VERDICT_UNDEFINED;
  if (interval.low > 0)
    return WT_GROUP_VERDICT_FIRST_HIGHER;
  if (interval.high < 0)
    return WT_GROUP_VERDICT_SECOND_HIGHER;

  return WT_GROUP_VERDICT_COULD_BE_CHANCE;
}

static bool
has_deviation (const WtGroupMean *group)
{
  return group->n >= WT_GROUP_DIFFERENCE_MINIMUM && isfinite (group->mean)
         && isfinite (group->standard_deviation) && group->standard_deviation >= 0;
}

/*
 * Welch's and Satterthwaite's: with the two variances as parts of their sum nothing can overflow or
 * vanish. The result lies between the smaller n - 1 and the sum of both.
 */
static double
get_degrees_of_freedom (const WtGroupMean *first,
                        const WtGroupMean *second,
                        double first_error,
                        double second_error)
{
  double error = hypot (first_error, second_error);
  double first_part = (first_error / error) * (first_error / error);
  double second_part = (second_error / error) * (second_error / error);

  return 1
         / (first_part * first_part / (double) (first->n - 1)
            + second_part * second_part / (double) (second->n - 1));
}

static void
add_interval_of_means (WtGroupDifference *result,
                       const WtGroupMean *first,
                       const WtGroupMean *second)
{
  double first_error, second_error, half_width;

  if (!has_deviation (first) || !has_deviation (second))
    return;

  first_error = first->standard_deviation / sqrt ((double) first->n);
  second_error = second->standard_deviation / sqrt ((double) second->n);
  if (!(first_error > 0 || second_error > 0))
    return;

  result->degrees_of_freedom = get_degrees_of_freedom (first, second, first_error, second_error);
  half_width =
      wt_student_quantile (0.975, result->degrees_of_freedom) * hypot (first_error, second_error);
  result->interval = (WtInterval){ .low = result->difference - half_width,
                                   .high = result->difference + half_width };
}

WtGroupDifference
wt_group_difference_of_means (const WtGroupMean *first, const WtGroupMean *second)
{
  WtGroupDifference result = { .n_first = first->n,
                               .n_second = second->n,
                               .difference = first->mean - second->mean,
                               .interval = WT_INTERVAL_UNDEFINED,
                               .degrees_of_freedom = NAN };

  add_interval_of_means (&result, first, second);
  result.verdict = judge (result.interval);
  return result;
}

static WtGroupMean
get_mean_of_scores (const WtScoreTally *tally)
{
  WtScoreSummary summary = wt_score_tally_summarise (tally);

  return (WtGroupMean){ .n = summary.answered,
                        .mean = summary.mean,
                        .standard_deviation = summary.standard_deviation };
}

WtGroupDifference
wt_group_difference_of_scores (const WtScoreTally *first, const WtScoreTally *second)
{
  WtGroupMean first_mean = get_mean_of_scores (first);
  WtGroupMean second_mean = get_mean_of_scores (second);
  WtGroupDifference result = wt_group_difference_of_means (&first_mean, &second_mean);

  if (wt_interval_is_defined (result.interval))
    {
      result.interval.low = fmax (result.interval.low, -LARGEST_SCORE_DIFFERENCE);
      result.interval.high = fmin (result.interval.high, LARGEST_SCORE_DIFFERENCE);
    }

  return result;
}

WtGroupDifference
wt_group_difference_of_shares (const WtShareTally *first, const WtShareTally *second)
{
  WtShareSummary a = wt_share_tally_summarise (first);
  WtShareSummary b = wt_share_tally_summarise (second);
  WtGroupDifference result = { .n_first = a.answered,
                               .n_second = b.answered,
                               .difference = a.share - b.share,
                               .interval = WT_INTERVAL_UNDEFINED,
                               .degrees_of_freedom = NAN };

  if (wt_interval_is_defined (a.interval) && wt_interval_is_defined (b.interval))
    {
      double below = hypot (a.share - a.interval.low, b.interval.high - b.share);
      double above = hypot (a.interval.high - a.share, b.share - b.interval.low);

      result.interval = (WtInterval){ .low = fmax (result.difference - below, -1),
                                      .high = fmin (result.difference + above, 1) };
    }
  result.verdict = judge (result.interval);
  return result;
}
