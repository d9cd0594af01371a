/* How a filter's period is cut into whole months and the days around them. */

#include "wt-filter-piece.h"

#include <string.h>

static char *
dup_pieces (const WtFilter *filter)
{
  WtFilterPiece pieces[WT_FILTER_MAXIMUM_PIECES];
  guint n_pieces = wt_filter_cut (filter, pieces);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (n_pieces, >=, 1);
  g_assert_cmpuint (n_pieces, <=, WT_FILTER_MAXIMUM_PIECES);
  for (guint i = 0; i < n_pieces; i++)
    {
      WtFilter rest = pieces[i].filter;

      g_string_append_printf (text, "%s%s…%s%s", i > 0 ? " " : "", rest.from, rest.to,
                              pieces[i].is_months ? "*" : "");
      wt_filter_set_period (&rest, filter->from, filter->to);
      g_assert_true (wt_filter_is_same (&rest, filter));
    }
  return g_string_free (text, FALSE);
}

/* A star is on what is whole months. */
static void
test_periods (void)
{
  static const struct
  {
    const char *from, *to, *pieces;
  } CASES[] = {
    { "", "", "…*" },
    { "2025-04-01", "2026-03-31", "2025-04-01…2026-03-31*" },
    { "2024-02-01", "2024-02-29", "2024-02-01…2024-02-29*" },
    { "2025-04-01", "", "2025-04-01…*" },
    { "", "2025-02-28", "…2025-02-28*" },
    { "2025-04-02", "", "2025-04-02…2025-04-30 2025-05-01…*" },
    { "", "2024-02-28", "…2024-01-31* 2024-02-01…2024-02-28" },
    { "2025-12-31", "2026-03-01",
      "2025-12-31…2025-12-31 2026-01-01…2026-02-28* 2026-03-01…2026-03-01" },
    { "2025-04-02", "2025-05-31", "2025-04-02…2025-04-30 2025-05-01…2025-05-31*" },
    { "2025-04-01", "2025-05-30", "2025-04-01…2025-04-30* 2025-05-01…2025-05-30" },
    { "2025-04-02", "2025-05-30", "2025-04-02…2025-05-30" },
    { "2025-04-02", "2025-04-30", "2025-04-02…2025-04-30" },
    { "2025-04-14", "2025-04-14", "2025-04-14…2025-04-14" },
    { "2025-05-01", "2025-04-30", "2025-05-01…2025-04-30" },
    { "2026-01-01", "2025-01-31", "2026-01-01…2025-01-31" },
    /* No whole month is before the first year that dates have, or after the last. */
    { "", "1900-01-15", "…1900-01-15" },
    { "2199-12-02", "", "2199-12-02…" },
    { "2199-12-01", "2199-12-31", "2199-12-01…2199-12-31*" },
    /* What is no date is left to whoever compares it with dates. */
    { "May", "2025-05-31", "May…2025-05-31" },
    { "2025-05-01", "2025-02-30", "2025-05-01…2025-02-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      WtFilter filter = { .level = WT_LEVEL_INVOLVING };
      g_autofree char *pieces = NULL;

      wt_filter_set_period (&filter, CASES[i].from, CASES[i].to);
      pieces = dup_pieces (&filter);
      g_assert_cmpstr (pieces, ==, CASES[i].pieces);
    }
}

/* What is about certain projects is not counted by months. */
static void
test_projects (void)
{
  static const WtFilter FILTERS[] = {
    { .from = "2025-04-01", .organisation_id = 1 },
    { .from = "2025-04-01", .directorate_id = 1 },
    { .from = "2025-04-01", .project_id = 1 },
    { .from = "2025-04-01", .activity_id = 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FILTERS); i++)
    {
      g_autofree char *pieces = dup_pieces (&FILTERS[i]);

      g_assert_cmpstr (pieces, ==, "2025-04-01…");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-piece/periods", test_periods);
  g_test_add_func ("/filter-piece/projects", test_projects);
  return g_test_run ();
}
