#include "wt-calendar-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-chart-month.h"
#include "wt-chart-words.h"
#include "wt-date.h"

/* Heights and widths, in label sizes. */
#define MONTHS_HEIGHT 1.5
#define KEY_GAP 0.7
#define LARGEST_CELL 2.2
#define LEAST_COUNTED_CELL 1.3 /* in which a count can be read */

#define CELL_PART 0.84 /* of the step from one day to the next */
#define LEAST_CELL 3.0

static int
count_weeks (WtCalendarChart *self)
{
  return MAX (1, (self->weekday + self->n_days + WT_CALENDAR_WEEKDAYS - 1) / WT_CALENDAR_WEEKDAYS);
}

static double
get_step (WtCalendarChart *self, double label_size, double width)
{
  return CLAMP (width / count_weeks (self), LEAST_CELL, LARGEST_CELL * label_size);
}

static guint
list_level_names (const char *names[WT_LEVEL_COUNT])
{
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    names[level - 1] = wt_term_get_title (wt_levels, level);
  return WT_LEVEL_COUNT;
}

static guint
count_key_lines (double label_size, double width)
{
  const char *names[WT_LEVEL_COUNT];
  guint n = list_level_names (names);

  return wt_chart_key_guess_lines (names, n, label_size, width);
}

double
wt_calendar_chart_get_natural_height (WtCalendarChart *self, double label_size, double width)
{
  double step = get_step (self, label_size, width);

  return ceil (MONTHS_HEIGHT * label_size + WT_CALENDAR_WEEKDAYS * step
               + (KEY_GAP + count_key_lines (label_size, width) * WT_CHART_KEY_LINE) * label_size);
}

/* The part of the calendar that each week covers, so that empty days are seen as days. */
static void
draw_weeks (WtCalendarChart *self, WtChartPen *pen, double step, double top)
{
  int n_cells = self->weekday + self->n_days;

  for (int week = 0; week < count_weeks (self); week++)
    {
      int first = week == 0 ? self->weekday : 0;
      int last = MIN (WT_CALENDAR_WEEKDAYS, n_cells - week * WT_CALENDAR_WEEKDAYS);

      wt_chart_scene_add_box (
          pen->scene,
          &(WtChartBox){ .rectangle = { week * step, top + first * step, CELL_PART * step,
                                        (last - first) * step - (1 - CELL_PART) * step },
                         .radius = 1,
                         .round_bottom = TRUE,
                         .fill = pen->theme->period_tint });
    }
}

/* A month is named over the week that its first day lies in, as far as there is room. */
static void
write_months (WtCalendarChart *self, WtChartPen *pen, double step)
{
  g_autofree char *month = g_strdup (self->first);
  double free_from = 0;

  for (int i = 0; i < WT_CALENDAR_MONTHS; i++)
    {
      int offset = self->weekday + wt_date_days_between (self->first, month);
      double x = offset / WT_CALENDAR_WEEKDAYS * step;
      g_autofree char *next = wt_date_add_months (month, 1);
      g_autofree char *name = wt_chart_month_to_short_words (wt_chart_month_parse (month));
      double width = wt_chart_pen_get_width (pen, name, 1, FALSE);

      if (x >= free_from && x + width <= pen->width)
        {
          wt_chart_pen_write (pen, &(WtChartLabel){ .words = name,
                                                    .colour = &pen->theme->secondary_ink,
                                                    .x = x,
                                                    .y = MONTHS_HEIGHT / 2 * pen->size,
                                                    .middle = TRUE });
          free_from = x + width + 0.4 * pen->size;
        }
      g_free (month);
      month = g_steal_pointer (&next);
    }
}

static void
draw_day (WtChartPen *pen, const WtCalendarDay *day, double step, double top)
{
  const WtChartPaint *paint = &pen->theme->levels[wt_calendar_chart_get_level (&day->figures)];
  gint64 activities = wt_calendar_chart_count (&day->figures);
  WtChartRectangle cell = { day->offset / WT_CALENDAR_WEEKDAYS * step,
                            top + day->offset % WT_CALENDAR_WEEKDAYS * step, CELL_PART * step,
                            CELL_PART * step };

  wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = cell,
                                                     .radius = 1,
                                                     .round_bottom = TRUE,
                                                     .fill = paint->fill,
                                                     .outline = paint->outline,
                                                     .outline_width = pen->theme->outline_width });
  if (activities > 1 && step >= LEAST_COUNTED_CELL * pen->size)
    {
      g_autofree char *count = wt_chart_words_count (activities);

      if (wt_chart_pen_get_width (pen, count, 1, FALSE) <= cell.width)
        wt_chart_pen_write (pen, &(WtChartLabel){ .words = count,
                                                  .colour = &paint->text,
                                                  .x = cell.x + cell.width / 2,
                                                  .y = cell.y + cell.height / 2,
                                                  .anchor = 0.5,
                                                  .middle = TRUE });
    }
  wt_chart_scene_take_mark (pen->scene, &cell, day->key, wt_calendar_chart_dup_mark_words (day));
}

static void
draw_key (WtChartPen *pen, double top)
{
  WtChartKeyEntry entries[WT_LEVEL_COUNT] = { 0 };

  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      const WtChartPaint *paint = &pen->theme->levels[level];

      entries[level - 1] =
          (WtChartKeyEntry){ .words = wt_term_get_title (wt_levels, level),
                             .sample = { .radius = 1,
                                         .round_bottom = TRUE,
                                         .fill = paint->fill,
                                         .outline = paint->outline,
                                         .outline_width = pen->theme->outline_width } };
    }
  wt_chart_key_draw (pen, entries, WT_LEVEL_COUNT, top, count_key_lines (pen->size, pen->width));
}

void
wt_calendar_chart_fill_scene (WtCalendarChart *self, WtChartPen *pen)
{
  double step = get_step (self, pen->size, pen->width), top = MONTHS_HEIGHT * pen->size;

  if (self->n_days == 0)
    return;
  draw_weeks (self, pen, step, top);
  write_months (self, pen, step);
  for (guint i = 0; i < self->days->len; i++)
    draw_day (pen, &g_array_index (self->days, WtCalendarDay, i), step, top);
  draw_key (pen, top + WT_CALENDAR_WEEKDAYS * step + KEY_GAP * pen->size);
}
