#include "wt-form-sheet.h"

#include "wt-document.h"
#include "wt-sheet-snapshot.h"

#include <glib/gi18n.h>

/* In pixels, with the room for the shadow. */
#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 470
#define GAP 8

struct _WtFormSheet
{
  GtkWidget parent_instance;

  WtFormDocument *document; /* (owned) (nullable) */
  guint page;
};

G_DEFINE_FINAL_TYPE (WtFormSheet, wt_form_sheet, GTK_TYPE_WIDGET)

static double
get_paper_height (double paper_width)
{
  return paper_width * WT_DOCUMENT_HEIGHT / WT_DOCUMENT_WIDTH;
}

static GtkSizeRequestMode
wt_form_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_form_sheet_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  int width = for_size >= 0 ? MAX (for_size, MINIMUM_WIDTH) : NATURAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = (int) get_paper_height (width - 2 * GAP) + 2 * GAP;
}

static void
wt_form_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtFormSheet *self = WT_FORM_SHEET (widget);
  float width = (float) gtk_widget_get_width (widget) - 2 * GAP;
  graphene_rect_t paper = GRAPHENE_RECT_INIT (GAP, GAP, width, (float) get_paper_height (width));
  cairo_t *cr;

  if (self->document == NULL)
    return;
  cr = wt_sheet_snapshot_begin (snapshot, &paper, WT_DOCUMENT_WIDTH);
  wt_form_document_draw_page (self->document, self->page, cr);
  cairo_destroy (cr);
}

static void
wt_form_sheet_finalize (GObject *object)
{
  g_clear_object (&WT_FORM_SHEET (object)->document);
  G_OBJECT_CLASS (wt_form_sheet_parent_class)->finalize (object);
}

static void
wt_form_sheet_class_init (WtFormSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_form_sheet_finalize;
  widget_class->get_request_mode = wt_form_sheet_get_request_mode;
  widget_class->measure = wt_form_sheet_measure;
  widget_class->snapshot = wt_form_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "documentview");
}

static void
wt_form_sheet_init (WtFormSheet *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
wt_form_sheet_show (WtFormSheet *self, WtFormDocument *document, guint page)
{
  g_autofree char *text = document != NULL ? wt_form_document_dup_text (document) : g_strdup ("");

  g_set_object (&self->document, document);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The form as it will be printed"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
