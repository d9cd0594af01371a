#pragma once

#include "wt-filter.h"

G_BEGIN_DECLS

/* A piece of a filter's period, with all else that the filter asks for. */
typedef struct
{
  WtFilter filter;
  gboolean is_months; /* only whole months, which the counters of months have added up */
} WtFilterPiece;

#define WT_FILTER_MAXIMUM_PIECES 3

/* Cuts @filter into pieces, in order of time, that together are the same: the days before its first
 * whole month, its whole months, the days after them; what is empty is left out. A filter that the
 * counters of months cannot answer is one piece of days. Fills @pieces and returns their number,
 * from 1. */
guint wt_filter_cut (const WtFilter *filter, WtFilterPiece pieces[WT_FILTER_MAXIMUM_PIECES]);

G_END_DECLS
