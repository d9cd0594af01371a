#include <glib.h>
#include <math.h>

#include "wt-xmr.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtXmr, wt_xmr_free)

static WtXmr *
make_xmr (const double *values, gsize n, const WtXmrOptions *options)
{
  return wt_xmr_new (values, n, NULL, 0, NAN, options);
}

static void
assert_no_limits (const WtXmrGroup *group)
{
  g_assert_cmpint (group->limits, ==, WT_XMR_LIMITS_NONE);
  g_assert_true (isnan (group->mean));
  g_assert_true (isnan (group->average_moving_range));
  g_assert_true (isnan (group->lower_limit));
  g_assert_true (isnan (group->upper_limit));
  g_assert_true (isnan (group->lower_two_sigma));
  g_assert_true (isnan (group->upper_two_sigma));
}

static void
assert_no_special_cause (const WtXmr *xmr)
{
  for (gsize i = 0; i < xmr->n_points; i++)
    {
      g_assert_cmpint (xmr->points[i].rule, ==, WT_XMR_RULE_NONE);
      g_assert_cmpint (xmr->points[i].rules, ==, 0);
      g_assert_cmpint (xmr->points[i].side, ==, WT_XMR_SIDE_NONE);
    }
  g_assert_cmpint (xmr->n_runs, ==, 0);
}

/* Limits that others have published for the same series. */
static const struct
{
  const char *name;
  double values[20];
  gsize n;
  gboolean drops;
  double mean, lower, upper, precision;
  gsize n_dropped;
} PUBLISHED[] = {
  { "seven", { 3, 1, 4, 1, 5, 9, 2 }, 7, FALSE, 3.571429, -6.625238, 13.768095, 5e-7, 0 },
  { "twenty",
    { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 },
    20,
    FALSE,
    9.5,
    6.84,
    12.16,
    1e-12,
    0 },
  { "large-ranges-kept",
    { 1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1 },
    18,
    FALSE,
    1.94,
    -3.06,
    6.95,
    0.005,
    0 },
  { "large-ranges-dropped",
    { 1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1 },
    18,
    TRUE,
    1.94,
    -0.72,
    4.60,
    0.005,
    2 },
};

static void
test_published (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;
  WtXmrGroup *group;

  options.drop_large_moving_ranges = PUBLISHED[i].drops;
  xmr = make_xmr (PUBLISHED[i].values, PUBLISHED[i].n, &options);
  g_assert_cmpint (xmr->n_groups, ==, 1);
  group = &xmr->groups[0];

  g_assert_cmpfloat_with_epsilon (group->mean, PUBLISHED[i].mean, PUBLISHED[i].precision);
  g_assert_cmpfloat_with_epsilon (group->lower_limit, PUBLISHED[i].lower, PUBLISHED[i].precision);
  g_assert_cmpfloat_with_epsilon (group->upper_limit, PUBLISHED[i].upper, PUBLISHED[i].precision);
  g_assert_cmpint (group->n_dropped_moving_ranges, ==, PUBLISHED[i].n_dropped);

  g_assert_cmpfloat_with_epsilon (group->upper_limit,
                                  group->mean + 2.66 * group->average_moving_range, 1e-12);
  g_assert_cmpfloat_with_epsilon (group->upper_two_sigma - group->mean,
                                  (group->upper_limit - group->mean) * 2 / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (group->mean - group->lower_two_sigma,
                                  (group->mean - group->lower_limit) * 2 / 3, 1e-12);
}

static void
test_how_many_points (void)
{
  double values[13] = { 5, 7, 6, 8, 5, 6, 7, 5, 6, 8, 7, 5, 6 };

  for (gsize n = 0; n <= G_N_ELEMENTS (values); n++)
    {
      g_autoptr (WtXmr) xmr = wt_xmr_new (values, n, NULL, 0, 6, NULL);

      g_assert_cmpint (xmr->n_points, ==, n);
      g_assert_cmpint (xmr->n_groups, ==, n > 0);
      assert_no_special_cause (xmr);
      if (n < 7)
        {
          if (n > 0)
            assert_no_limits (&xmr->groups[0]);
          g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_UNDEFINED);
          g_assert_cmpint (xmr->assurance, ==, WT_XMR_ASSURANCE_NONE);
        }
      else
        {
          g_assert_cmpint (xmr->groups[0].limits, ==,
                           n < 12 ? WT_XMR_LIMITS_TRIAL : WT_XMR_LIMITS_FULL);
          g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_COMMON);
          g_assert_cmpint (xmr->assurance, ==, WT_XMR_ASSURANCE_HIT_AND_MISS);
        }
    }
}

/*
 * Twelve points of 4 and 6 in turn are the baseline: mean 5, limits -0.32 and 10.32, two
 * sigma 1.4533 and 8.5467. The expectations are of the points that follow it: the first rule of
 * each (O T 2 S), and its kind when high is good.
 */
#define N_BASELINE 12

static const struct
{
  const char *name;
  int run_length;
  gboolean is_2023;
  double values[17];
  const char *rules;
  const char *kinds;
} RULES[] = {
  { "nothing", 7, FALSE, { 5, 6, 4, 5, 6 }, ".....", "....." },
  { "outside", 7, FALSE, { 5, 11, 5, -1, 5 }, ".O.O.", ".+.-." },
  { "on-the-limit", 7, FALSE, { 5, 10.32, 5, -0.32, 5 }, ".....", "....." },
  { "past-the-limit", 7, FALSE, { 5, 10.321, 5, -0.321, 5 }, ".O.O.", ".+.-." },
  { "rising", 7, FALSE, { 5, 2, 3, 4, 5.1, 6, 7, 8, 5 }, ".TTTTTTT.", ".+++++++." },
  { "falling", 7, FALSE, { 5, 8, 7, 6, 5.1, 4, 3, 2, 5 }, ".TTTTTTT.", ".-------." },
  { "rising-six-of-seven", 7, FALSE, { 5, 2, 3, 4, 5.1, 6, 7, 5 }, "........", "........" },
  { "rising-six-of-six", 6, FALSE, { 5, 2, 3, 4, 5.1, 6, 7, 5 }, ".TTTTTT.", ".++++++." },
  { "rising-tie", 7, FALSE, { 5, 2, 3, 4, 4, 5.1, 6, 7, 8, 5 }, "..........", ".........." },
  { "turning",
    7,
    FALSE,
    { 5, 2, 3, 4, 5.1, 6, 7, 8, 7, 6, 5.1, 4, 3, 2, 5 },
    ".TTTTTTTTTTTTT.",
    ".++++++-------." },
  { "two-of-three", 7, FALSE, { 5, 9, 5.5, 9, 5 }, ".2.2.", ".+.+." },
  { "two-of-three-low", 7, FALSE, { 5, 1, 4.5, 1, 5 }, ".2.2.", ".-.-." },
  { "two-of-three-neighbours", 7, FALSE, { 5, 5.5, 9, 9, 5 }, "..22.", "..++." },
  { "two-of-three-all", 7, FALSE, { 5, 9, 9, 9, 5 }, ".222.", ".+++." },
  { "two-of-three-other-side", 7, FALSE, { 5, 9, 4.5, 9, 5 }, ".....", "....." },
  { "two-of-three-on-the-mean", 7, FALSE, { 5, 9, 9, 5, 9 }, ".....", "....." },
  { "two-of-three-two-sides", 7, FALSE, { 5, 9, 1, 9, 1 }, ".....", "....." },
  { "two-of-four", 7, FALSE, { 5, 9, 5.5, 5.5, 9, 5 }, "......", "......" },
  { "outside-does-not-count", 7, FALSE, { 5, 11, 9, 5.5, 5 }, ".O...", ".+..." },
  { "outside-counts", 7, TRUE, { 5, 11, 9, 5.5, 5 }, ".O2..", ".++.." },
  { "outside-twice", 7, TRUE, { 5, 11, 11, 5.5, 5 }, ".OO..", ".++.." },
  { "shift", 7, FALSE, { 5, 5.5, 5.5, 6, 5.5, 5.5, 6, 5.5, 5 }, ".SSSSSSS.", ".+++++++." },
  { "shift-low", 7, FALSE, { 5, 4, 4.5, 4, 4, 4.5, 4, 4, 4.5, 5 }, ".SSSSSSSS.", ".--------." },
  { "shift-six-of-seven", 7, FALSE, { 5, 6, 5.5, 6, 5.5, 5.5, 6, 5 }, "........", "........" },
  { "shift-six-of-six", 6, FALSE, { 5, 6, 5.5, 6, 5.5, 5.5, 6, 5 }, ".SSSSSS.", ".++++++." },
  { "shift-on-the-mean", 7, FALSE, { 5, 6, 6, 6, 5, 6, 6, 6, 6, 6 }, "..........", ".........." },
  { "shift-with-outside", 7, FALSE, { 5, 6, 6, 6, 11, 6, 6, 6, 5 }, ".SSSOSSS.", ".+++++++." },
  { "shift-with-two-of-three", 7, FALSE, { 5, 6, 6, 9, 6, 9, 6, 6, 5 }, ".SS2S2SS.", ".+++++++." },
  { "trend-before-shift",
    7,
    FALSE,
    { 5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.5 },
    "TTTTTTTTS",
    "+++++++++" },
  { "falling-above-the-mean",
    7,
    FALSE,
    { 5, 8, 7.5, 7, 6.5, 6, 5.7, 5.3, 5.5 },
    ".TTTTTTTS",
    ".-------+" },
};

static void
test_rule (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const char rule_letters[] = ".OT2S", kind_letters[] = "?.+-n";
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT,
               options_2023 = WT_XMR_OPTIONS_MAKING_DATA_COUNT_2023;
  gsize n = strlen (RULES[i].rules);
  double values[N_BASELINE + G_N_ELEMENTS (RULES[i].values)];
  g_autoptr (GString) rules = g_string_new (NULL);
  g_autoptr (GString) kinds = g_string_new (NULL);
  g_autoptr (WtXmr) xmr = NULL;

  if (RULES[i].is_2023)
    options = options_2023;
  options.run_length = RULES[i].run_length;
  options.baseline_points = N_BASELINE;
  for (gsize j = 0; j < N_BASELINE; j++)
    values[j] = j % 2 ? 6 : 4;
  for (gsize j = 0; j < n; j++)
    values[N_BASELINE + j] = RULES[i].values[j];

  xmr = make_xmr (values, N_BASELINE + n, &options);
  g_assert_cmpfloat (xmr->groups[0].mean, ==, 5);
  g_assert_cmpfloat_with_epsilon (xmr->groups[0].upper_limit, 10.32, 1e-12);

  for (gsize j = N_BASELINE; j < xmr->n_points; j++)
    {
      g_string_append_c (rules, rule_letters[xmr->points[j].rule]);
      g_string_append_c (kinds, kind_letters[xmr->points[j].kind]);
    }
  g_assert_cmpstr (rules->str, ==, RULES[i].rules);
  g_assert_cmpstr (kinds->str, ==, RULES[i].kinds);
  g_assert_cmpint (xmr->variation, ==, xmr->points[xmr->n_points - 1].kind);
  g_assert_cmpint (xmr->variation_side, ==, xmr->points[xmr->n_points - 1].side);
}

static void
test_direction (void)
{
  double values[16] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 5, 11, 5, -1 };
  const WtXmrKind kinds[][2] = {
    [WT_XMR_HIGH_IS_GOOD] = { WT_XMR_KIND_IMPROVEMENT, WT_XMR_KIND_CONCERN },
    [WT_XMR_LOW_IS_GOOD] = { WT_XMR_KIND_CONCERN, WT_XMR_KIND_IMPROVEMENT },
    [WT_XMR_NEUTRAL] = { WT_XMR_KIND_NEUTRAL, WT_XMR_KIND_NEUTRAL },
  };

  for (int direction = WT_XMR_HIGH_IS_GOOD; direction <= WT_XMR_NEUTRAL; direction++)
    {
      WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
      g_autoptr (WtXmr) xmr = NULL;

      options.direction = (WtXmrDirection) direction;
      options.baseline_points = N_BASELINE;
      xmr = make_xmr (values, G_N_ELEMENTS (values), &options);

      g_assert_cmpint (xmr->points[13].kind, ==, kinds[direction][0]);
      g_assert_cmpint (xmr->points[13].side, ==, WT_XMR_SIDE_HIGH);
      g_assert_cmpint (xmr->points[15].kind, ==, kinds[direction][1]);
      g_assert_cmpint (xmr->points[15].side, ==, WT_XMR_SIDE_LOW);
      g_assert_cmpint (xmr->variation, ==, kinds[direction][1]);
      g_assert_cmpint (xmr->variation_side, ==, WT_XMR_SIDE_LOW);
    }
}

static void
test_assurance (void)
{
  double values[12] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6 };
  const struct
  {
    double target;
    WtXmrAssurance expected[3];
  } cases[] = {
    { 10.4, { WT_XMR_ASSURANCE_FAILS, WT_XMR_ASSURANCE_PASSES, WT_XMR_ASSURANCE_NONE } },
    { -0.4, { WT_XMR_ASSURANCE_PASSES, WT_XMR_ASSURANCE_FAILS, WT_XMR_ASSURANCE_NONE } },
    { 5, { WT_XMR_ASSURANCE_HIT_AND_MISS, WT_XMR_ASSURANCE_HIT_AND_MISS, WT_XMR_ASSURANCE_NONE } },
    { 10.32,
      { WT_XMR_ASSURANCE_HIT_AND_MISS, WT_XMR_ASSURANCE_HIT_AND_MISS, WT_XMR_ASSURANCE_NONE } },
    { -0.32,
      { WT_XMR_ASSURANCE_HIT_AND_MISS, WT_XMR_ASSURANCE_HIT_AND_MISS, WT_XMR_ASSURANCE_NONE } },
    { NAN, { WT_XMR_ASSURANCE_NONE, WT_XMR_ASSURANCE_NONE, WT_XMR_ASSURANCE_NONE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int direction = WT_XMR_HIGH_IS_GOOD; direction <= WT_XMR_NEUTRAL; direction++)
      {
        WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
        g_autoptr (WtXmr) xmr = NULL;

        options.direction = (WtXmrDirection) direction;
        xmr = wt_xmr_new (values, 12, NULL, 0, cases[i].target, &options);
        g_assert_cmpint (xmr->assurance, ==, cases[i].expected[direction]);
      }
}

/* Only the limits of the latest group count for the target. */
static void
test_assurance_of_latest_group (void)
{
  double values[20] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 8, 8.1, 8, 8.1, 8, 8.1, 8, 8.1 };
  gsize starts[] = { 12 };
  g_autoptr (WtXmr) xmr = wt_xmr_new (values, 20, starts, 1, 7, NULL);
  g_autoptr (WtXmr) early = wt_xmr_new (values, 18, starts, 1, 7, NULL);

  g_assert_cmpint (xmr->groups[1].limits, ==, WT_XMR_LIMITS_TRIAL);
  g_assert_cmpint (xmr->assurance, ==, WT_XMR_ASSURANCE_PASSES);
  g_assert_cmpint (early->groups[1].limits, ==, WT_XMR_LIMITS_NONE);
  g_assert_cmpint (early->assurance, ==, WT_XMR_ASSURANCE_NONE);
  g_assert_cmpint (early->variation, ==, WT_XMR_KIND_UNDEFINED);
  g_assert_cmpint (early->points[11].kind, ==, WT_XMR_KIND_COMMON);
}

static void
test_groups (void)
{
  double values[30];
  /* 0 and 40 are no starts, and neither is one that is not past the one before. */
  gsize starts[] = { 0, 12, 12, 5, 22, 40 };
  g_autoptr (WtXmr) xmr = NULL;

  for (gsize i = 0; i < 30; i++)
    values[i] = (i % 2 ? 6.0 : 4.0) + (i >= 12 ? 100 : 0) + (i >= 22 ? 1000 : 0);

  xmr = wt_xmr_new (values, 30, starts, G_N_ELEMENTS (starts), NAN, NULL);
  g_assert_cmpint (xmr->n_groups, ==, 3);
  g_assert_cmpint (xmr->groups[0].n_points, ==, 12);
  g_assert_cmpint (xmr->groups[1].first, ==, 12);
  g_assert_cmpint (xmr->groups[1].n_points, ==, 10);
  g_assert_cmpint (xmr->groups[2].first, ==, 22);
  g_assert_cmpint (xmr->groups[2].n_points, ==, 8);
  g_assert_cmpfloat (xmr->groups[0].mean, ==, 5);
  g_assert_cmpfloat (xmr->groups[1].mean, ==, 105);
  g_assert_cmpfloat (xmr->groups[2].mean, ==, 1105);
  g_assert_cmpint (xmr->groups[0].limits, ==, WT_XMR_LIMITS_FULL);
  g_assert_cmpint (xmr->groups[1].limits, ==, WT_XMR_LIMITS_TRIAL);
  for (gsize i = 0; i < 30; i++)
    g_assert_cmpint (xmr->points[i].group, ==, i < 12 ? 0 : i < 22 ? 1 : 2);
  assert_no_special_cause (xmr);
}

/* A trend across a rebase is none. */
static void
test_rules_stay_inside_groups (void)
{
  double values[16] = { 3, 5, 3, 5, 1, 2, 3, 4, 5, 6, 7, 8, 5, 4, 5, 4 };
  gsize starts[] = { 8 };
  g_autoptr (WtXmr) whole = make_xmr (values, 16, NULL);
  g_autoptr (WtXmr) rebased = wt_xmr_new (values, 16, starts, 1, NAN, NULL);

  g_assert_cmpint (whole->points[7].rule, ==, WT_XMR_RULE_TREND);
  g_assert_cmpint (rebased->points[7].rule, ==, WT_XMR_RULE_NONE);
  g_assert_cmpint (rebased->points[8].rule, ==, WT_XMR_RULE_NONE);
}

static void
test_baseline (void)
{
  double values[24];

  for (gsize i = 0; i < 24; i++)
    values[i] = (i % 2 ? 6.0 : 4.0) + (i >= 12 ? 20 : 0);

  for (gsize baseline = 0; baseline <= 30; baseline++)
    {
      WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
      gsize used = baseline == 0 || baseline > 24 ? 24 : baseline;
      g_autoptr (WtXmr) xmr = NULL;

      options.baseline_points = baseline;
      xmr = make_xmr (values, 24, &options);
      g_assert_cmpint (xmr->groups[0].n_baseline_points, ==, used);
      if (used < 7)
        assert_no_limits (&xmr->groups[0]);
      else
        g_assert_cmpint (xmr->groups[0].limits, ==,
                         used < 12 ? WT_XMR_LIMITS_TRIAL : WT_XMR_LIMITS_FULL);
      if (baseline == 12)
        {
          g_assert_cmpfloat (xmr->groups[0].mean, ==, 5);
          for (gsize i = 12; i < 24; i++)
            g_assert_cmpint (xmr->points[i].rule, ==, WT_XMR_RULE_OUTSIDE);
        }
    }
}

static void
test_run_length_is_six_or_seven (void)
{
  double values[8] = { 1, 2, 1, 2, 1, 2, 1, 2 };
  const int lengths[][2] = { { 6, 6 }, { 7, 7 }, { 0, 7 }, { -3, 7 }, { 5, 7 }, { 1000, 7 } };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
      g_autoptr (WtXmr) xmr = NULL;

      options.run_length = lengths[i][0];
      xmr = make_xmr (values, 8, &options);
      g_assert_cmpint (xmr->options.run_length, ==, lengths[i][1]);
    }
}

static void
test_all_rules_of_a_point (void)
{
  double values[20] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 5.5, 6, 6.5, 7, 8, 9, 9.5, 11 };
  WtXmrOptions options = WT_XMR_OPTIONS_MAKING_DATA_COUNT_2023;
  g_autoptr (WtXmr) xmr = NULL;

  options.baseline_points = N_BASELINE;
  xmr = make_xmr (values, 20, &options);
  g_assert_cmpint (xmr->points[19].rule, ==, WT_XMR_RULE_OUTSIDE);
  g_assert_cmpint (xmr->points[19].rules, ==,
                   WT_XMR_RULE_BIT (WT_XMR_RULE_OUTSIDE) | WT_XMR_RULE_BIT (WT_XMR_RULE_TREND)
                       | WT_XMR_RULE_BIT (WT_XMR_RULE_TWO_OF_THREE)
                       | WT_XMR_RULE_BIT (WT_XMR_RULE_SHIFT));
  g_assert_cmpint (xmr->points[13].rules, ==,
                   WT_XMR_RULE_BIT (WT_XMR_RULE_TREND) | WT_XMR_RULE_BIT (WT_XMR_RULE_SHIFT));
}

static void
assert_run (const WtXmrRun *run, WtXmrRule rule, WtXmrSide side, gsize first, gsize last)
{
  g_assert_nonnull (run);
  g_assert_cmpint (run->rule, ==, rule);
  g_assert_cmpint (run->side, ==, side);
  g_assert_cmpint (run->first, ==, first);
  g_assert_cmpint (run->last, ==, last);
}

static void
test_runs (void)
{
  /* From index 12: eight above the mean, one of them outside; then 9, 5.5, 9; then a peak of two
   * trends. */
  double values[] = { 4, 6, 4,   6, 4, 6, 4, 6, 4,   6, 4, 6, 5,   6, 6.5, 6,   11, 6, 6.5, 6, 6.5,
                      5, 9, 5.5, 9, 5, 2, 3, 4, 4.5, 6, 7, 8, 7.5, 7, 6,   4.5, 4,  3, 2,   5 };
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;

  options.baseline_points = N_BASELINE;
  xmr = make_xmr (values, G_N_ELEMENTS (values), &options);
  g_assert_cmpint (xmr->n_runs, ==, 5);
  assert_run (&xmr->runs[0], WT_XMR_RULE_OUTSIDE, WT_XMR_SIDE_HIGH, 16, 16);
  assert_run (&xmr->runs[1], WT_XMR_RULE_TREND, WT_XMR_SIDE_HIGH, 26, 32);
  assert_run (&xmr->runs[2], WT_XMR_RULE_TREND, WT_XMR_SIDE_LOW, 32, 39);
  assert_run (&xmr->runs[3], WT_XMR_RULE_TWO_OF_THREE, WT_XMR_SIDE_HIGH, 22, 24);
  assert_run (&xmr->runs[4], WT_XMR_RULE_SHIFT, WT_XMR_SIDE_HIGH, 13, 20);
  g_assert_cmpint (xmr->runs[2].kind, ==, WT_XMR_KIND_CONCERN);

  assert_run (wt_xmr_find_run (xmr, WT_XMR_RULE_SHIFT, 16), WT_XMR_RULE_SHIFT, WT_XMR_SIDE_HIGH, 13,
              20);
  assert_run (wt_xmr_find_run (xmr, WT_XMR_RULE_TREND, 32), WT_XMR_RULE_TREND, WT_XMR_SIDE_LOW, 32,
              39);
  g_assert_cmpint (xmr->points[32].side, ==, WT_XMR_SIDE_LOW);
  g_assert_null (wt_xmr_find_run (xmr, WT_XMR_RULE_SHIFT, 12));
  g_assert_null (wt_xmr_find_run (xmr, WT_XMR_RULE_NONE, 16));
  g_assert_null (wt_xmr_find_run (xmr, WT_XMR_RULE_SHIFT, 1000));
}

/* Points outside on both sides, one after the other, are two runs. */
static void
test_runs_outside_both_sides (void)
{
  double values[18] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 11, 12, -1, -2, -3, 11 };
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;

  options.baseline_points = N_BASELINE;
  xmr = make_xmr (values, 18, &options);
  g_assert_cmpint (xmr->n_runs, ==, 3);
  assert_run (&xmr->runs[0], WT_XMR_RULE_OUTSIDE, WT_XMR_SIDE_HIGH, 12, 13);
  assert_run (&xmr->runs[1], WT_XMR_RULE_OUTSIDE, WT_XMR_SIDE_LOW, 14, 16);
  assert_run (&xmr->runs[2], WT_XMR_RULE_OUTSIDE, WT_XMR_SIDE_HIGH, 17, 17);
}

/* Threes that share a point are one run; it starts and ends with a point beyond two sigma. */
static void
test_runs_of_two_of_three (void)
{
  double values[22] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 5, 9, 5.5, 9, 5.5, 9, 5, 1, 1, 4.5 };
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;

  options.baseline_points = N_BASELINE;
  xmr = make_xmr (values, 22, &options);
  g_assert_cmpint (xmr->n_runs, ==, 2);
  assert_run (&xmr->runs[0], WT_XMR_RULE_TWO_OF_THREE, WT_XMR_SIDE_HIGH, 13, 17);
  assert_run (&xmr->runs[1], WT_XMR_RULE_TWO_OF_THREE, WT_XMR_SIDE_LOW, 19, 20);
  g_assert_cmpint (xmr->points[14].rule, ==, WT_XMR_RULE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (PUBLISHED); i++)
    {
      g_autofree char *path = g_strdup_printf ("/xmr/published/%s", PUBLISHED[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_published);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (RULES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/xmr/rule/%s", RULES[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_rule);
    }
  g_test_add_func ("/xmr/how-many-points", test_how_many_points);
  g_test_add_func ("/xmr/direction", test_direction);
  g_test_add_func ("/xmr/assurance", test_assurance);
  g_test_add_func ("/xmr/assurance-of-latest-group", test_assurance_of_latest_group);
  g_test_add_func ("/xmr/groups", test_groups);
  g_test_add_func ("/xmr/rules-stay-inside-groups", test_rules_stay_inside_groups);
  g_test_add_func ("/xmr/baseline", test_baseline);
  g_test_add_func ("/xmr/run-length-is-six-or-seven", test_run_length_is_six_or_seven);
  g_test_add_func ("/xmr/all-rules-of-a-point", test_all_rules_of_a_point);
  g_test_add_func ("/xmr/runs", test_runs);
  g_test_add_func ("/xmr/runs-outside-both-sides", test_runs_outside_both_sides);
  g_test_add_func ("/xmr/runs-of-two-of-three", test_runs_of_two_of_three);

  return g_test_run ();
}
