#include "wt-series.h"

struct _WtSeries
{
  GObject parent_instance;

  WtMeasureKind kind;
  WtMeasureUnit unit;
  char *measured;  /* (owned) */
  GArray *points;  /* (owned): of WtSeriesPoint */
  GArray *rebases; /* (owned): of WtSeriesRebase */
};

G_DEFINE_FINAL_TYPE (WtSeries, wt_series, G_TYPE_OBJECT)

static void
clear_point (gpointer data)
{
  g_free (((WtSeriesPoint *) data)->title);
}

static void
clear_rebase (gpointer data)
{
  g_free (((WtSeriesRebase *) data)->reason);
}

static void
wt_series_finalize (GObject *object)
{
  WtSeries *self = WT_SERIES (object);

  g_free (self->measured);
  g_array_unref (self->points);
  g_array_unref (self->rebases);
  G_OBJECT_CLASS (wt_series_parent_class)->finalize (object);
}

static void
wt_series_class_init (WtSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_series_finalize;
}

static void
wt_series_init (WtSeries *self)
{
  self->points = g_array_new (FALSE, TRUE, sizeof (WtSeriesPoint));
  self->rebases = g_array_new (FALSE, TRUE, sizeof (WtSeriesRebase));
  g_array_set_clear_func (self->points, clear_point);
  g_array_set_clear_func (self->rebases, clear_rebase);
}

WtSeries *
wt_series_new (WtMeasureKind kind, WtMeasureUnit unit, const char *measured)
{
  WtSeries *self = g_object_new (WT_TYPE_SERIES, NULL);

  self->kind = kind;
  self->unit = unit;
  self->measured = g_strdup (measured);
  return self;
}

WtMeasureKind
wt_series_get_kind (WtSeries *self)
{
  g_return_val_if_fail (WT_IS_SERIES (self), 0);
  return self->kind;
}

WtMeasureUnit
wt_series_get_unit (WtSeries *self)
{
  g_return_val_if_fail (WT_IS_SERIES (self), 0);
  return self->unit;
}

const char *
wt_series_get_measured (WtSeries *self)
{
  g_return_val_if_fail (WT_IS_SERIES (self), NULL);
  return self->measured;
}

guint
wt_series_get_n_points (WtSeries *self)
{
  g_return_val_if_fail (WT_IS_SERIES (self), 0);
  return self->points->len;
}

const WtSeriesPoint *
wt_series_get_point (WtSeries *self, guint index)
{
  g_return_val_if_fail (WT_IS_SERIES (self) && index < self->points->len, NULL);
  return &g_array_index (self->points, WtSeriesPoint, index);
}

void
wt_series_add_point (WtSeries *self,
                     const char *on,
                     gint64 activity_id,
                     const char *title,
                     double value,
                     gint64 people)
{
  WtSeriesPoint point = {
    .activity_id = activity_id, .title = g_strdup (title), .value = value, .people = people
  };

  g_strlcpy (point.on, on, sizeof point.on);
  g_array_append_val (self->points, point);
}

guint
wt_series_get_n_rebases (WtSeries *self)
{
  g_return_val_if_fail (WT_IS_SERIES (self), 0);
  return self->rebases->len;
}

const WtSeriesRebase *
wt_series_get_rebase (WtSeries *self, guint index)
{
  g_return_val_if_fail (WT_IS_SERIES (self) && index < self->rebases->len, NULL);
  return &g_array_index (self->rebases, WtSeriesRebase, index);
}

void
wt_series_add_rebase (WtSeries *self, const char *on, const char *reason)
{
  WtSeriesRebase rebase = { .reason = g_strdup (reason) };

  g_strlcpy (rebase.on, on, sizeof rebase.on);
  g_array_append_val (self->rebases, rebase);
}
