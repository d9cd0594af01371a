#include "wt-score-tally.h"

#include <math.h>
#include <stddef.h>

#include "wt-student.h"

#define MINIMUM_FOR_DEVIATION 2
#define MINIMUM_FOR_INTERVAL 3

static int64_t
count_scores (const WtScoreTally *tally, int from, int to)
{
  int64_t n = 0;

  for (int score = from; score <= to; score++)
    n += tally->counts[score - WT_SCORE_MINIMUM];

  return n;
}

/* The score at @rank, from 1, of all answers in ascending order. */
static int
find_score_at_rank (const WtScoreTally *tally, int64_t rank)
{
  int64_t seen = 0;

  for (int score = WT_SCORE_MINIMUM; score < WT_SCORE_MAXIMUM; score++)
    {
      seen += tally->counts[score - WT_SCORE_MINIMUM];
      if (seen >= rank)
        return score;
    }

  return WT_SCORE_MAXIMUM;
}

static double
get_median (const WtScoreTally *tally, int64_t n)
{
  int lower = find_score_at_rank (tally, n - n / 2);
  int upper = find_score_at_rank (tally, n / 2 + 1);

  return (lower + upper) / 2.0;
}

static double
get_mean (const WtScoreTally *tally, int64_t n)
{
  int64_t sum = 0;

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    sum += score * tally->counts[score - WT_SCORE_MINIMUM];

  return (double) sum / (double) n;
}

/*
 * Deviations are taken from the whole score nearest to the mean. Their sums are exact integers, and
 * the correction for the mean is then at most half of the sum of squares, so that the subtraction
 * loses no digits.
 */
static double
get_standard_deviation (const WtScoreTally *tally, int64_t n, double mean)
{
  int centre = (int) lround (mean);
  int64_t sum = 0, sum_of_squares = 0;

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      int64_t count = tally->counts[score - WT_SCORE_MINIMUM];
      int64_t deviation = score - centre;

      sum += deviation * count;
      sum_of_squares += deviation * deviation * count;
    }

  return sqrt (((double) sum_of_squares - (double) sum / (double) n * (double) sum)
               / (double) (n - 1));
}

static WtInterval
get_mean_interval (int64_t n, double mean, double standard_deviation)
{
  double half_width = 0;

  if (standard_deviation > 0)
    half_width =
        wt_student_quantile (0.975, (double) (n - 1)) * standard_deviation / sqrt ((double) n);

  return (WtInterval){ .low = fmax (mean - half_width, WT_SCORE_MINIMUM),
                       .high = fmin (mean + half_width, WT_SCORE_MAXIMUM) };
}

void
wt_score_tally_add (WtScoreTally *tally, const WtScoreTally *other)
{
  for (size_t i = 0; i < WT_SCORE_COUNT; i++)
    tally->counts[i] += other->counts[i];

  tally->blank += other->blank;
  tally->illegible += other->illegible;
  tally->several += other->several;
}

int64_t
wt_score_tally_get_answered (const WtScoreTally *tally)
{
  return count_scores (tally, WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM);
}

int64_t
wt_score_tally_get_unusable (const WtScoreTally *tally)
{
  return tally->blank + tally->illegible + tally->several;
}

int64_t
wt_score_tally_get_forms (const WtScoreTally *tally)
{
  return wt_score_tally_get_answered (tally) + wt_score_tally_get_unusable (tally);
}

WtScoreSummary
wt_score_tally_summarise (const WtScoreTally *tally)
{
  int64_t n = wt_score_tally_get_answered (tally);
  WtScoreSummary summary = { .forms = wt_score_tally_get_forms (tally),
                             .answered = n,
                             .blank = tally->blank,
                             .illegible = tally->illegible,
                             .several = tally->several,
                             .mean = NAN,
                             .median = NAN,
                             .standard_deviation = NAN,
                             .share_high = NAN,
                             .share_low = NAN,
                             .n_high = count_scores (tally, WT_SCORE_HIGH, WT_SCORE_MAXIMUM),
                             .n_low = count_scores (tally, WT_SCORE_MINIMUM, WT_SCORE_LOW),
                             .mean_interval = WT_INTERVAL_UNDEFINED };

  if (n <= 0)
    return summary;

  summary.mean = get_mean (tally, n);
  summary.median = get_median (tally, n);
  summary.share_high = (double) summary.n_high / (double) n;
  summary.share_low = (double) summary.n_low / (double) n;

  if (n >= MINIMUM_FOR_DEVIATION)
    summary.standard_deviation = get_standard_deviation (tally, n, summary.mean);
  if (n >= MINIMUM_FOR_INTERVAL)
    summary.mean_interval = get_mean_interval (n, summary.mean, summary.standard_deviation);

  return summary;
}
