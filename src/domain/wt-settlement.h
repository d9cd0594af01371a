#pragma once

#include "wt-difference.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* What a difference is settled as: an answer as wt_difference_write_answer() has it, or one of
 * these. The form is there and counts; there is no such form; the paper cannot be found. */
#define WT_SETTLED_KEPT "kept"
#define WT_SETTLED_DROPPED "dropped"
#define WT_SETTLED_UNKNOWN ""

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_SETTLEMENT_ID = 1,
  WT_SETTLEMENT_BATCH_ID,
  WT_SETTLEMENT_SERIAL,
  WT_SETTLEMENT_QUESTION_ID,
  WT_SETTLEMENT_KIND,
  WT_SETTLEMENT_FIRST,
  WT_SETTLEMENT_SECOND,
  WT_SETTLEMENT_SETTLED,
  WT_SETTLEMENT_FIRST_BY,
  WT_SETTLEMENT_SECOND_BY,
  WT_SETTLEMENT_SETTLED_BY,
  WT_SETTLEMENT_SETTLED_AT,
} WtSettlementProperty;

/* How a difference between two typings was settled from the paper: what each of them said, what the
 * paper says, and who typed and settled. */
#define WT_TYPE_SETTLEMENT (wt_settlement_get_type ())
G_DECLARE_FINAL_TYPE (WtSettlement, wt_settlement, WT, SETTLEMENT, WtModel)

/* @settled: see above; @by and @at: who settled, and when */
WtSettlement *wt_settlement_new (WtDifference *difference,
                                 WtSurvey *survey,
                                 const char *settled,
                                 const char *by,
                                 const char *at);

gint64 wt_settlement_get_serial (WtSettlement *self);
/* 0 where it is about the whole form. */
gint64 wt_settlement_get_question_id (WtSettlement *self);
WtDifferenceKind wt_settlement_get_kind (WtSettlement *self);
/* The two answers, and what they were settled as. */
const char *wt_settlement_get_first (WtSettlement *self);
const char *wt_settlement_get_second (WtSettlement *self);
const char *wt_settlement_get_settled (WtSettlement *self);

/* Whether it settles @difference as well, which is there in spite of it: neither typing has been
 * changed since. */
gboolean wt_settlement_covers (WtSettlement *self, WtDifference *difference);

G_END_DECLS
