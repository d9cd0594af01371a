#include <stdio.h>
#include <string.h>

#include "wt-chart-month.h"
#include "wt-chart-words.h"

/* Compares and frees. */
static void
check (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_numbers (void)
{
  check (wt_chart_words_count (0), "0");
  check (wt_chart_words_count (598), "598");
  check (wt_chart_words_count (1932), "1,932");
  check (wt_chart_words_count (1000000), "1,000,000");
  check (wt_chart_words_count (-1932), "-1,932");
  check (wt_chart_words_decimal (7.75), "7.8");
  check (wt_chart_words_decimal (8), "8.0");
  check (wt_chart_words_decimal (-0.04), "0.0");
  check (wt_chart_words_decimals ((WtInterval){ 7.6, 8.04 }), "7.6 to 8.0");
  check (wt_chart_words_insert ("Yes %s", 1026), "Yes 1,026");
}

static void
test_shares (void)
{
  check (wt_chart_words_share (26.0 / 30), "87%");
  check (wt_chart_words_share (0), "0%");
  check (wt_chart_words_share (1), "100%");
  check (wt_chart_words_share (0.004), "under 1%");
  check (wt_chart_words_share (0.996), "over 99%");
  check (wt_chart_words_share (0.005), "1%");
  check (wt_chart_words_whole_share (0.004), "0%");
  check (wt_chart_words_shares ((WtInterval){ 0.703, 0.947 }), "70 to 95");
}

static void
test_counted (void)
{
  check (wt_chart_words_answers (0), "no answers");
  check (wt_chart_words_answers (1), "1 answer");
  check (wt_chart_words_answers (598), "598 answers");
  check (wt_chart_words_answers (1063), "1,063 answers");
  check (wt_chart_words_fewer (5), "fewer than 5");
  check (wt_chart_words_fewer_answers (5), "fewer than 5 answers");
  check (wt_chart_words_unusable (10, 2, 1), "10 blank, 2 illegible, 1 more than one box");
  check (wt_chart_words_unusable (0, 2, 0), "2 illegible");
  check (wt_chart_words_unusable (0, 0, 0), "");
}

static void
test_join (void)
{
  check (wt_chart_words_join ("One.", "Two."), "One. Two.");
  check (wt_chart_words_join ("One.", NULL), "One.");
  check (wt_chart_words_join ("", "Two."), "Two.");
  check (wt_chart_words_and_more ("From 2 to 8", 0), "From 2 to 8");
  check (wt_chart_words_and_more ("From 2 to 8", 1), "From 2 to 8, and 1 more in the table");
  check (wt_chart_words_and_more ("From 2 to 8", 7), "From 2 to 8, and 7 more in the table");
  check (wt_chart_words_join (NULL, NULL), "");
}

static void
test_fractions (void)
{
  static const struct
  {
    gint64 part, whole;
    const char *words;
  } CASES[] = {
    { 0, 0, NULL },
    { 0, 1, "None" },
    { 1, 1, "1 of 1" },
    { 0, 2, "Neither" },
    { 1, 2, "1 of 2" },
    { 2, 2, "Both" },
    { 4, 4, "All 4" },
    { 3, 4, "3 of 4" },
    { 0, 9, "None" },
    { 5, 9, "5 of 9" },
    { 0, 10, "None" },
    { 10, 10, "All" },
    { 1, 10, "1 in 10" },
    { 9, 10, "9 in 10" },
    { 399, 598, "2 in 3" },
    { 272, 590, "Not quite half" },
    { 295, 590, "Half" },
    { 298, 590, "About half" },
    { 310, 590, "Just over half" },
    { 122, 228, "Just over half" },
    { 17, 48, "Just over 1 in 3" },
    { 23, 30, "Just over 3 in 4" },
    { 30, 200, "1 in 7" },
    { 84, 200, "Just over 2 in 5" },
    { 1, 1000, "Fewer than 1 in 20" },
    { 50, 1000, "1 in 20" },
    { 950, 1000, "19 in 20" },
    { 999, 1000, "Almost all" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    check (wt_chart_words_fraction (CASES[i].part, CASES[i].whole), CASES[i].words);
}

/* What the words say is never further from the truth than five percentage points, and they say on
 * which side of it they are. */
static void
test_fractions_are_true (void)
{
  for (gint64 part = 1; part < 1000; part++)
    {
      g_autofree char *words = wt_chart_words_fraction (part, 1000);
      const char *number = strpbrk (words, "0123456789");
      double share = (double) part / 1000, said = 0.5, difference;
      int over, under;

      if (number != NULL && sscanf (number, "%d in %d", &over, &under) == 2)
        said = (double) over / under;
      difference = share - said;
      if (g_str_equal (words, "Almost all"))
        g_assert_cmpfloat (share, >, 0.96);
      else if (g_str_has_prefix (words, "Fewer"))
        g_assert_cmpfloat (difference, <, 0);
      else if (g_str_has_prefix (words, "Not quite"))
        g_assert_cmpfloat (difference, <, -0.01);
      else if (g_str_has_prefix (words, "Just over"))
        g_assert_cmpfloat (difference, >, 0.01);
      else
        g_assert_cmpfloat (ABS (difference), <=, 0.0121);
      g_assert_cmpfloat (ABS (difference), <=, g_str_equal (words, "Almost all") ? 1 : 0.0501);
    }
}

static void
test_months (void)
{
  int month = wt_chart_month_parse ("2025-02");

  g_assert_cmpint (month, ==, 2025 * 12 + 1);
  g_assert_cmpint (wt_chart_month_parse ("2025-02-28"), ==, month);
  g_assert_cmpint (wt_chart_month_parse (NULL), ==, WT_CHART_MONTH_NONE);
  g_assert_cmpint (wt_chart_month_parse (""), ==, WT_CHART_MONTH_NONE);
  g_assert_cmpint (wt_chart_month_parse ("2025-13"), ==, WT_CHART_MONTH_NONE);
  g_assert_cmpint (wt_chart_month_parse ("2025-00"), ==, WT_CHART_MONTH_NONE);
  g_assert_cmpint (wt_chart_month_parse ("25-02"), ==, WT_CHART_MONTH_NONE);
  g_assert_cmpint (wt_chart_month_parse ("2025-02x"), ==, WT_CHART_MONTH_NONE);
  check (wt_chart_month_format (month), "2025-02");
  check (wt_chart_month_to_words (month), "February 2025");
  check (wt_chart_month_to_short_words (month), "Feb");
  check (wt_chart_month_to_year (month), "2025");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-words/numbers", test_numbers);
  g_test_add_func ("/chart-words/shares", test_shares);
  g_test_add_func ("/chart-words/counted", test_counted);
  g_test_add_func ("/chart-words/join", test_join);
  g_test_add_func ("/chart-words/fractions", test_fractions);
  g_test_add_func ("/chart-words/fractions-are-true", test_fractions_are_true);
  g_test_add_func ("/chart-month/all", test_months);
  return g_test_run ();
}
