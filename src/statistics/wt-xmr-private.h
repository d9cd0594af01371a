#pragma once

#include "wt-xmr.h"

/*
 * A group's lines as differences from its first value. Points are compared with these: next to a
 * large offset the sum would have lost the digits that matter. Differences of up to @allowance are
 * rounding.
 */
typedef struct
{
  double origin;
  double mean;
  double reach;     /* of a limit, from the mean */
  double two_sigma; /* its reach, from the mean */
  double allowance;
} WtXmrLines;

/* Appends to @xmr's runs the special causes of @group, which has limits, and flags its points. */
void wt_xmr_find_special_causes (WtXmr *xmr, size_t group, const WtXmrLines *lines);
