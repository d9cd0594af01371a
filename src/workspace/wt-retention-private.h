#pragma once

#include "wt-connection.h"

G_BEGIN_DECLS

/* Forgets the originals of redacted comments whose time is over by the settings. To be called in a
 * transaction; see wt_redaction_store_forget(). */
gboolean wt_retention_apply (WtConnection *connection, GError **error);

G_END_DECLS
