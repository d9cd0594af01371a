#include "wt-job-runner-private.h"

#include "wt-change-set.h"
#include "wt-date.h"
#include "wt-history-store.h"
#include "wt-named-item.h"
#include "wt-redaction-store.h"
#include "wt-settings-store.h"

#include <string.h>

/* Typing into one field within this time is one change. */
#define MERGE_SECONDS 30

struct _WtJobOrder
{
  WtJob *job;       /* (owned) */
  char *path;       /* (owned) */
  char *author;     /* (owned) */
  WtSurvey *survey; /* (owned) */
};

WtJobOrder *
wt_job_order_new (WtJob *job, const char *path, const char *author, WtSurvey *survey)
{
  WtJobOrder *order = g_new0 (WtJobOrder, 1);

  order->job = job;
  order->path = g_strdup (path);
  order->author = g_strdup (author);
  order->survey = g_object_ref (survey);
  return order;
}

void
wt_job_order_free (WtJobOrder *order)
{
  wt_job_free (order->job);
  g_free (order->path);
  g_free (order->author);
  g_object_unref (order->survey);
  g_free (order);
}

void
wt_job_outcome_clear (WtJobOutcome *outcome)
{
  g_clear_object (&outcome->object);
  g_clear_pointer (&outcome->sentence, g_free);
  g_clear_pointer (&outcome->undo_sentence, g_free);
  g_clear_pointer (&outcome->redo_sentence, g_free);
  g_clear_pointer (&outcome->title, g_free);
}

void
wt_job_outcome_free (WtJobOutcome *outcome)
{
  wt_job_outcome_clear (outcome);
  g_free (outcome);
}

/* The first organisation names the workspace; until there is one, its file does. */
static char *
read_title (WtConnection *connection, const char *path, GError **error)
{
  g_autoptr (GPtrArray) names =
      wt_settings_store_list_names (connection, WT_NAME_LIST_ORGANISATIONS, error);
  char *title;

  if (names == NULL)
    return NULL;
  if (names->len > 0)
    return g_strdup (wt_named_item_get_name (g_ptr_array_index (names, 0)));

  title = g_path_get_basename (path);
  if (g_str_has_suffix (title, ".wtdb"))
    title[strlen (title) - strlen (".wtdb")] = '\0';
  return title;
}

/* %FALSE on an error; a missing change is none. */
static gboolean
read_sentence (WtConnection *connection, gboolean undone, char **sentence, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (WtChange) change =
      wt_history_store_find_last (connection, undone, NULL, NULL, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *sentence = change != NULL ? g_strdup (wt_change_get_sentence (change)) : NULL;
  return TRUE;
}

gboolean
wt_job_outcome_read_state (WtJobOutcome *outcome,
                           WtConnection *connection,
                           const char *path,
                           GError **error)
{
  outcome->has_undo_state = TRUE;
  outcome->title = read_title (connection, path, error);
  return outcome->title != NULL && read_sentence (connection, FALSE, &outcome->undo_sentence, error)
         && read_sentence (connection, TRUE, &outcome->redo_sentence, error);
}

static GDateTime *
read_moment (const char *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_date_time_new_from_iso8601 (moment, zone);
}

/* Whether the change of @context goes on with the typing that @last recorded. */
static gboolean
goes_on (WtChange *last, const char *last_field, WtJobContext *context, const char *now)
{
  g_autoptr (GDateTime) before = read_moment (wt_change_get_made_at (last));
  g_autoptr (GDateTime) after = read_moment (now);

  return context->field != NULL && g_str_equal (context->field, last_field)
         && g_str_equal (wt_change_get_made_by (last), context->author) && before != NULL
         && after != NULL
         && g_date_time_difference (after, before) / G_TIME_SPAN_SECOND <= MERGE_SECONDS;
}

static gboolean
merge (WtConnection *connection,
       WtChange *last,
       GBytes *last_changes,
       GBytes *changes,
       WtJobContext *context,
       const char *now,
       GError **error)
{
  gint64 id = wt_change_get_id (last);
  g_autoptr (GBytes) joined = wt_change_set_join (last_changes, changes, error);

  if (joined == NULL)
    return FALSE;
  /* Typed and taken away again: nothing happened. */
  if (g_bytes_get_size (joined) == 0)
    return wt_history_store_delete (connection, id, error);
  return wt_history_store_update (connection, id, now, context->sentence, joined, error);
}

static gboolean
keep_change_set (WtConnection *connection, GBytes *changes, WtJobContext *context, GError **error)
{
  g_autofree char *now = wt_date_now ();
  g_autofree char *last_field = NULL;
  g_autoptr (GBytes) last_changes = NULL;
  g_autoptr (WtChange) last = NULL;
  g_autoptr (WtChange) undone = NULL;
  g_autoptr (GError) local_error = NULL;

  g_assert (context->sentence != NULL);
  undone = wt_history_store_find_last (connection, TRUE, NULL, NULL, &local_error);
  if (local_error == NULL && undone == NULL && context->field != NULL)
    last = wt_history_store_find_last (connection, FALSE, &last_changes, &last_field, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (last != NULL && goes_on (last, last_field, context, now))
    return merge (connection, last, last_changes, changes, context, now, error);
  return wt_history_store_insert (connection, now, context->author, context->sentence,
                                  context->field != NULL ? context->field : "",
                                  context->subject != NULL ? context->subject : "", changes, error);
}

/* Runs a job that changes something, in a transaction that the caller ends. */
static gboolean
run_change (WtJobOrder *order,
            WtConnection *connection,
            WtJobContext *context,
            WtJobOutcome *outcome,
            GError **error)
{
  g_autoptr (WtChangeRecorder) recorder = wt_change_recorder_start (connection, error);
  g_autoptr (GBytes) changes = NULL;
  GError *local_error = NULL;

  if (recorder == NULL)
    return FALSE;
  outcome->object = wt_job_run (order->job, context, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (context->is_refused)
    return TRUE;
  changes = wt_change_recorder_finish (recorder, error);
  if (changes == NULL)
    return FALSE;
  if (g_bytes_get_size (changes) == 0)
    return TRUE;

  outcome->has_saved = TRUE;
  outcome->aspects = wt_change_set_get_aspects (changes);
  if (!context->is_quiet)
    outcome->sentence = g_strdup (context->sentence);
  outcome->is_undo = context->is_final;
  return keep_change_set (connection, changes, context, error)
         && (context->last_step == NULL || context->last_step (context, error))
         && wt_job_outcome_read_state (outcome, connection, order->path, error);
}

/* Runs a job that no history keeps. */
static gboolean
run_unrecorded (WtJobOrder *order,
                WtConnection *connection,
                WtJobContext *context,
                WtJobOutcome *outcome,
                GError **error)
{
  GError *local_error = NULL;

  outcome->object = wt_job_run (order->job, context, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  outcome->aspects = context->aspects;
  if (context->aspects == WT_ASPECT_NONE)
    return TRUE;
  outcome->sentence = g_strdup (context->sentence);
  outcome->is_undo = outcome->has_saved = outcome->sentence != NULL;
  return wt_job_outcome_read_state (outcome, connection, order->path, error);
}

static gboolean
run_in_transaction (WtJobOrder *order,
                    WtConnection *connection,
                    WtJobContext *context,
                    WtJobOutcome *outcome,
                    GError **error)
{
  WtJobKind kind = wt_job_get_kind (order->job);
  gboolean is_reading = kind == WT_JOB_READ || kind == WT_JOB_REPORT;

  if (!(is_reading ? wt_connection_begin_read (connection, error)
                   : wt_connection_begin (connection, error)))
    return FALSE;
  if ((kind == WT_JOB_CHANGE ? run_change (order, connection, context, outcome, error)
                             : run_unrecorded (order, connection, context, outcome, error))
      && (context->is_refused || wt_connection_commit (connection, error)))
    {
      if (context->is_refused)
        wt_connection_rollback (connection);
      /* What cannot be wiped now is wiped when the workspace is opened. */
      else if (context->wants_wipe)
        wt_redaction_store_wipe (connection, NULL);
      return TRUE;
    }
  wt_connection_rollback (connection);
  return FALSE;
}

gpointer
wt_job_run_in_thread (WtConnection *connection,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  WtJobOrder *order = data;
  WtJobOutcome *outcome = g_new0 (WtJobOutcome, 1);
  WtJobContext context = { .connection = connection,
                           .cancellable = cancellable,
                           .author = order->author,
                           .survey = order->survey };

  if (!run_in_transaction (order, connection, &context, outcome, error))
    g_clear_pointer (&outcome, wt_job_outcome_free);
  g_free (context.sentence);
  g_free (context.field);
  g_free (context.subject);
  return outcome;
}
