#pragma once

#include <stdint.h>

#include "wt-interval.h"
#include "wt-score-tally.h"
#include "wt-share-tally.h"

/* Each group needs this many answers for the interval of a difference of means, as it does for that
 * of its own mean. */
#define WT_GROUP_DIFFERENCE_MINIMUM 3

/* What can be said of two groups. */
typedef enum
{
  WT_GROUP_VERDICT_UNDEFINED,       /* there is no interval to judge by */
  WT_GROUP_VERDICT_COULD_BE_CHANCE, /* the interval takes in 0: they cannot be told apart */
  WT_GROUP_VERDICT_FIRST_HIGHER,
  WT_GROUP_VERDICT_SECOND_HIGHER
} WtGroupVerdict;

/* What is said of the difference of two groups. A figure that is not defined is NAN. */
typedef struct
{
  int64_t n_first; /* answers */
  int64_t n_second;
  double difference;         /* the first group's mean or share less the second's */
  WtInterval interval;       /* of the difference: 95 % */
  double degrees_of_freedom; /* of means: 2 or more where there is an interval; of shares NAN */
  WtGroupVerdict verdict;
} WtGroupDifference;

/* A group of numbers, as far as a comparison of means needs to know it. */
typedef struct
{
  int64_t n;
  double mean;
  double standard_deviation; /* of a sample (n - 1), 0 or more */
} WtGroupMean;

/*
 * The difference of the means of two groups that need not be spread alike.
 *
 * With v = s² / n of each group, the interval is difference ± t × √(v₁ + v₂), where t is the 97.5 %
 * quantile of Student's t with (v₁ + v₂)² / (v₁² / (n₁ - 1) + v₂² / (n₂ - 1)) degrees of freedom.
 *
 * The difference is defined when both means are; the interval when both groups have
 * WT_GROUP_DIFFERENCE_MINIMUM numbers and a deviation that is finite, and at least one of them has
 * some spread. Where all numbers of each group are equal, they say nothing about chance, and an
 * interval without width would claim to be certain.
 *
 * Exchanging the groups changes nothing but the signs, to the last bit.
 *
 * Source: B. L. Welch, Biometrika 34 (1947), 28-35; F. E. Satterthwaite, Biometrics Bulletin 2
 * (1946), 110-114.
 */
WtGroupDifference wt_group_difference_of_means (const WtGroupMean *first,
                                                const WtGroupMean *second);

/* The same of the scores of two tallies. A difference lies between -9 and 9, and the interval is
 * clipped to that. */
WtGroupDifference wt_group_difference_of_scores (const WtScoreTally *first,
                                                 const WtScoreTally *second);

/*
 * The difference of the shares of yes in two tallies, -1 to 1. It is defined, and so is its
 * interval, when both groups have an answer.
 *
 * With Wilson's interval from l to u of each group's share p, and d = p₁ - p₂, the interval is from
 * d - √((p₁ - l₁)² + (u₂ - p₂)²) to d + √((u₁ - p₁)² + (p₂ - l₂)²). It never leaves -1 to 1, and
 * has a width even where all answers are alike.
 *
 * Exchanging the groups changes nothing but the signs, to the last bit.
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890: method 10, the hybrid score
 * interval.
 */
WtGroupDifference wt_group_difference_of_shares (const WtShareTally *first,
                                                 const WtShareTally *second);
