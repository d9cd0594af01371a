#include "wt-group-axis-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lengths, in label sizes. */
#define TICK 0.3
#define TICK_WORDS 1.15 /* from the line to the middle of the words */
#define TICK_GAP 0.8    /* between two words at least */
#define RADIUS 0.34

/* Of a measure: what an axis is rounded to, how much it shows at least, and where it ends. */
typedef struct
{
  double step, least, lowest, highest;
} Limits;

static const Limits LIMITS[] = {
  [WT_GROUP_MEASURE_MEAN] = { 1, 3, WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM },
  [WT_GROUP_MEASURE_SHARE] = { 10, 30, 0, 100 },
};

void
wt_group_scale_include (WtChartScale *scale, double value)
{
  if (isnan (value))
    return;
  scale->lowest = MIN (scale->lowest, value);
  scale->highest = MAX (scale->highest, value);
}

void
wt_group_scale_include_figure (WtChartScale *scale, const WtGroupFigure *figure)
{
  if (figure->state != WT_GROUP_SHOWN)
    return;
  wt_group_scale_include (scale, figure->value);
  wt_group_scale_include (scale, figure->interval.low);
  wt_group_scale_include (scale, figure->interval.high);
}

/* "7", "70%"; of differences "+1", "0", "−1". */
static char *
dup_tick_words (WtGroupMeasure measure, double tick, gboolean is_difference)
{
  g_autofree char *size = NULL;

  if (!is_difference && measure == WT_GROUP_MEASURE_SHARE)
    return wt_chart_words_whole_share (tick / 100);
  size = wt_chart_words_count ((gint64) fabs (tick));
  if (!is_difference || tick == 0)
    return g_steal_pointer (&size);
  /* Translators: how much higher or lower than something else: "+1", "−1" */
  return tick > 0 ? g_strdup_printf (_ ("+%s"), size) : g_strdup_printf (_ ("−%s"), size);
}

static double
get_widest_words (const WtChartPen *pen, WtGroupMeasure measure)
{
  g_autofree char *value = dup_tick_words (measure, LIMITS[measure].highest, FALSE);
  g_autofree char *difference = dup_tick_words (measure, -LIMITS[measure].highest, TRUE);

  return MAX (wt_chart_pen_get_width (pen, value, 1, FALSE),
              wt_chart_pen_get_width (pen, difference, 1, FALSE));
}

void
wt_group_scale_finish (
    WtChartScale *scale, const WtChartPen *pen, WtGroupMeasure measure, double start, double end)
{
  const Limits *limits = &LIMITS[measure];
  double inset = MIN ((end - start) / 2, MAX (get_widest_words (pen, measure) / 2, pen->size));

  if (scale->lowest > scale->highest)
    *scale = (WtChartScale){ .lowest = limits->lowest, .highest = limits->highest };
  scale->lowest = floor (scale->lowest / limits->step) * limits->step;
  scale->highest = ceil (scale->highest / limits->step) * limits->step;
  while (scale->highest - scale->lowest < limits->least)
    {
      if (scale->highest < limits->highest)
        scale->highest += limits->step;
      if (scale->highest - scale->lowest < limits->least && scale->lowest > limits->lowest)
        scale->lowest -= limits->step;
    }
  scale->start = start + inset;
  scale->end = end - inset;
}

static void
draw_tick (WtChartPen *pen, const char *words, double x, double y)
{
  double line_width = pen->theme->outline_width;
  double centre = wt_chart_snap_line (x, line_width);

  wt_chart_scene_add_line (pen->scene,
                           &(WtChartLine){ centre, y, centre, y + TICK * pen->size, line_width,
                                           pen->theme->axis, WT_CHART_DASH_NONE });
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->secondary_ink,
                                            .x = x,
                                            .y = y + TICK_WORDS * pen->size,
                                            .anchor = 0.5,
                                            .middle = TRUE });
}

/* As many ticks as stand @room apart. */
static guint
find_ticks (double lowest, double highest, double length, double room, double *first, double *step)
{
  double unit = highest > lowest ? length / (highest - lowest) : 0;
  guint n, most = 1 + (guint) (length / room);

  do
    n = wt_chart_ticks (lowest, highest, most, first, step);
  while (n > 1 && *step * unit < room && --most > 0);
  return n;
}

void
wt_group_axis_draw (
    WtChartPen *pen, const WtChartScale *scale, WtGroupMeasure measure, double zero, double y)
{
  gboolean is_difference = !isnan (zero);
  double origin = is_difference ? zero : 0;
  /* A scale that differences made longer goes on where there are no values. */
  double lowest = is_difference ? scale->lowest : MAX (scale->lowest, LIMITS[measure].lowest);
  double highest = is_difference ? scale->highest : MIN (scale->highest, LIMITS[measure].highest);
  double room = get_widest_words (pen, measure) + TICK_GAP * pen->size;
  double start = wt_chart_scale_get_position (scale, lowest);
  double end = wt_chart_scale_get_position (scale, highest);
  double first = 0, step = 1;
  guint n = find_ticks (lowest - origin, highest - origin, end - start, room, &first, &step);

  wt_chart_pen_draw_baseline (pen, y, start, end);
  for (guint i = 0; i < n; i++)
    {
      double tick = first + i * step;
      g_autofree char *words = dup_tick_words (measure, tick, is_difference);

      draw_tick (pen, words, wt_chart_scale_get_position (scale, origin + tick), y);
    }
}

void
wt_group_axis_draw_figure (WtChartPen *pen,
                           const WtChartScale *scale,
                           double value,
                           WtInterval interval,
                           WtChartShape shape,
                           gboolean prominent,
                           double y)
{
  if (wt_interval_is_defined (interval))
    wt_chart_pen_draw_range (pen, y, wt_chart_scale_get_position (scale, interval.low),
                             wt_chart_scale_get_position (scale, interval.high));
  wt_chart_scene_add_marker (
      pen->scene, &(WtChartMarker){ .shape = shape,
                                    .x = wt_chart_scale_get_position (scale, value),
                                    .y = y,
                                    .radius = RADIUS * pen->size,
                                    .fill = prominent ? pen->theme->score.fill : pen->theme->card,
                                    .outline = pen->theme->ink,
                                    .outline_width = MAX (1.5, 0.12 * pen->size) });
}
