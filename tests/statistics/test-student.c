#include <glib.h>
#include <math.h>

#include "wt-student.h"

static void
assert_close (double value, double expected, double relative)
{
  if (!(fabs (value - expected) <= relative * fabs (expected)))
    g_error ("%.17g is not %.17g", value, expected);
}

/* As printed, to three decimals, in the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
 */
static const struct
{
  double degrees_of_freedom;
  double quantiles[5];
} PRINTED[] = {
  { 1, { 3.078, 6.314, 12.706, 31.821, 63.657 } },
  { 2, { 1.886, 2.920, 4.303, 6.965, 9.925 } },
  { 3, { 1.638, 2.353, 3.182, 4.541, 5.841 } },
  { 5, { 1.476, 2.015, 2.571, 3.365, 4.032 } },
  { 10, { 1.372, 1.812, 2.228, 2.764, 3.169 } },
  { 20, { 1.325, 1.725, 2.086, 2.528, 2.845 } },
  { 30, { 1.310, 1.697, 2.042, 2.457, 2.750 } },
  { 60, { 1.296, 1.671, 2.000, 2.390, 2.660 } },
  { 100, { 1.290, 1.660, 1.984, 2.364, 2.626 } },
  { INFINITY, { 1.282, 1.645, 1.960, 2.326, 2.576 } },
};

static void
test_printed (void)
{
  const double probabilities[5] = { 0.90, 0.95, 0.975, 0.99, 0.995 };

  for (gsize i = 0; i < G_N_ELEMENTS (PRINTED); i++)
    for (gsize j = 0; j < 5; j++)
      {
        double t = wt_student_quantile (probabilities[j], PRINTED[i].degrees_of_freedom);

        g_assert_cmpfloat_with_epsilon (t, PRINTED[i].quantiles[j], 0.000501);
      }
}

/* Computed with 40 digits from the incomplete beta function. */
static const struct
{
  double probability;
  double degrees_of_freedom;
  double quantile;
} EXACT[] = {
  { 0.90, 5, 1.475884048824481 },         { 0.95, 5, 2.015048373333024 },
  { 0.975, 5, 2.570581835636316 },        { 0.99, 5, 3.364929998907219 },
  { 0.995, 5, 4.032142983555228 },        { 0.975, 10, 2.228138851986275 },
  { 0.975, 30, 2.042272456301238 },       { 0.975, 60, 2.000297822014261 },
  { 0.975, 120, 1.979930405082441 },      { 0.995, 120, 2.617421145106866 },
  { 0.975, 2.5, 3.574654842003683 },      { 0.975, 49.9, 2.008658847936039 },
  { 0.975, 597, 1.963945569485223 },      { 0.975, 1e6, 1.959966356814107 },
  { 0.975, 1e15, 1.959963984540054 },     { 0.975, INFINITY, 1.959963984540054 },
  { 0.995, INFINITY, 2.575829303548901 }, { 0.95, INFINITY, 1.644853626951473 },
};

static void
test_exact (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (EXACT); i++)
    assert_close (wt_student_quantile (EXACT[i].probability, EXACT[i].degrees_of_freedom),
                  EXACT[i].quantile, 1e-13);
}

/* With 1, 2 and 4 degrees of freedom the quantile can be written down. */
static void
test_closed_forms (void)
{
  for (double p = 0.5 + 1.0 / 1024; p < 1; p += 1.0 / 1024)
    {
      double alpha = 4 * p * (1 - p);
      double q = cos (acos (sqrt (alpha)) / 3) / sqrt (alpha);

      assert_close (wt_student_quantile (p, 1), tan (G_PI * (p - 0.5)), 1e-12);
      assert_close (wt_student_quantile (p, 2), (2 * p - 1) * sqrt (2 / alpha), 1e-13);
      /* Close to the middle the closed form itself loses digits. */
      if (p > 0.55)
        assert_close (wt_student_quantile (p, 4), 2 * sqrt (q - 1), 1e-12);
    }
}

static void
test_far_tails (void)
{
  assert_close (wt_student_quantile (1e-100, 1), -1e100 / G_PI, 1e-12);
  assert_close (wt_student_quantile (1e-300, 1), -1e300 / G_PI, 1e-11);
  assert_close (wt_student_quantile (1e-100, 2), -sqrt (1 / (2e-100)), 1e-12);
  assert_close (wt_student_quantile (1e-20, INFINITY), -9.262340089798408, 1e-12);
  assert_close (wt_student_quantile (1e-100, INFINITY), -21.27345356095830, 1e-12);
}

static void
test_symmetry_and_order (void)
{
  const double freedoms[] = { 1, 1.5, 2, 3.7, 11, 250.25, 1e4, 1e9, INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (freedoms); i++)
    {
      double previous = -INFINITY;

      for (int k = 1; k < 512; k++)
        {
          double t = wt_student_quantile (k / 512.0, freedoms[i]);

          g_assert_cmpfloat (t, >, previous);
          g_assert_cmpfloat (t, ==, -wt_student_quantile (1 - k / 512.0, freedoms[i]));
          previous = t;
        }
    }

  /* The more degrees of freedom, the thinner the tail. */
  for (double n = 1; n < 1e12; n *= 1.25)
    g_assert_cmpfloat (wt_student_quantile (0.975, n), >, wt_student_quantile (0.975, n * 1.25));
}

static void
test_ends (void)
{
  g_assert_cmpfloat (wt_student_quantile (0.5, 7), ==, 0);
  g_assert_cmpfloat (wt_student_quantile (0, 7), ==, -INFINITY);
  g_assert_cmpfloat (wt_student_quantile (1, 7), ==, INFINITY);
}

static void
test_undefined (void)
{
  const double bad[][2] = { { NAN, 5 },   { 0.975, NAN }, { -0.1, 5 },      { 1.1, 5 },
                            { 0.975, 0 }, { 0.975, -3 },  { 0.975, 0.999 }, { INFINITY, 5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_true (isnan (wt_student_quantile (bad[i][0], bad[i][1])));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/student/printed", test_printed);
  g_test_add_func ("/student/exact", test_exact);
  g_test_add_func ("/student/closed-forms", test_closed_forms);
  g_test_add_func ("/student/far-tails", test_far_tails);
  g_test_add_func ("/student/symmetry-and-order", test_symmetry_and_order);
  g_test_add_func ("/student/ends", test_ends);
  g_test_add_func ("/student/undefined", test_undefined);

  return g_test_run ();
}
