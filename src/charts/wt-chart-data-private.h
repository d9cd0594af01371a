#pragma once

#include <json-glib/json-glib.h>

#include "wt-chart.h"
#include "wt-score-tally.h"
#include "wt-share-tally.h"

G_BEGIN_DECLS

/* What a kind of chart is made from. */
typedef struct
{
  JsonObject *object;
  const char *title;
  int threshold;
} WtChartData;

/* Reading members: each returns %FALSE with WT_ERROR_INVALID, whose message is a sentence, when
 * the member is there but is not what was expected. */

/* A whole number from 0 to 10^12. 0 when the member is not there. */
gboolean
wt_chart_data_read_count (JsonObject *object, const char *member, gint64 *count, GError **error);

/* Any number. Left alone when the member is not there. */
gboolean
wt_chart_data_read_number (JsonObject *object, const char *member, double *number, GError **error);

/* A date, "2025-10-02", which must be there; @date holds 11 bytes. */
gboolean
wt_chart_data_read_date (JsonObject *object, const char *member, char *date, GError **error);

/* "counts", of ten numbers, and "blank", "illegible" and "several". */
gboolean wt_chart_data_read_scores (JsonObject *object, WtScoreTally *tally, GError **error);

/* "yes", "no", "blank", "illegible" and "several". */
gboolean wt_chart_data_read_shares (JsonObject *object, WtShareTally *tally, GError **error);

/* A text, lent; "" when it is not there. */
const char *wt_chart_data_get_text (JsonObject *object, const char *member);

/* Called with each element of an array. */
typedef gboolean (*WtChartDataRowFunc) (JsonObject *row, gpointer data, GError **error);

/* Calls @func with every object of the array @member, which must be there. An error says in which
 * element it is. */
gboolean wt_chart_data_for_each (
    JsonObject *object, const char *member, WtChartDataRowFunc func, gpointer data, GError **error);

/* The kinds, by what they are about. */
WtChart *wt_chart_data_make_calendar (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_reach (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_panels (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_response_rate (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_series (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_comparison (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_ranking (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_score (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_scores (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_diverging (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_yes_no (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_choice (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_themes (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_number (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_spectrum (const WtChartData *data, GError **error);
WtChart *wt_chart_data_make_checklist (const WtChartData *data, GError **error);

G_END_DECLS
