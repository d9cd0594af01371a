#pragma once

#include "wt-import-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What an import would do: the rows that cannot be read, and the first forms as they would come in.
 */
#define WT_TYPE_IMPORT_OUTCOME (wt_import_outcome_get_type ())
G_DECLARE_FINAL_TYPE (WtImportOutcome, wt_import_outcome, WT, IMPORT_OUTCOME, AdwBin)

void wt_import_outcome_show (WtImportOutcome *self, WtImportPreview *preview);

G_END_DECLS
