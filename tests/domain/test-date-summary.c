#include "wt-date-summary.h"

#include <string.h>

/* Dates, one from one person, with spaces between them; what their spans are. */
static const struct
{
  const char *name, *dates, *earliest, *latest, *spans;
  gint64 people;
} CASES[] = {
  { "none", "", "", "", "", 0 },
  { "one", "2025-10-02", "2025-10-02", "2025-10-02", "October 2025 1", 1 },
  { "no dates", "2025-02-30 x 1899-12-31", "", "", "", 0 },
  { "months without a gap", "2025-12-31 2026-02-01 2025-12-01", "2025-12-01", "2026-02-01",
    "December 2025 2, January 2026 0, February 2026 1", 3 },
  { "years", "2023-01-31 2025-01-01", "2023-01-31", "2025-01-01", "2023 1, 2024 0, 2025 1", 2 },
  { "decades", "1961-05-06 1959-12-31 1985-01-01 1985-01-01", "1959-12-31", "1985-01-01",
    "1950 to 1959 1, 1960 to 1969 1, 1970 to 1979 0, 1980 to 1989 2", 4 },
};

static char *
join_spans (const WtDateSummary *summary)
{
  g_autoptr (GArray) spans = wt_date_summary_list_spans (summary);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    g_string_append_printf (joined, "%s%s %" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            g_array_index (spans, WtDateSpan, i).title,
                            g_array_index (spans, WtDateSpan, i).people);
  return g_string_free (joined, FALSE);
}

static void
test_cases (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) dates = g_strsplit (CASES[i].dates, " ", -1);
  g_autoptr (WtDateSummary) summary = wt_date_summary_new ();
  g_autofree char *spans = NULL;

  for (guint date = 0; dates[date] != NULL; date++)
    wt_date_summary_add (summary, dates[date], 1);
  spans = join_spans (summary);
  g_assert_cmpint (wt_date_summary_get_people (summary), ==, CASES[i].people);
  g_assert_cmpstr (wt_date_summary_get_earliest (summary), ==, CASES[i].earliest);
  g_assert_cmpstr (wt_date_summary_get_latest (summary), ==, CASES[i].latest);
  g_assert_cmpstr (spans, ==, CASES[i].spans);
}

/* Whatever the dates: everybody is in one span, and there are never more than can be read. */
static void
test_everybody_is_counted (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251122);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (WtDateSummary) summary = wt_date_summary_new ();
      g_autoptr (GArray) spans = NULL;
      int first = g_rand_int_range (rand, 1900, 2200), years = g_rand_int_range (rand, 1, 300);
      gint64 people = 0;

      for (int i = 0; i < 40; i++)
        {
          int year = first + g_rand_int_range (rand, 0, years);
          g_autofree char *iso =
              g_strdup_printf ("%04d-%02d-%02d", MIN (2199, year), g_rand_int_range (rand, 1, 13),
                               g_rand_int_range (rand, 1, 29));

          wt_date_summary_add (summary, iso, i);
          people += i;
        }
      spans = wt_date_summary_list_spans (summary);
      g_assert_cmpuint (spans->len, <=, 31);
      for (guint i = 0; i < spans->len; i++)
        people -= g_array_index (spans, WtDateSpan, i).people;
      g_assert_cmpint (people, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/date-summary/", CASES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_cases);
    }
  g_test_add_func ("/date-summary/everybody-is-counted", test_everybody_is_counted);

  return g_test_run ();
}
