#pragma once

#include "wt-import-form.h"
#include "wt-import-mapping.h"
#include "wt-import-report.h"
#include "wt-text-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many rows a preview shows. */
#define WT_IMPORT_PREVIEW_FORMS 20

/* What an import would do. Immutable once the job is done. */
#define WT_TYPE_IMPORT_PREVIEW (wt_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (WtImportPreview, wt_import_preview, WT, IMPORT_PREVIEW, GObject)

/* A preview that reads nothing yet. Keeps a reference. */
WtImportPreview *
wt_import_preview_new (WtImportReport *report, WtTextEncoding encoding, char separator);

WtImportReport *wt_import_preview_get_report (WtImportPreview *self);
WtTextEncoding wt_import_preview_get_encoding (WtImportPreview *self);
/* ',', ';' or '\t'. */
char wt_import_preview_get_separator (WtImportPreview *self);

/* Why nothing can be imported so far, whatever the rows say, or "". */
const char *wt_import_preview_get_problem (WtImportPreview *self);
void wt_import_preview_set_problem (WtImportPreview *self, const char *problem);

/* The first rows: a list of WtImportForm. */
GListModel *wt_import_preview_get_forms (WtImportPreview *self);
void wt_import_preview_take_form (WtImportPreview *self, WtImportForm *form);

G_END_DECLS
