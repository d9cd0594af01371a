#include "wt-migrator.h"

#include "wt-storage-resources.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Of one workspace; so many attempts are not made. */
#define MAXIMUM_BACKUPS 99

#define MIGRATION_FOLDER "/org/workingtogether/WorkingTogether/migrations/sqlite"

/* Whether every row still has the rows it refers to. */
static gboolean
check_references (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (connection, "PRAGMA foreign_key_check", error);

  if (statement == NULL)
    return FALSE;
  switch (wt_statement_step (statement, error))
    {
    case WT_STEP_DONE:
      return TRUE;
    case WT_STEP_ROW:
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CORRUPT,
                           "A row refers to one that is not there");
      return FALSE;
    case WT_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
apply_step (WtConnection *connection, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf (MIGRATION_FOLDER "/%04d.sql", version);
  g_autoptr (GBytes) script = g_resource_lookup_data (wt_storage_get_resource (), path,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (script == NULL || !wt_connection_begin (connection, error))
    return FALSE;

  if (wt_connection_run_script (connection, g_bytes_get_data (script, NULL), error)
      && check_references (connection, error)
      && wt_connection_set_schema_version (connection, version, error)
      && wt_connection_commit (connection, error))
    return TRUE;

  wt_connection_rollback (connection);
  g_prefix_error (error, "Migration %04d: ", version);
  return FALSE;
}

/* Makes an empty file for nobody else to read, and gives its path: @wanted, or with a number if
 * there is a backup from an earlier attempt. */
static char *
make_backup_file (const char *wanted, GError **error)
{
  int reason = EEXIST;

  for (guint number = 1; reason == EEXIST && number <= MAXIMUM_BACKUPS; number++)
    {
      g_autofree char *path =
          number == 1 ? g_strdup (wanted) : g_strdup_printf ("%s-%u", wanted, number);
      int descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

      if (descriptor >= 0)
        {
          close (descriptor);
          return g_steal_pointer (&path);
        }
      reason = errno;
    }
  g_set_error_literal (error, WT_ERROR, reason == ENOSPC ? WT_ERROR_NO_SPACE : WT_ERROR_CANNOT_OPEN,
                       g_strerror (reason));
  return NULL;
}

static gboolean
back_up (WtConnection *connection, const char *wanted, GError **error)
{
  g_autofree char *path = make_backup_file (wanted, error);
  g_autoptr (WtStatement) statement = NULL;

  if (path == NULL)
    return FALSE;
  statement = wt_connection_prepare (connection, "VACUUM INTO $1", error);
  if (statement != NULL)
    {
      wt_statement_bind_text (statement, 1, path);
      if (wt_statement_run (statement, error))
        return TRUE;
    }
  g_unlink (path);
  return FALSE;
}

static gboolean
mark_as_workspace (WtConnection *connection, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d", WT_APPLICATION_ID);

  return wt_connection_run_script (connection, sql, error);
}

/* A table that others refer to can only be replaced while SQLite does not watch the references. */
static gboolean
apply_steps (WtConnection *connection, int current, GError **error)
{
  gboolean is_done;

  if (!wt_connection_run_script (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  is_done = TRUE;
  for (int version = current + 1; is_done && version <= WT_SCHEMA_VERSION; version++)
    is_done = apply_step (connection, version, error);
  return wt_connection_run_script (connection, "PRAGMA foreign_keys = ON", is_done ? error : NULL)
         && is_done;
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
  if (!apply_steps (connection, current, error))
    return FALSE;
  /* The marks that tell a workspace have to be in the file itself, not only in the log beside it.
   */
  return wt_connection_run_script (connection, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}
