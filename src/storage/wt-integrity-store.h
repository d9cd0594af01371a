#pragma once

#include "wt-connection.h"
#include "wt-integrity.h"

G_BEGIN_DECLS

/* Checks the file, its references, its forms, and recounts every derived row. Reads everything:
 * seconds for a million forms. */
WtIntegrity *wt_integrity_store_check (WtConnection *connection, GError **error);

G_END_DECLS
