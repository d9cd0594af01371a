#include "wt-chart-world.h"
#include "wt-series-world.h"
#include "wt-xmr-geometry-private.h"

#include <math.h>

/* The chart of measures over time, by kind and by unit. */

static void
check_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static WtChart *
make_chart (WtMeasureKind kind, WtMeasureUnit unit, const double *values, gsize n, gint64 people)
{
  g_autoptr (WtSeries) series = wt_world_make_series (kind, unit, values, n, people);

  return wt_xmr_chart_new ("Measure", series, NULL);
}

/* How a value and a level between two values read, of each kind. */
static const struct
{
  WtMeasureKind kind;
  double value;
  const char *words, *level, *finding, *basis_of_31, *fewer;
} VALUES[] = {
  { WT_MEASURE_KIND_MEAN, 7.84, "7.8", "7.8", "mean 7.8", "31 answers", "fewer than 5 answers" },
  { WT_MEASURE_KIND_SHARE, 0.874, "87%", "87%", "87%", "31 answers", "fewer than 5 answers" },
  { WT_MEASURE_KIND_SHARE, 0.999, "over 99%", "100%", "over 99%", "31 answers",
    "fewer than 5 answers" },
  { WT_MEASURE_KIND_FORMS, 1932, "1,932", "1,932", "1,932 forms", "31 forms",
    "fewer than 5 forms" },
  { WT_MEASURE_KIND_FORMS, 1, "1", "1.0", "1 form", "31 forms", "fewer than 5 forms" },
  { WT_MEASURE_KIND_PEOPLE, 1, "1", "1.0", "1 person", "31 people", "fewer than 5 people" },
  { WT_MEASURE_KIND_PEOPLE, 120, "120", "120", "120 people", "31 people", "fewer than 5 people" },
  { WT_MEASURE_KIND_RESPONSE_RATE, 0.455, "46%", "46%", "46%", "31 people", "fewer than 5 people" },
  { WT_MEASURE_KIND_RESPONSE_RATE, 1.2, "120%", "120%", "120%", "31 people",
    "fewer than 5 people" },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (VALUES); i++)
    {
      WtMeasureKind kind = VALUES[i].kind;

      check_words (wt_xmr_measure_dup_value (kind, VALUES[i].value), VALUES[i].words);
      check_words (wt_xmr_measure_dup_level (kind, VALUES[i].value), VALUES[i].level);
      check_words (wt_xmr_measure_dup_finding (kind, VALUES[i].value), VALUES[i].finding);
      check_words (wt_xmr_measure_dup_basis (kind, 31), VALUES[i].basis_of_31);
      check_words (wt_xmr_measure_dup_fewer (kind, 5), VALUES[i].fewer);
    }
  check_words (wt_xmr_measure_dup_level (WT_MEASURE_KIND_FORMS, 17.38), "17.4");
  check_words (wt_xmr_measure_dup_level (WT_MEASURE_KIND_FORMS, 107.8), "108");
}

static const struct
{
  WtMeasureKind kind;
  double value;
  gboolean possible;
} POSSIBLE[] = {
  { WT_MEASURE_KIND_MEAN, 1, TRUE },
  { WT_MEASURE_KIND_MEAN, 10, TRUE },
  { WT_MEASURE_KIND_MEAN, 0.99, FALSE },
  { WT_MEASURE_KIND_MEAN, 10.01, FALSE },
  { WT_MEASURE_KIND_MEAN, NAN, FALSE },
  { WT_MEASURE_KIND_SHARE, 0, TRUE },
  { WT_MEASURE_KIND_SHARE, 1, TRUE },
  { WT_MEASURE_KIND_SHARE, 1.01, FALSE },
  { WT_MEASURE_KIND_FORMS, 0, TRUE },
  { WT_MEASURE_KIND_FORMS, 1e7, TRUE },
  { WT_MEASURE_KIND_FORMS, -1, FALSE },
  { WT_MEASURE_KIND_PEOPLE, INFINITY, FALSE },
  { WT_MEASURE_KIND_RESPONSE_RATE, 1.3, TRUE },
  { WT_MEASURE_KIND_RESPONSE_RATE, 1e6, FALSE },
};

static void
test_possible (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (POSSIBLE); i++)
    g_assert_cmpint (wt_xmr_measure_is_possible (POSSIBLE[i].kind, POSSIBLE[i].value), ==,
                     POSSIBLE[i].possible);
}

static const struct
{
  WtMeasureUnit unit;
  const char *day, *words, *short_words, *brief, *five;
} DAYS[] = {
  { WT_MEASURE_UNIT_MONTH, "2024-02-01", "February 2024", "Feb", "Feb", "5 months" },
  { WT_MEASURE_UNIT_QUARTER, "2025-04-01", "Apr–Jun 2025", "Apr–Jun", "Apr", "5 quarters" },
  { WT_MEASURE_UNIT_QUARTER, "2025-10-01", "Oct–Dec 2025", "Oct–Dec", "Oct", "5 quarters" },
  { WT_MEASURE_UNIT_ACTIVITY, "2025-10-02", "2 October 2025", "2 Oct", "2 Oct", "5 activities" },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      WtMeasureUnit unit = DAYS[i].unit;

      check_words (wt_xmr_measure_dup_day (unit, DAYS[i].day), DAYS[i].words);
      check_words (wt_xmr_measure_dup_short_day (unit, DAYS[i].day, FALSE), DAYS[i].short_words);
      check_words (wt_xmr_measure_dup_short_day (unit, DAYS[i].day, TRUE), DAYS[i].brief);
      check_words (wt_xmr_measure_dup_points (unit, 5), DAYS[i].five);
    }
  check_words (wt_xmr_measure_dup_points (WT_MEASURE_UNIT_QUARTER, 1), "1 quarter");
}

/* The axis of each kind: what it shows at least, and where it must not go. */
static const struct
{
  WtMeasureKind kind;
  double values[3];
  double lowest, highest;
} RANGES[] = {
  { WT_MEASURE_KIND_MEAN, { 7, 7, 7 }, 6, 8 },
  { WT_MEASURE_KIND_MEAN, { 10, 10, 10 }, 8, 10 },
  { WT_MEASURE_KIND_SHARE, { 0.5, 0.5, 0.5 }, 0.4, 0.6 },
  { WT_MEASURE_KIND_SHARE, { 1, 1, 1 }, 0.8, 1 },
  { WT_MEASURE_KIND_SHARE, { 0, 0, 0.9 }, 0, 0.9 },
  { WT_MEASURE_KIND_RESPONSE_RATE, { 0.5, 1.2, 0.5 }, 0.5, 1.2 },
  { WT_MEASURE_KIND_FORMS, { 0, 0, 0 }, 0, 5 },
  { WT_MEASURE_KIND_FORMS, { 90, 95, 100 }, 0, 100 },
  { WT_MEASURE_KIND_PEOPLE, { 90, 95, 100 }, 0, 100 },
};

static void
test_ranges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (RANGES); i++)
    {
      g_autoptr (WtChart) chart =
          make_chart (RANGES[i].kind, WT_MEASURE_UNIT_MONTH, RANGES[i].values, 3, 40);
      double lowest, highest;

      wt_xmr_find_range (WT_XMR_CHART (chart), &lowest, &highest);
      g_assert_cmpfloat_with_epsilon (lowest, RANGES[i].lowest, 1e-9);
      g_assert_cmpfloat_with_epsilon (highest, RANGES[i].highest, 1e-9);
    }
}

/* Counts stand on the axis, where 0 is. */
static void
test_counts_from_nought (void)
{
  g_autoptr (WtChart) chart = wt_world_counts_chart ();
  const WtChartRectangle plot = { 40, 0, 500, 140 };
  WtXmrGeometry geometry = wt_xmr_geometry (WT_XMR_CHART (chart), &plot, 12.5, 0, 30);

  g_assert_cmpfloat (wt_xmr_geometry_get_y (&geometry, 0), ==, 140);
}

static void
test_quarters (void)
{
  g_autoptr (WtChart) chart = wt_world_quarters_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 900, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  char *from, *to;

  g_assert_true (wt_world_has_text (scene, "Apr–Jun"));
  g_assert_true (wt_world_has_text (scene, "2026"));
  g_assert_true (wt_world_has_text (scene, "40%"));
  g_assert_true (wt_world_has_text (scene, "mean 46%"));
  g_assert_true (wt_world_has_text (scene, "target 60% by March 2027"));
  g_assert_true (wt_world_has_text (scene, "71% in Jul–Sep 2026: above the limit"));
  g_assert_cmpuint (wt_chart_scene_get_n_marks (scene), ==, 12);
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 6)->words, ==, "Apr–Jun 2025: 41%, 250 people");
  g_assert_true (wt_xmr_chart_find_days (WT_XMR_CHART (chart), 6, &from, &to));
  check_words (from, "2025-04-01");
  check_words (to, "2025-06-30");
  check_words (wt_chart_dup_count (chart), "3,000 people");
  check_words (wt_chart_dup_sentence (chart),
               "Jul–Sep 2026 is above the upper limit. That is unlikely to be chance.");
  check_words (wt_xmr_chart_dup_assurance (WT_XMR_CHART (chart)),
               "Target of 60% by March 2027 met some quarters, not others");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 6, 0), ==, "Apr–Jun 2025");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 6, 1), ==, "41%");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 6, 2), ==, "250");
}

/* Activities stand side by side; several may be on one day, and each is told by its title. */
static void
test_activities (void)
{
  g_autoptr (WtChart) chart = wt_world_activities_chart (FALSE);
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  const WtChartMark *second = wt_chart_scene_get_mark (scene, 2);
  const WtChartMark *third = wt_chart_scene_get_mark (scene, 3);
  char *from, *to;

  g_assert_true (wt_world_has_text (scene, "8 Jan"));
  g_assert_true (wt_world_has_text (scene, "2025"));
  g_assert_true (wt_world_has_text (scene, "50% on 5 February 2025: below the limit"));
  g_assert_true (wt_world_has_text (scene, "8 activities above the mean"));
  g_assert_cmpstr (second->words, ==, "5 February 2025, Focus group: 73%, 22 answers");
  g_assert_cmpstr (third->words, ==, "5 February 2025, Open evening: 68%, 41 answers");
  g_assert_cmpfloat (third->rectangle.x, >, second->rectangle.x + 10);
  g_assert_cmpint (wt_xmr_chart_get_point (WT_XMR_CHART (chart), third->key)->activity_id, ==, 4);
  g_assert_true (wt_xmr_chart_find_days (WT_XMR_CHART (chart), third->key, &from, &to));
  check_words (from, "2025-02-05");
  check_words (to, "2025-02-05");
  g_assert_cmpstr (wt_chart_table_get_title (table, 1), ==, "Activity");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 0), ==, "5 February 2025");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 3, 1), ==, "Open evening");
}

/* A count says by itself what it rests on. */
static void
test_counts (void)
{
  g_autoptr (WtChart) chart = wt_world_counts_chart ();
  g_autoptr (WtChartScene) scene = wt_world_layout (chart, WT_WORLD_CARD, 638, 0);
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  g_assert_true (wt_world_has_text (scene, "0"));
  g_assert_true (wt_world_has_text (scene, "mean 108"));
  g_assert_cmpstr (wt_chart_scene_get_mark (scene, 0)->words, ==, "October 2023: 112 forms");
  check_words (wt_chart_dup_count (chart), "3,041 forms");
  g_assert_cmpstr (wt_chart_table_get_title (table, 1), ==, "Forms");
  g_assert_cmpstr (wt_chart_table_get_title (table, 2), ==, "What it shows");
  g_assert_cmpstr (wt_chart_table_get_cell (table, 0, 1), ==, "112");
}

static const struct
{
  WtMeasureKind kind;
  WtMeasureUnit unit;
  double value;
  const char *introduction, *nothing;
} INTRODUCTIONS[] = {
  { WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_QUARTER, 5,
    "Mean score each quarter from Oct–Dec 2023 to Jan–Mar 2024, 18 answers.", "No answers yet" },
  { WT_MEASURE_KIND_SHARE, WT_MEASURE_UNIT_ACTIVITY, 0.5,
    "Share of yes at each activity from 6 October 2023 to 15 October 2023, 18 answers.",
    "No answers yet" },
  { WT_MEASURE_KIND_FORMS, WT_MEASURE_UNIT_MONTH, 9,
    "Forms handed in each month from October 2023 to November 2023, 18 forms.",
    "Nothing counted yet" },
  { WT_MEASURE_KIND_PEOPLE, WT_MEASURE_UNIT_ACTIVITY, 9,
    "People reached at each activity from 6 October 2023 to 15 October 2023, 18 people.",
    "Nothing counted yet" },
  { WT_MEASURE_KIND_RESPONSE_RATE, WT_MEASURE_UNIT_MONTH, 0.5,
    "Response rate each month from October 2023 to November 2023, 18 people.", "No answers yet" },
};

static void
test_introductions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (INTRODUCTIONS); i++)
    {
      const double values[] = { INTRODUCTIONS[i].value, INTRODUCTIONS[i].value };
      g_autoptr (WtChart) chart =
          make_chart (INTRODUCTIONS[i].kind, INTRODUCTIONS[i].unit, values, 2, 9);
      g_autoptr (WtChart) none =
          make_chart (INTRODUCTIONS[i].kind, INTRODUCTIONS[i].unit, values, 0, 9);
      g_autofree char *description = wt_chart_dup_description (chart);

      g_assert_true (g_str_has_prefix (description, INTRODUCTIONS[i].introduction));
      check_words (wt_chart_dup_sentence (none), INTRODUCTIONS[i].nothing);
    }
}

/* Of a measure in which neither direction is the good one nothing is called better or worse. */
static void
test_neutral (void)
{
  static const double RISING[] = { 40, 42, 39, 43, 41, 40, 42, 41, 55, 61, 67, 74, 81, 90 };
  g_autoptr (WtSeries) series =
      wt_world_make_series (WT_MEASURE_KIND_PEOPLE, WT_MEASURE_UNIT_MONTH, RISING, 14, 0);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  g_autoptr (WtChart) chart = NULL;

  options.rules.direction = WT_XMR_NEUTRAL;
  options.target = 60;
  chart = wt_xmr_chart_new ("People", series, &options);
  check_words (wt_chart_dup_heading (chart), "People: higher than usual");
  check_words (wt_xmr_chart_dup_variation (WT_XMR_CHART (chart)), "Higher than usual");
  g_assert_null (wt_xmr_chart_dup_assurance (WT_XMR_CHART (chart)));
}

/* The tinted period is told in points, whatever they are. */
static void
test_periods (void)
{
  static const struct
  {
    WtMeasureUnit unit;
    const char *from, *to, *words;
  } PERIODS[] = {
    { WT_MEASURE_UNIT_MONTH, "2024-02-01", "2024-11-30", "these 10 months" },
    { WT_MEASURE_UNIT_QUARTER, "2024-04-01", "2025-03-31", "these 4 quarters" },
    { WT_MEASURE_UNIT_ACTIVITY, "2023-11-01", "2024-02-28", "these 14 activities" },
    { WT_MEASURE_UNIT_MONTH, "2030-01-01", "2030-12-31", NULL },
    { WT_MEASURE_UNIT_ACTIVITY, "2030-01-01", "2030-12-31", NULL },
  };
  static const double VALUES_OF_PERIOD[20] = { 5, 6, 5, 6, 5, 6, 5, 6, 5, 6,
                                               5, 6, 5, 6, 5, 6, 5, 6, 5, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    {
      g_autoptr (WtSeries) series =
          wt_world_make_series (WT_MEASURE_KIND_MEAN, PERIODS[i].unit, VALUES_OF_PERIOD, 20, 40);
      WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
      g_autoptr (WtChart) chart = NULL;
      g_autoptr (WtChartScene) scene = NULL;

      options.period_from = PERIODS[i].from;
      options.period_to = PERIODS[i].to;
      chart = wt_xmr_chart_new ("Period", series, &options);
      scene = wt_world_layout (chart, WT_WORLD_CARD, 900, 0);
      if (PERIODS[i].words != NULL)
        g_assert_true (wt_world_has_text (scene, PERIODS[i].words));
      else
        g_assert_cmpint (WT_XMR_CHART (chart)->period_from > WT_XMR_CHART (chart)->last_slot
                             || WT_XMR_CHART (chart)->period_from == WT_XMR_NO_SLOT,
                         ==, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xmr-measures/values", test_values);
  g_test_add_func ("/xmr-measures/possible", test_possible);
  g_test_add_func ("/xmr-measures/days", test_days);
  g_test_add_func ("/xmr-measures/ranges", test_ranges);
  g_test_add_func ("/xmr-measures/counts-from-nought", test_counts_from_nought);
  g_test_add_func ("/xmr-measures/quarters", test_quarters);
  g_test_add_func ("/xmr-measures/activities", test_activities);
  g_test_add_func ("/xmr-measures/counts", test_counts);
  g_test_add_func ("/xmr-measures/introductions", test_introductions);
  g_test_add_func ("/xmr-measures/neutral", test_neutral);
  g_test_add_func ("/xmr-measures/periods", test_periods);
  return g_test_run ();
}
