#include "wt-compare-with.h"

/* The same period last year. */
static const struct
{
  const char *from, *to;
  const char *from_before, *to_before; /* NULL: none */
} PERIODS[] = {
  { "", "", NULL, NULL },
  { "2025-04-01", "", NULL, NULL },
  { "", "2025-06-30", NULL, NULL },
  { "2025-04-01", "2025-06-30", "2024-04-01", "2024-06-30" },
  { "2025-04-01", "2026-03-31", "2024-04-01", "2025-03-31" },
  { "2020-01-01", "2024-12-31", "2019-01-01", "2023-12-31" },
  { "2025-10-02", "2025-10-09", "2024-10-02", "2024-10-09" },
  /* A month's end stays one. */
  { "2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29" },
  { "2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28" },
  { "2024-02-29", "2024-02-29", "2023-02-28", "2023-02-28" },
  { "2025-02-01", "2025-02-27", "2024-02-01", "2024-02-27" },
  /* At the ends of time, and what is no period at all. */
  { "1900-01-01", "1900-12-31", NULL, NULL },
  { "1900-06-01", "1901-06-30", NULL, NULL },
  { "1901-01-01", "1901-12-31", "1900-01-01", "1900-12-31" },
  { "2025-06-30", "2025-04-01", NULL, NULL },
  { "2025-02-30", "2025-03-31", NULL, NULL },
  { "2025-02-01", "rubbish", NULL, NULL },
};

static void
test_year_before (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    {
      WtFilter filter = { .project_id = 7 };
      WtFilter before = { .from = "untouched" };

      g_test_message ("%s to %s", PERIODS[i].from, PERIODS[i].to);
      wt_filter_set_period (&filter, PERIODS[i].from, PERIODS[i].to);
      if (PERIODS[i].from_before == NULL)
        {
          g_assert_false (wt_compare_with_resolve (WT_COMPARE_WITH_YEAR_BEFORE, &filter, &before));
          g_assert_cmpstr (before.from, ==, "untouched");
          continue;
        }
      g_assert_true (wt_compare_with_resolve (WT_COMPARE_WITH_YEAR_BEFORE, &filter, &before));
      g_assert_cmpstr (before.from, ==, PERIODS[i].from_before);
      g_assert_cmpstr (before.to, ==, PERIODS[i].to_before);
      g_assert_cmpint (before.project_id, ==, 7);
    }
}

static void
test_others (void)
{
  WtFilter filter = { .from = "2025-04-01", .to = "2025-06-30", .level = WT_LEVEL_INVOLVING };
  WtFilter before = { .from = "untouched" }, period_before;

  g_assert_false (wt_compare_with_resolve (WT_COMPARE_WITH_NOTHING, &filter, &before));
  g_assert_cmpstr (before.from, ==, "untouched");
  g_assert_true (wt_compare_with_resolve (WT_COMPARE_WITH_PERIOD_BEFORE, &filter, &before));
  g_assert_true (wt_filter_get_period_before (&filter, &period_before));
  g_assert_true (wt_filter_is_same (&before, &period_before));
}

/* What settings may hold. */
static void
test_terms (void)
{
  g_assert_cmpint (wt_term_from_nick (wt_compare_withs, "period-before"), ==,
                   WT_COMPARE_WITH_PERIOD_BEFORE);
  g_assert_cmpint (wt_term_from_nick (wt_compare_withs, "year-before"), ==,
                   WT_COMPARE_WITH_YEAR_BEFORE);
  g_assert_cmpint (wt_term_from_nick (wt_compare_withs, "nothing"), ==, WT_COMPARE_WITH_NOTHING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-with/year-before", test_year_before);
  g_test_add_func ("/compare-with/others", test_others);
  g_test_add_func ("/compare-with/terms", test_terms);
  return g_test_run ();
}
