#include "wt-term.h"

#include <glib/gi18n.h>

static const WtTerm *
find (const WtTerm *terms, int value)
{
  for (; terms->nick != NULL; terms++)
    if (terms->value == value)
      return terms;
  return NULL;
}

const char *
wt_term_get_nick (const WtTerm *terms, int value)
{
  const WtTerm *term = find (terms, value);

  return term != NULL ? term->nick : "";
}

const char *
wt_term_get_title (const WtTerm *terms, int value)
{
  const WtTerm *term = find (terms, value);

  return term != NULL ? _ (term->title) : "";
}

const char *
wt_term_get_description (const WtTerm *terms, int value)
{
  const WtTerm *term = find (terms, value);

  return term != NULL && term->description != NULL ? _ (term->description) : "";
}

int
wt_term_from_nick (const WtTerm *terms, const char *nick)
{
  for (; terms->nick != NULL; terms++)
    if (g_strcmp0 (terms->nick, nick) == 0)
      return terms->value;
  return 0;
}
