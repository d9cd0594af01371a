#include "wt-series-world.h"

#include <math.h>

#include "wt-chart-world.h"
#include "wt-date.h"

#define DAYS_BETWEEN_ACTIVITIES 9

static char *
make_day (WtMeasureUnit unit, guint index)
{
  if (unit == WT_MEASURE_UNIT_ACTIVITY)
    return wt_date_add_days ("2023-10-06", (int) index * DAYS_BETWEEN_ACTIVITIES);
  return wt_date_add_months ("2023-10-01",
                             unit == WT_MEASURE_UNIT_QUARTER ? (int) index * 3 : (int) index);
}

WtSeries *
wt_world_make_series (
    WtMeasureKind kind, WtMeasureUnit unit, const double *values, gsize n, gint64 people)
{
  WtSeries *series = wt_series_new (kind, unit, "Felt valued");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = make_day (unit, i);
      gint64 basis = kind == WT_MEASURE_KIND_FORMS || kind == WT_MEASURE_KIND_PEOPLE
                         ? (gint64) values[i]
                         : people;

      wt_series_add_point (series, day, unit == WT_MEASURE_UNIT_ACTIVITY ? (gint64) i + 1 : 0,
                           unit == WT_MEASURE_UNIT_ACTIVITY ? "Focus group" : NULL, values[i],
                           basis);
    }
  return series;
}

WtSeries *
wt_world_make_walk (gsize n)
{
  WtSeries *series = wt_series_new (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_ACTIVITY, "Felt valued");
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  double level = 7;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *day = wt_date_add_days ("1950-01-06", (int) i * DAYS_BETWEEN_ACTIVITIES);

      level = CLAMP (level + g_rand_double_range (rand, -0.05, 0.05), 6, 8);
      wt_series_add_point (series, day, (gint64) i + 1, "Focus group",
                           CLAMP (level + g_rand_double_range (rand, -1, 1), 1, 10), 30);
    }
  return series;
}

WtChart *
wt_world_rebased_chart (void)
{
  static const double MEANS[] = { 6.1, 6.4, 6.0, 6.3, 6.2, 5.9, 6.4, 6.2, 6.1, 6.5, 6.0, 6.3,
                                  6.2, 6.1, 7.2, 7.5, 7.1, 7.4, 7.6, 7.2, 7.0, 7.4, 7.3, 7.5,
                                  7.1, 7.3, 7.4, 7.2, 8.0, 8.3, 8.1, 8.4, 7.9, 8.2, 8.1, 8.3 };
  g_autoptr (WtSeries) series = wt_world_make_series (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH,
                                                      MEANS, G_N_ELEMENTS (MEANS), 41);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;

  wt_series_add_rebase (series, "2024-12-01", "Appointments can be booked online.");
  wt_series_add_rebase (series, "2026-02-14",
                        "The new health centre in Northgate opened, and both surgeries moved in");
  options.target = 8;
  options.target_on = "2027-03-31";
  return wt_xmr_chart_new ("Felt valued, month by month", series, &options);
}

WtChart *
wt_world_quarters_chart (void)
{
  static const double RATES[] = { 0.42, 0.45, 0.4,  0.47, 0.43, 0.46,
                                  0.41, 0.44, 0.48, 0.45, 0.43, 0.71 };
  g_autoptr (WtSeries) series = wt_world_make_series (
      WT_MEASURE_KIND_RESPONSE_RATE, WT_MEASURE_UNIT_QUARTER, RATES, G_N_ELEMENTS (RATES), 250);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;

  options.target = 0.6;
  options.target_on = "2027-03-31";
  return wt_xmr_chart_new ("Response rate, quarter by quarter", series, &options);
}

WtChart *
wt_world_activities_chart (gboolean to_be_published)
{
  static const struct
  {
    const char *day, *title;
    double share;
    gint64 people;
  } ACTIVITIES[] = {
    { "2025-01-08", "Focus group", 0.7, 20 },    { "2025-01-22", "Drop-in", 0.65, 17 },
    { "2025-02-05", "Focus group", 0.73, 22 },   { "2025-02-05", "Open evening", 0.68, 41 },
    { "2025-02-05", "Telephone calls", 0.5, 4 }, { "2025-03-01", "Walk-in session", 0.71, 31 },
    { "2025-03-19", "Focus group", 0.66, 18 },   { "2025-04-02", "Drop-in", 0.74, 23 },
    { "2025-04-30", "Workshop", 0.69, 26 },      { "2025-05-14", "Focus group", 0.72, 18 },
    { "2025-06-11", "Workshop", 0.67, 12 },      { "2025-06-25", "Drop-in", 0.7, 20 },
    { "2025-07-09", "Open evening", 0.75, 52 },  { "2025-08-20", "Drop-in", 0.67, 3 },
    { "2025-09-03", "Focus group", 0.71, 21 },   { "2025-09-17", "Workshop", 0.68, 19 },
    { "2025-10-01", "Drop-in", 0.73, 15 },       { "2025-10-15", "Focus group", 0.7, 20 },
    { "2025-11-12", "Workshop", 0.76, 29 },      { "2025-11-26", "Open evening", 0.81, 48 },
    { "2025-12-10", "Drop-in", 0.79, 14 },       { "2026-01-14", "Focus group", 0.82, 22 },
    { "2026-01-28", "Workshop", 0.8, 25 },       { "2026-02-11", "Drop-in", 0.83, 18 },
    { "2026-02-25", "Open evening", 0.85, 61 },  { "2026-03-04", "Focus group", 0.84, 19 },
  };
  g_autoptr (WtSeries) series =
      wt_series_new (WT_MEASURE_KIND_SHARE, WT_MEASURE_UNIT_ACTIVITY, "Expressed all views");
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;

  for (guint i = 0; i < G_N_ELEMENTS (ACTIVITIES); i++)
    wt_series_add_point (series, ACTIVITIES[i].day, i + 1, ACTIVITIES[i].title, ACTIVITIES[i].share,
                         ACTIVITIES[i].people);
  if (to_be_published)
    options.suppression_threshold = 5;
  else
    options.marked_below = 5;
  return wt_xmr_chart_new ("Expressed all views, activity by activity", series, &options);
}

WtChart *
wt_world_counts_chart (void)
{
  static const double FORMS[] = { 112, 98, 61,  120, 133, 105, 127, 118, 94,  88,  109, 131,
                                  124, 99, 140, 152, 97,  170, 128, 161, 174, 149, 166, 185 };
  g_autoptr (WtSeries) series = wt_world_make_series (WT_MEASURE_KIND_FORMS, WT_MEASURE_UNIT_MONTH,
                                                      FORMS, G_N_ELEMENTS (FORMS), 0);
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;

  options.frozen_on = "2024-09-30";
  return wt_xmr_chart_new ("Forms, month by month", series, &options);
}

static void
add_chart (GPtrArray *charts, WtSeries *series, const WtXmrChartOptions *options)
{
  g_ptr_array_add (charts, wt_xmr_chart_new ("A measure over time", series, options));
}

static void
add_means (GPtrArray *charts)
{
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
  double wild[60], trend[30], few[5] = { 1, 10, 1, 10, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (wild); i++)
    wild[i] = i % 11 == 3 ? 1.2 : i % 13 == 5 ? 9.9 : 5 + 0.1 * (i * 7 % 5);
  for (guint i = 0; i < G_N_ELEMENTS (trend); i++)
    trend[i] = i < 9 ? 7 + 0.1 * (i % 3) : i < 20 ? 7.5 - (i - 8) * 0.2 : 5.2 + 0.1 * (i % 2);

  for (guint unit = WT_MEASURE_UNIT_ACTIVITY; unit <= WT_MEASURE_UNIT_QUARTER; unit++)
    {
      g_autoptr (WtSeries) wilds =
          wt_world_make_series (WT_MEASURE_KIND_MEAN, unit, wild, G_N_ELEMENTS (wild), 40);
      g_autoptr (WtSeries) trends =
          wt_world_make_series (WT_MEASURE_KIND_MEAN, unit, trend, G_N_ELEMENTS (trend), 40);
      g_autoptr (WtSeries) nine = wt_world_make_series (WT_MEASURE_KIND_MEAN, unit, trend, 9, 40);

      options.target = NAN;
      add_chart (charts, wilds, NULL);
      options.target = 7.1;
      options.target_on = "2026-03-31";
      options.period_from = "2024-06-01";
      options.period_to = "2025-05-31";
      add_chart (charts, trends, &options);
      add_chart (charts, nine, &options);
      wt_series_add_rebase (trends, "2024-09-15", "Another question");
      add_chart (charts, trends, &options);
    }
  for (gsize n = 0; n <= G_N_ELEMENTS (few); n += n == 0 ? 1 : 4)
    {
      g_autoptr (WtSeries) series =
          wt_world_make_series (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, few, n, 40);

      add_chart (charts, series, NULL);
    }
}

/* Counts and shares at the ends of their scales, reasons without end, and everything withheld. */
static void
add_extremes (GPtrArray *charts)
{
  static const double COUNTS[] = { 0, 0, 1, 1234567, 0, 3, 2, 0, 987654, 12, 0, 0, 1, 4 };
  static const double SHARES[] = { 0, 1, 0, 1, 0.5, 1, 0, 0, 0, 0, 1, 1, 0.001, 0.999 };

  for (guint kind = WT_MEASURE_KIND_MEAN; kind <= WT_MEASURE_KIND_RESPONSE_RATE; kind++)
    for (guint unit = WT_MEASURE_UNIT_ACTIVITY; unit <= WT_MEASURE_UNIT_QUARTER; unit++)
      {
        gboolean counts = kind == WT_MEASURE_KIND_FORMS || kind == WT_MEASURE_KIND_PEOPLE;
        WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;
        g_autoptr (WtSeries) series =
            wt_world_make_series (kind, unit, counts ? COUNTS : SHARES, G_N_ELEMENTS (SHARES), 4);

        options.marked_below = 5;
        options.frozen_on = "2024-09-30";
        add_chart (charts, series, &options);
        options.suppression_threshold = 5;
        wt_series_add_rebase (series, "2024-01-01", "");
        wt_series_add_rebase (series, "2024-03-01",
                              "A reason that somebody told with very many words, more than any "
                              "line of a card could ever hold, and then some more of them");
        add_chart (charts, series, &options);
      }
}

void
wt_world_add_series (GPtrArray *charts)
{
  g_autoptr (WtSeries) walk = wt_world_make_walk (800);

  g_ptr_array_add (charts, wt_world_xmr_chart ());
  g_ptr_array_add (charts, wt_world_rebased_chart ());
  g_ptr_array_add (charts, wt_world_quarters_chart ());
  g_ptr_array_add (charts, wt_world_activities_chart (FALSE));
  g_ptr_array_add (charts, wt_world_activities_chart (TRUE));
  g_ptr_array_add (charts, wt_world_counts_chart ());
  add_chart (charts, walk, NULL);
  add_means (charts);
  add_extremes (charts);
}
