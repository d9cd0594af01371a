#include "wt-measurement.h"

struct _WtMeasurement
{
  GObject parent_instance;

  WtMeasure *measure;   /* (owned) */
  GListModel *rebases;  /* (owned) */
  WtSeries *series;     /* (owned) */
  WtSettings *settings; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtMeasurement, wt_measurement, G_TYPE_OBJECT)

static void
wt_measurement_finalize (GObject *object)
{
  WtMeasurement *self = WT_MEASUREMENT (object);

  g_clear_object (&self->measure);
  g_clear_object (&self->rebases);
  g_clear_object (&self->series);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (wt_measurement_parent_class)->finalize (object);
}

static void
wt_measurement_class_init (WtMeasurementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_measurement_finalize;
}

static void
wt_measurement_init (WtMeasurement *self)
{
}

WtMeasurement *
wt_measurement_new (WtMeasure *measure, GListModel *rebases, WtSeries *series, WtSettings *settings)
{
  WtMeasurement *self = g_object_new (WT_TYPE_MEASUREMENT, NULL);

  self->measure = measure;
  self->rebases = rebases;
  self->series = series;
  self->settings = settings;
  return self;
}

WtMeasure *
wt_measurement_get_measure (WtMeasurement *self)
{
  return self->measure;
}

GListModel *
wt_measurement_get_rebases (WtMeasurement *self)
{
  return self->rebases;
}

WtSeries *
wt_measurement_get_series (WtMeasurement *self)
{
  return self->series;
}

WtSettings *
wt_measurement_get_settings (WtMeasurement *self)
{
  return self->settings;
}
