#include "wt-number-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-pen-private.h"
#include "wt-chart-words.h"
#include "wt-suppression.h"

/* Heights, in label sizes. */
#define VALUE_MIDDLE 0.75
#define LINE_MIDDLE 2.3
#define ENDS_MIDDLE 4.0
#define HEIGHT 4.8

#define BAND_HEIGHT 1.0
#define TICK 0.45
#define DOT 0.32
#define INSIDE 0.06     /* from the edge to the line, of the chart */
#define WIDEST_END 0.44 /* of the words at an end of the line, likewise */

struct _WtNumberChart
{
  WtChart parent_instance;

  WtNumberSummary summary;
  gint64 blank, illegible;
  int threshold;
  gboolean withheld;
};

G_DEFINE_FINAL_TYPE (WtNumberChart, wt_number_chart, WT_TYPE_CHART)

static gboolean
shows_ends (WtNumberChart *self)
{
  return self->threshold == 0;
}

/* Why there are no figures, or %NULL. */
static char *
dup_missing_words (WtNumberChart *self)
{
  if (self->summary.n == 0)
    return g_strdup (_ ("No answers yet"));
  return self->withheld ? g_strdup (_ ("Too few answers to be shown")) : NULL;
}

static char *
dup_sentence (WtChart *chart)
{
  WtNumberChart *self = WT_NUMBER_CHART (chart);
  g_autofree char *missing = dup_missing_words (self);
  g_autofree char *mean = NULL, *median = NULL, *minimum = NULL, *maximum = NULL;

  if (missing != NULL)
    return g_steal_pointer (&missing);
  mean = wt_chart_words_number (self->summary.mean);
  median = wt_chart_words_number (self->summary.median);
  if (!shows_ends (self))
    /* Translators: two numbers: a mean, and the number in the middle */
    return g_strdup_printf (_ ("The mean is %s, the median %s"), mean, median);
  minimum = wt_chart_words_number (self->summary.minimum);
  maximum = wt_chart_words_number (self->summary.maximum);
  /* Translators: four numbers: "The mean is 12.4, the median 10; from 2 to 45" */
  return g_strdup_printf (_ ("The mean is %s, the median %s; from %s to %s"), mean, median, minimum,
                          maximum);
}

static char *
dup_count (WtChart *chart)
{
  WtNumberChart *self = WT_NUMBER_CHART (chart);

  return self->withheld ? wt_chart_words_fewer_answers (self->threshold)
                        : wt_chart_words_answers (self->summary.n);
}

static char *
dup_description (WtChart *chart)
{
  WtNumberChart *self = WT_NUMBER_CHART (chart);
  g_autofree char *sentence = dup_sentence (chart);
  /* Translators: ends a sentence */
  g_autofree char *whole = g_strdup_printf (_ ("%s."), sentence);
  g_autofree char *answers = NULL, *counted = NULL, *deviation = NULL, *spread = NULL, *all = NULL;

  if (self->summary.n == 0 || self->withheld)
    return g_steal_pointer (&whole);
  answers = wt_chart_words_answers (self->summary.n);
  counted = g_strdup_printf (_ ("%s."), answers);
  if (!isnan (self->summary.standard_deviation))
    {
      deviation = wt_chart_words_number (self->summary.standard_deviation);
      /* Translators: %s is a standard deviation */
      spread = g_strdup_printf (_ ("Most are within %s of the mean (the standard deviation)."),
                                deviation);
    }
  all = wt_chart_words_join (counted, whole);
  return wt_chart_words_join (all, spread);
}

static void
fill_row (WtChartTable *table, const char *title, char *words)
{
  wt_chart_table_take_cell (table, g_strdup (title));
  wt_chart_table_take_cell (table, words);
}

static void
fill_figures (WtNumberChart *self, WtChartTable *table)
{
  const WtNumberSummary *summary = &self->summary;

  fill_row (table, _ ("Mean"), wt_chart_words_number (summary->mean));
  fill_row (table, _ ("Median"), wt_chart_words_number (summary->median));
  fill_row (table, _ ("Standard deviation"), wt_chart_words_number (summary->standard_deviation));
  if (!shows_ends (self))
    return;
  fill_row (table, _ ("Smallest"), wt_chart_words_number (summary->minimum));
  fill_row (table, _ ("Largest"), wt_chart_words_number (summary->maximum));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtNumberChart *self = WT_NUMBER_CHART (chart);

  wt_chart_table_add_column (table, _ ("Figure"), FALSE);
  wt_chart_table_add_column (table, _ ("Value"), TRUE);
  if (self->summary.n > 0 && !self->withheld)
    fill_figures (self, table);
  wt_chart_table_start_totals (table);
  fill_row (table, _ ("Answered"),
            self->withheld ? wt_chart_words_fewer (self->threshold)
                           : wt_chart_words_count (self->summary.n));
  /* Where numbers are withheld, those of unusable forms could give them away. */
  if (self->threshold > 0)
    return;
  if (self->blank > 0)
    fill_row (table, _ ("Blank"), wt_chart_words_count (self->blank));
  if (self->illegible > 0)
    fill_row (table, _ ("Illegible"), wt_chart_words_count (self->illegible));
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return ceil (HEIGHT * label_size);
}

/* Where numbers are on the line. */
typedef struct
{
  double low, high;   /* the numbers at its ends */
  double start, room; /* of the chart */
} Line;

static double
get_x (const Line *line, double number)
{
  if (!(line->high > line->low))
    return line->start + line->room / 2;
  return line->start + CLAMP ((number - line->low) / (line->high - line->low), 0, 1) * line->room;
}

/* The line's ends are the smallest and the largest number; where these are withheld, two deviations
 * on either side of the mean. */
static Line
make_line (WtNumberChart *self, const WtChartPen *pen)
{
  const WtNumberSummary *summary = &self->summary;
  double beyond = isnan (summary->standard_deviation) ? 0 : 2 * summary->standard_deviation;
  Line line = { summary->minimum, summary->maximum, INSIDE * pen->width,
                (1 - 2 * INSIDE) * pen->width };

  if (!shows_ends (self))
    {
      line.low = summary->mean - beyond;
      line.high = summary->mean + beyond;
    }
  return line;
}

static void
write_end (WtChartPen *pen, double number, double x)
{
  g_autofree char *words = wt_chart_words_number (number);
  WtChartLabel label = { .words = words,
                         .colour = &pen->theme->ink,
                         .x = x,
                         .y = ENDS_MIDDLE * pen->size,
                         .anchor = 0.5,
                         .middle = TRUE,
                         .available = WIDEST_END * pen->width };

  wt_chart_scene_add_line (pen->scene, &(WtChartLine){ .x1 = x,
                                                       .y1 = (LINE_MIDDLE - TICK) * pen->size,
                                                       .x2 = x,
                                                       .y2 = (LINE_MIDDLE + TICK) * pen->size,
                                                       .width = 1.5,
                                                       .colour = pen->theme->axis });
  wt_chart_pen_keep_inside (pen, &label);
  wt_chart_pen_write (pen, &label);
}

static void
draw_band (WtNumberChart *self, WtChartPen *pen, const Line *line)
{
  const WtNumberSummary *summary = &self->summary;
  double from = get_x (line, summary->mean - summary->standard_deviation);
  double to = get_x (line, summary->mean + summary->standard_deviation);

  if (!(to > from))
    return;
  wt_chart_scene_add_box (
      pen->scene, &(WtChartBox){ .rectangle = { from, (LINE_MIDDLE - BAND_HEIGHT / 2) * pen->size,
                                                to - from, BAND_HEIGHT * pen->size },
                                 .radius = 2,
                                 .round_bottom = TRUE,
                                 .fill = pen->theme->score.fill,
                                 .outline = pen->theme->score.outline,
                                 .outline_width = pen->theme->outline_width });
}

static void
draw_mean (WtNumberChart *self, WtChartPen *pen, double x)
{
  g_autofree char *mean = wt_chart_words_number (self->summary.mean);
  /* Translators: %s is a mean, such as "12.4" */
  g_autofree char *words = g_strdup_printf (_ ("Mean %s"), mean);
  WtChartLabel label = { .words = words,
                         .colour = &pen->theme->ink,
                         .x = x,
                         .y = VALUE_MIDDLE * pen->size,
                         .anchor = 0.5,
                         .middle = TRUE,
                         .bold = TRUE,
                         .available = pen->width };

  wt_chart_scene_add_marker (pen->scene, &(WtChartMarker){ .shape = WT_CHART_SHAPE_CIRCLE,
                                                           .x = x,
                                                           .y = LINE_MIDDLE * pen->size,
                                                           .radius = DOT * pen->size,
                                                           .fill = pen->theme->card,
                                                           .outline = pen->theme->ink,
                                                           .outline_width = 2 });
  wt_chart_pen_keep_inside (pen, &label);
  wt_chart_pen_write (pen, &label);
}

static void
draw_numbers (WtNumberChart *self, WtChartPen *pen)
{
  Line line = make_line (self, pen);

  wt_chart_pen_draw_baseline (pen, LINE_MIDDLE * pen->size, line.start, line.start + line.room);
  draw_band (self, pen, &line);
  if (shows_ends (self) && line.high > line.low)
    {
      write_end (pen, line.low, line.start);
      write_end (pen, line.high, line.start + line.room);
    }
  draw_mean (self, pen, get_x (&line, self->summary.mean));
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  WtNumberChart *self = WT_NUMBER_CHART (chart);
  g_autofree char *missing = dup_missing_words (self);

  if (missing == NULL)
    draw_numbers (self, pen);
  else
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = missing,
                                              .colour = &pen->theme->secondary_ink,
                                              .x = pen->width / 2,
                                              .y = LINE_MIDDLE * pen->size,
                                              .anchor = 0.5,
                                              .middle = TRUE,
                                              .available = pen->width });
  wt_chart_scene_take_mark (pen->scene, &(WtChartRectangle){ 0, 0, pen->width, HEIGHT * pen->size },
                            0, dup_sentence (chart));
}

static void
wt_number_chart_class_init (WtNumberChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_number_chart_init (WtNumberChart *self)
{
}

WtChart *
wt_number_chart_new (const char *title,
                     const WtNumberSummary *summary,
                     gint64 blank,
                     gint64 illegible,
                     int suppression_threshold)
{
  WtNumberChart *self = g_object_new (WT_TYPE_NUMBER_CHART, "title", title, NULL);

  self->summary = *summary;
  self->blank = blank;
  self->illegible = illegible;
  if (suppression_threshold > 0)
    {
      self->threshold = wt_suppression_get_threshold (suppression_threshold);
      self->withheld =
          summary->n > 0 && wt_suppression_withholds_figure (summary->n, self->threshold);
    }
  return WT_CHART (self);
}
