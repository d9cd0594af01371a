#include <glib.h>
#include <math.h>

#include "wt-share-tally.h"

/* 65 of 100 is the published example; the others were computed with 40 digits. */
static const struct
{
  gint64 successes, n;
  double low, high;
} WILSON[] = {
  { 65, 100, 0.5525444330, 0.7363575176 },
  { 0, 1, 0, 0.79345068562276261 },
  { 1, 1, 0.20654931437723739, 1 },
  { 0, 10, 0, 0.27753279986288925 },
  { 10, 10, 0.72246720013711075, 1 },
  { 26, 30, 0.70318673317963701, 0.94690344515945256 },
  { 1, 1000000000, 1.7652455495696313e-10, 5.6649342432974394e-9 },
  { 500000000, 1000000000, 0.49996901024844429, 0.50003098975155571 },
};

static void
test_wilson (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WILSON); i++)
    {
      WtInterval interval = wt_wilson_interval (WILSON[i].successes, WILSON[i].n);
      /* The published example has ten decimals. */
      double epsilon = i == 0 ? 5e-11 : 1e-15;

      g_assert_true (wt_interval_is_defined (interval));
      g_assert_cmpfloat_with_epsilon (interval.low, WILSON[i].low, epsilon);
      g_assert_cmpfloat_with_epsilon (interval.high, WILSON[i].high, epsilon);
    }

  /* Where absolute precision says little. */
  g_assert_cmpfloat_with_epsilon (wt_wilson_interval (1, 1000000000).low * 1e10, 1.7652455495696313,
                                  1e-13);
}

static void
test_wilson_ends (void)
{
  for (gint64 n = 1; n < 2000; n += 7)
    {
      g_assert_cmpfloat (wt_wilson_interval (0, n).low, ==, 0);
      g_assert_cmpfloat (wt_wilson_interval (n, n).high, ==, 1);
      g_assert_cmpfloat (wt_wilson_interval (0, n).high, <, 1);
      g_assert_cmpfloat (wt_wilson_interval (n, n).low, >, 0);
    }
}

static void
test_wilson_undefined (void)
{
  const gint64 bad[][2] = { { 0, 0 }, { 1, 0 }, { -1, 10 }, { 11, 10 }, { 0, -1 }, { -5, -5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      WtInterval interval = wt_wilson_interval (bad[i][0], bad[i][1]);

      g_assert_false (wt_interval_is_defined (interval));
      g_assert_true (isnan (interval.low) && isnan (interval.high));
    }
}

/* The formula as it is printed, with long doubles; and what any interval must be. */
static void
test_wilson_formula (void)
{
  for (gint64 n = 1; n <= 120; n++)
    for (gint64 successes = 0; successes <= n; successes++)
      {
        long double z = 1.959963984540054235L;
        long double p = (long double) successes / n;
        long double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        long double half = z * sqrtl (p * (1 - p) / n + z * z / (4.0L * n * n)) / (1 + z * z / n);
        WtInterval interval = wt_wilson_interval (successes, n);
        WtInterval opposite = wt_wilson_interval (n - successes, n);

        g_assert_cmpfloat_with_epsilon (interval.low, (double) (centre - half), 1e-15);
        g_assert_cmpfloat_with_epsilon (interval.high, (double) (centre + half), 1e-15);
        g_assert_cmpfloat (interval.low, <=, (double) p);
        g_assert_cmpfloat (interval.high, >=, (double) p);
        g_assert_cmpfloat (interval.low, >=, 0);
        g_assert_cmpfloat (interval.high, <=, 1);
        g_assert_cmpfloat (opposite.high, ==, 1 - interval.low);
      }
}

static void
test_summary (void)
{
  WtShareTally tally = { .yes = 26, .no = 4, .blank = 1, .illegible = 2, .several = 3 };
  WtShareSummary summary = wt_share_tally_summarise (&tally);
  WtInterval interval = wt_wilson_interval (26, 30);

  g_assert_cmpint (summary.forms, ==, 36);
  g_assert_cmpint (summary.answered, ==, 30);
  g_assert_cmpint (summary.yes, ==, 26);
  g_assert_cmpint (summary.no, ==, 4);
  g_assert_cmpint (summary.blank, ==, 1);
  g_assert_cmpint (summary.illegible, ==, 2);
  g_assert_cmpint (summary.several, ==, 3);
  g_assert_cmpint (wt_share_tally_get_forms (&tally), ==, 36);
  g_assert_cmpint (wt_share_tally_get_answered (&tally), ==, 30);
  g_assert_cmpint (wt_share_tally_get_unusable (&tally), ==, 6);
  g_assert_cmpfloat (summary.share, ==, 26 / 30.0);
  g_assert_cmpfloat (summary.interval.low, ==, interval.low);
  g_assert_cmpfloat (summary.interval.high, ==, interval.high);
  g_assert_cmpfloat (summary.yes_of_forms, ==, 26 / 36.0);
  g_assert_cmpfloat (summary.no_of_forms, ==, 4 / 36.0);
  g_assert_cmpfloat (summary.unusable_of_forms, ==, 6 / 36.0);
}

static void
test_no_forms (void)
{
  WtShareTally tally = { 0 };
  WtShareSummary summary = wt_share_tally_summarise (&tally);

  g_assert_true (isnan (summary.yes_of_forms));
  g_assert_true (isnan (summary.no_of_forms));
  g_assert_true (isnan (summary.unusable_of_forms));
}

static void
test_nobody_answered (void)
{
  WtShareTally tally = { .blank = 7 };
  WtShareSummary summary = wt_share_tally_summarise (&tally);

  g_assert_cmpint (summary.forms, ==, 7);
  g_assert_cmpint (summary.answered, ==, 0);
  g_assert_true (isnan (summary.share));
  g_assert_false (wt_interval_is_defined (summary.interval));
  g_assert_cmpfloat (summary.yes_of_forms, ==, 0);
  g_assert_cmpfloat (summary.unusable_of_forms, ==, 1);
}

static void
test_merging_equals_counting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251009);

  for (int round = 0; round < 200; round++)
    {
      WtShareTally whole = { 0 }, parts[3] = { { 0 } };
      int n = g_rand_int_range (rand, 0, 200);

      for (int i = 0; i < n; i++)
        {
          int answer = g_rand_int_range (rand, 0, 5);
          WtShareTally one = { answer == 0, answer == 1, answer == 2, answer == 3, answer == 4 };

          wt_share_tally_add (&whole, &one);
          wt_share_tally_add (&parts[g_rand_int_range (rand, 0, 3)], &one);
        }

      wt_share_tally_add (&parts[2], &parts[0]);
      wt_share_tally_add (&parts[2], &parts[1]);
      g_assert_cmpmem (&parts[2], sizeof whole, &whole, sizeof whole);
      g_assert_cmpint (wt_share_tally_get_forms (&whole), ==, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share-tally/wilson", test_wilson);
  g_test_add_func ("/share-tally/wilson-ends", test_wilson_ends);
  g_test_add_func ("/share-tally/wilson-undefined", test_wilson_undefined);
  g_test_add_func ("/share-tally/wilson-formula", test_wilson_formula);
  g_test_add_func ("/share-tally/summary", test_summary);
  g_test_add_func ("/share-tally/no-forms", test_no_forms);
  g_test_add_func ("/share-tally/nobody-answered", test_nobody_answered);
  g_test_add_func ("/share-tally/merging-equals-counting", test_merging_equals_counting);

  return g_test_run ();
}
