#include "wt-search.h"

#include <glib/gi18n.h>
#include <string.h>

char *
wt_search_fold (const char *typed)
{
  g_autofree char *normal = NULL;

  /* The same for less: texts are looked through by the hundred thousand. */
  if (g_str_is_ascii (typed))
    return g_ascii_strdown (typed, -1);
  normal = g_utf8_normalize (typed, -1, G_NORMALIZE_ALL);
  return g_utf8_casefold (normal != NULL ? normal : typed, -1);
}

char *
wt_search_fold_together (const char *typed)
{
  char *folded = wt_search_fold (typed);
  char *end = folded;

  for (const char *next = folded; *next != '\0'; next++)
    if (!g_ascii_isspace (*next))
      *end++ = *next;
  *end = '\0';
  return folded;
}

gboolean
wt_search_matches (const char *folded, const char *text)
{
  g_autofree char *folded_text = NULL;
  g_auto (GStrv) words = NULL;

  if (folded == NULL || folded[0] == '\0')
    return TRUE;
  folded_text = wt_search_fold (text);
  words = g_strsplit (folded, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (strstr (folded_text, *word) == NULL)
      return FALSE;
  return TRUE;
}

char *
wt_search_dup_nothing_title (const char *typed)
{
  g_autofree char *escaped = g_markup_escape_text (typed, -1);

  /* Translators: %s is what somebody searched for */
  return typed[0] != '\0' ? g_strdup_printf (_ ("Nothing found for “%s”"), escaped)
                          : g_strdup (_ ("Nothing here"));
}
