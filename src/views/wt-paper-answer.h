#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/* What keys do to one answer of a form, wherever the form is typed. */

typedef enum
{
  /* The key is no answer; nothing has changed. */
  WT_PAPER_STEP_WRONG,
  /* The answer may get more keys: a choice was ticked of which there may be several. */
  WT_PAPER_STEP_STAY,
  /* The answer is whole. */
  WT_PAPER_STEP_NEXT,
} WtPaperStep;

/* Whether the answer is written on a line: a text, a number, a date. */
gboolean wt_paper_answer_is_line (const WtQuestion *question);

/* Whether only Enter says that the answer is whole: a line, or boxes of which several may be
 * ticked.
 * @question: (nullable) */
gboolean wt_paper_answer_is_open_ended (const WtQuestion *question);

/* Whether question @index has to be answered before the form is finished. A text that is left out
 * counts as blank; a number that is none, or half a date, is no answer. */
gboolean wt_paper_answer_is_open (WtResponse *response, guint index, const WtQuestion *question);

/* The first question that has to be answered, or the number of questions. */
guint wt_paper_answer_find_open (WtResponse *response, WtSurvey *survey);

/* Answers by one key. On a line only a mark, "-" or "?", is an answer, and only while it is empty;
 * on that of a text none. */
WtPaperStep wt_paper_answer_type (WtResponse *response,
                                  guint index,
                                  const WtQuestion *question,
                                  gunichar letter);

/* Ticks a choice of a question that may have several, or takes the tick away. */
void
wt_paper_answer_toggle (WtResponse *response, guint index, const WtQuestion *question, char key);

/* Takes what stands on a line so far. */
void wt_paper_answer_write (WtResponse *response,
                            guint index,
                            const WtQuestion *question,
                            const char *text);

/* Somebody is done with the line, or with the boxes of which several may be ticked: nothing counts
 * as blank, a mark for what it means, a number and a date are put as the workspace keeps them.
 * Returns: whether it is an answer */
gboolean wt_paper_answer_close (WtResponse *response, guint index, const WtQuestion *question);

G_END_DECLS
