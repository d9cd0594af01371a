#include "wt-row-scroller.h"

#include "wt-principle-section.h"

/* Room left above and below a row that is scrolled to, in pixels. */
#define SCROLL_MARGIN 12

/* After the last movement, until sizes are worked out and shown. */
#define FRAMES_TO_SETTLE 2

struct _WtRowScroller
{
  GObject parent_instance;

  GtkScrolledWindow *window;
  GtkWidget *content;
  GPtrArray *rows;
  WtPromptRow *shown_row; /* (nullable) */
  guint tick;
  guint settled_frames;
};

G_DEFINE_FINAL_TYPE (WtRowScroller, wt_row_scroller, G_TYPE_OBJECT)

/* Whether a row is opening or closing. */
static gboolean
is_moving (WtRowScroller *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_prompt_row_is_moving (g_ptr_array_index (self->rows, i)))
      return TRUE;
  return FALSE;
}

/* Where the row begins: with the title of its principle, if it is the first. */
static gboolean
find_top (WtRowScroller *self, double *top)
{
  GtkWidget *widget = GTK_WIDGET (self->shown_row);
  graphene_rect_t bounds;

  if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->shown_row)) == 0)
    widget = gtk_widget_get_ancestor (widget, WT_TYPE_PRINCIPLE_SECTION);
  if (!gtk_widget_compute_bounds (widget, self->content, &bounds))
    return FALSE;
  *top = bounds.origin.y;
  return TRUE;
}

/* The whole row; its beginning, if it is higher than the view. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WtRowScroller *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->window);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  double top;

  if (self->shown_row != NULL && find_top (self, &top)
      && gtk_widget_compute_bounds (GTK_WIDGET (self->shown_row), self->content, &bounds))
    {
      value = MAX (value, bounds.origin.y + bounds.size.height + SCROLL_MARGIN - page);
      value = MIN (value, top - SCROLL_MARGIN);
      gtk_adjustment_set_value (adjustment, value);
      if (is_moving (self))
        self->settled_frames = 0;
      if (self->settled_frames++ < FRAMES_TO_SETTLE)
        return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
wt_row_scroller_class_init (WtRowScrollerClass *klass)
{
}

static void
wt_row_scroller_init (WtRowScroller *self)
{
}

WtRowScroller *
wt_row_scroller_new (GtkScrolledWindow *window, GtkWidget *content, GPtrArray *rows)
{
  WtRowScroller *self = g_object_new (WT_TYPE_ROW_SCROLLER, NULL);

  self->window = window;
  self->content = content;
  self->rows = rows;
  return self;
}

void
wt_row_scroller_show (WtRowScroller *self, WtPromptRow *row)
{
  self->shown_row = row;
  self->settled_frames = 0;
  if (row != NULL && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), on_tick_cb,
                                               g_object_ref (self), g_object_unref);
}
