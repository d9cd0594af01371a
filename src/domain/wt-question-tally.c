#include "wt-question-tally.h"

#include "wt-answer-key.h"

void
wt_question_tally_add (WtQuestionTally *tally, const WtQuestionTally *other)
{
  tally->yes += other->yes;
  tally->no += other->no;
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    tally->scores[i] += other->scores[i];
  for (int i = 0; i < WT_CHOICE_MAXIMUM; i++)
    tally->choices[i] += other->choices[i];
  tally->texts += other->texts;
  tally->blank += other->blank;
  tally->illegible += other->illegible;
  tally->several += other->several;
}

gint64 *
wt_question_tally_get_choice (WtQuestionTally *tally, char key)
{
  g_return_val_if_fail (key >= WT_CHOICE_FIRST_KEY && key < WT_CHOICE_FIRST_KEY + WT_CHOICE_MAXIMUM,
                        NULL);
  return &tally->choices[key - WT_CHOICE_FIRST_KEY];
}

void
wt_question_tally_count_value (WtQuestionTally *tally, const char *value, gint64 times)
{
  tally->texts += times;
  if (tally->kind == WT_QUESTION_CHOICES)
    for (const char *letter = value; *letter != '\0'; letter++)
      *wt_question_tally_get_choice (tally, *letter) += times;
}

void
wt_question_tally_count (WtQuestionTally *tally, char key, gint64 times)
{
  if (g_ascii_islower (key))
    {
      *wt_question_tally_get_choice (tally, key) += times;
      return;
    }
  switch (key)
    {
    case WT_KEY_YES:
      tally->yes += times;
      break;
    case WT_KEY_NO:
      tally->no += times;
      break;
    case WT_KEY_TEXT:
    case WT_KEY_LATER:
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
  if (tally->kind == WT_QUESTION_CHOICE)
    for (int i = 0; i < WT_CHOICE_MAXIMUM; i++)
      answered += tally->choices[i];
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
  for (int i = 0; i < WT_CHOICE_MAXIMUM; i++)
    if (a->choices[i] != b->choices[i])
      return FALSE;
  return a->yes == b->yes && a->no == b->no && a->texts == b->texts && a->blank == b->blank
         && a->illegible == b->illegible && a->several == b->several;
}
