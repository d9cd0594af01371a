#include "wt-person-names.h"

#include <glib/gi18n.h>
#include <string.h>

/* A shorter one might stand in any word. */
#define SHORTEST_NAME 3

void
wt_person_names_add (GPtrArray *names, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  if (g_utf8_strlen (stripped, -1) >= SHORTEST_NAME
      && !g_ptr_array_find_with_equal_func (names, folded, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&folded));
}

gboolean
wt_person_names_are_in (GPtrArray *names, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (strstr (folded, g_ptr_array_index (names, i)) != NULL)
      return TRUE;
  return FALSE;
}

char *
wt_person_names_dup_without (GPtrArray *names, const char *written)
{
  return g_strdup (wt_person_names_are_in (names, written)
                       ? _ ("Left out of this edition: it names somebody.")
                       : written);
}
