#pragma once

#include "wt-import-mapping.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The columns of a file, each with what it is taken for, to be set right. */
#define WT_TYPE_IMPORT_COLUMNS (wt_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (WtImportColumns, wt_import_columns, WT, IMPORT_COLUMNS, AdwBin)

/* Shows what @mapping says; keeps a copy, which people change. */
void wt_import_columns_show (WtImportColumns *self, WtImportMapping *mapping);

/* What people made of it, or %NULL before anything was shown. Lent. */
WtImportMapping *wt_import_columns_get_mapping (WtImportColumns *self);

/**
 * WtImportColumns::changed:
 *
 * Somebody took a column for something else.
 */

G_END_DECLS
