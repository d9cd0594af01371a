#pragma once

#include <stdint.h>

#include "wt-interval.h"

#define WT_SCORE_MINIMUM 1
#define WT_SCORE_MAXIMUM 10
#define WT_SCORE_COUNT 10

/* Scores from here on count as high, scores up to there as low. */
#define WT_SCORE_HIGH 8
#define WT_SCORE_LOW 4

/*
 * How often each answer was given to a question that asks for a score from 1 to 10.
 *
 * counts[0] is the number of forms that say 1, counts[9] of those that say 10. Blank, illegible and
 * "more than one box marked" are three different answers, and none of them ever enters a mean.
 *
 * Counts are never negative. All figures are exact up to 10^14 forms, far beyond any pile of paper,
 * and nothing overflows up to 10^16.
 */
typedef struct
{
  int64_t counts[WT_SCORE_COUNT];
  int64_t blank;
  int64_t illegible;
  int64_t several;
} WtScoreTally;

/* What is said of a tally. A figure that is not defined is NAN. */
typedef struct
{
  int64_t forms;    /* all forms, usable or not */
  int64_t answered; /* the n of every figure below */
  int64_t blank;
  int64_t illegible;
  int64_t several;
  double mean;               /* 1 to 10; NAN without an answer */
  double median;             /* 1 to 10 in halves; NAN without an answer */
  double standard_deviation; /* of a sample (n - 1); NAN under 2 answers */
  double share_high;         /* 0 to 1, of the answers from 8 to 10; NAN without an answer */
  double share_low;          /* 0 to 1, of the answers from 1 to 4; NAN without an answer */
  int64_t n_high;
  int64_t n_low;
  WtInterval mean_interval; /* 95 %; undefined under 3 answers */
} WtScoreSummary;

/* Adds @other to @tally. The two may be the same. */
void wt_score_tally_add (WtScoreTally *tally, const WtScoreTally *other);

/* How many forms gave a score. */
int64_t wt_score_tally_get_answered (const WtScoreTally *tally);

/* How many forms gave no score: blank, illegible or more than one box. */
int64_t wt_score_tally_get_unusable (const WtScoreTally *tally);

/* How many forms there are: answered and unusable. */
int64_t wt_score_tally_get_forms (const WtScoreTally *tally);

/*
 * The figures of @tally. They depend on its counts alone, so that tallies added up give the same
 * bits as one tally of all the forms, in whatever order.
 *
 * The interval is mean ± t × s / √n, where t is the 97.5 % quantile of Student's t with n - 1
 * degrees of freedom, clipped to 1 to 10. When all answers are equal it has no width.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2.
 */
WtScoreSummary wt_score_tally_summarise (const WtScoreTally *tally);
