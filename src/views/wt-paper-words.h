#pragma once

#include "wt-survey.h"

G_BEGIN_DECLS

/* Sentences of the page that paper forms are typed on. All are freed with g_free(). */

/* That @question has to be answered before the form is finished, or why @text is no answer to it;
 * %NULL for no question: all are answered. */
char *wt_paper_words_open (const WtQuestion *question, const char *text);

/* That @letter does not answer @question; %NULL when all questions have been answered. */
char *wt_paper_words_wrong_key (const WtQuestion *question, gunichar letter);

/* How a screen reader says an answer: "7", "Very good", "blank", "text". */
char *wt_paper_words_speech (const WtQuestion *question, char key, const char *text);

/* "23 of 25 forms", "26 forms, 25 expected". */
char *wt_paper_words_progress (gint64 typed, gint64 expected);

/* "2 left · about 4 a minute"; without the pace when that is 0. */
char *wt_paper_words_left (gint64 typed, gint64 expected, double pace);

G_END_DECLS
