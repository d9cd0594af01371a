#include "wt-measure.h"

#include <glib/gi18n.h>

const WtTerm wt_measure_kinds[] = {
  { WT_MEASURE_KIND_MEAN, "mean", N_ ("Mean score"), NULL },
  { WT_MEASURE_KIND_SHARE, "share", N_ ("Share of yes"), NULL },
  { WT_MEASURE_KIND_FORMS, "forms", N_ ("Forms"), NULL },
  { WT_MEASURE_KIND_PEOPLE, "people", N_ ("People reached"), NULL },
  { WT_MEASURE_KIND_RESPONSE_RATE, "response-rate", N_ ("Response rate"), NULL },
  { 0 },
};

const WtTerm wt_measure_units[] = {
  { WT_MEASURE_UNIT_ACTIVITY, "activity", N_ ("Activity by activity"), NULL },
  { WT_MEASURE_UNIT_MONTH, "month", N_ ("Month by month"), NULL },
  { WT_MEASURE_UNIT_QUARTER, "quarter", N_ ("Quarter by quarter"), NULL },
  { 0 },
};
