#pragma once

#include "wt-connection.h"
#include "wt-response.h"
#include "wt-survey.h"

/* A migrated workspace file in a folder of its own, with the survey and a checklist in it. Every
 * failure ends the test. */
typedef struct
{
  char *folder;
  char *path;
  WtConnection *connection;
  WtSurvey *survey;
  gint64 template_id;
} TestStorage;

/* For g_test_add(). */
void test_storage_set_up (TestStorage *test, gconstpointer data);
void test_storage_tear_down (TestStorage *test, gconstpointer data);

/* A folder to be removed with what is in it; free the path with g_free() afterwards. */
char *test_make_folder (void);
void test_remove_folder (const char *folder);

/* The definition called @name, as the program brings it. */
GBytes *test_load_definition (const char *name);

/* Runs statements that have to succeed, or to fail with @code of WT_ERROR. */
void test_run_script (WtConnection *connection, const char *sql);
void test_run_script_fails (WtConnection *connection, const char *sql, int code);

/* The first column of the first row of @sql, which must be static. */
gint64 test_get_number (WtConnection *connection, const char *sql);

/* Each adds a row and returns its id. */
gint64 test_add_project (TestStorage *test, const char *title);
gint64
test_add_activity (TestStorage *test, gint64 project_id, const char *nick, const char *held_on);
gint64 test_add_batch (TestStorage *test, gint64 activity_id, gint64 expected);
gint64 test_add_form (TestStorage *test, gint64 batch_id, gint64 serial, const char *answers);

/* A form with these keys, not stored; text questions with WT_KEY_TEXT get "Poster". */
WtResponse *test_make_form (gint64 batch_id, gint64 serial, const char *answers);

/* Fails unless the file, its references and a recount of all counters are right. */
void test_assert_sound (WtConnection *connection);

/* Everything that users' tables, drafts, counters and the views of answers hold, as text; free with
 * g_free(). */
char *test_dump (WtConnection *connection);
