#include "wt-review-note-jobs.h"

#include "wt-job-private.h"
#include "wt-project-store.h"
#include "wt-record-store.h"
#include "wt-review-file.h"

#include <glib/gi18n.h>

static GObject *
list_notes (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *notes = wt_record_store_list (context->connection, WT_RECORD_REVIEW_NOTE, 0, error);

  return notes != NULL ? wt_job_make_list (notes, WT_TYPE_REVIEW_NOTE) : NULL;
}

WtJob *
wt_list_review_notes_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_notes, NULL, NULL);
}

/* The identifiers of the notes that are there; they belong to @notes. */
static GHashTable *
index_identifiers (GPtrArray *notes)
{
  GHashTable *identifiers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < notes->len; i++)
    g_hash_table_add (identifiers, (gpointer) wt_model_get_string (g_ptr_array_index (notes, i),
                                                                   WT_REVIEW_NOTE_IDENTIFIER));
  return identifiers;
}

/* Whether the project of @note is there; one without is. */
static gboolean
find_project (WtJobContext *context, WtReviewNote *note, gboolean *is_there, GError **error)
{
  gint64 id = wt_review_note_get_project_id (note);
  g_autoptr (GError) own_error = NULL;
  g_autoptr (WtProject) project =
      id != 0 ? wt_project_store_find (context->connection, id, &own_error) : NULL;

  *is_there = id == 0 || project != NULL;
  if (own_error == NULL || g_error_matches (own_error, WT_ERROR, WT_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

static WtReviewMerge *
merge (WtJobContext *context, GPtrArray *notes, GPtrArray *stored, GError **error)
{
  g_autoptr (GHashTable) identifiers = index_identifiers (stored);
  guint n_added = 0, n_unplaced = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      WtReviewNote *note = g_ptr_array_index (notes, i);
      const char *identifier = wt_model_get_string (WT_MODEL (note), WT_REVIEW_NOTE_IDENTIFIER);
      gboolean is_there;

      if (!g_hash_table_add (identifiers, (gpointer) identifier))
        continue;
      if (!find_project (context, note, &is_there, error))
        return NULL;
      if (!is_there)
        wt_model_set_int64 (WT_MODEL (note), WT_REVIEW_NOTE_PROJECT_ID, 0);
      if (!wt_record_store_insert (context->connection, WT_RECORD_REVIEW_NOTE, WT_MODEL (note),
                                   error))
        return NULL;
      n_added++;
      n_unplaced += !is_there;
    }
  return wt_review_merge_new (n_added, notes->len - n_added, n_unplaced);
}

static GObject *
merge_notes (WtJobContext *context, gpointer path, GError **error)
{
  g_autoptr (GBytes) json = wt_review_file_load (path, error);
  g_autoptr (GPtrArray) notes = json != NULL ? wt_review_file_read (json, error) : NULL;
  g_autoptr (GPtrArray) stored =
      notes != NULL ? wt_record_store_list (context->connection, WT_RECORD_REVIEW_NOTE, 0, error)
                    : NULL;
  WtReviewMerge *result = stored != NULL ? merge (context, notes, stored, error) : NULL;

  if (result != NULL)
    wt_job_context_describe (context, wt_review_merge_dup_sentence (result), NULL);
  return (GObject *) result;
}

WtJob *
wt_merge_review_notes_job_new (const char *path)
{
  return wt_job_new (WT_JOB_CHANGE, merge_notes, g_strdup (path), g_free);
}

typedef struct
{
  gint64 id;
  gboolean is_dealt_with;
} StateRequest;

static GObject *
set_dealt_with (WtJobContext *context, gpointer data, GError **error)
{
  const StateRequest *request = data;
  g_autoptr (WtModel) note =
      wt_record_store_find (context->connection, WT_RECORD_REVIEW_NOTE, request->id, error);

  if (note == NULL)
    return NULL;
  wt_model_set_boolean (note, WT_REVIEW_NOTE_DEALT_WITH, request->is_dealt_with);
  wt_job_context_describe (context,
                           g_strdup (request->is_dealt_with
                                         ? _ ("A note from a review is dealt with")
                                         : _ ("A note from a review is open again")),
                           NULL);
  return wt_record_store_update (context->connection, WT_RECORD_REVIEW_NOTE, note, error)
             ? G_OBJECT (g_steal_pointer (&note))
             : NULL;
}

WtJob *
wt_set_review_note_dealt_with_job_new (gint64 id, gboolean is_dealt_with)
{
  const StateRequest request = { id, is_dealt_with };

  return wt_job_new (WT_JOB_CHANGE, set_dealt_with, g_memdup2 (&request, sizeof request), g_free);
}

static GObject *
delete_note (WtJobContext *context, gpointer data, GError **error)
{
  const gint64 *id = data;
  g_autoptr (WtModel) note =
      wt_record_store_find (context->connection, WT_RECORD_REVIEW_NOTE, *id, error);

  if (note != NULL
      && wt_record_store_delete (context->connection, WT_RECORD_REVIEW_NOTE, *id, error))
    wt_job_context_describe (context, g_strdup (_ ("Deleted a note from a review")), NULL);
  return NULL;
}

WtJob *
wt_delete_review_note_job_new (gint64 id)
{
  return wt_job_new (WT_JOB_CHANGE, delete_note, g_memdup2 (&id, sizeof id), g_free);
}
