#pragma once

#include "wt-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_document_printer_new:
 *
 * Returns: (transfer full): an operation that prints all pages of @document; see
 * wt_page_printer_new()
 */
GtkPrintOperation *wt_document_printer_new (WtDocument *document);

/* Asks for a printer and prints; an error is shown at @widget. */
void wt_document_printer_ask (GtkWidget *widget, WtDocument *document);

/* Asks for a file and saves @document in it, as it is now; an error is shown at @widget under
 * @heading (static). */
void wt_document_printer_save (GtkWidget *widget, WtDocument *document, const char *heading);

G_END_DECLS
