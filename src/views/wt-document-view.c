#include "wt-document-view.h"

#include "wt-sheet-snapshot.h"

#define MINIMUM_WIDTH 200

/* Paper at its own size, at 96 dots per inch. */
#define NATURAL_WIDTH 794

/* Around and between sheets, in pixels: room for their shadows. */
#define GAP 8

struct _WtDocumentView
{
  GtkWidget parent_instance;

  WtDocument *document; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtDocumentView, wt_document_view, GTK_TYPE_WIDGET)

static guint
get_n_pages (WtDocumentView *self)
{
  return self->document != NULL ? wt_document_get_n_pages (self->document) : 0;
}

static double
get_page_height (WtDocumentView *self, double page_width)
{
  return page_width * wt_document_get_height (self->document)
         / wt_document_get_width (self->document);
}

static GtkSizeRequestMode
wt_document_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_document_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  WtDocumentView *self = WT_DOCUMENT_VIEW (widget);
  guint n_pages = get_n_pages (self);
  int width = for_size >= 0 ? MAX (for_size, MINIMUM_WIDTH) : NATURAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else if (n_pages == 0)
    *minimum = *natural = GAP;
  else
    *minimum = *natural = (int) (n_pages * (get_page_height (self, width - 2 * GAP) + GAP)) + GAP;
}

static void
draw_sheet (WtDocumentView *self, GtkSnapshot *snapshot, guint page, graphene_rect_t *sheet)
{
  cairo_t *cr = wt_sheet_snapshot_begin (snapshot, sheet, wt_document_get_width (self->document));

  wt_document_draw_page (self->document, page, cr);
  cairo_destroy (cr);
}

static void
wt_document_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtDocumentView *self = WT_DOCUMENT_VIEW (widget);
  double width = gtk_widget_get_width (widget) - 2 * GAP;

  for (guint page = 0; page < get_n_pages (self); page++)
    {
      double top = GAP + page * (get_page_height (self, width) + GAP);

      draw_sheet (self, snapshot, page,
                  &GRAPHENE_RECT_INIT (GAP, (float) top, (float) width,
                                       (float) get_page_height (self, width)));
    }
}

static void
wt_document_view_finalize (GObject *object)
{
  g_clear_object (&WT_DOCUMENT_VIEW (object)->document);
  G_OBJECT_CLASS (wt_document_view_parent_class)->finalize (object);
}

static void
wt_document_view_class_init (WtDocumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_document_view_finalize;
  widget_class->get_request_mode = wt_document_view_get_request_mode;
  widget_class->measure = wt_document_view_measure;
  widget_class->snapshot = wt_document_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "documentview");
}

static void
wt_document_view_init (WtDocumentView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
wt_document_view_set_document (WtDocumentView *self, WtDocument *document)
{
  g_autofree char *text = document != NULL ? wt_document_dup_text (document) : g_strdup ("");
  const char *title = document != NULL ? wt_document_get_title (document) : "";

  g_set_object (&self->document, document);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

WtDocument *
wt_document_view_get_document (WtDocumentView *self)
{
  return self->document;
}
