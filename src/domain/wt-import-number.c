#include "wt-import-number-private.h"

#include <string.h>

#define GROUP_DIGITS 3

/* Without spaces, of which some are written between groups of digits, and without what stands for
 * money before it. */
static char *
strip (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character)
          || (plain->len == 0 && g_unichar_type (character) == G_UNICODE_CURRENCY_SYMBOL))
        continue;
      g_string_append_unichar (plain, character);
    }
  return g_string_free (plain, FALSE);
}

static guint
count (const char *text, char mark)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == mark;
  return n;
}

/* Whether @mark stands only where groups of three digits meet, before @end; none begins with 0. */
static gboolean
is_grouped (const char *text, char mark, const char *end)
{
  const char *first = text + (text[0] == '-');
  const char *last = NULL;

  for (const char *at = first; at < end; at++)
    {
      if (*at != mark)
        continue;
      if (last == NULL ? at == first || at - first > GROUP_DIGITS || *first == '0'
                       : at - last != GROUP_DIGITS + 1)
        return FALSE;
      last = at;
    }
  return last == NULL || end - last == GROUP_DIGITS + 1;
}

/* The mark between the whole and its parts: '.', ',' or 0. */
static char
find_decimal_mark (const char *plain, gboolean has_decimal_comma)
{
  guint n_points = count (plain, '.'), n_commas = count (plain, ',');
  char likely = has_decimal_comma ? ',' : '.', other = has_decimal_comma ? '.' : ',';
  guint n_likely = has_decimal_comma ? n_commas : n_points;
  guint n_other = has_decimal_comma ? n_points : n_commas;

  if (n_likely > 0 && n_other > 0)
    return strrchr (plain, likely) > strrchr (plain, other) ? likely : other;
  if (n_likely == 1)
    return likely;
  if (n_other == 1 && !is_grouped (plain, other, plain + strlen (plain)))
    return other;
  return 0;
}

char *
wt_import_number_read (const char *text, gboolean has_decimal_comma)
{
  g_autofree char *plain = strip (text);
  char mark = find_decimal_mark (plain, has_decimal_comma);
  const char *end = mark != 0 ? strrchr (plain, mark) : plain + strlen (plain);
  char group = mark == '.' ? ',' : mark == ',' ? '.' : count (plain, ',') > 0 ? ',' : '.';
  GString *number;

  if (plain[0] == '\0' || (mark != 0 && count (plain, mark) > 1) || !is_grouped (plain, group, end)
      || (mark != 0 && strchr (end, group) != NULL))
    return NULL;
  number = g_string_new (NULL);
  for (const char *at = plain; *at != '\0'; at++)
    {
      if (*at == group && at < end)
        continue;
      g_string_append_c (number, at == end ? '.' : *at);
    }
  return g_string_free (number, FALSE);
}
