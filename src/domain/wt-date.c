#include "wt-date.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* sscanf () alone would let spaces and signs pass for digits. */
static gboolean
has_shape (const char *iso)
{
  for (int i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? iso[i] != '-' : !g_ascii_isdigit (iso[i]))
      return FALSE;
  return TRUE;
}

static gboolean
read_date (const char *iso, GDate *date)
{
  int year, month, day;

  if (iso == NULL || !has_shape (iso) || sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  if (year < 1900 || year > 2199 || month < 1 || day < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static char *
write_date (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

/* GDateTime formats by the locale, which GDate does only for the C library's multi-byte strings. */
static char *
format_date (const char *iso, const char *format)
{
  GDate date;
  g_autoptr (GDateTime) moment = NULL;

  g_date_clear (&date, 1);
  if (!read_date (iso, &date))
    return g_strdup ("");

  moment = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  return g_date_time_format (moment, format);
}

static char *
format_month (const char *month, const char *format)
{
  g_autofree char *day = g_strdup_printf ("%.7s-01", month != NULL ? month : "");

  return format_date (day, format);
}

gboolean
wt_date_is_valid (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  return read_date (iso, &date) && strlen (iso) == 10;
}

char *
wt_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

char *
wt_date_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
}

char *
wt_date_add_days (const char *iso, int days)
{
  GDate date;

  g_date_clear (&date, 1);
  g_return_val_if_fail (read_date (iso, &date), g_strdup (""));
  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);
  return write_date (&date);
}

char *
wt_date_add_months (const char *iso, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_return_val_if_fail (read_date (iso, &date), g_strdup (""));
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);
  return write_date (&date);
}

int
wt_date_days_between (const char *from, const char *to)
{
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_return_val_if_fail (read_date (from, &first) && read_date (to, &last), 0);
  return g_date_days_between (&first, &last);
}

char *
wt_date_month_start (const char *iso)
{
  g_return_val_if_fail (iso != NULL && strlen (iso) >= 7, g_strdup (""));
  return g_strdup_printf ("%.7s-01", iso);
}

char *
wt_date_month_end (const char *iso)
{
  g_autofree char *start = wt_date_month_start (iso);
  GDate date;

  g_date_clear (&date, 1);
  g_return_val_if_fail (read_date (start, &date), g_strdup (""));
  g_date_set_day (&date,
                  g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)));
  return write_date (&date);
}

char *
wt_date_to_words (const char *iso)
{
  /* Translators: a date such as "2 October 2025"; see g_date_time_format() for the letters */
  return format_date (iso, C_ ("date", "%-d %B %Y"));
}

char *
wt_date_to_weekday_words (const char *iso)
{
  /* Translators: a date such as "Thursday 2 October 2025" */
  return format_date (iso, C_ ("date", "%A %-d %B %Y"));
}

char *
wt_date_to_day_words (const char *iso)
{
  /* Translators: a day under the heading of its month, such as "Thu 2" */
  return format_date (iso, C_ ("date", "%a %-d"));
}

char *
wt_date_to_axis_words (const char *iso)
{
  /* Translators: a day over its year on an axis, such as "2 Oct" */
  return format_date (iso, C_ ("date", "%-d %b"));
}

char *
wt_date_to_short_words (const char *iso)
{
  /* Translators: a date in a table, such as "2 Oct 2025" */
  return format_date (iso, C_ ("date", "%-d %b %Y"));
}

char *
wt_date_moment_to_words (const char *moment)
{
  g_autofree char *day = g_strndup (moment, 10);
  g_autofree char *words = wt_date_to_words (day);
  g_autofree char *time = wt_date_moment_to_time (moment);

  /* Translators: a moment: date, then time of day, such as "2 October 2025, 10:42" */
  return g_strdup_printf (C_ ("date", "%s, %s"), words, time);
}

char *
wt_date_moment_to_time (const char *moment)
{
  return strlen (moment) >= 16 ? g_strndup (moment + 11, 5) : g_strdup ("");
}

char *
wt_date_month_to_words (const char *month)
{
  /* Translators: a month such as "October 2025" */
  return format_month (month, C_ ("date", "%B %Y"));
}

char *
wt_date_month_to_short_words (const char *month)
{
  /* Translators: a month on an axis, such as "Oct" */
  return format_month (month, C_ ("date", "%b"));
}

static gboolean
is_month_end (const char *iso)
{
  g_autofree char *end = wt_date_month_end (iso);

  return g_str_equal (end, iso);
}

char *
wt_date_period_to_words (const char *from, const char *to)
{
  gboolean has_from = wt_date_is_valid (from), has_to = wt_date_is_valid (to);
  gboolean whole_months = has_from && has_to && g_str_has_suffix (from, "-01") && is_month_end (to);
  g_autofree char *first = whole_months ? wt_date_month_to_words (from) : wt_date_to_words (from);
  g_autofree char *last = whole_months ? wt_date_month_to_words (to) : wt_date_to_words (to);

  if (!has_from && !has_to)
    return g_strdup (_ ("All dates"));
  if (!has_to)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("From %s"), first);
  if (!has_from)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Up to %s"), last);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: a period from one date or month to another */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}
