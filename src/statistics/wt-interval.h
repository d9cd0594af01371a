#pragma once

#include <math.h>
#include <stdbool.h>

/* A 95 % interval, in the unit of the figure it belongs to. Both ends are NAN when it is not
 * defined. */
typedef struct
{
  double low;
  double high;
} WtInterval;

#define WT_INTERVAL_UNDEFINED ((WtInterval){ .low = NAN, .high = NAN })

/* Whether @interval can be shown: both of its ends are numbers. */
static inline bool
wt_interval_is_defined (WtInterval interval)
{
  return !isnan (interval.low) && !isnan (interval.high);
}
