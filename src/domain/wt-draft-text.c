#include "wt-draft-text-private.h"

#include <glib/gi18n.h>

char *
wt_draft_text_dup (gpointer part, const char *property)
{
  g_autofree char *text = NULL;

  g_object_get (part, property, &text, NULL);
  g_strstrip (text);
  return text[0] != '\0' ? g_steal_pointer (&text) : NULL;
}

void
wt_draft_text_check (GObject *part, const WtDraftTextRule *rules, guint n_rules, GPtrArray *issues)
{
  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *text = wt_draft_text_dup (part, rules[i].property);

      if (text == NULL && rules[i].missing != NULL)
        wt_issue_list_add (issues, rules[i].property, _ (rules[i].missing));
      if (text != NULL && g_utf8_strlen (text, -1) > rules[i].maximum)
        {
          g_autofree char *message = g_strdup_printf (
              /* Translators: always more than one */
              ngettext ("This is longer than %d character.", "This is longer than %d characters.",
                        (gulong) rules[i].maximum),
              rules[i].maximum);

          wt_issue_list_add (issues, rules[i].property, message);
        }
    }
}
