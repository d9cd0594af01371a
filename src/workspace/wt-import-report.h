#pragma once

#include "wt-import-mapping.h"

G_BEGIN_DECLS

/* What an import did or would do. Immutable once the job is done. */
#define WT_TYPE_IMPORT_REPORT (wt_import_report_get_type ())
G_DECLARE_FINAL_TYPE (WtImportReport, wt_import_report, WT, IMPORT_REPORT, GObject)

/**
 * WtImportCount:
 * @WT_IMPORT_COUNT_FORMS: forms that went in, or in a preview would; 0 when the file was refused
 * @WT_IMPORT_COUNT_KNOWN: rows that were passed over, because the same response is there already
 * @WT_IMPORT_COUNT_ALIKE: forms that went in although all their cells are as in a row before, which
 * nothing tells apart
 */
typedef enum
{
  WT_IMPORT_COUNT_FORMS,
  WT_IMPORT_COUNT_KNOWN,
  WT_IMPORT_COUNT_ALIKE,
  WT_IMPORT_N_COUNTS,
} WtImportCount;

WtImportReport *wt_import_report_new (WtImportMapping *mapping);

guint wt_import_report_get_count (WtImportReport *self, WtImportCount count);
void wt_import_report_set_count (WtImportReport *self, WtImportCount count, guint n);

/* What the columns were taken for. */
WtImportMapping *wt_import_report_get_mapping (WtImportReport *self);

/* Rows that could not be read: how many, and the line, the question's key ("serial" for the
 * number of the form, %NULL for neither) and the reason of the first thousand. The reason may quote
 * the row. */
guint wt_import_report_get_n_bad (WtImportReport *self);
guint wt_import_report_get_n_listed (WtImportReport *self);
guint wt_import_report_get_line (WtImportReport *self, guint index);
const char *wt_import_report_get_question (WtImportReport *self, guint index);
const char *wt_import_report_get_reason (WtImportReport *self, guint index);

void wt_import_report_add_bad (WtImportReport *self,
                               guint line,
                               const char *question,
                               const char *reason);

G_END_DECLS
