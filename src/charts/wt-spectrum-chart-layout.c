#include "wt-spectrum-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-chart-month.h"
#include "wt-chart-words.h"
#include "wt-date.h"

/* Lengths, in label sizes. */
#define TOTALS_HEIGHT 1.5
#define TOTAL_ABOVE 0.8
#define QUARTER_BELOW 0.95
#define YEAR_BELOW 2.25
#define PERIODS_HEIGHT 2.9
#define KEY_GAP 0.4
#define NAMES_GAP 0.65
#define NAME_STEP 1.2
#define SAMPLE 1.25 /* of how a level looks, with the space after it */
#define WIDEST_STEP 7.0

#define COLUMN_PART 0.72
#define SEGMENT_GAP 2.0  /* of card, in units of the drawing */
#define WIDEST_NAMES 0.4 /* of the chart */

typedef struct
{
  gboolean has_key; /* the levels are named above the columns instead of beside the last */
  guint key_lines;
  double step;
  double column_width;
  double plot_top; /* where the highest column ends */
  double baseline;
  gint64 highest;
} WtSpectrumGeometry;

/* Fills @levels with what occurs, in order. */
static guint
list_levels (WtSpectrumChart *self, WtLevel *levels)
{
  guint n = 0;

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    if (wt_spectrum_chart_get_level_total (self, (WtLevel) level) > 0)
      levels[n++] = (WtLevel) level;
  return n;
}

/* Whether the last column lacks a level that others have, so that a place beside it does not say
 * how the level looks. */
static gboolean
needs_samples (const WtQuarterFigures *last, const WtLevel *levels, guint n)
{
  for (guint i = 0; i < n; i++)
    if (last->activities[levels[i]] == 0)
      return TRUE;
  return FALSE;
}

static double
guess_names_width (WtSpectrumChart *self, double label_size)
{
  const WtQuarterFigures *last = &self->quarters[self->n_quarters - 1];
  WtLevel levels[WT_LEVEL_COUNT];
  guint n = list_levels (self, levels);
  gboolean has_samples = needs_samples (last, levels, n);
  double width = 0;

  for (guint i = 0; i < n; i++)
    width = MAX (width, (has_samples ? SAMPLE * label_size : 0)
                            + wt_chart_guess_width (wt_term_get_title (wt_levels, (int) levels[i]),
                                                    label_size));
  return width + NAMES_GAP * label_size;
}

static guint
count_key_lines (WtSpectrumChart *self, double label_size, double width)
{
  WtLevel levels[WT_LEVEL_COUNT];
  guint n = list_levels (self, levels);
  const char *names[WT_LEVEL_COUNT];

  if (self->n_quarters == 0 || guess_names_width (self, label_size) <= WIDEST_NAMES * width)
    return 0;
  for (guint i = 0; i < n; i++)
    names[i] = wt_term_get_title (wt_levels, (int) levels[i]);
  return wt_chart_key_guess_lines (names, n, label_size, width);
}

static double
get_key_height (guint lines, double label_size)
{
  return lines > 0 ? label_size * (lines * WT_CHART_KEY_LINE + KEY_GAP) : 0;
}

double
wt_spectrum_chart_get_natural_height (WtSpectrumChart *self, double label_size, double width)
{
  double plot = CLAMP (0.4 * width, 12.5 * label_size, 16 * label_size);

  return ceil (plot + (TOTALS_HEIGHT + PERIODS_HEIGHT) * label_size
               + get_key_height (count_key_lines (self, label_size, width), label_size));
}

static WtSpectrumGeometry
make_geometry (WtSpectrumChart *self, const WtChartPen *pen)
{
  WtSpectrumGeometry geometry = { .key_lines = count_key_lines (self, pen->size, pen->width),
                                  .highest = 1 };
  double names;

  geometry.has_key = geometry.key_lines > 0;
  names = geometry.has_key ? 0 : guess_names_width (self, pen->size);
  geometry.step = MIN ((pen->width - names) / (double) self->n_quarters, WIDEST_STEP * pen->size);
  geometry.column_width = MAX (1, wt_chart_snap (COLUMN_PART * geometry.step));
  geometry.plot_top = get_key_height (geometry.key_lines, pen->size) + TOTALS_HEIGHT * pen->size;
  geometry.baseline =
      MAX (geometry.plot_top + pen->size, wt_chart_snap (pen->height - PERIODS_HEIGHT * pen->size));
  for (gsize i = 0; i < self->n_quarters; i++)
    geometry.highest = MAX (geometry.highest, wt_spectrum_chart_get_total (&self->quarters[i]));
  return geometry;
}

static double
get_y (const WtSpectrumGeometry *geometry, gint64 activities)
{
  WtChartScale scale = { 0, (double) geometry->highest, geometry->baseline, geometry->plot_top };

  return wt_chart_snap (wt_chart_scale_get_position (&scale, (double) activities));
}

static double
get_middle (const WtSpectrumGeometry *geometry, gsize quarter)
{
  return ((double) quarter + 0.5) * geometry->step;
}

static WtChartBox
get_box (const WtChartPen *pen, WtLevel level)
{
  const WtChartPaint *paint = &pen->theme->levels[level];

  return (WtChartBox){ .fill = paint->fill,
                       .outline = paint->outline,
                       .outline_width = pen->theme->outline_width };
}

static void
write_number (WtChartPen *pen, const WtChartRectangle *area, WtLevel level, gint64 count)
{
  g_autofree char *words = wt_chart_words_count (count);
  gboolean bold = level >= WT_LEVEL_INVOLVING;
  gboolean has_outline = wt_colour_is_visible (&pen->theme->levels[level].outline);
  double fits = wt_chart_pen_fit (pen, words, bold, area->width - 0.3 * pen->size), scale = fits;
  double digit = pen->digit_height[bold ? 1 : 0] * pen->size;
  double room = area->height - (has_outline ? 2 * pen->theme->outline_width : 1);

  if (scale * digit > room)
    scale = WT_CHART_SMALLEST;
  if (fits == 0 || scale * digit > room)
    return;
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->levels[level].text,
                                            .x = area->x + area->width / 2,
                                            .y = area->y + area->height / 2,
                                            .anchor = 0.5,
                                            .middle = TRUE,
                                            .bold = bold,
                                            .scale = scale });
}

static char *
say_segment (const WtQuarterFigures *quarter, WtLevel level)
{
  g_autofree char *period = wt_spectrum_chart_dup_quarter_words (quarter);
  g_autofree char *count = wt_chart_words_count (quarter->activities[level]);

  /* Translators: a quarter, a level of engagement, how many activities: "October 2024 to December
   * 2024, Involving: 2" */
  return g_strdup_printf (_ ("%s, %s: %s"), period, wt_term_get_title (wt_levels, (int) level),
                          count);
}

static void
draw_column (WtSpectrumChart *self,
             WtChartPen *pen,
             const WtSpectrumGeometry *geometry,
             gsize index)
{
  const WtQuarterFigures *quarter = &self->quarters[index];
  gint64 before = 0, total = wt_spectrum_chart_get_total (quarter);
  double middle = get_middle (geometry, index);
  g_autofree char *words = wt_chart_words_count (total);
  double scale = wt_chart_pen_fit (pen, words, TRUE, geometry->step - 0.2 * pen->size);

  for (guint level = 1; level <= WT_LEVEL_COUNT; level++)
    {
      gint64 count = quarter->activities[level];
      WtChartBox box = get_box (pen, (WtLevel) level);
      double top = get_y (geometry, before + count), bottom = get_y (geometry, before);

      if (count == 0)
        continue;
      box.rectangle = (WtChartRectangle){ wt_chart_snap (middle - geometry->column_width / 2), top,
                                          geometry->column_width, bottom - top };
      wt_chart_scene_take_mark (pen->scene, &box.rectangle, WT_SPECTRUM_CHART_KEY (index, level),
                                say_segment (quarter, (WtLevel) level));
      if (before > 0)
        box.rectangle.height = MAX (1.5, box.rectangle.height - SEGMENT_GAP);
      wt_chart_scene_add_box (pen->scene, &box);
      write_number (pen, &box.rectangle, (WtLevel) level, count);
      before += count;
    }
  if (scale > 0)
    wt_chart_pen_write (pen,
                        &(WtChartLabel){ .words = words,
                                         .colour = &pen->theme->ink,
                                         .x = middle,
                                         .y = get_y (geometry, total) - TOTAL_ABOVE * pen->size,
                                         .anchor = 0.5,
                                         .middle = TRUE,
                                         .bold = TRUE,
                                         .scale = scale });
}

static char *
say_quarter (const WtQuarterFigures *quarter, gboolean brief)
{
  if (brief || !wt_date_is_valid (quarter->start))
    return wt_date_month_to_short_words (quarter->start);
  return wt_chart_month_to_quarter_words (wt_chart_month_parse (quarter->start));
}

/* The largest size at which all quarters fit into @room; 0 when there is none. */
static double
fit_quarters (WtSpectrumChart *self, const WtChartPen *pen, gboolean brief, double room)
{
  double scale = 1;

  for (gsize i = 0; i < self->n_quarters && scale > 0; i++)
    {
      g_autofree char *words = say_quarter (&self->quarters[i], brief);

      scale = MIN (scale, wt_chart_pen_fit (pen, words, FALSE, room));
    }
  return scale;
}

/* Both months of every quarter; or the first month, where that is too much; or the first month of
 * every second quarter, and so on. */
static void
write_quarters (WtSpectrumChart *self, WtChartPen *pen, const WtSpectrumGeometry *geometry)
{
  double space = 0.3 * pen->size, scale = fit_quarters (self, pen, FALSE, geometry->step - space);
  gboolean brief = scale == 0;
  gsize every = 1;
  double taken = 0;

  if (brief)
    {
      while (every < self->n_quarters
             && fit_quarters (self, pen, TRUE, (double) every * geometry->step - space) == 0)
        every++;
      scale = MAX (WT_CHART_SMALLEST,
                   fit_quarters (self, pen, TRUE, (double) every * geometry->step - space));
    }
  for (gsize i = 0; i < self->n_quarters; i += every)
    {
      g_autofree char *words = say_quarter (&self->quarters[i], brief);
      WtChartLabel label = { .words = words,
                             .colour = &pen->theme->secondary_ink,
                             .x = get_middle (geometry, i),
                             .y = geometry->baseline + QUARTER_BELOW * pen->size,
                             .anchor = 0.5,
                             .middle = TRUE,
                             .scale = scale };
      WtChartRectangle ink;

      wt_chart_pen_keep_inside (pen, &label);
      ink = wt_chart_pen_measure (pen, &label);
      if (ink.x < taken || ink.width > pen->width)
        continue;
      wt_chart_pen_write (pen, &label);
      taken = wt_chart_rectangle_get_right (&ink) + 0.5 * space;
    }
}

/* Each year once, under its first quarter. */
static void
write_years (WtSpectrumChart *self, WtChartPen *pen, const WtSpectrumGeometry *geometry)
{
  char previous[5] = "";
  double taken = 0;

  for (gsize i = 0; i < self->n_quarters; i++)
    {
      char year[5];
      WtChartLabel label = { .words = year,
                             .colour = &pen->theme->ink,
                             .x = get_middle (geometry, i),
                             .y = geometry->baseline + YEAR_BELOW * pen->size,
                             .anchor = 0.5,
                             .middle = TRUE,
                             .bold = TRUE };
      WtChartRectangle ink;

      g_strlcpy (year, self->quarters[i].start, sizeof year);
      if (g_str_equal (year, previous))
        continue;
      wt_chart_pen_keep_inside (pen, &label);
      ink = wt_chart_pen_measure (pen, &label);
      if (ink.x < taken || ink.width > pen->width)
        continue;
      wt_chart_pen_write (pen, &label);
      taken = wt_chart_rectangle_get_right (&ink) + 0.4 * pen->size;
      g_strlcpy (previous, year, sizeof previous);
    }
}

/* Beside the last column, each at its segment. */
static void
write_names (WtSpectrumChart *self, WtChartPen *pen, const WtSpectrumGeometry *geometry)
{
  const WtQuarterFigures *last = &self->quarters[self->n_quarters - 1];
  WtLevel levels[WT_LEVEL_COUNT];
  guint n = list_levels (self, levels);
  double starts[WT_LEVEL_COUNT], sizes[WT_LEVEL_COUNT], step = NAME_STEP * pen->size;
  double x = get_middle (geometry, self->n_quarters - 1) + geometry->column_width / 2
             + NAMES_GAP * pen->size;
  gint64 before = 0;

  /* wt_chart_spread () wants them from the top down. */
  for (guint i = 0; i < n; i++)
    {
      gint64 count = last->activities[levels[i]];
      double middle = (get_y (geometry, before) + get_y (geometry, before + count)) / 2;

      starts[n - 1 - i] = middle - step / 2;
      sizes[n - 1 - i] = step;
      before += count;
    }
  if (!wt_chart_spread (starts, sizes, n, 0, MAX (0, geometry->plot_top - pen->size),
                        geometry->baseline + 0.2 * step))
    return;

  for (guint i = 0; i < n; i++)
    {
      WtChartKeyEntry entry = { .words = wt_term_get_title (wt_levels, (int) levels[i]),
                                .sample = get_box (pen, levels[i]) };
      double middle = starts[n - 1 - i] + step / 2;

      if (needs_samples (last, levels, n))
        wt_chart_key_draw_entry (pen, &entry, x, middle);
      else
        wt_chart_pen_write (pen, &(WtChartLabel){ .words = entry.words,
                                                  .colour = &pen->theme->ink,
                                                  .x = x,
                                                  .y = middle,
                                                  .middle = TRUE,
                                                  .available = MAX (1, pen->width - x) });
    }
}

static void
write_key (WtSpectrumChart *self, WtChartPen *pen, const WtSpectrumGeometry *geometry)
{
  WtLevel levels[WT_LEVEL_COUNT];
  WtChartKeyEntry entries[WT_LEVEL_COUNT];
  guint n = list_levels (self, levels);

  for (guint i = 0; i < n; i++)
    entries[i] = (WtChartKeyEntry){ .words = wt_term_get_title (wt_levels, (int) levels[i]),
                                    .sample = get_box (pen, levels[i]) };
  wt_chart_key_draw (pen, entries, n, 0, geometry->key_lines);
}

void
wt_spectrum_chart_fill_scene (WtSpectrumChart *self, WtChartPen *pen)
{
  WtSpectrumGeometry geometry;
  WtLevel levels[WT_LEVEL_COUNT];

  if (self->n_quarters == 0 || list_levels (self, levels) == 0)
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

  geometry = make_geometry (self, pen);
  for (gsize i = 0; i < self->n_quarters; i++)
    draw_column (self, pen, &geometry, i);
  wt_chart_pen_draw_baseline (pen, geometry.baseline, 0, (double) self->n_quarters * geometry.step);
  write_quarters (self, pen, &geometry);
  write_years (self, pen, &geometry);
  if (geometry.has_key)
    write_key (self, pen, &geometry);
  else
    write_names (self, pen, &geometry);
}
