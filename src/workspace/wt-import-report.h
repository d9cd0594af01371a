#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What an import did or would not do. Immutable once the job is done. */
#define WT_TYPE_IMPORT_REPORT (wt_import_report_get_type ())
G_DECLARE_FINAL_TYPE (WtImportReport, wt_import_report, WT, IMPORT_REPORT, GObject)

WtImportReport *wt_import_report_new (void);

/* Forms that went in; 0 when the file was refused. */
guint wt_import_report_get_imported (WtImportReport *self);
void wt_import_report_set_imported (WtImportReport *self, guint imported);

/* Rows that could not be read: how many, and the line and the reason of the first thousand. */
guint wt_import_report_get_n_bad (WtImportReport *self);
guint wt_import_report_get_n_listed (WtImportReport *self);
guint wt_import_report_get_line (WtImportReport *self, guint index);
const char *wt_import_report_get_reason (WtImportReport *self, guint index);

/* Takes over @reason. */
void wt_import_report_take_bad (WtImportReport *self, guint line, char *reason);

G_END_DECLS
