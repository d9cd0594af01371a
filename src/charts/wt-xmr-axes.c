#include "wt-xmr-drawing-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-month.h"
#include "wt-chart-words.h"

/* Lengths, in label sizes. */
#define TICK 0.45
#define BESIDE_TICK 0.65 /* from the plot to a value */
#define TICK_STEP 1.45
#define MONTH_BELOW 0.95
#define YEAR_BELOW 2.25
#define ANSWERS_BELOW 3.85
#define HEIGHT 2.9
#define HEIGHT_WITH_ANSWERS 4.5
#define MONTH_SPACE 0.4

#define MONTHS_ON_CARD 3

/* Months are named by the year alone from here on. */
#define YEARS_STEP 12

static double
get_label_width (const WtChartPen *pen, const char *words, gboolean bold)
{
  return wt_chart_pen_get_width (pen, words, 1, bold) + MONTH_SPACE * pen->size;
}

/* Every how many months one is named. */
static guint
find_step (const WtXmrGeometry *geometry, const WtChartPen *pen)
{
  double widest = 0;
  guint step;

  for (int month = 0; month < 12; month++)
    {
      g_autofree char *words = wt_chart_month_to_short_words (2000 * 12 + month);

      widest = MAX (widest, get_label_width (pen, words, FALSE));
    }
  step = wt_chart_month_step (geometry->step, widest, pen->presenting ? 1 : MONTHS_ON_CARD);
  if (step < YEARS_STEP)
    return step;
  return wt_chart_month_step (geometry->step, get_label_width (pen, "2000", TRUE), YEARS_STEP);
}

/* Whether there is room for the number of answers under every month. */
static gboolean
fits_answers (WtXmrChart *chart, const WtChartPen *pen, double step)
{
  if (!pen->presenting)
    return FALSE;
  for (guint i = 0; i < chart->months->len; i++)
    {
      g_autofree char *words = wt_chart_words_count (wt_xmr_chart_get_month (chart, i)->answers);

      if (wt_chart_pen_fit (pen, words, FALSE, step - 0.25 * pen->size) == 0)
        return FALSE;
    }
  return TRUE;
}

double
wt_xmr_axes_get_height (WtXmrChart *chart, const WtChartPen *pen, double plot_width)
{
  WtXmrGeometry geometry =
      wt_xmr_geometry (chart, &(WtChartRectangle){ 0, 0, plot_width, 1 }, pen->size, 0, 0);

  return pen->size * (fits_answers (chart, pen, geometry.step) ? HEIGHT_WITH_ANSWERS : HEIGHT);
}

static void
draw_values (WtXmrDrawing *drawing)
{
  WtChartPen *pen = drawing->pen;
  const WtXmrGeometry *geometry = &drawing->geometry;
  double room = geometry->values.start - geometry->values.end, first, step;
  guint n = wt_chart_ticks (geometry->values.lowest, geometry->values.highest,
                            (guint) MAX (1, room / (TICK_STEP * pen->size)), &first, &step);
  double width = pen->theme->outline_width;

  for (guint i = 0; i < n; i++)
    {
      double value = first + i * step, y = wt_xmr_geometry_get_y (geometry, value);
      double line = wt_chart_snap_line (y, width);
      char words[8];

      g_snprintf (words, sizeof words, "%.0f", value);
      wt_chart_scene_add_line (pen->scene, &(WtChartLine){ geometry->plot.x - TICK * pen->size,
                                                           line, geometry->plot.x, line, width,
                                                           pen->theme->axis, WT_CHART_DASH_NONE });
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                                .colour = &pen->theme->secondary_ink,
                                                .x = geometry->plot.x - BESIDE_TICK * pen->size,
                                                .y = y,
                                                .anchor = 1,
                                                .middle = TRUE });
    }
}

/* Named months stand where a whole number of steps has passed since a January, so that each year
 * can be named under its first month. */
static gboolean
is_named (int month, guint step)
{
  return month % (int) step == 0;
}

static void
draw_month_tick (WtXmrDrawing *drawing, int month, gboolean named)
{
  double x = wt_chart_snap_line (wt_xmr_geometry_get_x (&drawing->geometry, month), 1);
  double baseline = wt_chart_rectangle_get_bottom (&drawing->geometry.plot);
  double length = (named ? 0.35 : 0.2) * drawing->pen->size;

  wt_chart_scene_add_line (drawing->pen->scene,
                           &(WtChartLine){ x, baseline, x, baseline + length,
                                           drawing->pen->theme->outline_width,
                                           drawing->pen->theme->axis, WT_CHART_DASH_NONE });
}

/* Writes @words under a month, unless they would touch those before or leave the chart. */
static gboolean
write_below (
    WtXmrDrawing *drawing, int month, const char *words, double below, gboolean year, double *taken)
{
  WtChartPen *pen = drawing->pen;
  WtChartLabel label = { .words = words,
                         .colour = year ? &pen->theme->ink : &pen->theme->secondary_ink,
                         .x = wt_xmr_geometry_get_x (&drawing->geometry, month),
                         .y = wt_chart_rectangle_get_bottom (&drawing->geometry.plot)
                              + below * pen->size,
                         .anchor = 0.5,
                         .middle = TRUE,
                         .bold = year };
  WtChartRectangle ink = wt_chart_pen_measure (pen, &label);

  if (ink.x < *taken || wt_chart_rectangle_get_right (&ink) > pen->width)
    return FALSE;
  wt_chart_pen_write (pen, &label);
  *taken = wt_chart_rectangle_get_right (&ink) + MONTH_SPACE * pen->size;
  return TRUE;
}

static void
draw_months (WtXmrDrawing *drawing)
{
  WtXmrChart *chart = drawing->chart;
  guint step = find_step (&drawing->geometry, drawing->pen);
  gboolean years_only = step >= YEARS_STEP;
  double months_taken = 0, years_taken = 0;
  int named_year = -1;

  for (int month = chart->first_month; month <= chart->last_month; month++)
    {
      gboolean named = is_named (month, step);
      g_autofree char *name = NULL, *year = NULL;

      if (named || drawing->geometry.step >= 4)
        draw_month_tick (drawing, month, named);
      if (!named)
        continue;
      year = wt_chart_month_to_year (month);
      if (years_only)
        {
          write_below (drawing, month, year, MONTH_BELOW, TRUE, &years_taken);
          continue;
        }
      name = wt_chart_month_to_short_words (month);
      if (write_below (drawing, month, name, MONTH_BELOW, FALSE, &months_taken)
          && month / 12 != named_year
          && write_below (drawing, month, year, YEAR_BELOW, TRUE, &years_taken))
        named_year = month / 12;
    }
}

static void
draw_answers (WtXmrDrawing *drawing)
{
  WtXmrChart *chart = drawing->chart;
  WtChartPen *pen = drawing->pen;
  double y = wt_chart_rectangle_get_bottom (&drawing->geometry.plot) + ANSWERS_BELOW * pen->size;

  if (!fits_answers (chart, pen, drawing->geometry.step))
    return;
  for (guint i = 0; i < chart->months->len; i++)
    {
      const WtXmrMonth *month = wt_xmr_chart_get_month (chart, i);
      g_autofree char *words = wt_chart_words_count (month->answers);

      if (!month->withheld)
        wt_chart_pen_write (
            pen, &(WtChartLabel){ .words = words,
                                  .colour = &pen->theme->secondary_ink,
                                  .x = wt_xmr_geometry_get_x (&drawing->geometry, month->month),
                                  .y = y,
                                  .anchor = 0.5,
                                  .middle = TRUE,
                                  .scale = WT_CHART_SMALLEST });
    }
  if (wt_chart_pen_get_width (pen, _ ("answers each month"), WT_CHART_SMALLEST, FALSE)
      < pen->width - wt_chart_rectangle_get_right (&drawing->geometry.plot) - 0.45 * pen->size)
    wt_chart_pen_write (pen,
                        &(WtChartLabel){ .words = _ ("answers each month"),
                                         .colour = &pen->theme->secondary_ink,
                                         .x = wt_chart_rectangle_get_right (&drawing->geometry.plot)
                                              + 0.45 * pen->size,
                                         .y = y,
                                         .middle = TRUE,
                                         .scale = WT_CHART_SMALLEST });
}

void
wt_xmr_axes_draw (WtXmrDrawing *drawing)
{
  const WtChartRectangle *plot = &drawing->geometry.plot;

  draw_values (drawing);
  draw_months (drawing);
  wt_chart_pen_draw_baseline (drawing->pen, wt_chart_rectangle_get_bottom (plot), plot->x,
                              wt_chart_rectangle_get_right (plot));
  draw_answers (drawing);
}
