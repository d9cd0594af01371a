#include "wt-focus-scroller.h"

/* Room left below what is scrolled to, in pixels, and how long until its place is known. */
#define SCROLL_MARGIN 24
#define FRAMES_TO_SETTLE 3

#define DATA_KEY "wt-focus-scroller"

typedef struct
{
  GtkWidget *form;
  guint tick;
  guint settled_frames;
} FocusScroller;

static gboolean
on_tick_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  FocusScroller *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  GtkRoot *root = gtk_widget_get_root (window);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  graphene_rect_t bounds;

  if (self->settled_frames++ < FRAMES_TO_SETTLE)
    return G_SOURCE_CONTINUE;
  if (row != NULL && gtk_widget_is_ancestor (row, self->form)
      && gtk_widget_compute_bounds (row, self->form, &bounds))
    gtk_adjustment_clamp_page (adjustment, MAX (0, bounds.origin.y - SCROLL_MARGIN),
                               bounds.origin.y + bounds.size.height + 2 * SCROLL_MARGIN);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

void
wt_focus_scroller_show (GtkScrolledWindow *window, GtkWidget *form)
{
  FocusScroller *self = g_object_get_data (G_OBJECT (window), DATA_KEY);

  if (self == NULL)
    {
      self = g_new0 (FocusScroller, 1);
      g_object_set_data_full (G_OBJECT (window), DATA_KEY, self, g_free);
    }
  self->form = form;
  self->settled_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (window), on_tick_cb, self, NULL);
}
