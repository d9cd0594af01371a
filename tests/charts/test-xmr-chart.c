#include "wt-chart-world.h"
#include "wt-month-series.h"
#include "wt-series-world.h"
#include "wt-xmr-geometry-private.h"

#include <math.h>

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_chart (const double *means, gsize n, const WtXmrChartOptions *options)
{
  g_autoptr (WtSeries) series =
      wt_world_make_series (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, means, n, 40);

  return wt_xmr_chart_new ("Felt valued, month by month", series, options);
}

static void
test_limits (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  const WtXmr *xmr = wt_xmr_chart_get_xmr (WT_XMR_CHART (chart));

  g_assert_cmpuint (xmr->n_points, ==, 24);
  g_assert_cmpfloat_with_epsilon (xmr->groups[0].mean, 7.51, 0.01);
  g_assert_cmpfloat_with_epsilon (xmr->groups[0].lower_limit, 6.69, 0.015);
  g_assert_cmpfloat_with_epsilon (xmr->groups[0].upper_limit, 8.33, 0.015);
  g_assert_cmpint (xmr->points[4].kind, ==, WT_XMR_KIND_CONCERN);
  g_assert_cmpint (xmr->variation, ==, WT_XMR_KIND_IMPROVEMENT);
}

static void
test_geometry (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  WtXmrChart *self = WT_XMR_CHART (chart);
  const WtChartRectangle plot = { 20, 0, 23.8 * 20, 140 };
  WtXmrGeometry geometry = wt_xmr_geometry (self, &plot, 12.5, 25, 0);
  double lowest, highest, start, end;

  wt_xmr_find_range (self, &lowest, &highest);
  g_assert_cmpfloat_with_epsilon (lowest, 5.89, 0.01);
  g_assert_cmpfloat_with_epsilon (highest, 8.33, 0.015);

  g_assert_cmpfloat_with_epsilon (geometry.step, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (wt_xmr_geometry_get_x (&geometry, 2023 * 12 + 9), 28, 1e-9);
  g_assert_cmpfloat_with_epsilon (wt_xmr_geometry_get_x (&geometry, 2025 * 12 + 8), 488, 1e-9);
  g_assert_cmpfloat_with_epsilon (wt_xmr_geometry_get_y (&geometry, lowest), 127.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (wt_xmr_geometry_get_y (&geometry, highest), 25, 1e-9);
  g_assert_cmpfloat (wt_xmr_geometry_get_y (&geometry, 1), ==, 140);

  wt_xmr_geometry_get_span (&geometry, 2024 * 12 + 9, 2025 * 12 + 8, &start, &end);
  g_assert_cmpfloat_with_epsilon (start, 258, 1e-9);
  g_assert_cmpfloat_with_epsilon (end, 496, 1e-9);
}

/* Values that are close together are not blown up, and nothing passes the ends of the scale. */
static void
test_range (void)
{
  const double same[] = { 7, 7, 7 }, ends[] = { 10, 10, 10, 9.9, 10, 10, 1, 10, 10, 10 };
  g_autoptr (WtChart) close = make_chart (same, G_N_ELEMENTS (same), NULL);
  g_autoptr (WtChart) wide = make_chart (ends, G_N_ELEMENTS (ends), NULL);
  g_autoptr (WtChart) none = make_chart (NULL, 0, NULL);
  double lowest, highest;

  wt_xmr_find_range (WT_XMR_CHART (close), &lowest, &highest);
  g_assert_cmpfloat (lowest, ==, 6);
  g_assert_cmpfloat (highest, ==, 8);
  wt_xmr_find_range (WT_XMR_CHART (wide), &lowest, &highest);
  g_assert_cmpfloat (lowest, ==, 1);
  g_assert_cmpfloat (highest, ==, 10);
  wt_xmr_find_range (WT_XMR_CHART (none), &lowest, &highest);
  g_assert_cmpfloat (lowest, <, highest);
}

static void
test_columns (void)
{
  const WtChartPoint points[] = { { 0.2, 10 }, { 0.6, 30 }, { 1.1, 20 }, { 5.5, 20 } };
  WtChartColumn columns[4];

  g_assert_cmpuint (wt_xmr_columns (points, 4, 2, columns), ==, 3);
  g_assert_cmpfloat (columns[0].x, ==, 0);
  g_assert_cmpfloat (columns[0].top, ==, 9);
  g_assert_cmpfloat (columns[0].bottom, ==, 31);
  g_assert_cmpfloat (columns[1].x, ==, 1);
  g_assert_cmpfloat (columns[1].top, ==, 19);
  g_assert_cmpfloat (columns[1].bottom, ==, 26);
  g_assert_cmpfloat (columns[2].x, ==, 5);
  g_assert_cmpfloat (columns[2].top, ==, 19);
  g_assert_cmpuint (wt_xmr_columns (points, 0, 2, columns), ==, 0);
}

static void
test_texts (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  WtChartRectangle upper = wt_world_get_text (scene, "upper limit 8.3");
  WtChartRectangle target = wt_world_get_text (scene, "target 8.0");

  g_assert_true (wt_world_has_text (scene, "mean 7.5"));
  g_assert_true (wt_world_has_text (scene, "lower limit 6.7"));
  g_assert_true (wt_world_has_text (scene, "these 12 months"));
  g_assert_true (wt_world_has_text (scene, "8 months above the mean"));
  g_assert_true (wt_world_has_text (scene, "5.9 in February 2024: below the limit"));
  g_assert_true (wt_world_has_text (scene, "2023"));
  g_assert_true (wt_world_has_text (scene, "8"));
  g_assert_false (wt_world_has_text (scene, "Nov"));
  g_assert_cmpfloat (target.y - upper.y, >=, 1.2 * WT_WORLD_CARD - 3);
}

static void
test_presenting (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  const WtChartStyle style = { .label_size = WT_WORLD_PRESENTING, .presenting = TRUE };
  PangoContext *context = wt_world_context ();
  g_autoptr (WtChartScene) scene = wt_chart_layout (
      chart, context, wt_chart_theme_get (WT_CHART_THEME_LIGHT), &style, 1172, 540);

  g_assert_true (wt_world_has_text (scene, "Nov"));
  g_assert_true (wt_world_has_text (scene, "the last 12 months"));
  g_assert_true (wt_world_has_text (scene, "38"));
  g_assert_true (wt_world_has_text (scene, "answers each month"));
  g_assert_true (wt_world_has_text (scene, "Reason noted: appointments line closed for two weeks"));
  g_object_unref (context);
}

/* Each kind of point in its colour at its place; the latest is at the end of the plot. */
static void
test_pixels (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  static const struct
  {
    guint month;
    guint32 colour;
  } POINTS[] = { { 0, 0xa6a6a6 }, { 4, 0xe46c0a }, { 23, 0x00b0f0 } };

  for (guint i = 0; i < G_N_ELEMENTS (POINTS); i++)
    {
      const WtChartRectangle *area = &wt_chart_scene_get_mark (scene, POINTS[i].month)->rectangle;
      gboolean found = FALSE;

      for (int y = (int) area->y; y < area->y + area->height - 1; y++)
        for (int x = (int) area->x; x < area->x + area->width - 1; x++)
          found = found || wt_world_get_pixel (surface, x, y) == POINTS[i].colour;
      g_assert_true (found);
    }
  g_assert_cmphex (wt_world_get_pixel (surface, 500, 3), ==, 0xf4f8fd);
  g_assert_cmphex (wt_world_get_pixel (surface, 100, 3), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
check_days (WtChart *chart, int key, const char *expected_from, const char *expected_to)
{
  char *from, *to;

  g_assert_true (wt_xmr_chart_find_days (WT_XMR_CHART (chart), key, &from, &to));
  check_words (from, expected_from);
  check_words (to, expected_to);
}

static void
test_marks (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);

  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 24);
  check_days (chart, wt_chart_scene_get_mark (scene, 4)->key, "2024-02-01", "2024-02-29");
  g_assert_null (wt_xmr_chart_get_point (WT_XMR_CHART (chart), -1));
  g_assert_null (wt_xmr_chart_get_point (WT_XMR_CHART (chart), 24));
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 4)->words, ==,
                   "February 2024: mean 5.9, 27 answers, below the lower limit");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 0)->words, ==,
                   "October 2023: mean 7.4, 38 answers");
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 16)->words, ==,
                   "February 2025: mean 7.7, 47 answers, one of 8 months above the mean");
}

static void
test_words (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  WtXmrChart *self = WT_XMR_CHART (chart);

  g_assert_cmpstr (wt_chart_get_title (chart), ==, "Felt valued, month by month");
  check_words (wt_chart_dup_heading (chart), "Felt valued, month by month: getting better");
  check_words (wt_chart_dup_count (chart), "1,063 answers");
  check_words (wt_chart_dup_sentence (chart),
               "8 months in a row are above the mean. That is unlikely to be chance.");
  check_words (wt_chart_dup_description (chart),
               "Mean score each month from October 2023 to September 2025, 1,063 answers. The "
               "mean is 7.5, and ordinary values lie between 6.7 and 8.3. 8 months in a row are "
               "above the mean. That is unlikely to be chance. 5.9 in February 2024: below the "
               "limit. Target of 8.0 met some months, not others. Rules: Making Data Count; runs "
               "are of at least 7 months. All steps count towards the limits.");
  check_words (wt_xmr_chart_dup_variation (self), "Getting better");
  check_words (wt_xmr_chart_dup_variation_reason (self), "8 months in a row above the mean");
  check_words (wt_xmr_chart_dup_assurance (self), "Target of 8.0 met some months, not others");
  check_words (wt_xmr_chart_dup_assurance_reason (self), "The target lies between the limits");
}

/* What goes on, by the direction that is good. */
static void
test_headings (void)
{
  static const double FALLING[] = { 7, 7.1, 7, 7.1, 7, 7.1, 7, 6.9, 6.7, 6.5, 6.3, 6.1, 5.9, 5.7 };
  static const double QUIET[] = { 7, 7.1, 7, 7.2, 7, 7.1, 7, 7.2, 7, 7.1, 7, 7.1 };
  static const double LEAP[] = { 7, 7.1, 7, 7.2, 7, 7.1, 7, 7.2, 7, 7.1, 7, 9.8 };
  static const struct
  {
    const double *means;
    gsize n;
    WtXmrDirection direction;
    const char *variation;
  } CASES[] = {
    { FALLING, G_N_ELEMENTS (FALLING), WT_XMR_HIGH_IS_GOOD, "Getting worse" },
    { FALLING, G_N_ELEMENTS (FALLING), WT_XMR_LOW_IS_GOOD, "Getting better" },
    { FALLING, G_N_ELEMENTS (FALLING), WT_XMR_NEUTRAL, "Lower than usual" },
    { QUIET, G_N_ELEMENTS (QUIET), WT_XMR_HIGH_IS_GOOD, "No real change" },
    { LEAP, G_N_ELEMENTS (LEAP), WT_XMR_HIGH_IS_GOOD, "Better than usual" },
    { LEAP, G_N_ELEMENTS (LEAP), WT_XMR_LOW_IS_GOOD, "Worse than usual" },
    { QUIET, 6, WT_XMR_HIGH_IS_GOOD, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
      g_autoptr (WtChart) chart = NULL;

      options.rules.direction = CASES[i].direction;
      chart = make_chart (CASES[i].means, CASES[i].n, &options);
      check_words (wt_xmr_chart_dup_variation (WT_XMR_CHART (chart)), CASES[i].variation);
    }
}

static void
test_few_months (void)
{
  static const double MEANS[] = { 7, 7.2, 7.1, 7.3, 7, 7.2, 7.1, 7.3 };
  g_autoptr (WtChart) none = make_chart (MEANS, 0, NULL);
  g_autoptr (WtChart) one = make_chart (MEANS, 1, NULL);
  g_autoptr (WtChart) five = make_chart (MEANS, 5, NULL);
  g_autoptr (WtChart) eight = make_chart (MEANS, 8, NULL);
  g_autoptr (WtChartScene) none_scene = wt_world_layout (none, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartScene) five_scene = wt_world_layout (five, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartScene) eight_scene = wt_world_layout (eight, WT_WORLD_CARD, 638, 0);

  check_words (wt_chart_dup_sentence (none), "No answers yet");
  check_words (wt_chart_dup_heading (none), "Felt valued, month by month");
  check_words (wt_chart_dup_count (none), "no answers");
  g_assert_true (wt_world_has_text (none_scene, "No answers yet"));
  check_words (wt_chart_dup_sentence (one), "1 month so far. Limits appear from 7.");
  check_words (wt_chart_dup_sentence (five), "5 months so far. Limits appear from 7.");
  g_assert_true (wt_world_has_text (five_scene, "5 months so far. Limits appear from 7."));
  g_assert_false (wt_world_has_text (five_scene, "mean 7.1"));
  check_words (wt_chart_dup_sentence (eight),
               "Ordinary change from month to month. The limits are on trial until there are 12 "
               "months.");
  g_assert_true (wt_world_has_text (eight_scene, "mean 7.2"));
}

/* A month without answers is no point, but the others stay where they are in time. */
static void
test_gaps (void)
{
  WtMonthFigures months[WT_WORLD_MONTHS];
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autoptr (WtChart) full = wt_world_xmr_chart ();
  g_autoptr (WtSeries) series = NULL;
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChartTable) table = NULL;

  wt_world_fill_months (months);
  months[9].scores = (WtScoreTally){ .blank = 3 };
  months[11].scores = (WtScoreTally){ .counts = { [6] = 2 } };
  options.suppression_threshold = 5;
  series = wt_series_new_from_months (months, WT_WORLD_MONTHS, "Felt valued");
  chart = wt_xmr_chart_new ("With gaps", series, &options);
  table = wt_chart_dup_table (chart);

  g_assert_cmpuint (wt_series_get_n_points (series), ==, 23);
  g_assert_cmpuint (wt_xmr_chart_get_xmr (WT_XMR_CHART (chart))->n_points, ==, 22);
  g_assert_cmpint (WT_XMR_CHART (chart)->first_slot, ==, WT_XMR_CHART (full)->first_slot);
  g_assert_cmpint (WT_XMR_CHART (chart)->last_slot, ==, WT_XMR_CHART (full)->last_slot);
  g_assert_cmpuint (wt_chart_table_get_n_rows (table), ==, 23);
  g_assert_cmpstr (wt_chart_table_get_cell (table, 10, 0), ==, "September 2024");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 10, 2), ==, "fewer than 5");
  check_words (wt_chart_dup_count (chart), "976 answers");
}

/* What cannot be is left out, and points come into order. */
static void
test_slips (void)
{
  static const struct
  {
    const char *on;
    double value;
  } POINTS[] = { { "2024-03-01", 7 },        { "2024-02-30", 7 },     { "", 7 },
                 { "nonsense", 7 },          { "2024-01-01", 8 },     { "2024-04-01", 10.5 },
                 { "2024-05-01", 0.5 },      { "2024-06-01", NAN },   { "2024-07-01", -INFINITY },
                 { "2024-08-01", INFINITY }, { "2024-02-01", 1e300 }, { "2024-02-01", 9 } };
  g_autoptr (WtSeries) series = wt_series_new (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, "");
  g_autoptr (WtChart) chart = NULL;
  const WtXmr *xmr;

  for (guint i = 0; i < G_N_ELEMENTS (POINTS); i++)
    wt_series_add_point (series, POINTS[i].on, 0, NULL, POINTS[i].value, 40);
  wt_series_add_rebase (series, "nonsense", "Never");
  wt_series_add_rebase (series, "1999-01-01", "Before everything");
  wt_series_add_rebase (series, "2100-01-01", "After everything");
  chart = wt_xmr_chart_new ("Slips", series, NULL);
  xmr = wt_xmr_chart_get_xmr (WT_XMR_CHART (chart));
  g_assert_cmpuint (xmr->n_points, ==, 3);
  g_assert_cmpuint (xmr->n_groups, ==, 1);
  g_assert_cmpfloat (xmr->points[0].value, ==, 8);
  g_assert_cmpfloat (xmr->points[1].value, ==, 9);
  g_assert_cmpfloat (xmr->points[2].value, ==, 7);
}

static gsize
get_highest_column_count (const WtChartScene *scene)
{
  gsize highest = 0;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const WtChartItem *item = &g_array_index (scene->items, WtChartItem, i);

      if (item->kind == WT_CHART_ITEM_COLUMNS)
        highest = MAX (highest, item->columns.n);
    }
  return highest;
}

/* Thousands of points: one mark for several, a column for each pixel, and never a text for each. */
static void
test_long_series (void)
{
  g_autoptr (WtSeries) series = wt_world_make_walk (10000);
  g_autoptr (WtChart) chart = wt_xmr_chart_new ("Very long", series, NULL);
  const WtChartStyle style = { .label_size = WT_WORLD_PRESENTING, .presenting = TRUE };
  PangoContext *context = wt_world_context ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartScene) presenting = wt_chart_layout (
      chart, context, wt_chart_theme_get (WT_CHART_THEME_LIGHT), &style, 1172, 540);
  cairo_surface_t *surface = wt_world_draw (scene, WT_CHART_THEME_LIGHT);
  g_autofree char *description = wt_chart_dup_description (chart);

  g_assert_cmpuint (wt_xmr_chart_get_xmr (WT_XMR_CHART (chart))->n_points, ==, 10000);
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), <, 300);
  g_assert_cmpuint (scene->items->len, <, 200);
  g_assert_cmpuint (get_highest_column_count (scene), <=, 638);
  g_assert_cmpuint (wt_chart_scene_get_n_texts (presenting), <, 100);
  g_assert_cmpuint (strlen (description), <, 2000);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_icons (void)
{
  g_autoptr (WtChart) chart = wt_world_xmr_chart ();
  g_autoptr (WtChart) none = make_chart (NULL, 0, NULL);
  const WtChartTheme *theme = wt_chart_theme_get (WT_CHART_THEME_LIGHT);
  g_autoptr (WtChartScene) variation = wt_chart_layout_icon (chart, theme, 56);
  g_autoptr (WtChartScene) assurance =
      wt_xmr_chart_layout_icon (WT_XMR_CHART (chart), WT_XMR_ICON_ASSURANCE, theme, 56);
  cairo_surface_t *surface = wt_world_draw (variation, WT_CHART_THEME_LIGHT);

  g_assert_cmphex (wt_world_get_pixel (surface, 28, 1), ==, 0x00b0f0);
  g_assert_nonnull (assurance);
  g_assert_null (wt_chart_layout_icon (none, theme, 56));
  g_assert_null (wt_xmr_chart_layout_icon (WT_XMR_CHART (none), WT_XMR_ICON_ASSURANCE, theme, 56));
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xmr-chart/limits", test_limits);
  g_test_add_func ("/xmr-chart/geometry", test_geometry);
  g_test_add_func ("/xmr-chart/range", test_range);
  g_test_add_func ("/xmr-chart/columns", test_columns);
  g_test_add_func ("/xmr-chart/texts", test_texts);
  g_test_add_func ("/xmr-chart/presenting", test_presenting);
  g_test_add_func ("/xmr-chart/pixels", test_pixels);
  g_test_add_func ("/xmr-chart/marks", test_marks);
  g_test_add_func ("/xmr-chart/words", test_words);
  g_test_add_func ("/xmr-chart/headings", test_headings);
  g_test_add_func ("/xmr-chart/few-months", test_few_months);
  g_test_add_func ("/xmr-chart/gaps", test_gaps);
  g_test_add_func ("/xmr-chart/slips", test_slips);
  g_test_add_func ("/xmr-chart/long-series", test_long_series);
  g_test_add_func ("/xmr-chart/icons", test_icons);
  return g_test_run ();
}
