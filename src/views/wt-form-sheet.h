#pragma once

#include "wt-form-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sheet of paper with one page of a form on it, as high as paper of its width is; white in every
 * theme. */
#define WT_TYPE_FORM_SHEET (wt_form_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WtFormSheet, wt_form_sheet, WT, FORM_SHEET, GtkWidget)

/* Shows @page, from 0, of @document (nullable). */
void wt_form_sheet_show (WtFormSheet *self, WtFormDocument *document, guint page);

G_END_DECLS
