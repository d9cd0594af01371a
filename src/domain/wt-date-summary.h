#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WtDateSpan:
 * @title: (owned): "October 2025", "2025", "1960 to 1969"
 * @people: how many gave a date in it
 */
typedef struct
{
  char *title;
  gint64 people;
} WtDateSpan;

/* What is said of the dates that people gave. */
typedef struct _WtDateSummary WtDateSummary;

WtDateSummary *wt_date_summary_new (void);
void wt_date_summary_free (WtDateSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtDateSummary, wt_date_summary_free)

/* Adds @iso, which @people gave; what is no date is left out. */
void wt_date_summary_add (WtDateSummary *self, const char *iso, gint64 people);

/* How many gave a date. */
gint64 wt_date_summary_get_people (const WtDateSummary *self);

/* The first and the last date; "" when there is none. */
const char *wt_date_summary_get_earliest (const WtDateSummary *self);
const char *wt_date_summary_get_latest (const WtDateSummary *self);

/**
 * wt_date_summary_list_spans:
 *
 * Returns: (element-type WtDateSpan): the months from the first date to the last, those without a
 * date as well; years where there are more than 24 months, and decades where there are more than 24
 * years. Free with g_array_unref().
 */
GArray *wt_date_summary_list_spans (const WtDateSummary *self);

G_END_DECLS
