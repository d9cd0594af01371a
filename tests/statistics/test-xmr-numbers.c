#include <float.h>
#include <glib.h>
#include <math.h>

#include "wt-xmr.h"

/* Numbers that are hard on a computer, and the rules against a second, plainer reading of them. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtXmr, wt_xmr_free)

static void
assert_same_flags (const WtXmr *a, const WtXmr *b)
{
  g_assert_cmpint (a->n_points, ==, b->n_points);
  for (gsize i = 0; i < a->n_points; i++)
    {
      g_assert_cmpint (a->points[i].rules, ==, b->points[i].rules);
      g_assert_cmpint (a->points[i].rule, ==, b->points[i].rule);
      g_assert_cmpint (a->points[i].side, ==, b->points[i].side);
      g_assert_cmpint (a->points[i].kind, ==, b->points[i].kind);
    }
  g_assert_cmpint (a->n_runs, ==, b->n_runs);
}

/* A mean that rounds to something else than the one value would put every point outside limits of
 * no width. */
static void
test_all_equal (void)
{
  const double equal[] = { 0, 0.1, 7.3, 1.0 / 3, 1e15 + 0.3, 1e-300, 1e300, -2.7 };

  for (gsize i = 0; i < G_N_ELEMENTS (equal); i++)
    for (gsize n = 7; n < 60; n++)
      {
        double values[60];
        WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
        g_autoptr (WtXmr) xmr = NULL;

        for (gsize j = 0; j < n; j++)
          values[j] = equal[i];
        options.drop_large_moving_ranges = n % 2;
        xmr = wt_xmr_new (values, n, NULL, 0, equal[i], &options);

        g_assert_cmpfloat (xmr->groups[0].mean, ==, equal[i]);
        g_assert_cmpfloat (xmr->groups[0].average_moving_range, ==, 0);
        g_assert_cmpfloat (xmr->groups[0].lower_limit, ==, equal[i]);
        g_assert_cmpfloat (xmr->groups[0].upper_limit, ==, equal[i]);
        g_assert_cmpint (xmr->groups[0].n_dropped_moving_ranges, ==, 0);
        g_assert_cmpint (xmr->n_runs, ==, 0);
        g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_COMMON);
        g_assert_cmpint (xmr->assurance, ==, WT_XMR_ASSURANCE_HIT_AND_MISS);
      }
}

static void
test_equal_baseline_then_another (void)
{
  double values[14] = { 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.4 };
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;

  options.baseline_points = 12;
  xmr = wt_xmr_new (values, 14, NULL, 0, NAN, &options);
  g_assert_cmpint (xmr->points[12].rule, ==, WT_XMR_RULE_NONE);
  g_assert_cmpint (xmr->points[13].rule, ==, WT_XMR_RULE_OUTSIDE);
}

static void
test_large_offsets (void)
{
  const double offsets[] = { 1e3, 1e6, 1e9, 1e12, 1e15, -1e15 };
  double values[20], moved[20];
  g_autoptr (WtXmr) xmr = NULL;

  for (gsize i = 0; i < 20; i++)
    values[i] = (double) i;
  xmr = wt_xmr_new (values, 20, NULL, 0, NAN, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autoptr (WtXmr) far = NULL;

      for (gsize j = 0; j < 20; j++)
        moved[j] = values[j] + offsets[i];
      far = wt_xmr_new (moved, 20, NULL, 0, NAN, NULL);

      assert_same_flags (far, xmr);
      g_assert_cmpfloat (far->groups[0].mean - offsets[i], ==, 9.5);
      g_assert_cmpfloat (far->groups[0].average_moving_range, ==, 1);
      g_assert_cmpfloat_with_epsilon (far->groups[0].upper_limit - offsets[i], 12.16,
                                      fabs (offsets[i]) * DBL_EPSILON);
    }
}

/* A point on a line is not beyond it, though neither of the two is exact in binary: here 0.25
 * + 2.66 × 0.5 = 1.58. */
static void
test_on_a_line (void)
{
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;

  options.baseline_points = 12;
  for (int k = -300; k < 300; k++)
    {
      double values[16];
      g_autoptr (WtXmr) xmr = NULL;

      for (gsize i = 0; i < 12; i++)
        values[i] = (k * 10 + (i % 2 ? 50 : 0)) / 100.0;
      values[12] = (k * 10 + 158) / 100.0;
      values[13] = (k * 10 - 108) / 100.0;
      values[14] = (k * 1000 + 15801) / 10000.0;
      values[15] = (k * 1000 - 10801) / 10000.0;
      xmr = wt_xmr_new (values, 16, NULL, 0, NAN, &options);
      g_assert_cmpint (xmr->points[12].rule, ==, WT_XMR_RULE_NONE);
      g_assert_cmpint (xmr->points[13].rule, ==, WT_XMR_RULE_NONE);
      g_assert_cmpint (xmr->points[14].rule, ==, WT_XMR_RULE_OUTSIDE);
      g_assert_cmpint (xmr->points[15].rule, ==, WT_XMR_RULE_OUTSIDE);
    }
}

static void
test_not_numbers (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      double values[24];
      gsize starts[] = { 12 };
      g_autoptr (WtXmr) xmr = NULL;

      for (gsize j = 0; j < 24; j++)
        values[j] = j % 2 ? 6 : 4;
      values[3] = bad[i];
      values[20] = 9;
      values[21] = 20;
      xmr = wt_xmr_new (values, 24, starts, 1, 3, NULL);

      g_assert_cmpint (xmr->groups[0].limits, ==, WT_XMR_LIMITS_NONE);
      g_assert_true (isnan (xmr->groups[0].mean));
      for (gsize j = 0; j < 12; j++)
        g_assert_cmpint (xmr->points[j].kind, ==, WT_XMR_KIND_UNDEFINED);
      g_assert_cmpint (xmr->groups[1].limits, ==, WT_XMR_LIMITS_FULL);
      g_assert_cmpint (xmr->points[21].rule, ==, WT_XMR_RULE_OUTSIDE);
      g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_COMMON);
      g_assert_cmpint (xmr->assurance, ==, WT_XMR_ASSURANCE_HIT_AND_MISS);
    }
}

/* Also where it comes after the baseline. */
static void
test_not_a_number_after_baseline (void)
{
  double values[16] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, NAN, 4, 6 };
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;

  options.baseline_points = 12;
  xmr = wt_xmr_new (values, 16, NULL, 0, NAN, &options);
  g_assert_cmpint (xmr->groups[0].limits, ==, WT_XMR_LIMITS_NONE);
  g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_UNDEFINED);
}

static void
test_too_large (void)
{
  double values[3][12] = {
    { 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1e308, -1e308 },
    { 0, 1e308, -1e308, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
    { 0, 1e308, 0, 1e308, 0, 1e308, 0, 1e308, 0, 1e308, 0, 1e308 },
  };

  for (gsize i = 0; i < 3; i++)
    {
      g_autoptr (WtXmr) xmr = wt_xmr_new (values[i], 12, NULL, 0, NAN, NULL);

      g_assert_cmpint (xmr->groups[0].limits, ==, WT_XMR_LIMITS_NONE);
      g_assert_true (isnan (xmr->groups[0].upper_limit));
      g_assert_cmpint (xmr->n_runs, ==, 0);
    }
}

static void
test_infinite_target (void)
{
  double values[12] = { 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6 };
  g_autoptr (WtXmr) high = wt_xmr_new (values, 12, NULL, 0, INFINITY, NULL);
  g_autoptr (WtXmr) low = wt_xmr_new (values, 12, NULL, 0, -INFINITY, NULL);

  g_assert_cmpint (high->assurance, ==, WT_XMR_ASSURANCE_FAILS);
  g_assert_cmpint (low->assurance, ==, WT_XMR_ASSURANCE_PASSES);
}

static void
test_nothing (void)
{
  g_autoptr (WtXmr) xmr = wt_xmr_new (NULL, 0, NULL, 0, 5, NULL);
  gsize starts[] = { 0, 1, 2 };
  g_autoptr (WtXmr) groups = wt_xmr_new (NULL, 0, starts, 3, 5, NULL);

  g_assert_cmpint (xmr->n_points, ==, 0);
  g_assert_cmpint (xmr->n_groups, ==, 0);
  g_assert_cmpint (groups->n_groups, ==, 0);
  g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_UNDEFINED);
  g_assert_cmpint (xmr->assurance, ==, WT_XMR_ASSURANCE_NONE);
  wt_xmr_free (NULL);
}

/*
 * The plain reading: every window of every group is looked at, in whole numbers. All values are
 * whole, so that with the denominators multiplied out each comparison is exact: value × n against
 * the sum, and so on.
 */
typedef struct
{
  const gint64 *values;
  gsize n;
  gint64 sum;
  gint64 ranges;
  gboolean counts_outside;
  gsize run_length;
} Plain;

static int
sign (gint64 value)
{
  return (value > 0) - (value < 0);
}

static int
plain_side (const Plain *plain, gsize i)
{
  return sign (plain->values[i] * (gint64) plain->n - plain->sum);
}

/* Whether the distance from the mean is more than @numerator / 300 of 2.66 times the average moving
 * range. */
static gboolean
plain_is_beyond (const Plain *plain, gsize i, gint64 numerator)
{
  gint64 n = (gint64) plain->n;
  gint64 distance = ABS (plain->values[i] * n - plain->sum);

  return distance * (n - 1) * 30000 > 266 * numerator * plain->ranges * n;
}

static gboolean
plain_counts (const Plain *plain, gsize i)
{
  return plain_is_beyond (plain, i, 200)
         && (plain->counts_outside || !plain_is_beyond (plain, i, 300));
}

static guint
plain_rules (const Plain *plain, gsize point)
{
  guint rules = 0;

  if (plain_is_beyond (plain, point, 300))
    rules |= WT_XMR_RULE_BIT (WT_XMR_RULE_OUTSIDE);

  for (gsize first = 0; first + plain->run_length <= plain->n; first++)
    {
      gboolean rises = TRUE, falls = TRUE, high = TRUE, low = TRUE;

      if (point < first || point >= first + plain->run_length)
        continue;
      for (gsize i = first; i < first + plain->run_length; i++)
        {
          high = high && plain_side (plain, i) > 0;
          low = low && plain_side (plain, i) < 0;
          rises = rises && (i == first || plain->values[i] > plain->values[i - 1]);
          falls = falls && (i == first || plain->values[i] < plain->values[i - 1]);
        }
      if (rises || falls)
        rules |= WT_XMR_RULE_BIT (WT_XMR_RULE_TREND);
      if (high || low)
        rules |= WT_XMR_RULE_BIT (WT_XMR_RULE_SHIFT);
    }

  for (gsize first = 0; first + 3 <= plain->n; first++)
    {
      int side = plain_side (plain, first);
      int n_beyond = plain_counts (plain, first) + plain_counts (plain, first + 1)
                     + plain_counts (plain, first + 2);

      if (point >= first && point < first + 3 && plain_counts (plain, point) && n_beyond >= 2
          && side != 0 && plain_side (plain, first + 1) == side
          && plain_side (plain, first + 2) == side)
        rules |= WT_XMR_RULE_BIT (WT_XMR_RULE_TWO_OF_THREE);
    }

  return rules;
}

static void
assert_runs_cover_flags (const WtXmr *xmr)
{
  for (gsize i = 0; i < xmr->n_runs; i++)
    {
      const WtXmrRun *run = &xmr->runs[i];

      g_assert_cmpint (run->first, <=, run->last);
      g_assert_cmpint (xmr->points[run->first].group, ==, run->group);
      g_assert_cmpint (xmr->points[run->last].group, ==, run->group);
      g_assert_true (xmr->points[run->first].rules & WT_XMR_RULE_BIT (run->rule));
      g_assert_true (xmr->points[run->last].rules & WT_XMR_RULE_BIT (run->rule));
    }

  for (gsize i = 0; i < xmr->n_points; i++)
    for (int rule = WT_XMR_RULE_OUTSIDE; rule <= WT_XMR_RULE_SHIFT; rule++)
      {
        const WtXmrRun *run = wt_xmr_find_run (xmr, (WtXmrRule) rule, i);

        if (xmr->points[i].rules & WT_XMR_RULE_BIT (rule))
          g_assert_nonnull (run);
        if (run != NULL && xmr->points[i].rule == (WtXmrRule) rule)
          {
            g_assert_cmpint (run->side, ==, xmr->points[i].side);
            g_assert_cmpint (run->kind, ==, xmr->points[i].kind);
          }
      }
}

/* A walk, so that trends and shifts come up, with ties and jumps. */
static void
make_walk (GRand *rand, gint64 *values, gsize n)
{
  gint64 level = 50;
  int drift = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (g_rand_int_range (rand, 0, 8) == 0)
        drift = g_rand_int_range (rand, -2, 3);
      level += drift + (drift == 0 ? g_rand_int_range (rand, -3, 4) : 0);
      values[i] =
          level + (g_rand_int_range (rand, 0, 25) == 0 ? g_rand_int_range (rand, -20, 20) : 0);
    }
}

static void
test_against_plain_reading (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251009);
  guint seen[5] = { 0 };

  for (int round = 0; round < 3000; round++)
    {
      gint64 whole[40];
      double values[40], tenths[40];
      gsize n = (gsize) g_rand_int_range (rand, 7, 41);
      WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
      Plain plain = { .values = whole, .n = n };
      g_autoptr (WtXmr) xmr = NULL;
      g_autoptr (WtXmr) xmr_in_tenths = NULL;

      make_walk (rand, whole, n);
      for (gsize i = 0; i < n; i++)
        {
          values[i] = (double) whole[i];
          /* Not one of these is exact in binary; the rules must not notice. */
          tenths[i] = (double) whole[i] / 10;
          plain.sum += whole[i];
          plain.ranges += i > 0 ? ABS (whole[i] - whole[i - 1]) : 0;
        }
      options.run_length = g_rand_boolean (rand) ? 6 : 7;
      options.two_of_three_counts_outside = g_rand_boolean (rand);
      plain.run_length = (gsize) options.run_length;
      plain.counts_outside = options.two_of_three_counts_outside;

      xmr = wt_xmr_new (values, n, NULL, 0, NAN, &options);
      xmr_in_tenths = wt_xmr_new (tenths, n, NULL, 0, NAN, &options);
      for (gsize i = 0; i < n; i++)
        {
          guint rules = plain_rules (&plain, i);
          WtXmrRule first = WT_XMR_RULE_NONE;

          for (int rule = WT_XMR_RULE_SHIFT; rule > WT_XMR_RULE_NONE; rule--)
            if (rules & WT_XMR_RULE_BIT (rule))
              first = (WtXmrRule) rule;
          g_assert_cmpint (xmr->points[i].rules, ==, rules);
          g_assert_cmpint (xmr->points[i].rule, ==, first);
          seen[first]++;
        }
      assert_runs_cover_flags (xmr);
      assert_same_flags (xmr_in_tenths, xmr);
    }

  /* The walks were wild enough to say something about each rule. */
  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpint (seen[i], >, 500);
}

/* Groups are computed as if each were a series of its own. */
static void
test_groups_are_alone (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 500; round++)
    {
      gint64 whole[60];
      double values[60];
      gsize starts[2];
      g_autoptr (WtXmr) xmr = NULL;

      make_walk (rand, whole, 60);
      for (gsize i = 0; i < 60; i++)
        values[i] = (double) whole[i];
      starts[0] = (gsize) g_rand_int_range (rand, 1, 30);
      starts[1] = (gsize) g_rand_int_range (rand, 30, 60);
      xmr = wt_xmr_new (values, 60, starts, 2, NAN, NULL);
      g_assert_cmpint (xmr->n_groups, ==, 3);

      for (gsize i = 0; i < 3; i++)
        {
          const WtXmrGroup *group = &xmr->groups[i];
          g_autoptr (WtXmr) alone =
              wt_xmr_new (values + group->first, group->n_points, NULL, 0, NAN, NULL);

          for (gsize j = 0; j < group->n_points; j++)
            {
              g_assert_cmpint (xmr->points[group->first + j].rules, ==, alone->points[j].rules);
              g_assert_cmpint (xmr->points[group->first + j].kind, ==, alone->points[j].kind);
            }
        }
      assert_runs_cover_flags (xmr);
    }
}

/* Time is in proportion to the points: this takes milliseconds, not minutes. */
static void
test_many_points (void)
{
  gsize n = 200000;
  g_autofree double *values = g_new (double, n);
  g_autoptr (WtXmr) xmr = NULL;

  for (gsize i = 0; i < n; i++)
    values[i] = (double) ((i * 7919) % 101) / 10 + (i > n / 2 ? 1 : 0);
  xmr = wt_xmr_new (values, n, NULL, 0, 5, NULL);
  g_assert_cmpint (xmr->n_points, ==, n);
  g_assert_cmpint (xmr->groups[0].limits, ==, WT_XMR_LIMITS_FULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xmr-numbers/all-equal", test_all_equal);
  g_test_add_func ("/xmr-numbers/equal-baseline-then-another", test_equal_baseline_then_another);
  g_test_add_func ("/xmr-numbers/large-offsets", test_large_offsets);
  g_test_add_func ("/xmr-numbers/on-a-line", test_on_a_line);
  g_test_add_func ("/xmr-numbers/not-numbers", test_not_numbers);
  g_test_add_func ("/xmr-numbers/not-a-number-after-baseline", test_not_a_number_after_baseline);
  g_test_add_func ("/xmr-numbers/too-large", test_too_large);
  g_test_add_func ("/xmr-numbers/infinite-target", test_infinite_target);
  g_test_add_func ("/xmr-numbers/nothing", test_nothing);
  g_test_add_func ("/xmr-numbers/against-plain-reading", test_against_plain_reading);
  g_test_add_func ("/xmr-numbers/groups-are-alone", test_groups_are_alone);
  g_test_add_func ("/xmr-numbers/many-points", test_many_points);

  return g_test_run ();
}
