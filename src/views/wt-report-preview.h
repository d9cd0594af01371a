#pragma once

#include "wt-document.h"
#include "wt-extract-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a report will be, before it is saved: its pages, one at a time, which Page Up and Page Down
 * turn; or what its tables hold. */
#define WT_TYPE_REPORT_PREVIEW (wt_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (WtReportPreview, wt_report_preview, WT, REPORT_PREVIEW, AdwBin)

/* Stays on the page that is shown, if there is one of that number. */
void wt_report_preview_show_pages (WtReportPreview *self, WtDocument *document);

/* @has_comments: whether what people wrote goes out as well */
void wt_report_preview_show_data (WtReportPreview *self,
                                  WtExtractPreview *preview,
                                  gboolean has_comments);

/* In place of what cannot be shown: what there is to do first. */
void
wt_report_preview_show_message (WtReportPreview *self, const char *title, const char *description);

/* That it takes a while; what was shown stays until there is something new. */
void wt_report_preview_show_waiting (WtReportPreview *self);

/* How many pages are shown; 0 when it is something else. */
guint wt_report_preview_get_n_pages (WtReportPreview *self);

G_END_DECLS
