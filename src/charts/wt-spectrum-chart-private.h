#pragma once

#include "wt-chart-pen-private.h"
#include "wt-spectrum-chart.h"

G_BEGIN_DECLS

struct _WtSpectrumChart
{
  WtChart parent_instance;

  WtQuarterFigures *quarters; /* (owned) */
  gsize n_quarters;
};

gint64 wt_spectrum_chart_get_total (const WtQuarterFigures *quarter);
/* Of all quarters; 0 for a level that never occurs. */
gint64 wt_spectrum_chart_get_level_total (WtSpectrumChart *self, WtLevel level);

/* "October 2024 to December 2024" */
char *wt_spectrum_chart_dup_quarter_words (const WtQuarterFigures *quarter);

double
wt_spectrum_chart_get_natural_height (WtSpectrumChart *self, double label_size, double width);
void wt_spectrum_chart_fill_scene (WtSpectrumChart *self, WtChartPen *pen);

G_END_DECLS
