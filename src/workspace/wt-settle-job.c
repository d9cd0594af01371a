#include "wt-verification-jobs.h"

#include "wt-batch-store.h"
#include "wt-date.h"
#include "wt-response-store.h"
#include "wt-second-response-store.h"
#include "wt-verification-rules-private.h"
#include "wt-verification-store.h"

#include <glib/gi18n.h>

typedef struct
{
  WtDifference *difference; /* (owned) */
  char *settled;            /* (owned) */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->difference);
  g_free (request->settled);
  g_free (request);
}

/* What is worked with while a difference is settled. */
typedef struct
{
  WtJobContext *context;
  WtSurvey *survey;
  WtDifference *difference; /* as it is now */
  char *settled;            /* (owned) */
} Settling;

static gboolean
is_same_form (WtResponse *a, WtResponse *b)
{
  return (a == NULL) == (b == NULL)
         && (a == NULL || wt_response_get_id (a) == wt_response_get_id (b));
}

static gboolean
is_same_answer (WtResponse *a, WtResponse *b, guint question)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!is_same_form (a, b))
    return FALSE;
  if (a == NULL || question == WT_DIFFERENCE_WHOLE_FORM)
    return TRUE;
  first = wt_difference_write_answer (a, question);
  second = wt_difference_write_answer (b, question);
  return g_str_equal (first, second);
}

/* @difference as it is in the workspace now (transfer full), unless somebody has changed it. */
static WtDifference *
find_again (WtJobContext *context,
            WtBatch *batch,
            WtSurvey *survey,
            WtDifference *difference,
            GError **error)
{
  guint question = wt_difference_get_question (difference);
  g_autoptr (WtTypingComparison) comparison = wt_verification_rules_compare (
      context, batch, survey, NULL, wt_difference_get_serial (difference), error);
  GListModel *differences;

  if (comparison == NULL)
    return NULL;
  differences = wt_typing_comparison_get_differences (comparison);
  for (guint i = 0; i < g_list_model_get_n_items (differences); i++)
    {
      g_autoptr (WtDifference) found = g_list_model_get_item (differences, i);

      if (wt_difference_get_kind (found) == wt_difference_get_kind (difference)
          && wt_difference_get_question (found) == question
          && is_same_answer (wt_difference_get_first (found), wt_difference_get_first (difference),
                             question)
          && is_same_answer (wt_difference_get_second (found),
                             wt_difference_get_second (difference), question))
        return g_steal_pointer (&found);
    }
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("This form was changed since. Look at it again."));
  return NULL;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("A difference of this kind cannot be settled like that."));
  return FALSE;
}

/* What the paper says becomes the answer of the form that counts. */
static gboolean
settle_answer (Settling *settling, GError **error)
{
  guint question = wt_difference_get_question (settling->difference);
  gboolean is_text = wt_difference_get_kind (settling->difference) == WT_DIFFERENCE_TEXT;
  g_autoptr (WtResponse) form = wt_response_copy (wt_difference_get_first (settling->difference));

  if (!g_str_equal (settling->settled, WT_SETTLED_UNKNOWN))
    {
      if (!wt_difference_read_answer (form, settling->survey, question, settling->settled, error))
        return FALSE;
      /* As it will be read again: without spaces around it, and a blank where that is nothing. */
      g_free (settling->settled);
      settling->settled = wt_difference_write_answer (form, question);
    }
  else if (!is_text)
    wt_response_set_key (form, question, WT_KEY_ILLEGIBLE);
  return wt_response_store_update (settling->context->connection, form, settling->survey, error);
}

/* The second typing of a form that the first has not counts, or there is no such form. */
static gboolean
settle_missing_in_first (Settling *settling, GError **error)
{
  WtConnection *connection = settling->context->connection;
  WtResponse *second = wt_difference_get_second (settling->difference);
  g_autoptr (WtResponse) form = NULL;

  if (g_str_equal (settling->settled, WT_SETTLED_DROPPED))
    return wt_second_response_store_delete (connection, wt_response_get_id (second), error);
  if (!g_str_equal (settling->settled, WT_SETTLED_KEPT))
    return refuse (error);
  form = wt_response_copy (second);
  return wt_response_store_insert (connection, form, settling->survey, error);
}

static gboolean
settle_missing_in_second (Settling *settling, GError **error)
{
  WtResponse *first = wt_difference_get_first (settling->difference);

  if (g_str_equal (settling->settled, WT_SETTLED_UNKNOWN))
    return TRUE;
  if (!g_str_equal (settling->settled, WT_SETTLED_DROPPED))
    return refuse (error);
  return wt_response_store_delete (settling->context->connection, wt_response_get_id (first),
                                   error);
}

static gboolean
change_forms (Settling *settling, GError **error)
{
  switch (wt_difference_get_kind (settling->difference))
    {
    case WT_DIFFERENCE_ANSWER:
    case WT_DIFFERENCE_TEXT:
      return settle_answer (settling, error);
    case WT_DIFFERENCE_MISSING_IN_FIRST:
      return settle_missing_in_first (settling, error);
    case WT_DIFFERENCE_MISSING_IN_SECOND:
      return settle_missing_in_second (settling, error);
    case WT_DIFFERENCE_NUMBER_TWICE:
    case WT_DIFFERENCE_NONE:
    default:
      return refuse (error);
    }
}

/* What a difference was settled as, in words; "" where that is a text, or no answer. Free with
 * g_free(). */
static char *
dup_settled_words (Settling *settling)
{
  guint question = wt_difference_get_question (settling->difference);
  const char *settled = settling->settled;

  if (question == WT_DIFFERENCE_WHOLE_FORM || settled[0] == '\0' || settled[0] == WT_KEY_TEXT)
    return g_strdup ("");
  return wt_question_dup_answer_words (wt_survey_get_question (settling->survey, question),
                                       settled[0], settled + 1);
}

static void
describe (Settling *settling, WtBatch *batch)
{
  const char *activity = wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY);
  g_autofree char *serial = wt_difference_dup_serial_words (settling->difference);
  g_autofree char *words = dup_settled_words (settling);

  wt_job_context_describe (
      settling->context,
      words[0] != '\0'
          /* Translators: a line of the history: a form's number, what its paper says, an
           * activity's title */
          ? g_strdup_printf (_ ("Form %1$s: %2$s, from the paper (%3$s)"), serial, words, activity)
          /* Translators: a line of the history: a form's number, an activity's title */
          : g_strdup_printf (_ ("Settled form %1$s of “%2$s”"), serial, activity),
      NULL);
}

static gboolean
settle (Settling *settling, WtBatch *batch, GError **error)
{
  WtJobContext *context = settling->context;
  g_autofree char *now = wt_date_now ();
  g_autoptr (WtSettlement) settlement = NULL;

  if (!change_forms (settling, error))
    return FALSE;
  describe (settling, batch);
  settlement = wt_settlement_new (settling->difference, settling->survey, settling->settled,
                                  context->author, now);
  return wt_settlement_store_insert (context->connection, settlement, error)
         && wt_verification_rules_update (context, wt_batch_get_id (batch), error);
}

static GObject *
run (WtJobContext *context, gpointer data, GError **error)
{
  Request *request = data;
  gint64 batch_id = wt_difference_get_batch_id (request->difference);
  g_autoptr (WtBatch) batch = wt_batch_store_find (context->connection, batch_id, error);
  g_autoptr (WtSurvey) survey = NULL;
  g_autoptr (WtDifference) difference = NULL;
  Settling settling = { .context = context };
  gboolean is_settled;

  if (batch == NULL || !wt_verification_rules_check_open (batch, error)
      || (survey = wt_job_context_find_survey (context, wt_batch_get_survey_id (batch), error))
             == NULL
      || (difference = find_again (context, batch, survey, request->difference, error)) == NULL)
    return NULL;
  settling.survey = survey;
  settling.difference = difference;
  settling.settled = g_strdup (request->settled);
  is_settled = settle (&settling, batch, error);
  g_free (settling.settled);
  return is_settled ? (GObject *) wt_batch_store_find (context->connection, batch_id, error) : NULL;
}

WtJob *
wt_settle_job_new (WtDifference *difference, const char *settled)
{
  Request *request = g_new0 (Request, 1);

  request->difference = g_object_ref (difference);
  request->settled = g_strdup (settled);
  return wt_job_new (WT_JOB_CHANGE, run, request, (GDestroyNotify) request_free);
}
