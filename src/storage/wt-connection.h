#pragma once

#include "wt-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* "WTDB" in the file's header tells a workspace from any other SQLite file. */
#define WT_APPLICATION_ID 0x57544442

typedef enum
{
  WT_STEP_ERROR = -1,
  WT_STEP_DONE,
  WT_STEP_ROW
} WtStep;

typedef enum
{
  WT_CONNECTION_READ_WRITE,
  /* The file is not there yet and is made, for its owner only. */
  WT_CONNECTION_CREATE,
  WT_CONNECTION_READ_ONLY,
} WtConnectionMode;

/* A connection to one SQLite file; used by one thread at a time. */
typedef struct _WtConnection WtConnection;

/* One SQL statement being run; ends with wt_statement_release(), and before its connection is
 * closed. */
typedef struct _WtStatement WtStatement;

/**
 * wt_connection_open:
 * @path: the file
 *
 * Opens in WAL mode with foreign keys on and the schema not trusted. Fails with
 * WT_ERROR_CANNOT_OPEN, WT_ERROR_EXISTS, WT_ERROR_CORRUPT or WT_ERROR_BUSY. Does not look whose
 * file it is; see wt_file_check().
 *
 * Returns: the connection; free with wt_connection_close()
 */
WtConnection *wt_connection_open (const char *path, WtConnectionMode mode, GError **error);

/* Opens an empty database in memory, for tests. */
WtConnection *wt_connection_open_memory (void);

/* Makes what the file of @other holds readable to @self as "source"; not in a transaction.
 * WT_ERROR_CANNOT_OPEN when it has no file. */
gboolean wt_connection_attach (WtConnection *self, WtConnection *other, GError **error);

/* Whether @path leads to the file that @self is connected to, by whatever name. */
gboolean wt_connection_is_file (WtConnection *self, const char *path);

/* Keeps no log beside the file any more, so that it can be given away; nobody else has it open, and
 * @self is only closed afterwards. */
gboolean wt_connection_end_log (WtConnection *self, GError **error);

void wt_connection_close (WtConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtConnection, wt_connection_close)

/**
 * wt_connection_prepare:
 * @sql: static text with parameters $1, $2 …; prepared statements are kept by it
 *
 * Returns: (nullable): a statement, or %NULL with @error set
 */
WtStatement *wt_connection_prepare (WtConnection *self,
                                    const char *sql,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Runs statements without parameters or results. */
gboolean wt_connection_run_script (WtConnection *self, const char *sql, GError **error);

/* A write transaction: nothing else writes until it ends. */
gboolean wt_connection_begin (WtConnection *self, GError **error);
/* A read transaction: all that is read until it ends is of one moment. */
gboolean wt_connection_begin_read (WtConnection *self, GError **error);
gboolean wt_connection_commit (WtConnection *self, GError **error);
void wt_connection_rollback (WtConnection *self);

/**
 * wt_connection_wipe:
 *
 * Writes the file anew, so that nothing is left in it or its log of what was deleted. Not to be
 * called in a transaction. Takes as long as the file is large.
 *
 * Returns: %FALSE with WT_ERROR_BUSY when somebody else is reading the old content, or
 * WT_ERROR_NO_SPACE; the content is then what it was, and can be wiped later
 */
gboolean wt_connection_wipe (WtConnection *self, GError **error);

int wt_connection_get_schema_version (WtConnection *self, GError **error);
gboolean wt_connection_set_schema_version (WtConnection *self, int version, GError **error);

/* Whether another connection has written to the file since the last call. */
gboolean wt_connection_was_changed_elsewhere (WtConnection *self);

/* The id of the row that was last inserted. */
gint64 wt_connection_get_last_id (WtConnection *self);

/* Makes a running statement of any thread's fail as cancelled; safe from any thread. */
void wt_connection_interrupt (WtConnection *self);

void wt_statement_release (WtStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtStatement, wt_statement_release)

/* Parameter $@number gets a value; texts and bytes are copied. 0 as a reference binds NULL. */
void wt_statement_bind_int64 (WtStatement *self, guint number, gint64 value);
void wt_statement_bind_reference (WtStatement *self, guint number, gint64 id);
void wt_statement_bind_text (WtStatement *self, guint number, const char *value);
void wt_statement_bind_bytes (WtStatement *self, guint number, GBytes *value);

WtStep wt_statement_step (WtStatement *self, GError **error);

/* Steps to a row that must be there; without one sets WT_ERROR_NOT_FOUND with @missing as its
 * message. */
gboolean wt_statement_step_to_row (WtStatement *self, const char *missing, GError **error);

/* Makes an object of the current row. */
typedef gpointer (*WtRowReader) (WtStatement *statement);

/* All rows that are left, as objects made by @read; free with g_ptr_array_unref(). %NULL with
 * @error set. */
GPtrArray *wt_statement_read_all (WtStatement *self, WtRowReader read, GError **error);

/* Runs a statement that gives no rows. */
gboolean wt_statement_run (WtStatement *self, GError **error);

/* The same where of all constraints only a number can be broken by somebody who types: it is taken
 * already, which is WT_ERROR_EXISTS. */
gboolean wt_statement_run_unique (WtStatement *self, GError **error);

/* Makes the statement ready to bind and step again. */
void wt_statement_reset (WtStatement *self);

/* Column @column (from 0) of the current row. A text is lent until the next step; NULL reads as 0
 * and "". */
gint64 wt_statement_get_int64 (WtStatement *self, guint column);
const char *wt_statement_get_text (WtStatement *self, guint column);
GBytes *wt_statement_get_bytes (WtStatement *self, guint column);

G_END_DECLS
