#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WtTerm:
 * @value: the enumeration's value; 0 stands for "not chosen"
 * @nick: how it is written in the workspace and in JSON
 * @title: how it is shown, marked with N_()
 * @description: (nullable): a line that explains it, marked with N_()
 *
 * One row of a table of the product's own words: levels, stages, answers. A table ends with a row
 * whose nick is %NULL.
 */
typedef struct
{
  int value;
  const char *nick;
  const char *title;
  const char *description;
} WtTerm;

/* The nick of @value in @terms, or "" when @value is 0 or unknown. */
const char *wt_term_get_nick (const WtTerm *terms, int value);

/* The translated title of @value in @terms, or "" when @value is 0 or unknown. */
const char *wt_term_get_title (const WtTerm *terms, int value);

/* The translated description of @value in @terms, or "". */
const char *wt_term_get_description (const WtTerm *terms, int value);

/* The value whose nick is @nick (nullable), or 0. */
int wt_term_from_nick (const WtTerm *terms, const char *nick);

G_END_DECLS
