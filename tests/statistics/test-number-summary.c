#include <float.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "wt-number-summary.h"

#define MAXIMUM 12

/* Worked out by hand, but for those of NIST's Statistical Reference Datasets. */
static const struct
{
  const char *name;
  double values[MAXIMUM];
  size_t n;
  double mean, median, deviation, minimum, maximum;
} CASES[] = {
  { "one", { 7 }, 1, 7, 7, NAN, 7, 7 },
  { "two", { 4, 1 }, 2, 2.5, 2.5, 2.1213203435596424, 1, 4 },
  { "alike", { 3, 3, 3, 3 }, 4, 3, 3, 0, 3, 3 },
  { "textbook", { 2, 4, 4, 4, 5, 5, 7, 9 }, 8, 5, 4.5, 2.1380899352993952, 2, 9 },
  { "out of order", { 9, 2, 5, 4, 7, 4, 5, 4 }, 8, 5, 4.5, 2.1380899352993952, 2, 9 },
  { "negative", { -3, -1, 0, 4 }, 4, 0, -0.5, 2.9439202887759492, -3, 4 },
  { "far from 0",
    { 1000000004, 1000000007, 1000000013, 1000000016 },
    4,
    1000000010,
    1000000010,
    5.4772255750516612,
    1000000004,
    1000000016 },
  { "at the end of whole numbers",
    { 1000000000000004, 1000000000000007, 1000000000000013, 1000000000000016 },
    4,
    1000000000000010,
    1000000000000010,
    5.4772255750516612,
    1000000000000004,
    1000000000000016 },
  { "thirds at the end of whole numbers", /* where a mean of 1/3 cannot be told from 3/8 */
    { 1000000000000000, 1000000000000000, 1000000000000001 },
    3,
    1000000000000000.375,
    1000000000000000,
    0.57735026918962573,
    1000000000000000,
    1000000000000001 },
  /* NumAcc1 */
  { "three large", { 10000001, 10000003, 10000002 }, 3, 10000002, 10000002, 1, 10000001, 10000003 },
  { "tiny", { 1e-150, 3e-150 }, 2, 2e-150, 2e-150, 1.4142135623730951e-150, 1e-150, 3e-150 },
  { "halves do not overflow", { DBL_MAX, DBL_MAX }, 2, DBL_MAX, DBL_MAX, 0, DBL_MAX, DBL_MAX },
  { "beyond all bounds", { -DBL_MAX, DBL_MAX }, 2, 0, 0, NAN, -DBL_MAX, DBL_MAX },
  { "not finite", { NAN, 4, INFINITY, 1, -INFINITY }, 5, 2.5, 2.5, 2.1213203435596424, 1, 4 },
};

static void
assert_close (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else if (expected == 0)
    g_assert_cmpfloat_with_epsilon (value, 0, 1e-15);
  else
    g_assert_cmpfloat_with_epsilon (value, expected, fabs (expected) * 4 * DBL_EPSILON);
}

static void
test_values (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  double values[MAXIMUM];
  WtNumberSummary summary;

  memcpy (values, CASES[i].values, sizeof values);
  summary = wt_number_summarise (values, CASES[i].n);
  assert_close (summary.mean, CASES[i].mean);
  assert_close (summary.median, CASES[i].median);
  assert_close (summary.standard_deviation, CASES[i].deviation);
  assert_close (summary.minimum, CASES[i].minimum);
  assert_close (summary.maximum, CASES[i].maximum);
}

static void
test_nothing (void)
{
  double unusable[] = { NAN, INFINITY };

  for (size_t n = 0; n <= G_N_ELEMENTS (unusable); n += G_N_ELEMENTS (unusable))
    {
      WtNumberSummary summary = wt_number_summarise (unusable, n);

      g_assert_cmpint (summary.n, ==, 0);
      g_assert_true (isnan (summary.mean) && isnan (summary.median));
      g_assert_true (isnan (summary.standard_deviation));
      g_assert_true (isnan (summary.minimum) && isnan (summary.maximum));
    }
}

/* NumAcc3 and NumAcc4: 1001 numbers, the first in the middle, then 500 pairs around it. */
static void
test_nist (void)
{
  static const double CENTRES[] = { 1000000.2, 10000000.2 };

  for (gsize set = 0; set < G_N_ELEMENTS (CENTRES); set++)
    {
      double values[1001];
      WtNumberSummary summary;

      values[0] = CENTRES[set];
      for (int i = 1; i < 1001; i++)
        values[i] = CENTRES[set] + (i % 2 == 1 ? -0.1 : 0.1);
      summary = wt_number_summarise (values, G_N_ELEMENTS (values));
      g_assert_cmpint (summary.n, ==, 1001);
      g_assert_cmpfloat (summary.mean, ==, CENTRES[set]);
      g_assert_cmpfloat_with_epsilon (summary.standard_deviation, 0.1, 2e-8);
      g_assert_cmpfloat (summary.median, ==, CENTRES[set]);
    }
}

static void
shuffle (GRand *rand, double *values, int n)
{
  for (int i = n - 1; i > 0; i--)
    {
      int other = g_rand_int_range (rand, 0, i + 1);
      double kept = values[i];

      values[i] = values[other];
      values[other] = kept;
    }
}

/* Against the definitions with long doubles, and in any order to the last bit. */
static void
test_definitions (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251122);

  for (int round = 0; round < 400; round++)
    {
      double values[60];
      int n = g_rand_int_range (rand, 1, 61);
      long double sum = 0, squares = 0;
      WtNumberSummary summary, again;

      for (int i = 0; i < n; i++)
        sum += values[i] = 1000 + g_rand_int_range (rand, -500, 500) / 4.0;
      summary = wt_number_summarise (values, (size_t) n);
      for (int i = 0; i < n; i++)
        squares += ((long double) values[i] - sum / n) * ((long double) values[i] - sum / n);
      g_assert_cmpfloat_with_epsilon (summary.mean, (double) (sum / n), 1e-11);
      if (n > 1)
        g_assert_cmpfloat_with_epsilon (summary.standard_deviation,
                                        (double) sqrtl (squares / (n - 1)), 1e-10);
      g_assert_cmpfloat (summary.minimum, <=, summary.median);
      g_assert_cmpfloat (summary.median, <=, summary.maximum);

      shuffle (rand, values, n);
      again = wt_number_summarise (values, (size_t) n);
      g_assert_cmpfloat (again.mean, ==, summary.mean);
      g_assert_true (n == 1 || again.standard_deviation == summary.standard_deviation);
    }
}

/* Ten million: the rounding of each addition must not add up. */
static void
test_many (void)
{
  const size_t n = 10000000;
  g_autofree double *values = g_new (double, n);
  WtNumberSummary summary;

  for (size_t i = 0; i < n; i++)
    values[i] = 1e9 + (i < n / 2 ? 0.125 : 0.375);
  summary = wt_number_summarise (values, n);
  g_assert_cmpint (summary.n, ==, (gint64) n);
  g_assert_cmpfloat (summary.mean, ==, 1e9 + 0.25);
  g_assert_cmpfloat (summary.median, ==, 1e9 + 0.25);
  assert_close (summary.standard_deviation, 0.125 * sqrt ((double) n / (double) (n - 1)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/number-summary/values/", CASES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_values);
    }
  g_test_add_func ("/number-summary/nothing", test_nothing);
  g_test_add_func ("/number-summary/nist", test_nist);
  g_test_add_func ("/number-summary/definitions", test_definitions);
  g_test_add_func ("/number-summary/many", test_many);

  return g_test_run ();
}
