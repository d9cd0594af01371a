#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A month counted from the year 0, so that time can be measured: year × 12 + month - 1. */

#define WT_CHART_MONTH_NONE (-1)

/* The month of "2025-10" or "2025-10-02"; WT_CHART_MONTH_NONE for anything else, and for %NULL. */
int wt_chart_month_parse (const char *text);

/* "2025-10"; free with g_free(). */
char *wt_chart_month_format (int month);

/* "October 2025", "Oct" and "2025"; free with g_free(). */
char *wt_chart_month_to_words (int month);
char *wt_chart_month_to_short_words (int month);
char *wt_chart_month_to_year (int month);

/* "Oct–Dec", of the three months from @month on; free with g_free(). */
char *wt_chart_month_to_quarter_words (int month);

G_END_DECLS
