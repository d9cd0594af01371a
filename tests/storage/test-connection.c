/* Connection and statement: what they take, what they refuse, and what of SQLite shows through. */

#include "test-support.h"

#include <string.h>

typedef struct
{
  WtConnection *connection;
} Memory;

static void
set_up (Memory *memory, gconstpointer data)
{
  memory->connection = wt_connection_open_memory ();
}

static void
tear_down (Memory *memory, gconstpointer data)
{
  wt_connection_close (memory->connection);
}

static WtStatement *
prepare (WtConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  WtStatement *statement = wt_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_parameters_that_are_none (Memory *memory, gconstpointer data)
{
  static const char *const BAD[] = {
    "SELECT ?",
    "SELECT ?1",
    "SELECT :name",
    "SELECT @name",
    "SELECT $name",
    "SELECT $1::int",
    "SELECT $0",
    "SELECT $100",
    "SELECT $1a",
    "SELECT $1, ?",
    "SELECT $01x",
    "SELECT $1 + $2::integer",
    "SELECT $99999999999999999999",
  };

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", BAD[i]);
      g_assert_null (wt_connection_prepare (memory->connection, BAD[i], &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "not of the form $1"));
    }
}

/* SQLite numbers parameters as it meets them; their names count. */
static void
test_parameters_by_number (Memory *memory, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64 result;
  } CASES[] = {
    { "SELECT $1 * 100 + $2 * 10 + $3", 123 },
    { "SELECT $3 + $2 * 10 + $1 * 100", 123 },
    { "SELECT $2 * 10, $1, $3", 20 },
    { "SELECT $3 - $1 - $1, $2", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtStatement) statement = prepare (memory->connection, CASES[i].sql);

      for (guint number = 1; number <= 3; number++)
        wt_statement_bind_int64 (statement, number, number);
      g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_ROW);
      g_assert_cmpint (wt_statement_get_int64 (statement, 0), ==, CASES[i].result);
    }
}

static void
test_values (Memory *memory, gconstpointer data)
{
  static const char SQL[] = "SELECT $1, $2, $3, $4, $5, typeof ($1), typeof ($2), typeof ($3),"
                            " typeof ($4), typeof ($5)";
  static const guint8 BYTES[] = { 0, 1, 0, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (BYTES, sizeof BYTES);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (WtStatement) statement = prepare (memory->connection, SQL);

  wt_statement_bind_int64 (statement, 1, G_MININT64);
  wt_statement_bind_text (statement, 2, "Gofal 😀 'quoted' \"twice\" %s $1;");
  wt_statement_bind_bytes (statement, 3, bytes);
  wt_statement_bind_reference (statement, 4, 0);
  wt_statement_bind_reference (statement, 5, 7);
  g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (statement, 0), ==, G_MININT64);
  g_assert_cmpstr (wt_statement_get_text (statement, 1), ==, "Gofal 😀 'quoted' \"twice\" %s $1;");
  read = wt_statement_get_bytes (statement, 2);
  g_assert_true (g_bytes_equal (read, bytes));
  g_assert_cmpint (wt_statement_get_int64 (statement, 3), ==, 0);
  g_assert_cmpstr (wt_statement_get_text (statement, 3), ==, "");
  g_assert_cmpint (wt_statement_get_int64 (statement, 4), ==, 7);
  g_assert_cmpstr (wt_statement_get_text (statement, 5), ==, "integer");
  g_assert_cmpstr (wt_statement_get_text (statement, 6), ==, "text");
  g_assert_cmpstr (wt_statement_get_text (statement, 7), ==, "blob");
  g_assert_cmpstr (wt_statement_get_text (statement, 8), ==, "null");
  g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_DONE);
}

static void
test_empty_values (Memory *memory, gconstpointer data)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (WtStatement) statement =
      prepare (memory->connection, "SELECT $1, $2, typeof ($1), length ($2)");

  wt_statement_bind_text (statement, 1, "");
  wt_statement_bind_bytes (statement, 2, nothing);
  g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_ROW);
  g_assert_cmpstr (wt_statement_get_text (statement, 0), ==, "");
  read = wt_statement_get_bytes (statement, 1);
  g_assert_cmpuint (g_bytes_get_size (read), ==, 0);
  g_assert_cmpstr (wt_statement_get_text (statement, 2), ==, "text");
}

/* What was bound before does not show in the next run. */
static void
test_reset_forgets (Memory *memory, gconstpointer data)
{
  g_autoptr (WtStatement) statement = prepare (memory->connection, "SELECT $1 IS NULL");

  wt_statement_bind_int64 (statement, 1, 4);
  g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (statement, 0), ==, 0);
  wt_statement_reset (statement);
  g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (statement, 0), ==, 1);
}

static const char COUNT_SQL[] = "SELECT count(*) + coalesce ($1, 0) FROM things";

static void
test_statements_are_kept (Memory *memory, gconstpointer data)
{
  WtStatement *first, *second, *again;

  test_run_script (memory->connection, "CREATE TABLE things (id INTEGER PRIMARY KEY)");
  first = prepare (memory->connection, COUNT_SQL);
  wt_statement_bind_int64 (first, 1, 40);
  g_assert_cmpint (wt_statement_step (first, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (first, 0), ==, 40);

  /* In use: another one is made. */
  second = prepare (memory->connection, COUNT_SQL);
  g_assert_true (second != first);
  g_assert_cmpint (wt_statement_step (second, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (second, 0), ==, 0);

  wt_statement_release (first);
  wt_statement_release (second);
  again = prepare (memory->connection, COUNT_SQL);
  g_assert_true (again == first);
  g_assert_cmpint (wt_statement_step (again, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (again, 0), ==, 0);
  wt_statement_release (again);

  /* The schema may change under a statement that is kept. */
  test_run_script (memory->connection, "ALTER TABLE things ADD COLUMN name TEXT;"
                                       "INSERT INTO things (name) VALUES ('a')");
  again = prepare (memory->connection, COUNT_SQL);
  g_assert_cmpint (wt_statement_step (again, NULL), ==, WT_STEP_ROW);
  g_assert_cmpint (wt_statement_get_int64 (again, 0), ==, 1);
  wt_statement_release (again);
}

static void
test_rows (Memory *memory, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) none = prepare (memory->connection, "SELECT 1 WHERE $1 = 2");

  wt_statement_bind_int64 (none, 1, 1);
  g_assert_false (wt_statement_step_to_row (none, "No such thing", &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "No such thing");
  g_assert_cmpint (test_get_number (memory->connection, "SELECT 5 UNION SELECT 6"), ==, 5);
}

static void
test_errors_have_causes (Memory *memory, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    WtError code;
  } CASES[] = {
    { "rubbish", WT_ERROR_FAILED },
    { "SELECT * FROM nowhere", WT_ERROR_FAILED },
    { "INSERT INTO things VALUES (1, 'a')", WT_ERROR_CONSTRAINT },
    { "INSERT INTO things VALUES (2, NULL)", WT_ERROR_CONSTRAINT },
    { "INSERT INTO things VALUES (3, '')", WT_ERROR_CONSTRAINT },
    { "INSERT INTO parts VALUES (99)", WT_ERROR_CONSTRAINT },
    /* Text in double quotes is a name, and there is none. */
    { "SELECT \"text\"", WT_ERROR_FAILED },
    { "INSERT INTO things VALUES (4, \"text\")", WT_ERROR_FAILED },
    /* The tables that hold the schema are not to be written. */
    { "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'", WT_ERROR_FAILED },
  };

  test_run_script (memory->connection,
                   "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL"
                   " CHECK (name <> '')) STRICT;"
                   "CREATE TABLE parts (thing_id INTEGER REFERENCES things (id)) STRICT;"
                   "INSERT INTO things VALUES (1, 'a')");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    test_run_script_fails (memory->connection, CASES[i].sql, CASES[i].code);
}

/* A file that may have no more pages is a disk that is full. */
static void
test_no_space (Memory *memory, gconstpointer data)
{
  test_run_script (memory->connection, "CREATE TABLE things (text TEXT);"
                                       "PRAGMA max_page_count = 10");
  test_run_script_fails (memory->connection,
                         "INSERT INTO things WITH RECURSIVE n (i) AS"
                         " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                         " SELECT hex (zeroblob (1000)) FROM n",
                         WT_ERROR_NO_SPACE);
  g_assert_cmpint (test_get_number (memory->connection, "SELECT count(*) FROM things"), ==, 0);
}

static void
test_transactions (Memory *memory, gconstpointer data)
{
  static const char COUNT[] = "SELECT count(*) FROM things";
  g_autoptr (GError) error = NULL;
  WtConnection *connection = memory->connection;

  test_run_script (connection, "CREATE TABLE things (id INTEGER PRIMARY KEY)");
  wt_connection_rollback (connection);

  g_assert_true (wt_connection_begin (connection, &error));
  test_run_script (connection, "INSERT INTO things VALUES (7)");
  g_assert_cmpint (wt_connection_get_last_id (connection), ==, 7);
  g_assert_false (wt_connection_begin (connection, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_FAILED);
  g_clear_error (&error);
  wt_connection_rollback (connection);
  g_assert_cmpint (test_get_number (connection, COUNT), ==, 0);

  g_assert_false (wt_connection_commit (connection, &error));
  g_clear_error (&error);
  g_assert_true (wt_connection_begin (connection, &error));
  test_run_script (connection, "INSERT INTO things VALUES (8)");
  g_assert_true (wt_connection_set_schema_version (connection, 3, &error));
  g_assert_true (wt_connection_commit (connection, &error));
  g_assert_cmpint (test_get_number (connection, COUNT), ==, 1);
  g_assert_cmpint (wt_connection_get_schema_version (connection, &error), ==, 3);

  g_assert_true (wt_connection_begin (connection, &error));
  g_assert_true (wt_connection_set_schema_version (connection, 4, &error));
  wt_connection_rollback (connection);
  g_assert_cmpint (wt_connection_get_schema_version (connection, &error), ==, 3);
  g_assert_no_error (error);
}

static const char ENDLESS_SQL[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                  " SELECT max (i) FROM n";

typedef struct
{
  WtStatement *statement;
  GError *error; /* (owned) (nullable) */
  int is_done;   /* atomic */
} Endless;

static gpointer
run_endlessly (gpointer data)
{
  Endless *endless = data;

  g_assert_cmpint (wt_statement_step (endless->statement, &endless->error), ==, WT_STEP_ERROR);
  g_atomic_int_set (&endless->is_done, TRUE);
  return NULL;
}

static void
test_interrupt (Memory *memory, gconstpointer data)
{
  /* Here, for an interrupt would end the preparing as well. */
  g_autoptr (WtStatement) statement = prepare (memory->connection, ENDLESS_SQL);
  Endless endless = { .statement = statement };
  GThread *thread = g_thread_new ("endless", run_endlessly, &endless);

  /* An interrupt before the statement runs does nothing, so that one may not do. */
  while (!g_atomic_int_get (&endless.is_done))
    {
      g_usleep (1000);
      wt_connection_interrupt (memory->connection);
    }
  g_thread_join (thread);
  g_assert_error (endless.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&endless.error);
  wt_statement_reset (statement);
  g_assert_cmpint (test_get_number (memory->connection, "SELECT 4"), ==, 4);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Memory *memory, gconstpointer data);
  } TESTS[] = {
    { "/connection/parameters-that-are-none", test_parameters_that_are_none },
    { "/connection/parameters-by-number", test_parameters_by_number },
    { "/connection/values", test_values },
    { "/connection/empty-values", test_empty_values },
    { "/connection/reset-forgets", test_reset_forgets },
    { "/connection/statements-are-kept", test_statements_are_kept },
    { "/connection/rows", test_rows },
    { "/connection/errors-have-causes", test_errors_have_causes },
    { "/connection/no-space", test_no_space },
    { "/connection/transactions", test_transactions },
    { "/connection/interrupt", test_interrupt },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Memory, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
