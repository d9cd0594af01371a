#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/* The most forms a batch may hold. */
#define WT_BATCH_MAXIMUM 1000000

typedef enum
{
  WT_BATCH_ID = 1,
  WT_BATCH_ACTIVITY_ID,
  WT_BATCH_SURVEY_ID,
  WT_BATCH_EXPECTED,
  WT_BATCH_TALLIED,
  WT_BATCH_FINISHED,
  WT_BATCH_VERIFIED,
  WT_BATCH_CLOSED,
  /* Worked out when read: */
  WT_BATCH_TYPED,
  WT_BATCH_LAST_SERIAL,
  WT_BATCH_ACTIVITY,
  WT_BATCH_HELD_ON,
  WT_BATCH_PROJECT,
  WT_BATCH_SURVEY,
} WtBatchProperty;

typedef enum
{
  WT_BATCH_STATE_BEING_ENTERED,
  WT_BATCH_STATE_ENTERED,
  WT_BATCH_STATE_VERIFIED,
  WT_BATCH_STATE_CLOSED,
} WtBatchState;

/* The pile of paper forms from one activity, typed form by form or entered as a tally. */
#define WT_TYPE_BATCH (wt_batch_get_type ())
G_DECLARE_FINAL_TYPE (WtBatch, wt_batch, WT, BATCH, WtModel)

WtBatch *wt_batch_new (gint64 activity_id, gint64 survey_id);

gint64 wt_batch_get_id (WtBatch *self);
gint64 wt_batch_get_activity_id (WtBatch *self);
gint64 wt_batch_get_survey_id (WtBatch *self);
/* How many forms came in. */
gint64 wt_batch_get_expected (WtBatch *self);
/* How many of them are in the workspace. */
gint64 wt_batch_get_typed (WtBatch *self);
gboolean wt_batch_is_tallied (WtBatch *self);
/* Whether all its forms were entered; whether a second typing agrees; whether nothing is to change
 * any more. A batch can be closed without having been verified. */
gboolean wt_batch_is_finished (WtBatch *self);
gboolean wt_batch_is_verified (WtBatch *self);
gboolean wt_batch_is_closed (WtBatch *self);
WtBatchState wt_batch_get_state (WtBatch *self);

/* "Being entered", "Entered", "Verified", "Closed". */
const char *wt_batch_state_get_title (WtBatchState state);

/* "23 of 25 forms" of a batch being typed, "25 forms" of a finished one; free with g_free(). */
char *wt_batch_dup_progress (WtBatch *self);

G_END_DECLS
