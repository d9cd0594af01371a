#pragma once

#include "wt-activity.h"
#include "wt-batch.h"
#include "wt-engagement-questions.h"
#include "wt-pile-typing.h"

G_BEGIN_DECLS

/* What can be done with the forms of an activity. */
typedef enum
{
  /* Not read yet. */
  WT_PAPER_PILE_UNKNOWN,
  /* The activity is no longer there. */
  WT_PAPER_PILE_GONE,
  /* Its level asks for no forms. */
  WT_PAPER_PILE_NOT_ASKED,
  /* Nobody has said how many forms came in. */
  WT_PAPER_PILE_UNCOUNTED,
  /* Totals were entered, so single forms cannot be. */
  WT_PAPER_PILE_TALLIED,
  WT_PAPER_PILE_OPEN,
  WT_PAPER_PILE_FINISHED,
} WtPaperPileState;

/**
 * wt_pile_state_find:
 * @activity: (nullable): %NULL before it is read
 * @batch: (nullable): %NULL before somebody said how many forms came in
 * @typed: how many forms are typed the first time
 *
 * Returns: the state of a pile whose activity is not gone
 */
WtPaperPileState wt_pile_state_find (WtEngagementQuestions *questions,
                                     WtActivity *activity,
                                     WtBatch *batch,
                                     WtPileTyping *typing,
                                     gint64 typed);

G_END_DECLS
