#pragma once

#include "wt-connection.h"

/* The session extension's declarations stand behind these. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3 *wt_connection_get_handle (WtConnection *self);

/* Sets @error to what SQLite says of @code. */
void wt_connection_set_error (GError **error, sqlite3 *database, int code);

G_END_DECLS
