#include "wt-xmr-drawing-private.h"

#include <math.h>

#include "wt-chart-month.h"
#include "wt-chart-words.h"

/* Lengths, in label sizes. */
#define NARROWEST_VALUES 1.9
#define TICK 0.45
#define BESIDE_TICK 0.65 /* from the plot to a value */
#define BEFORE_VALUE 0.2
#define TICK_STEP 1.45
#define NAME_BELOW 0.95
#define YEAR_BELOW 2.25
#define ANSWERS_BELOW 3.85
#define HEIGHT 2.9
#define HEIGHT_WITH_ANSWERS 4.5
#define NAME_SPACE 0.4

/* More of the chart than this is not given to values; then there are none. */
#define WIDEST_VALUES 0.4

#define MONTHS_ON_CARD 3
#define MONTHS_OF_YEAR 12

#define LEAST_TICK_GAP 4.0 /* in units of the drawing */

/* Which slots of the axis are named, and how. */
typedef struct
{
  guint step;        /* every so many */
  gboolean brief;    /* a quarter by its first month */
  gboolean by_years; /* by their years alone */
} WtXmrNaming;

static double
get_label_width (const WtChartPen *pen, const char *words, gboolean bold)
{
  return wt_chart_pen_get_width (pen, words, 1, bold) + NAME_SPACE * pen->size;
}

/* The widest name that a slot may have, blanks included. */
static double
find_widest_name (const WtXmrChart *chart, const WtChartPen *pen, gboolean brief)
{
  int step = MAX (1, wt_xmr_measure_get_months (chart->unit));
  double widest = 0;

  for (int month = 0; month < MONTHS_OF_YEAR; month += step)
    {
      g_autofree char *text = wt_chart_month_format (2000 * MONTHS_OF_YEAR + month);
      g_autofree char *day = g_strconcat (text, "-28", NULL);
      g_autofree char *words = wt_xmr_measure_dup_short_day (chart->unit, day, brief);

      widest = MAX (widest, get_label_width (pen, words, FALSE));
    }
  return widest;
}

/* Activities are named by round numbers of them. */
static guint
find_step_of_activities (double pixels, double label)
{
  static const guint STEPS[] = { 1, 2, 5 };

  for (guint factor = 1; factor < G_MAXINT / 10; factor *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
      if (pixels * STEPS[i] * factor >= label)
        return STEPS[i] * factor;
  return G_MAXINT;
}

static WtXmrNaming
choose_naming (const WtXmrChart *chart, const WtChartPen *pen, double step)
{
  int months = wt_xmr_measure_get_months (chart->unit);
  double name = find_widest_name (chart, pen, FALSE);
  guint every,
      least = chart->unit == WT_MEASURE_UNIT_MONTH && !pen->presenting ? MONTHS_ON_CARD : 1;
  gboolean brief = FALSE;

  if (months == 0)
    return (WtXmrNaming){ .step = find_step_of_activities (step, name) };
  if (months > 1 && step < name)
    {
      brief = TRUE;
      name = find_widest_name (chart, pen, TRUE);
      least = MAX (least, (guint) months);
    }
  every = wt_chart_month_step (step / months, name, MAX (least, (guint) months));
  if (every < MONTHS_OF_YEAR)
    return (WtXmrNaming){ .step = every / (guint) months, .brief = brief };
  every = wt_chart_month_step (step / months, get_label_width (pen, "2000", TRUE), MONTHS_OF_YEAR);
  return (WtXmrNaming){ .step = every / (guint) months, .by_years = TRUE };
}

/* Whether there is room for the number of answers under every point. */
static gboolean
fits_answers (WtXmrChart *chart, const WtChartPen *pen, double step)
{
  if (!pen->presenting || step < pen->size)
    return FALSE;
  for (guint i = 0; i < chart->places->len; i++)
    {
      g_autofree char *words =
          wt_chart_words_count (wt_xmr_chart_get_place (chart, i)->data->people);

      if (wt_chart_pen_fit (pen, words, FALSE, step - 0.25 * pen->size) == 0)
        return FALSE;
    }
  return TRUE;
}

double
wt_xmr_axes_get_width (WtXmrChart *chart, const WtChartPen *pen)
{
  double lowest, highest, width, factor = wt_xmr_measure_get_scale (chart->kind)->factor;
  g_autofree char *words = NULL;

  wt_xmr_find_range (chart, &lowest, &highest);
  words = wt_xmr_measure_dup_tick (chart->kind, floor (highest * factor) / factor);
  /* A number with a 1 in it is narrower than others of its length. */
  for (char *digit = words; *digit != '\0'; digit++)
    if (g_ascii_isdigit (*digit))
      *digit = '0';
  width = wt_chart_pen_get_width (pen, words, 1, FALSE) + (BESIDE_TICK + BEFORE_VALUE) * pen->size;
  return width > WIDEST_VALUES * pen->width ? 0 : MAX (NARROWEST_VALUES * pen->size, width);
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
  double factor = wt_xmr_measure_get_scale (drawing->chart->kind)->factor;
  guint n = wt_chart_ticks (geometry->values.lowest * factor, geometry->values.highest * factor,
                            (guint) MAX (1, room / (TICK_STEP * pen->size)), &first, &step);
  double width = pen->theme->outline_width;

  for (guint i = 0; i < n; i++)
    {
      double value = (first + i * step) / factor, y = wt_xmr_geometry_get_y (geometry, value);
      double line = wt_chart_snap_line (y, width);
      g_autofree char *words = wt_xmr_measure_dup_tick (drawing->chart->kind, value);

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

static void
draw_name_tick (WtXmrDrawing *drawing, int slot, gboolean named)
{
  double x = wt_chart_snap_line (wt_xmr_geometry_get_x (&drawing->geometry, slot), 1);
  double baseline = wt_chart_rectangle_get_bottom (&drawing->geometry.plot);
  double length = (named ? 0.35 : 0.2) * drawing->pen->size;

  wt_chart_scene_add_line (drawing->pen->scene,
                           &(WtChartLine){ x, baseline, x, baseline + length,
                                           drawing->pen->theme->outline_width,
                                           drawing->pen->theme->axis, WT_CHART_DASH_NONE });
}

/* Writes @words under a slot, unless they would touch those before or leave the chart. */
static gboolean
write_below (
    WtXmrDrawing *drawing, int slot, const char *words, double below, gboolean year, double *taken)
{
  WtChartPen *pen = drawing->pen;
  WtChartLabel label = { .words = words,
                         .colour = year ? &pen->theme->ink : &pen->theme->secondary_ink,
                         .x = wt_xmr_geometry_get_x (&drawing->geometry, slot),
                         .y = wt_chart_rectangle_get_bottom (&drawing->geometry.plot)
                              + below * pen->size,
                         .anchor = 0.5,
                         .middle = TRUE,
                         .bold = year };
  WtChartRectangle ink = wt_chart_pen_measure (pen, &label);

  if (ink.x < *taken || wt_chart_rectangle_get_right (&ink) > pen->width)
    return FALSE;
  wt_chart_pen_write (pen, &label);
  *taken = wt_chart_rectangle_get_right (&ink) + NAME_SPACE * pen->size;
  return TRUE;
}

/* Named slots stand where a whole number of steps has passed since a January, or since the first
 * activity; each year is named under the first of its names. */
static void
draw_names (WtXmrDrawing *drawing)
{
  WtXmrChart *chart = drawing->chart;
  WtXmrNaming naming = choose_naming (chart, drawing->pen, drawing->geometry.step);
  double names_taken = 0, years_taken = 0;
  int named_year = -1;

  for (int slot = chart->first_slot; slot <= chart->last_slot; slot++)
    {
      gboolean named = slot % (int) naming.step == 0;
      g_autofree char *day = NULL, *name = NULL, *year_words = NULL;
      int year;

      if (named || drawing->geometry.step >= LEAST_TICK_GAP)
        draw_name_tick (drawing, slot, named);
      if (!named)
        continue;
      day = wt_xmr_chart_dup_slot_day (chart, slot);
      year = wt_chart_month_parse (day) / MONTHS_OF_YEAR;
      year_words = wt_chart_month_to_year (wt_chart_month_parse (day));
      if (naming.by_years)
        {
          write_below (drawing, slot, year_words, NAME_BELOW, TRUE, &years_taken);
          continue;
        }
      name = wt_xmr_measure_dup_short_day (chart->unit, day, naming.brief);
      if (write_below (drawing, slot, name, NAME_BELOW, FALSE, &names_taken) && year != named_year
          && write_below (drawing, slot, year_words, YEAR_BELOW, TRUE, &years_taken))
        named_year = year;
    }
}

static void
draw_answers (WtXmrDrawing *drawing)
{
  WtXmrChart *chart = drawing->chart;
  WtChartPen *pen = drawing->pen;
  double right = wt_chart_rectangle_get_right (&drawing->geometry.plot);
  WtChartLabel label = { .colour = &pen->theme->secondary_ink,
                         .y = wt_chart_rectangle_get_bottom (&drawing->geometry.plot)
                              + ANSWERS_BELOW * pen->size,
                         .middle = TRUE,
                         .scale = WT_CHART_SMALLEST };
  g_autofree char *row = wt_xmr_measure_dup_row_name (chart->kind, chart->unit);

  if (!fits_answers (chart, pen, drawing->geometry.step))
    return;
  label.anchor = 0.5;
  for (guint i = 0; i < chart->places->len; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (chart, i);
      g_autofree char *words = wt_chart_words_count (place->data->people);

      label.words = words;
      label.x = wt_xmr_geometry_get_x (&drawing->geometry, place->slot);
      if (!place->withheld)
        wt_chart_pen_write (pen, &label);
    }
  label.words = row;
  label.x = right + 0.45 * pen->size;
  label.anchor = 0;
  if (label.x + wt_chart_pen_get_width (pen, row, WT_CHART_SMALLEST, FALSE) < pen->width)
    wt_chart_pen_write (pen, &label);
}

void
wt_xmr_axes_draw (WtXmrDrawing *drawing)
{
  const WtChartRectangle *plot = &drawing->geometry.plot;

  if (plot->x > 0)
    draw_values (drawing);
  draw_names (drawing);
  wt_chart_pen_draw_baseline (drawing->pen, wt_chart_rectangle_get_bottom (plot), plot->x,
                              wt_chart_rectangle_get_right (plot));
  draw_answers (drawing);
}
