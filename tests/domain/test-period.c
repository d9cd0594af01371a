#include "wt-date.h"
#include "wt-period.h"

static const struct
{
  WtPeriod period;
  const char *today;
  int financial_year_month;
  const char *from, *to;
} CASES[] = {
  { WT_PERIOD_ALL, "2025-10-02", 4, "", "" },
  { WT_PERIOD_OWN, "2025-10-02", 4, "", "" },

  { WT_PERIOD_LAST_12_MONTHS, "2025-10-02", 4, "2024-11-01", "2025-10-31" },
  { WT_PERIOD_LAST_12_MONTHS, "2025-10-31", 4, "2024-11-01", "2025-10-31" },
  { WT_PERIOD_LAST_12_MONTHS, "2025-12-31", 1, "2025-01-01", "2025-12-31" },
  { WT_PERIOD_LAST_12_MONTHS, "2026-01-01", 4, "2025-02-01", "2026-01-31" },
  { WT_PERIOD_LAST_12_MONTHS, "2024-02-29", 4, "2023-03-01", "2024-02-29" },
  { WT_PERIOD_LAST_12_MONTHS, "2025-02-01", 4, "2024-03-01", "2025-02-28" },
  { WT_PERIOD_LAST_12_MONTHS, "2025-01-31", 4, "2024-02-01", "2025-01-31" },

  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-03-31", 4, "2024-04-01", "2025-03-31" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-04-01", 4, "2025-04-01", "2026-03-31" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-12-31", 4, "2025-04-01", "2026-03-31" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2026-01-01", 4, "2025-04-01", "2026-03-31" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-12-31", 1, "2025-01-01", "2025-12-31" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2026-01-01", 1, "2026-01-01", "2026-12-31" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-11-30", 12, "2024-12-01", "2025-11-30" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-12-01", 12, "2025-12-01", "2026-11-30" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2024-02-29", 3, "2023-03-01", "2024-02-29" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2025-02-28", 3, "2024-03-01", "2025-02-28" },
  { WT_PERIOD_THIS_FINANCIAL_YEAR, "2024-02-29", 2, "2024-02-01", "2025-01-31" },

  { WT_PERIOD_LAST_FINANCIAL_YEAR, "2025-03-31", 4, "2023-04-01", "2024-03-31" },
  { WT_PERIOD_LAST_FINANCIAL_YEAR, "2025-04-01", 4, "2024-04-01", "2025-03-31" },
  { WT_PERIOD_LAST_FINANCIAL_YEAR, "2026-01-01", 1, "2025-01-01", "2025-12-31" },
  { WT_PERIOD_LAST_FINANCIAL_YEAR, "2025-03-01", 3, "2024-03-01", "2025-02-28" },
  { WT_PERIOD_LAST_FINANCIAL_YEAR, "2024-03-01", 3, "2023-03-01", "2024-02-29" },

  { WT_PERIOD_THIS_QUARTER, "2025-04-01", 4, "2025-04-01", "2025-06-30" },
  { WT_PERIOD_THIS_QUARTER, "2025-03-31", 4, "2025-01-01", "2025-03-31" },
  { WT_PERIOD_THIS_QUARTER, "2025-01-15", 2, "2024-11-01", "2025-01-31" },
  { WT_PERIOD_THIS_QUARTER, "2024-02-29", 12, "2023-12-01", "2024-02-29" },

  { WT_PERIOD_LAST_QUARTER, "2025-04-01", 4, "2025-01-01", "2025-03-31" },
  { WT_PERIOD_LAST_QUARTER, "2025-06-30", 4, "2025-01-01", "2025-03-31" },
  { WT_PERIOD_LAST_QUARTER, "2025-07-01", 4, "2025-04-01", "2025-06-30" },
  { WT_PERIOD_LAST_QUARTER, "2025-03-31", 4, "2024-10-01", "2024-12-31" },
  { WT_PERIOD_LAST_QUARTER, "2026-01-01", 4, "2025-10-01", "2025-12-31" },
  { WT_PERIOD_LAST_QUARTER, "2025-12-31", 1, "2025-07-01", "2025-09-30" },
  { WT_PERIOD_LAST_QUARTER, "2025-01-15", 2, "2024-08-01", "2024-10-31" },
  { WT_PERIOD_LAST_QUARTER, "2025-02-01", 2, "2024-11-01", "2025-01-31" },
  { WT_PERIOD_LAST_QUARTER, "2025-02-28", 12, "2024-09-01", "2024-11-30" },
  { WT_PERIOD_LAST_QUARTER, "2025-03-01", 12, "2024-12-01", "2025-02-28" },
  { WT_PERIOD_LAST_QUARTER, "2024-03-01", 12, "2023-12-01", "2024-02-29" },
};

static void
test_resolve (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      char from[11] = "unset", to[11] = "unset";

      g_test_message ("%s on %s from month %d", wt_term_get_nick (wt_periods, CASES[i].period),
                      CASES[i].today, CASES[i].financial_year_month);
      wt_period_resolve (CASES[i].period, CASES[i].today, CASES[i].financial_year_month, from, to);
      g_assert_cmpstr (from, ==, CASES[i].from);
      g_assert_cmpstr (to, ==, CASES[i].to);
    }
}

/* On every day of five years and for every start of the year: today lies where it has to, years are
 * whole and follow one another, the quarter is the last whole one. */
static void
test_every_day (void)
{
  g_autofree char *day = g_strdup ("2022-12-25");

  for (int n = 0; n < 5 * 366; n++)
    {
      char *next = wt_date_add_days (day, 1);

      for (int month = 1; month <= 12; month++)
        {
          char from[11], to[11], last_from[11], last_to[11], quarter_from[11], quarter_to[11];
          g_autofree char *day_before = NULL;
          g_autofree char *quarter_after = NULL;

          wt_period_resolve (WT_PERIOD_LAST_12_MONTHS, day, month, from, to);
          g_assert_cmpstr (from, <=, day);
          g_assert_cmpstr (day, <=, to);
          g_assert_cmpint (wt_date_days_between (from, to), >=, 364);

          wt_period_resolve (WT_PERIOD_THIS_FINANCIAL_YEAR, day, month, from, to);
          g_assert_cmpstr (from, <=, day);
          g_assert_cmpstr (day, <=, to);
          g_assert_cmpint (g_ascii_strtoll (from + 5, NULL, 10), ==, month);

          wt_period_resolve (WT_PERIOD_LAST_FINANCIAL_YEAR, day, month, last_from, last_to);
          day_before = wt_date_add_days (from, -1);
          g_assert_cmpstr (last_to, ==, day_before);

          wt_period_resolve (WT_PERIOD_LAST_QUARTER, day, month, quarter_from, quarter_to);
          g_assert_cmpstr (quarter_to, <, day);
          quarter_after = wt_date_add_months (quarter_from, 6);
          g_assert_cmpstr (day, <, quarter_after);
        }
      g_free (day);
      day = next;
    }
}

static void
test_terms (void)
{
  for (int period = WT_PERIOD_LAST_12_MONTHS; period <= WT_PERIOD_OWN; period++)
    {
      const char *nick = wt_term_get_nick (wt_periods, period);

      g_assert_cmpstr (nick, !=, "");
      g_assert_cmpstr (wt_term_get_title (wt_periods, period), !=, "");
      g_assert_cmpint (wt_term_from_nick (wt_periods, nick), ==, period);
    }
  g_assert_cmpint (wt_term_from_nick (wt_periods, "next-year"), ==, 0);
  g_assert_cmpint (wt_term_from_nick (wt_periods, NULL), ==, 0);
  g_assert_cmpstr (wt_term_get_nick (wt_periods, 0), ==, "");
  g_assert_cmpstr (wt_term_get_title (wt_periods, 99), ==, "");
  g_assert_cmpstr (wt_term_get_description (wt_periods, WT_PERIOD_ALL), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/resolve", test_resolve);
  g_test_add_func ("/period/every-day", test_every_day);
  g_test_add_func ("/period/terms", test_terms);
  return g_test_run ();
}
