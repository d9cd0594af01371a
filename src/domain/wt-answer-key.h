#pragma once

#include "wt-survey.h"

G_BEGIN_DECLS

/*
 * The key that types an answer on a paper form, and the letter that keeps it: '1' to '9', '0' for
 * ten, 'Y', 'N', and for any question '-' blank, '?' illegible; for any but text '*' more than one
 * box. 'T' stands for a text, which is kept beside it, 'L' for a text on the paper that is to be
 * typed later. One of several choices is its letter, 'a' to 't'; several of them, a number or a
 * date are 'V', and the value is kept beside it.
 */

#define WT_KEY_TEXT 'T'
#define WT_KEY_LATER 'L'
#define WT_KEY_VALUE 'V'
#define WT_KEY_YES 'Y'
#define WT_KEY_NO 'N'
#define WT_KEY_BLANK '-'
#define WT_KEY_ILLEGIBLE '?'
#define WT_KEY_SEVERAL '*'
/* In a draft only: not answered so far. */
#define WT_KEY_OPEN '_'

/* Whether @key is an answer to @question. */
gboolean wt_answer_key_is_valid (const WtQuestion *question, char key);

/* Whether a text or a value goes with @key. */
gboolean wt_answer_key_has_text (char key);

/* The score that @key stands for, 1 to 10, or 0. */
int wt_answer_key_get_score (char key);

/* The key of a score from 1 to 10. */
char wt_answer_key_from_score (int score);

/**
 * wt_answer_key_from_text:
 * @text: a cell of a file: "yes", "No", "7", "", "?", "*", the wording of a choice or its letter;
 * for a text question anything, for others what wt_question_dup_value() takes
 *
 * Spaces around and the case of letters do not matter.
 *
 * Returns: the key, or 0 when @text is no answer to @question
 */
char wt_answer_key_from_text (const WtQuestion *question, const char *text);

/* How an answer reads in a list: "7", "10", "Yes", "No", "–", "?", "*". */
const char *wt_answer_key_to_words (char key);

/* How an answer is said: "7", "Yes", "blank", "illegible", "more than one box". */
const char *wt_answer_key_to_speech (char key);

G_END_DECLS
