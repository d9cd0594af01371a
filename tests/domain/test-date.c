#include "wt-date.h"

#include <string.h>

static const struct
{
  const char *iso;
  gboolean is_valid;
} DAYS[] = {
  { "2025-10-02", TRUE },
  { "1900-01-01", TRUE },
  { "2199-12-31", TRUE },
  { "2024-02-29", TRUE },
  { "2000-02-29", TRUE },
  { "1899-12-31", FALSE },
  { "2200-01-01", FALSE },
  { "1900-02-29", FALSE },
  { "2100-02-29", FALSE },
  { "2025-02-29", FALSE },
  { "2025-04-31", FALSE },
  { "2025-00-10", FALSE },
  { "2025-13-10", FALSE },
  { "2025-10-00", FALSE },
  { "2025-10-32", FALSE },
  { "0000-00-00", FALSE },
  { "9999-99-99", FALSE },
  { "", FALSE },
  { NULL, FALSE },
  { " ", FALSE },
  { "2025", FALSE },
  { "2025-10", FALSE },
  { "2025-10-2", FALSE },
  { "2025-10-02 ", FALSE },
  { " 2025-10-02", FALSE },
  { "2025-10-021", FALSE },
  { "2025-10-02T10:42:05", FALSE },
  { "2025/10/02", FALSE },
  { "02-10-2025", FALSE },
  { "20251002", FALSE },
  /* What sscanf () takes for a date of ten letters. */
  { " 2025-10-2", FALSE },
  { "2025- 1-02", FALSE },
  { "2025-1- 02", FALSE },
  { "2025-+1-02", FALSE },
  { "2025-10-+2", FALSE },
  { "+202-10-02", FALSE },
  { "-025-10-02", FALSE },
  { "\t2025-10-2", FALSE },
  { "２０２５-10-02", FALSE },
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      g_test_message ("“%s”", DAYS[i].iso);
      g_assert_true (wt_date_is_valid (DAYS[i].iso) == DAYS[i].is_valid);
    }
}

static const struct
{
  const char *iso;
  int days, months;
  const char *by_days, *by_months;
} SUMS[] = {
  { "2025-10-02", 0, 0, "2025-10-02", "2025-10-02" },
  { "2025-10-02", 1, 1, "2025-10-03", "2025-11-02" },
  { "2025-10-02", -2, -10, "2025-09-30", "2024-12-02" },
  { "2024-02-28", 1, 12, "2024-02-29", "2025-02-28" },
  { "2024-02-29", 365, 12, "2025-02-28", "2025-02-28" },
  { "2024-02-29", 366, 48, "2025-03-01", "2028-02-29" },
  { "2025-01-31", 28, 1, "2025-02-28", "2025-02-28" },
  { "2024-01-31", 29, 1, "2024-02-29", "2024-02-29" },
  { "2025-03-31", -31, -1, "2025-02-28", "2025-02-28" },
  { "2025-12-31", 1, 2, "2026-01-01", "2026-02-28" },
  { "2025-01-01", -1, -1, "2024-12-31", "2024-12-01" },
  { "2100-02-28", 1, 0, "2100-03-01", "2100-02-28" },
  { "2000-02-28", 1, -24, "2000-02-29", "1998-02-28" },
};

static void
test_sums (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SUMS); i++)
    {
      g_autofree char *by_days = wt_date_add_days (SUMS[i].iso, SUMS[i].days);
      g_autofree char *by_months = wt_date_add_months (SUMS[i].iso, SUMS[i].months);

      g_assert_cmpstr (by_days, ==, SUMS[i].by_days);
      g_assert_cmpstr (by_months, ==, SUMS[i].by_months);
      g_assert_cmpint (wt_date_days_between (SUMS[i].iso, by_days), ==, SUMS[i].days);
      g_assert_cmpint (wt_date_days_between (by_days, SUMS[i].iso), ==, -SUMS[i].days);
    }
  g_assert_cmpint (wt_date_days_between ("1900-01-01", "2199-12-31"), ==, 109572);
}

/* Every day of two centuries follows the one before, and months begin and end where they do. */
static void
test_every_day (void)
{
  g_autofree char *day = g_strdup ("1950-01-01");

  while (strcmp (day, "2150-01-01") != 0)
    {
      g_autofree char *next = wt_date_add_days (day, 1);
      g_autofree char *start = wt_date_month_start (day);
      g_autofree char *end = wt_date_month_end (day);
      gboolean is_last = strcmp (day, end) == 0;

      g_assert_true (wt_date_is_valid (next));
      g_assert_cmpstr (day, <, next);
      g_assert_true (g_str_has_suffix (start, "-01"));
      g_assert_true (is_last == (strncmp (day, next, 7) != 0));
      g_assert_cmpint (wt_date_days_between (start, end), >=, 27);
      g_free (day);
      day = g_steal_pointer (&next);
    }
}

static void
test_months (void)
{
  static const char *const CASES[][3] = {
    { "2024-02-10", "2024-02-01", "2024-02-29" }, { "2023-02-10", "2023-02-01", "2023-02-28" },
    { "2025-12-31", "2025-12-01", "2025-12-31" }, { "2025-04", "2025-04-01", "2025-04-30" },
    { "1900-02-01", "1900-02-01", "1900-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *start = wt_date_month_start (CASES[i][0]);
      g_autofree char *end = wt_date_month_end (CASES[i][0]);

      g_assert_cmpstr (start, ==, CASES[i][1]);
      g_assert_cmpstr (end, ==, CASES[i][2]);
    }
}

static void
test_words (void)
{
  static const struct
  {
    char *(*to_words) (const char *iso);
    const char *iso, *words;
  } CASES[] = {
    { wt_date_to_words, "2025-10-02", "2 October 2025" },
    { wt_date_to_words, "2024-02-29", "29 February 2024" },
    { wt_date_to_words, "", "" },
    { wt_date_to_words, "2025-02-30", "" },
    { wt_date_to_words, "rubbish", "" },
    { wt_date_to_weekday_words, "2025-10-02", "Thursday 2 October 2025" },
    { wt_date_to_weekday_words, "2000-01-01", "Saturday 1 January 2000" },
    { wt_date_to_weekday_words, "", "" },
    { wt_date_to_day_words, "2025-10-02", "Thu 2" },
    { wt_date_to_day_words, "", "" },
    { wt_date_to_short_words, "2025-10-02", "2 Oct 2025" },
    { wt_date_to_short_words, "", "" },
    { wt_date_moment_to_words, "2025-10-02T10:42:05", "2 October 2025, 10:42" },
    { wt_date_moment_to_time, "2025-10-02T10:42:05", "10:42" },
    { wt_date_moment_to_time, "2025-10-02", "" },
    { wt_date_moment_to_time, "", "" },
    { wt_date_month_to_words, "2025-10", "October 2025" },
    { wt_date_month_to_words, "2025-10-31", "October 2025" },
    { wt_date_month_to_words, "", "" },
    { wt_date_month_to_short_words, "2025-05", "May" },
    { wt_date_month_to_short_words, "2025-13", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *words = CASES[i].to_words (CASES[i].iso);

      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

static void
test_period_words (void)
{
  static const char *const CASES[][3] = {
    { "", "", "All dates" },
    { "2025-10-02", "", "From 2 October 2025" },
    { "", "2025-10-02", "Up to 2 October 2025" },
    { "2025-10-02", "2025-10-02", "2 October 2025" },
    { "2025-10-02", "2026-05-05", "2 October 2025 to 5 May 2026" },
    { "2024-10-01", "2025-09-30", "October 2024 to September 2025" },
    { "2025-10-01", "2025-10-31", "October 2025" },
    { "2024-02-01", "2024-02-29", "February 2024" },
    { "2025-02-01", "2025-02-27", "1 February 2025 to 27 February 2025" },
    { "2025-10-01", "2025-10-30", "1 October 2025 to 30 October 2025" },
    { "2025-10-02", "2025-10-31", "2 October 2025 to 31 October 2025" },
    { "2025-10-01", "", "From 1 October 2025" },
    { "", "2025-10-31", "Up to 31 October 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *words = wt_date_period_to_words (CASES[i][0], CASES[i][1]);

      g_assert_cmpstr (words, ==, CASES[i][2]);
    }
}

static void
test_now (void)
{
  g_autofree char *before = wt_date_today ();
  g_autofree char *now = wt_date_now ();
  g_autofree char *after = wt_date_today ();
  g_autofree char *day = g_strndup (now, 10);

  g_assert_true (wt_date_is_valid (before));
  g_assert_true (strcmp (day, before) == 0 || strcmp (day, after) == 0);
  g_assert_cmpuint (strlen (now), ==, strlen ("2025-10-02T10:42:05"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/sums", test_sums);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/words", test_words);
  g_test_add_func ("/date/period-words", test_period_words);
  g_test_add_func ("/date/now", test_now);
  return g_test_run ();
}
