#include "wt-document-sheet.h"

#include "wt-sheet-snapshot.h"

/* In pixels. */
#define MINIMUM_WIDTH 240
#define MINIMUM_HEIGHT 320
#define NATURAL_WIDTH 560

/* Around the sheet: room for its shadow. */
#define GAP 12

struct _WtDocumentSheet
{
  GtkWidget parent_instance;

  WtDocument *document; /* (owned) (nullable) */
  guint page;
  gboolean fits_width;
};

typedef enum
{
  PROP_FITS_WIDTH = 1,
} WtDocumentSheetProperty;

static GParamSpec *properties[PROP_FITS_WIDTH + 1];

G_DEFINE_FINAL_TYPE (WtDocumentSheet, wt_document_sheet, GTK_TYPE_WIDGET)

/* Height by width. */
static double
get_proportion (WtDocumentSheet *self)
{
  return self->document != NULL
             ? wt_document_get_height (self->document) / wt_document_get_width (self->document)
             : WT_DOCUMENT_HEIGHT / WT_DOCUMENT_WIDTH;
}

static GtkSizeRequestMode
wt_document_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_document_sheet_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  WtDocumentSheet *self = WT_DOCUMENT_SHEET (widget);
  int width = for_size >= 0 ? MAX (for_size, MINIMUM_WIDTH) : NATURAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *natural = (int) ((width - 2 * GAP) * get_proportion (self)) + 2 * GAP;
  *minimum = self->fits_width ? *natural : MIN (*natural, MINIMUM_HEIGHT);
}

/* As large as there is room for, in the middle; at the top when it is read from there. */
static graphene_rect_t
place_paper (WtDocumentSheet *self)
{
  double room_width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * GAP;
  double room_height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * GAP;
  double width =
      self->fits_width ? room_width : MIN (room_width, room_height / get_proportion (self));
  double height = width * get_proportion (self);
  double top = self->fits_width ? GAP : GAP + (room_height - height) / 2;

  return GRAPHENE_RECT_INIT ((float) (GAP + (room_width - width) / 2), (float) top, (float) width,
                             (float) height);
}

static void
wt_document_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtDocumentSheet *self = WT_DOCUMENT_SHEET (widget);
  graphene_rect_t paper = place_paper (self);
  cairo_t *cr;

  if (self->document == NULL || paper.size.width <= 0)
    return;
  cr = wt_sheet_snapshot_begin (snapshot, &paper, wt_document_get_width (self->document));
  wt_document_draw_page (self->document, self->page, cr);
  cairo_destroy (cr);
}

static void
wt_document_sheet_finalize (GObject *object)
{
  g_clear_object (&WT_DOCUMENT_SHEET (object)->document);
  G_OBJECT_CLASS (wt_document_sheet_parent_class)->finalize (object);
}

static void
wt_document_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtDocumentSheetProperty) id)
    {
    case PROP_FITS_WIDTH:
      g_value_set_boolean (value, WT_DOCUMENT_SHEET (object)->fits_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_document_sheet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtDocumentSheetProperty) id)
    {
    case PROP_FITS_WIDTH:
      WT_DOCUMENT_SHEET (object)->fits_width = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_document_sheet_class_init (WtDocumentSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = wt_document_sheet_finalize;
  object_class->get_property = wt_document_sheet_get_property;
  object_class->set_property = wt_document_sheet_set_property;
  widget_class->get_request_mode = wt_document_sheet_get_request_mode;
  widget_class->measure = wt_document_sheet_measure;
  widget_class->snapshot = wt_document_sheet_snapshot;

  properties[PROP_FITS_WIDTH] = g_param_spec_boolean ("fits-width", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "documentview");
}

static void
wt_document_sheet_init (WtDocumentSheet *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
wt_document_sheet_set_document (WtDocumentSheet *self, WtDocument *document)
{
  g_autofree char *text = document != NULL ? wt_document_dup_text (document) : g_strdup ("");
  const char *title = document != NULL ? wt_document_get_title (document) : "";

  g_set_object (&self->document, document);
  self->page = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

WtDocument *
wt_document_sheet_get_document (WtDocumentSheet *self)
{
  return self->document;
}

void
wt_document_sheet_show_page (WtDocumentSheet *self, guint page)
{
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
