#pragma once

#include "wt-form-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_form_printer_new:
 *
 * Returns: (transfer full): an operation that prints all pages of @document; see
 * wt_page_printer_new()
 */
GtkPrintOperation *wt_form_printer_new (WtFormDocument *document);

/* Asks for a printer and prints; an error is shown at @widget. */
void wt_form_printer_ask (GtkWidget *widget, WtFormDocument *document);

G_END_DECLS
