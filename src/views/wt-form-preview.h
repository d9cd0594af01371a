#pragma once

#include "wt-form-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Forms as they will be printed, a page at a time: Page Up and Page Down turn them. */
#define WT_TYPE_FORM_PREVIEW (wt_form_preview_get_type ())
G_DECLARE_FINAL_TYPE (WtFormPreview, wt_form_preview, WT, FORM_PREVIEW, AdwBin)

/* Shows @document; stays on the page that is shown, if there is one of that number. */
void wt_form_preview_set_document (WtFormPreview *self, WtFormDocument *document);

/* Which page is shown, from 0. */
guint wt_form_preview_get_page (WtFormPreview *self);

G_END_DECLS
