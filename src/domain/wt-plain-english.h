#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Whether a question is in plain English. Everything here is a suggestion: a count of letters knows
 * nothing of what is meant.
 *
 * The reading age is the grade of Flesch and Kincaid and five years more, as children in the United
 * States are about five when they start at grade 0:
 *
 *   0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59 + 5
 *
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability
 * formulas for Navy enlisted personnel. Research Branch Report 8-75, 1975. Syllables are counted by
 * rule, not by a dictionary.
 */

/* The most words that a sentence should have, and the reading age to aim at: as the NHS service
 * manual has it, 9 to 11. */
#define WT_PLAIN_SENTENCE_MAXIMUM 20
#define WT_PLAIN_READING_AGE 11

/**
 * WtPlainRemarkKind:
 * @WT_PLAIN_LONG_SENTENCE: a sentence has many words
 * @WT_PLAIN_HARD: long words in long sentences; said of a text of some length
 * @WT_PLAIN_WORD: a word of the office, for which there is a plainer one
 * @WT_PLAIN_DOUBLE: two questions in one, joined by "and" or "or"
 * @WT_PLAIN_NEGATIVE: "do you not": a yes to it can mean either
 * @WT_PLAIN_LEADING: leads to one of the answers
 */
typedef enum
{
  WT_PLAIN_LONG_SENTENCE,
  WT_PLAIN_HARD,
  WT_PLAIN_WORD,
  WT_PLAIN_DOUBLE,
  WT_PLAIN_NEGATIVE,
  WT_PLAIN_LEADING,
} WtPlainRemarkKind;

/**
 * WtPlainRemark:
 * @kind: what it is about
 * @advice: (owned): what could be better, in a user's words
 */
typedef struct
{
  WtPlainRemarkKind kind;
  char *advice;
} WtPlainRemark;

/* What is in a text. Zeroed at the start. */
typedef struct
{
  guint n_sentences;
  guint n_words;
  guint n_syllables;
} WtPlainCount;

/* Suggestions about @text, the same thing only once: of WtPlainRemark; free with
 * g_ptr_array_unref(). */
GPtrArray *wt_plain_english_check (const char *text);

/* Adds what is in @text to @count. */
void wt_plain_english_count (const char *text, WtPlainCount *count);

/* How many syllables a word of English has, at least 1. */
guint wt_plain_english_count_syllables (const char *word);

/* The age at which people read such a text easily, in years; `NAN` for one without words. */
double wt_plain_count_get_reading_age (const WtPlainCount *count);

/* "48 words · reading age about 10", for a whole questionnaire; free with g_free(). */
char *wt_plain_count_to_words (const WtPlainCount *count);

G_END_DECLS
