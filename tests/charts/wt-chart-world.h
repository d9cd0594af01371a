#pragma once

#include "wt-chart.h"
#include "wt-chart-scene-items-private.h"
#include "wt-checklist-chart.h"
#include "wt-choice-chart.h"
#include "wt-number-chart.h"
#include "wt-score-chart.h"
#include "wt-share-chart.h"
#include "wt-spectrum-chart.h"
#include "wt-xmr-chart.h"

G_BEGIN_DECLS

/* One invented year in the life of an organisation, as charts, and means to look at them. */

/* The label sizes of a card, of a board room and of a card at 200 % text. */
#define WT_WORLD_CARD 12.5
#define WT_WORLD_PRESENTING 17.5
#define WT_WORLD_LARGE 25.0

/* 598 answers with a mean of 7.8, and 13 forms without one. */
WtScoreTally wt_world_valued (void);
/* 590 answers with a mean of 6.9. */
WtScoreTally wt_world_impact (void);

/* A tally of @counts, from 1 to 10. */
WtScoreTally wt_world_tally (const int64_t counts[WT_SCORE_COUNT]);

WtChart *wt_world_score_chart (void);
WtChart *wt_world_share_chart (void);
WtChart *wt_world_spectrum_chart (void);
WtChart *wt_world_checklist_chart (void);
/* 24 months with 1,063 answers: one outside the limits, the last 8 above the mean, target 8. */
WtChart *wt_world_xmr_chart (void);
WtSeries *wt_world_series (void);
WtXmrChartOptions wt_world_xmr_options (void);

/* Fills @months with the 24 months from October 2023 on. */
#define WT_WORLD_MONTHS 24
void wt_world_fill_months (WtMonthFigures months[WT_WORLD_MONTHS]);

/* Fills @months with @n months from @first on ("2023-10"), @answers in each, whose means are about
 * @means. */
void wt_world_make_months (
    WtMonthFigures *months, gsize n, const char *first, const double *means, int answers);

/* Many charts of all kinds, ordinary and cruel. (transfer container): of WtChart */
GPtrArray *wt_world_all_charts (void);

/* A context with a font of its own, as a widget has. */
PangoContext *wt_world_context (void);

/* Lays out on a light card. */
WtChartScene *wt_world_layout (WtChart *chart, double label_size, double width, double height);

/* What @scene looks like on the card of @kind; one pixel a unit. */
cairo_surface_t *wt_world_draw (const WtChartScene *scene, WtChartThemeKind kind);

/* The colour of a pixel, 0xrrggbb. */
guint32 wt_world_get_pixel (cairo_surface_t *surface, int x, int y);

/* Whether @scene has a text that reads @words. */
gboolean wt_world_has_text (const WtChartScene *scene, const char *words);

/* The text of @scene that reads @words, which must be there. */
WtChartRectangle wt_world_get_text (const WtChartScene *scene, const char *words);

/* 0xrrggbb of an opaque colour. */
guint32 wt_world_get_rgb (const WtColour *colour);

G_END_DECLS
