#include "wt-scale-layout.h"

/* Between lines, in pixels. */
#define LINE_SPACING 4

struct _WtScaleLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

typedef enum
{
  PROP_SPACING = 1,
} WtScaleLayoutProperty;

static GParamSpec *properties[PROP_SPACING + 1];

G_DEFINE_FINAL_TYPE (WtScaleLayout, wt_scale_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What stands where. */
typedef struct
{
  GtkWidget *low, *scale, *high;
  graphene_rect_t low_place, scale_place, high_place;
  int height;
} Plan;

static int
get_natural (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
find_children (Plan *plan, GtkWidget *widget)
{
  plan->low = gtk_widget_get_first_child (widget);
  plan->scale = gtk_widget_get_next_sibling (plan->low);
  plan->high = gtk_widget_get_next_sibling (plan->scale);
}

static graphene_rect_t
place (int x, int y, int width, int height)
{
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static void
plan_line (Plan *plan, int spacing, const int *widths)
{
  int low = get_natural (plan->low, GTK_ORIENTATION_VERTICAL, widths[0]);
  int scale = get_natural (plan->scale, GTK_ORIENTATION_VERTICAL, widths[1]);
  int high = get_natural (plan->high, GTK_ORIENTATION_VERTICAL, widths[2]);
  /* Words that are hidden leave no gap. */
  int start = widths[0] > 0 ? widths[0] + spacing : 0;

  plan->height = MAX (scale, MAX (low, high));
  plan->low_place = place (0, (plan->height - low) / 2, widths[0], low);
  plan->scale_place = place (start, (plan->height - scale) / 2, widths[1], scale);
  plan->high_place =
      place (start + widths[1] + spacing, (plan->height - high) / 2, widths[2], high);
}

static void
plan_lines (Plan *plan, int width, const int *widths)
{
  gboolean is_whole = widths[1] <= width && widths[0] + widths[2] <= widths[1];
  int scale_width = MIN (width, widths[1]);
  int low_width = MIN (width, widths[0]), high_width = MIN (width, widths[2]);
  int low = get_natural (plan->low, GTK_ORIENTATION_VERTICAL, low_width);
  int scale = get_natural (plan->scale, GTK_ORIENTATION_VERTICAL, scale_width);
  int high = get_natural (plan->high, GTK_ORIENTATION_VERTICAL, high_width);
  int first = is_whole ? MAX (low, high) : low;

  plan->low_place = place (0, 0, low_width, low);
  plan->scale_place = place (0, first + LINE_SPACING, scale_width, scale);
  plan->height = first + LINE_SPACING + scale;
  if (is_whole)
    plan->high_place = place (scale_width - high_width, 0, high_width, high);
  else
    {
      plan->high_place = place (0, plan->height + LINE_SPACING, high_width, high);
      plan->height += LINE_SPACING + high;
    }
}

static void
plan_for (WtScaleLayout *self, Plan *plan, GtkWidget *widget, int width)
{
  int widths[3];

  find_children (plan, widget);
  widths[0] = get_natural (plan->low, GTK_ORIENTATION_HORIZONTAL, -1);
  widths[1] = get_natural (plan->scale, GTK_ORIENTATION_HORIZONTAL, -1);
  widths[2] = get_natural (plan->high, GTK_ORIENTATION_HORIZONTAL, -1);
  if (width < 0 || widths[0] + widths[1] + widths[2] + 2 * self->spacing <= width)
    plan_line (plan, self->spacing, widths);
  else
    plan_lines (plan, width, widths);
}

static GtkSizeRequestMode
wt_scale_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_scale_layout_measure (GtkLayoutManager *layout,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  WtScaleLayout *self = WT_SCALE_LAYOUT (layout);
  Plan plan;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      plan_for (self, &plan, widget, for_size);
      *minimum = *natural = plan.height;
      return;
    }
  find_children (&plan, widget);
  *minimum = MAX (get_minimum_width (plan.scale),
                  MAX (get_minimum_width (plan.low), get_minimum_width (plan.high)));
  *natural = get_natural (plan.low, orientation, -1) + get_natural (plan.scale, orientation, -1)
             + get_natural (plan.high, orientation, -1) + 2 * self->spacing;
}

static void
allocate (GtkWidget *child, const graphene_rect_t *at, int width, gboolean is_mirrored)
{
  int x = (int) (is_mirrored ? (float) width - at->origin.x - at->size.width : at->origin.x);

  gtk_widget_size_allocate (
      child, &(GtkAllocation){ x, (int) at->origin.y, (int) at->size.width, (int) at->size.height },
      -1);
}

static void
wt_scale_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Plan plan;

  plan_for (WT_SCALE_LAYOUT (layout), &plan, widget, width);
  allocate (plan.low, &plan.low_place, width, is_mirrored);
  allocate (plan.scale, &plan.scale_place, width, is_mirrored);
  allocate (plan.high, &plan.high_place, width, is_mirrored);
}

static void
wt_scale_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtScaleLayoutProperty) id)
    {
    case PROP_SPACING:
      g_value_set_int (value, WT_SCALE_LAYOUT (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_scale_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtScaleLayoutProperty) id)
    {
    case PROP_SPACING:
      WT_SCALE_LAYOUT (object)->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_scale_layout_class_init (WtScaleLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = wt_scale_layout_get_property;
  object_class->set_property = wt_scale_layout_set_property;
  layout_class->get_request_mode = wt_scale_layout_get_request_mode;
  layout_class->measure = wt_scale_layout_measure;
  layout_class->allocate = wt_scale_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
wt_scale_layout_init (WtScaleLayout *self)
{
}
