#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word or a phrase in lower case, and a plainer one. A verb is meant in all its forms. */
typedef struct
{
  const char *phrase;
  const char *plainer;
} WtPlainWord;

/* Each ends with a row without a phrase. They are English, and so stay out of translation. */
extern const WtPlainWord wt_plain_words[];

/* Phrases that lead to an answer, and those that ask by denying; each ends with %NULL. */
extern const char *const wt_plain_leading[];
extern const char *const wt_plain_negative[];

/* Two that are one thing: "friends and family". Ends with %NULL. */
extern const char *const wt_plain_pairs[];

G_END_DECLS
