#include "wt-pair-layout.h"

#include "wt-widget-theme.h"

/* Of one field, at usual text size, in pixels. */
#define NARROWEST 230.0
#define GAP 10

struct _WtPairLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WtPairLayout, wt_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_folded (GtkWidget *widget, int width)
{
  return (width - GAP) / 2 < NARROWEST * wt_widget_theme_get_text_scale (widget);
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
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
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_next_sibling (first);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int first_minimum, first_natural, second_minimum, second_natural;

      gtk_widget_measure (first, orientation, -1, &first_minimum, &first_natural, NULL, NULL);
      gtk_widget_measure (second, orientation, -1, &second_minimum, &second_natural, NULL, NULL);
      *minimum = MAX (first_minimum, second_minimum);
      *natural = 2 * MAX (first_natural, second_natural) + GAP;
    }
  else if (for_size < 0 || is_folded (widget, for_size))
    *minimum = *natural = get_height (first, for_size) + GAP + get_height (second, for_size);
  else
    *minimum = *natural =
        MAX (get_height (first, (for_size - GAP) / 2), get_height (second, (for_size - GAP) / 2));
}

static void
wt_pair_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  int half = (width - GAP) / 2;

  if (is_folded (widget, width))
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
      int first_x = is_mirrored ? width - half : 0, second_x = is_mirrored ? 0 : width - half;

      gtk_widget_size_allocate (first, &(GtkAllocation){ first_x, 0, half, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ second_x, 0, half, height }, -1);
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
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = wt_pair_layout_get_request_mode;
  layout_class->measure = wt_pair_layout_measure;
  layout_class->allocate = wt_pair_layout_allocate;
}

static void
wt_pair_layout_init (WtPairLayout *self)
{
}
