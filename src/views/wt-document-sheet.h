#pragma once

#include "wt-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtDocumentSheet:
 *
 * Shows one page of a document as a sheet of paper. Property "fits-width": the page is as wide as
 * there is room, and as high as that makes it; else the whole page fits into what room there is.
 * Paper is white in every theme. For assistive technology it is a picture described by all that the
 * document says.
 */
#define WT_TYPE_DOCUMENT_SHEET (wt_document_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WtDocumentSheet, wt_document_sheet, WT, DOCUMENT_SHEET, GtkWidget)

/* @document: (nullable): in place of the one before */
void wt_document_sheet_set_document (WtDocumentSheet *self, WtDocument *document);
WtDocument *wt_document_sheet_get_document (WtDocumentSheet *self);

/* Shows @page, from 0, of the document. */
void wt_document_sheet_show_page (WtDocumentSheet *self, guint page);

G_END_DECLS
