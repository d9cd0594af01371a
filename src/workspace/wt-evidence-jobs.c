#include "wt-evidence-jobs.h"

#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-record-store.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* How much of a file is read at a time. */
#define CHUNK (1 << 18)

/* What a job about files works with. */
typedef struct
{
  gint64 checklist_id;
  char *prompt; /* (owned) (nullable) */
  char *path;   /* (owned) (nullable) */
  char *folder; /* (owned) */
} FileRequest;

static void
file_request_free (FileRequest *request)
{
  g_free (request->prompt);
  g_free (request->path);
  g_free (request->folder);
  g_free (request);
}

static WtJob *
new_file_job (WtJobFunc function,
              gint64 checklist_id,
              const char *prompt,
              const char *path,
              const char *folder)
{
  FileRequest *request = g_new0 (FileRequest, 1);

  request->checklist_id = checklist_id;
  request->prompt = g_strdup (prompt);
  request->path = g_strdup (path);
  request->folder = g_strdup (folder);
  return wt_job_new (WT_JOB_REPORT, function, request, (GDestroyNotify) file_request_free);
}

char *
wt_evidence_link_dup_full_path (WtEvidenceLink *link, const char *folder)
{
  const char *path = wt_evidence_link_get_path (link);

  return g_path_is_absolute (path) ? g_strdup (path) : g_build_filename (folder, path, NULL);
}

/* A pipe would wait for somebody to write into it. */
static GFileInputStream *
open_file (GFile *file, GCancellable *cancellable, GError **error)
{
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, "Not a regular file");
      return NULL;
    }
  return g_file_read (file, cancellable, error);
}

/* SHA-256 of a file as hexadecimal digits, and its size in bytes. */
static char *
compute_checksum (const char *path, gint64 *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = open_file (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *chunk = g_malloc (CHUNK);
  gssize length;

  if (stream == NULL)
    return NULL;
  *size = 0;
  while ((length = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK, cancellable, error))
         > 0)
    {
      g_checksum_update (checksum, chunk, length);
      *size += length;
    }
  return length == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* The path as it is kept: without detours, so that one file has one path. */
static char *
shorten_path (const char *path, const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  char *relative = g_file_get_relative_path (parent, file);

  return relative != NULL ? relative : g_file_get_path (file);
}

static gboolean
describe (WtJobContext *context, WtEvidenceLink *link, const char *format, GError **error)
{
  gint64 checklist_id = wt_model_get_int64 (WT_MODEL (link), WT_EVIDENCE_LINK_CHECKLIST_ID);
  const char *prompt = wt_evidence_link_get_prompt (link);
  g_autofree char *subject = NULL;
  g_autofree char *wording = NULL;

  if (!wt_checklist_store_describe (context->connection, checklist_id, prompt, &subject, &wording,
                                    error))
    return FALSE;
  wt_job_context_describe (context, wt_model_change_fill (format, wording, subject), NULL);
  wt_job_context_set_subject (context, wt_prompt_answer_make_subject (checklist_id, prompt));
  return TRUE;
}

/* The same thing is not linked to a prompt twice. */
static gboolean
check_is_new (WtJobContext *context, WtEvidenceLink *link, GError **error)
{
  g_autoptr (GPtrArray) links = wt_record_store_list (
      context->connection, WT_RECORD_EVIDENCE_LINK,
      wt_model_get_int64 (WT_MODEL (link), WT_EVIDENCE_LINK_CHECKLIST_ID), error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      WtEvidenceLink *other = g_ptr_array_index (links, i);

      if (g_str_equal (wt_evidence_link_get_prompt (other), wt_evidence_link_get_prompt (link))
          && wt_evidence_link_get_kind (other) == wt_evidence_link_get_kind (link)
          && wt_evidence_link_get_activity_id (other) == wt_evidence_link_get_activity_id (link)
          && g_str_equal (wt_evidence_link_get_path (other), wt_evidence_link_get_path (link)))
        {
          g_set_error_literal (error, WT_ERROR, WT_ERROR_EXISTS,
                               _ ("This is evidence for the prompt already."));
          return FALSE;
        }
    }
  return links != NULL;
}

static GObject *
read_file (WtJobContext *context, gpointer data, GError **error)
{
  FileRequest *request = data;
  g_autofree char *kept_path = shorten_path (request->path, request->folder);
  g_autoptr (GError) local_error = NULL;
  gint64 size = 0;
  g_autofree char *checksum =
      compute_checksum (request->path, &size, context->cancellable, &local_error);

  if (g_cancellable_set_error_if_cancelled (context->cancellable, error))
    return NULL;
  if (checksum == NULL)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN, "%s", local_error->message);
      return NULL;
    }
  return g_object_new (WT_TYPE_EVIDENCE_LINK, "checklist-id", request->checklist_id, "prompt",
                       request->prompt, "kind", WT_EVIDENCE_FILE, "path", kept_path, "checksum",
                       checksum, "size", size, NULL);
}

WtJob *
wt_read_evidence_file_job_new (gint64 checklist_id,
                               const char *prompt,
                               const char *path,
                               const char *folder)
{
  return new_file_job (read_file, checklist_id, prompt, path, folder);
}

static GObject *
add_evidence (WtJobContext *context, gpointer data, GError **error)
{
  WtEvidenceLink *link = data;
  g_autofree char *now = wt_date_now ();

  g_object_set (link, "added-by", context->author, "added-at", now, NULL);
  /* Translators: a line of the history: a checklist's prompt, a project's title */
  if (describe (context, link, _ ("Added evidence for “%1$s” (%2$s)"), error)
      && check_is_new (context, link, error))
    wt_record_store_insert (context->connection, WT_RECORD_EVIDENCE_LINK, WT_MODEL (link), error);
  return NULL;
}

WtJob *
wt_add_evidence_job_new (WtEvidenceLink *link)
{
  return wt_job_new (WT_JOB_CHANGE, add_evidence, wt_model_copy (WT_MODEL (link)), g_object_unref);
}

static GObject *
remove_evidence (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *id = data;
  g_autoptr (WtEvidenceLink) link =
      wt_record_store_find (context->connection, WT_RECORD_EVIDENCE_LINK, *id, error);

  /* Translators: a line of the history: a checklist's prompt, a project's title */
  if (link != NULL && describe (context, link, _ ("Took away evidence for “%1$s” (%2$s)"), error))
    wt_record_store_delete (context->connection, WT_RECORD_EVIDENCE_LINK, *id, error);
  return NULL;
}

WtJob *
wt_remove_evidence_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_CHANGE, remove_evidence, g_memdup2 (&id, sizeof id), g_free);
}

static WtEvidenceState
look_at_file (WtEvidenceLink *link, const char *folder, GCancellable *cancellable)
{
  g_autofree char *path = wt_evidence_link_dup_full_path (link, folder);
  gint64 size = 0;
  g_autofree char *checksum = compute_checksum (path, &size, cancellable, NULL);

  if (checksum == NULL)
    return WT_EVIDENCE_MISSING;
  return g_str_equal (checksum, wt_model_get_string (WT_MODEL (link), WT_EVIDENCE_LINK_CHECKSUM))
             ? WT_EVIDENCE_THERE
             : WT_EVIDENCE_CHANGED;
}

static GObject *
check_evidence (WtJobContext *context, gpointer data, GError **error)
{
  FileRequest *request = data;
  GPtrArray *links = wt_record_store_list (context->connection, WT_RECORD_EVIDENCE_LINK,
                                           request->checklist_id, error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      WtEvidenceLink *link = g_ptr_array_index (links, i);

      if (wt_evidence_link_get_kind (link) == WT_EVIDENCE_FILE)
        g_object_set (link, "state", look_at_file (link, request->folder, context->cancellable),
                      NULL);
    }
  /* A file that was not read to the end is not missing. */
  if (links != NULL && g_cancellable_set_error_if_cancelled (context->cancellable, error))
    g_clear_pointer (&links, g_ptr_array_unref);
  return links != NULL ? wt_job_make_list (links, WT_TYPE_EVIDENCE_LINK) : NULL;
}

WtJob *
wt_check_evidence_job_new (gint64 checklist_id, const char *folder)
{
  return new_file_job (check_evidence, checklist_id, NULL, NULL, folder);
}
