#include "wt-question-tally.h"

#include "wt-answer-key.h"

void
wt_question_tally_add (WtQuestionTally *tally, const WtQuestionTally *other)
{
  tally->yes += other->yes;
  tally->no += other->no;
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    tally->scores[i] += other->scores[i];
  tally->texts += other->texts;
  tally->blank += other->blank;
  tally->illegible += other->illegible;
  tally->several += other->several;
}

void
wt_question_tally_count (WtQuestionTally *tally, char key, gint64 times)
{
  switch (key)
    {
    case WT_KEY_YES:
      tally->yes += times;
      break;
    case WT_KEY_NO:
      tally->no += times;
      break;
    case WT_KEY_TEXT:
      tally->texts += times;
      break;
    case WT_KEY_BLANK:
      tally->blank += times;
      break;
    case WT_KEY_ILLEGIBLE:
      tally->illegible += times;
      break;
    case WT_KEY_SEVERAL:
      tally->several += times;
      break;
    default:
      g_return_if_fail (wt_answer_key_get_score (key) > 0);
      tally->scores[wt_answer_key_get_score (key) - 1] += times;
    }
}

gint64
wt_question_tally_get_answered (const WtQuestionTally *tally)
{
  gint64 answered = tally->yes + tally->no + tally->texts;

  for (int i = 0; i < WT_SCORE_COUNT; i++)
    answered += tally->scores[i];
  return answered;
}

gint64
wt_question_tally_get_forms (const WtQuestionTally *tally)
{
  return wt_question_tally_get_answered (tally) + tally->blank + tally->illegible + tally->several;
}

WtScoreTally
wt_question_tally_to_scores (const WtQuestionTally *tally)
{
  WtScoreTally scores = { .blank = tally->blank,
                          .illegible = tally->illegible,
                          .several = tally->several };

  for (int i = 0; i < WT_SCORE_COUNT; i++)
    scores.counts[i] = tally->scores[i];
  return scores;
}

WtShareTally
wt_question_tally_to_shares (const WtQuestionTally *tally)
{
  return (WtShareTally){ .yes = tally->yes,
                         .no = tally->no,
                         .blank = tally->blank,
                         .illegible = tally->illegible,
                         .several = tally->several };
}

gboolean
wt_question_tally_is_same (const WtQuestionTally *a, const WtQuestionTally *b)
{
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    if (a->scores[i] != b->scores[i])
      return FALSE;
  return a->yes == b->yes && a->no == b->no && a->texts == b->texts && a->blank == b->blank
         && a->illegible == b->illegible && a->several == b->several;
}
