#pragma once

#include "wt-import-mapping.h"

G_BEGIN_DECLS

/**
 * WtImportFault:
 * @question: (nullable): the key of the question whose cell cannot be read, or "serial"; lent
 * @reason: what is wrong, for people; it may quote the cell
 */
typedef struct
{
  const char *question;
  char *reason;
} WtImportFault;

/**
 * wt_import_row_read:
 * @cells: a row, of as many cells as @mapping has columns
 * @has_decimal_comma: see wt_import_cell_read()
 * @response: (inout): gets answers, number and source; has to be new
 * @fault: (out): when it cannot be read; free @reason with g_free()
 *
 * Returns: whether the row is a form
 */
gboolean wt_import_row_read (WtImportMapping *mapping,
                             const char *const *cells,
                             gboolean has_decimal_comma,
                             WtResponse *response,
                             WtImportFault *fault);

G_END_DECLS
