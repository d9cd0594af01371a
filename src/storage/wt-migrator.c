#include "wt-migrator.h"

#include "wt-storage-resources.h"

#define MIGRATION_FOLDER "/org/workingtogether/WorkingTogether/migrations/sqlite"

static gboolean
apply_step (WtConnection *connection, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf (MIGRATION_FOLDER "/%04d.sql", version);
  g_autoptr (GBytes) script = g_resource_lookup_data (wt_storage_get_resource (), path,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (script == NULL || !wt_connection_begin (connection, error))
    return FALSE;

  if (wt_connection_run_script (connection, g_bytes_get_data (script, NULL), error)
      && wt_connection_set_schema_version (connection, version, error)
      && wt_connection_commit (connection, error))
    return TRUE;

  wt_connection_rollback (connection);
  g_prefix_error (error, "Migration %04d: ", version);
  return FALSE;
}

static gboolean
back_up (WtConnection *connection, const char *path, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, "VACUUM INTO $1", error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, path);
  return wt_statement_run (statement, error);
}

static gboolean
mark_as_workspace (WtConnection *connection, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d", WT_APPLICATION_ID);

  return wt_connection_run_script (connection, sql, error);
}

gboolean
wt_migrator_bring_up_to_date (WtConnection *connection, const char *backup_path, GError **error)
{
  int current = wt_connection_get_schema_version (connection, error);

  if (current < 0)
    return FALSE;
  if (current > WT_SCHEMA_VERSION)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NEWER_SCHEMA, "Written by a newer version (%d)",
                   current);
      return FALSE;
    }
  if (current == 0 && !mark_as_workspace (connection, error))
    return FALSE;
  if (current > 0 && current < WT_SCHEMA_VERSION && backup_path != NULL
      && !back_up (connection, backup_path, error))
    return FALSE;

  if (current == WT_SCHEMA_VERSION)
    return TRUE;
  for (int version = current + 1; version <= WT_SCHEMA_VERSION; version++)
    if (!apply_step (connection, version, error))
      return FALSE;
  /* The marks that tell a workspace have to be in the file itself, not only in the log beside it.
   */
  return wt_connection_run_script (connection, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}
