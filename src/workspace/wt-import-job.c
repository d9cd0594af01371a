#include "wt-import-job.h"

#include "wt-batch-rules-private.h"
#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-import-reading-private.h"
#include "wt-import-store.h"
#include "wt-job-private.h"
#include "wt-named-item.h"
#include "wt-response-bulk.h"

#include <glib/gi18n.h>

/* Between two looks at whether somebody cancelled. */
#define ROWS_A_LOOK 256

typedef struct
{
  WtImportOptions options; /* path and mapping (owned) */
  WtProgress *progress;    /* (owned) (nullable) */
} ImportRequest;

/* What an import works with. */
typedef struct
{
  WtJobContext *context;
  ImportRequest *request;
  WtImportFile *file;       /* (owned) */
  WtImportMapping *mapping; /* (owned) */
  WtBatch *batch;           /* (owned) (nullable) until there is one */
  WtImportReading *reading; /* (owned) */
  WtImportReport *report;   /* (owned) */
  guint counts[WT_IMPORT_N_COUNTS];
} Import;

static void
import_request_free (ImportRequest *request)
{
  g_free ((char *) request->options.path);
  g_clear_object (&request->options.mapping);
  g_clear_object (&request->progress);
  g_free (request);
}

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->reading, wt_import_reading_free);
  g_clear_pointer (&import->file, wt_import_file_free);
  g_clear_object (&import->mapping);
  g_clear_object (&import->batch);
  g_clear_object (&import->report);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* A file that came in is not read again, wherever it is to go. */
static gboolean
check_is_new (Import *import, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *activity = NULL;
  g_autofree char *words = NULL;
  gint64 forms;

  if (!wt_import_store_find (import->context->connection, import->file->checksum, &moment, &forms,
                             &activity, &local_error))
    {
      if (local_error == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  words = wt_date_moment_to_words (moment);
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
               /* Translators: "2 October 2025, 10:42", a number of forms, an activity's title */
               ngettext ("This very file came in on %1$s already, with %2$lu form of “%3$s”.",
                         "This very file came in on %1$s already, with %2$lu forms of “%3$s”.",
                         (gulong) forms),
               words, (gulong) forms, activity);
  return FALSE;
}

static gboolean
open_file (Import *import, GError **error)
{
  const WtImportOptions *options = &import->request->options;
  g_autoptr (WtSurvey) survey =
      options->survey_id != 0
          ? wt_job_context_find_survey (import->context, options->survey_id, error)
          : g_object_ref (import->context->survey);

  if (survey == NULL
      || (import->file = wt_import_file_open (options->path, options->encoding, error)) == NULL
      || !check_is_new (import, error))
    return FALSE;
  import->mapping =
      options->mapping != NULL
          ? g_object_ref (options->mapping)
          : wt_import_mapping_new (wt_import_header_ref (import->file->header), survey);
  import->report = wt_import_report_new (import->mapping);
  if (wt_import_mapping_get_n_columns (import->mapping) == import->file->header->columns->len)
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("The file was changed meanwhile; choose it again."));
  return FALSE;
}

static gint64
get_survey_id (Import *import)
{
  return wt_survey_get_id (wt_import_mapping_get_survey (import->mapping));
}

/* The activity's batch, if it has one; %FALSE when it takes no forms. */
static gboolean
find_batch (Import *import, GError **error)
{
  WtConnection *connection = import->context->connection;
  gint64 activity_id = import->request->options.activity_id;
  g_autoptr (GError) local_error = NULL;
  const char *reason = NULL;

  if (!wt_batch_rules_check_level (connection, activity_id, error))
    return FALSE;
  import->batch = wt_batch_store_find_of_activity (connection, activity_id, get_survey_id (import),
                                                   &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (import->batch == NULL)
    return TRUE;
  if (wt_batch_is_tallied (import->batch))
    reason = _ ("Totals were entered for this activity, so single forms cannot be.");
  else if (wt_batch_is_closed (import->batch))
    reason = _ ("The forms of this activity are closed, so none can be added.");
  if (reason != NULL)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, reason);
  return reason == NULL;
}

static gboolean
make_batch (Import *import, GError **error)
{
  g_autoptr (WtBatch) batch = NULL;

  if (import->batch != NULL)
    return TRUE;
  batch = wt_batch_new (import->request->options.activity_id, get_survey_id (import));
  if (!wt_batch_store_insert (import->context->connection, batch, error))
    return FALSE;
  import->batch = wt_batch_store_find (import->context->connection, wt_batch_get_id (batch), error);
  return import->batch != NULL;
}

static gboolean
start_reading (Import *import, GError **error)
{
  gint64 batch_id = import->batch != NULL ? wt_batch_get_id (import->batch) : 0;
  gint64 last =
      batch_id != 0 ? wt_model_get_int64 (WT_MODEL (import->batch), WT_BATCH_LAST_SERIAL) : 0;

  import->reading = wt_import_reading_new (import->file, import->mapping,
                                           import->context->connection, batch_id, last + 1, error);
  return import->reading != NULL;
}

/* Reads a row and counts it; %FALSE at the end, and with @error set when it was cancelled. */
static gboolean
next_row (Import *import, guint n, GError **error)
{
  WtProgress *progress = import->request->progress;
  const char *question, *reason;

  if (n % ROWS_A_LOOK == 0)
    {
      if (g_cancellable_set_error_if_cancelled (import->context->cancellable, error))
        return FALSE;
      if (progress != NULL)
        wt_progress_set_fraction (progress, wt_csv_reader_get_fraction (import->file->reader));
    }
  if (!wt_import_reading_next (import->reading, error))
    return FALSE;
  switch (wt_import_reading_get_state (import->reading))
    {
    case WT_IMPORT_FORM_BAD:
      reason = wt_import_reading_get_reason (import->reading, &question);
      wt_import_report_add_bad (import->report, wt_import_reading_get_line (import->reading),
                                question, reason);
      break;
    case WT_IMPORT_FORM_KNOWN:
      import->counts[WT_IMPORT_COUNT_KNOWN]++;
      break;
    case WT_IMPORT_FORM_GOOD:
    default:
      import->counts[WT_IMPORT_COUNT_FORMS]++;
      import->counts[WT_IMPORT_COUNT_ALIKE] += wt_import_reading_is_alike (import->reading);
    }
  return TRUE;
}

static void
keep_counts (Import *import)
{
  for (guint i = 0; i < WT_IMPORT_N_COUNTS; i++)
    wt_import_report_set_count (import->report, (WtImportCount) i, import->counts[i]);
}

/* The preview */

static gboolean
preview_rows (Import *import, WtImportPreview *preview, GError **error)
{
  GListModel *forms = wt_import_preview_get_forms (preview);
  GError *local_error = NULL;

  for (guint n = 0; next_row (import, n, &local_error); n++)
    {
      const char *question;

      if (g_list_model_get_n_items (forms) < WT_IMPORT_PREVIEW_FORMS)
        wt_import_preview_take_form (
            preview,
            wt_import_form_new (wt_import_reading_get_line (import->reading),
                                wt_import_reading_get_state (import->reading),
                                wt_import_reading_get_response (import->reading),
                                wt_import_reading_get_reason (import->reading, &question)));
    }
  keep_counts (import);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return local_error == NULL;
}

/* What is wrong with the columns or the activity does not keep the rows from being shown. */
static gboolean
tell_problem (WtImportPreview *preview, GError *problem, GError **error)
{
  if (!g_error_matches (problem, WT_ERROR, WT_ERROR_INVALID))
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  wt_import_preview_set_problem (preview, problem->message);
  g_error_free (problem);
  return TRUE;
}

static GObject *
run_preview (WtJobContext *context, gpointer data, GError **error)
{
  g_auto (Import) import = { .context = context, .request = data };
  g_autoptr (WtImportPreview) preview = NULL;
  GError *problem = NULL;

  if (!open_file (&import, error))
    return NULL;
  preview = wt_import_preview_new (import.report, import.file->encoding,
                                   wt_csv_reader_get_separator (import.file->reader));
  if (import.request->options.activity_id != 0 && !find_batch (&import, &problem)
      && !tell_problem (preview, g_steal_pointer (&problem), error))
    return NULL;
  if (!wt_import_mapping_check (import.mapping, &problem)
      && !tell_problem (preview, g_steal_pointer (&problem), error))
    return NULL;
  if (!start_reading (&import, error) || !preview_rows (&import, preview, error))
    return NULL;
  return G_OBJECT (g_steal_pointer (&preview));
}

/* The import */

static gboolean
import_rows (Import *import, GError **error)
{
  g_autofree char *now = wt_date_now ();
  g_autoptr (WtResponseBulk) bulk =
      wt_response_bulk_start (import->context->connection, wt_batch_get_id (import->batch),
                              wt_import_mapping_get_survey (import->mapping), error);
  GError *local_error = NULL;

  if (bulk == NULL)
    return FALSE;
  for (guint n = 0; next_row (import, n, &local_error); n++)
    {
      WtResponse *response = wt_import_reading_get_response (import->reading);

      if (wt_import_reading_get_state (import->reading) != WT_IMPORT_FORM_GOOD)
        continue;
      wt_response_set_typed (response, import->context->author, now);
      if (!wt_response_bulk_insert (bulk, response, error))
        return FALSE;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return wt_response_bulk_finish (bulk, error)
         && wt_import_store_insert (import->context->connection, wt_batch_get_id (import->batch),
                                    import->file->checksum, wt_response_bulk_get_forms (bulk),
                                    import->context->author, now, error);
}

/* As many forms came in as there are now, if more than somebody counted; and no second typing has
 * seen the new ones. */
static gboolean
update_batch (Import *import, GError **error)
{
  gint64 typed = wt_batch_get_typed (import->batch) + import->counts[WT_IMPORT_COUNT_FORMS];

  if (typed >= wt_batch_get_expected (import->batch))
    g_object_set (import->batch, "expected", typed, "finished", TRUE, NULL);
  g_object_set (import->batch, "verified", FALSE, NULL);
  return wt_batch_store_update (import->context->connection, import->batch, error);
}

static GObject *
run_import (WtJobContext *context, gpointer data, GError **error)
{
  g_auto (Import) import = { .context = context, .request = data };
  guint imported;

  if (!open_file (&import, error) || !find_batch (&import, error)
      || !wt_import_mapping_check (import.mapping, error) || !make_batch (&import, error)
      || !start_reading (&import, error) || !import_rows (&import, error))
    return NULL;

  imported = import.counts[WT_IMPORT_COUNT_FORMS];
  /* Without a single form there is no batch to be made either. */
  if (imported == 0
      || (wt_import_report_get_n_bad (import.report) > 0 && !import.request->options.skips_bad))
    {
      wt_job_context_refuse (context);
      import.counts[WT_IMPORT_COUNT_FORMS] = 0;
      keep_counts (&import);
      return G_OBJECT (g_steal_pointer (&import.report));
    }
  if (!update_batch (&import, error))
    return NULL;
  keep_counts (&import);
  wt_job_context_describe (
      context,
      /* Translators: a line of the history: how many forms, an activity's title */
      g_strdup_printf (
          ngettext ("Imported %1$u form of “%2$s”", "Imported %1$u forms of “%2$s”", imported),
          imported, wt_model_get_string (WT_MODEL (import.batch), WT_BATCH_ACTIVITY)),
      NULL);
  return G_OBJECT (g_steal_pointer (&import.report));
}

static WtJob *
new_job (WtJobKind kind, WtJobFunc function, const WtImportOptions *options, WtProgress *progress)
{
  ImportRequest *request = g_new0 (ImportRequest, 1);

  request->options = *options;
  request->options.path = g_strdup (options->path);
  request->options.mapping =
      options->mapping != NULL ? wt_import_mapping_copy (options->mapping) : NULL;
  request->progress = progress != NULL ? g_object_ref (progress) : NULL;
  return wt_job_new (kind, function, request, (GDestroyNotify) import_request_free);
}

WtJob *
wt_import_preview_job_new (const WtImportOptions *options, WtProgress *progress)
{
  return new_job (WT_JOB_REPORT, run_preview, options, progress);
}

WtJob *
wt_import_job_new (const WtImportOptions *options, WtProgress *progress)
{
  return new_job (WT_JOB_CHANGE, run_import, options, progress);
}

static GObject *
list_surveys (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *surveys = wt_import_store_list_surveys (context->connection, error);

  return surveys != NULL ? wt_job_make_list (surveys, WT_TYPE_NAMED_ITEM) : NULL;
}

WtJob *
wt_list_import_surveys_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_surveys, NULL, NULL);
}
