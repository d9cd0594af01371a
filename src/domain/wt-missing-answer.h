#pragma once

#include "wt-question.h"

G_BEGIN_DECLS

/**
 * WtMissingAnswer:
 * @key: see wt-answer-key.h
 * @mark: what stands in the cell of a CSV file
 * @nick: how it is written in JSON
 * @code: what stands for it where only numbers can, below 0
 * @title: how it is shown, marked with N_()
 *
 * Why a form has no answer to a question that can be counted, as files of data say it.
 */
typedef struct
{
  char key;
  const char *mark;
  const char *nick;
  int code;
  const char *title;
} WtMissingAnswer;

/* All of them; a row with the key 0 ends the table. */
extern const WtMissingAnswer wt_missing_answers[];

/* The one with @key, or whose mark is @mark; %NULL when there is none. */
const WtMissingAnswer *wt_missing_answer_find (char key);
const WtMissingAnswer *wt_missing_answer_find_mark (const char *mark);

/* Whether a form can lack its answer to @question in this way. */
gboolean wt_missing_answer_is_possible (const WtMissingAnswer *missing, const WtQuestion *question);

G_END_DECLS
