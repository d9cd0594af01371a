#include "wt-history-jobs.h"

#include "wt-change-set.h"
#include "wt-history-store.h"
#include "wt-integrity-store.h"
#include "wt-job-private.h"
#include "wt-prompt-answer.h"

#include <glib/gi18n.h>

/* Undo and redo are one thing in two directions. */
static GObject *
step (WtJobContext *context, gboolean is_redo, GError **error)
{
  g_autoptr (GBytes) changes = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtChange) change =
      wt_history_store_find_last (context->connection, is_redo, &changes, NULL, &local_error);

  if (change == NULL)
    {
      if (local_error == NULL)
        g_set_error_literal (&local_error, WT_ERROR, WT_ERROR_NOTHING_TO_UNDO, "Nothing left");
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (!wt_change_set_apply (context->connection, changes, !is_redo, error)
      || !wt_history_store_set_state (context->connection, wt_change_get_id (change),
                                      is_redo ? WT_CHANGE_DONE : WT_CHANGE_UNDONE, error))
    return NULL;

  context->aspects = wt_change_set_get_aspects (changes);
  /* Translators: %s is a sentence from the history, such as "Created “Falls clinic”" */
  wt_job_context_describe (context,
                           g_strdup_printf (is_redo ? _ ("Done again: %s") : _ ("Undone: %s"),
                                            wt_change_get_sentence (change)),
                           NULL);
  return NULL;
}

static GObject *
undo (WtJobContext *context, gpointer data, GError **error)
{
  return step (context, FALSE, error);
}

static GObject *
redo (WtJobContext *context, gpointer data, GError **error)
{
  return step (context, TRUE, error);
}

WtJob *
wt_undo_job_new (void)
{
  return wt_job_new (WT_JOB_UNRECORDED, undo, NULL, NULL);
}

WtJob *
wt_redo_job_new (void)
{
  return wt_job_new (WT_JOB_UNRECORDED, redo, NULL, NULL);
}

typedef struct
{
  char *search; /* (owned) */
  gint64 before_id;
  guint limit;
} ListRequest;

static void
list_request_free (ListRequest *request)
{
  g_free (request->search);
  g_free (request);
}

static GObject *
list_history (WtJobContext *context, gpointer data, GError **error)
{
  ListRequest *request = data;
  GPtrArray *changes = wt_history_store_list (context->connection, request->search,
                                              request->before_id, request->limit, error);

  return changes != NULL ? wt_job_make_list (changes, WT_TYPE_CHANGE) : NULL;
}

WtJob *
wt_list_history_job_new (const char *search, gint64 before_id, guint limit)
{
  ListRequest *request = g_new0 (ListRequest, 1);

  request->search = g_strdup (search);
  request->before_id = before_id;
  request->limit = limit;
  return wt_job_new (WT_JOB_READ, list_history, request, (GDestroyNotify) list_request_free);
}

static GObject *
list_subject_history (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *changes = wt_history_store_list_subject (context->connection, data, error);

  return changes != NULL ? wt_job_make_list (changes, WT_TYPE_CHANGE) : NULL;
}

WtJob *
wt_list_prompt_history_job_new (gint64 checklist_id, const char *prompt)
{
  return wt_job_new (WT_JOB_READ, list_subject_history,
                     wt_prompt_answer_make_subject (checklist_id, prompt), g_free);
}

static GObject *
check (WtJobContext *context, gpointer data, GError **error)
{
  return (GObject *) wt_integrity_store_check (context->connection, error);
}

WtJob *
wt_check_job_new (void)
{
  return wt_job_new (WT_JOB_REPORT, check, NULL, NULL);
}

static GObject *
look_for_changes (WtJobContext *context, gpointer data, GError **error)
{
  if (wt_connection_was_changed_elsewhere (context->connection))
    context->aspects = WT_ASPECT_ALL;
  return NULL;
}

WtJob *
wt_look_for_changes_job_new (void)
{
  return wt_job_new (WT_JOB_READ, look_for_changes, NULL, NULL);
}
