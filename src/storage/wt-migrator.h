#pragma once

#include "wt-connection.h"

G_BEGIN_DECLS

/* The schema that this program writes. */
#define WT_SCHEMA_VERSION 6

/**
 * wt_migrator_bring_up_to_date:
 * @backup_path: (nullable): where a copy goes before an existing workspace is changed; if one is
 * there, it stays and the new one gets a number behind its name
 *
 * Applies the migrations that @connection lacks, each in a transaction with its number in
 * user_version. Sets WT_ERROR_NEWER_SCHEMA when there are more than are known.
 */
gboolean
wt_migrator_bring_up_to_date (WtConnection *connection, const char *backup_path, GError **error);

G_END_DECLS
