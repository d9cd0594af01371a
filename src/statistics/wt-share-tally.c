#include "wt-share-tally.h"

#include <math.h>

/* The 97.5 % quantile of the normal distribution. */
#define Z 1.959963984540054

/*
 * The lower end. Taking the half-width from the centre would leave rounding noise where the end is
 * close to 0; the two ends are the roots of a quadratic equation, so the lower one is their known
 * product divided by the upper one.
 */
static double
get_wilson_low (double successes, double n)
{
  double z_squared = Z * Z;
  double upper;

  upper = (2 * successes + z_squared + Z * sqrt (z_squared + 4 * successes * ((n - successes) / n)))
          / (2 * (n + z_squared));
  return successes / n * (successes / (n + z_squared)) / upper;
}

void
wt_share_tally_add (WtShareTally *tally, const WtShareTally *other)
{
  tally->yes += other->yes;
  tally->no += other->no;
  tally->blank += other->blank;
  tally->illegible += other->illegible;
  tally->several += other->several;
}

int64_t
wt_share_tally_get_answered (const WtShareTally *tally)
{
  return tally->yes + tally->no;
}

int64_t
wt_share_tally_get_unusable (const WtShareTally *tally)
{
  return tally->blank + tally->illegible + tally->several;
}

int64_t
wt_share_tally_get_forms (const WtShareTally *tally)
{
  return wt_share_tally_get_answered (tally) + wt_share_tally_get_unusable (tally);
}

static double
get_part (int64_t count, int64_t whole)
{
  return whole > 0 ? (double) count / (double) whole : NAN;
}

WtShareSummary
wt_share_tally_summarise (const WtShareTally *tally)
{
  int64_t forms = wt_share_tally_get_forms (tally);
  int64_t n = wt_share_tally_get_answered (tally);

  return (WtShareSummary){ .forms = forms,
                           .answered = n,
                           .yes = tally->yes,
                           .no = tally->no,
                           .blank = tally->blank,
                           .illegible = tally->illegible,
                           .several = tally->several,
                           .share = get_part (tally->yes, n),
                           .interval = wt_wilson_interval (tally->yes, n),
                           .yes_of_forms = get_part (tally->yes, forms),
                           .no_of_forms = get_part (tally->no, forms),
                           .unusable_of_forms =
                               get_part (wt_share_tally_get_unusable (tally), forms) };
}

WtInterval
wt_wilson_interval (int64_t successes, int64_t n)
{
  if (n < 1 || successes < 0 || successes > n)
    return WT_INTERVAL_UNDEFINED;

  return (WtInterval){ .low = get_wilson_low ((double) successes, (double) n),
                       .high = 1 - get_wilson_low ((double) (n - successes), (double) n) };
}
