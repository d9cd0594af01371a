#pragma once

#include "wt-score-tally.h"
#include "wt-share-tally.h"
#include "wt-question.h"

G_BEGIN_DECLS

/**
 * WtQuestionTally:
 * @question_id: the workspace's number of the question
 * @kind: which of the counts have a meaning: yes and no, scores, texts, or choices; blank and
 * illegible always, several where one answer is asked for
 * @scores: how many gave 1 … 10
 * @texts: how many wrote a text, a number or a date, or ticked any of several choices
 * @choices: how many ticked each choice, 'a' first
 *
 * Counted answers to one question, of one activity or of many.
 */
typedef struct
{
  gint64 question_id;
  WtQuestionKind kind;
  gint64 yes, no;
  gint64 scores[WT_SCORE_COUNT];
  gint64 texts;
  gint64 choices[WT_CHOICE_MAXIMUM];
  gint64 blank, illegible, several;
} WtQuestionTally;

/* Adds @other to @tally. */
void wt_question_tally_add (WtQuestionTally *tally, const WtQuestionTally *other);

/* Counts one more (@times 1) or one fewer (@times -1) form with @key. */
void wt_question_tally_count (WtQuestionTally *tally, char key, gint64 times);

/* The same of a form whose answer is a value; see wt_question_dup_value(). */
void wt_question_tally_count_value (WtQuestionTally *tally, const char *value, gint64 times);

/* The count of the choice with @key, to read and to change. */
gint64 *wt_question_tally_get_choice (WtQuestionTally *tally, char key);

/* How many answered; how many forms there are with it. */
gint64 wt_question_tally_get_answered (const WtQuestionTally *tally);
gint64 wt_question_tally_get_forms (const WtQuestionTally *tally);

/* The same counts as statistics takes them. */
WtScoreTally wt_question_tally_to_scores (const WtQuestionTally *tally);
WtShareTally wt_question_tally_to_shares (const WtQuestionTally *tally);

gboolean wt_question_tally_is_same (const WtQuestionTally *a, const WtQuestionTally *b);

G_END_DECLS
