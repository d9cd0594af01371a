#include "wt-xmr-drawing-private.h"

#include <math.h>

/* Lengths, in label sizes. */
#define LINE 1.35
#define ROOM_AROUND 0.5
#define BESIDE_LINE 0.4
#define TICK 0.55     /* half of the height of a tick */
#define NARROWEST 5.0 /* words cut off further say nothing */
#define ABOVE_STUB 0.7

/* Lines of a reason, which is told whole when presenting. */
#define LINES_ON_CARD 1
#define LINES_PRESENTING 3

#define MEAN_TICK_WIDTH 1.2

/* What it costs to write over a line, by its length. */
#define LINE_COST 0.35

/* Words at a higher cost than this are left out: the table and the description have them. */
#define HIGHEST_COST 30

/* So many are read; more are noise. */
#define MOST_STUB_NAMES 4

static gboolean
has_events (WtXmrChart *chart)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (chart);

  return chart->xmr->n_groups > 1 || (group != NULL && group->n_baseline_points < group->n_points);
}

static guint
count_lines (const WtChartPen *pen)
{
  return pen->presenting ? LINES_PRESENTING : LINES_ON_CARD;
}

double
wt_xmr_events_get_height (WtXmrChart *chart, const WtChartPen *pen)
{
  return has_events (chart) ? (count_lines (pen) * LINE + ROOM_AROUND) * pen->size : 0;
}

/* Writes @words where they disturb least: after @x or before it, at the top or at the bottom. */
static void
write_beside (WtXmrDrawing *drawing,
              const char *words,
              double x,
              double before, /* how far words may reach */
              double after,
              double top)
{
  WtChartPen *pen = drawing->pen;
  double gap = BESIDE_LINE * pen->size, best = HIGHEST_COST;
  double ys[] = { top + LINE / 2 * pen->size,
                  wt_chart_rectangle_get_bottom (&drawing->geometry.plot)
                      - count_lines (pen) * LINE * pen->size };
  WtChartLabel chosen = { 0 };

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < G_N_ELEMENTS (ys); i++)
      {
        WtChartLabel label = { .words = words,
                               .colour = &pen->theme->secondary_ink,
                               .x = side == 0 ? x + gap : x - gap,
                               .y = ys[i],
                               .anchor = side,
                               .middle = TRUE,
                               .scale = WT_CHART_SMALLEST,
                               .available = (side == 0 ? after - x : x - before) - 2 * gap,
                               .lines = count_lines (pen) };
        WtChartRectangle ink;
        double cost;

        if (label.available < NARROWEST * pen->size)
          continue;
        ink = wt_chart_pen_measure (pen, &label);
        cost = wt_chart_placer_get_cost (drawing->placer, &ink) + side + 2 * i
               + (wt_chart_pen_is_cut (pen, &label) ? HIGHEST_COST / 3 : 0);
        if (cost < best)
          {
            best = cost;
            chosen = label;
          }
      }
  if (chosen.words != NULL)
    {
      WtChartRectangle ink = wt_chart_pen_measure (pen, &chosen);

      wt_xmr_drawing_clear_ground (drawing, &ink);
      wt_chart_pen_write (pen, &chosen);
      wt_chart_placer_add_text (drawing->placer, &ink);
    }
}

/* From here on the process counts as another one. */
static void
draw_rebase_line (WtXmrDrawing *drawing, double x, double top)
{
  const WtChartTheme *theme = drawing->pen->theme;
  double bottom = wt_chart_rectangle_get_bottom (&drawing->geometry.plot);
  double line = wt_chart_snap_line (x, theme->outline_width);

  wt_chart_scene_add_line (drawing->pen->scene,
                           &(WtChartLine){ line, top, line, bottom, theme->outline_width,
                                           theme->secondary_ink, WT_CHART_DASH_NONE });
  wt_chart_placer_add_line (drawing->placer, line, top, line, bottom, LINE_COST);
}

static void
draw_rebases (WtXmrDrawing *drawing, double top)
{
  WtXmrChart *chart = drawing->chart;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  gsize n = chart->xmr->n_groups;

  for (gsize i = 1; i < n; i++)
    draw_rebase_line (drawing, wt_xmr_drawing_get_group_start (drawing, i), top);
  for (gsize i = n; i > 1; i--)
    {
      gsize group = i - 1;
      const char *reason = wt_xmr_chart_get_reason (chart, group);
      double before = group > 1 ? wt_xmr_drawing_get_group_start (drawing, group - 1) : plot->x;
      double after =
          i < n ? wt_xmr_drawing_get_group_start (drawing, i) : wt_chart_rectangle_get_right (plot);

      if (reason[0] != '\0')
        write_beside (drawing, reason, wt_xmr_drawing_get_group_start (drawing, group), before,
                      after, top);
    }
}

/* Limits that later points do not move say so where their baseline ends. */
static void
draw_baselines (WtXmrDrawing *drawing, double top)
{
  WtXmrChart *chart = drawing->chart;
  WtChartPen *pen = drawing->pen;
  const WtChartRectangle *plot = &drawing->geometry.plot;

  for (gsize i = 0; i < chart->xmr->n_groups; i++)
    {
      const WtXmrGroup *group = &chart->xmr->groups[i];
      g_autofree char *words = wt_xmr_chart_dup_baseline_words (chart, group);
      double y = wt_xmr_geometry_get_y (&drawing->geometry, group->mean), start, end, x;
      int slot;

      if (words == NULL)
        continue;
      slot = wt_xmr_drawing_get_slot (drawing, group->first + group->n_baseline_points - 1);
      wt_xmr_geometry_get_span (&drawing->geometry, slot, slot, &start, &end);
      x = wt_chart_snap_line (end, MEAN_TICK_WIDTH);
      wt_chart_scene_add_line (
          pen->scene, &(WtChartLine){ x, y - TICK * pen->size, x, y + TICK * pen->size,
                                      wt_xmr_drawing_get_line_width (drawing, MEAN_TICK_WIDTH),
                                      pen->theme->ink, WT_CHART_DASH_NONE });
      if (i + 1 == chart->xmr->n_groups)
        write_beside (drawing, words, x, plot->x, wt_chart_rectangle_get_right (plot), top);
    }
}

/* What is withheld is never only a gap. */
static void
name_stubs (WtXmrDrawing *drawing)
{
  WtXmrChart *chart = drawing->chart;
  WtChartPen *pen = drawing->pen;
  g_autofree char *words = wt_xmr_measure_dup_fewer (chart->kind, chart->threshold);
  guint named = 0;

  for (guint i = 0; i < chart->places->len && named < MOST_STUB_NAMES; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (chart, i);
      WtChartRectangle stub = wt_xmr_series_get_stub (drawing, place), ink;
      WtChartLabel label = { .words = words,
                             .colour = &pen->theme->secondary_ink,
                             .x = stub.x + stub.width / 2,
                             .y = stub.y - ABOVE_STUB * pen->size,
                             .anchor = 0.5,
                             .middle = TRUE,
                             .scale = WT_CHART_SMALLEST };

      if (!place->withheld || stub.width < WT_XMR_NARROWEST_STUB)
        continue;
      ink = wt_chart_pen_measure (pen, &label);
      if (wt_chart_placer_get_cost (drawing->placer, &ink) > HIGHEST_COST)
        continue;
      wt_xmr_drawing_clear_ground (drawing, &ink);
      wt_chart_pen_write (pen, &label);
      wt_chart_placer_add_text (drawing->placer, &ink);
      named++;
    }
}

void
wt_xmr_events_draw (WtXmrDrawing *drawing, double top)
{
  draw_rebases (drawing, top);
  draw_baselines (drawing, top);
  name_stubs (drawing);
}
