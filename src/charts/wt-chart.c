#include "wt-chart.h"

#include "wt-chart-pen-private.h"

typedef struct
{
  char *title; /* (owned) */
} WtChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WtChart, wt_chart, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
} WtChartProperty;

static GParamSpec *properties[PROP_TITLE + 1];

static void
wt_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  switch ((WtChartProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, wt_chart_get_title (WT_CHART (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
wt_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  WtChartPrivate *private = wt_chart_get_instance_private (WT_CHART (object));

  switch ((WtChartProperty) id)
    {
    case PROP_TITLE:
      private
      ->title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
wt_chart_finalize (GObject *object)
{
  WtChartPrivate *private = wt_chart_get_instance_private (WT_CHART (object));

  g_free (private->title);
  G_OBJECT_CLASS (wt_chart_parent_class)->finalize (object);
}

static char *
wt_chart_real_dup_heading (WtChart *self)
{
  return g_strdup (wt_chart_get_title (self));
}

static void
wt_chart_class_init (WtChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = wt_chart_get_property;
  object_class->set_property = wt_chart_set_property;
  object_class->finalize = wt_chart_finalize;
  klass->dup_heading = wt_chart_real_dup_heading;

  properties[PROP_TITLE] = g_param_spec_string (
      "title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
wt_chart_init (WtChart *self)
{
}

const char *
wt_chart_get_title (WtChart *self)
{
  WtChartPrivate *private = wt_chart_get_instance_private (self);

  g_return_val_if_fail (WT_IS_CHART (self), NULL);
  return private->title != NULL ? private->title : "";
}

char *
wt_chart_dup_heading (WtChart *self)
{
  g_return_val_if_fail (WT_IS_CHART (self), NULL);
  return WT_CHART_GET_CLASS (self)->dup_heading (self);
}

char *
wt_chart_dup_sentence (WtChart *self)
{
  g_return_val_if_fail (WT_IS_CHART (self), NULL);
  return WT_CHART_GET_CLASS (self)->dup_sentence (self);
}

char *
wt_chart_dup_description (WtChart *self)
{
  g_return_val_if_fail (WT_IS_CHART (self), NULL);
  return WT_CHART_GET_CLASS (self)->dup_description (self);
}

char *
wt_chart_dup_count (WtChart *self)
{
  g_return_val_if_fail (WT_IS_CHART (self), NULL);
  return WT_CHART_GET_CLASS (self)->dup_count (self);
}

WtChartTable *
wt_chart_dup_table (WtChart *self)
{
  WtChartTable *table;

  g_return_val_if_fail (WT_IS_CHART (self), NULL);

  table = wt_chart_table_new (wt_chart_get_title (self));
  WT_CHART_GET_CLASS (self)->fill_table (self, table);
  return table;
}

double
wt_chart_get_height_for_width (WtChart *self, double label_size, double width)
{
  g_return_val_if_fail (WT_IS_CHART (self) && label_size > 0, 0);
  return WT_CHART_GET_CLASS (self)->get_height_for_width (self, label_size, MAX (width, 1));
}

WtChartScene *
wt_chart_layout (WtChart *self,
                 PangoContext *context,
                 const WtChartTheme *theme,
                 const WtChartStyle *style,
                 double width,
                 double height)
{
  WtChartClass *klass;
  WtChartScene *scene;
  WtChartPen pen;
  double natural;

  g_return_val_if_fail (WT_IS_CHART (self) && style->label_size > 0, NULL);

  klass = WT_CHART_GET_CLASS (self);
  natural = wt_chart_get_height_for_width (self, style->label_size, width);
  if (height <= 0 || (klass->has_rows && height < natural))
    height = natural;
  scene = wt_chart_scene_new (MAX (width, 1), MAX (height, 1));
  wt_chart_pen_init (&pen, scene, context, theme, style);
  klass->layout (self, &pen);
  if (style->right_to_left && !klass->runs_along_time)
    wt_chart_scene_mirror (scene);
  return scene;
}

WtChartScene *
wt_chart_layout_icon (WtChart *self, const WtChartTheme *theme, double size)
{
  WtChartClass *klass;

  g_return_val_if_fail (WT_IS_CHART (self), NULL);

  klass = WT_CHART_GET_CLASS (self);
  return klass->layout_icon != NULL ? klass->layout_icon (self, theme, size) : NULL;
}
