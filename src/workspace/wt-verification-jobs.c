#include "wt-verification-jobs.h"

#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-verification-rules-private.h"
#include "wt-verification-store.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 batch_id;
  gint64 serial;
  guint sample;
  WtCompares compares;
  char *reason; /* (owned) (nullable) */
} Request;

static void
request_free (Request *request)
{
  g_free (request->reason);
  g_free (request);
}

static WtJob *
new_job (WtJobKind kind, WtJobFunc function, Request request)
{
  return wt_job_new (kind, function, g_memdup2 (&request, sizeof request),
                     (GDestroyNotify) request_free);
}

static GObject *
load_verification (WtJobContext *context, gpointer data, GError **error)
{
  Request *request = data;

  return (GObject *) wt_verification_store_find (context->connection, request->batch_id, error);
}

WtJob *
wt_load_verification_job_new (gint64 batch_id)
{
  return new_job (WT_JOB_READ, load_verification, (Request){ .batch_id = batch_id });
}

static gboolean
refuse (GError **error, int code, const char *message)
{
  g_set_error_literal (error, WT_ERROR, code, message);
  return FALSE;
}

static gboolean
check_can_start (WtJobContext *context, WtBatch *batch, Request *request, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtVerification) verification = NULL;

  if (request->sample < 1 || request->sample > WT_SAMPLE_WHOLE)
    return refuse (error, WT_ERROR_INVALID,
                   _ ("The sample must lie between 1 and 100 % of the forms."));
  if (wt_batch_is_tallied (batch) || wt_batch_get_typed (batch) == 0)
    return refuse (error, WT_ERROR_INVALID, _ ("There are no typed forms to type a second time."));
  if (!wt_batch_is_finished (batch))
    return refuse (error, WT_ERROR_INVALID,
                   _ ("Finish the batch before its forms are typed a second time."));
  verification = wt_verification_store_find (context->connection, request->batch_id, &local_error);
  if (verification != NULL)
    return refuse (error, WT_ERROR_EXISTS, _ ("The second typing of this batch was begun before."));
  if (local_error == NULL)
    return wt_verification_rules_check_open (batch, error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static const char *
get_title (WtBatch *batch)
{
  return wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY);
}

static GObject *
start_verification (WtJobContext *context, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, request->batch_id, error);
  g_autoptr (WtVerification) verification =
      wt_verification_new (request->batch_id, request->sample, request->compares, context->author);
  g_autoptr (GRand) random = g_rand_new ();
  g_autoptr (GArray) serials = NULL;
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *now = wt_date_now ();

  if (batch == NULL || !check_can_start (context, batch, request, error)
      || (serials =
              wt_verification_store_list_serials (context->connection, request->batch_id, error))
             == NULL)
    return NULL;
  if (request->sample < WT_SAMPLE_WHOLE)
    chosen = wt_verification_choose (
        serials, wt_verification_get_size (serials->len, request->sample), random);
  if (!wt_verification_store_insert (context->connection, verification, now, chosen, error))
    return NULL;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history; %s is an activity's title */
      g_strdup_printf (_ ("Began to type the forms of “%s” a second time"), get_title (batch)),
      NULL);
  return (GObject *) wt_verification_store_find (context->connection, request->batch_id, error);
}

WtJob *
wt_start_verification_job_new (gint64 batch_id, guint sample, WtCompares compares)
{
  return new_job (WT_JOB_CHANGE, start_verification,
                  (Request){ .batch_id = batch_id, .sample = sample, .compares = compares });
}

/* Reads the second typing; %FALSE only on an error. */
static gboolean
find_verification (WtJobContext *context,
                   gint64 batch_id,
                   WtVerification **verification,
                   GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *verification = wt_verification_store_find (context->connection, batch_id, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Whoever types is told of no form that was not typed a second time. */
static gboolean
may_tell (WtVerification *verification, gint64 serial)
{
  GArray *left = wt_verification_get_left (verification);

  if (wt_verification_get_compares (verification) != WT_COMPARES_EACH_FORM)
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    if (g_array_index (left, gint64, i) == serial)
      return FALSE;
  return wt_verification_takes (verification, serial);
}

static GObject *
compare (WtJobContext *context, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, request->batch_id, error);
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (WtVerification) verification = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  if (batch == NULL || !find_verification (context, request->batch_id, &verification, error)
      || (survey = wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error))
             == NULL)
    return NULL;
  if (verification == NULL || (request->serial != 0 && !may_tell (verification, request->serial)))
    return (GObject *) wt_typing_comparison_new (survey, nothing, nothing, verification, nothing);
  return (GObject *) wt_verification_rules_compare (context, batch, survey, verification,
                                                    request->serial, error);
}

WtJob *
wt_compare_typings_job_new (gint64 batch_id)
{
  return new_job (WT_JOB_READ, compare, (Request){ .batch_id = batch_id });
}

WtJob *
wt_compare_form_job_new (gint64 batch_id, gint64 serial)
{
  return new_job (WT_JOB_READ, compare, (Request){ .batch_id = batch_id, .serial = serial });
}

static GObject *
close_batch (WtJobContext *context, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, request->batch_id, error);

  if (batch == NULL)
    return NULL;
  if (!wt_batch_is_finished (batch))
    {
      refuse (error, WT_ERROR_INVALID, _ ("Finish the batch before you close it."));
      return NULL;
    }
  g_object_set (batch, "closed", TRUE, NULL);
  if (!wt_batch_store_update (context->connection, batch, error))
    return NULL;
  wt_job_context_describe (context,
                           /* Translators: a line of the history; %s is an activity's title */
                           g_strdup_printf (_ ("Closed the forms of “%s”"), get_title (batch)),
                           NULL);
  return G_OBJECT (g_steal_pointer (&batch));
}

WtJob *
wt_close_batch_job_new (gint64 batch_id)
{
  return new_job (WT_JOB_CHANGE, close_batch, (Request){ .batch_id = batch_id });
}

static GObject *
reopen_batch (WtJobContext *context, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, request->batch_id, error);

  if (batch == NULL
      || !wt_verification_rules_take_reason (context, batch, 0, request->reason, error))
    return NULL;
  g_object_set (batch, "finished", FALSE, "verified", FALSE, "closed", FALSE, NULL);
  if (!wt_batch_store_update (context->connection, batch, error))
    return NULL;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history; %s is an activity's title */
      g_strdup_printf (_ ("Opened the forms of “%s” again"), get_title (batch)), NULL);
  return G_OBJECT (g_steal_pointer (&batch));
}

WtJob *
wt_reopen_batch_job_new (gint64 batch_id, const char *reason)
{
  return new_job (WT_JOB_CHANGE, reopen_batch,
                  (Request){ .batch_id = batch_id, .reason = g_strdup (reason) });
}
