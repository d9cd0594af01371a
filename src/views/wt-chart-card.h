#pragma once

#include "wt-chart-view.h"

G_BEGIN_DECLS

/**
 * WtChartCard:
 *
 * A card with a chart: its heading, what it counts, its sentence, the picture or the table, and a
 * menu to copy and save it. T turns the table on and off, F shows it in the full window with the
 * page's other charts, Ctrl+C copies the picture and Ctrl+Shift+C the table. Property "is-wide"
 * shows picture and table side by side, with the whole description; "switcher" is a widget beside
 * the heading that chooses what is shown. Emits "mark-activated" as its view does.
 */
#define WT_TYPE_CHART_CARD (wt_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (WtChartCard, wt_chart_card, WT, CHART_CARD, AdwBin)

/* @chart: (nullable): the chart, in place of the one before */
void wt_chart_card_set_chart (WtChartCard *self, WtChart *chart);
WtChart *wt_chart_card_get_chart (WtChartCard *self);

/* @chart: (nullable): the same figures with small groups withheld, for a picture that is to be
 * published; without one that cannot be saved */
void wt_chart_card_set_public_chart (WtChartCard *self, WtChart *chart);

/* @note: (nullable): a line under the sentence, about more than the chart, such as how it compares
 * with the period before */
void wt_chart_card_set_note (WtChartCard *self, const char *note);

/* Whether the table is shown in place of the picture. */
gboolean wt_chart_card_get_shows_table (WtChartCard *self);

G_END_DECLS
