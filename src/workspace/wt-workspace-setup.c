#include "wt-workspace-setup-private.h"

#include "wt-checklist-store.h"
#include "wt-file-check.h"
#include "wt-migrator.h"
#include "wt-settings-store.h"
#include "wt-survey-store.h"
#include "wt-toolkit.h"

#include <glib/gstdio.h>

static gboolean
add_forms (WtConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) checklists = wt_toolkit_list_checklists ();
  g_autoptr (WtSurvey) survey = wt_toolkit_get_survey ();

  for (guint i = 0; i < checklists->len; i++)
    if (!wt_checklist_store_add_template (connection, g_ptr_array_index (checklists, i), error))
      return FALSE;
  return wt_survey_store_add (connection, survey, error);
}

static gboolean
add_directorates (WtConnection *connection, GError **error)
{
  g_auto (GStrv) names = wt_toolkit_list_directorates ();

  for (char **name = names; *name != NULL; name++)
    if (!wt_settings_store_insert_name (connection, WT_NAME_LIST_DIRECTORATES, *name, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill (WtConnection *connection, WtWorkspaceMode mode, GError **error)
{
  if (!wt_connection_begin (connection, error))
    return FALSE;
  if (add_forms (connection, error)
      && (mode != WT_WORKSPACE_CREATE || add_directorates (connection, error))
      && wt_connection_commit (connection, error))
    return TRUE;
  wt_connection_rollback (connection);
  return FALSE;
}

static void
remove_file (const char *path)
{
  static const char *const SUFFIXES[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    {
      g_autofree char *file = g_strconcat (path, SUFFIXES[i], NULL);

      g_unlink (file);
    }
}

WtConnection *
wt_workspace_setup_connect (const char *path,
                            WtWorkspaceMode mode,
                            gboolean *is_read_only,
                            GError **error)
{
  g_autoptr (WtConnection) connection = NULL;
  g_autofree char *backup_path = g_strdup_printf ("%s.before-%d", path, WT_SCHEMA_VERSION);

  *is_read_only = FALSE;
  if (mode == WT_WORKSPACE_OPEN && !wt_file_check (path, WT_SCHEMA_VERSION, is_read_only, error))
    return NULL;

  connection = wt_connection_open (path,
                                   mode == WT_WORKSPACE_CREATE ? WT_CONNECTION_CREATE
                                   : *is_read_only             ? WT_CONNECTION_READ_ONLY
                                                               : WT_CONNECTION_READ_WRITE,
                                   error);
  if (connection == NULL)
    return NULL;
  if (*is_read_only)
    return g_steal_pointer (&connection);

  if (wt_migrator_bring_up_to_date (connection, backup_path, error)
      && fill (connection, mode, error))
    return g_steal_pointer (&connection);

  g_clear_pointer (&connection, wt_connection_close);
  if (mode == WT_WORKSPACE_CREATE)
    remove_file (path);
  return NULL;
}
