#include "wt-note-view.h"

#define NATURAL_WIDTH 300

struct _WtNoteView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (WtNoteView, wt_note_view, GTK_TYPE_TEXT_VIEW)

static GtkSizeRequestMode
wt_note_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_text (GtkTextView *view, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
wt_note_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  int margins = gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = margins + 1;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = measure_text (view, (for_size > 0 ? for_size : NATURAL_WIDTH) - margins)
                          + gtk_text_view_get_top_margin (view)
                          + gtk_text_view_get_bottom_margin (view);
}

/* The parent asks for a new size only when its own idea of the height has changed. */
static void
on_buffer_changed_cb (GtkWidget *widget)
{
  gtk_widget_queue_resize (widget);
}

static void
on_buffer_notify_cb (GtkTextView *view)
{
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed",
                           G_CALLBACK (on_buffer_changed_cb), view, G_CONNECT_SWAPPED);
}

static void
wt_note_view_class_init (WtNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = wt_note_view_get_request_mode;
  widget_class->measure = wt_note_view_measure;
}

static void
wt_note_view_init (WtNoteView *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (on_buffer_notify_cb), NULL);
}
