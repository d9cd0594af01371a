#include "wt-pair-layout.h"

#include "wt-widget-theme.h"

/* Of one field, at usual text size, in pixels; where they are not even, of the first. */
#define NARROWEST 230.0
#define NARROWEST_REST 150.0
#define GAP 10

struct _WtPairLayout
{
  GtkLayoutManager parent_instance;

  gboolean is_even;
};

typedef enum
{
  PROP_EVEN = 1,
} WtPairLayoutProperty;

static GParamSpec *properties[PROP_EVEN + 1];

G_DEFINE_FINAL_TYPE (WtPairLayout, wt_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How wide the first field is, or 0 where they stand one above the other. */
static int
get_first_width (WtPairLayout *self, GtkWidget *widget, int width)
{
  double narrowest = self->is_even ? NARROWEST : NARROWEST_REST;
  int first_width = (width - GAP) / 2;

  if (!self->is_even)
    {
      int second_width;

      gtk_widget_measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                          &second_width, NULL, NULL);
      first_width = width - GAP - second_width;
    }
  return first_width < narrowest * wt_widget_theme_get_text_scale (widget) ? 0 : first_width;
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
measure_width (WtPairLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int first_minimum, first_natural, second_minimum, second_natural;

  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1,
                      &first_minimum, &first_natural, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_HORIZONTAL, -1,
                      &second_minimum, &second_natural, NULL, NULL);
  *minimum = MAX (first_minimum, second_minimum);
  *natural = self->is_even ? 2 * MAX (first_natural, second_natural) + GAP
                           : first_natural + GAP + second_natural;
}

static int
measure_height (WtPairLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int first_width = width < 0 ? 0 : get_first_width (self, widget, width);

  if (first_width == 0)
    return get_height (first, width) + GAP + get_height (second, width);
  return MAX (get_height (first, first_width), get_height (second, width - GAP - first_width));
}

static void
wt_pair_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  WtPairLayout *self = WT_PAIR_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
wt_pair_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int first_width = get_first_width (WT_PAIR_LAYOUT (manager), widget, width);

  if (first_width == 0)
    {
      int first_height = get_height (first, width);

      gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, first_height }, -1);
      gtk_widget_size_allocate (
          second, &(GtkAllocation){ 0, first_height + GAP, width, height - first_height - GAP },
          -1);
    }
  else
    {
      gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      int second_width = width - GAP - first_width;
      int first_x = is_mirrored ? width - first_width : 0;
      int second_x = is_mirrored ? 0 : width - second_width;

      gtk_widget_size_allocate (first, &(GtkAllocation){ first_x, 0, first_width, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ second_x, 0, second_width, height }, -1);
    }
}

static void
wt_pair_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtPairLayoutProperty) id)
    {
    case PROP_EVEN:
      g_value_set_boolean (value, WT_PAIR_LAYOUT (object)->is_even);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_pair_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtPairLayoutProperty) id)
    {
    case PROP_EVEN:
      WT_PAIR_LAYOUT (object)->is_even = g_value_get_boolean (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static GtkSizeRequestMode
wt_pair_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_pair_layout_class_init (WtPairLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = wt_pair_layout_get_property;
  object_class->set_property = wt_pair_layout_set_property;
  layout_class->get_request_mode = wt_pair_layout_get_request_mode;
  layout_class->measure = wt_pair_layout_measure;
  layout_class->allocate = wt_pair_layout_allocate;

  properties[PROP_EVEN] =
      g_param_spec_boolean ("even", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
wt_pair_layout_init (WtPairLayout *self)
{
  self->is_even = TRUE;
}
