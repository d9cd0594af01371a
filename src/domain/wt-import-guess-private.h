#pragma once

#include "wt-import-mapping.h"

G_BEGIN_DECLS

/* What each column of @header probably is, one a column; free with g_free(). */
WtImportUse *wt_import_guess (WtImportHeader *header, WtSurvey *survey);

G_END_DECLS
