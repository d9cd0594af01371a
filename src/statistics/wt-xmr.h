#pragma once

#include <stdbool.h>
#include <stddef.h>

/*
 * Process limits of a series of single values (an XmR chart, as NHS England's "Making Data Count"
 * teaches it).
 *
 * The series is cut into groups, one from each rebase to the next. A group has its own lines:
 *
 * - the mean of its baseline points: all of them, or its first ones (see WtXmrOptions);
 * - AMR, the average moving range: of the steps between neighbouring baseline points;
 * - limits: mean ± 2.66 × AMR;
 * - two-sigma lines: mean ± ⅔ × 2.66 × AMR.
 *
 * Special causes are looked for inside each group, never across two, in the order of WtXmrRule.
 *
 * Source: NHS England, Making Data Count; L. S. Nelson, Journal of Quality Technology 14 (1982),
 * 172-173. The rules and their order are those of the R package NHSRplotthedots 0.2.
 */

/* Moving ranges from this multiple of their average on are left out where options ask for it. */
#define WT_XMR_LARGE_MOVING_RANGE 3.267
#define WT_XMR_LIMIT_FACTOR 2.66

/* Limits need this many baseline points. */
#define WT_XMR_MINIMUM_FOR_TRIAL_LIMITS 7
#define WT_XMR_MINIMUM_FOR_LIMITS 12

typedef enum
{
  WT_XMR_HIGH_IS_GOOD,
  WT_XMR_LOW_IS_GOOD,
  WT_XMR_NEUTRAL
} WtXmrDirection;

/* What flags a point, in the order in which it is asked. */
typedef enum
{
  WT_XMR_RULE_NONE,
  WT_XMR_RULE_OUTSIDE, /* strictly outside a limit */
  WT_XMR_RULE_TREND,   /* one of 7 points all rising or all falling; two equal neighbours end it */
  WT_XMR_RULE_TWO_OF_THREE, /* beyond two sigma, as are 2 of 3 that lie on one side of the mean */
  WT_XMR_RULE_SHIFT         /* one of 7 in a row strictly on one side of the mean */
} WtXmrRule;

/* The bit of @rule in WtXmrPoint.rules. */
#define WT_XMR_RULE_BIT(rule) (1u << (rule))

typedef enum
{
  WT_XMR_KIND_UNDEFINED, /* its group has no limits to judge by; drawn like common */
  WT_XMR_KIND_COMMON,
  WT_XMR_KIND_IMPROVEMENT,
  WT_XMR_KIND_CONCERN,
  WT_XMR_KIND_NEUTRAL /* a special cause, and neither direction is the good one */
} WtXmrKind;

/* Where a special cause points: above or below the mean; for a trend rising or falling. */
typedef enum
{
  WT_XMR_SIDE_NONE,
  WT_XMR_SIDE_HIGH,
  WT_XMR_SIDE_LOW
} WtXmrSide;

typedef enum
{
  WT_XMR_LIMITS_NONE,  /* under 7 baseline points, or a value that is not finite */
  WT_XMR_LIMITS_TRIAL, /* 7 to 11 */
  WT_XMR_LIMITS_FULL   /* 12 and more */
} WtXmrLimits;

/* What the limits of the latest group say of reaching a target, when nothing changes. */
typedef enum
{
  WT_XMR_ASSURANCE_NONE, /* no target, no limits, or neither direction is the good one */
  WT_XMR_ASSURANCE_PASSES,
  WT_XMR_ASSURANCE_FAILS,
  WT_XMR_ASSURANCE_HIT_AND_MISS
} WtXmrAssurance;

typedef struct
{
  WtXmrDirection direction;

  /* How many points make a trend or a shift: 6 or 7. Anything else is taken as 7. */
  int run_length;

  /* Limits are made of this many first points of a group; 0: of all of them. */
  size_t baseline_points;

  /* Points from this index on move no limits; 0: none is frozen out. The group that it cuts is
   * judged by the limits of its points before it. A group that starts there or later is another
   * process, whose own points make its limits. */
  size_t frozen_from;

  /* Leave out, once, moving ranges of 3.267 × AMR and more. The Excel tool does not,
   * NHSRplotthedots does: say which. */
  bool drop_large_moving_ranges;

  /* Whether a point outside a limit is one of the "two of three" as well. */
  bool two_of_three_counts_outside;
} WtXmrOptions;

/* Initialisers: WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT; */
#define WT_XMR_OPTIONS_DEFAULT                                                                     \
  {                                                                                                \
    .direction = WT_XMR_HIGH_IS_GOOD, .run_length = 7, .baseline_points = 0, .frozen_from = 0,     \
    .drop_large_moving_ranges = false, .two_of_three_counts_outside = false                        \
  }

/* The tools of Making Data Count since their change of the two-sigma rule at the end of 2023. */
#define WT_XMR_OPTIONS_MAKING_DATA_COUNT_2023                                                      \
  {                                                                                                \
    .direction = WT_XMR_HIGH_IS_GOOD, .run_length = 7, .baseline_points = 0, .frozen_from = 0,     \
    .drop_large_moving_ranges = false, .two_of_three_counts_outside = true                         \
  }

typedef struct
{
  double value;
  size_t group;
  WtXmrRule rule;     /* the first rule that flags it */
  unsigned int rules; /* all rules that flag it: WT_XMR_RULE_BIT () */
  WtXmrSide side;     /* of @rule */
  WtXmrKind kind;
} WtXmrPoint;

/* A group of points from one rebase to the next. Its figures are NAN when @limits is
 * WT_XMR_LIMITS_NONE. */
typedef struct
{
  size_t first;
  size_t n_points;
  size_t n_baseline_points;
  size_t n_dropped_moving_ranges;
  WtXmrLimits limits;
  double mean;
  double average_moving_range;
  double lower_limit; /* limits may pass the ends of the scale: clip the drawing, not the numbers */
  double upper_limit;
  double lower_two_sigma;
  double upper_two_sigma;
} WtXmrGroup;

/*
 * Neighbouring points that one rule flags together, so that a chart can bracket them once: "8
 * months above the mean".
 *
 * A shift or a trend is as long as it lasts, also where an earlier rule has the say over one of its
 * points. Points outside a limit are a run as long as they are neighbours on the same side. A run
 * of WT_XMR_RULE_TWO_OF_THREE may have single points in between that are not beyond two sigma.
 */
typedef struct
{
  WtXmrRule rule;
  WtXmrSide side;
  WtXmrKind kind;
  size_t group;
  size_t first; /* index of a point */
  size_t last;  /* index of a point, part of the run */
} WtXmrRun;

typedef struct
{
  WtXmrOptions options; /* as they were used */
  double target;        /* NAN: none */
  WtXmrPoint *points;   /* (owned) */
  size_t n_points;
  WtXmrGroup *groups; /* (owned), at least one when there is a point */
  size_t n_groups;
  WtXmrRun *runs; /* (owned), by group, then by rule, then by first point */
  size_t n_runs;
  WtXmrKind variation; /* the kind of the latest point */
  WtXmrSide variation_side;
  WtXmrAssurance assurance;
} WtXmr;

/*
 * Finds limits and special causes.
 *
 * @values: the points in order of time, all finite. A month without answers is no point: leave it
 * out, do not pass NAN. A value that is not finite takes its whole group's limits and special
 * causes away and leaves the other groups alone.
 * @group_starts: the index of the first point of each group after a rebase, ascending; the first
 * group starts at 0 by itself. A start that is out of range or not larger than the one before is
 * ignored. May be NULL when @n_group_starts is 0.
 * @target: NAN when there is none
 * @options: (nullable): NULL is WT_XMR_OPTIONS_DEFAULT
 *
 * A group without limits has no special causes either. Where one trend turns into another, the
 * point between them belongs to the later one. A point that differs from the mean or from a limit
 * by no more than the rounding of the numbers lies on it, not beyond it.
 *
 * Never returns NULL (it aborts when memory is exhausted). Free it with wt_xmr_free ().
 */
WtXmr *wt_xmr_new (const double *values,
                   size_t n_values,
                   const size_t *group_starts,
                   size_t n_group_starts,
                   double target,
                   const WtXmrOptions *options);

/* @xmr: (nullable) */
void wt_xmr_free (WtXmr *xmr);

/* The run of @rule that @point is part of, or NULL. Where two meet, the later one. */
const WtXmrRun *wt_xmr_find_run (const WtXmr *xmr, WtXmrRule rule, size_t point);
