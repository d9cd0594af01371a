#pragma once

#include "wt-measure.h"

G_BEGIN_DECLS

/* What differs between the measures that a chart over time can be of: their scale and their words.
 * Everything returned is freed with g_free(), unless it is const. */

/* The values that are possible, and how they are drawn. */
typedef struct
{
  double lowest, highest; /* INFINITY: there is no end */
  double narrowest;       /* less of it than this is never drawn, lest ordinary change look large */
  double factor;          /* ticks stand at whole multiples of its inverse */
  gboolean from_lowest;   /* the axis starts at the lowest value */
} WtXmrScale;

const WtXmrScale *wt_xmr_measure_get_scale (WtMeasureKind kind);

/* Months and quarters stand on the axis at their number counted from the year 0; activities one
 * after the other. */
#define WT_XMR_NO_SLOT (-1)
/* The slot of the month or quarter that @day lies in. */
int wt_xmr_measure_get_slot (WtMeasureUnit unit, const char *day);
/* The first day of a month or quarter. */
char *wt_xmr_measure_dup_slot_day (WtMeasureUnit unit, int slot);
/* How many months one slot stands for; 0 of activities. */
int wt_xmr_measure_get_months (WtMeasureUnit unit);

/* "7.8", "87%", "1,932" of a point; of a line, which may lie between two counts, "38.4". */
char *wt_xmr_measure_dup_value (WtMeasureKind kind, double value);
char *wt_xmr_measure_dup_level (WtMeasureKind kind, double value);

/* "7", "80%", "1,932" beside a tick of the axis. */
char *wt_xmr_measure_dup_tick (WtMeasureKind kind, double value);

/* Whether there can be such a value; a response rate may be over 1, where more forms came back than
 * people were counted. */
gboolean wt_xmr_measure_is_possible (WtMeasureKind kind, double value);

/* "mean 7.8", "87%", "31 forms", "120 people" */
char *wt_xmr_measure_dup_finding (WtMeasureKind kind, double value);

/* What points rest on: "598 answers", "31 forms", "120 people"; and "fewer than 5 answers". */
char *wt_xmr_measure_dup_basis (WtMeasureKind kind, gint64 n);
char *wt_xmr_measure_dup_fewer (WtMeasureKind kind, int threshold);

/* Whether a value says by itself how many it rests on. */
gboolean wt_xmr_measure_is_count (WtMeasureKind kind);

/* The head of a column with values, "Mean", and with what they rest on, "Answers". */
const char *wt_xmr_measure_get_value_head (WtMeasureKind kind);
const char *wt_xmr_measure_get_basis_head (WtMeasureKind kind);

/* "Mean score each month from October 2023 to September 2025, 1,063 answers." */
char *wt_xmr_measure_dup_introduction (
    WtMeasureKind kind, WtMeasureUnit unit, const char *first, const char *last, gint64 n);

/* "answers each month", the name of a row of numbers */
char *wt_xmr_measure_dup_row_name (WtMeasureKind kind, WtMeasureUnit unit);

/* "February 2024", "Apr–Jun 2024", "2 October 2025" of the first day of a point. */
char *wt_xmr_measure_dup_day (WtMeasureUnit unit, const char *day);
/* "Feb", "Apr–Jun", "2 Oct", to stand over a year; and brief "Apr". */
char *wt_xmr_measure_dup_short_day (WtMeasureUnit unit, const char *day, gboolean brief);

/* "8 months", "4 quarters", "1 activity" */
char *wt_xmr_measure_dup_points (WtMeasureUnit unit, gsize n);

/* The head of a column with them, "Month". */
const char *wt_xmr_measure_get_unit_head (WtMeasureUnit unit);

/* "Ordinary change from month to month", without a full stop. */
const char *wt_xmr_measure_get_ordinary (WtMeasureUnit unit);

/* "Target of 8.0 likely to be met every month", "Target of 8.0 met some months, not others" */
char *wt_xmr_measure_dup_always_met (WtMeasureUnit unit, const char *target);
char *wt_xmr_measure_dup_sometimes_met (WtMeasureUnit unit, const char *target);

G_END_DECLS
