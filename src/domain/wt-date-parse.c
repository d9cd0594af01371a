/* Reading a date that somebody typed; the rest of wt-date.h is in wt-date.c. */

#include "wt-date.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  int day, month, year; /* 0: not typed */
} TypedDate;

static char *
compose (int year, int month, int day)
{
  g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return wt_date_is_valid (iso) ? g_steal_pointer (&iso) : NULL;
}

/* Of last year's, this year's and next year's such day the one that lies nearest. */
static char *
nearest_year (const TypedDate *typed, const char *today)
{
  int this_year = atoi (today);
  char *best = NULL;

  for (int year = this_year - 1; year <= this_year + 1; year++)
    {
      g_autofree char *candidate = compose (year, typed->month, typed->day);

      if (candidate == NULL)
        continue;
      if (best == NULL
          || ABS (wt_date_days_between (today, candidate))
                 < ABS (wt_date_days_between (today, best)))
        {
          g_free (best);
          best = g_steal_pointer (&candidate);
        }
    }
  return best;
}

/* Month names in the user's language and in English, by at least three letters. */
static int
month_from_name (const char *word)
{
  static const char *const english[] = { "january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december" };
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (g_utf8_strlen (folded, -1) < 3)
    return 0;
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2000, month, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (moment, "%B");
      g_autofree char *local = g_utf8_casefold (name, -1);

      if (g_str_has_prefix (english[month - 1], folded) || g_str_has_prefix (local, folded))
        return month;
    }
  return 0;
}

static gboolean
read_number (const char *word, int *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (word, 10, 0, 9999, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* "2", "2nd", "21st". */
static gboolean
read_day (const char *word, int *day)
{
  gsize length = strspn (word, "0123456789");
  g_autofree char *digits = g_strndup (word, length);

  if (word[length] != '\0' && !g_str_equal (word + length, "st")
      && !g_str_equal (word + length, "nd") && !g_str_equal (word + length, "rd")
      && !g_str_equal (word + length, "th"))
    return FALSE;
  return read_number (digits, day);
}

static gboolean
read_parts (char **parts, TypedDate *typed)
{
  guint n = g_strv_length (parts);
  /* Four digits, not "22nd". */
  gboolean year_first = strlen (parts[0]) == 4 && strspn (parts[0], "0123456789") == 4;

  if (n < 2 || n > 3 || (year_first && n != 3)
      || !read_day (parts[year_first ? 2 : 0], &typed->day))
    return FALSE;
  if (!read_number (parts[1], &typed->month))
    typed->month = month_from_name (parts[1]);
  if (n == 3 && !read_number (parts[year_first ? 0 : 2], &typed->year))
    return FALSE;
  if (n == 3 && typed->year < 100)
    typed->year += 2000;
  return typed->month >= 1;
}

char *
wt_date_parse (const char *typed, const char *today)
{
  g_autofree char *tidy = g_strstrip (g_utf8_strdown (typed, -1));
  g_auto (GStrv) words = g_strsplit_set (tidy, " /.-,\t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  TypedDate date = { 0 };

  if (g_str_equal (tidy, "today") || g_utf8_collate (tidy, C_ ("date", "today")) == 0)
    return g_strdup (today);
  if (g_str_equal (tidy, "yesterday") || g_utf8_collate (tidy, C_ ("date", "yesterday")) == 0)
    return wt_date_add_days (today, -1);
  if (g_str_equal (tidy, "tomorrow") || g_utf8_collate (tidy, C_ ("date", "tomorrow")) == 0)
    return wt_date_add_days (today, 1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_strv_builder_add (builder, *word);
  parts = g_strv_builder_end (builder);

  if (parts[0] == NULL || !read_parts (parts, &date))
    return NULL;
  return date.year != 0 ? compose (date.year, date.month, date.day) : nearest_year (&date, today);
}
