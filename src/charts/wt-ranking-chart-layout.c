#include "wt-ranking-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-group-axis-private.h"

/* Heights, in label sizes. */
#define HEAD_HEIGHT 1.7
#define LINE_HEIGHT 1.6 /* of a row whose title stands before its dot */
#define TITLE_HEIGHT 1.45
#define FIGURE_HEIGHT 1.35
#define ROW_GAP 0.1

#define LEAST_BESIDE 28.0 /* the narrowest chart with titles beside, in label sizes */
#define LABEL_PART 0.38   /* the widest that titles beside are, of the chart */
#define GAP 0.7
#define STUB_WIDTH 3.0
#define FEWEST_BANDS 6 /* so many rows are hard to follow with the eye */

/* How the rows are arranged at a size. */
typedef struct
{
  gboolean is_beside; /* titles stand before their dots, else above */
  double row_height;
  double plot_start, plot_end;
  double value_end, answers_end; /* where the columns of numbers end; 0: there is none */
  double answers_width;
  WtChartScale scale;
} Arrangement;

static gboolean
stands_beside (double label_size, double width)
{
  return width >= LEAST_BESIDE * label_size;
}

static double
get_row_height (double label_size, double width)
{
  return label_size
         * (stands_beside (label_size, width) ? LINE_HEIGHT : TITLE_HEIGHT + FIGURE_HEIGHT);
}

static double
get_axis_height (WtRankingChart *self)
{
  return self->n_shown > 0 ? WT_GROUP_AXIS_HEIGHT : 0;
}

double
wt_ranking_chart_get_natural_height (WtRankingChart *self, double label_size, double width)
{
  double row = get_row_height (label_size, width) + ROW_GAP * label_size;

  if (self->rows->len == 0)
    return ceil (2 * label_size);
  return ceil ((HEAD_HEIGHT + get_axis_height (self)) * label_size + self->rows->len * row);
}

/* How wide a column of numbers with @title is. */
static double
measure_column (WtRankingChart *self, const WtChartPen *pen, const char *title, gboolean is_answers)
{
  double widest = wt_chart_pen_get_width (pen, title, 1, FALSE);

  for (guint i = 0; i < self->n_shown; i++)
    {
      const WtGroupFigure *figure = &wt_ranking_chart_get_row (self, i)->figure;
      g_autofree char *words = is_answers ? wt_chart_words_count (figure->answered)
                                          : wt_group_words_value (self->measure, figure->value);

      widest = MAX (widest, wt_chart_pen_get_width (pen, words, 1, TRUE));
    }
  return widest + GAP * pen->size;
}

static double
measure_titles (WtRankingChart *self, const WtChartPen *pen)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *title = wt_ranking_chart_get_row (self, i)->figure.title;

      widest = MAX (widest, wt_chart_pen_get_width (pen, title, 1, FALSE));
    }
  return MIN (widest, LABEL_PART * pen->width);
}

static void
arrange_scale (WtRankingChart *self, const WtChartPen *pen, Arrangement *arrangement)
{
  arrangement->scale = WT_GROUP_SCALE_EMPTY;
  for (guint i = 0; i < self->n_shown; i++)
    wt_group_scale_include_figure (&arrangement->scale,
                                   &wt_ranking_chart_get_row (self, i)->figure);
  wt_group_scale_finish (&arrangement->scale, pen, self->measure, arrangement->plot_start,
                         arrangement->plot_end);
}

static Arrangement
arrange (WtRankingChart *self, const WtChartPen *pen)
{
  Arrangement arrangement = { .is_beside = stands_beside (pen->size, pen->width),
                              .row_height = get_row_height (pen->size, pen->width),
                              .plot_end = pen->width };

  if (self->n_shown > 0)
    {
      arrangement.answers_end = pen->width;
      arrangement.answers_width = measure_column (self, pen, _ ("Answers"), TRUE);
    }
  if (arrangement.is_beside)
    {
      arrangement.plot_start = measure_titles (self, pen) + GAP / 2 * pen->size;
      arrangement.value_end = pen->width - arrangement.answers_width - GAP / 2 * pen->size;
      arrangement.plot_end =
          arrangement.value_end
          - measure_column (self, pen, wt_group_words_measure (self->measure), FALSE);
    }
  arrange_scale (self, pen, &arrangement);
  return arrangement;
}

static void
write_number (WtChartPen *pen, const char *words, double end, double middle, gboolean is_value)
{
  wt_chart_pen_write (
      pen, &(WtChartLabel){ .words = words,
                            .colour = is_value ? &pen->theme->ink : &pen->theme->secondary_ink,
                            .x = end,
                            .y = middle,
                            .anchor = 1,
                            .middle = TRUE,
                            .bold = is_value,
                            .tabular = TRUE });
}

/* Above the rows: what the columns of numbers are, and the figure of all together at its line. */
static void
draw_head (WtRankingChart *self, WtChartPen *pen, const Arrangement *arrangement)
{
  double middle = HEAD_HEIGHT / 2 * pen->size;
  double end =
      arrangement->is_beside ? arrangement->plot_end : pen->width - arrangement->answers_width;
  double room = end - arrangement->plot_start, width, x;
  g_autofree char *value = NULL, *words = NULL;

  if (self->n_shown == 0)
    return;
  if (arrangement->answers_width <= pen->width)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("Answers"),
                                              .colour = &pen->theme->secondary_ink,
                                              .x = pen->width,
                                              .y = middle,
                                              .anchor = 1,
                                              .middle = TRUE });
  if (arrangement->is_beside)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = wt_group_words_measure (self->measure),
                                              .colour = &pen->theme->secondary_ink,
                                              .x = arrangement->value_end,
                                              .y = middle,
                                              .anchor = 1,
                                              .middle = TRUE });
  if (!wt_ranking_chart_has_overall (self))
    return;
  value = wt_group_words_value (self->measure, self->overall.value);
  /* Translators: the mean or share of all groups, at its line: "all together 7.4" */
  words = g_strdup_printf (_ ("all together %s"), value);
  width = wt_chart_pen_get_width (pen, words, 1, FALSE);
  if (width > room)
    return;
  x = wt_chart_scale_get_position (&arrangement->scale, self->overall.value) - width / 2;
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->ink,
                                            .x = CLAMP (x, arrangement->plot_start, end - width),
                                            .y = middle,
                                            .middle = TRUE });
}

/* A part of the line of all together. */
static void
draw_overall (WtRankingChart *self,
              WtChartPen *pen,
              const Arrangement *arrangement,
              double top,
              double bottom)
{
  double line_width = MAX (1, 0.1 * pen->size), centre;

  if (!wt_ranking_chart_has_overall (self))
    return;
  centre = wt_chart_snap_line (
      wt_chart_scale_get_position (&arrangement->scale, self->overall.value), line_width);
  wt_chart_scene_add_line (pen->scene,
                           &(WtChartLine){ centre, top, centre, bottom, line_width,
                                           pen->theme->secondary_ink, WT_CHART_DASH_DASHED });
}

/* Every other row stands on a tint, so that the eye finds from the title to the dot. */
static void
draw_band (
    WtRankingChart *self, WtChartPen *pen, const Arrangement *arrangement, guint index, double top)
{
  if (self->rows->len < FEWEST_BANDS || index % 2 == 0)
    return;
  wt_chart_scene_add_box (
      pen->scene, &(WtChartBox){ .rectangle = { 0, top, pen->width, arrangement->row_height },
                                 .fill = pen->theme->period_tint });
}

/* Returns where the line of the row's dot is. */
static double
write_title (WtChartPen *pen, const Arrangement *arrangement, const WtRankingRow *row, double top)
{
  double middle = top + (arrangement->is_beside ? LINE_HEIGHT : TITLE_HEIGHT) / 2 * pen->size;
  gboolean has_answers =
      row->figure.state == WT_GROUP_SHOWN && arrangement->answers_width < pen->width / 2;
  double end = arrangement->is_beside ? arrangement->plot_start - GAP / 2 * pen->size
                                      : pen->width - (has_answers ? arrangement->answers_width : 0);

  wt_chart_pen_write (pen, &(WtChartLabel){ .words = row->figure.title,
                                            .colour = &pen->theme->ink,
                                            .y = middle,
                                            .middle = TRUE,
                                            .available = MAX (pen->size, end) });
  if (has_answers)
    {
      g_autofree char *answers = wt_chart_words_count (row->figure.answered);

      write_number (pen, answers, arrangement->answers_end, middle, FALSE);
    }
  return arrangement->is_beside ? middle : top + (TITLE_HEIGHT + FIGURE_HEIGHT / 2) * pen->size;
}

static void
draw_missing (WtRankingChart *self,
              WtChartPen *pen,
              const Arrangement *arrangement,
              const WtRankingRow *row,
              double middle)
{
  g_autofree char *words = wt_group_figure_dup_missing_words (&row->figure, self->threshold);
  double height = wt_chart_snap (0.9 * pen->size), start = arrangement->plot_start;

  if (row->figure.state != WT_GROUP_EMPTY)
    {
      WtChartRectangle stub = { wt_chart_snap (start), wt_chart_snap (middle - height / 2),
                                MIN (STUB_WIDTH * pen->size, pen->width / 4), height };

      wt_chart_pen_draw_stub (pen, &stub);
      start = wt_chart_rectangle_get_right (&stub) + GAP * pen->size;
    }
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->secondary_ink,
                                            .x = start,
                                            .y = middle,
                                            .middle = TRUE,
                                            .available = MAX (pen->size, pen->width - start) });
}

static void
draw_row (WtRankingChart *self,
          WtChartPen *pen,
          const Arrangement *arrangement,
          const WtRankingRow *row,
          double top)
{
  double middle = write_title (pen, arrangement, row, top);

  if (row->figure.state != WT_GROUP_SHOWN)
    {
      draw_missing (self, pen, arrangement, row, middle);
      return;
    }
  if (!arrangement->is_beside)
    draw_overall (self, pen, arrangement, top + TITLE_HEIGHT * pen->size,
                  top + arrangement->row_height);
  wt_group_axis_draw_figure (pen, &arrangement->scale, row->figure.value, row->figure.interval,
                             WT_CHART_SHAPE_CIRCLE, row->place != WT_RANKING_WITHIN, middle);
  if (arrangement->is_beside)
    {
      g_autofree char *value = wt_group_words_value (self->measure, row->figure.value);

      write_number (pen, value, arrangement->value_end, middle, TRUE);
    }
}

void
wt_ranking_chart_fill_scene (WtRankingChart *self, WtChartPen *pen)
{
  Arrangement arrangement = arrange (self, pen);
  double spare = pen->height - wt_ranking_chart_get_natural_height (self, pen->size, pen->width);
  double gap = ROW_GAP * pen->size, step, axis, top;

  if (self->rows->len == 0)
    {
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("No answers yet"),
                                                .colour = &pen->theme->secondary_ink,
                                                .y = pen->size,
                                                .middle = TRUE,
                                                .available = pen->width });
      return;
    }

  /* What is left over goes between the rows, but never so much that they fall apart. */
  gap += CLAMP (spare / self->rows->len, 0, 0.8 * pen->size);
  step = arrangement.row_height + gap;
  top = HEAD_HEIGHT * pen->size;
  axis = top + self->n_shown * step;

  draw_head (self, pen, &arrangement);
  for (guint i = 0; i < self->n_shown; i++)
    draw_band (self, pen, &arrangement, i, top + i * step);
  /* It must not run through titles. */
  if (arrangement.is_beside)
    draw_overall (self, pen, &arrangement, top, axis);
  if (self->n_shown > 0)
    wt_group_axis_draw (pen, &arrangement.scale, self->measure, NAN, axis);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtRankingRow *row = wt_ranking_chart_get_row (self, i);
      double y = top + i * step + (i < self->n_shown ? 0 : get_axis_height (self) * pen->size);

      draw_row (self, pen, &arrangement, row, y);
      wt_chart_scene_take_mark (pen->scene,
                                &(WtChartRectangle){ 0, y, pen->width, arrangement.row_height },
                                (int) row->index, wt_ranking_chart_dup_mark_words (self, row));
    }
}
