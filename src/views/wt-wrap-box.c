#include "wt-wrap-box.h"

struct _WtWrapBox
{
  GtkWidget parent_instance;

  int spacing;
  int line_spacing;
  double align;
  int most_natural;
};

typedef enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  PROP_ALIGN,
  PROP_MOST_NATURAL,
} WtWrapBoxProperty;

static GParamSpec *properties[PROP_MOST_NATURAL + 1];

G_DEFINE_FINAL_TYPE (WtWrapBox, wt_wrap_box, GTK_TYPE_WIDGET)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (WtWrapBox *self)
{
  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
get_minimum_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_width (GtkWidget *child, int limit)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, limit));
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Finds the child after the line that begins with @first, and how wide and high the line is. A
 * child may be as wide as @room, a line as @limit. */
static GtkWidget *
fill_line (WtWrapBox *self, GtkWidget *first, int room, int limit, int *width, int *height)
{
  GtkWidget *child = first;

  *width = *height = 0;
  while (child != NULL)
    {
      int child_width = get_width (child, room);
      int end = child == first ? child_width : *width + self->spacing + child_width;

      if (child != first && end > limit)
        break;
      *width = end;
      *height = MAX (*height, get_height (child, child_width));
      child = get_next (child);
    }
  return child;
}

static int
count_lines (WtWrapBox *self, int room, int limit)
{
  int count = 0, width, height;

  for (GtkWidget *child = get_first (self); child != NULL; count++)
    child = fill_line (self, child, room, limit, &width, &height);
  return count;
}

/* The least width of lines at which there are as many as at @room. */
static int
balance (WtWrapBox *self, int room)
{
  int lines = count_lines (self, room, room);
  int too_small = 0, limit = room;

  if (lines < 2)
    return room;
  while (limit - too_small > 1)
    {
      int middle = too_small + (limit - too_small) / 2;

      if (count_lines (self, room, middle) > lines)
        too_small = middle;
      else
        limit = middle;
    }
  return limit;
}

static void
measure_width (WtWrapBox *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      *minimum = MAX (*minimum, get_minimum_width (child));
      *natural += get_width (child, G_MAXINT) + (*natural > 0 ? self->spacing : 0);
    }
  *natural = MAX (*minimum, MIN (*natural, self->most_natural));
}

static int
measure_height (WtWrapBox *self, int for_width)
{
  int room = for_width < 0 ? G_MAXINT : for_width;
  int limit = balance (self, room);
  int total = 0, width, height;

  for (GtkWidget *child = get_first (self); child != NULL;)
    {
      child = fill_line (self, child, room, limit, &width, &height);
      total += height + (child != NULL ? self->line_spacing : 0);
    }
  return total;
}

static GtkSizeRequestMode
wt_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_wrap_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  WtWrapBox *self = WT_WRAP_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static void
wt_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WtWrapBox *self = WT_WRAP_BOX (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int limit = balance (self, width);
  int y = 0, line_width, line_height;

  for (GtkWidget *child = get_first (self); child != NULL;)
    {
      GtkWidget *end = fill_line (self, child, width, limit, &line_width, &line_height);
      int x = (int) (MAX (0, width - line_width) * self->align);

      for (; child != end; child = get_next (child))
        {
          int child_width = get_width (child, width);
          int child_height = get_height (child, child_width);

          gtk_widget_size_allocate (child,
                                    &(GtkAllocation){ is_mirrored ? width - x - child_width : x,
                                                      y + (line_height - child_height) / 2,
                                                      child_width, child_height },
                                    -1);
          x += child_width + self->spacing;
        }
      y += line_height + self->line_spacing;
    }
}

static void
wt_wrap_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtWrapBox *self = WT_WRAP_BOX (object);

  switch ((WtWrapBoxProperty) id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;
    case PROP_ALIGN:
      g_value_set_double (value, self->align);
      break;
    case PROP_MOST_NATURAL:
      g_value_set_int (value, self->most_natural);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_wrap_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtWrapBox *self = WT_WRAP_BOX (object);

  switch ((WtWrapBoxProperty) id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;
    case PROP_ALIGN:
      self->align = g_value_get_double (value);
      break;
    case PROP_MOST_NATURAL:
      self->most_natural = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
wt_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wt_wrap_box_parent_class)->dispose (object);
}

static void
wt_wrap_box_class_init (WtWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_wrap_box_dispose;
  object_class->get_property = wt_wrap_box_get_property;
  object_class->set_property = wt_wrap_box_set_property;
  widget_class->get_request_mode = wt_wrap_box_get_request_mode;
  widget_class->measure = wt_wrap_box_measure;
  widget_class->size_allocate = wt_wrap_box_size_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_LINE_SPACING] =
      g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_ALIGN] = g_param_spec_double ("align", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MOST_NATURAL] =
      g_param_spec_int ("most-natural", NULL, NULL, 0, G_MAXINT, G_MAXINT, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wt_wrap_box_init (WtWrapBox *self)
{
  self->most_natural = G_MAXINT;
}

void
wt_wrap_box_append (WtWrapBox *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
