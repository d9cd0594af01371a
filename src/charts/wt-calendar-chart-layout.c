#include "wt-calendar-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "wt-chart-key-private.h"
#include "wt-chart-month.h"
#include "wt-chart-words.h"

#define DAYS 31

/* Lengths, in label sizes. */
#define LABEL_GAP 0.7
#define TOTAL_GAP 0.9
#define LARGEST_RADIUS 0.5
#define BELOW_MARK 0.3
#define COUNT_ABOVE 0.7 /* from the mark to the middle of its number */
#define COUNT_HEIGHT 1.0
#define HALF_LINE 0.65
#define YEAR_HEIGHT 1.75
#define YEAR_MIDDLE 1.1
#define KEY_RADIUS 0.42
#define KEY_GAP 0.5
#define COUNT_SPACE 0.15 /* between two numbers */
#define NOTHING_HEIGHT 6

#define BOLD_PART 1.1 /* bold letters are wider */
#define RADIUS_PART 0.44
#define SMALLEST_RADIUS 1.0
#define LEAST_STEP 0.3
#define STEP_WITH_TOTALS 2.0 /* no totals where days would be closer */

typedef struct
{
  guint key_lines;
  gboolean has_totals;
  double label_width; /* before the first day */
  double step;        /* from day to day */
  double radius;
  double below; /* from the middle of the marks to the end of their row */
  double row_height;
} WtCalendarGeometry;

/* One month while it is drawn. */
typedef struct
{
  const WtCalendarMonth *month;
  double top, height;
  double middle;              /* of the marks */
  guint first_day, after_day; /* of the chart's days */
  GArray *taken;              /* (owned): of WtChartRectangle: the texts of the row */
} WtCalendarRow;

static guint
count_key_lines (WtCalendarChart *self, double label_size, double width)
{
  const char *names[WT_LEVEL_COUNT];
  guint n = 0;

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    if (self->levels[level] > 0)
      names[n++] = wt_term_get_title (wt_levels, (int) level);
  return wt_chart_key_guess_lines (names, n, label_size, width);
}

static double
guess_label_width (WtCalendarChart *self, double label_size)
{
  double widest = 0;

  for (guint i = 0; i < self->n_months; i++)
    {
      g_autofree char *name = wt_chart_month_to_short_words (self->months[i].month);
      g_autofree char *year = wt_chart_month_to_year (self->months[i].month);

      widest = MAX (widest, wt_chart_guess_width (name, label_size));
      widest = MAX (widest, BOLD_PART * wt_chart_guess_width (year, label_size));
    }
  return widest + LABEL_GAP * label_size;
}

static double
guess_totals_width (WtCalendarChart *self, double label_size)
{
  gint64 most = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->n_months; i++)
    most = MAX (most, wt_calendar_chart_sum (self->months[i].levels));
  words = wt_chart_words_count (most);
  return BOLD_PART * wt_chart_guess_width (words, label_size) + TOTAL_GAP * label_size;
}

/* Whether any day has several activities, so that numbers need room. */
static gboolean
has_counts (WtCalendarChart *self)
{
  for (guint i = 0; i < self->days->len; i++)
    if (wt_calendar_chart_sum (wt_calendar_chart_get_day (self, i)->figures.activities) > 1)
      return TRUE;
  return FALSE;
}

static WtCalendarGeometry
make_geometry (WtCalendarChart *self, double label_size, double width)
{
  WtCalendarGeometry geometry = { .key_lines = count_key_lines (self, label_size, width) };
  double totals = guess_totals_width (self, label_size), room;

  geometry.label_width = guess_label_width (self, label_size);
  room = width - geometry.label_width;
  geometry.has_totals = (room - totals) / DAYS >= STEP_WITH_TOTALS;
  if (geometry.has_totals)
    room -= totals;
  geometry.step = MAX (LEAST_STEP, room / DAYS);
  geometry.radius =
      CLAMP (RADIUS_PART * geometry.step, SMALLEST_RADIUS, LARGEST_RADIUS * label_size);
  geometry.below = MAX (HALF_LINE * label_size, geometry.radius + BELOW_MARK * label_size);
  geometry.row_height = 2 * geometry.below;
  if (has_counts (self))
    geometry.row_height =
        geometry.below + geometry.radius + (COUNT_ABOVE + COUNT_HEIGHT / 2) * label_size;
  return geometry;
}

static double
get_key_height (const WtCalendarGeometry *geometry, double label_size)
{
  return label_size * (geometry->key_lines * WT_CHART_KEY_LINE + KEY_GAP);
}

/* Whether the month with this index is the first of its year that is shown. */
static gboolean
starts_year (WtCalendarChart *self, guint index)
{
  return index == 0 || self->months[index].month % 12 == 0;
}

double
wt_calendar_chart_get_natural_height (WtCalendarChart *self, double label_size, double width)
{
  WtCalendarGeometry geometry = make_geometry (self, label_size, width);
  double height = get_key_height (&geometry, label_size);

  if (self->days->len == 0)
    return ceil (NOTHING_HEIGHT * label_size);
  for (guint i = 0; i < self->n_months; i++)
    height += geometry.row_height + (starts_year (self, i) ? YEAR_HEIGHT * label_size : 0);
  return ceil (height);
}

static WtChartMarker
make_marker (const WtChartPen *pen, WtLevel level, double radius)
{
  const WtChartPaint *paint = &pen->theme->levels[level];

  return (WtChartMarker){ .shape = wt_chart_pen_get_level_shape (level),
                          .radius = radius,
                          .fill = paint->fill,
                          .outline =
                              wt_colour_is_visible (&paint->outline) ? paint->outline : paint->fill,
                          .outline_width = pen->theme->outline_width };
}

static void
draw_key (WtCalendarChart *self, WtChartPen *pen, guint lines)
{
  WtChartKeyEntry entries[WT_LEVEL_COUNT] = { 0 };
  guint n = 0;

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    if (self->levels[level] > 0)
      entries[n++] =
          (WtChartKeyEntry){ .words = wt_term_get_title (wt_levels, (int) level),
                             .marker = make_marker (pen, (WtLevel) level, KEY_RADIUS * pen->size) };
  wt_chart_key_draw (pen, entries, n, 0, lines);
}

static double
get_day_x (const WtCalendarGeometry *geometry, int day)
{
  return geometry->label_width + (day - 0.5) * geometry->step;
}

static WtChartLabel
make_day_label (
    WtChartPen *pen, const WtCalendarGeometry *geometry, int day, double middle, char words[4])
{
  g_snprintf (words, 4, "%d", day);
  return (WtChartLabel){ .words = words,
                         .colour = &pen->theme->secondary_ink,
                         .x = get_day_x (geometry, day),
                         .y = middle,
                         .anchor = 0.5,
                         .middle = TRUE,
                         .scale = WT_CHART_SMALLEST };
}

/* Whether these days can all be written in a line after the year. */
static gboolean
days_fit (WtChartPen *pen, const WtCalendarGeometry *geometry, const int *days)
{
  double taken = geometry->label_width - LABEL_GAP * pen->size;

  for (; *days > 0; days++)
    {
      char words[4];
      WtChartLabel label = make_day_label (pen, geometry, *days, 0, words);
      WtChartRectangle ink = wt_chart_pen_measure (pen, &label);

      if (ink.x < taken + 2 * COUNT_SPACE * pen->size
          || wt_chart_rectangle_get_right (&ink) > pen->width)
        return FALSE;
      taken = wt_chart_rectangle_get_right (&ink);
    }
  return TRUE;
}

/* As many days of the month as there is room for. */
static void
write_days (WtChartPen *pen, const WtCalendarGeometry *geometry, double middle)
{
  static const int CHOICES[][DAYS + 1] = {
    { 1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16,
      17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31 },
    { 1, 5, 10, 15, 20, 25, 30 },
    { 1, 10, 20, 30 },
    { 1, 15, 30 },
    { 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CHOICES); i++)
    {
      if (!days_fit (pen, geometry, CHOICES[i]))
        continue;
      for (const int *day = CHOICES[i]; *day > 0; day++)
        {
          char words[4];
          WtChartLabel label = make_day_label (pen, geometry, *day, middle, words);

          wt_chart_pen_write (pen, &label);
        }
      return;
    }
}

static void
write_year (WtChartPen *pen, int month, double middle)
{
  g_autofree char *year = wt_chart_month_to_year (month);

  wt_chart_pen_write (pen, &(WtChartLabel){ .words = year,
                                            .colour = &pen->theme->ink,
                                            .y = middle,
                                            .middle = TRUE,
                                            .bold = TRUE,
                                            .available = pen->width });
}

/* The month before its days, and how many activities it has behind them. */
static void
write_month (WtChartPen *pen, const WtCalendarGeometry *geometry, WtCalendarRow *row)
{
  gint64 total = wt_calendar_chart_sum (row->month->levels);
  g_autofree char *name = wt_chart_month_to_short_words (row->month->month);
  g_autofree char *count = wt_chart_words_count (total);
  WtChartLabel label = { .words = name,
                         .colour = &pen->theme->ink,
                         .y = row->middle,
                         .middle = TRUE,
                         .available = MIN (geometry->label_width, pen->width) };
  WtChartRectangle ink = wt_chart_pen_write (pen, &label);

  g_array_append_val (row->taken, ink);
  if (!geometry->has_totals)
    return;
  ink = wt_chart_pen_write (
      pen, &(WtChartLabel){ .words = count,
                            .colour = total > 0 ? &pen->theme->ink : &pen->theme->secondary_ink,
                            .x = pen->width,
                            .y = row->middle,
                            .anchor = 1,
                            .middle = TRUE,
                            .bold = total > 0,
                            .tabular = TRUE });
  g_array_append_val (row->taken, ink);
}

static int
get_day_of_month (const WtDayFigures *day)
{
  return (int) g_ascii_strtoll (day->day + strlen ("2025-10-"), NULL, 10);
}

static WtLevel
get_highest_level (const WtDayFigures *day)
{
  for (guint level = WT_LEVEL_COUNT; level > 0; level--)
    if (day->activities[level] > 0)
      return (WtLevel) level;
  return WT_LEVEL_NONE;
}

static void
draw_day (WtChartPen *pen,
          const WtCalendarGeometry *geometry,
          const WtCalendarRow *row,
          const WtCalendarDay *day)
{
  WtChartMarker marker = make_marker (pen, get_highest_level (&day->figures), geometry->radius);

  marker.x = get_day_x (geometry, get_day_of_month (&day->figures));
  marker.y = row->middle;
  wt_chart_scene_add_marker (pen->scene, &marker);
  wt_chart_scene_take_mark (
      pen->scene,
      &(WtChartRectangle){ marker.x - geometry->step / 2, row->top, geometry->step, row->height },
      day->key, wt_calendar_chart_dup_mark_words (&day->figures));
}

static gint
compare_totals (gconstpointer one, gconstpointer other)
{
  gint64 first = wt_calendar_chart_sum ((*(const WtDayFigures *const *) one)->activities);
  gint64 second = wt_calendar_chart_sum ((*(const WtDayFigures *const *) other)->activities);

  return first < second ? 1 : first > second ? -1 : 0;
}

static gboolean
is_free (const WtCalendarRow *row, const WtChartRectangle *ink, double gap)
{
  WtChartRectangle wide = { ink->x - gap / 2, ink->y, ink->width + gap, ink->height };

  for (guint i = 0; i < row->taken->len; i++)
    if (wt_chart_rectangle_overlaps (&wide, &g_array_index (row->taken, WtChartRectangle, i)))
      return FALSE;
  return TRUE;
}

/* Above each mark that stands for several activities; the largest first: when there is no room for
 * all, theirs matter most. */
static void
write_counts (WtCalendarChart *self,
              WtChartPen *pen,
              const WtCalendarGeometry *geometry,
              WtCalendarRow *row)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new ();

  for (guint i = row->first_day; i < row->after_day; i++)
    {
      const WtDayFigures *day = &wt_calendar_chart_get_day (self, i)->figures;

      if (wt_calendar_chart_sum (day->activities) > 1)
        g_ptr_array_add (days, (gpointer) day);
    }
  g_ptr_array_sort (days, compare_totals);

  for (guint i = 0; i < days->len; i++)
    {
      const WtDayFigures *day = g_ptr_array_index (days, i);
      g_autofree char *words = wt_chart_words_count (wt_calendar_chart_sum (day->activities));
      WtChartLabel label = { .words = words,
                             .colour = &pen->theme->ink,
                             .x = get_day_x (geometry, get_day_of_month (day)),
                             .y = row->middle - geometry->radius - COUNT_ABOVE * pen->size,
                             .anchor = 0.5,
                             .middle = TRUE,
                             .scale = WT_CHART_SMALLEST };
      WtChartRectangle ink = wt_chart_pen_measure (pen, &label);

      if (ink.x < 0 || wt_chart_rectangle_get_right (&ink) > pen->width
          || !is_free (row, &ink, COUNT_SPACE * pen->size))
        continue;
      wt_chart_pen_write (pen, &label);
      g_array_append_val (row->taken, ink);
    }
}

static void
draw_row (WtCalendarChart *self,
          WtChartPen *pen,
          const WtCalendarGeometry *geometry,
          WtCalendarRow *row)
{
  GDateMonth month = (GDateMonth) (row->month->month % 12 + 1);
  int n_days = g_date_get_days_in_month (month, (GDateYear) (row->month->month / 12));

  wt_chart_pen_draw_baseline (pen, row->middle, geometry->label_width,
                              geometry->label_width + n_days * geometry->step);
  write_month (pen, geometry, row);
  for (guint i = row->first_day; i < row->after_day; i++)
    draw_day (pen, geometry, row, wt_calendar_chart_get_day (self, i));
  write_counts (self, pen, geometry, row);
}

static void
draw_rows (WtCalendarChart *self, WtChartPen *pen, const WtCalendarGeometry *geometry)
{
  double spare = pen->height - wt_calendar_chart_get_natural_height (self, pen->size, pen->width);
  double extra = CLAMP (spare / self->n_months, 0, geometry->row_height / 2);
  double top = get_key_height (geometry, pen->size);
  guint day = 0;

  for (guint i = 0; i < self->n_months; i++)
    {
      g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WtChartRectangle));
      WtCalendarRow row = { .month = &self->months[i],
                            .height = geometry->row_height + extra,
                            .first_day = day,
                            .taken = taken };

      if (starts_year (self, i))
        {
          write_year (pen, row.month->month, top + YEAR_MIDDLE * pen->size);
          if (i == 0)
            write_days (pen, geometry, top + YEAR_MIDDLE * pen->size);
          top += YEAR_HEIGHT * pen->size;
        }
      while (day < self->days->len
             && wt_calendar_chart_get_day (self, day)->month == row.month->month)
        day++;
      row.after_day = day;
      row.top = top;
      row.middle = top + row.height - geometry->below;
      draw_row (self, pen, geometry, &row);
      top += row.height;
    }
}

void
wt_calendar_chart_fill_scene (WtCalendarChart *self, WtChartPen *pen)
{
  WtCalendarGeometry geometry = make_geometry (self, pen->size, pen->width);

  if (self->days->len == 0)
    {
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("No activities yet"),
                                                .colour = &pen->theme->secondary_ink,
                                                .x = pen->width / 2,
                                                .y = pen->height / 2,
                                                .anchor = 0.5,
                                                .middle = TRUE,
                                                .available = pen->width });
      return;
    }
  draw_key (self, pen, geometry.key_lines);
  draw_rows (self, pen, &geometry);
}
