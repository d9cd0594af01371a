#pragma once

#include <gtk/gtk.h>

#include "wt-paper-size.h"

G_BEGIN_DECLS

/* Paints @page of @document, from 0, in points from the top left corner of the paper. */
typedef void (*WtPagePainter) (gpointer document, guint page, cairo_t *cr);

/**
 * wt_page_printer_new:
 * @document: a GObject, held as long as the operation
 * @title: what the print job is called
 * @paper_size: of the pages
 *
 * Returns: (transfer full): an operation that prints all pages of @document on paper of that size,
 * as it is, without a printer's margins. It goes on by itself where GTK can do that.
 */
GtkPrintOperation *wt_page_printer_new (gpointer document,
                                        const char *title,
                                        WtPaperSize paper_size,
                                        guint n_pages,
                                        WtPagePainter paint);

/* Asks for a printer and prints; an error is shown at @widget under @heading (static). */
void wt_page_printer_ask (GtkWidget *widget, GtkPrintOperation *operation, const char *heading);

G_END_DECLS
