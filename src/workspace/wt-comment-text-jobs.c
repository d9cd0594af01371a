#include "wt-comment-text-jobs.h"

#include "wt-batch-store.h"
#include "wt-comment-store.h"
#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-redaction-store.h"
#include "wt-response-store.h"
#include "wt-retention-private.h"
#include "wt-settings-store.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 response_id, question_id;
  char *text; /* (owned) (nullable) */
} TextRequest;

static void
text_request_free (TextRequest *request)
{
  g_free (request->text);
  g_free (request);
}

static WtJob *
new_text_job (WtJobFunc function, WtComment *comment, const char *text)
{
  TextRequest *request = g_new0 (TextRequest, 1);

  request->response_id = wt_comment_get_response_id (comment);
  request->question_id = wt_comment_get_question_id (comment);
  request->text = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  return wt_job_new (WT_JOB_CHANGE, function, request, (GDestroyNotify) text_request_free);
}

static WtComment *
find (WtJobContext *context, TextRequest *request, GError **error)
{
  return wt_comment_store_find (context->connection, request->response_id, request->question_id,
                                error);
}

/* The comment, unless the new text cannot be one. */
static WtComment *
find_to_change (WtJobContext *context, TextRequest *request, GError **error)
{
  if (request->text[0] != '\0')
    return find (context, request, error);
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("A comment cannot be empty."));
  return NULL;
}

/* A line of the history never says what a comment says. */
static void
describe (WtJobContext *context, const char *sentence, WtComment *comment)
{
  wt_job_context_describe (
      context,
      wt_model_change_fill (sentence,
                            wt_model_get_string (WT_MODEL (comment), WT_COMMENT_ACTIVITY)),
      NULL);
}

/* Of an original that is not there, nothing is left to say. */
static gboolean
is_original (WtJobContext *context, WtComment *comment, const char *text)
{
  g_autofree char *original = wt_redaction_store_find_original (context->connection, comment, NULL);

  return g_strcmp0 (original, text) == 0;
}

static gboolean
restore (WtJobContext *context, WtComment *comment, const char *original, GError **error)
{
  /* Translators: a line of the history; %s is an activity's title */
  describe (context, _ ("Brought back what a comment from “%s” said"), comment);
  return wt_redaction_store_delete (context->connection, comment, error)
         && wt_comment_store_set_text (context->connection, comment, original, error)
         && wt_comment_store_set_publishable (context->connection, comment, FALSE, error);
}

static gboolean
forget_originals (WtJobContext *context, GError **error)
{
  if (!wt_retention_apply (context->connection, error))
    return FALSE;
  context->wants_wipe = wt_redaction_store_needs_wipe (context->connection);
  return TRUE;
}

static gboolean
redact (WtJobContext *context, WtComment *comment, const char *text, GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (context->connection, error);
  g_autofree char *now = wt_date_now ();

  if (settings == NULL)
    return FALSE;
  /* Translators: a line of the history; %s is an activity's title */
  describe (context, _ ("Redacted a comment from “%s”"), comment);
  context->last_step = forget_originals;
  context->is_final = wt_settings_get_original_days (settings) == 0;
  return wt_redaction_store_keep (context->connection, comment, context->author, now, error)
         && wt_comment_store_set_text (context->connection, comment, text, error);
}

static GObject *
redact_comment (WtJobContext *context, gpointer data, GError **error)
{
  TextRequest *request = data;
  g_autoptr (WtComment) comment = find_to_change (context, request, error);

  if (comment == NULL)
    return NULL;
  if (g_str_equal (wt_comment_get_text (comment), request->text))
    return G_OBJECT (g_steal_pointer (&comment));
  if (!(is_original (context, comment, request->text)
            ? restore (context, comment, request->text, error)
            : redact (context, comment, request->text, error)))
    return NULL;
  return (GObject *) find (context, request, error);
}

WtJob *
wt_redact_comment_job_new (WtComment *comment, const char *text)
{
  return new_text_job (redact_comment, comment, text);
}

static GObject *
restore_comment (WtJobContext *context, gpointer data, GError **error)
{
  TextRequest *request = data;
  g_autoptr (WtComment) comment = find (context, request, error);
  g_autofree char *original = NULL;

  if (comment == NULL
      || (original = wt_redaction_store_find_original (context->connection, comment, error)) == NULL
      || !restore (context, comment, original, error))
    return NULL;
  return (GObject *) find (context, request, error);
}

WtJob *
wt_restore_comment_job_new (WtComment *comment)
{
  return new_text_job (restore_comment, comment, NULL);
}

/* In a closed batch a form is changed with a reason, and not here. */
static gboolean
check_is_open (WtJobContext *context, WtComment *comment, GError **error)
{
  g_autoptr (WtBatch) batch = NULL;
  gint64 batch_id = wt_model_get_int64 (WT_MODEL (comment), WT_COMMENT_BATCH_ID);

  batch = wt_batch_store_find (context->connection, batch_id, error);
  if (batch == NULL)
    return FALSE;
  if (!wt_batch_is_closed (batch))
    return TRUE;
  g_set_error_literal (
      error, WT_ERROR, WT_ERROR_INVALID,
      _ ("The forms of this activity are closed. Correct the form itself and give a reason."));
  return FALSE;
}

static GObject *
correct_comment (WtJobContext *context, gpointer data, GError **error)
{
  TextRequest *request = data;
  g_autoptr (WtComment) comment = find_to_change (context, request, error);

  if (comment == NULL || !check_is_open (context, comment, error))
    return NULL;
  if (g_str_equal (wt_comment_get_text (comment), request->text))
    return G_OBJECT (g_steal_pointer (&comment));
  /* Translators: a line of the history; %s is an activity's title */
  describe (context, _ ("Corrected a comment from “%s”"), comment);
  if (!wt_comment_store_set_text (context->connection, comment, request->text, error)
      || !wt_comment_store_set_publishable (context->connection, comment, FALSE, error))
    return NULL;
  return (GObject *) find (context, request, error);
}

WtJob *
wt_correct_comment_job_new (WtComment *comment, const char *text)
{
  return new_text_job (correct_comment, comment, text);
}
