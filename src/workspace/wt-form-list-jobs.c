#include "wt-form-list-jobs.h"

#include "wt-batch-rules-private.h"
#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-error.h"
#include "wt-issue.h"
#include "wt-job-private.h"
#include "wt-response-store.h"
#include "wt-verification-rules-private.h"

#include <glib/gi18n.h>

static GObject *
list_serials (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *batch_id = data;
  GArray *serials = wt_response_store_list_serials (context->connection, *batch_id, error);

  return serials != NULL ? G_OBJECT (wt_serial_list_new (serials)) : NULL;
}

WtJob *
wt_list_serials_job_new (gint64 batch_id)
{
  return wt_job_new (WT_JOB_READ, list_serials, g_memdup2 (&batch_id, sizeof batch_id), g_free);
}

static GObject *
list_later (WtJobContext *context, gpointer data, GError **error)
{
  gint64 *batch_id = data;
  GArray *serials = wt_response_store_list_later (context->connection, *batch_id, error);

  return serials != NULL ? G_OBJECT (wt_serial_list_new (serials)) : NULL;
}

WtJob *
wt_list_later_job_new (gint64 batch_id)
{
  return wt_job_new (WT_JOB_READ, list_later, g_memdup2 (&batch_id, sizeof batch_id), g_free);
}

/* Which of many forms it is that cannot be saved. */
static gboolean
refuse_form (WtResponse *form, GError *reason, GError **error)
{
  g_autofree char *serial = wt_response_dup_serial_words (form);

  if (g_error_matches (reason, WT_ERROR, WT_ERROR_EXISTS))
    /* Translators: %s is the number of a form, such as "0124" */
    g_set_error (error, WT_ERROR, WT_ERROR_EXISTS, _ ("Form %s is typed already."), serial);
  else
    /* Translators: the number of a form, such as "0124", and what is wrong with it */
    g_set_error (error, reason->domain, reason->code, _ ("Form %1$s: %2$s"), serial,
                 reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
save_form (WtJobContext *context, WtResponse *form, WtSurvey *survey, GError **error)
{
  g_autoptr (GPtrArray) issues = NULL;
  g_autofree char *now = wt_date_now ();
  gboolean is_new = wt_response_get_id (form) == 0;
  GError *reason = NULL;

  wt_response_close (form);
  issues = wt_response_list_issues (form, survey);
  if (is_new)
    wt_response_set_typed (form, context->author, now);
  if (wt_issue_list_check (issues, &reason)
      && (is_new ? wt_response_store_insert (context->connection, form, survey, &reason)
                 : wt_response_store_update (context->connection, form, survey, &reason)))
    return TRUE;
  return refuse_form (form, reason, error);
}

static GObject *
save_forms (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *forms = data;
  gint64 batch_id = wt_response_get_batch_id (g_ptr_array_index (forms, 0));
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, batch_id, error);
  g_autoptr (WtSurvey) survey = NULL;
  gulong n_forms = forms->len;

  if (batch == NULL || !wt_batch_rules_check_typed (batch, error)
      || !wt_verification_rules_check_open (batch, error))
    return NULL;
  survey = wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error);
  for (guint i = 0; survey != NULL && i < forms->len; i++)
    if (!save_form (context, g_ptr_array_index (forms, i), survey, error))
      return NULL;
  if (survey == NULL || !wt_verification_rules_update (context, batch_id, error))
    return NULL;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history: a number of forms, an activity's title */
      g_strdup_printf (
          ngettext ("Pasted %1$lu form into “%2$s”", "Pasted %1$lu forms into “%2$s”", n_forms),
          n_forms, wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY)),
      NULL);
  return NULL;
}

WtJob *
wt_save_forms_job_new (GPtrArray *forms)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < forms->len; i++)
    g_ptr_array_add (copies, wt_response_copy (g_ptr_array_index (forms, i)));
  return wt_job_new (WT_JOB_CHANGE, save_forms, copies, (GDestroyNotify) g_ptr_array_unref);
}
