#include "wt-workspace-setup-private.h"

#include "wt-file-check.h"
#include "wt-migrator.h"
#include "wt-record-store.h"
#include "wt-redaction-store.h"
#include "wt-retention-private.h"
#include "wt-review-store.h"
#include "wt-settings-store.h"
#include "wt-survey-store.h"
#include "wt-template-store.h"
#include "wt-theme-store.h"
#include "wt-toolkit.h"
#include "wt-translation-store.h"

#include <glib/gstdio.h>

/* Where SQLite's header says how a file is read, and what says through a log. */
#define READ_VERSION_OFFSET 19
#define READ_VERSION_LOG 2

static gboolean
add_forms (WtConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) checklists = wt_toolkit_list_checklists ();
  g_autoptr (GPtrArray) surveys = wt_toolkit_list_surveys ();
  g_autoptr (GPtrArray) translations = wt_toolkit_list_translations ();

  for (guint i = 0; i < checklists->len; i++)
    if (!wt_template_store_add_shipped (connection, g_ptr_array_index (checklists, i), error))
      return FALSE;
  for (guint i = 0; i < surveys->len; i++)
    if (!wt_survey_store_add_shipped (connection, g_ptr_array_index (surveys, i), error))
      return FALSE;
  for (guint i = 0; i < translations->len; i++)
    if (!wt_translation_store_add_shipped (connection, g_ptr_array_index (translations, i), error))
      return FALSE;
  return TRUE;
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

/* What most organisations follow over time; from then on theirs to change. */
static gboolean
add_measures (WtConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) measures = wt_toolkit_list_measures ();

  for (guint i = 0; i < measures->len; i++)
    if (!wt_record_store_insert (connection, WT_RECORD_MEASURE, g_ptr_array_index (measures, i),
                                 error))
      return FALSE;
  return TRUE;
}

/* Texts that the organisation has not made its own; the numbers have their defaults in WtSettings.
 */
static gboolean
add_settings (WtConnection *connection, GError **error)
{
  g_autoptr (WtSettings) settings = wt_toolkit_get_settings ();
  WtModelClass *klass = WT_MODEL_GET_CLASS (settings);

  for (guint i = 0; i < klass->n_properties; i++)
    if (klass->properties[i].type == G_TYPE_STRING
        && !wt_settings_store_add_default (connection, klass->properties[i].name,
                                           wt_model_get_string (WT_MODEL (settings), i + 1), error))
      return FALSE;
  return TRUE;
}

/* Only before there were settings: later somebody may have deleted one. */
static gboolean
add_tools (WtConnection *connection, GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (connection, error);

  g_autoptr (GPtrArray) tools = wt_settings_store_list_tools (connection, error);

  if (settings == NULL || tools == NULL)
    return FALSE;
  if (tools->len > 0 || wt_settings_get_project_checklist (settings)[0] != '\0')
    return TRUE;
  for (WtLevel level = WT_LEVEL_INFORMING; level <= WT_LEVEL_CO_PRODUCTION; level++)
    {
      g_auto (GStrv) names = wt_toolkit_list_tools (level);
      WtNameList list = WT_NAME_LIST_TOOLS_INFORMING + (level - WT_LEVEL_INFORMING);

      for (char **name = names; *name != NULL; name++)
        if (!wt_settings_store_insert_name (connection, list, *name, NULL, error))
          return FALSE;
    }
  return TRUE;
}

/* Only before there were themes: none is ever deleted. */
static gboolean
add_themes (WtConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) themes = wt_theme_store_list (connection, error);
  g_auto (GStrv) names = wt_toolkit_list_themes ();

  if (themes == NULL)
    return FALSE;
  for (char **name = names; themes->len == 0 && *name != NULL; name++)
    if (!wt_theme_store_insert (connection, *name, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill (WtConnection *connection, WtWorkspaceMode mode, GError **error)
{
  if (!wt_connection_begin (connection, error))
    return FALSE;
  if (add_forms (connection, error) && add_tools (connection, error)
      && add_settings (connection, error) && add_themes (connection, error)
      && wt_retention_apply (connection, error)
      && (mode != WT_WORKSPACE_CREATE
          || (add_directorates (connection, error) && add_measures (connection, error)))
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

/* Whether a workspace that may only be read is one that this version can read. */
static gboolean
check_is_up_to_date (WtConnection *connection, GError **error)
{
  int version = wt_connection_get_schema_version (connection, error);

  if (version < 0)
    return FALSE;
  if (version < WT_SCHEMA_VERSION)
    g_set_error (error, WT_ERROR, WT_ERROR_OLDER_SCHEMA, "Written by an older version (%d)",
                 version);
  return version >= WT_SCHEMA_VERSION;
}

/* Whether the file's header says that it is read through a log, as every workspace is that can be
 * changed. */
static gboolean
has_log (const char *path)
{
  FILE *file = g_fopen (path, "rbe");
  guchar header[READ_VERSION_OFFSET + 1] = { 0 };
  gboolean is_whole = file != NULL && fread (header, sizeof header, 1, file) == 1;

  if (file != NULL)
    fclose (file);
  return is_whole && header[READ_VERSION_OFFSET] == READ_VERSION_LOG;
}

/* A review file is only read, whoever may write it. It is looked at before anything is done to it;
 * an older one has to be made again, so that it is what its own version said it is. */
static gboolean
check_is_review (const char *path, gboolean *is_read_only, GError **error)
{
  g_autoptr (WtConnection) connection = NULL;
  int version, is_review;

  /* Just reading such a file would leave the log and its index behind. */
  if (has_log (path))
    return TRUE;
  connection = wt_connection_open (path, WT_CONNECTION_READ_ONLY, error);
  version = connection != NULL ? wt_connection_get_schema_version (connection, error) : -1;
  if (version < 0)
    return FALSE;
  if (version == 0)
    return TRUE;
  is_review = wt_review_store_is_review (connection, error);
  if (is_review == 1)
    *is_read_only = TRUE;
  return is_review >= 0;
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

  if (mode == WT_WORKSPACE_OPEN && !*is_read_only && !check_is_review (path, is_read_only, error))
    return NULL;

  connection = wt_connection_open (path,
                                   mode == WT_WORKSPACE_CREATE ? WT_CONNECTION_CREATE
                                   : *is_read_only             ? WT_CONNECTION_READ_ONLY
                                                               : WT_CONNECTION_READ_WRITE,
                                   error);
  if (connection == NULL)
    return NULL;
  if (*is_read_only)
    return check_is_up_to_date (connection, error) ? g_steal_pointer (&connection) : NULL;

  if (wt_migrator_bring_up_to_date (connection, backup_path, error)
      && fill (connection, mode, error))
    {
      /* What cannot be wiped, since another program reads it, is wiped the next time. */
      if (wt_redaction_store_needs_wipe (connection))
        wt_redaction_store_wipe (connection, NULL);
      return g_steal_pointer (&connection);
    }

  g_clear_pointer (&connection, wt_connection_close);
  if (mode == WT_WORKSPACE_CREATE)
    remove_file (path);
  return NULL;
}
