#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* One measure over time: its chart, and below it what it is made of, edited in place. The chart
 * follows at once. */
#define WT_TYPE_MEASURE_PAGE (wt_measure_page_get_type ())
G_DECLARE_FINAL_TYPE (WtMeasurePage, wt_measure_page, WT, MEASURE_PAGE, WtPage)

/* @measure_id: 0 for a new measure, which is stored once it has a name */
WtPage *wt_measure_page_new (WtWorkspace *workspace, gint64 measure_id);

G_END_DECLS
