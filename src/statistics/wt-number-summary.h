#pragma once

#include <stddef.h>
#include <stdint.h>

/*
 * What is said of the numbers that people gave: miles travelled, minutes waited. A figure that is
 * not defined is NAN.
 */
typedef struct
{
  int64_t n;                 /* how many numbers; the n of every figure below */
  double mean;               /* NAN without a number, as are median, minimum and maximum */
  double median;             /* of an even n, the mean of the two in the middle */
  double standard_deviation; /* of a sample (n - 1); NAN under 2 numbers */
  double minimum;
  double maximum;
} WtNumberSummary;

/*
 * The figures of @n @values, which are put into ascending order. What is not finite is no number
 * and is left out.
 *
 * They do not depend on the order in which the values come, to the last bit. The sums are
 * compensated and are of differences from the middle value, so that numbers far from 0 and close
 * together lose no digits, however many they are: 10^15 + 4, + 7, + 13 and + 16 have the deviation
 * of 4, 7, 13 and 16. The deviation of numbers beyond ±10^150 is not defined.
 *
 * Source: T. F. Chan, G. H. Golub and R. J. LeVeque, The American Statistician 37 (1983), 242-247,
 * the corrected two-pass algorithm; the values that NIST certifies in its Statistical Reference
 * Datasets are met to all digits that a double can hold them with.
 */
WtNumberSummary wt_number_summarise (double *values, size_t n);
