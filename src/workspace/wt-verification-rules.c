#include "wt-verification-rules-private.h"

#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-response-store.h"
#include "wt-second-response-store.h"
#include "wt-verification-store.h"

#include <glib/gi18n.h>

static gboolean
refuse_closed (GError **error)
{
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("This batch is closed. A change to its forms needs a reason."));
  return FALSE;
}

gboolean
wt_verification_rules_check_open (WtBatch *batch, GError **error)
{
  return !wt_batch_is_closed (batch) || refuse_closed (error);
}

gboolean
wt_verification_rules_take_reason (
    WtJobContext *context, WtBatch *batch, gint64 serial, const char *reason, GError **error)
{
  g_autofree char *tidy = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  g_autofree char *now = wt_date_now ();

  if (!wt_batch_is_closed (batch))
    return TRUE;
  if (tidy[0] == '\0')
    return refuse_closed (error);
  return wt_correction_store_insert (context->connection, wt_batch_get_id (batch), serial, tidy,
                                     context->author, now, error);
}

/* A list of the one form, or an empty one; takes @form over. */
static GPtrArray *
make_list (WtResponse *form)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_object_unref);

  if (form != NULL)
    g_ptr_array_add (forms, form);
  return forms;
}

static GPtrArray *
read_first (WtJobContext *context, gint64 batch_id, WtSurvey *survey, gint64 serial, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  WtResponse *form;

  if (serial == 0)
    return wt_response_store_list (context->connection, batch_id, survey, 0, WT_BATCH_MAXIMUM,
                                   error);
  form =
      wt_response_store_find_serial (context->connection, batch_id, serial, survey, &local_error);
  if (local_error == NULL)
    return make_list (form);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static GPtrArray *
read_second (
    WtJobContext *context, gint64 batch_id, WtSurvey *survey, gint64 serial, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  WtResponse *form;

  if (serial == 0)
    return wt_second_response_store_list (context->connection, batch_id, survey, 0,
                                          WT_BATCH_MAXIMUM, error);
  form = wt_second_response_store_find_serial (context->connection, batch_id, serial, survey,
                                               &local_error);
  if (local_error == NULL)
    return make_list (form);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

WtTypingComparison *
wt_verification_rules_compare (WtJobContext *context,
                               WtBatch *batch,
                               WtSurvey *survey,
                               WtVerification *verification,
                               gint64 serial,
                               GError **error)
{
  gint64 batch_id = wt_batch_get_id (batch);
  g_autoptr (GPtrArray) first = read_first (context, batch_id, survey, serial, error);
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) settlements = NULL;

  if (first == NULL || (second = read_second (context, batch_id, survey, serial, error)) == NULL
      || (settlements = wt_settlement_store_list (context->connection, batch_id, error)) == NULL)
    return NULL;
  return wt_typing_comparison_new (survey, first, second, verification, settlements);
}

/* Whether @batch is verified by what is in the workspace now. */
static gboolean
judge (WtJobContext *context, WtBatch *batch, gboolean *is_verified, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtVerification) verification =
      wt_verification_store_find (context->connection, wt_batch_get_id (batch), &local_error);
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (WtTypingComparison) comparison = NULL;

  *is_verified = FALSE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (verification == NULL || !wt_batch_is_finished (batch)
      || wt_verification_get_left (verification)->len > 0)
    return TRUE;
  survey = wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error);
  comparison = survey != NULL
                   ? wt_verification_rules_compare (context, batch, survey, verification, 0, error)
                   : NULL;
  *is_verified = comparison != NULL && wt_typing_comparison_is_settled (comparison);
  return comparison != NULL;
}

gboolean
wt_verification_rules_update (WtJobContext *context, gint64 batch_id, GError **error)
{
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, batch_id, error);
  gboolean is_verified;

  if (batch == NULL)
    return FALSE;
  if (wt_batch_is_closed (batch))
    return TRUE;
  if (!judge (context, batch, &is_verified, error))
    return FALSE;
  if (is_verified == wt_batch_is_verified (batch))
    return TRUE;
  g_object_set (batch, "verified", is_verified, NULL);
  return wt_batch_store_update (context->connection, batch, error);
}

/* Whether @serial is among @numbers. */
static gboolean
is_among (GArray *numbers, gint64 serial)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, gint64, i) == serial)
      return TRUE;
  return FALSE;
}

/* The numbers of forms that are not in the sample. */
static GArray *
list_others (WtJobContext *context, WtVerification *verification, GError **error)
{
  GArray *sample = wt_verification_get_forms (verification);
  GArray *serials = wt_verification_store_list_serials (
      context->connection, wt_verification_get_batch_id (verification), error);

  for (guint i = serials != NULL ? serials->len : 0; i-- > 0;)
    if (is_among (sample, g_array_index (serials, gint64, i)))
      g_array_remove_index (serials, i);
  return serials;
}

gboolean
wt_verification_rules_extend (WtJobContext *context, gint64 batch_id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtVerification) verification =
      wt_verification_store_find (context->connection, batch_id, &local_error);
  g_autoptr (GRand) random = g_rand_new ();
  g_autoptr (GArray) others = NULL;
  g_autoptr (GArray) chosen = NULL;
  guint n_forms, n_wanted;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (verification == NULL || wt_verification_get_sample (verification) == WT_SAMPLE_WHOLE)
    return TRUE;
  others = list_others (context, verification, error);
  if (others == NULL)
    return FALSE;
  n_forms = wt_verification_get_forms (verification)->len;
  n_wanted =
      wt_verification_get_size (others->len + n_forms, wt_verification_get_sample (verification));
  if (n_wanted <= n_forms)
    return TRUE;
  chosen = wt_verification_choose (others, n_wanted - n_forms, random);
  return wt_verification_store_add_forms (context->connection, batch_id, chosen, error);
}
