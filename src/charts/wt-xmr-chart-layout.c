#include "wt-xmr-drawing-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-month.h"

/* Lengths, in label sizes. */
#define LEFT_MARGIN 1.9
#define PERIOD_LINE 2.0
#define PERIOD_MIDDLE 0.8
#define NOTES_BELOW 2.2
#define NATURAL_BELOW 2.9

/* Lines on a card, in units of the drawing, at the label size there. */
#define CARD_SIZE 12.5
#define MEAN_WIDTH 1.2
#define LIMIT_WIDTH 1.3

/* What it costs to write over a limit, by its length. */
#define LIMIT_COST 0.35

/* Nothing narrower can be pointed at. */
#define NARROWEST_MARK 3.0

double
wt_xmr_chart_get_natural_height (WtXmrChart *self, double label_size, double width)
{
  return ceil (CLAMP (0.25 * width, 11.5 * label_size, 18 * label_size)
               + NATURAL_BELOW * label_size);
}

double
wt_xmr_drawing_get_line_width (const WtXmrDrawing *drawing, double on_card)
{
  return on_card * MAX (1, drawing->pen->size / CARD_SIZE)
         + (drawing->pen->theme->outline_width - 1) * 0.5;
}

int
wt_xmr_drawing_get_month (const WtXmrDrawing *drawing, gsize point)
{
  return wt_xmr_chart_get_point_month (drawing->chart, point)->month;
}

gboolean
wt_xmr_has_period (WtXmrChart *self)
{
  return self->period_from != WT_CHART_MONTH_NONE && self->period_to != WT_CHART_MONTH_NONE
         && MAX (self->period_from, self->first_month) <= MIN (self->period_to, self->last_month);
}

static void
draw_period (WtXmrDrawing *drawing)
{
  WtXmrChart *self = drawing->chart;
  WtChartPen *pen = drawing->pen;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  int from = MAX (self->period_from, self->first_month);
  int to = MIN (self->period_to, self->last_month);
  gboolean is_last = pen->presenting && to == self->last_month;
  guint months = to >= from ? (guint) (to - from + 1) : 0;
  g_autofree char *words = NULL;
  WtChartRectangle ink;
  double start, end;

  wt_xmr_geometry_get_span (&drawing->geometry, from, to, &start, &end);
  wt_chart_scene_add_box (
      pen->scene,
      &(WtChartBox){ .rectangle = { wt_chart_snap (start), plot->y,
                                    wt_chart_snap (end) - wt_chart_snap (start), plot->height },
                     .fill = pen->theme->period_tint });

  /* Translators: names the tinted part of a chart */
  words = g_strdup_printf (is_last ? ngettext ("the last month", "the last %u months", months)
                                   : ngettext ("this month", "these %u months", months),
                           months);
  ink = (WtChartRectangle){ 0 };
  if (wt_chart_pen_get_width (pen, words, 1, FALSE) + pen->size <= end - start)
    ink = wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                                    .colour = &pen->theme->secondary_ink,
                                                    .x = start + 0.5 * pen->size,
                                                    .y = plot->y + PERIOD_MIDDLE * pen->size,
                                                    .middle = TRUE });
  wt_chart_placer_add_text (drawing->placer, &ink);
}

static void
draw_level (WtXmrDrawing *drawing,
            double value,
            double start,
            double end,
            double on_card,
            const WtColour *colour,
            WtChartDash dash)
{
  double width = wt_xmr_drawing_get_line_width (drawing, on_card);
  double y = wt_chart_snap_line (wt_xmr_geometry_get_y (&drawing->geometry, value), width);

  /* Limits may pass the ends of the scale, where no mean can ever be: there is nothing to draw. */
  if (isnan (value) || value < drawing->geometry.values.lowest
      || value > drawing->geometry.values.highest)
    return;
  wt_chart_scene_add_line (drawing->pen->scene,
                           &(WtChartLine){ start, y, end, y, width, *colour, dash });
  wt_chart_placer_add_line (drawing->placer, start, y, end, y, LIMIT_COST);
}

/* From here on the process counts as another one. */
static void
draw_rebase (WtXmrDrawing *drawing, double x)
{
  const WtChartRectangle *plot = &drawing->geometry.plot;
  double bottom = wt_chart_rectangle_get_bottom (plot), line = wt_chart_snap_line (x, 1);
  double top = drawing->geometry.values.end;

  wt_chart_scene_add_line (drawing->pen->scene,
                           &(WtChartLine){ line, top, line, bottom,
                                           drawing->pen->theme->outline_width,
                                           drawing->pen->theme->axis, WT_CHART_DASH_DOTTED });
  wt_chart_placer_add_line (drawing->placer, line, top, line, bottom, LIMIT_COST);
}

static void
draw_levels (WtXmrDrawing *drawing)
{
  const WtXmr *xmr = drawing->chart->xmr;
  const WtChartTheme *theme = drawing->pen->theme;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  double right = wt_chart_rectangle_get_right (plot);

  for (gsize i = 0; i < xmr->n_groups; i++)
    {
      const WtXmrGroup *group = &xmr->groups[i];
      double start = plot->x, end = right, unused;

      /* A group reaches to the next one, over months without answers. */
      if (i > 0)
        {
          wt_xmr_geometry_get_span (
              &drawing->geometry, wt_xmr_drawing_get_month (drawing, group->first),
              wt_xmr_drawing_get_month (drawing, group->first), &start, &unused);
          draw_rebase (drawing, start);
        }
      if (i + 1 < xmr->n_groups)
        wt_xmr_geometry_get_span (
            &drawing->geometry, wt_xmr_drawing_get_month (drawing, xmr->groups[i + 1].first),
            wt_xmr_drawing_get_month (drawing, xmr->groups[i + 1].first), &end, &unused);
      draw_level (drawing, group->lower_limit, start, end, LIMIT_WIDTH, &theme->axis,
                  WT_CHART_DASH_DASHED);
      draw_level (drawing, group->upper_limit, start, end, LIMIT_WIDTH, &theme->axis,
                  WT_CHART_DASH_DASHED);
      draw_level (drawing, group->mean, start, end, MEAN_WIDTH, &theme->ink, WT_CHART_DASH_NONE);
    }
  draw_level (drawing, drawing->chart->target, plot->x, right, LIMIT_WIDTH, &theme->target,
              WT_CHART_DASH_DASH_DOT);
}

/* A mark a month; where that would be too narrow to point at, one for several. */
static void
add_marks (WtXmrDrawing *drawing)
{
  WtXmrChart *self = drawing->chart;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  double bottom =
      MIN (drawing->pen->height, wt_chart_rectangle_get_bottom (plot) + 1.6 * drawing->pen->size);

  for (guint first = 0, last; first < self->months->len; first = last + 1)
    {
      int month = wt_xmr_chart_get_month (self, first)->month;
      double start, end;

      last = first;
      while (last + 1 < self->months->len
             && (wt_xmr_chart_get_month (self, last + 1)->month - month + 1)
                        * drawing->geometry.step
                    <= NARROWEST_MARK)
        last++;
      wt_xmr_geometry_get_span (&drawing->geometry, month,
                                wt_xmr_chart_get_month (self, last)->month, &start, &end);
      wt_chart_scene_take_mark (
          drawing->pen->scene, &(WtChartRectangle){ start, plot->y, end - start, bottom - plot->y },
          month, wt_xmr_chart_dup_span_words (self, first, last));
    }
}

static void
write_nothing (WtXmrChart *self, WtChartPen *pen)
{
  g_autofree char *words = wt_xmr_chart_dup_sentence (WT_CHART (self));

  wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                            .colour = &pen->theme->secondary_ink,
                                            .x = pen->width / 2,
                                            .y = pen->height / 2,
                                            .anchor = 0.5,
                                            .middle = TRUE,
                                            .available = pen->width });
}

static void
write_too_few (WtXmrDrawing *drawing)
{
  g_autofree char *words = wt_xmr_chart_dup_too_few_words (drawing->chart);
  const WtChartRectangle *plot = &drawing->geometry.plot;

  if (wt_xmr_chart_get_latest_group (drawing->chart) != NULL || wt_xmr_has_period (drawing->chart))
    return;
  wt_chart_pen_write (drawing->pen,
                      &(WtChartLabel){ .words = words,
                                       .colour = &drawing->pen->theme->secondary_ink,
                                       .x = plot->x,
                                       .y = plot->y + PERIOD_MIDDLE * drawing->pen->size,
                                       .middle = TRUE,
                                       .available = plot->width });
}

void
wt_xmr_chart_fill_scene (WtXmrChart *self, WtChartPen *pen)
{
  double left = LEFT_MARGIN * pen->size, right = wt_xmr_labels_get_width (self, pen);
  WtChartRectangle plot = { wt_chart_snap (left), 0, floor (MAX (1, pen->width - left - right)),
                            0 };
  gboolean has_line = wt_xmr_has_period (self) || wt_xmr_chart_get_latest_group (self) == NULL;
  g_autoptr (WtChartPlacer) placer = NULL;
  WtXmrDrawing drawing;

  if (self->months->len == 0)
    {
      write_nothing (self, pen);
      return;
    }

  plot.height =
      wt_chart_snap (MAX (pen->size, pen->height - wt_xmr_axes_get_height (self, pen, plot.width)));
  placer = wt_chart_placer_new (&plot);
  drawing = (WtXmrDrawing){ self, pen,
                            wt_xmr_geometry (self, &plot, pen->size,
                                             has_line ? PERIOD_LINE * pen->size : 0,
                                             pen->presenting ? NOTES_BELOW * pen->size : 0),
                            placer };

  if (wt_xmr_has_period (self))
    draw_period (&drawing);
  draw_levels (&drawing);
  wt_xmr_axes_draw (&drawing);
  wt_xmr_series_announce (&drawing);
  write_too_few (&drawing);
  wt_xmr_labels_draw (&drawing);
  wt_xmr_notes_draw (&drawing);
  wt_xmr_series_draw (&drawing);
  add_marks (&drawing);
}
