#include <math.h>

#include "wt-chart-month.h"
#include "wt-date.h"
#include "wt-timeline-plan-private.h"

/* Lengths, in label sizes. */
#define BESIDE_TICK 0.3
#define SPACE 0.5 /* between two dates */
#define NAME_BELOW 0.95
#define CONTEXT_BELOW 2.25
#define TICK 0.35
#define SMALL_TICK 0.2

#define LEAST_TICK_GAP 4.0 /* in units of the drawing */
#define WEEK 7             /* 1 January 1900 was a Monday */
#define MONTHS_OF_YEAR 12
#define DAYS_OF_MONTH 30.44

/* Every how many days or months something is named. */
typedef struct
{
  guint days; /* 0: it is months */
  guint months;
} WtTimelineStep;

typedef struct
{
  const WtTimelinePlan *plan;
  WtChartPen *pen;
  WtTimelineStep step;
  int first, last;                   /* days */
  double names_taken, context_taken; /* up to where */
  gboolean named;
  int context; /* the month or year that is named last, counted in months */
} WtTimelineAxis;

static double
get_day_width (const WtTimelinePlan *plan)
{
  return (plan->time.end - plan->time.start) / (plan->time.highest - plan->time.lowest);
}

static double
get_name_width (const WtChartPen *pen, const char *words, gboolean bold)
{
  return wt_chart_pen_get_width (pen, words, 1, bold) + (BESIDE_TICK + SPACE) * pen->size;
}

static WtTimelineStep
choose_step (const WtTimelinePlan *plan, const WtChartPen *pen)
{
  double day = get_day_width (plan), number = get_name_width (pen, "30", FALSE), month = 0;
  guint months;

  if (day >= number)
    return (WtTimelineStep){ .days = 1 };
  if (WEEK * day >= 1.3 * number)
    return (WtTimelineStep){ .days = WEEK };
  for (int i = 0; i < MONTHS_OF_YEAR; i++)
    {
      g_autofree char *words = wt_chart_month_to_short_words (2000 * MONTHS_OF_YEAR + i);

      month = MAX (month, get_name_width (pen, words, FALSE));
    }
  months = wt_chart_month_step (DAYS_OF_MONTH * day, month, 1);
  if (months >= MONTHS_OF_YEAR)
    months = wt_chart_month_step (DAYS_OF_MONTH * day, get_name_width (pen, "2000", TRUE),
                                  MONTHS_OF_YEAR);
  return (WtTimelineStep){ .months = months };
}

static int
get_month (int day)
{
  g_autofree char *date = wt_timeline_day_format (day);

  return wt_chart_month_parse (date);
}

static int
get_first_of_month (int month)
{
  g_autofree char *text = wt_chart_month_format (month);
  g_autofree char *date = g_strdup_printf ("%s-01", text);

  return wt_timeline_day_parse (date);
}

static void
draw_tick (WtTimelineAxis *axis, int day, double length)
{
  WtChartPen *pen = axis->pen;
  double width = pen->theme->outline_width;
  double x = wt_chart_snap_line (wt_timeline_plan_get_x (axis->plan, day), width);

  wt_chart_scene_add_line (pen->scene,
                           &(WtChartLine){ x, axis->plan->baseline, x,
                                           axis->plan->baseline + length * pen->size, width,
                                           pen->theme->axis, WT_CHART_DASH_NONE });
}

/* Writes @words after the tick at @x, unless they would touch those before or leave the chart. */
static gboolean
write_after (
    WtTimelineAxis *axis, double x, const char *words, double below, gboolean bold, double *taken)
{
  WtChartPen *pen = axis->pen;
  WtChartLabel label = { .words = words,
                         .colour = bold ? &pen->theme->ink : &pen->theme->secondary_ink,
                         .x = x + BESIDE_TICK * pen->size,
                         .y = axis->plan->baseline + below * pen->size,
                         .middle = TRUE,
                         .bold = bold };
  WtChartRectangle ink = wt_chart_pen_measure (pen, &label);

  if (ink.x < *taken || wt_chart_rectangle_get_right (&ink) > pen->width)
    return FALSE;
  wt_chart_pen_write (pen, &label);
  *taken = wt_chart_rectangle_get_right (&ink) + SPACE * pen->size;
  return TRUE;
}

/* The month of days, or the year of months, once, below the first that is named. */
static void
write_context (WtTimelineAxis *axis, double x, int month)
{
  int context = axis->step.days > 0 ? month : month / MONTHS_OF_YEAR;
  g_autofree char *words =
      axis->step.days > 0 ? wt_chart_month_to_words (month) : wt_chart_month_to_year (month);

  if (axis->step.months >= MONTHS_OF_YEAR || context == axis->context)
    return;
  if (write_after (axis, x, words, CONTEXT_BELOW, TRUE, &axis->context_taken))
    axis->context = context;
}

static void
write_name (WtTimelineAxis *axis, int day, int month, const char *words)
{
  double x = wt_timeline_plan_get_x (axis->plan, day);
  gboolean year = axis->step.months >= MONTHS_OF_YEAR;

  draw_tick (axis, day, TICK);
  if (!write_after (axis, x, words, NAME_BELOW, year, &axis->names_taken))
    return;
  axis->named = TRUE;
  write_context (axis, x, month);
}

static void
draw_days (WtTimelineAxis *axis)
{
  for (int day = axis->first; day <= axis->last; day++)
    {
      g_autofree char *date = NULL;
      char number[3];

      if (day % (int) axis->step.days != 0)
        {
          if (get_day_width (axis->plan) >= LEAST_TICK_GAP)
            draw_tick (axis, day, SMALL_TICK);
          continue;
        }
      date = wt_timeline_day_format (day);
      g_snprintf (number, sizeof number, "%d", (int) g_ascii_strtoll (date + 8, NULL, 10));
      write_name (axis, day, wt_chart_month_parse (date), number);
    }
}

static void
draw_months (WtTimelineAxis *axis)
{
  int last = get_month (axis->last);
  double between = DAYS_OF_MONTH * get_day_width (axis->plan);

  for (int month = get_month (axis->first); month <= last; month++)
    {
      int day = get_first_of_month (month);
      g_autofree char *words = NULL;

      if (day < axis->first || day > axis->last)
        continue;
      if (month % (int) axis->step.months != 0)
        {
          gboolean january = month % MONTHS_OF_YEAR == 0;

          if ((january ? MONTHS_OF_YEAR : 1) * between >= LEAST_TICK_GAP)
            draw_tick (axis, day, SMALL_TICK);
          continue;
        }
      words = axis->step.months >= MONTHS_OF_YEAR ? wt_chart_month_to_year (month)
                                                  : wt_chart_month_to_short_words (month);
      write_name (axis, day, month, words);
    }
}

void
wt_timeline_axis_draw (const WtTimelinePlan *plan, WtChartPen *pen)
{
  WtTimelineAxis axis = {
    .plan = plan, .pen = pen, .step = choose_step (plan, pen), .context = -1
  };
  int latest = wt_timeline_day_parse ("2199-12-31");

  axis.first = (int) MAX (0, ceil (plan->time.lowest));
  axis.last = (int) MIN (latest, floor (plan->time.highest));
  wt_chart_pen_draw_baseline (pen, plan->baseline, plan->start, plan->width);
  if (axis.step.days > 0)
    draw_days (&axis);
  else
    draw_months (&axis);
  /* So short a time may have no day that is named. */
  if (!axis.named)
    {
      g_autofree char *words = wt_chart_month_to_words (get_month (axis.first));

      if (!write_after (&axis, plan->start, words, NAME_BELOW, TRUE, &axis.names_taken))
        {
          g_autofree char *year = wt_chart_month_to_year (get_month (axis.first));

          write_after (&axis, plan->start, year, NAME_BELOW, TRUE, &axis.names_taken);
        }
    }
}
