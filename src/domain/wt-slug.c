#include "wt-slug.h"

#include <string.h>

char *
wt_slug_make (const char *prefix, const char *text, const char *otherwise, gsize maximum)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  gsize start = strlen (prefix);
  GString *words = g_string_new (prefix);

  for (const char *character = ascii; *character != '\0' && words->len < maximum; character++)
    {
      /* "don't" is one word. */
      if (*character == '\'')
        continue;
      if (g_ascii_isalnum (*character))
        g_string_append_c (words, g_ascii_tolower (*character));
      else if (words->len > start && words->str[words->len - 1] != '-')
        g_string_append_c (words, '-');
    }
  while (words->len > start && words->str[words->len - 1] == '-')
    g_string_truncate (words, words->len - 1);
  if (words->len == start)
    g_string_append (words, otherwise);
  return g_string_free (words, FALSE);
}

char *
wt_slug_make_unique (char *slug,
                     gboolean (*is_taken) (const char *slug, gpointer data),
                     gpointer data)
{
  g_autofree char *words = slug;
  g_autofree char *unique = g_strdup (slug);

  for (guint number = 2; is_taken (unique, data); number++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", words, number);
    }
  return g_steal_pointer (&unique);
}
