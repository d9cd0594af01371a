#include "wt-import-words.h"

#include <string.h>

/* The end of a tag that starts at @text, or %NULL: "<br/>", "</p>", but not "< 5". */
static const char *
find_tag_end (const char *text)
{
  if (text[0] != '<' || !(g_ascii_isalpha (text[1]) || text[1] == '/'))
    return NULL;
  return strchr (text, '>');
}

char *
wt_import_words_normalise (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = composed != NULL ? g_utf8_casefold (composed, -1) : g_strdup ("");
  GString *words = g_string_sized_new (strlen (folded));
  gboolean is_between = FALSE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const char *tag_end = find_tag_end (at);

      if (tag_end != NULL)
        at = tag_end;
      if (tag_end != NULL || !(g_unichar_isalnum (character) || g_unichar_ismark (character)))
        {
          is_between = TRUE;
          continue;
        }
      if (is_between && words->len > 0)
        g_string_append_c (words, ' ');
      is_between = FALSE;
      g_string_append_unichar (words, character);
    }
  return g_string_free (words, FALSE);
}

double
wt_import_words_compare (const char *first, const char *second)
{
  g_auto (GStrv) first_words = g_strsplit (first, " ", -1);
  g_auto (GStrv) second_words = g_strsplit (second, " ", -1);
  guint n_first = g_strv_length (first_words), n_second = g_strv_length (second_words);
  guint n_common = 0;

  if (first[0] == '\0' || second[0] == '\0')
    return 0;
  for (guint i = 0; i < n_first; i++)
    for (guint j = 0; j < n_second; j++)
      if (g_str_equal (first_words[i], second_words[j]))
        {
          n_common++;
          second_words[j][0] = '\0';
          break;
        }
  return 2.0 * n_common / (n_first + n_second);
}

gboolean
wt_import_words_contain (const char *text, const char *phrase)
{
  gsize length = strlen (phrase);

  for (const char *at = strstr (text, phrase); at != NULL; at = strstr (at + 1, phrase))
    if ((at == text || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
      return TRUE;
  return FALSE;
}
