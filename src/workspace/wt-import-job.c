#include "wt-import-job.h"

#include "wt-batch-rules-private.h"
#include "wt-batch-store.h"
#include "wt-csv-reader.h"
#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-response-store.h"

#include <glib/gi18n.h>

#define SERIAL_COLUMN "serial"

/* Between two looks at whether somebody cancelled. */
#define ROWS_A_LOOK 256

typedef struct
{
  gint64 activity_id;
  char *path; /* (owned) */
  gboolean skip_bad;
  WtProgress *progress; /* (owned) (nullable) */
} ImportRequest;

/* What an import works with. */
typedef struct
{
  WtJobContext *context;
  WtBatch *batch;         /* (owned) */
  WtImportReport *report; /* (owned) */
  GArray *columns; /* (owned) of int: the index of the question in each column, or one of the next
                      two */
  char *now;       /* (owned) */
  gint64 next_serial;
  guint imported;
} Import;

#define COLUMN_IS_SERIAL -1

static void
import_request_free (ImportRequest *request)
{
  g_free (request->path);
  g_clear_object (&request->progress);
  g_free (request);
}

static void
import_clear (Import *import)
{
  g_clear_object (&import->batch);
  g_clear_object (&import->report);
  g_clear_pointer (&import->columns, g_array_unref);
  g_clear_pointer (&import->now, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
has_column (Import *import, int column)
{
  for (guint i = 0; i < import->columns->len; i++)
    if (g_array_index (import->columns, int, i) == column)
      return TRUE;
  return FALSE;
}

static gboolean
read_header (Import *import, WtCsvReader *reader, GError **error)
{
  guint line;
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) cells = wt_csv_reader_read (reader, &line, &local_error);
  guint n_questions = 0;

  if (cells == NULL)
    {
      if (local_error == NULL)
        g_set_error_literal (&local_error, WT_ERROR, WT_ERROR_INVALID, _ ("The file is empty."));
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (char **cell = cells; *cell != NULL; cell++)
    {
      g_autofree char *name = g_strstrip (g_strdup (*cell));
      int column = g_str_equal (name, SERIAL_COLUMN)
                       ? COLUMN_IS_SERIAL
                       : wt_survey_find_question (import->context->survey, name);

      if (column < 0 && !g_str_equal (name, SERIAL_COLUMN))
        {
          /* Translators: the header of a column in a file */
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("Line %1$u: the survey has no question “%2$s”."), line, name);
          return FALSE;
        }
      if (has_column (import, column))
        {
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("Line %1$u: the column “%2$s” is there twice."), line, name);
          return FALSE;
        }
      n_questions += column >= 0;
      g_array_append_val (import->columns, column);
    }
  if (n_questions == 0)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                         _ ("The first line names no question of the survey."));
  return n_questions > 0;
}

static char *
read_answer (Import *import, WtResponse *response, guint index, const char *cell)
{
  const WtQuestion *question = wt_survey_get_question (import->context->survey, index);
  char key = wt_answer_key_from_text (question, cell);

  if (key == 0)
    /* Translators: %1$s is the id of a question, %2$s what stands in the file */
    return g_strdup_printf (_ ("“%1$s” cannot be “%2$s”."), question->key, cell);
  if (key == WT_KEY_TEXT)
    wt_response_set_text (response, index, cell);
  else
    wt_response_set_key (response, index, key);
  return NULL;
}

static char *
read_serial (WtResponse *response, const char *cell)
{
  g_autofree char *tidy = g_strstrip (g_strdup (cell));
  guint64 serial;

  if (tidy[0] == '\0')
    return NULL;
  if (!g_ascii_string_to_unsigned (tidy, 10, 1, WT_SERIAL_MAXIMUM, &serial, NULL))
    return g_strdup_printf (_ ("The form number cannot be “%s”."), cell);
  wt_response_set_serial (response, (gint64) serial);
  return NULL;
}

/* Fills @response from a row; returns what is wrong with it (transfer full), or %NULL. */
static char *
read_row (Import *import, WtResponse *response, char **cells)
{
  guint n_cells = g_strv_length (cells);

  if (n_cells != import->columns->len)
    return g_strdup_printf (ngettext ("There is %1$u cell instead of %2$u.",
                                      "There are %1$u cells instead of %2$u.", n_cells),
                            n_cells, import->columns->len);
  for (guint i = 0; i < n_cells; i++)
    {
      int column = g_array_index (import->columns, int, i);
      char *reason = column == COLUMN_IS_SERIAL
                         ? read_serial (response, cells[i])
                         : read_answer (import, response, (guint) column, cells[i]);

      if (reason != NULL)
        return reason;
    }
  return NULL;
}

/* %FALSE only for an error that is nobody's row. */
static gboolean
insert (Import *import, WtResponse *response, guint line, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  wt_response_close (response);
  wt_response_set_typed (response, import->context->author, import->now);
  if (wt_response_store_insert (import->context->connection, response, import->context->survey,
                                &local_error))
    {
      import->next_serial = MAX (import->next_serial, wt_response_get_serial (response) + 1);
      import->imported++;
      return TRUE;
    }
  if (!g_error_matches (local_error, WT_ERROR, WT_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  wt_import_report_take_bad (import->report, line,
                             g_strdup_printf (_ ("Form number %lu is there already."),
                                              (gulong) wt_response_get_serial (response)));
  return TRUE;
}

static gboolean
import_rows (Import *import, WtCsvReader *reader, WtProgress *progress, GError **error)
{
  guint n_questions = wt_survey_get_n_questions (import->context->survey);
  GError *local_error = NULL;
  char **row;
  guint line;

  for (guint n = 0; (row = wt_csv_reader_read (reader, &line, &local_error)) != NULL; n++)
    {
      g_auto (GStrv) cells = row;
      g_autoptr (WtResponse) response =
          wt_response_new (wt_batch_get_id (import->batch), import->next_serial, n_questions);
      char *reason = read_row (import, response, cells);

      if (reason != NULL)
        wt_import_report_take_bad (import->report, line, reason);
      else if (!insert (import, response, line, error))
        return FALSE;

      if (n % ROWS_A_LOOK != 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (import->context->cancellable, error))
        return FALSE;
      if (progress != NULL)
        wt_progress_set_fraction (progress, wt_csv_reader_get_fraction (reader));
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return local_error == NULL;
}

/* The activity's batch, made if there is none. */
static WtBatch *
open_batch (WtJobContext *context, gint64 activity_id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtBatch) batch = wt_batch_store_find_of_activity (
      context->connection, activity_id, wt_survey_get_id (context->survey), &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (batch == NULL)
    batch = wt_batch_new (activity_id, wt_survey_get_id (context->survey));
  else if (wt_batch_is_tallied (batch))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("Totals were entered for this activity, so single forms cannot be."));
      return NULL;
    }
  if (wt_batch_get_id (batch) == 0)
    {
      if (!wt_batch_rules_check_level (context->connection, activity_id, error)
          || !wt_batch_store_insert (context->connection, batch, error))
        return NULL;
      return wt_batch_store_find (context->connection, wt_batch_get_id (batch), error);
    }
  return g_steal_pointer (&batch);
}

/* As many forms came in as there are now, if more than somebody counted. */
static gboolean
close_batch (Import *import, GError **error)
{
  gint64 typed = wt_batch_get_typed (import->batch) + import->imported;
  gboolean is_complete = typed >= wt_batch_get_expected (import->batch);

  if (!is_complete)
    return TRUE;
  g_object_set (import->batch, "expected", typed, "finished", TRUE, NULL);
  return wt_batch_store_update (import->context->connection, import->batch, error);
}

static gboolean
load (const char *path, char **text, gsize *length, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (g_file_get_contents (path, text, length, &local_error))
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, local_error->message);
  return FALSE;
}

static GObject *
run_import (WtJobContext *context, gpointer data, GError **error)
{
  ImportRequest *request = data;
  g_auto (Import) import = { .context = context };
  g_autoptr (WtCsvReader) reader = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!load (request->path, &text, &length, error)
      || (reader = wt_csv_reader_new (text, length, error)) == NULL)
    return NULL;

  import.columns = g_array_new (FALSE, FALSE, sizeof (int));
  import.report = wt_import_report_new ();
  import.now = wt_date_now ();
  import.batch = open_batch (context, request->activity_id, error);
  if (import.batch == NULL || !read_header (&import, reader, error))
    return NULL;
  import.next_serial = wt_model_get_int64 (WT_MODEL (import.batch), WT_BATCH_LAST_SERIAL) + 1;
  if (!import_rows (&import, reader, request->progress, error))
    return NULL;

  /* Without a single form there is no batch to be made either. */
  if (import.imported == 0
      || (wt_import_report_get_n_bad (import.report) > 0 && !request->skip_bad))
    {
      wt_job_context_refuse (context);
      return G_OBJECT (g_steal_pointer (&import.report));
    }
  if (!close_batch (&import, error))
    return NULL;
  wt_import_report_set_imported (import.report, import.imported);
  wt_job_context_describe (
      context,
      /* Translators: a line of the history: how many forms, an activity's title */
      g_strdup_printf (ngettext ("Imported %1$u form of “%2$s”", "Imported %1$u forms of “%2$s”",
                                 import.imported),
                       import.imported,
                       wt_model_get_string (WT_MODEL (import.batch), WT_BATCH_ACTIVITY)),
      NULL);
  return G_OBJECT (g_steal_pointer (&import.report));
}

WtJob *
wt_import_job_new (gint64 activity_id, const char *path, gboolean skip_bad, WtProgress *progress)
{
  ImportRequest *request = g_new0 (ImportRequest, 1);

  request->activity_id = activity_id;
  request->path = g_strdup (path);
  request->skip_bad = skip_bad;
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (WT_JOB_CHANGE, run_import, request, (GDestroyNotify) import_request_free);
}
