#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the application says on a printed form, beside the wording of the survey. */
typedef enum
{
  WT_FORM_PHRASE_NO_NAME,
  WT_FORM_PHRASE_BLANK,
  WT_FORM_PHRASE_REQUIRED,
  WT_FORM_PHRASE_ONE_CROSS,
  /* "%1$s" and "%2$s" are the numbers of the first and the last question. */
  WT_FORM_PHRASE_ONE_CROSS_RANGE,
  WT_FORM_PHRASE_ANY_CROSS,
  WT_FORM_PHRASE_YES,
  WT_FORM_PHRASE_NO,
  WT_FORM_PHRASE_DAY,
  WT_FORM_PHRASE_MONTH,
  WT_FORM_PHRASE_YEAR,
  WT_FORM_PHRASE_THANKS,
  WT_FORM_PHRASE_LARGE_PRINT,
  /* "%s" is a list of languages. */
  WT_FORM_PHRASE_LARGE_PRINT_LANGUAGES,
  /* "%1$s" and "%2$s" are the page's number and how many there are. */
  WT_FORM_PHRASE_PAGE,
  WT_FORM_PHRASE_NUMBER,
  WT_FORM_PHRASE_UNCHECKED,
  WT_FORM_N_PHRASES,
} WtFormPhrase;

/* The lasting name of @phrase, in translations: "one-cross-range". */
const char *wt_form_phrase_get_nick (WtFormPhrase phrase);

/* The words of @phrase in the language of the application. */
const char *wt_form_phrase_get_words (WtFormPhrase phrase);

/**
 * wt_form_phrase_fill:
 * @words: a phrase that somebody may have translated
 * @first: (nullable): what "%s" and "%1$s" stand for
 * @second: (nullable): what "%2$s" stands for
 *
 * Returns: @words with the places filled, whatever else stands in them; free with g_free()
 */
char *wt_form_phrase_fill (const char *words, const char *first, const char *second);

G_END_DECLS
