/* For F_OFD_SETLK. */
#define _GNU_SOURCE 1

#include "wt-connection-private.h"

#include "wt-search.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MILLISECONDS 5000
#define MAXIMUM_PARAMETER 99

/* The bytes of a file that SQLite's shared lock is on: SHARED_FIRST and SHARED_SIZE of its source,
 * part of the file format. */
#define SHARED_FIRST 0x40000002
#define SHARED_SIZE 510

struct _WtConnection
{
  sqlite3 *database;
  int lock_file;          /* see hold_lock(), or -1 */
  gint64 data_version;    /* what SQLite said at the last look, 0 before */
  GHashTable *statements; /* (owned) SQL text → idle statement */
};

struct _WtStatement
{
  WtConnection *connection;
  const char *sql;
  sqlite3_stmt *handle;
  GArray *indices; /* (owned) of int: what SQLite numbers parameter $n, which it counts by first
                      appearance */
};

static void
free_statement (WtStatement *self)
{
  sqlite3_finalize (self->handle);
  g_array_unref (self->indices);
  g_free (self);
}

sqlite3 *
wt_connection_get_handle (WtConnection *self)
{
  return self->database;
}

void
wt_connection_set_error (GError **error, sqlite3 *database, int code)
{
  WtError cause = WT_ERROR_FAILED;

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      cause = WT_ERROR_BUSY;
      break;
    case SQLITE_CONSTRAINT:
      cause = WT_ERROR_CONSTRAINT;
      break;
    case SQLITE_FULL:
      cause = WT_ERROR_NO_SPACE;
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      cause = WT_ERROR_CORRUPT;
      break;
    case SQLITE_CANTOPEN:
      cause = WT_ERROR_CANNOT_OPEN;
      break;
    case SQLITE_READONLY:
      cause = WT_ERROR_READ_ONLY;
      break;
    default:
      break;
    }
  g_set_error_literal (error, WT_ERROR, cause,
                       database != NULL ? sqlite3_errmsg (database) : sqlite3_errstr (code));
}

/* text_matches (folded, text): a search as the views do it, in any language's capitals. */
static void
match_text (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *folded = (const char *) sqlite3_value_text (values[0]);
  const char *text = (const char *) sqlite3_value_text (values[1]);

  sqlite3_result_int (context, text != NULL && wt_search_matches (folded, text));
}

/* fold_together (text): the text without capitals and spaces, in any language. */
static void
fold_together (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, wt_search_fold_together (text), -1, g_free);
}

static WtConnection *
wrap (sqlite3 *database)
{
  WtConnection *self = g_new0 (WtConnection, 1);

  self->database = database;
  self->lock_file = -1;
  self->statements =
      g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) free_statement);
  sqlite3_extended_result_codes (database, 1);
  sqlite3_busy_timeout (database, BUSY_TIMEOUT_MILLISECONDS);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_create_function_v2 (database, "text_matches", 2,
                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                              match_text, NULL, NULL, NULL);
  sqlite3_create_function_v2 (database, "fold_together", 1,
                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                              fold_together, NULL, NULL, NULL);
  return self;
}

/* The file is made here and not by SQLite, so that nobody else can read it from its first moment
 * on. */
static gboolean
create_file (const char *path, GError **error)
{
  int descriptor = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (descriptor >= 0)
    {
      close (descriptor);
      return TRUE;
    }
  g_set_error_literal (error, WT_ERROR,
                       errno == EEXIST   ? WT_ERROR_EXISTS
                       : errno == ENOSPC ? WT_ERROR_NO_SPACE
                                         : WT_ERROR_CANNOT_OPEN,
                       g_strerror (errno));
  return FALSE;
}

/* Whether nobody can write to the database: nobody may, and nothing waits in a log beside it. */
static gboolean
is_still (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_access (log, F_OK) != 0
         && (g_access (folder, W_OK) != 0
             || (g_stat (path, &status) == 0 && (status.st_mode & 0222) == 0));
}

/* A database in WAL mode cannot be read where its shared-memory file cannot be made, and reading
 * leaves that file behind where it can, unless SQLite is told that nobody writes to it. */
static char *
dup_uri (const char *path, WtConnectionMode mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", TRUE);
  gboolean is_read_only = mode == WT_CONNECTION_READ_ONLY;

  return g_strdup_printf ("file:%s?mode=%s%s", escaped, is_read_only ? "ro" : "rw",
                          is_read_only && is_still (absolute) ? "&immutable=1" : "");
}

/* As long as SQLite's shared lock is on the file, no other program tidies the log away. But this
 * process loses that lock as soon as anything in it closes the same file, such as a file dialog
 * that has looked inside. An open file description lock on the same bytes stays until its own file
 * is closed. */
static void
hold_lock (WtConnection *self, const char *path)
{
  struct flock lock = {
    .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = SHARED_FIRST, .l_len = SHARED_SIZE
  };

  self->lock_file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (self->lock_file >= 0)
    fcntl (self->lock_file, F_OFD_SETLK, &lock);
}

/* Before SQLite closes, which tidies the log away if nobody else holds such a lock. */
static void
release_lock (WtConnection *self)
{
  struct flock lock = { .l_type = F_UNLCK, .l_whence = SEEK_SET };

  if (self->lock_file >= 0)
    fcntl (self->lock_file, F_OFD_SETLK, &lock);
}

WtConnection *
wt_connection_open (const char *path, WtConnectionMode mode, GError **error)
{
  g_autoptr (WtConnection) self = NULL;
  g_autofree char *uri = dup_uri (path, mode);
  sqlite3 *database = NULL;
  int code;

  if (mode == WT_CONNECTION_CREATE && !create_file (path, error))
    return NULL;

  code = sqlite3_open_v2 (
      uri, &database,
      SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
          | (mode == WT_CONNECTION_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE),
      NULL);
  if (code != SQLITE_OK)
    {
      wt_connection_set_error (error, database, code);
      sqlite3_close_v2 (database);
      return NULL;
    }

  self = wrap (database);
  if (!wt_connection_run_script (self, "PRAGMA foreign_keys = ON", error))
    return NULL;
  if (mode != WT_CONNECTION_READ_ONLY
      && !wt_connection_run_script (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
                                    error))
    return NULL;
  if (mode != WT_CONNECTION_READ_ONLY)
    hold_lock (self, path);
  return g_steal_pointer (&self);
}

gboolean
wt_connection_attach (WtConnection *self, WtConnection *other, GError **error)
{
  const char *path = sqlite3_db_filename (other->database, "main");
  g_autofree char *uri = NULL;
  g_autoptr (WtStatement) statement = NULL;

  if (path == NULL || path[0] == '\0')
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, "The workspace has no file");
      return FALSE;
    }
  uri = dup_uri (path, WT_CONNECTION_READ_ONLY);
  statement = wt_connection_prepare (self, "ATTACH $1 AS source", error);
  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, uri);
  return wt_statement_run (statement, error);
}

gboolean
wt_connection_is_file (WtConnection *self, const char *path)
{
  const char *own = sqlite3_db_filename (self->database, "main");
  GStatBuf ours, theirs;

  return own != NULL && g_stat (own, &ours) == 0 && g_stat (path, &theirs) == 0
         && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

gboolean
wt_connection_end_log (WtConnection *self, GError **error)
{
  /* Otherwise SQLite would wait for that lock. */
  release_lock (self);
  return wt_connection_run_script (self, "PRAGMA main.journal_mode = DELETE", error);
}

WtConnection *
wt_connection_open_memory (void)
{
  sqlite3 *database = NULL;
  WtConnection *self;

  if (sqlite3_open_v2 (":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
      != SQLITE_OK)
    g_error ("No memory for a database");
  self = wrap (database);
  wt_connection_run_script (self, "PRAGMA foreign_keys = ON", NULL);
  return self;
}

void
wt_connection_close (WtConnection *self)
{
  g_hash_table_unref (self->statements);
  release_lock (self);
  sqlite3_close_v2 (self->database);
  if (self->lock_file >= 0)
    close (self->lock_file);
  g_free (self);
}

/* Only plain $1 … $n: a stray "$1::date" would be a second parameter, silently never bound. */
static gboolean
number_parameters (WtStatement *self, GError **error)
{
  int count = sqlite3_bind_parameter_count (self->handle);

  for (int i = 1; i <= count; i++)
    {
      const char *name = sqlite3_bind_parameter_name (self->handle, i);
      guint64 number;

      if (name == NULL || name[0] != '$'
          || !g_ascii_string_to_unsigned (name + 1, 10, 1, MAXIMUM_PARAMETER, &number, NULL))
        {
          g_set_error (error, WT_ERROR, WT_ERROR_FAILED, "Parameter %s is not of the form $1",
                       name != NULL ? name : "?");
          return FALSE;
        }
      if (self->indices->len < number)
        g_array_set_size (self->indices, (guint) number);
      g_array_index (self->indices, int, number - 1) = i;
    }
  return TRUE;
}

WtStatement *
wt_connection_prepare (WtConnection *self, const char *sql, GError **error)
{
  WtStatement *statement;
  int code;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, (gpointer *) &statement))
    return statement;

  statement = g_new0 (WtStatement, 1);
  statement->connection = self;
  statement->sql = sql;
  statement->indices = g_array_new (FALSE, TRUE, sizeof (int));
  code = sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement->handle,
                             NULL);
  if (code != SQLITE_OK)
    wt_connection_set_error (error, self->database, code);
  if (code != SQLITE_OK || !number_parameters (statement, error))
    g_clear_pointer (&statement, free_statement);
  return statement;
}

gboolean
wt_connection_run_script (WtConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->database, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    wt_connection_set_error (error, self->database, code);
  return code == SQLITE_OK;
}

gboolean
wt_connection_begin (WtConnection *self, GError **error)
{
  return wt_connection_run_script (self, "BEGIN IMMEDIATE", error);
}

gboolean
wt_connection_begin_read (WtConnection *self, GError **error)
{
  return wt_connection_run_script (self, "BEGIN", error);
}

gboolean
wt_connection_commit (WtConnection *self, GError **error)
{
  return wt_connection_run_script (self, "COMMIT", error);
}

void
wt_connection_rollback (WtConnection *self)
{
  if (!sqlite3_get_autocommit (self->database))
    wt_connection_run_script (self, "ROLLBACK", NULL);
}

/* A checkpoint says whether somebody kept it from its end in a row, not by failing. */
static gboolean
empty_log (WtConnection *self, GError **error)
{
  int code =
      sqlite3_wal_checkpoint_v2 (self->database, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  if (code != SQLITE_OK)
    wt_connection_set_error (error, self->database, code);
  return code == SQLITE_OK;
}

gboolean
wt_connection_wipe (WtConnection *self, GError **error)
{
  return wt_connection_run_script (self, "VACUUM", error) && empty_log (self, error);
}

int
wt_connection_get_schema_version (WtConnection *self, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (self, "PRAGMA user_version", error);

  if (statement == NULL || wt_statement_step (statement, error) != WT_STEP_ROW)
    return -1;
  return (int) wt_statement_get_int64 (statement, 0);
}

gboolean
wt_connection_set_schema_version (WtConnection *self, int version, GError **error)
{
  /* A pragma takes no parameters. */
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", version);

  return wt_connection_run_script (self, sql, error);
}

gboolean
wt_connection_was_changed_elsewhere (WtConnection *self)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (self, "PRAGMA data_version", NULL);
  gint64 before = self->data_version;

  if (statement == NULL || wt_statement_step (statement, NULL) != WT_STEP_ROW)
    return FALSE;
  self->data_version = wt_statement_get_int64 (statement, 0);
  return before != 0 && before != self->data_version;
}

gint64
wt_connection_get_last_id (WtConnection *self)
{
  return sqlite3_last_insert_rowid (self->database);
}

void
wt_connection_interrupt (WtConnection *self)
{
  sqlite3_interrupt (self->database);
}

void
wt_statement_release (WtStatement *self)
{
  wt_statement_reset (self);
  /* The same text may be in use twice; one idle statement of it is enough. */
  if (g_hash_table_contains (self->connection->statements, self->sql))
    free_statement (self);
  else
    g_hash_table_insert (self->connection->statements, (gpointer) self->sql, self);
}

static int
index_of (WtStatement *self, guint number)
{
  g_assert (number >= 1 && number <= self->indices->len);
  return g_array_index (self->indices, int, number - 1);
}

void
wt_statement_bind_int64 (WtStatement *self, guint number, gint64 value)
{
  sqlite3_bind_int64 (self->handle, index_of (self, number), value);
}

void
wt_statement_bind_reference (WtStatement *self, guint number, gint64 id)
{
  if (id != 0)
    sqlite3_bind_int64 (self->handle, index_of (self, number), id);
  else
    sqlite3_bind_null (self->handle, index_of (self, number));
}

void
wt_statement_bind_text (WtStatement *self, guint number, const char *value)
{
  sqlite3_bind_text (self->handle, index_of (self, number), value, -1, SQLITE_TRANSIENT);
}

void
wt_statement_bind_bytes (WtStatement *self, guint number, GBytes *value)
{
  gsize length;
  const void *data = g_bytes_get_data (value, &length);

  sqlite3_bind_blob64 (self->handle, index_of (self, number), data, length, SQLITE_TRANSIENT);
}

WtStep
wt_statement_step (WtStatement *self, GError **error)
{
  int code = sqlite3_step (self->handle);

  switch (code)
    {
    case SQLITE_ROW:
      return WT_STEP_ROW;
    case SQLITE_DONE:
      return WT_STEP_DONE;
    default:
      wt_connection_set_error (error, self->connection->database, code);
      return WT_STEP_ERROR;
    }
}

gboolean
wt_statement_step_to_row (WtStatement *self, const char *missing, GError **error)
{
  WtStep step = wt_statement_step (self, error);

  if (step == WT_STEP_DONE)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_NOT_FOUND, missing);
  return step == WT_STEP_ROW;
}

GPtrArray *
wt_statement_read_all (WtStatement *self, WtRowReader read, GError **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  WtStep step;

  while ((step = wt_statement_step (self, error)) == WT_STEP_ROW)
    g_ptr_array_add (objects, read (self));
  return step == WT_STEP_DONE ? g_steal_pointer (&objects) : NULL;
}

gboolean
wt_statement_run (WtStatement *self, GError **error)
{
  return wt_statement_step (self, error) == WT_STEP_DONE;
}

gboolean
wt_statement_run_unique (WtStatement *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (wt_statement_run (self, &local_error))
    return TRUE;
  if (g_error_matches (local_error, WT_ERROR, WT_ERROR_CONSTRAINT)
      && strstr (local_error->message, "UNIQUE") != NULL)
    local_error->code = WT_ERROR_EXISTS;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

void
wt_statement_reset (WtStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

gint64
wt_statement_get_int64 (WtStatement *self, guint column)
{
  return sqlite3_column_int64 (self->handle, (int) column);
}

const char *
wt_statement_get_text (WtStatement *self, guint column)
{
  const unsigned char *text = sqlite3_column_text (self->handle, (int) column);

  return text != NULL ? (const char *) text : "";
}

GBytes *
wt_statement_get_bytes (WtStatement *self, guint column)
{
  const void *data = sqlite3_column_blob (self->handle, (int) column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->handle, (int) column));
}
