#include "wt-pile-state.h"

WtPaperPileState
wt_pile_state_find (WtEngagementQuestions *questions,
                    WtActivity *activity,
                    WtBatch *batch,
                    WtPileTyping *typing,
                    gint64 typed)
{
  if (activity == NULL)
    return WT_PAPER_PILE_UNKNOWN;
  if (wt_engagement_questions_get_responses (questions, wt_activity_get_level (activity)) == NULL)
    return WT_PAPER_PILE_NOT_ASKED;
  if (batch == NULL
      || (typed == 0 && (wt_batch_is_tallied (batch) || wt_batch_get_expected (batch) == 0)))
    return WT_PAPER_PILE_UNCOUNTED;
  if (wt_batch_is_tallied (batch))
    return WT_PAPER_PILE_TALLIED;
  if (wt_pile_typing_is_second (typing))
    return wt_pile_typing_get_left (typing)->len > 0 && !wt_batch_is_closed (batch)
               ? WT_PAPER_PILE_OPEN
               : WT_PAPER_PILE_FINISHED;
  return wt_batch_is_finished (batch) ? WT_PAPER_PILE_FINISHED : WT_PAPER_PILE_OPEN;
}
