#include "wt-score-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-chart-words.h"

/* Heights of the rows and distances between their middles, in label sizes. */
#define STRIP_HEIGHT 1.75
#define STRIP_MIDDLE 0.85
#define COUNTS_HEIGHT 1.4
#define COUNT_ABOVE_BAR 0.72
#define SCORE_BELOW 0.9
#define SCORES_HEIGHT 1.6
#define ENDS_BELOW 2.3
#define ENDS_HEIGHT 1.4
#define LOWEST_PLOT 2.5

#define BAR_PART 0.78
#define LOWEST_BAR 1.5
#define STUB_HEIGHT 1.75

/* How many lines the words for 1 and 10 take, side by side. */
static guint
count_ends_lines (WtScoreChart *self, double label_size, double width)
{
  double low = wt_chart_guess_width (self->low_label, label_size);
  double high = wt_chart_guess_width (self->high_label, label_size);

  if (low + high == 0)
    return 0;
  return low + high + label_size > 0.97 * width ? 2 : 1;
}

double
wt_score_chart_get_natural_height (WtScoreChart *self, double label_size, double width)
{
  guint ends_lines = count_ends_lines (self, label_size, width);
  double plot = CLAMP (0.3 * width, 7 * label_size, 13 * label_size);

  return ceil (plot
               + label_size
                     * (STRIP_HEIGHT + COUNTS_HEIGHT + SCORES_HEIGHT + ends_lines * ENDS_HEIGHT));
}

WtScoreGeometry
wt_score_geometry (double width, double height, double label_size, guint ends_lines)
{
  double above = (STRIP_HEIGHT + COUNTS_HEIGHT) * label_size;
  double below = (SCORES_HEIGHT + ends_lines * ENDS_HEIGHT) * label_size;
  double least = LOWEST_PLOT * label_size;
  gboolean has_strip = TRUE;
  WtScoreGeometry geometry = { .step = width / 10, .has_counts = TRUE };

  /* What can be done without goes first when the chart is too low for everything. */
  if (ends_lines > 0 && height - above - below < least)
    {
      below -= ends_lines * ENDS_HEIGHT * label_size;
      ends_lines = 0;
    }
  if (height - above - below < least)
    {
      has_strip = FALSE;
      above -= STRIP_HEIGHT * label_size;
    }
  if (height - above - below < least)
    {
      geometry.has_counts = FALSE;
      above = 0;
    }

  geometry.bar_width = MAX (1, wt_chart_snap (BAR_PART * geometry.step));
  geometry.plot_top = above;
  geometry.baseline = MAX (above + 1, wt_chart_snap (height - below));
  geometry.strip_middle = has_strip ? STRIP_MIDDLE * label_size : NAN;
  geometry.scores_middle = geometry.baseline + SCORE_BELOW * label_size;
  geometry.ends_middle = ends_lines > 0 ? geometry.baseline + ENDS_BELOW * label_size : NAN;
  return geometry;
}

double
wt_score_geometry_get_bar (const WtScoreGeometry *geometry, int score)
{
  return wt_chart_snap ((score - 0.5) * geometry->step - geometry->bar_width / 2);
}

double
wt_score_geometry_get_bar_height (const WtScoreGeometry *geometry, gint64 count, double highest)
{
  double height;

  if (count <= 0 || highest <= 0)
    return 0;
  height = (double) count / highest * (geometry->baseline - geometry->plot_top);
  return MAX (LOWEST_BAR, wt_chart_snap (height));
}

static gint64
find_highest (WtScoreChart *self)
{
  gint64 highest = 0;

  for (int i = 0; i < WT_SCORE_COUNT; i++)
    if (!self->withheld[i])
      highest = MAX (highest, self->tally.counts[i]);
  return highest;
}

double
wt_score_chart_get_highest_share (WtScoreChart *self)
{
  return self->all_withheld || self->summary.answered == 0
             ? 0
             : (double) find_highest (self) / (double) self->summary.answered;
}

/* The count that a bar as high as the plot stands for. */
static double
find_highest_count (WtScoreChart *self)
{
  return self->highest_share > 0 ? self->highest_share * (double) self->summary.answered
                                 : (double) find_highest (self);
}

static WtChartRectangle
find_bar (WtScoreChart *self, const WtScoreGeometry *geometry, int score)
{
  double height = self->all_withheld || self->withheld[score - 1]
                      ? 0
                      : wt_score_geometry_get_bar_height (geometry, self->tally.counts[score - 1],
                                                          find_highest_count (self));

  return (WtChartRectangle){ wt_score_geometry_get_bar (geometry, score),
                             geometry->baseline - height, geometry->bar_width, height };
}

static void
draw_bars (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry)
{
  const WtChartPaint *paint = &pen->theme->score;

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      WtChartRectangle bar = find_bar (self, geometry, score);
      WtChartRectangle area = { (score - 1) * geometry->step, geometry->plot_top, geometry->step,
                                geometry->baseline - geometry->plot_top };

      if (bar.height > 0)
        wt_chart_scene_add_box (pen->scene,
                                &(WtChartBox){ .rectangle = bar,
                                               .radius = 2,
                                               .fill = paint->fill,
                                               .outline = paint->outline,
                                               .outline_width = pen->theme->outline_width });

      area.y -= geometry->has_counts ? COUNTS_HEIGHT * pen->size : 0;
      area.height = MIN (geometry->scores_middle + pen->size * 0.7, pen->height) - area.y;
      wt_chart_scene_take_mark (pen->scene, &area, score,
                                wt_score_chart_dup_mark_words (self, score));
    }
  wt_chart_pen_draw_baseline (pen, geometry->baseline, 0, pen->width);
}

/* Whether @ink keeps clear of the labels in @taken and of all bars but that of @score. */
static gboolean
is_free (WtScoreChart *self,
         const WtScoreGeometry *geometry,
         GArray *taken,
         const WtChartRectangle *ink,
         int score,
         double gap)
{
  WtChartRectangle wide = { ink->x - gap / 2, ink->y, ink->width + gap, ink->height };

  for (guint i = 0; i < taken->len; i++)
    if (wt_chart_rectangle_overlaps (&wide, &g_array_index (taken, WtChartRectangle, i)))
      return FALSE;
  for (int other = WT_SCORE_MINIMUM; other <= WT_SCORE_MAXIMUM; other++)
    {
      WtChartRectangle bar = find_bar (self, geometry, other);

      if (other != score && wt_chart_rectangle_overlaps (&wide, &bar))
        return FALSE;
    }
  return TRUE;
}

/* The highest bars are labelled first: when there is no room for all, theirs matter most. */
static int
compare_counts (gconstpointer one, gconstpointer other, gpointer data)
{
  WtScoreChart *self = data;
  gint64 first = self->tally.counts[*(const int *) one - 1];
  gint64 second = self->tally.counts[*(const int *) other - 1];

  return first < second ? 1 : first > second ? -1 : *(const int *) one - *(const int *) other;
}

static double
find_counts_scale (WtScoreChart *self, const WtChartPen *pen, const WtScoreGeometry *geometry)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      g_autofree char *words = wt_chart_words_count (self->tally.counts[score - 1]);

      if (wt_chart_pen_fit (pen, words, FALSE, geometry->step - 0.2 * pen->size) < 1)
        return WT_CHART_SMALLEST;
    }
  return 1;
}

static void
draw_counts (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WtChartRectangle));
  double scale = find_counts_scale (self, pen, geometry);
  int order[WT_SCORE_COUNT];

  for (int i = 0; i < WT_SCORE_COUNT; i++)
    order[i] = i + 1;
  g_qsort_with_data (order, WT_SCORE_COUNT, sizeof order[0], compare_counts, self);

  for (int i = 0; i < WT_SCORE_COUNT; i++)
    {
      int score = order[i];
      WtChartRectangle bar = find_bar (self, geometry, score), ink;
      g_autofree char *words = wt_chart_words_count (self->tally.counts[score - 1]);
      WtChartLabel label = { .words = words,
                             .colour = &pen->theme->secondary_ink,
                             .x = bar.x + bar.width / 2,
                             .y = bar.y - COUNT_ABOVE_BAR * pen->size,
                             .anchor = 0.5,
                             .middle = TRUE,
                             .scale = scale };

      wt_chart_pen_keep_inside (pen, &label);
      ink = wt_chart_pen_measure (pen, &label);
      if (self->withheld[score - 1] || ink.width > pen->width
          || !is_free (self, geometry, taken, &ink, score, 0.2 * pen->size))
        continue;
      wt_chart_pen_write (pen, &label);
      g_array_append_val (taken, ink);
    }
}

/* Whether there was room for what @stub stands for. */
static gboolean
draw_stub_words (WtScoreChart *self, WtChartPen *pen, const WtChartRectangle *stub, int score)
{
  g_autofree char *words = wt_score_chart_dup_withheld_words (self, score);
  WtChartLabel label = { .words = words,
                         .colour = &pen->theme->secondary_ink,
                         .x = stub->x + stub->width / 2,
                         .y = stub->y - 0.45 * pen->size,
                         .anchor = 0.5,
                         .scale = WT_CHART_SMALLEST,
                         .available = stub->width + 0.15 * pen->size,
                         .lines = 3 };
  WtChartRectangle ink;

  if (wt_chart_pen_is_cut (pen, &label))
    return FALSE;
  ink = wt_chart_pen_measure (pen, &label);
  label.y -= wt_chart_rectangle_get_bottom (&ink) - label.y;
  wt_chart_pen_write (pen, &label);
  return TRUE;
}

/* Neighbours that are withheld share one stub, so that there is room for its words. Returns whether
 * all stubs got theirs. */
static gboolean
draw_stubs (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry)
{
  double height = MIN (STUB_HEIGHT * pen->size, geometry->baseline - geometry->plot_top);
  gboolean all_said = TRUE;

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      int last = score;
      WtChartRectangle stub = { wt_score_geometry_get_bar (geometry, score),
                                geometry->baseline - height, geometry->bar_width, height };

      if (!self->withheld[score - 1])
        continue;
      while (last < WT_SCORE_MAXIMUM && self->withheld[last])
        last++;
      stub.width += wt_score_geometry_get_bar (geometry, last) - stub.x;
      wt_chart_pen_draw_stub (pen, &stub);
      all_said = draw_stub_words (self, pen, &stub, score) && all_said;
      score = last;
    }
  return all_said;
}

static void
draw_scores (WtChartPen *pen, const WtScoreGeometry *geometry)
{
  double scale = wt_chart_pen_fit (pen, "10", FALSE, geometry->step - 0.15 * pen->size);
  double taken = 0;

  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      char words[8];
      WtChartLabel label;
      WtChartRectangle ink;

      /* In no more than a few pixels a step, the ends and the middle still say where one is. */
      if (scale == 0 && score != 1 && score != 5 && score != 10)
        continue;
      g_snprintf (words, sizeof words, "%d", score);
      label = (WtChartLabel){ .words = words,
                              .colour = &pen->theme->ink,
                              .x = (score - 0.5) * geometry->step,
                              .y = geometry->scores_middle,
                              .anchor = 0.5,
                              .middle = TRUE,
                              .scale = MAX (scale, WT_CHART_SMALLEST) };
      wt_chart_pen_keep_inside (pen, &label);
      ink = wt_chart_pen_measure (pen, &label);
      if (ink.x < taken)
        continue;
      wt_chart_pen_write (pen, &label);
      taken = wt_chart_rectangle_get_right (&ink) + 0.1 * pen->size;
    }
}

static void
draw_ends (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry, guint lines)
{
  double start = wt_score_geometry_get_bar (geometry, WT_SCORE_MINIMUM);
  double end = wt_score_geometry_get_bar (geometry, WT_SCORE_MAXIMUM) + geometry->bar_width;
  double room = end - start - pen->size;
  double low = 1 + wt_chart_pen_get_width (pen, self->low_label, 1, FALSE);
  double high = 1 + wt_chart_pen_get_width (pen, self->high_label, 1, FALSE);
  WtChartLabel label = { .words = self->low_label,
                         .colour = &pen->theme->secondary_ink,
                         .x = start,
                         .y = geometry->ends_middle,
                         .middle = TRUE,
                         .lines = lines };

  if (isnan (geometry->ends_middle) || room < 4 * pen->size)
    return;

  /* A long word may take what a short one leaves, before both are broken at the middle. */
  label.available = low + high <= room ? low : MAX (room / 2, room - high);
  wt_chart_pen_write (pen, &label);
  label.words = self->high_label;
  label.x = end;
  label.anchor = 1;
  label.available = low + high <= room ? high : MAX (room / 2, room - low);
  wt_chart_pen_write (pen, &label);
}

/* Left of the interval, or right of it where the words would leave the chart; shorter ones where
 * they would on both sides. Returns what is taken, from the words to the interval. */
static WtChartRectangle
write_beside_interval (
    WtChartPen *pen, double y, double low, double high, const char *const *words, guint n_words)
{
  double gap = 0.55 * pen->size;

  for (guint i = 0; i < n_words; i++)
    {
      double width = wt_chart_pen_get_width (pen, words[i], 1, TRUE);
      gboolean left = low - gap - width >= 0;

      WtChartRectangle ink;

      if (!left && high + gap + width > pen->width)
        continue;
      ink = wt_chart_pen_write (pen, &(WtChartLabel){ .words = words[i],
                                                      .colour = &pen->theme->ink,
                                                      .x = left ? low - gap : high + gap,
                                                      .y = y,
                                                      .anchor = left ? 1 : 0,
                                                      .middle = TRUE,
                                                      .bold = TRUE });
      return (WtChartRectangle){ left ? ink.x : low, ink.y, width + gap + high - low, ink.height };
    }
  return (WtChartRectangle){ low, y, high - low, 1 };
}

static WtChartRectangle
draw_strip (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry)
{
  const WtScoreSummary *summary = &self->summary;
  double mean = wt_chart_score_get_position (summary->mean, pen->width);
  g_autofree char *mean_words = wt_chart_words_decimal (summary->mean);
  g_autofree char *brief = NULL, *full = NULL, *range = NULL;
  double low, high;

  if (!wt_interval_is_defined (summary->mean_interval))
    {
      g_autofree char *words = wt_score_chart_dup_too_few_words (self);

      return wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                                       .colour = &pen->theme->secondary_ink,
                                                       .y = geometry->strip_middle,
                                                       .middle = TRUE,
                                                       .available = pen->width });
    }

  low = wt_chart_score_get_position (summary->mean_interval.low, pen->width);
  high = wt_chart_score_get_position (summary->mean_interval.high, pen->width);
  wt_chart_pen_draw_interval (pen, geometry->strip_middle, low, high, mean);
  range = wt_chart_words_decimals (summary->mean_interval);
  /* Translators: a mean and its interval, such as "mean 7.8 (7.6 to 8.0)" */
  full = g_strdup_printf (_ ("mean %s (%s)"), mean_words, range);
  /* Translators: a mean, such as "mean 7.8" */
  brief = g_strdup_printf (_ ("mean %s"), mean_words);
  return write_beside_interval (pen, geometry->strip_middle, MIN (low, mean - 0.24 * pen->size),
                                MAX (high, mean + 0.24 * pen->size),
                                (const char *const[]){ full, brief, mean_words }, 3);
}

/* Says once what hatched bars are, where there is room: in the strip, or between the words for 1
 * and 10. */
static void
draw_stub_key (WtScoreChart *self,
               WtChartPen *pen,
               const WtScoreGeometry *geometry,
               const WtChartRectangle *taken)
{
  WtChartKeyEntry entry = { .words = _ ("not shown"), .sample = wt_chart_pen_get_stub (pen) };
  double width = wt_chart_key_get_width (pen, &entry), gap = 0.8 * pen->size;
  double low = wt_chart_pen_get_width (pen, self->low_label, 1, FALSE) + gap;
  double high = wt_chart_pen_get_width (pen, self->high_label, 1, FALSE) + gap;

  if (taken->x >= width + gap)
    wt_chart_key_draw_entry (pen, &entry, 0, geometry->strip_middle);
  else if (pen->width - wt_chart_rectangle_get_right (taken) >= width + gap)
    wt_chart_key_draw_entry (pen, &entry, pen->width - width, geometry->strip_middle);
  else if (!isnan (geometry->ends_middle) && pen->width - 2 * MAX (low, high) >= width + gap)
    wt_chart_key_draw_entry (pen, &entry, (pen->width - width) / 2, geometry->ends_middle);
}

static void
write_note (WtChartPen *pen, double middle, const char *words)
{
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->secondary_ink,
                                            .x = pen->width / 2,
                                            .y = middle,
                                            .anchor = 0.5,
                                            .middle = TRUE,
                                            .available = pen->width });
}

static void
draw_all_withheld (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry)
{
  g_autofree char *words = wt_score_chart_dup_all_withheld_words (self);
  double height = MIN (STUB_HEIGHT * pen->size, geometry->baseline - geometry->plot_top);
  double start = wt_score_geometry_get_bar (geometry, WT_SCORE_MINIMUM);
  double end = wt_score_geometry_get_bar (geometry, WT_SCORE_MAXIMUM) + geometry->bar_width;

  wt_chart_pen_draw_stub (
      pen, &(WtChartRectangle){ start, geometry->baseline - height, end - start, height });
  write_note (pen, geometry->baseline - height - 0.9 * pen->size, words);
}

static void
draw_figures (WtScoreChart *self, WtChartPen *pen, const WtScoreGeometry *geometry)
{
  gboolean all_said = draw_stubs (self, pen, geometry);

  if (geometry->has_counts)
    draw_counts (self, pen, geometry);
  if (!isnan (geometry->strip_middle))
    {
      WtChartRectangle taken = draw_strip (self, pen, geometry);

      if (!all_said)
        draw_stub_key (self, pen, geometry, &taken);
    }
}

void
wt_score_chart_fill_scene (WtScoreChart *self, WtChartPen *pen)
{
  guint ends_lines = count_ends_lines (self, pen->size, pen->width);
  WtScoreGeometry geometry = wt_score_geometry (pen->width, pen->height, pen->size, ends_lines);
  double middle = (geometry.plot_top + geometry.baseline) / 2;

  draw_bars (self, pen, &geometry);
  draw_scores (pen, &geometry);
  draw_ends (self, pen, &geometry, ends_lines);

  if (self->summary.answered == 0)
    write_note (pen, middle, _ ("No answers yet"));
  else if (self->all_withheld)
    draw_all_withheld (self, pen, &geometry);
  else
    draw_figures (self, pen, &geometry);
}
