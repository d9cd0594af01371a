#include "wt-card-layout.h"

#include "wt-widget-theme.h"

struct _WtCardLayoutChild
{
  GtkLayoutChild parent_instance;

  int span;
  gboolean is_last;
};

struct _WtCardLayout
{
  GtkLayoutManager parent_instance;

  int column_width;
  int columns;
  int spacing;
};

/* A card where it goes. */
typedef struct
{
  GtkWidget *widget;
  int row;
  int column;
  int span;
} Place;

typedef enum
{
  CHILD_PROP_SPAN = 1,
  CHILD_PROP_LAST,
} WtCardLayoutChildProperty;

typedef enum
{
  PROP_COLUMN_WIDTH = 1,
  PROP_COLUMNS,
  PROP_SPACING,
} WtCardLayoutProperty;

G_DEFINE_FINAL_TYPE (WtCardLayoutChild, wt_card_layout_child, GTK_TYPE_LAYOUT_CHILD)
G_DEFINE_FINAL_TYPE (WtCardLayout, wt_card_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
wt_card_layout_child_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtCardLayoutChild *self = WT_CARD_LAYOUT_CHILD (object);

  switch ((WtCardLayoutChildProperty) id)
    {
    case CHILD_PROP_SPAN:
      g_value_set_int (value, self->span);
      break;
    case CHILD_PROP_LAST:
      g_value_set_boolean (value, self->is_last);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_card_layout_child_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  WtCardLayoutChild *self = WT_CARD_LAYOUT_CHILD (object);

  switch ((WtCardLayoutChildProperty) id)
    {
    case CHILD_PROP_SPAN:
      self->span = g_value_get_int (value);
      break;
    case CHILD_PROP_LAST:
      self->is_last = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
}

static void
wt_card_layout_child_class_init (WtCardLayoutChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wt_card_layout_child_get_property;
  object_class->set_property = wt_card_layout_child_set_property;
  g_object_class_install_property (object_class, CHILD_PROP_SPAN,
                                   g_param_spec_int ("span", NULL, NULL, 0, 12, 1, flags));
  g_object_class_install_property (object_class, CHILD_PROP_LAST,
                                   g_param_spec_boolean ("last", NULL, NULL, FALSE, flags));
}

static void
wt_card_layout_child_init (WtCardLayoutChild *self)
{
  self->span = 1;
}

/* The number of cards if each is one column wide, else 0. */
static int
count_narrow_cards (WtCardLayout *self, GtkWidget *widget)
{
  int cards = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        WtCardLayoutChild *layout_child = WT_CARD_LAYOUT_CHILD (
            gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child));

        if (layout_child->span != 1)
          return 0;
        cards++;
      }
  return cards;
}

static int
count_columns (WtCardLayout *self, GtkWidget *widget, int width)
{
  double column_width = self->column_width * wt_widget_theme_get_text_scale (widget);
  int fitting = (int) ((width + self->spacing) / (column_width + self->spacing));
  int columns = CLAMP (fitting, 1, self->columns);

  /* Four cards are two and two rather than three and one. */
  return columns > 2 && count_narrow_cards (self, widget) % columns == 1 ? columns - 1 : columns;
}

static void
add_places (WtCardLayout *self, GtkWidget *widget, int columns, gboolean are_last, GArray *places)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      WtCardLayoutChild *layout_child = WT_CARD_LAYOUT_CHILD (
          gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child));
      Place place = { .widget = child };
      Place *before = places->len > 0 ? &g_array_index (places, Place, places->len - 1) : NULL;

      if (!gtk_widget_should_layout (child) || (columns == 1 && layout_child->is_last) != are_last)
        continue;

      place.span = layout_child->span == 0 ? columns : MIN (layout_child->span, columns);
      if (before != NULL)
        {
          place.row = before->row;
          place.column = before->column + before->span;
          if (place.column + place.span > columns)
            {
              before->span = columns - before->column;
              place.row++;
              place.column = 0;
            }
        }
      g_array_append_val (places, place);
    }
}

static GArray *
find_places (WtCardLayout *self, GtkWidget *widget, int columns)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  add_places (self, widget, columns, FALSE, places);
  if (columns == 1)
    add_places (self, widget, columns, TRUE, places);
  if (places->len > 0)
    {
      Place *last = &g_array_index (places, Place, places->len - 1);

      last->span = columns - last->column;
    }
  return places;
}

/* Where a column starts, in pixels; columns have equal widths, give or take a pixel. */
static int
get_x (WtCardLayout *self, int column, int columns, int width)
{
  return (int) ((gint64) column * (width + self->spacing) / columns);
}

static int
get_width (WtCardLayout *self, const Place *place, int columns, int width)
{
  return get_x (self, place->column + place->span, columns, width) - self->spacing
         - get_x (self, place->column, columns, width);
}

static int
get_row_height (WtCardLayout *self, GArray *places, int row, int columns, int width)
{
  int height = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      int minimum, natural;

      if (place->row != row)
        continue;
      gtk_widget_measure (place->widget, GTK_ORIENTATION_VERTICAL,
                          get_width (self, place, columns, width), &minimum, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static void
wt_card_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  WtCardLayout *self = WT_CARD_LAYOUT (manager);
  int width = for_size > 0 ? for_size : self->column_width * self->columns;
  int columns = count_columns (self, widget, width);
  g_autoptr (GArray) places = find_places (self, widget, columns);
  int rows = places->len > 0 ? g_array_index (places, Place, places->len - 1).row + 1 : 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (guint i = 0; i < places->len; i++)
        {
          int child_minimum, child_natural;

          gtk_widget_measure (g_array_index (places, Place, i).widget, orientation, -1,
                              &child_minimum, &child_natural, NULL, NULL);
          *minimum = MAX (*minimum, child_minimum);
        }
      *natural = MAX (*minimum, self->column_width * self->columns);
      return;
    }
  for (int row = 0; row < rows; row++)
    *natural += get_row_height (self, places, row, columns, width) + (row > 0 ? self->spacing : 0);
  *minimum = *natural;
}

static void
wt_card_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  WtCardLayout *self = WT_CARD_LAYOUT (manager);
  int columns = count_columns (self, widget, width);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) places = find_places (self, widget, columns);
  int y = 0, row = 0, row_height = get_row_height (self, places, 0, columns, width);
  int last_row = places->len > 0 ? g_array_index (places, Place, places->len - 1).row : 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      GtkAllocation allocation = { .width = get_width (self, place, columns, width) };

      if (place->row != row)
        {
          y += row_height + self->spacing;
          row = place->row;
          row_height = get_row_height (self, places, row, columns, width);
        }
      allocation.x = get_x (self, place->column, columns, width);
      if (is_mirrored)
        allocation.x = width - allocation.x - allocation.width;
      allocation.y = y;
      /* What height there is to spare goes to the last row. */
      allocation.height = row == last_row ? MAX (row_height, height - y) : row_height;
      gtk_widget_size_allocate (place->widget, &allocation, -1);
    }
}

static GtkSizeRequestMode
wt_card_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_card_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtCardLayout *self = WT_CARD_LAYOUT (object);

  switch ((WtCardLayoutProperty) id)
    {
    case PROP_COLUMN_WIDTH:
      g_value_set_int (value, self->column_width);
      break;
    case PROP_COLUMNS:
      g_value_set_int (value, self->columns);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_card_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtCardLayout *self = WT_CARD_LAYOUT (object);

  switch ((WtCardLayoutProperty) id)
    {
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      break;
    case PROP_COLUMNS:
      self->columns = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
wt_card_layout_class_init (WtCardLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wt_card_layout_get_property;
  object_class->set_property = wt_card_layout_set_property;
  manager_class->layout_child_type = WT_TYPE_CARD_LAYOUT_CHILD;
  manager_class->measure = wt_card_layout_measure;
  manager_class->allocate = wt_card_layout_allocate;
  manager_class->get_request_mode = wt_card_layout_get_request_mode;

  g_object_class_install_property (
      object_class, PROP_COLUMN_WIDTH,
      g_param_spec_int ("column-width", NULL, NULL, 50, 2000, 320, flags));
  g_object_class_install_property (object_class, PROP_COLUMNS,
                                   g_param_spec_int ("columns", NULL, NULL, 1, 12, 3, flags));
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, 100, 15, flags));
}

static void
wt_card_layout_init (WtCardLayout *self)
{
  self->column_width = 320;
  self->columns = 3;
  self->spacing = 15;
}
