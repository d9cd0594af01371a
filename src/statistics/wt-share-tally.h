#pragma once

#include <stdint.h>

#include "wt-interval.h"

/*
 * How often each answer was given to a question that asks for yes or no.
 *
 * Blank, illegible and "more than one box marked" are three different answers, and none of them
 * enters the share. Counts are never negative; the share is exact up to 10^14 forms.
 */
typedef struct
{
  int64_t yes;
  int64_t no;
  int64_t blank;
  int64_t illegible;
  int64_t several;
} WtShareTally;

/* What is said of a tally. A figure that is not defined is NAN. */
typedef struct
{
  int64_t forms;    /* all forms, usable or not */
  int64_t answered; /* yes and no: the n of the share */
  int64_t yes;
  int64_t no;
  int64_t blank;
  int64_t illegible;
  int64_t several;
  double share;        /* of yes, 0 to 1; NAN without an answer */
  WtInterval interval; /* 95 %, Wilson; undefined without an answer */

  /* The parts of all forms, for a bar that diverges: 0 to 1, together 1; NAN without a form. */
  double yes_of_forms;
  double no_of_forms;
  double unusable_of_forms; /* blank, illegible or more than one box */
} WtShareSummary;

/* Adds @other to @tally. The two may be the same. */
void wt_share_tally_add (WtShareTally *tally, const WtShareTally *other);

/* How many forms said yes or no. */
int64_t wt_share_tally_get_answered (const WtShareTally *tally);

/* How many forms said neither: blank, illegible or more than one box. */
int64_t wt_share_tally_get_unusable (const WtShareTally *tally);

/* How many forms there are: answered and unusable. */
int64_t wt_share_tally_get_forms (const WtShareTally *tally);

/* The figures of @tally. They depend on its counts alone. */
WtShareSummary wt_share_tally_summarise (const WtShareTally *tally);

/*
 * Wilson's 95 % interval of the share @successes / @n, both ends from 0 to 1. It is undefined when
 * @n is under 1 or
 * @successes is not between 0 and @n.
 *
 * With p = successes / n and z = 1.959963985, the centre is (p + z²/2n) / (1 + z²/n) and the
 * half-width z √(p(1-p)/n + z²/4n²) / (1 + z²/n). No success gives a low end of exactly 0, no
 * failure a high end of exactly 1.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212; the
 * method of Public Health England's PHEindicatormethods.
 */
WtInterval wt_wilson_interval (int64_t successes, int64_t n);
