#pragma once

#include <math.h>

/*
 * A sum that keeps what rounding takes from each addition, and adds it at the end; it starts as { 0
 * }.
 *
 * Source: A. Neumaier, Zeitschrift für Angewandte Mathematik und Mechanik 54 (1974), 39-51.
 */
typedef struct
{
  double sum;
  double lost;
} WtSum;

static inline void
wt_sum_add (WtSum *sum, double value)
{
  double total = sum->sum + value;

  if (fabs (sum->sum) >= fabs (value))
    sum->lost += (sum->sum - total) + value;
  else
    sum->lost += (value - total) + sum->sum;
  sum->sum = total;
}

static inline double
wt_sum_get (const WtSum *sum)
{
  return sum->sum + sum->lost;
}
