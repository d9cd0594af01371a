/* What somebody types for a date, on different days. */

#include "wt-date.h"

#define TODAY "2025-10-02"

static const struct
{
  const char *typed;
  const char *date; /* NULL: none */
} CASES[] = {
  { "2025-10-02", "2025-10-02" },
  { "2025/10/2", "2025-10-02" },
  { "2025 10 02", "2025-10-02" },
  { "2/10", "2025-10-02" },
  { "02/10/25", "2025-10-02" },
  { "2.10.25", "2025-10-02" },
  { "2-10-2025", "2025-10-02" },
  { "2 10", "2025-10-02" },
  { "2,10,2025", "2025-10-02" },
  { "  2 / 10 / 2025\t", "2025-10-02" },
  { "2//10", "2025-10-02" },
  { "2 Oct", "2025-10-02" },
  { "2 OCTOBER 2025", "2025-10-02" },
  { "2 octo 25", "2025-10-02" },
  { "2nd October 2025", "2025-10-02" },
  { "2 October, 2025", "2025-10-02" },
  { "1st Sept", "2025-09-01" },
  { "3rd may 2024", "2024-05-03" },
  /* A day with its ending is four letters long, as a year is. */
  { "22nd Oct", "2025-10-22" },
  { "21st October 2025", "2025-10-21" },
  { "23rd/10", "2025-10-23" },
  { "30th Sep 25", "2025-09-30" },
  { "11th 11 2011", "2011-11-11" },
  { "today", TODAY },
  { "Today", TODAY },
  { " yesterday ", "2025-10-01" },
  { "TOMORROW", "2025-10-03" },
  { "29/2/24", "2024-02-29" },
  { "29 Feb 2024", "2024-02-29" },
  { "1/1/00", "2000-01-01" },
  { "31/12/99", "2099-12-31" },
  { "1/1/1900", "1900-01-01" },
  { "31/12/2199", "2199-12-31" },
  { "", NULL },
  { "   ", NULL },
  { "/", NULL },
  { "2", NULL },
  { "2025", NULL },
  { "june", NULL },
  { "22nd", NULL },
  { "Oct", NULL },
  { "October 2025", NULL },
  { "2025-10", NULL },
  { "2025 October", NULL },
  { "10/13/2025", NULL },
  { "31/9", NULL },
  { "29/2/2025", NULL },
  { "29 Feb 2100", NULL },
  { "0/10/2025", NULL },
  { "2/0/2025", NULL },
  { "32/1/2025", NULL },
  { "2/13/2025", NULL },
  { "2/10/125", NULL },
  { "2/10/1899", NULL },
  { "2/10/2200", NULL },
  { "2/10/20250", NULL },
  { "2 Oc", NULL },
  { "2 Octember", NULL },
  { "2 Oct 2025 10", NULL },
  { "second of October", NULL },
  { "2th 10 x", NULL },
  { "2xx 10", NULL },
  { "th 10", NULL },
  { "-2/10", "2025-10-02" },
  { "+2/10", NULL },
  { "2/+10", NULL },
  { "2/1e1", NULL },
  { "99999999999999999999/10", NULL },
  { "2/10/99999999999999999999", NULL },
  { "in a fortnight", NULL },
  { "2 hydref", NULL },
  { "😀 😀", NULL },
  { "２/１０", NULL },
};

static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *date = wt_date_parse (CASES[i].typed, TODAY);

      g_test_message ("“%s”", CASES[i].typed);
      g_assert_cmpstr (date, ==, CASES[i].date);
    }
}

/* A date without a year is the nearest one. */
static void
test_nearest_year (void)
{
  static const char *const NEAREST[][3] = {
    { "2025-10-02", "2/10", "2025-10-02" },   { "2025-01-02", "31/12", "2024-12-31" },
    { "2025-12-31", "1/1", "2026-01-01" },    { "2025-07-01", "1/1", "2025-01-01" },
    { "2025-07-04", "1/1", "2026-01-01" },    { "2025-03-01", "31 Aug", "2024-08-31" },
    { "2025-02-28", "1 Sep", "2024-09-01" },  { "2025-01-01", "29/2", "2024-02-29" },
    { "2024-01-01", "29 Feb", "2024-02-29" }, { "2023-06-01", "29 Feb", "2024-02-29" },
    { "2026-06-01", "29 Feb", NULL },         { "1900-01-01", "31/12", "1900-12-31" },
    { "2199-12-31", "1/1", "2199-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (NEAREST); i++)
    {
      g_autofree char *date = wt_date_parse (NEAREST[i][1], NEAREST[i][0]);

      g_test_message ("“%s” on %s", NEAREST[i][1], NEAREST[i][0]);
      g_assert_cmpstr (date, ==, NEAREST[i][2]);
    }
}

/* Every day is read from each way in which it is written. */
static void
test_round_trip (void)
{
  g_autofree char *day = g_strdup ("2023-12-01");

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *words = wt_date_to_words (day);
      g_autofree char *short_words = wt_date_to_short_words (day);
      g_autofree char *from_words = wt_date_parse (words, TODAY);
      g_autofree char *from_short = wt_date_parse (short_words, TODAY);
      g_autofree char *from_iso = wt_date_parse (day, TODAY);
      char *next = wt_date_add_days (day, 1);

      g_assert_cmpstr (from_words, ==, day);
      g_assert_cmpstr (from_short, ==, day);
      g_assert_cmpstr (from_iso, ==, day);
      g_free (day);
      day = next;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-parse/typed", test_typed);
  g_test_add_func ("/date-parse/nearest-year", test_nearest_year);
  g_test_add_func ("/date-parse/round-trip", test_round_trip);
  return g_test_run ();
}
