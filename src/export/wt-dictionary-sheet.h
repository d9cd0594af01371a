#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/* Writes the sheet "Data dictionary": what each column of the tables written before it means. */
gboolean wt_dictionary_sheet_write (WtWorkbookWriter *writer, GError **error);

G_END_DECLS
