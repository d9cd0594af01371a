#pragma once

#include "wt-job-private.h"

G_BEGIN_DECLS

/* A job on its way to the database thread, with what it needs to know of the workspace. */
typedef struct _WtJobOrder WtJobOrder;

/* Takes over @job; copies the rest. */
WtJobOrder *wt_job_order_new (WtJob *job, const char *path, const char *author, WtSurvey *survey);
void wt_job_order_free (WtJobOrder *order);

/**
 * WtJobOutcome:
 * @object: (owned) (nullable): the job's result
 * @aspects: what was touched
 * @sentence: (owned) (nullable): what to say of it
 * @is_undo: whether it was an undo or a redo, or cannot be undone
 * @has_saved: whether this program has written something
 * @has_undo_state: whether the next three are set
 * @undo_sentence: (owned) (nullable): what undo would take back
 * @redo_sentence: (owned) (nullable): what redo would do again
 * @title: (owned): the workspace's title
 *
 * What a job left behind.
 */
typedef struct
{
  GObject *object;
  WtAspect aspects;
  char *sentence;
  gboolean is_undo;
  gboolean has_saved;
  gboolean has_undo_state;
  char *undo_sentence;
  char *redo_sentence;
  char *title;
} WtJobOutcome;

void wt_job_outcome_clear (WtJobOutcome *outcome);
void wt_job_outcome_free (WtJobOutcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtJobOutcome, wt_job_outcome_clear)

/* Reads what can be undone and redone, and the workspace's title. */
gboolean wt_job_outcome_read_state (WtJobOutcome *outcome,
                                    WtConnection *connection,
                                    const char *path,
                                    GError **error);

/* A #WtDatabaseWork: runs a WtJobOrder and returns a WtJobOutcome. */
gpointer wt_job_run_in_thread (WtConnection *connection,
                               gpointer order,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
