#pragma once

#include "wt-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtDocumentView:
 *
 * Shows the pages of a document as sheets of paper, one above the other, as wide as there is room.
 * Paper is white in every theme. For assistive technology it is a picture described by all that the
 * document says; the keys stop at it.
 */
#define WT_TYPE_DOCUMENT_VIEW (wt_document_view_get_type ())
G_DECLARE_FINAL_TYPE (WtDocumentView, wt_document_view, WT, DOCUMENT_VIEW, GtkWidget)

/* @document: (nullable): in place of the one before */
void wt_document_view_set_document (WtDocumentView *self, WtDocument *document);
WtDocument *wt_document_view_get_document (WtDocumentView *self);

G_END_DECLS
