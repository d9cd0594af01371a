#pragma once

#include "wt-activity.h"
#include "wt-batch.h"
#include "wt-pile-typing.h"
#include "wt-response.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtPileContents:
 * @activity: (owned)
 * @survey: (owned): of the batch; without one the survey that was asked for
 * @batch: (owned) (nullable): %NULL before somebody said how many forms came in
 * @draft: (owned) (nullable): the form that was being typed
 * @forms: (owned) (nullable): finished forms, the highest number first; %NULL without a batch
 * @is_whole: whether these are all
 * @verification: (owned) (nullable): the second typing, once one was begun
 *
 * What the workspace holds about the paper forms of an activity, as one typing has them.
 */
typedef struct
{
  WtActivity *activity;
  WtSurvey *survey;
  WtBatch *batch;
  WtResponse *draft;
  GListModel *forms;
  gboolean is_whole;
  WtVerification *verification;
} WtPileContents;

void wt_pile_contents_free (WtPileContents *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPileContents, wt_pile_contents_free)

/* Reads it of the forms that answer @survey_id, or with 0 any survey, rather those of a batch that
 * is not finished; with @limit forms at most. WT_ERROR_NOT_FOUND: there is no such activity. */
void wt_pile_contents_read_async (WtWorkspace *workspace,
                                  gint64 activity_id,
                                  gint64 survey_id,
                                  WtTyping typing,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
WtPileContents *wt_pile_contents_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
