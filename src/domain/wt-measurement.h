#pragma once

#include "wt-measure.h"
#include "wt-series.h"
#include "wt-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A measure with what was measured: its points, and from when on it counts as another process.
 * Immutable. */
#define WT_TYPE_MEASUREMENT (wt_measurement_get_type ())
G_DECLARE_FINAL_TYPE (WtMeasurement, wt_measurement, WT, MEASUREMENT, GObject)

/* Takes over the references. */
WtMeasurement *wt_measurement_new (WtMeasure *measure,
                                   GListModel *rebases,
                                   WtSeries *series,
                                   WtSettings *settings);

WtMeasure *wt_measurement_get_measure (WtMeasurement *self);
/* Of WtRebase, the earliest first. */
GListModel *wt_measurement_get_rebases (WtMeasurement *self);
WtSeries *wt_measurement_get_series (WtMeasurement *self);
WtSettings *wt_measurement_get_settings (WtMeasurement *self);

G_END_DECLS
