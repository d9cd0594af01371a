#include "wt-words.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>
#include <stdarg.h>

char *
wt_words_join (const char *first, ...)
{
  GString *joined = g_string_new (NULL);
  va_list texts;

  va_start (texts, first);
  for (const char *text = first; text != NULL; text = va_arg (texts, const char *))
    if (text[0] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", text);
  va_end (texts);
  return g_string_free (joined, FALSE);
}

char *
wt_words_projects (gint64 count)
{
  g_autofree char *number = wt_chart_words_count (count);

  return g_strdup_printf (ngettext ("%s project", "%s projects", (gulong) count), number);
}

char *
wt_words_activities (gint64 count)
{
  g_autofree char *number = wt_chart_words_count (count);

  return g_strdup_printf (ngettext ("%s activity", "%s activities", (gulong) count), number);
}

char *
wt_words_people (gint64 count)
{
  g_autofree char *number = wt_chart_words_count (count);

  return g_strdup_printf (ngettext ("%s person", "%s people", (gulong) count), number);
}

char *
wt_words_forms (gint64 count)
{
  g_autofree char *number = wt_chart_words_count (count);

  return g_strdup_printf (ngettext ("%s form", "%s forms", (gulong) count), number);
}
