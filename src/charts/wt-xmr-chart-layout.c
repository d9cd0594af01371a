#include "wt-xmr-drawing-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lengths, in label sizes. */
#define PERIOD_LINE 2.0
#define PERIOD_MIDDLE 0.8
#define NOTES_BELOW 2.2
#define NARROWEST_WORDS 4.0 /* cut off further they say nothing */
#define NATURAL_BELOW 2.9

/* Lines on a card, in units of the drawing, at the label size there. */
#define CARD_SIZE 12.5
#define MEAN_WIDTH 1.2
#define LIMIT_WIDTH 1.3
#define TRIAL_WIDTH 0.9 /* of lines that are on trial */

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
wt_xmr_drawing_get_slot (const WtXmrDrawing *drawing, gsize point)
{
  return wt_xmr_chart_get_point_place (drawing->chart, point)->slot;
}

void
wt_xmr_drawing_clear_ground (WtXmrDrawing *drawing, const WtChartRectangle *ink)
{
  const WtXmrChart *chart = drawing->chart;
  const WtChartTheme *theme = drawing->pen->theme;
  WtChartRectangle area = wt_chart_rectangle_grow (ink, WT_XMR_WORDS_MARGIN * drawing->pen->size);
  double right = wt_chart_rectangle_get_right (&area), start = right, end = right;

  if (wt_chart_placer_get_cost (drawing->placer, &area) == 0)
    return;
  if (wt_xmr_has_period (drawing->chart))
    wt_xmr_geometry_get_span (&drawing->geometry, MAX (chart->period_from, chart->first_slot),
                              MIN (chart->period_to, chart->last_slot), &start, &end);
  start = CLAMP (wt_chart_snap (start), area.x, right);
  end = CLAMP (wt_chart_snap (end), area.x, right);
  wt_chart_scene_add_box (drawing->pen->scene,
                          &(WtChartBox){ .rectangle = area, .fill = theme->card });
  area.x = start;
  area.width = end - start;
  wt_chart_scene_add_box (drawing->pen->scene,
                          &(WtChartBox){ .rectangle = area, .fill = theme->period_tint });
}

gboolean
wt_xmr_has_period (WtXmrChart *self)
{
  return self->period_from != WT_XMR_NO_SLOT && self->period_to != WT_XMR_NO_SLOT
         && MAX (self->period_from, self->first_slot) <= MIN (self->period_to, self->last_slot);
}

/* "these 12 months" */
static char *
name_period (WtXmrChart *self, int from, int to, gboolean is_last)
{
  g_autofree char *points = wt_xmr_measure_dup_points (self->unit, (gsize) (to - from + 1));

  if (from == to)
    return wt_xmr_measure_dup_points (self->unit, 1);
  /* Translators: names the tinted part of a chart, such as "these 12 months" */
  return g_strdup_printf (is_last ? _ ("the last %s") : _ ("these %s"), points);
}

static void
draw_period (WtXmrDrawing *drawing)
{
  WtXmrChart *self = drawing->chart;
  WtChartPen *pen = drawing->pen;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  int from = MAX (self->period_from, self->first_slot);
  int to = MIN (self->period_to, self->last_slot);
  g_autofree char *words = name_period (self, from, to, pen->presenting && to == self->last_slot);
  WtChartRectangle ink;
  double start, end;

  wt_xmr_geometry_get_span (&drawing->geometry, from, to, &start, &end);
  wt_chart_scene_add_box (
      pen->scene,
      &(WtChartBox){ .rectangle = { wt_chart_snap (start), plot->y,
                                    wt_chart_snap (end) - wt_chart_snap (start), plot->height },
                     .fill = pen->theme->period_tint });

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

/* From where to where a group has its lines: it reaches to the next one, over what is missing. */
static void
find_group_span (const WtXmrDrawing *drawing, gsize index, double *start, double *end)
{
  const WtXmr *xmr = drawing->chart->xmr;
  const WtChartRectangle *plot = &drawing->geometry.plot;

  *start = index > 0 ? wt_xmr_drawing_get_group_start (drawing, index) : plot->x;
  *end = index + 1 < xmr->n_groups ? wt_xmr_drawing_get_group_start (drawing, index + 1)
                                   : wt_chart_rectangle_get_right (plot);
}

double
wt_xmr_drawing_get_group_start (const WtXmrDrawing *drawing, gsize group)
{
  int slot = wt_xmr_drawing_get_slot (drawing, drawing->chart->xmr->groups[group].first);
  double start, end;

  wt_xmr_geometry_get_span (&drawing->geometry, slot, slot, &start, &end);
  return start;
}

static void
draw_levels (WtXmrDrawing *drawing)
{
  const WtXmr *xmr = drawing->chart->xmr;
  const WtChartTheme *theme = drawing->pen->theme;
  const WtChartRectangle *plot = &drawing->geometry.plot;

  for (gsize i = 0; i < xmr->n_groups; i++)
    {
      const WtXmrGroup *group = &xmr->groups[i];
      gboolean trial = group->limits == WT_XMR_LIMITS_TRIAL;
      WtChartDash dash = trial ? WT_CHART_DASH_DOTTED : WT_CHART_DASH_DASHED;
      double width = trial ? TRIAL_WIDTH : LIMIT_WIDTH, start, end;

      find_group_span (drawing, i, &start, &end);
      draw_level (drawing, group->lower_limit, start, end, width, &theme->axis, dash);
      draw_level (drawing, group->upper_limit, start, end, width, &theme->axis, dash);
      draw_level (drawing, group->mean, start, end, trial ? TRIAL_WIDTH : MEAN_WIDTH, &theme->ink,
                  WT_CHART_DASH_NONE);
    }
  draw_level (drawing, drawing->chart->target, plot->x, wt_chart_rectangle_get_right (plot),
              LIMIT_WIDTH, &theme->target, WT_CHART_DASH_DASH_DOT);
}

/* A mark a point; where that would be too narrow to point at, one for several. */
static void
add_marks (WtXmrDrawing *drawing)
{
  WtXmrChart *self = drawing->chart;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  double bottom =
      MIN (drawing->pen->height, wt_chart_rectangle_get_bottom (plot) + 1.6 * drawing->pen->size);

  for (guint first = 0, last; first < self->places->len; first = last + 1)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (self, first);
      double start, end;

      last = first;
      while (last + 1 < self->places->len
             && (wt_xmr_chart_get_place (self, last + 1)->slot - place->slot + 1)
                        * drawing->geometry.step
                    <= NARROWEST_MARK)
        last++;
      wt_xmr_geometry_get_span (&drawing->geometry, place->slot,
                                wt_xmr_chart_get_place (self, last)->slot, &start, &end);
      wt_chart_scene_take_mark (
          drawing->pen->scene, &(WtChartRectangle){ start, plot->y, end - start, bottom - plot->y },
          (int) place->index, wt_xmr_chart_dup_span_words (self, first, last));
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
  WtChartRectangle ink;

  if (wt_xmr_chart_get_latest_group (drawing->chart) != NULL || wt_xmr_has_period (drawing->chart)
      || plot->width < NARROWEST_WORDS * drawing->pen->size)
    return;
  ink = wt_chart_pen_write (drawing->pen,
                            &(WtChartLabel){ .words = words,
                                             .colour = &drawing->pen->theme->secondary_ink,
                                             .x = plot->x,
                                             .y = plot->y + PERIOD_MIDDLE * drawing->pen->size,
                                             .middle = TRUE,
                                             .available = plot->width });
  wt_chart_placer_add_text (drawing->placer, &ink);
}

void
wt_xmr_chart_fill_scene (WtXmrChart *self, WtChartPen *pen)
{
  double left = wt_xmr_axes_get_width (self, pen), right = wt_xmr_labels_get_width (self, pen);
  WtChartRectangle plot = { wt_chart_snap (left), 0, floor (MAX (1, pen->width - left - right)),
                            0 };
  gboolean has_line = wt_xmr_has_period (self) || wt_xmr_chart_get_latest_group (self) == NULL;
  double line = has_line ? PERIOD_LINE * pen->size : 0;
  g_autoptr (WtChartPlacer) placer = NULL;
  WtXmrDrawing drawing;

  if (self->places->len == 0)
    {
      write_nothing (self, pen);
      return;
    }

  plot.height =
      wt_chart_snap (MAX (pen->size, pen->height - wt_xmr_axes_get_height (self, pen, plot.width)));
  placer = wt_chart_placer_new (&plot);
  drawing = (WtXmrDrawing){ self, pen,
                            wt_xmr_geometry (self, &plot, pen->size,
                                             line + wt_xmr_events_get_height (self, pen),
                                             pen->presenting ? NOTES_BELOW * pen->size : 0),
                            placer };

  if (wt_xmr_has_period (self))
    draw_period (&drawing);
  if (wt_xmr_series_has_columns (&drawing))
    wt_xmr_series_draw (&drawing);
  draw_levels (&drawing);
  wt_xmr_axes_draw (&drawing);
  wt_xmr_series_announce (&drawing);
  write_too_few (&drawing);
  wt_xmr_events_draw (&drawing, line);
  wt_xmr_labels_draw (&drawing);
  wt_xmr_notes_draw (&drawing);
  if (!wt_xmr_series_has_columns (&drawing))
    wt_xmr_series_draw (&drawing);
  add_marks (&drawing);
}
