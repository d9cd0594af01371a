#include "wt-level-steps.h"

#include "wt-widget-theme.h"

/* Sizes at usual text size, in pixels. */
#define STEP_WIDTH 13.0
#define STEP_GAP 3.0
#define LOWEST 6.0
#define RISE 4.5
#define RADIUS 1.5

struct _WtLevelSteps
{
  GtkWidget parent_instance;

  WtLevel reached;
  WtLevel aimed;
  double scale;
};

typedef enum
{
  PROP_REACHED = 1,
  PROP_AIMED,
  PROP_SCALE,
} WtLevelStepsProperty;

static GParamSpec *properties[PROP_SCALE + 1];

G_DEFINE_FINAL_TYPE (WtLevelSteps, wt_level_steps, GTK_TYPE_WIDGET)

static double
get_unit (WtLevelSteps *self)
{
  return self->scale * wt_widget_theme_get_text_scale (GTK_WIDGET (self));
}

static void
wt_level_steps_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  double unit = get_unit (WT_LEVEL_STEPS (widget));
  double size = orientation == GTK_ORIENTATION_HORIZONTAL
                    ? WT_LEVEL_COUNT * (STEP_WIDTH + STEP_GAP) - STEP_GAP
                    : LOWEST + (WT_LEVEL_COUNT - 1) * RISE;

  *minimum = *natural = (int) (size * unit + 0.5);
}

static void
add_step (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_step (WtLevelSteps *self, cairo_t *cr, const WtChartTheme *theme, int level)
{
  static const double DASHES[] = { 2.5, 2 };
  const WtChartPaint *paint = &theme->levels[self->reached != 0 ? (int) self->reached : level];
  gboolean is_reached = level <= (int) self->reached;
  gboolean is_aimed = !is_reached && level <= (int) self->aimed;

  if (is_reached)
    {
      wt_colour_set_source (&paint->fill, cr);
      cairo_fill_preserve (cr);
    }
  cairo_set_dash (cr, DASHES, is_aimed ? G_N_ELEMENTS (DASHES) : 0, 0);
  cairo_set_line_width (cr, theme->outline_width);
  wt_colour_set_source (is_reached && wt_colour_is_visible (&paint->outline) ? &paint->outline
                        : is_aimed ? &theme->levels[WT_LEVEL_INVOLVING].fill
                                   : &theme->axis,
                        cr);
  if (is_reached && !wt_colour_is_visible (&paint->outline))
    cairo_new_path (cr);
  else
    cairo_stroke (cr);
}

static void
wt_level_steps_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtLevelSteps *self = WT_LEVEL_STEPS (widget);
  const WtChartTheme *theme = wt_widget_theme_get (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double unit = get_unit (self), inset = theme->outline_width / 2;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      int place = is_mirrored ? WT_LEVEL_COUNT - level : level - 1;
      double step_height = (LOWEST + (level - 1) * RISE) * unit;

      add_step (cr, place * (STEP_WIDTH + STEP_GAP) * unit + inset, height - step_height + inset,
                STEP_WIDTH * unit - 2 * inset, step_height - 2 * inset, RADIUS * unit);
      draw_step (self, cr, theme, level);
    }
  cairo_destroy (cr);
}

static void
wt_level_steps_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtLevelSteps *self = WT_LEVEL_STEPS (object);

  switch ((WtLevelStepsProperty) id)
    {
    case PROP_REACHED:
      g_value_set_int (value, self->reached);
      break;
    case PROP_AIMED:
      g_value_set_int (value, self->aimed);
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_level_steps_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtLevelSteps *self = WT_LEVEL_STEPS (object);

  switch ((WtLevelStepsProperty) id)
    {
    case PROP_REACHED:
      wt_level_steps_set_levels (self, (WtLevel) g_value_get_int (value), self->aimed);
      break;
    case PROP_AIMED:
      wt_level_steps_set_levels (self, self->reached, (WtLevel) g_value_get_int (value));
      break;
    case PROP_SCALE:
      self->scale = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_level_steps_class_init (WtLevelStepsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wt_level_steps_get_property;
  object_class->set_property = wt_level_steps_set_property;
  widget_class->measure = wt_level_steps_measure;
  widget_class->snapshot = wt_level_steps_snapshot;

  properties[PROP_REACHED] = g_param_spec_int ("reached", NULL, NULL, 0, WT_LEVEL_COUNT, 0, flags);
  properties[PROP_AIMED] = g_param_spec_int ("aimed", NULL, NULL, 0, WT_LEVEL_COUNT, 0, flags);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, 0.5, 4, 1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "levelsteps");
}

static void
wt_level_steps_init (WtLevelSteps *self)
{
  self->scale = 1;
  wt_widget_theme_watch (GTK_WIDGET (self));
}

void
wt_level_steps_set_levels (WtLevelSteps *self, WtLevel reached, WtLevel aimed)
{
  if (self->reached == reached && self->aimed == aimed)
    return;
  self->reached = reached;
  self->aimed = aimed;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
