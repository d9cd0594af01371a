#include "wt-checklist-key.h"

#include "wt-checklist.h"

#include <string.h>

#define PREFIX "own-"

/* Room for a number behind the words. */
#define WORDS_MAXIMUM (WT_CHECKLIST_ID_MAXIMUM - 12)

/* Lower-case ASCII words with hyphens between them; a letter that has no like in ASCII is left out.
 */
static GString *
slug (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  GString *words = g_string_new (PREFIX);

  for (const char *character = ascii; *character != '\0' && words->len < WORDS_MAXIMUM; character++)
    {
      /* "don't" is one word. */
      if (*character == '\'')
        continue;
      if (g_ascii_isalnum (*character))
        g_string_append_c (words, g_ascii_tolower (*character));
      else if (words->str[words->len - 1] != '-')
        g_string_append_c (words, '-');
    }
  while (words->len > strlen (PREFIX) && words->str[words->len - 1] == '-')
    g_string_truncate (words, words->len - 1);
  if (words->len == strlen (PREFIX))
    g_string_append (words, "checklist");
  return words;
}

char *
wt_checklist_make_key (const char *title, const char *const *taken)
{
  g_autoptr (GString) words = slug (title);
  g_autofree char *key = g_strdup (words->str);

  for (guint number = 2; taken != NULL && g_strv_contains (taken, key); number++)
    {
      g_free (key);
      key = g_strdup_printf ("%s-%u", words->str, number);
    }
  return g_steal_pointer (&key);
}
