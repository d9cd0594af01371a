/*
 * Any bytes are either imported or refused with a reason; nothing else may happen. Built with
 * -Dfuzz=true by clang, it is a libFuzzer target; else a program that tries every file of the
 * folders it is given, and then tables put together at random.
 */

#include "wt-activity-jobs.h"
#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-import-job.h"
#include "wt-import-store.h"
#include "wt-integrity.h"
#include "wt-job-private.h"
#include "wt-project-jobs.h"
#include "wt-survey-store.h"
#include "wt-workspace.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* Every kind of question. */
static const char SURVEY[] =
    "{\"id\": \"fuzz\", \"title\": \"Your visit\", \"questions\": ["
    "{\"id\": \"said\", \"text\": \"What would you like to say?\", \"type\": \"text\"},"
    "{\"id\": \"again\", \"text\": \"Would you come again?\", \"type\": \"yes-no\"},"
    "{\"id\": \"valued\", \"text\": \"How valued did you feel?\", \"type\": \"scale\","
    " \"minimum\": 1, \"maximum\": 10, \"low-label\": \"Not\", \"high-label\": \"Highly\"},"
    "{\"id\": \"rating\", \"text\": \"How was it?\", \"type\": \"choice\", \"choices\": ["
    " {\"id\": \"a\", \"text\": \"Very good\"}, {\"id\": \"c\", \"text\": \"Poor\"}]},"
    "{\"id\": \"heard\", \"text\": \"How did you hear?\", \"type\": \"choices\", \"choices\": ["
    " {\"id\": \"a\", \"text\": \"Poster\"}, {\"id\": \"b\", \"text\": \"Letter, phone\"}]},"
    "{\"id\": \"miles\", \"text\": \"How many miles?\", \"type\": \"number\", \"minimum\": 0},"
    "{\"id\": \"day\", \"text\": \"When?\", \"type\": \"date\"}]}";

typedef struct
{
  WtWorkspace *workspace;
  char *path;
  gint64 activity_id;
  gint64 survey_id;
  guint n_imported;
} World;

static gpointer
run (World *world, WtJob *job)
{
  g_autoptr (GError) error = NULL;
  gpointer object = NULL;

  if (!wt_workspace_run (world->workspace, job, &object, &error))
    g_error ("%s", error->message);
  return object;
}

static GObject *
add_survey (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, strlen (SURVEY));
  WtSurvey *survey = wt_survey_new_from_json (json, error);

  g_assert_nonnull (survey);
  g_assert_true (wt_survey_store_insert (context->connection, survey, 1, error));
  return G_OBJECT (survey);
}

static World *
make_world (void)
{
  World *world = g_new0 (World, 1);
  g_autofree char *folder = g_dir_make_tmp ("wt-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.wtdb", NULL);
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtProject) saved_project = NULL;
  g_autoptr (WtActivity) saved_activity = NULL;
  g_autoptr (WtSurvey) survey = NULL;

  world->path = g_build_filename (folder, "forms.csv", NULL);
  world->workspace = wt_workspace_new (path, WT_WORKSPACE_CREATE, NULL);
  g_assert_nonnull (world->workspace);
  g_object_set (project, "title", "Falls clinic", NULL);
  saved_project = run (world, wt_save_project_job_new (project));
  g_object_set (activity, "title", "Listening event", "project-id",
                wt_project_get_id (saved_project), "held-on", "2025-05-14", "level",
                WT_LEVEL_ENGAGING, NULL);
  saved_activity = run (world, wt_save_activity_job_new (activity));
  world->activity_id = wt_activity_get_id (saved_activity);
  survey = run (world, wt_job_new (WT_JOB_UNRECORDED, add_survey, NULL, NULL));
  world->survey_id = wt_survey_get_id (survey);
  return world;
}

static void
check_refusal (const GError *error)
{
  if (error != NULL
      && (!g_error_matches (error, WT_ERROR, WT_ERROR_INVALID) || error->message[0] == '\0'))
    g_error ("Refused without a reason: %s", error->message);
}

/* What a preview promises is what an import does. */
static void
check_alike (WtImportPreview *preview, WtImportReport *report)
{
  WtImportReport *promised = wt_import_preview_get_report (preview);
  guint n_bad = wt_import_report_get_n_bad (promised);
  guint n_forms = wt_import_report_get_count (promised, WT_IMPORT_COUNT_FORMS);

  g_assert_cmpuint (wt_import_report_get_n_bad (report), ==, n_bad);
  g_assert_cmpuint (wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS), ==,
                    n_bad == 0 ? n_forms : 0);
}

static void
check_workspace (World *world)
{
  g_autoptr (WtIntegrity) integrity = run (world, wt_check_job_new ());

  g_assert_true (wt_integrity_is_sound (integrity));
}

static void
try_import (World *world, gint64 survey_id)
{
  WtImportOptions options = { .path = world->path,
                              .activity_id = world->activity_id,
                              .survey_id = survey_id };
  g_autoptr (WtImportPreview) preview = NULL;
  g_autoptr (WtImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  wt_workspace_run (world->workspace, wt_import_preview_job_new (&options, NULL), &preview, &error);
  check_refusal (error);
  g_clear_error (&error);
  wt_workspace_run (world->workspace, wt_import_job_new (&options, NULL), &report, &error);
  check_refusal (error);
  if (report == NULL)
    return;
  check_alike (preview, report);
  if (wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS) == 0)
    return;
  check_workspace (world);
  run (world, wt_undo_job_new ());
  world->n_imported++;
}

static World *
get_world (void)
{
  static World *world;

  if (world == NULL)
    world = make_world ();
  return world;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  World *world = get_world ();

  /* In one piece: written in place, a file keeps the end of a longer one before it. */
  g_assert_true (g_file_set_contents (world->path, (const char *) data, (gssize) size, NULL));
  try_import (world, 0);
  try_import (world, world->survey_id);
  return 0;
}

#ifndef WT_FUZZ
#define TABLES 300

static guint
try_folder (const char *path, guint n_before)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n_files = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (file, &content, &size, NULL));
      LLVMFuzzerTestOneInput ((const guint8 *) content, size);
      printf ("ok %u - %s\n", n_before + ++n_files, name);
    }
  return n_files;
}

/* Headings, cells and what may stand between them, put together at random. */
static const char *const HEADINGS[] = {
  "said",          "again", "valued",     "rating",         "heard",       "heard/a", "day",
  "Respondent ID", "_uuid", "Timestamp",  "serial",         "miles",       "name",    "Email",
  "Response",      "",      "[a] valued", "heard [Poster]", "form_serial",
};
static const char *const CELLS[] = {
  "",         "yes",     "No",       "1",    "7",       "10 - Highly", "Poster",
  "a b",      "\"a,b\"", "\"x\ny\"", "12,5", "1.250,5", "2/10/2025",   "2025-10-02T9:00",
  "?",        "*",       "é",        "\xe9", "\"",      "Very good",   "Poster;Letter",
  "99999999", "0",       " ",        "a;b",  "...",     ".",           "'=1",
};
static const char *const SEPARATORS[] = { ",", ";", "\t" };
static const char *const LINE_ENDS[] = { "\n", "\r\n", "\r" };

#define PICK(random, list) (list)[g_rand_int_range ((random), 0, G_N_ELEMENTS (list))]

static void
add_row (GString *text,
         GRand *random,
         gboolean is_header,
         int n_cells,
         const char *separator,
         const char *line_end)
{
  for (int i = 0; i < n_cells; i++)
    {
      g_string_append (text, i > 0 ? separator : "");
      g_string_append (text, is_header ? PICK (random, HEADINGS) : PICK (random, CELLS));
    }
  g_string_append (text, line_end);
}

static void
try_table (guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *separator = PICK (random, SEPARATORS);
  const char *line_end = PICK (random, LINE_ENDS);
  int n_cells = g_rand_int_range (random, 1, 6);

  add_row (text, random, TRUE, n_cells, separator, line_end);
  for (int n_rows = g_rand_int_range (random, 0, 6); n_rows > 0; n_rows--)
    add_row (text, random, FALSE, n_cells, separator, line_end);
  LLVMFuzzerTestOneInput ((const guint8 *) text->str, text->len);
  g_rand_free (random);
}

static void
remove_world (World *world)
{
  g_autofree char *folder = g_path_get_dirname (world->path);
  g_autofree char *workspace = g_strdup (wt_workspace_get_path (world->workspace));

  wt_workspace_close (world->workspace);
  g_object_unref (world->workspace);
  g_remove (workspace);
  g_remove (world->path);
  g_rmdir (folder);
  g_free (world->path);
  g_free (world);
}

int
main (int argc, char **argv)
{
  guint n_tests = 0, n_imported;
  guint32 seed = g_random_int ();

  for (int i = 1; i < argc; i++)
    n_tests += try_folder (argv[i], n_tests);
  printf ("# tables from %u on\n", seed);
  for (guint32 i = 0; i < TABLES; i++)
    try_table (seed + i);
  n_imported = get_world ()->n_imported;
  remove_world (get_world ());
  printf ("ok %u - %d tables at random, of which and of the files %u came in\n1..%u\n", n_tests + 1,
          TABLES, n_imported, n_tests + 1);
  return n_tests == 0 || n_imported == 0;
}
#endif
