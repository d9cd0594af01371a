#include "wt-batch-jobs.h"

#include "wt-batch-rules-private.h"
#include "wt-batch-store.h"
#include "wt-job-private.h"
#include "wt-issue.h"
#include "wt-tally-store.h"
#include "wt-verification-rules-private.h"

#include <glib/gi18n.h>

static GObject *
list_batches (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *batches = wt_batch_store_list (context->connection, error);

  return batches != NULL ? wt_job_make_list (batches, WT_TYPE_BATCH) : NULL;
}

WtJob *
wt_list_batches_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_batches, NULL, NULL);
}

typedef struct
{
  gint64 activity_id;
  gint64 survey_id;
} PileRequest;

static WtJob *
new_pile_read (WtJobFunc function, gint64 activity_id, gint64 survey_id)
{
  PileRequest request = { activity_id, survey_id };

  return wt_job_new (WT_JOB_READ, function, g_memdup2 (&request, sizeof request), g_free);
}

static GObject *
load_batch (WtJobContext *context, gpointer data, GError **error)
{
  PileRequest *request = data;

  return (GObject *) wt_batch_store_find_of_activity (context->connection, request->activity_id,
                                                      request->survey_id, error);
}

WtJob *
wt_load_batch_job_new (gint64 activity_id, gint64 survey_id)
{
  return new_pile_read (load_batch, activity_id, survey_id);
}

static GObject *
list_activity_batches (WtJobContext *context, gpointer data, GError **error)
{
  PileRequest *request = data;
  GPtrArray *batches =
      wt_batch_store_list_of_activity (context->connection, request->activity_id, error);

  return batches != NULL ? wt_job_make_list (batches, WT_TYPE_BATCH) : NULL;
}

WtJob *
wt_list_activity_batches_job_new (gint64 activity_id)
{
  return new_pile_read (list_activity_batches, activity_id, 0);
}

static char *
describe (WtBatch *before, WtBatch *after)
{
  const char *activity = wt_model_get_string (WT_MODEL (after), WT_BATCH_ACTIVITY);
  gint64 expected = wt_batch_get_expected (after);

  if (before != NULL && wt_batch_is_finished (before) != wt_batch_is_finished (after))
    return g_strdup_printf (wt_batch_is_finished (after) ? _ ("Finished the forms of “%s”")
                                                         : _ ("Opened the forms of “%s” again"),
                            activity);
  /* Translators: a line of the history: a number of paper forms, an activity's title */
  return g_strdup_printf (ngettext ("%1$lu paper form came in from “%2$s”",
                                    "%1$lu paper forms came in from “%2$s”", (gulong) expected),
                          (gulong) expected, activity);
}

static gboolean
check_kind (WtBatch *before, WtBatch *after, GError **error)
{
  if (before == NULL || wt_batch_is_tallied (before) == wt_batch_is_tallied (after)
      || wt_batch_get_typed (before) == 0)
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       wt_batch_is_tallied (after)
                           ? _ ("There are typed forms. Delete them before you enter totals.")
                           : _ ("There are totals. Set them to 0 before you type forms."));
  return FALSE;
}

/* What a batch is beyond being entered follows from other jobs; it ends when more forms are to
 * come.
 */
static gboolean
take_state (WtBatch *before, WtBatch *batch, GError **error)
{
  g_object_set (batch, "verified", wt_batch_is_verified (before) && wt_batch_is_finished (batch),
                "closed", wt_batch_is_closed (before), NULL);
  return wt_verification_rules_check_open (before, error);
}

/* Looks at the second typing again, once @batch is finished. */
static gboolean
update_verification (WtJobContext *context, WtBatch *before, WtBatch *batch, GError **error)
{
  if (before == NULL || wt_batch_is_finished (before) || !wt_batch_is_finished (batch))
    return TRUE;
  return wt_verification_rules_extend (context, wt_batch_get_id (batch), error)
         && wt_verification_rules_update (context, wt_batch_get_id (batch), error);
}

/* Adds or changes @batch and describes it. */
static WtBatch *
save (WtJobContext *context, WtBatch *batch, GError **error)
{
  gint64 activity_id = wt_batch_get_activity_id (batch);
  g_autoptr (WtBatch) before = NULL;
  g_autoptr (WtBatch) after = NULL;

  if (wt_batch_get_expected (batch) < 0 || wt_batch_get_expected (batch) > WT_BATCH_MAXIMUM)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("The number of forms must lie between 0 and 1,000,000."));
      return NULL;
    }
  if (wt_batch_get_id (batch) != 0
      && (before = wt_batch_store_find (context->connection, wt_batch_get_id (batch), error))
             == NULL)
    return NULL;
  if (!wt_batch_rules_check_level (context->connection, activity_id, error)
      || !check_kind (before, batch, error)
      || (before != NULL && !take_state (before, batch, error)))
    return NULL;
  if (!(before == NULL ? wt_batch_store_insert (context->connection, batch, error)
                       : wt_batch_store_update (context->connection, batch, error))
      || !update_verification (context, before, batch, error))
    return NULL;

  after = wt_batch_store_find (context->connection, wt_batch_get_id (batch), error);
  if (after != NULL)
    wt_job_context_describe (
        context, describe (before, after),
        g_strdup_printf ("batch %" G_GINT64_FORMAT " expected", wt_batch_get_id (after)));
  return g_steal_pointer (&after);
}

static GObject *
save_batch (WtJobContext *context, gpointer data, GError **error)
{
  return (GObject *) save (context, data, error);
}

WtJob *
wt_save_batch_job_new (WtBatch *batch)
{
  return wt_job_new (WT_JOB_CHANGE, save_batch, wt_model_copy (WT_MODEL (batch)), g_object_unref);
}

static GObject *
load_tally (WtJobContext *context, gpointer data, GError **error)
{
  PileRequest *request = data;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtBatch) batch = wt_batch_store_find_of_activity (
      context->connection, request->activity_id, request->survey_id, &local_error);
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (WtTally) tally = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  survey = batch != NULL || request->survey_id != 0 ? wt_job_context_find_survey (
               context, batch != NULL ? wt_batch_get_survey_id (batch) : request->survey_id, error)
                                                    : g_object_ref (context->survey);
  if (survey == NULL)
    return NULL;
  tally = wt_tally_new (batch != NULL ? wt_batch_get_id (batch) : 0, survey);
  if (batch == NULL)
    return G_OBJECT (g_steal_pointer (&tally));
  wt_tally_set_forms (tally, wt_batch_get_expected (batch));
  if (!wt_tally_store_read (context->connection, tally, error))
    return NULL;
  return G_OBJECT (g_steal_pointer (&tally));
}

WtJob *
wt_load_tally_job_new (gint64 activity_id, gint64 survey_id)
{
  return new_pile_read (load_tally, activity_id, survey_id);
}

typedef struct
{
  gint64 activity_id;
  WtTally *tally; /* (owned) */
} TallyRequest;

static void
tally_request_free (TallyRequest *request)
{
  g_object_unref (request->tally);
  g_free (request);
}

static GObject *
save_tally (WtJobContext *context, gpointer data, GError **error)
{
  TallyRequest *request = data;
  gint64 survey_id = wt_survey_get_id (wt_tally_get_survey (request->tally));
  g_autoptr (GPtrArray) issues = wt_tally_list_issues (request->tally);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (WtBatch) kept = NULL;

  if (!wt_issue_list_check (issues, error))
    return NULL;
  batch = wt_batch_store_find_of_activity (context->connection, request->activity_id, survey_id,
                                           &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (batch == NULL)
    batch = wt_batch_new (request->activity_id, survey_id);
  g_object_set (batch, "tallied", TRUE, "finished", TRUE, "expected",
                wt_tally_get_forms (request->tally), NULL);
  kept = save (context, batch, error);
  if (kept == NULL)
    return NULL;

  wt_tally_set_batch_id (request->tally, wt_batch_get_id (kept));
  wt_tally_close (request->tally);
  if (!wt_tally_store_update (context->connection, request->tally, error))
    return NULL;
  wt_job_context_describe (
      context,
      /* Translators: a line of the history; %s is an activity's title */
      g_strdup_printf (_ ("Entered totals of “%s”"),
                       wt_model_get_string (WT_MODEL (kept), WT_BATCH_ACTIVITY)),
      g_strdup_printf ("tally %" G_GINT64_FORMAT, wt_batch_get_id (kept)));
  return G_OBJECT (g_steal_pointer (&kept));
}

WtJob *
wt_save_tally_job_new (gint64 activity_id, WtTally *tally)
{
  TallyRequest *request = g_new0 (TallyRequest, 1);

  request->activity_id = activity_id;
  request->tally = wt_tally_copy (tally);
  return wt_job_new (WT_JOB_CHANGE, save_tally, request, (GDestroyNotify) tally_request_free);
}
