#pragma once

#include "wt-aspect.h"
#include "wt-engagement-questions.h"
#include "wt-job.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/**
 * WtWorkspace:
 *
 * One open `.wtdb` file. To be used from the main loop, or from one thread of a program without
 * one; what it does to the file happens on threads of its own. Close it before letting go of the
 * last reference.
 *
 * Properties that views bind to: `path`, `title` (the organisation's name, else the file's),
 * `read-only`, `undo-sentence` and `redo-sentence` (`NULL` when there is nothing to undo or redo),
 * `can-undo`, `can-redo`, `saved-at` (the time of the last change in this session, "10:42", or "").
 */
#define WT_TYPE_WORKSPACE (wt_workspace_get_type ())
G_DECLARE_FINAL_TYPE (WtWorkspace, wt_workspace, WT, WORKSPACE, GObject)

typedef enum
{
  WT_WORKSPACE_OPEN,
  /* The file must not be there yet. */
  WT_WORKSPACE_CREATE,
} WtWorkspaceMode;

/**
 * wt_workspace_new:
 * @path: the file
 * @error: WT_ERROR_CANNOT_OPEN, WT_ERROR_EXISTS, WT_ERROR_FOREIGN, WT_ERROR_NEWER_SCHEMA,
 * WT_ERROR_OLDER_SCHEMA, WT_ERROR_CORRUPT, WT_ERROR_BUSY or WT_ERROR_NO_SPACE
 *
 * Opens or makes a workspace; blocks for as long as the disk does. An unsuitable file is left as it
 * is. A file that may not be written opens for reading, unless an older version wrote it.
 */
WtWorkspace *wt_workspace_new (const char *path, WtWorkspaceMode mode, GError **error);

/* The same without blocking. */
void wt_workspace_new_async (const char *path,
                             WtWorkspaceMode mode,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
WtWorkspace *wt_workspace_new_finish (GAsyncResult *result, GError **error);

/* Waits for queued jobs, then closes the file. */
void wt_workspace_close (WtWorkspace *self);

const char *wt_workspace_get_path (WtWorkspace *self);
gboolean wt_workspace_is_read_only (WtWorkspace *self);

/* Whether it is a review file, see wt_share_for_review_job_new(). */
gboolean wt_workspace_is_review (WtWorkspace *self);

/* Who makes the changes; stands in the history. */
void wt_workspace_set_author (WtWorkspace *self, const char *author);
const char *wt_workspace_get_author (WtWorkspace *self);

/* The survey that paper forms answer, with the workspace's ids; what the engagement record asks.
 * Both immutable. */
WtSurvey *wt_workspace_get_survey (WtWorkspace *self);
WtEngagementQuestions *wt_workspace_get_engagement_questions (WtWorkspace *self);

/* Runs @job (transfer full); jobs run in the order in which they were given, reports beside them.
 */
void wt_workspace_run_async (WtWorkspace *self,
                             WtJob *job,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * wt_workspace_run_finish:
 * @object: (out) (optional) (nullable) (transfer full): what the job results in, of the type that
 * its constructor names
 *
 * Returns: %FALSE with @error set when nothing was done
 */
gboolean
wt_workspace_run_finish (WtWorkspace *self, GAsyncResult *result, gpointer object, GError **error);

/* Runs @job (transfer full) and waits for it: for the command line and for tests. */
gboolean wt_workspace_run (WtWorkspace *self, WtJob *job, gpointer object, GError **error);

/* Looks whether another program has changed the file; `changed` is emitted if so. */
void wt_workspace_look_for_changes (WtWorkspace *self);

/**
 * WtWorkspace::changed:
 * @aspects: a #WtAspect of what was touched
 *
 * Emitted in the main loop after a change, an undo or a redo, of this or of another program.
 */

/**
 * WtWorkspace::recorded:
 * @sentence: what was done
 * @is_undo: whether it was an undo or a redo
 *
 * Emitted after `changed` for what deserves a toast.
 */

G_END_DECLS
