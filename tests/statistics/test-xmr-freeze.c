#include <glib.h>
#include <math.h>

#include "wt-xmr.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtXmr, wt_xmr_free)

#define N 30

/* 4 and 6 in turn, mean 5 and limits -0.32 and 10.32, and from point 15 on 14 and 16. */
static void
fill (double values[N])
{
  for (gsize i = 0; i < N; i++)
    values[i] = (i % 2 == 0 ? 4 : 6) + (i >= 15 ? 10 : 0);
}

static const struct
{
  const char *name;
  gsize frozen_from, baseline_points;
  gsize rebase; /* 0: none */
  gsize n_baseline[2];
  WtXmrLimits limits[2];
} CASES[] = {
  { "none", 0, 0, 0, { N }, { WT_XMR_LIMITS_FULL } },
  { "half", 15, 0, 0, { 15 }, { WT_XMR_LIMITS_FULL } },
  { "trial", 11, 0, 0, { 11 }, { WT_XMR_LIMITS_TRIAL } },
  { "shortest", 7, 0, 0, { 7 }, { WT_XMR_LIMITS_TRIAL } },
  { "too-short", 6, 0, 0, { 6 }, { WT_XMR_LIMITS_NONE } },
  { "first-point", 1, 0, 0, { 1 }, { WT_XMR_LIMITS_NONE } },
  { "last-point", N - 1, 0, 0, { N - 1 }, { WT_XMR_LIMITS_FULL } },
  { "after-the-end", N, 0, 0, { N }, { WT_XMR_LIMITS_FULL } },
  { "far-after-the-end", G_MAXSIZE, 0, 0, { N }, { WT_XMR_LIMITS_FULL } },
  { "shorter-than-baseline", 10, 12, 0, { 10 }, { WT_XMR_LIMITS_TRIAL } },
  { "longer-than-baseline", 14, 12, 0, { 12 }, { WT_XMR_LIMITS_FULL } },
  { "in-first-group", 10, 0, 15, { 10, 15 }, { WT_XMR_LIMITS_TRIAL, WT_XMR_LIMITS_FULL } },
  { "at-rebase", 15, 0, 15, { 15, 15 }, { WT_XMR_LIMITS_FULL, WT_XMR_LIMITS_FULL } },
  { "in-last-group", 22, 0, 15, { 15, 7 }, { WT_XMR_LIMITS_FULL, WT_XMR_LIMITS_TRIAL } },
  { "soon-after-rebase", 17, 0, 15, { 15, 2 }, { WT_XMR_LIMITS_FULL, WT_XMR_LIMITS_NONE } },
  { "baseline-of-each-group", 29, 8, 15, { 8, 8 }, { WT_XMR_LIMITS_TRIAL, WT_XMR_LIMITS_TRIAL } },
};

static void
test_baseline (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data), n_groups = CASES[i].rebase > 0 ? 2 : 1;
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) xmr = NULL;
  double values[N];

  fill (values);
  options.frozen_from = CASES[i].frozen_from;
  options.baseline_points = CASES[i].baseline_points;
  xmr = wt_xmr_new (values, N, &CASES[i].rebase, n_groups - 1, NAN, &options);
  g_assert_cmpuint (xmr->n_groups, ==, n_groups);
  for (gsize group = 0; group < n_groups; group++)
    {
      g_assert_cmpuint (xmr->groups[group].n_baseline_points, ==, CASES[i].n_baseline[group]);
      g_assert_cmpint (xmr->groups[group].limits, ==, CASES[i].limits[group]);
    }
}

/* What comes after the freeze is judged by the limits before it, whatever it is. */
static void
test_judged_by_frozen_limits (void)
{
  WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT;
  g_autoptr (WtXmr) free_of_freeze = NULL, xmr = NULL, other = NULL;
  double values[N];

  fill (values);
  free_of_freeze = wt_xmr_new (values, N, NULL, 0, NAN, &options);
  g_assert_cmpfloat (free_of_freeze->groups[0].mean, >, 9);

  options.frozen_from = 14;
  xmr = wt_xmr_new (values, N, NULL, 0, NAN, &options);
  g_assert_cmpfloat_with_epsilon (xmr->groups[0].mean, 5, 1e-12);
  g_assert_cmpfloat_with_epsilon (xmr->groups[0].upper_limit, 10.32, 1e-12);
  g_assert_cmpint (xmr->points[13].rule, ==, WT_XMR_RULE_NONE);
  for (gsize i = 15; i < N; i++)
    g_assert_cmpint (xmr->points[i].rule, ==, WT_XMR_RULE_OUTSIDE);

  for (gsize i = 14; i < N; i++)
    values[i] = 1000 * (double) i;
  other = wt_xmr_new (values, N, NULL, 0, NAN, &options);
  g_assert_cmpfloat (other->groups[0].mean, ==, xmr->groups[0].mean);
  g_assert_cmpfloat (other->groups[0].lower_limit, ==, xmr->groups[0].lower_limit);
  g_assert_cmpfloat (other->groups[0].upper_limit, ==, xmr->groups[0].upper_limit);
}

/* To freeze at a point is to take the points before it as the baseline. */
static void
test_same_as_baseline (void)
{
  double values[N];

  fill (values);
  for (gsize n = 1; n <= N; n++)
    {
      WtXmrOptions options = WT_XMR_OPTIONS_DEFAULT, frozen = WT_XMR_OPTIONS_DEFAULT;
      g_autoptr (WtXmr) one = NULL, other = NULL;

      options.baseline_points = n;
      frozen.frozen_from = n;
      one = wt_xmr_new (values, N, NULL, 0, NAN, &options);
      other = wt_xmr_new (values, N, NULL, 0, NAN, &frozen);
      g_assert_cmpint (one->groups[0].limits, ==, other->groups[0].limits);
      for (gsize i = 0; i < N; i++)
        g_assert_cmpuint (one->points[i].rules, ==, other->points[i].rules);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/xmr-freeze/%s", CASES[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_baseline);
    }
  g_test_add_func ("/xmr-freeze/judged-by-frozen-limits", test_judged_by_frozen_limits);
  g_test_add_func ("/xmr-freeze/same-as-baseline", test_same_as_baseline);

  return g_test_run ();
}
