#include "wt-form-jobs.h"

#include "wt-batch-rules-private.h"
#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-response-store.h"
#include "wt-verification-rules-private.h"

#include <glib/gi18n.h>

typedef struct
{
  WtResponse *draft; /* (owned) (nullable) */
  gint64 batch_id;
  WtTyping typing;
} DraftRequest;

static void
draft_request_free (DraftRequest *request)
{
  g_clear_object (&request->draft);
  g_free (request);
}

static WtJob *
new_draft_job (
    WtJobKind kind, WtJobFunc function, WtResponse *draft, gint64 batch_id, WtTyping typing)
{
  DraftRequest *request = g_new0 (DraftRequest, 1);

  request->draft = draft;
  request->batch_id = batch_id;
  request->typing = typing;
  return wt_job_new (kind, function, request, (GDestroyNotify) draft_request_free);
}

static GObject *
load_draft (WtJobContext *context, gpointer data, GError **error)
{
  DraftRequest *request = data;
  g_autoptr (WtSurvey) survey =
      wt_job_context_find_survey_of_batch (context, request->batch_id, error);

  if (survey == NULL)
    return NULL;
  return (GObject *) wt_batch_store_find_draft (context->connection, request->batch_id,
                                                request->typing, wt_survey_get_n_questions (survey),
                                                error);
}

WtJob *
wt_load_draft_job_new (gint64 batch_id, WtTyping typing)
{
  return new_draft_job (WT_JOB_READ, load_draft, NULL, batch_id, typing);
}

static GObject *
save_draft (WtJobContext *context, gpointer data, GError **error)
{
  DraftRequest *request = data;

  wt_batch_store_update_draft (context->connection, request->draft, request->typing, error);
  return NULL;
}

WtJob *
wt_save_draft_job_new (WtResponse *draft, WtTyping typing)
{
  return new_draft_job (WT_JOB_UNRECORDED, save_draft, wt_response_copy (draft),
                        wt_response_get_batch_id (draft), typing);
}

typedef struct
{
  gint64 batch_id;
  gint64 serial;
  guint limit;
} ResponseRequest;

static WtJob *
new_response_read (WtJobFunc function, gint64 batch_id, gint64 serial, guint limit)
{
  ResponseRequest request = { batch_id, serial, limit };

  return wt_job_new (WT_JOB_READ, function, g_memdup2 (&request, sizeof request), g_free);
}

static GObject *
list_responses (WtJobContext *context, gpointer data, GError **error)
{
  ResponseRequest *request = data;
  g_autoptr (WtSurvey) survey =
      wt_job_context_find_survey_of_batch (context, request->batch_id, error);
  GPtrArray *responses =
      survey != NULL ? wt_response_store_list (context->connection, request->batch_id, survey,
                                               request->serial, request->limit, error)
                     : NULL;

  return responses != NULL ? wt_job_make_list (responses, WT_TYPE_RESPONSE) : NULL;
}

WtJob *
wt_list_responses_job_new (gint64 batch_id, gint64 below_serial, guint limit)
{
  return new_response_read (list_responses, batch_id, below_serial, limit);
}

static GObject *
find_response (WtJobContext *context, gpointer data, GError **error)
{
  ResponseRequest *request = data;
  g_autoptr (WtSurvey) survey =
      wt_job_context_find_survey_of_batch (context, request->batch_id, error);

  if (survey == NULL)
    return NULL;
  return (GObject *) wt_response_store_find_serial (context->connection, request->batch_id,
                                                    request->serial, survey, error);
}

WtJob *
wt_find_response_job_new (gint64 batch_id, gint64 serial)
{
  return new_response_read (find_response, batch_id, serial, 1);
}

/* A change of one form. */
typedef struct
{
  WtResponse *response; /* (owned) */
  char *reason;         /* (owned) (nullable): what a change of a closed batch wants */
} ChangeRequest;

static void
change_request_free (ChangeRequest *request)
{
  g_object_unref (request->response);
  g_free (request->reason);
  g_free (request);
}

static WtJob *
new_change (WtJobFunc function, WtResponse *response, const char *reason)
{
  ChangeRequest *request = g_new0 (ChangeRequest, 1);

  request->response = wt_response_copy (response);
  request->reason = g_strdup (reason);
  return wt_job_new (WT_JOB_CHANGE, function, request, (GDestroyNotify) change_request_free);
}

/* Describes a change of one form, and refuses it where totals stand or a reason is wanting. */
static gboolean
describe_form (WtJobContext *context, ChangeRequest *request, gboolean is_new, GError **error)
{
  WtResponse *response = request->response;
  g_autoptr (WtBatch) batch =
      wt_batch_store_find (context->connection, wt_response_get_batch_id (response), error);
  g_autofree char *serial = wt_response_dup_serial_words (response);
  const char *activity;

  if (batch == NULL || !wt_batch_rules_check_typed (batch, error))
    return FALSE;
  if (!wt_verification_rules_take_reason (context, batch, wt_response_get_serial (response),
                                          request->reason, error))
    return FALSE;
  activity = wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY);
  /* Translators: a line of the history: a form's number such as "0124", an activity's title */
  wt_job_context_describe (
      context,
      g_strdup_printf (is_new ? _ ("Typed form %1$s of “%2$s”")
                              : _ ("Corrected form %1$s of “%2$s”"),
                       serial, activity),
      is_new ? NULL
             : g_strdup_printf ("response %" G_GINT64_FORMAT, wt_response_get_id (response)));
  /* A toast a form would cover what is being typed. */
  context->is_quiet = TRUE;
  return TRUE;
}

static gboolean
insert_response (WtJobContext *context, WtResponse *response, WtSurvey *survey, GError **error)
{
  g_autofree char *now = wt_date_now ();

  wt_response_set_typed (response, context->author, now);
  return wt_response_store_insert (context->connection, response, survey, error)
         && wt_batch_store_delete_draft (context->connection, wt_response_get_batch_id (response),
                                         WT_TYPING_FIRST, error);
}

static GObject *
save_response (WtJobContext *context, gpointer data, GError **error)
{
  ChangeRequest *request = data;
  WtResponse *response = request->response;
  gboolean is_new = wt_response_get_id (response) == 0;
  g_autoptr (WtSurvey) survey =
      wt_job_context_find_survey_of_batch (context, wt_response_get_batch_id (response), error);
  g_autoptr (GPtrArray) issues = NULL;

  if (survey == NULL)
    return NULL;
  wt_response_close (response);
  issues = wt_response_list_issues (response, survey);
  if (!wt_issue_list_check (issues, error) || !describe_form (context, request, is_new, error))
    return NULL;
  if (!(is_new ? insert_response (context, response, survey, error)
               : wt_response_store_update (context->connection, response, survey, error))
      || !wt_verification_rules_update (context, wt_response_get_batch_id (response), error))
    return NULL;
  return g_object_ref (G_OBJECT (response));
}

WtJob *
wt_save_response_job_new (WtResponse *response)
{
  return new_change (save_response, response, NULL);
}

WtJob *
wt_save_response_with_reason_job_new (WtResponse *response, const char *reason)
{
  return new_change (save_response, response, reason);
}

static GObject *
delete_response (WtJobContext *context, gpointer data, GError **error)
{
  ChangeRequest *request = data;
  WtResponse *response = request->response;
  g_autoptr (WtBatch) batch =
      wt_batch_store_find (context->connection, wt_response_get_batch_id (response), error);
  g_autofree char *serial = wt_response_dup_serial_words (response);

  if (batch == NULL
      || !wt_verification_rules_take_reason (context, batch, wt_response_get_serial (response),
                                             request->reason, error))
    return NULL;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history: a form's number such as "0124", an activity's title */
      g_strdup_printf (_ ("Deleted form %1$s of “%2$s”"), serial,
                       wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY)),
      NULL);
  if (wt_response_store_delete (context->connection, wt_response_get_id (response), error))
    wt_verification_rules_update (context, wt_response_get_batch_id (response), error);
  return NULL;
}

WtJob *
wt_delete_response_job_new (WtResponse *response)
{
  return new_change (delete_response, response, NULL);
}

WtJob *
wt_delete_response_with_reason_job_new (WtResponse *response, const char *reason)
{
  return new_change (delete_response, response, reason);
}
