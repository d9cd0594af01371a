#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

/* A workspace in a folder of its own, and the jobs that most tests need. Every failure ends the
 * test. */
typedef struct
{
  char *folder;
  char *path;
  WtWorkspace *workspace;
} TestWorkspace;

void test_workspace_set_up (TestWorkspace *test);
void test_workspace_tear_down (TestWorkspace *test);

/* Closes the file and opens it again, as after a restart. */
void test_workspace_reopen (TestWorkspace *test);

/* Runs a job that has to succeed; returns what it results in. */
gpointer test_run (TestWorkspace *test, WtJob *job);

/* Runs a job that has to fail with @code of WT_ERROR. */
void test_run_fails (TestWorkspace *test, WtJob *job, int code);

/* A project, an activity of it at the level with @nick, and a batch for @expected forms; each
 * returns its id. */
gint64 test_add_project (TestWorkspace *test, const char *title);
gint64
test_add_activity (TestWorkspace *test, gint64 project_id, const char *nick, const char *held_on);
gint64 test_add_batch (TestWorkspace *test, gint64 activity_id, gint64 expected);

/* Keeps the organisation's own survey that @json defines, and returns its id; a batch of its forms.
 */
gint64 test_add_survey (TestWorkspace *test, const char *json);
gint64
test_add_batch_of (TestWorkspace *test, gint64 activity_id, gint64 survey_id, gint64 expected);

/* A form with these keys; text questions with WT_KEY_TEXT get "Poster". */
void test_add_form (TestWorkspace *test, gint64 batch_id, gint64 serial, const char *answers);

/* A project's main checklist, with what was answered. */
WtPlan *test_load_plan (TestWorkspace *test, gint64 project_id);

/* A checklist of version 1 with the prompts named in @prompts, with spaces between them: "a.1 a.2*
 * b.1+" has two principles, "a" and "b"; * is known by activities, + by forms. */
WtChecklist *test_make_checklist (const char *key, const char *scope, const char *prompts);

/* Keeps such a checklist as the organisation's own. */
void test_save_checklist (TestWorkspace *test, const char *key, const char *prompts);

/* Answers one prompt; the rest of what is recorded about it stays. */
void test_answer (TestWorkspace *test, gint64 checklist_id, const char *prompt, WtAnswer answer);

/* Runs @sql beside the program, and gives the first column of its first row. */
gint64 test_get_number (TestWorkspace *test, const char *sql);

/* Everything that users' tables and counters hold, as text: equal texts mean equal content. Free
 * with g_free(). */
char *test_dump (TestWorkspace *test);

/* Fails unless the file, its references and a recount of all counters are right. */
void test_check (TestWorkspace *test);
