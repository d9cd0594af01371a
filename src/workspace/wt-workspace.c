#include "wt-workspace.h"

#include "wt-database-thread-private.h"
#include "wt-date.h"
#include "wt-file-check.h"
#include "wt-history-jobs.h"
#include "wt-job-runner-private.h"
#include "wt-migrator.h"
#include "wt-review-store.h"
#include "wt-survey-store.h"
#include "wt-toolkit.h"
#include "wt-workspace-setup-private.h"

#include <glib/gstdio.h>

struct _WtWorkspace
{
  GObject parent_instance;

  char *path;          /* (owned) */
  char *title;         /* (owned) */
  char *author;        /* (owned) */
  char *undo_sentence; /* (owned) (nullable) */
  char *redo_sentence; /* (owned) (nullable) */
  char *saved_at;      /* (owned) */
  gboolean is_read_only;
  gboolean is_review;
  WtSurvey *survey;                 /* (owned) */
  WtEngagementQuestions *questions; /* (owned) */
  WtDatabaseThread *database;       /* (owned) (nullable) once closed */
  WtDatabaseThread *reports;        /* (owned) (nullable) until the first report */
};

typedef enum
{
  PROP_PATH = 1,
  PROP_TITLE,
  PROP_READ_ONLY,
  PROP_UNDO_SENTENCE,
  PROP_REDO_SENTENCE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_SAVED_AT,
} WtWorkspaceProperty;

enum
{
  SIGNAL_CHANGED,
  SIGNAL_RECORDED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_SAVED_AT + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtWorkspace, wt_workspace, G_TYPE_OBJECT)

static void
set_text (WtWorkspace *self, char **field, const char *text, WtWorkspaceProperty property)
{
  if (g_strcmp0 (*field, text) == 0)
    return;
  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Takes over what a job left behind, in the thread that the workspace belongs to. */
static void
apply_outcome (WtWorkspace *self, WtJobOutcome *outcome)
{
  if (outcome->has_undo_state)
    {
      set_text (self, &self->undo_sentence, outcome->undo_sentence, PROP_UNDO_SENTENCE);
      set_text (self, &self->redo_sentence, outcome->redo_sentence, PROP_REDO_SENTENCE);
      set_text (self, &self->title, outcome->title, PROP_TITLE);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
    }
  if (outcome->has_saved)
    {
      g_autofree char *now = wt_date_now ();
      g_autofree char *time = wt_date_moment_to_time (now);

      set_text (self, &self->saved_at, time, PROP_SAVED_AT);
    }
  if (outcome->aspects != WT_ASPECT_NONE)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, (guint) outcome->aspects);
  if (outcome->sentence != NULL)
    g_signal_emit (self, signals[SIGNAL_RECORDED], 0, outcome->sentence, outcome->is_undo);
}

static void
wt_workspace_dispose (GObject *object)
{
  wt_workspace_close (WT_WORKSPACE (object));
  G_OBJECT_CLASS (wt_workspace_parent_class)->dispose (object);
}

static void
wt_workspace_finalize (GObject *object)
{
  WtWorkspace *self = WT_WORKSPACE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->undo_sentence, g_free);
  g_clear_pointer (&self->redo_sentence, g_free);
  g_clear_pointer (&self->saved_at, g_free);
  g_clear_object (&self->survey);
  g_clear_object (&self->questions);

  G_OBJECT_CLASS (wt_workspace_parent_class)->finalize (object);
}

static void
wt_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtWorkspace *self = WT_WORKSPACE (object);

  switch ((WtWorkspaceProperty) id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case PROP_UNDO_SENTENCE:
      g_value_set_string (value, self->undo_sentence);
      break;
    case PROP_REDO_SENTENCE:
      g_value_set_string (value, self->redo_sentence);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, !self->is_read_only && self->undo_sentence != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, !self->is_read_only && self->redo_sentence != NULL);
      break;
    case PROP_SAVED_AT:
      g_value_set_string (value, self->saved_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_workspace_class_init (WtWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_workspace_dispose;
  object_class->finalize = wt_workspace_finalize;
  object_class->get_property = wt_workspace_get_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_SENTENCE] = g_param_spec_string ("undo-sentence", NULL, NULL, NULL, flags);
  properties[PROP_REDO_SENTENCE] = g_param_spec_string ("redo-sentence", NULL, NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_SAVED_AT] = g_param_spec_string ("saved-at", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_RECORDED] =
      g_signal_new ("recorded", WT_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
wt_workspace_init (WtWorkspace *self)
{
  self->author = g_strdup (g_get_real_name ());
  self->saved_at = g_strdup ("");
}

WtWorkspace *
wt_workspace_new (const char *path, WtWorkspaceMode mode, GError **error)
{
  g_autoptr (WtWorkspace) self = g_object_new (WT_TYPE_WORKSPACE, NULL);
  g_autoptr (WtConnection) connection =
      wt_workspace_setup_connect (path, mode, &self->is_read_only, error);
  g_auto (WtJobOutcome) outcome = { 0 };
  int is_review;

  if (connection == NULL)
    return NULL;
  self->survey = wt_survey_store_find_newest (connection, WT_TOOLKIT_SURVEY, error);
  is_review = self->survey != NULL ? wt_review_store_is_review (connection, error) : -1;
  self->is_review = is_review == 1;
  if (self->survey == NULL || is_review < 0
      || !wt_job_outcome_read_state (&outcome, connection, path, error))
    return NULL;

  self->path = g_strdup (path);
  self->questions = wt_toolkit_get_engagement_questions ();
  self->database = wt_database_thread_start (g_steal_pointer (&connection));
  apply_outcome (self, &outcome);
  return g_steal_pointer (&self);
}

typedef struct
{
  char *path;
  WtWorkspaceMode mode;
} OpenRequest;

static void
open_request_free (OpenRequest *request)
{
  g_free (request->path);
  g_free (request);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenRequest *request = data;
  GError *error = NULL;
  WtWorkspace *workspace = wt_workspace_new (request->path, request->mode, &error);

  if (workspace != NULL)
    g_task_return_pointer (task, workspace, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
wt_workspace_new_async (const char *path,
                        WtWorkspaceMode mode,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = g_strdup (path);
  request->mode = mode;
  g_task_set_source_tag (task, wt_workspace_new_async);
  g_task_set_task_data (task, request, (GDestroyNotify) open_request_free);
  g_task_run_in_thread (task, open_in_thread);
}

WtWorkspace *
wt_workspace_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
wt_workspace_close (WtWorkspace *self)
{
  g_clear_pointer (&self->reports, wt_database_thread_stop);
  g_clear_pointer (&self->database, wt_database_thread_stop);
}

const char *
wt_workspace_get_path (WtWorkspace *self)
{
  return self->path;
}

gboolean
wt_workspace_is_read_only (WtWorkspace *self)
{
  return self->is_read_only;
}

gboolean
wt_workspace_is_review (WtWorkspace *self)
{
  return self->is_review;
}

void
wt_workspace_set_author (WtWorkspace *self, const char *author)
{
  char *copy = g_strdup (author);

  g_free (self->author);
  self->author = copy;
}

const char *
wt_workspace_get_author (WtWorkspace *self)
{
  return self->author;
}

WtSurvey *
wt_workspace_get_survey (WtWorkspace *self)
{
  return self->survey;
}

WtEngagementQuestions *
wt_workspace_get_engagement_questions (WtWorkspace *self)
{
  return self->questions;
}

/* Reports get a thread and a read-only connection of their own, so that nothing waits for them. */
static WtDatabaseThread *
get_thread (WtWorkspace *self, WtJobKind kind, GError **error)
{
  WtConnection *connection;

  if (self->database == NULL)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_FAILED, "The workspace is closed");
      return NULL;
    }
  if (kind != WT_JOB_REPORT)
    return self->database;
  if (self->reports == NULL)
    {
      connection = wt_connection_open (self->path, WT_CONNECTION_READ_ONLY, error);
      if (connection == NULL)
        return NULL;
      self->reports = wt_database_thread_start (connection);
    }
  return self->reports;
}

static void
on_run_finished_cb (GObject *object, GAsyncResult *inner, gpointer user_data)
{
  WtWorkspace *self = WT_WORKSPACE (object);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  WtJobOutcome *outcome = g_task_propagate_pointer (G_TASK (inner), &error);

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  apply_outcome (self, outcome);
  g_task_return_pointer (task, g_steal_pointer (&outcome->object), g_object_unref);
  wt_job_outcome_free (outcome);
}

void
wt_workspace_run_async (WtWorkspace *self,
                        WtJob *job,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (WtJob) owned_job = job;
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  WtDatabaseThread *thread = get_thread (self, wt_job_get_kind (job), &error);
  WtJobKind kind = wt_job_get_kind (job);
  GTask *inner;

  g_task_set_source_tag (task, wt_workspace_run_async);
  if (thread != NULL && self->is_read_only && kind != WT_JOB_READ && kind != WT_JOB_REPORT)
    g_set_error_literal (&error, WT_ERROR, WT_ERROR_READ_ONLY, "The workspace is read-only");
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  inner = g_task_new (self, cancellable, on_run_finished_cb, g_steal_pointer (&task));
  g_task_set_source_tag (inner, wt_job_run_in_thread);
  /* What was committed is told even to somebody who no longer wants to hear it. */
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_task_data (
      inner,
      wt_job_order_new (g_steal_pointer (&owned_job), self->path, self->author, self->survey),
      (GDestroyNotify) wt_job_order_free);
  wt_database_thread_queue (thread, wt_job_run_in_thread, inner,
                            (GDestroyNotify) wt_job_outcome_free);
}

gboolean
wt_workspace_run_finish (WtWorkspace *self, GAsyncResult *result, gpointer object, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GObject) found = g_task_propagate_pointer (G_TASK (result), &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (object != NULL)
    *(GObject **) object = g_steal_pointer (&found);
  return TRUE;
}

static void
on_blocking_run_finished_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gboolean
wt_workspace_run (WtWorkspace *self, WtJob *job, gpointer object, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;
  gboolean done;

  g_main_context_push_thread_default (context);
  wt_workspace_run_async (self, job, NULL, on_blocking_run_finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  done = wt_workspace_run_finish (self, result, object, error);
  g_clear_object (&result);
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);
  return done;
}

static void
on_look_finished_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  /* A look that fails finds nothing; what a user does next will say what is wrong. */
  wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, NULL);
}

void
wt_workspace_look_for_changes (WtWorkspace *self)
{
  if (self->database != NULL && !self->is_read_only)
    wt_workspace_run_async (self, wt_look_for_changes_job_new (), NULL, on_look_finished_cb, NULL);
}
