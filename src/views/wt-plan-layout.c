#include "wt-plan-layout.h"

#include "wt-widget-theme.h"

/* Sizes at usual text size, in pixels. */
#define WIDE_FROM 900.0
#define SIDE_WIDTH 288.0
#define WIDEST 1280.0
/* And at every text size. */
#define MARGIN 24
#define NARROW_MARGIN 12
#define TOP 16
#define GAP 24
#define STRIP_GAP 16
#define BOTTOM 36

typedef enum
{
  STRIP,
  PROMPTS,
  SIDE,
  LEGEND,
  N_PARTS
} Part;

struct _WtPlanLayout
{
  GtkLayoutManager parent_instance;

  GtkAdjustment *adjustment; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtPlanLayout, wt_plan_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
find_parts (GtkWidget *widget, GtkWidget *parts[N_PARTS])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (int i = 0; i < N_PARTS; i++, child = gtk_widget_get_next_sibling (child))
    parts[i] = child;
}

static gboolean
is_wide (GtkWidget *widget, int width)
{
  return width >= WIDE_FROM * wt_widget_theme_get_text_scale (widget);
}

static int
get_margin (GtkWidget *widget, int width)
{
  double widest = WIDEST * wt_widget_theme_get_text_scale (widget);

  if (!is_wide (widget, width) && width < WIDE_FROM / 2)
    return NARROW_MARGIN;
  return MAX (MARGIN, (int) ((width - widest) / 2));
}

static int
get_side_width (GtkWidget *widget)
{
  return (int) (SIDE_WIDTH * wt_widget_theme_get_text_scale (widget));
}

static int
get_height (GtkWidget *part, int width)
{
  int natural;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* With the gap above it; none when it is not shown. */
static int
get_legend_height (GtkWidget *legend, int width)
{
  return gtk_widget_get_visible (legend) ? GAP + get_height (legend, width) : 0;
}

static int
get_minimum_width (GtkWidget *part)
{
  int minimum;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
wt_plan_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  GtkWidget *parts[N_PARTS];
  int inside;

  find_parts (widget, parts);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (get_minimum_width (parts[STRIP]), get_minimum_width (parts[PROMPTS]))
                 + 2 * NARROW_MARGIN;
      *natural = MAX (*minimum, (int) (WIDE_FROM * wt_widget_theme_get_text_scale (widget)));
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &for_size, NULL, NULL, NULL);
  inside = for_size - 2 * get_margin (widget, for_size);
  if (is_wide (widget, for_size))
    *natural = MAX (get_height (parts[PROMPTS], inside - GAP - get_side_width (widget)),
                    get_height (parts[SIDE], get_side_width (widget)));
  else
    *natural = get_height (parts[STRIP], inside) + STRIP_GAP + get_height (parts[PROMPTS], inside)
               + get_legend_height (parts[LEGEND], inside);
  *natural += TOP + BOTTOM;
  *minimum = *natural;
}

/* The column stays in sight; one that is higher than the view first scrolls to its end. */
static int
get_side_offset (WtPlanLayout *self, int height, int side_height)
{
  double hidden;

  if (self->adjustment == NULL)
    return 0;
  hidden =
      MAX (0, side_height + TOP + BOTTOM - (int) gtk_adjustment_get_page_size (self->adjustment));
  return (int) CLAMP (gtk_adjustment_get_value (self->adjustment) - hidden, 0,
                      MAX (0, height - side_height - TOP - BOTTOM));
}

static void
place (GtkWidget *widget, GtkWidget *part, int x, int y, int width, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = is_mirrored ? gtk_widget_get_width (widget) - x - width : x;

  gtk_widget_size_allocate (part, &(GtkAllocation){ left, y, width, height }, -1);
}

static void
show_part (GtkWidget *part, gboolean is_shown)
{
  if (gtk_widget_get_child_visible (part) == is_shown)
    return;
  gtk_widget_set_child_visible (part, is_shown);
  /* Else Tab would go to what nobody sees. */
  gtk_widget_set_can_focus (part, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
wt_plan_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *parts[N_PARTS];
  gboolean wide = is_wide (widget, width);
  int margin = get_margin (widget, width), inside = width - 2 * margin;
  int side = get_side_width (widget);

  find_parts (widget, parts);
  show_part (parts[STRIP], !wide);
  show_part (parts[SIDE], wide);
  show_part (parts[LEGEND], !wide);
  if (wide)
    {
      int prompts = inside - GAP - side, side_height = get_height (parts[SIDE], side);

      place (widget, parts[PROMPTS], margin, TOP, prompts, get_height (parts[PROMPTS], prompts));
      place (widget, parts[SIDE], margin + prompts + GAP,
             TOP + get_side_offset (WT_PLAN_LAYOUT (manager), height, side_height), side,
             side_height);
    }
  else
    {
      int strip_height = get_height (parts[STRIP], inside);
      int prompts_top = TOP + strip_height + STRIP_GAP;
      int prompts_height = get_height (parts[PROMPTS], inside);

      place (widget, parts[STRIP], margin, TOP, inside, strip_height);
      place (widget, parts[PROMPTS], margin, prompts_top, inside, prompts_height);
      if (gtk_widget_get_visible (parts[LEGEND]))
        place (widget, parts[LEGEND], margin, prompts_top + prompts_height + GAP, inside,
               get_height (parts[LEGEND], inside));
    }
}

static GtkSizeRequestMode
wt_plan_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_plan_layout_finalize (GObject *object)
{
  g_clear_object (&WT_PLAN_LAYOUT (object)->adjustment);
  G_OBJECT_CLASS (wt_plan_layout_parent_class)->finalize (object);
}

static void
wt_plan_layout_class_init (WtPlanLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_plan_layout_finalize;
  layout_class->get_request_mode = wt_plan_layout_get_request_mode;
  layout_class->measure = wt_plan_layout_measure;
  layout_class->allocate = wt_plan_layout_allocate;
}

static void
wt_plan_layout_init (WtPlanLayout *self)
{
}

void
wt_plan_layout_follow (WtPlanLayout *self, GtkWidget *widget, GtkAdjustment *adjustment)
{
  g_set_object (&self->adjustment, adjustment);
  /* Sizes stay; only the column's place changes. */
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                           widget, G_CONNECT_SWAPPED);
}
