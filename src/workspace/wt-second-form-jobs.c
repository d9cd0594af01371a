#include "wt-second-form-jobs.h"

#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-issue.h"
#include "wt-second-response-store.h"
#include "wt-verification-rules-private.h"
#include "wt-verification-store.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 batch_id;
  gint64 serial;
  guint limit;
} ReadRequest;

static WtJob *
new_read (WtJobFunc function, gint64 batch_id, gint64 serial, guint limit)
{
  ReadRequest request = { batch_id, serial, limit };

  return wt_job_new (WT_JOB_READ, function, g_memdup2 (&request, sizeof request), g_free);
}

static GObject *
list_responses (WtJobContext *context, gpointer data, GError **error)
{
  ReadRequest *request = data;
  g_autoptr (WtSurvey) survey =
      wt_job_context_find_survey_of_batch (context, request->batch_id, error);
  GPtrArray *responses =
      survey != NULL ? wt_second_response_store_list (
          context->connection, request->batch_id, survey, request->serial, request->limit, error)
                     : NULL;

  return responses != NULL ? wt_job_make_list (responses, WT_TYPE_RESPONSE) : NULL;
}

WtJob *
wt_list_second_responses_job_new (gint64 batch_id, gint64 below_serial, guint limit)
{
  return new_read (list_responses, batch_id, below_serial, limit);
}

static GObject *
find_response (WtJobContext *context, gpointer data, GError **error)
{
  ReadRequest *request = data;
  g_autoptr (WtSurvey) survey =
      wt_job_context_find_survey_of_batch (context, request->batch_id, error);

  if (survey == NULL)
    return NULL;
  return (GObject *) wt_second_response_store_find_serial (context->connection, request->batch_id,
                                                           request->serial, survey, error);
}

WtJob *
wt_find_second_response_job_new (gint64 batch_id, gint64 serial)
{
  return new_read (find_response, batch_id, serial, 1);
}

/* Whether the form may be typed again. */
static gboolean
check_is_asked_for (WtJobContext *context, WtResponse *response, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtVerification) verification = wt_verification_store_find (
      context->connection, wt_response_get_batch_id (response), &local_error);
  g_autofree char *serial = wt_response_dup_serial_words (response);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (verification == NULL)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                         _ ("These forms are not being typed a second time."));
  else if (!wt_verification_takes (verification, wt_response_get_serial (response)))
    /* Translators: %s is the number of a form, such as "0113" */
    g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("Form %s is not one to type again."),
                 serial);
  else
    return TRUE;
  return FALSE;
}

static gboolean
insert (WtJobContext *context, WtResponse *response, GError **error)
{
  g_autofree char *now = wt_date_now ();

  wt_response_set_typed (response, context->author, now);
  return wt_second_response_store_insert (context->connection, response, error)
         && wt_batch_store_delete_draft (context->connection, wt_response_get_batch_id (response),
                                         WT_TYPING_SECOND, error);
}

static const char *
get_title (WtBatch *batch)
{
  return wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY);
}

static void
describe_saved (WtJobContext *context, WtBatch *batch, WtResponse *response)
{
  gint64 id = wt_response_get_id (response);
  g_autofree char *serial = wt_response_dup_serial_words (response);

  if (id == 0)
    wt_job_context_describe (
        context,
        /* Translators: a line of the history: a form's number, an activity's title */
        g_strdup_printf (_ ("Typed form %1$s of “%2$s” a second time"), serial, get_title (batch)),
        NULL);
  else
    wt_job_context_describe (
        context,
        /* Translators: a line of the history: a form's number, an activity's title */
        g_strdup_printf (_ ("Corrected form %1$s of “%2$s” as typed the second time"), serial,
                         get_title (batch)),
        g_strdup_printf ("second response %" G_GINT64_FORMAT, id));
  /* A toast a form would cover what is being typed. */
  context->is_quiet = TRUE;
}

static GObject *
save (WtJobContext *context, gpointer data, GError **error)
{
  WtResponse *response = data;
  gboolean is_new = wt_response_get_id (response) == 0;
  gint64 batch_id = wt_response_get_batch_id (response);
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, batch_id, error);
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (GPtrArray) issues = NULL;

  if (batch == NULL
      || (survey = wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error))
             == NULL)
    return NULL;
  wt_response_close (response);
  issues = wt_response_list_issues (response, survey);
  if (!wt_issue_list_check (issues, error) || !wt_verification_rules_check_open (batch, error)
      || !check_is_asked_for (context, response, error))
    return NULL;
  describe_saved (context, batch, response);
  if (!(is_new ? insert (context, response, error)
               : wt_second_response_store_update (context->connection, response, error))
      || !wt_verification_rules_update (context, batch_id, error))
    return NULL;
  return g_object_ref (data);
}

WtJob *
wt_save_second_response_job_new (WtResponse *response)
{
  return wt_job_new (WT_JOB_CHANGE, save, wt_response_copy (response), g_object_unref);
}

static GObject *delete (WtJobContext *context, gpointer data, GError **error)
{
  WtResponse *response = data;
  gint64 batch_id = wt_response_get_batch_id (response);
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, batch_id, error);
  g_autofree char *serial = wt_response_dup_serial_words (response);

  if (batch == NULL || !wt_verification_rules_check_open (batch, error))
    return NULL;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history: a form's number, an activity's title */
      g_strdup_printf (_ ("Deleted form %1$s of “%2$s” as typed the second time"), serial,
                       get_title (batch)),
      NULL);
  if (wt_second_response_store_delete (context->connection, wt_response_get_id (response), error))
    wt_verification_rules_update (context, batch_id, error);
  return NULL;
}

WtJob *
wt_delete_second_response_job_new (WtResponse *response)
{
  return wt_job_new (WT_JOB_CHANGE, delete, wt_response_copy (response), g_object_unref);
}
