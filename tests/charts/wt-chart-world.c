#include "wt-chart-world.h"

#include <math.h>
#include <string.h>

#include "wt-calendar-chart.h"
#include "wt-group-world.h"
#include "wt-month-series.h"
#include "wt-plan-world.h"
#include "wt-reach-chart.h"
#include "wt-score-pair-chart.h"
#include "wt-series-world.h"

static const int64_t VALUED[WT_SCORE_COUNT] = { 7, 9, 13, 17, 32, 44, 77, 148, 125, 126 };
static const int64_t IMPACT[WT_SCORE_COUNT] = { 14, 15, 21, 30, 57, 78, 103, 136, 78, 58 };

WtScoreTally
wt_world_tally (const int64_t counts[WT_SCORE_COUNT])
{
  WtScoreTally tally = { 0 };

  memcpy (tally.counts, counts, sizeof tally.counts);
  return tally;
}

WtScoreTally
wt_world_valued (void)
{
  WtScoreTally tally = wt_world_tally (VALUED);

  tally.blank = 10;
  tally.illegible = 2;
  tally.several = 1;
  return tally;
}

WtScoreTally
wt_world_impact (void)
{
  return wt_world_tally (IMPACT);
}

WtChart *
wt_world_score_chart (void)
{
  WtScoreTally tally = wt_world_valued ();

  return wt_score_chart_new ("Felt valued", &tally, "not valued", "highly valued", 0);
}

WtChart *
wt_world_share_chart (void)
{
  const WtShareChartRow rows[] = {
    { "Expressed all the views they had", { .yes = 26, .no = 4, .blank = 1 } },
    { "Would take part again", { .yes = 22, .no = 7, .blank = 2 } },
  };

  return wt_share_chart_new ("Yes and no", rows, G_N_ELEMENTS (rows), 0);
}

static const WtQuarterFigures QUARTERS[] = {
  { "2024-10-01", { 0, 5, 4, 2, 0 } },
  { "2025-01-01", { 0, 4, 4, 3, 1 } },
  { "2025-04-01", { 0, 3, 4, 4, 1 } },
  { "2025-07-01", { 0, 3, 4, 4, 2 } },
};

WtChart *
wt_world_spectrum_chart (void)
{
  return wt_spectrum_chart_new ("Spectrum of engagement", QUARTERS, G_N_ELEMENTS (QUARTERS));
}

/* In the order of WtAnswer: no answer, yes, partly, not yet, not applicable. */
static const WtPrincipleFigures PRINCIPLES[] = {
  { (char *) "Relevant", { 7, 52, 14, 8, 3 } }, { (char *) "Transparent", { 4, 33, 8, 3, 0 } },
  { (char *) "Skills", { 4, 15, 8, 7, 2 } },    { (char *) "Impact", { 4, 17, 9, 5, 1 } },
  { (char *) "Evaluation", { 6, 5, 6, 7, 0 } },
};

WtChart *
wt_world_checklist_chart (void)
{
  return wt_checklist_chart_new ("Checklist by principle", PRINCIPLES, G_N_ELEMENTS (PRINCIPLES),
                                 12);
}

static const double MEANS[WT_WORLD_MONTHS] = { 7.4, 7.2, 7.5, 7.1, 5.9, 7.3, 7.6, 7.3,
                                               7.6, 7.2, 7.5, 7.3, 7.3, 7.6, 7.4, 7.4,
                                               7.7, 7.8, 7.9, 8.1, 8.0, 7.9, 8.2, 8.1 };
static const int ANSWERS[WT_WORLD_MONTHS] = { 38, 41, 22, 35, 27, 44, 46, 52, 49, 40, 24, 47,
                                              55, 48, 26, 51, 47, 58, 54, 61, 57, 46, 31, 64 };

/* @answers scores next to each other whose mean is as close to @mean as can be. */
static WtScoreTally
make_tally (double mean, int answers)
{
  WtScoreTally tally = { 0 };
  int total = (int) floor (mean * answers + 0.5), score = total / answers;
  int higher = total - score * answers;

  tally.counts[score - 1] = answers - higher;
  if (higher > 0)
    tally.counts[score] = higher;
  return tally;
}

void
wt_world_make_months (
    WtMonthFigures *months, gsize n, const char *first, const double *means, int answers)
{
  guint start = (guint) g_ascii_strtoull (first, NULL, 10) * 12
                + (guint) g_ascii_strtoull (first + 5, NULL, 10) - 1;

  for (guint i = 0; i < n; i++)
    {
      guint month = start + i;

      g_snprintf (months[i].month, sizeof months[i].month, "%04u-%02u", month / 12 % 10000,
                  month % 12 + 1);
      months[i].scores = make_tally (means[i], answers);
    }
}

void
wt_world_fill_months (WtMonthFigures months[WT_WORLD_MONTHS])
{
  wt_world_make_months (months, WT_WORLD_MONTHS, "2023-10", MEANS, 1);
  for (guint i = 0; i < WT_WORLD_MONTHS; i++)
    months[i].scores = make_tally (MEANS[i], ANSWERS[i]);
}

WtSeries *
wt_world_series (void)
{
  WtMonthFigures months[WT_WORLD_MONTHS];

  wt_world_fill_months (months);
  return wt_series_new_from_months (months, WT_WORLD_MONTHS, "Felt valued");
}

WtXmrChartOptions
wt_world_xmr_options (void)
{
  static const WtXmrChartNote NOTES[] = {
    { "2024-02-01", "Reason noted: appointments line closed for two weeks" }
  };
  WtXmrChartOptions options = WT_XMR_CHART_OPTIONS_DEFAULT;

  options.target = 8;
  options.period_from = "2024-10-01";
  options.period_to = "2025-09-30";
  options.notes = NOTES;
  options.n_notes = G_N_ELEMENTS (NOTES);
  return options;
}

WtChart *
wt_world_xmr_chart (void)
{
  g_autoptr (WtSeries) series = wt_world_series ();
  WtXmrChartOptions options = wt_world_xmr_options ();

  return wt_xmr_chart_new ("Felt valued, month by month", series, &options);
}

static void
add_score (GPtrArray *charts, const int64_t counts[WT_SCORE_COUNT], int threshold)
{
  WtScoreTally tally = wt_world_tally (counts);

  g_ptr_array_add (charts,
                   wt_score_chart_new ("Felt valued", &tally, "not valued at all by anybody",
                                       "highly valued", threshold));
}

static void
add_scores (GPtrArray *charts)
{
  static const int64_t LARGE[] = { 7000, 9000, 13000, 17000, 320000, 44, 77, 1480000, 12, 126000 };
  static const int64_t EVEN[] = { 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234, 1234 };
  static const int64_t LOW[] = { 6, 3, 1, 0, 0, 0, 0, 0, 0, 0 };
  static const int64_t TWO[] = { 0, 0, 0, 1, 0, 0, 0, 0, 0, 1 };
  static const int64_t NONE[WT_SCORE_COUNT] = { 0 };
  static const int64_t SMALL[] = { 1, 0, 2, 0, 9, 4, 30, 20, 3, 10 };

  g_ptr_array_add (charts, wt_world_score_chart ());
  add_score (charts, LARGE, 0);
  add_score (charts, EVEN, 0);
  add_score (charts, LOW, 0);
  add_score (charts, TWO, 0);
  add_score (charts, TWO, 5);
  add_score (charts, NONE, 0);
  add_score (charts, SMALL, 5);
  add_score (charts, VALUED, 10);
}

static void
add_shares (GPtrArray *charts)
{
  const WtShareChartRow rows[] = {
    { "Everybody", { .yes = 26 } },
    { "Did you feel that you were able to express all the views that you had on the day?",
      { .yes = 1, .no = 70, .blank = 20, .illegible = 3, .several = 4 } },
    { NULL, { .no = 3 } },
    { "No answers", { .blank = 3 } },
    { "Nearly", { .yes = 96000, .no = 4, .several = 3 } },
    { "Half", { .yes = 500000, .no = 500000, .blank = 100000 } },
  };

  g_ptr_array_add (charts, wt_world_share_chart ());
  g_ptr_array_add (charts, wt_share_chart_new ("Cruel", rows, G_N_ELEMENTS (rows), 0));
  g_ptr_array_add (charts, wt_share_chart_new ("Withheld", rows, G_N_ELEMENTS (rows), 5));
}

static void
add_spectra (GPtrArray *charts)
{
  WtQuarterFigures quarters[12] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      quarters[i] = QUARTERS[i % 4];
      g_snprintf (quarters[i].start, sizeof quarters[i].start, "%u-%02u-01", 2022 + (i + 3) / 4,
                  (i + 3) % 4 * 3 + 1);
    }
  quarters[5].activities[WT_LEVEL_INFORMING] = 1200;
  quarters[11].activities[WT_LEVEL_CO_PRODUCTION] = 0;

  g_ptr_array_add (charts, wt_world_spectrum_chart ());
  g_ptr_array_add (charts, wt_spectrum_chart_new ("Many", quarters, G_N_ELEMENTS (quarters)));
  g_ptr_array_add (charts, wt_spectrum_chart_new ("One", quarters, 1));
  g_ptr_array_add (charts, wt_spectrum_chart_new ("None", quarters, 0));
}

static void
add_checklists (GPtrArray *charts)
{
  const WtPrincipleFigures principles[] = {
    { (char *) "Relevant", { 1, 0, 1, 1, 1 } },
    { (char *) "A principle whose name is longer than any name should be", { 0, 8400, 1, 0, 0 } },
    { (char *) "Nothing", { 0 } },
  };

  g_ptr_array_add (charts, wt_world_checklist_chart ());
  g_ptr_array_add (charts,
                   wt_checklist_chart_new ("Cruel", principles, G_N_ELEMENTS (principles), 0));
  g_ptr_array_add (charts, wt_checklist_chart_new ("Nothing", principles, 0, 0));
}

static void
add_choices (GPtrArray *charts)
{
  static const WtChoiceChartRow rows[] = {
    { "Very good", 60 },
    { "", 1 },
    { "An answer that somebody wrote with very many words, more than any line of a card could ever "
      "hold, and then some more of them",
      0 },
    { "Poor", G_GINT64_CONSTANT (4000000000) },
  };
  WtChoiceChartData data = { .answered = G_GINT64_CONSTANT (4000000061), .blank = 3 };

  for (gsize n_rows = 0; n_rows <= G_N_ELEMENTS (rows); n_rows++)
    for (int threshold = 0; threshold <= 5; threshold += 5)
      {
        data.rows = rows;
        data.n_rows = n_rows;
        data.threshold = threshold;
        g_ptr_array_add (charts, wt_choice_chart_new ("Choices", &data));
      }
}

static void
add_numbers (GPtrArray *charts)
{
  static const double VALUES[][4] = {
    { 4, 4, 4, 4 }, { -1000000, 0.25, 3, 7 }, { 1e300, -1e300, 1e-300, 0 }, { 0, 0, 0, 1 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (VALUES); i++)
    for (gsize n = 0; n <= 4; n += 2)
      {
        double values[4];
        WtNumberSummary summary;

        memcpy (values, VALUES[i], sizeof values);
        summary = wt_number_summarise (values, n);
        g_ptr_array_add (charts, wt_number_chart_new ("Numbers", &summary, 1, 1, 0));
        g_ptr_array_add (charts, wt_number_chart_new ("Numbers", &summary, 1, 1, 5));
      }
}

static void
add_pairs (GPtrArray *charts)
{
  const WtScorePairQuestion full = { "Felt valued", "not valued", "highly valued",
                                     wt_world_valued () };
  const WtScorePairQuestion other = { "Will have an impact", "no impact", "high impact",
                                      wt_world_impact () };
  const WtScorePairQuestion few = { "Felt welcome", NULL, NULL, { .counts = { [9] = 2 } } };
  const WtScorePairQuestion none = { "", NULL, NULL, { .blank = 3 } };

  for (int threshold = 0; threshold <= 5; threshold += 5)
    {
      g_ptr_array_add (charts, wt_score_pair_chart_new ("Scores", &full, &other, threshold));
      g_ptr_array_add (charts, wt_score_pair_chart_new ("Scores", &few, &full, threshold));
      g_ptr_array_add (charts, wt_score_pair_chart_new ("Scores", &none, &none, threshold));
    }
}

static void
add_diverging (GPtrArray *charts)
{
  const WtShareChartRow rows[] = {
    { "Expressed all the views they had", { .yes = 26, .no = 4, .blank = 1 } },
    { "Would take part again, if they were asked in good time and somebody helped with the journey",
      { .yes = 2, .no = 70, .blank = 900 } },
    { "Nobody answered", { .blank = 2 } },
    { "", { .yes = G_GINT64_CONSTANT (4000000000), .no = 1 } },
  };

  for (gsize n_rows = 0; n_rows <= G_N_ELEMENTS (rows); n_rows++)
    for (int threshold = 0; threshold <= 5; threshold += 5)
      g_ptr_array_add (charts,
                       wt_share_chart_new_diverging ("Yes and no", rows, n_rows, threshold));
}

static void
add_reaches (GPtrArray *charts)
{
  static const WtLevelFigures LEVELS[][WT_LEVEL_COUNT + 1] = {
    { { 0, 0 }, { 15, 1240 }, { 16, 412 }, { 13, 238 }, { 4, 42 } },
    { { 0, 0 }, { 1, 0 }, { 0, 0 }, { 1, 3 }, { 1, G_GINT64_CONSTANT (4000000000) } },
    { { 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (LEVELS); i++)
    for (int threshold = 0; threshold <= 5; threshold += 5)
      g_ptr_array_add (charts, wt_reach_chart_new ("Reach", LEVELS[i], threshold));
}

static void
add_calendars (GPtrArray *charts)
{
  static const WtDayFigures DAYS[] = {
    { "2024-10-01", { 0, 1, 0, 0, 0 } }, { "2025-03-30", { 0, 0, 20, 1, 0 } },
    { "2025-03-31", { 0, 0, 2, 1, 0 } }, { "2025-04-01", { 0, 0, 0, 12, 0 } },
    { "2025-04-02", { 0, 1, 1, 1, 1 } }, { "2025-09-30", { 0, 0, 0, 0, 4000 } },
    { "not a day", { 0, 1, 0, 0, 0 } },
  };

  for (gsize n = 0; n <= G_N_ELEMENTS (DAYS); n++)
    g_ptr_array_add (charts, wt_calendar_chart_new ("Calendar", DAYS, n, "2019-01-01",
                                                    n < 2 ? "2025-09-15" : ""));
  g_ptr_array_add (charts, wt_calendar_chart_new ("Backwards", DAYS, 3, "2026-01-01", ""));
}

GPtrArray *
wt_world_all_charts (void)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func (g_object_unref);

  add_scores (charts);
  add_shares (charts);
  add_choices (charts);
  add_numbers (charts);
  add_spectra (charts);
  add_checklists (charts);
  add_pairs (charts);
  add_diverging (charts);
  add_reaches (charts);
  add_calendars (charts);
  wt_world_add_groups (charts);
  wt_world_add_series (charts);
  wt_world_add_timelines (charts);
  wt_world_add_stakeholders (charts);
  return charts;
}

PangoContext *
wt_world_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans 11");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

WtChartScene *
wt_world_layout (WtChart *chart, double label_size, double width, double height)
{
  const WtChartStyle style = { .label_size = label_size };
  PangoContext *context = wt_world_context ();
  WtChartScene *scene = wt_chart_layout (chart, context, wt_chart_theme_get (WT_CHART_THEME_LIGHT),
                                         &style, width, height);

  g_object_unref (context);
  return scene;
}

cairo_surface_t *
wt_world_draw (const WtChartScene *scene, WtChartThemeKind kind)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (wt_chart_scene_get_width (scene)),
                                  (int) ceil (wt_chart_scene_get_height (scene)));
  cairo_t *cr = cairo_create (surface);

  wt_colour_set_source (&wt_chart_theme_get (kind)->card, cr);
  cairo_paint (cr);
  wt_chart_scene_draw (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

guint32
wt_world_get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof pixel);
  return pixel & 0xffffff;
}

gboolean
wt_world_has_text (const WtChartScene *scene, const char *words)
{
  for (guint i = 0; i < wt_chart_scene_get_n_texts (scene); i++)
    if (g_str_equal (wt_chart_scene_get_text (scene, i), words))
      return TRUE;
  return FALSE;
}

WtChartRectangle
wt_world_get_text (const WtChartScene *scene, const char *words)
{
  for (guint i = 0; i < wt_chart_scene_get_n_texts (scene); i++)
    if (g_str_equal (wt_chart_scene_get_text (scene, i), words))
      return wt_chart_scene_get_text_rectangle (scene, i);
  g_test_message ("there is no text '%s'", words);
  g_assert_not_reached ();
}

guint32
wt_world_get_rgb (const WtColour *colour)
{
  return (guint32) (colour->red * 255 + 0.5) << 16 | (guint32) (colour->green * 255 + 0.5) << 8
         | (guint32) (colour->blue * 255 + 0.5);
}
