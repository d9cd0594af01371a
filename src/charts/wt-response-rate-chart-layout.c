#include "wt-response-rate-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-words.h"

/* Heights, in label sizes. */
#define TITLE_HEIGHT 1.4
#define WORDS_HEIGHT 1.5
#define BAR_HEIGHT 0.85
#define INTERVAL_HEIGHT 1.0
#define ROW_GAP 0.6
#define OVERALL_GAP 1.3 /* below all together */
#define RULE 0.8        /* of it, below the line that sets them apart */
#define AXIS_HEIGHT 1.6
#define AXIS_MIDDLE 0.4

#define LEAST_BESIDE 38.0 /* the narrowest chart with all in one line, in label sizes */
#define TITLE_PART 0.32   /* the widest that titles beside are, of the chart */
#define WORDS_PART 0.4    /* the widest that words beside are */
#define GAP 0.8
#define LOWEST_BAR 1.5
#define STUB_WIDTH 3.0

/* How the rows are arranged at a size. */
typedef struct
{
  gboolean is_beside; /* title, bar and words in one line, else below one another */
  double row_height;
  double bar_start, bar_end;
} Arrangement;

static gboolean
stands_beside (double label_size, double width)
{
  return width >= LEAST_BESIDE * label_size;
}

static double
get_row_height (double label_size, double width)
{
  double bar = BAR_HEIGHT + INTERVAL_HEIGHT;

  return label_size * (stands_beside (label_size, width) ? bar : TITLE_HEIGHT + WORDS_HEIGHT + bar);
}

static gboolean
has_axis (WtResponseRateChart *self)
{
  return self->n_shown > 0 || (self->n_sound > 0 && self->overall.state == WT_RATE_SHOWN);
}

double
wt_response_rate_chart_get_natural_height (WtResponseRateChart *self,
                                           double label_size,
                                           double width)
{
  guint n = wt_response_rate_chart_get_n_drawn (self);
  double rows = n * (get_row_height (label_size, width) + ROW_GAP * label_size);

  if (n == 0)
    return ceil (2 * label_size);
  if (self->n_sound > 0)
    rows += get_row_height (label_size, width) + OVERALL_GAP * label_size;
  if (has_axis (self))
    rows += AXIS_HEIGHT * label_size;
  return ceil (rows);
}

static double
measure_words (const WtChartPen *pen, const WtRateRow *row, gboolean is_title, gboolean bold)
{
  g_autofree char *words = NULL;

  if (is_title)
    return wt_chart_pen_get_width (pen, row->title != NULL ? row->title : _ ("All together"), 1,
                                   bold);
  if (row->state != WT_RATE_SHOWN)
    return 0;
  words = wt_response_rate_chart_dup_value_words (row);
  return wt_chart_pen_get_width (pen, words, 1, bold);
}

static double
find_widest (WtResponseRateChart *self, const WtChartPen *pen, gboolean is_title)
{
  double widest = self->n_sound > 0 ? measure_words (pen, &self->overall, is_title, TRUE) : 0;

  for (guint i = 0; i < wt_response_rate_chart_get_n_drawn (self); i++)
    widest = MAX (widest,
                  measure_words (pen, wt_response_rate_chart_get_row (self, i), is_title, FALSE));
  return widest;
}

static Arrangement
arrange (WtResponseRateChart *self, const WtChartPen *pen)
{
  Arrangement arrangement = { .is_beside = stands_beside (pen->size, pen->width),
                              .row_height = get_row_height (pen->size, pen->width),
                              .bar_end = pen->width };
  double gap = GAP * pen->size;

  if (arrangement.is_beside)
    {
      arrangement.bar_start =
          wt_chart_snap (MIN (find_widest (self, pen, TRUE), TITLE_PART * pen->width) + gap);
      arrangement.bar_end = wt_chart_snap (
          pen->width - MIN (find_widest (self, pen, FALSE), WORDS_PART * pen->width) - gap);
    }
  return arrangement;
}

/* The bar of all people, and in it the bar of those who handed in a form. */
static void
draw_bar (WtChartPen *pen, const WtRateRow *row, const WtChartRectangle *track)
{
  WtChartRectangle bar = *track;

  wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = *track,
                                                     .radius = 2,
                                                     .round_bottom = TRUE,
                                                     .fill = pen->theme->card,
                                                     .outline = pen->theme->axis,
                                                     .outline_width = pen->theme->outline_width });
  if (row->forms == 0)
    return;
  bar.width = MAX (LOWEST_BAR, wt_chart_snap (row->rate * track->width));
  wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = bar,
                                                     .radius = 2,
                                                     .round_bottom = TRUE,
                                                     .fill = pen->theme->score.fill,
                                                     .outline = pen->theme->score.outline,
                                                     .outline_width = pen->theme->outline_width });
}

static void
draw_interval (WtChartPen *pen, const WtRateRow *row, const WtChartRectangle *track)
{
  const WtChartScale scale = { 0, 1, track->x, wt_chart_rectangle_get_right (track) };
  double half = MAX (1.5, 0.12 * pen->size) / 2; /* of its caps, which stay within the bar */

  wt_chart_pen_draw_range (
      pen, wt_chart_rectangle_get_bottom (track) + INTERVAL_HEIGHT / 2 * pen->size,
      MAX (wt_chart_scale_get_position (&scale, row->interval.low), track->x + half),
      MIN (wt_chart_scale_get_position (&scale, row->interval.high),
           wt_chart_rectangle_get_right (track) - half));
}

/* What is said instead of a rate; in fewer words where there is no room. */
static void
write_missing (WtResponseRateChart *self,
               WtChartPen *pen,
               const Arrangement *arrangement,
               const WtRateRow *row,
               double start,
               double middle)
{
  g_autofree char *words = wt_response_rate_chart_dup_missing_words (self, row);
  WtChartLabel label = { .words = words,
                         .colour = &pen->theme->secondary_ink,
                         .x = start,
                         .y = middle,
                         .middle = TRUE,
                         .available = MAX (pen->size, pen->width - start) };

  if (row->state == WT_RATE_UNSOUND)
    {
      label.colour = &pen->theme->ink;
      /* There is no bar below them. */
      label.lines = arrangement->is_beside ? 1 : 2;
      if (wt_chart_pen_is_cut (pen, &label))
        label.words = _ ("more forms than people");
    }
  else if (wt_chart_pen_is_cut (pen, &label))
    label.words = _ ("not shown");
  wt_chart_pen_write (pen, &label);
}

static void
draw_missing (WtResponseRateChart *self,
              WtChartPen *pen,
              const Arrangement *arrangement,
              const WtRateRow *row,
              const WtChartRectangle *track,
              double words_middle)
{
  WtChartRectangle stub = *track;
  double start = arrangement->bar_start;

  stub.width = MIN (STUB_WIDTH * pen->size, pen->width / 4);
  if (row->state != WT_RATE_UNSOUND)
    {
      wt_chart_pen_draw_stub (pen, &stub);
      if (arrangement->is_beside)
        start = wt_chart_rectangle_get_right (&stub) + GAP * pen->size;
    }
  write_missing (self, pen, arrangement, row, start, words_middle);
}

static void
draw_row (WtResponseRateChart *self,
          WtChartPen *pen,
          const Arrangement *arrangement,
          const WtRateRow *row,
          double top)
{
  gboolean is_overall = row->title == NULL, is_beside = arrangement->is_beside;
  double bar_top = top + (is_beside ? 0 : (TITLE_HEIGHT + WORDS_HEIGHT) * pen->size);
  WtChartRectangle track = { arrangement->bar_start, wt_chart_snap (bar_top),
                             arrangement->bar_end - arrangement->bar_start,
                             wt_chart_snap (BAR_HEIGHT * pen->size) };
  double bar_middle = track.y + track.height / 2;
  double title_middle = is_beside ? bar_middle : top + TITLE_HEIGHT / 2 * pen->size;
  double words_middle =
      is_beside ? bar_middle : top + (TITLE_HEIGHT + WORDS_HEIGHT / 2) * pen->size;
  double words_start = is_beside ? arrangement->bar_end + GAP * pen->size : 0;
  g_autofree char *words = NULL;

  wt_chart_pen_write (
      pen, &(WtChartLabel){ .words = is_overall ? _ ("All together") : row->title,
                            .colour = &pen->theme->ink,
                            .y = title_middle,
                            .middle = TRUE,
                            .bold = is_overall,
                            .available = is_beside ? track.x - GAP / 2 * pen->size : pen->width });
  if (row->state != WT_RATE_SHOWN)
    {
      draw_missing (self, pen, arrangement, row, &track, words_middle);
      return;
    }
  draw_bar (pen, row, &track);
  draw_interval (pen, row, &track);
  words = wt_response_rate_chart_dup_value_words (row);
  wt_chart_pen_write (pen,
                      &(WtChartLabel){ .words = words,
                                       .colour = &pen->theme->ink,
                                       .x = words_start,
                                       .y = words_middle,
                                       .middle = TRUE,
                                       .bold = is_overall,
                                       .available = MAX (pen->size, pen->width - words_start) });
}

/* What the ends of the bars are, and their middle where there is room. Returns how high it is. */
static double
draw_axis (WtResponseRateChart *self, WtChartPen *pen, const Arrangement *arrangement, double top)
{
  static const double SHARES[] = { 0, 1, 0.5 };
  double room = arrangement->bar_end - arrangement->bar_start, taken = 0;

  if (!has_axis (self))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
    {
      g_autofree char *words = wt_chart_words_whole_share (SHARES[i]);
      double width = wt_chart_pen_get_width (pen, words, WT_CHART_SMALLEST, FALSE);

      /* The one in the middle needs as much again on both sides. */
      taken += i < 2 ? width + GAP * pen->size : 2 * width;
      if (taken > room)
        break;
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                                .colour = &pen->theme->secondary_ink,
                                                .x = arrangement->bar_start + SHARES[i] * room,
                                                .y = top + AXIS_MIDDLE * pen->size,
                                                .anchor = SHARES[i],
                                                .middle = TRUE,
                                                .scale = WT_CHART_SMALLEST });
    }
  return AXIS_HEIGHT * pen->size;
}

void
wt_response_rate_chart_fill_scene (WtResponseRateChart *self, WtChartPen *pen)
{
  Arrangement arrangement = arrange (self, pen);
  guint n = wt_response_rate_chart_get_n_drawn (self);
  double spare =
      pen->height - wt_response_rate_chart_get_natural_height (self, pen->size, pen->width);
  double gap = ROW_GAP * pen->size, top = 0;

  if (n == 0)
    {
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("No forms yet"),
                                                .colour = &pen->theme->secondary_ink,
                                                .y = pen->size,
                                                .middle = TRUE,
                                                .available = pen->width });
      return;
    }

  /* What is left over goes between the rows, but never so much that they fall apart. */
  gap += CLAMP (spare / n, 0, pen->size);
  if (self->n_sound > 0)
    {
      draw_row (self, pen, &arrangement, &self->overall, top);
      top += arrangement.row_height + OVERALL_GAP * pen->size;
      wt_chart_pen_draw_baseline (pen, top - RULE * pen->size, 0, pen->width);
    }
  for (guint i = 0; i < n; i++)
    {
      const WtRateRow *row = wt_response_rate_chart_get_row (self, i);

      if (i == self->n_shown)
        top += draw_axis (self, pen, &arrangement, top);
      draw_row (self, pen, &arrangement, row, top);
      wt_chart_scene_take_mark (
          pen->scene, &(WtChartRectangle){ 0, top, pen->width, arrangement.row_height },
          (int) row->index, wt_response_rate_chart_dup_mark_words (self, row));
      top += arrangement.row_height + gap;
    }
  if (self->n_shown >= n)
    draw_axis (self, pen, &arrangement, top);
}
