#include "wt-student.h"

#include <float.h>
#include <math.h>

#define PI 3.14159265358979323846

/* From here on the distribution is, to the precision of a double, the normal one. */
#define LARGEST_DEGREES_OF_FREEDOM 1e15

#define MAXIMUM_TERMS 5000
#define MAXIMUM_STEPS 200

/*
 * Everything is worked out in w = log (1 + t² / n) instead of t. The logarithm of a tail is close
 * to a straight line in w for every number of degrees of freedom, so Newton's method needs a
 * handful of steps even for the far tail of n = 1, and neither t² nor the tail can overflow or
 * vanish on the way.
 *
 * With a = n / 2, x = exp (-w) and y = 1 - x: both tails together are I_x (a, ½), what lies between
 * them is I_y (½, a).
 */
typedef struct
{
  double a;
  double log_beta; /* of B (a, ½) */
} Distribution;

/* Γ(x + ½) / Γ(x). A difference of two lgamma() would lose all its digits for large x, and lgamma()
 * writes a global. */
static double
get_gamma_ratio (double x)
{
  double factor = 1, w, u;

  for (; x < 25; x++)
    factor *= x / (x + 0.5);

  /* An expansion in even powers of 1 / (x - ¼); from x = 25 on the rest is below 1e-16. */
  w = x - 0.25;
  u = 1 / (w * w);
  return factor * sqrt (w)
         * (1
            + u
                  * (1.0 / 64
                     + u * (-19.0 / 8192 + u * (631.0 / 524288 + u * (-174317.0 / 134217728)))));
}

static Distribution
make_distribution (double degrees_of_freedom)
{
  double a = degrees_of_freedom / 2;

  return (Distribution){ .a = a, .log_beta = 0.5 * log (PI) - log (get_gamma_ratio (a)) };
}

/* The sum S in I_y (½, a) = 2 √y x^a S / B (a, ½). All terms are positive: nothing cancels. */
static double
sum_centre (double a, double y)
{
  double term = 1, sum = 1;

  for (int k = 0; k < MAXIMUM_TERMS && term > sum * DBL_EPSILON / 8; k++)
    {
      term *= (a + 0.5 + k) * y / (1.5 + k);
      sum += term;
    }

  return sum;
}

/* The continued fraction F in I_x (a, ½) = x^a √y F / B (a, ½), by Lentz's method. */
static double
evaluate_tail_fraction (double a, double x, double y)
{
  /* For large a the usual form subtracts two numbers close to 1; λ keeps their difference. */
  double lambda = (a + 0.5) * y - 0.5;
  double c, d, fraction;

  fraction = (a / (a + 1)) * (lambda + 1);
  c = fraction;
  d = 0;

  for (int k = 1; k < MAXIMUM_TERMS; k++)
    {
      double s = a + 2.0 * k - 1;
      double alpha = ((a + k - 1) / s) * ((a + k - 0.5) / s) * k * (0.5 - k) * x * x;
      double beta = k + k * (0.5 - k) * x / s + ((a + k) / (s + 2)) * (lambda + 1 + k * (1 + y));
      double change;

      d = 1 / (beta + alpha * d);
      c = beta + alpha / c;
      change = c * d;
      fraction *= change;
      if (fabs (change - 1) <= DBL_EPSILON)
        break;
    }

  return 1 / fraction;
}

static double
get_log_centre (const Distribution *distribution, double w, double *sum)
{
  double y = -expm1 (-w);

  *sum = sum_centre (distribution->a, y);
  return log (2) + 0.5 * log (y) - distribution->a * w - distribution->log_beta + log (*sum);
}

static double
get_log_tail (const Distribution *distribution, double w, double *fraction)
{
  double x = exp (-w);
  double y = -expm1 (-w);

  *fraction = evaluate_tail_fraction (distribution->a, x, y);
  return 0.5 * log (y) - distribution->a * w - distribution->log_beta + log (*fraction / 2);
}

/* Newton's method on the logarithms of w and of @centre, from the left of the solution, where it
 * cannot overshoot. */
static double
solve_centre (const Distribution *distribution, double centre)
{
  double t = centre / 2 * exp (distribution->log_beta) * sqrt (2 * distribution->a);
  double w = log1p (t * t / (2 * distribution->a));

  for (int step = 0; step < MAXIMUM_STEPS; step++)
    {
      double sum, difference, move;

      difference = log (centre) - get_log_centre (distribution, w, &sum);
      move = difference * 2 * -expm1 (-w) * sum / w;
      w *= exp (move);
      if (fabs (move) <= 2 * DBL_EPSILON)
        break;
    }

  return w;
}

/* Newton's method on w and the logarithm of @tail, which are close to a straight line. */
static double
solve_tail (const Distribution *distribution, double tail, double w)
{
  for (int step = 0; step < MAXIMUM_STEPS; step++)
    {
      double fraction, difference, move;

      difference = get_log_tail (distribution, w, &fraction) - log (tail);
      move = difference * -expm1 (-w) * fraction;
      w += move;
      if (fabs (move) <= 2 * DBL_EPSILON * w)
        break;
    }

  return w;
}

double
wt_student_quantile (double probability, double degrees_of_freedom)
{
  Distribution distribution;
  double n, tail, centre, border, w, t, sum;

  /* Written so that NAN fails it. */
  if (!(probability >= 0 && probability <= 1 && degrees_of_freedom >= 1))
    return NAN;

  tail = probability < 0.5 ? probability : 1 - probability;
  if (tail <= 0)
    return probability < 0.5 ? -INFINITY : INFINITY;

  centre = fabs (2 * probability - 1);
  if (centre <= 0)
    return 0;

  n = fmin (degrees_of_freedom, LARGEST_DEGREES_OF_FREEDOM);
  distribution = make_distribution (n);

  /* Up to t² = 3 the sum is quick and exact, beyond it the fraction is. */
  border = log1p (3 / n);
  if (log (centre) <= get_log_centre (&distribution, border, &sum))
    w = solve_centre (&distribution, centre);
  else
    w = solve_tail (&distribution, tail, border);

  t = w < 600 ? sqrt (n * expm1 (w)) : sqrt (n) * exp (w / 2);
  return probability < 0.5 ? -t : t;
}
