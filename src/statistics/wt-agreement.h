#pragma once

#include <stdint.h>

#include "wt-interval.h"

/*
 * Two typings of the same paper forms, counted by field: an answer on a form.
 *
 * Whether a typing of a field was right is known where both agree, and where somebody looked at the
 * paper. Counts are never negative.
 */
typedef struct
{
  int64_t fields;    /* that were typed twice */
  int64_t differing; /* of these */
  int64_t typed;     /* typings of a field whose right answer is known: two a field, if both are */
  int64_t wrong;     /* of these */
} WtAgreementTally;

/* What is said of a tally. A figure that is not defined is NAN. */
typedef struct
{
  int64_t fields;
  int64_t agreeing;
  double agreement;    /* share of fields that agree, 0 to 1; NAN without a field */
  WtInterval interval; /* of it: 95 %, Wilson */
  int64_t typed;
  int64_t wrong;
  double errors_per_thousand; /* wrong typings in 1,000; NAN where nothing is known */
  WtInterval errors_interval; /* of it: 95 %, Wilson */
} WtAgreementSummary;

/* Adds @other to @tally. The two may be the same. */
void wt_agreement_tally_add (WtAgreementTally *tally, const WtAgreementTally *other);

/*
 * The figures of @tally. They depend on its counts alone.
 *
 * Errors per 1,000 fields are counted as in M. Paulsen et al., PLoS ONE 7(4) (2012), e35087, which
 * found 0.370 for single and 0.046 for double typing.
 */
WtAgreementSummary wt_agreement_tally_summarise (const WtAgreementTally *tally);
