#include "wt-comparison-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-group-axis-private.h"

/* Heights, in label sizes. */
#define TITLE_HEIGHT 1.55
#define FIGURE_HEIGHT 1.45
#define ROW_GAP 0.35
#define PANEL_GAP 0.9 /* above the difference */

#define ROW_HEIGHT (TITLE_HEIGHT + FIGURE_HEIGHT)
#define GROUPS_HEIGHT (2 * ROW_HEIGHT + ROW_GAP + WT_GROUP_AXIS_HEIGHT)
#define HEIGHT (GROUPS_HEIGHT + PANEL_GAP + ROW_HEIGHT + WT_GROUP_AXIS_HEIGHT)

#define TITLE_PART 0.4 /* of the width: at least so much is left for a title */
#define STUB_WIDTH 3.0
#define GAP 0.6

double
wt_comparison_chart_get_natural_height (WtComparisonChart *self, double label_size)
{
  return ceil (HEIGHT * label_size);
}

/* @title, and at the end of its line the longest of @full and @brief (both nullable) that leaves
 * room for it. */
static void
write_title (WtChartPen *pen, const char *title, const char *full, const char *brief, double top)
{
  const char *const choices[] = { full, brief };
  double middle = top + TITLE_HEIGHT / 2 * pen->size, available = pen->width;
  double title_width = wt_chart_pen_get_width (pen, title, 1, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      double width =
          choices[i] != NULL ? wt_chart_pen_get_width (pen, choices[i], 1, TRUE) : pen->width;
      double rest = pen->width - width - 2 * GAP * pen->size;

      if (rest < MIN (title_width, TITLE_PART * pen->width))
        continue;
      wt_chart_pen_write (pen, &(WtChartLabel){ .words = choices[i],
                                                .colour = &pen->theme->ink,
                                                .x = pen->width,
                                                .y = middle,
                                                .anchor = 1,
                                                .middle = TRUE,
                                                .bold = TRUE });
      available = rest;
      break;
    }
  wt_chart_pen_write (pen, &(WtChartLabel){ .words = title,
                                            .colour = &pen->theme->ink,
                                            .y = middle,
                                            .middle = TRUE,
                                            .available = available });
}

static void
draw_missing (WtComparisonChart *self, WtChartPen *pen, const WtGroupFigure *figure, double middle)
{
  g_autofree char *words = wt_group_figure_dup_missing_words (figure, self->threshold);
  double height = wt_chart_snap (pen->size), start = 0;

  if (figure->state != WT_GROUP_EMPTY)
    {
      WtChartRectangle stub = { 0, wt_chart_snap (middle - height / 2),
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
draw_group (WtComparisonChart *self,
            WtChartPen *pen,
            const WtChartScale *scale,
            WtComparisonMark mark,
            double top)
{
  gboolean is_first = mark == WT_COMPARISON_MARK_FIRST;
  const WtGroupFigure *figure = is_first ? &self->first : &self->second;
  double middle = top + (TITLE_HEIGHT + FIGURE_HEIGHT / 2) * pen->size;

  if (figure->state == WT_GROUP_SHOWN)
    {
      g_autofree char *full = wt_group_figure_dup_value_words (figure, self->measure);
      g_autofree char *brief = wt_group_words_value (self->measure, figure->value);

      write_title (pen, figure->title, full, brief, top);
      wt_group_axis_draw_figure (pen, scale, figure->value, figure->interval,
                                 is_first ? WT_CHART_SHAPE_CIRCLE : WT_CHART_SHAPE_DIAMOND,
                                 is_first, middle);
    }
  else
    {
      write_title (pen, figure->title, NULL, NULL, top);
      draw_missing (self, pen, figure, middle);
    }
  wt_chart_scene_take_mark (
      pen->scene, &(WtChartRectangle){ 0, top, pen->width, ROW_HEIGHT * pen->size }, mark,
      wt_group_figure_dup_mark_words (figure, self->measure, self->threshold));
}

/* The line of no difference, which is where the second group is. */
static void
draw_zero (WtChartPen *pen, double x, double from, double to)
{
  double line_width = MAX (1, 0.08 * pen->size);
  double centre = wt_chart_snap_line (x, line_width);

  wt_chart_scene_add_line (pen->scene,
                           &(WtChartLine){ centre, from, centre, to, line_width,
                                           pen->theme->secondary_ink, WT_CHART_DASH_DASHED });
}

static void
draw_difference (WtComparisonChart *self, WtChartPen *pen, const WtChartScale *scale, double top)
{
  double axis = top + ROW_HEIGHT * pen->size;
  double zero = self->second.value;
  WtInterval interval = { zero + self->interval.low, zero + self->interval.high };
  g_autofree char *difference = wt_comparison_chart_dup_difference_words (self);
  g_autofree char *range = wt_comparison_chart_dup_interval_words (self);
  g_autofree char *full =
      /* Translators: a difference and its interval: "0.8 higher (0.3 to 1.3 higher)" */
      range != NULL ? g_strdup_printf (_ ("%s (%s)"), difference, range) : NULL;

  write_title (pen, _ ("Difference"), full, difference, top);
  draw_zero (pen, wt_chart_scale_get_position (scale, zero), top + TITLE_HEIGHT * pen->size, axis);
  wt_group_axis_draw_figure (pen, scale, self->first.value, interval, WT_CHART_SHAPE_SQUARE, TRUE,
                             top + (TITLE_HEIGHT + FIGURE_HEIGHT / 2) * pen->size);
  wt_group_axis_draw (pen, scale, self->measure, zero, axis);
  wt_chart_scene_take_mark (pen->scene,
                            &(WtChartRectangle){ 0, top, pen->width, ROW_HEIGHT * pen->size },
                            WT_COMPARISON_MARK_DIFFERENCE, wt_chart_dup_sentence (WT_CHART (self)));
}

static void
write_no_difference (WtComparisonChart *self, WtChartPen *pen, double top)
{
  g_autofree char *sentence = wt_chart_dup_sentence (WT_CHART (self));

  wt_chart_pen_write (pen, &(WtChartLabel){ .words = sentence,
                                            .colour = &pen->theme->secondary_ink,
                                            .y = top + TITLE_HEIGHT / 2 * pen->size,
                                            .middle = TRUE,
                                            .lines = 3,
                                            .available = pen->width });
}

void
wt_comparison_chart_fill_scene (WtComparisonChart *self, WtChartPen *pen)
{
  WtChartScale scale = WT_GROUP_SCALE_EMPTY;
  double spare = (pen->height - HEIGHT * pen->size) / 2;
  double row = ROW_HEIGHT * pen->size;
  double gap = ROW_GAP * pen->size + CLAMP (spare, 0, pen->size);
  double axis = 2 * row + gap;
  double top = axis + (WT_GROUP_AXIS_HEIGHT + PANEL_GAP) * pen->size + CLAMP (spare, 0, pen->size);

  wt_group_scale_include_figure (&scale, &self->first);
  wt_group_scale_include_figure (&scale, &self->second);
  wt_group_scale_include (&scale, self->second.value + self->interval.low);
  wt_group_scale_include (&scale, self->second.value + self->interval.high);
  wt_group_scale_finish (&scale, pen, self->measure, 0, pen->width);

  draw_group (self, pen, &scale, WT_COMPARISON_MARK_FIRST, 0);
  draw_group (self, pen, &scale, WT_COMPARISON_MARK_SECOND, row + gap);
  wt_group_axis_draw (pen, &scale, self->measure, NAN, axis);
  if (isnan (self->difference))
    write_no_difference (self, pen, top);
  else
    draw_difference (self, pen, &scale, top);
}
