#include "wt-form-printer.h"

#include "wt-page-printer.h"

#include <glib/gi18n.h>

static void
paint_page (gpointer document, guint page, cairo_t *cr)
{
  wt_form_document_draw_page (document, page, cr);
}

GtkPrintOperation *
wt_form_printer_new (WtFormDocument *document)
{
  return wt_page_printer_new (document, wt_form_document_get_title (document), WT_PAPER_SIZE_A4,
                              wt_form_document_get_n_pages (document), paint_page);
}

void
wt_form_printer_ask (GtkWidget *widget, WtFormDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = wt_form_printer_new (document);

  wt_page_printer_ask (widget, operation, _ ("The forms could not be printed"));
}
