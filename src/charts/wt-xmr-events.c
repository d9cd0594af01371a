#include "wt-xmr-drawing-private.h"

#include <math.h>

/* Lengths, in label sizes. */
#define LINE 1.35
#define ROOM_AROUND 0.5
#define BESIDE_LINE 0.4
#define NARROWEST 4.0 /* words cut off further say nothing */
#define ABOVE_STUB 0.7

/* Lines of a reason, which is told whole when presenting. */
#define LINES_ON_CARD 1
#define LINES_PRESENTING 3

/* What it costs to write over a line, by its length. */
#define LINE_COST 0.35

/* Words at a higher cost than this are left out: the table and the description have them. */
#define HIGHEST_COST 30

/* So many are read; more are noise. */
#define MOST_STUB_NAMES 4

static guint
count_lines (const WtChartPen *pen)
{
  return pen->presenting ? LINES_PRESENTING : LINES_ON_CARD;
}

double
wt_xmr_events_get_height (WtXmrChart *chart, const WtChartPen *pen)
{
  const WtXmrGroup *group = wt_xmr_chart_get_latest_group (chart);

  if (chart->xmr->n_groups > 1)
    return (count_lines (pen) * LINE + ROOM_AROUND) * pen->size;
  if (group != NULL && group->n_baseline_points < group->n_points)
    return (LINE + ROOM_AROUND) * pen->size;
  return 0;
}

/* Words beside an upright line. */
typedef struct
{
  const char *words;
  double x;             /* of the line */
  double before, after; /* how far words may reach */
  gboolean may_be_cut;  /* after the line */
} WtXmrEvent;

/* Writes an event's words where they disturb least: after the line or before it, at the top or at
 * the bottom. */
static void
write_event (WtXmrDrawing *drawing, const WtXmrEvent *event, double top)
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
        double room = side == 0 ? event->after - event->x : event->x - event->before;
        WtChartLabel label = { .words = event->words,
                               .colour = &pen->theme->secondary_ink,
                               .x = side == 0 ? event->x + gap : event->x - gap,
                               .y = ys[i],
                               .anchor = side,
                               .middle = TRUE,
                               .scale = WT_CHART_SMALLEST,
                               .available = room - 2 * gap,
                               .lines = count_lines (pen) };
        WtChartRectangle ink;
        gboolean cut;
        double cost;

        if (label.available < NARROWEST * pen->size)
          continue;
        cut = wt_chart_pen_is_cut (pen, &label);
        if (cut && (side == 1 || !event->may_be_cut))
          continue;
        ink = wt_chart_pen_measure (pen, &label);
        cost = wt_chart_placer_get_cost (drawing->placer, &ink) + side + 2 * i
               + (cut ? HIGHEST_COST / 3 : 0);
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

static void
draw_upright (WtXmrDrawing *drawing, double x, double top, WtChartDash dash)
{
  const WtChartTheme *theme = drawing->pen->theme;
  double bottom = wt_chart_rectangle_get_bottom (&drawing->geometry.plot);
  double line = wt_chart_snap_line (x, theme->outline_width);

  wt_chart_scene_add_line (
      drawing->pen->scene,
      &(WtChartLine){ line, top, line, bottom, theme->outline_width, theme->secondary_ink, dash });
  wt_chart_placer_add_line (drawing->placer, line, top, line, bottom, LINE_COST);
}

/* From a line on the process counts as another one. */
static void
draw_rebases (WtXmrDrawing *drawing, double top)
{
  WtXmrChart *chart = drawing->chart;
  const WtChartRectangle *plot = &drawing->geometry.plot;
  gsize n = chart->xmr->n_groups;

  for (gsize i = 1; i < n; i++)
    draw_upright (drawing, wt_xmr_drawing_get_group_start (drawing, i), top, WT_CHART_DASH_NONE);
  for (gsize i = n; i > 1; i--)
    {
      gsize group = i - 1;
      WtXmrEvent event = {
        .words = wt_xmr_chart_get_reason (chart, group),
        .x = wt_xmr_drawing_get_group_start (drawing, group),
        .before = group > 1 ? wt_xmr_drawing_get_group_start (drawing, group - 1) : plot->x,
        .after = i < n ? wt_xmr_drawing_get_group_start (drawing, i)
                       : wt_chart_rectangle_get_right (plot),
        .may_be_cut = TRUE,
      };

      if (event.words[0] != '\0')
        write_event (drawing, &event, top);
    }
}

/* Limits that later points do not move say so where their baseline ends. */
static void
draw_baselines (WtXmrDrawing *drawing, double top)
{
  WtXmrChart *chart = drawing->chart;
  const WtChartRectangle *plot = &drawing->geometry.plot;

  for (gsize i = 0; i < chart->xmr->n_groups; i++)
    {
      const WtXmrGroup *group = &chart->xmr->groups[i];
      g_autofree char *words = wt_xmr_chart_dup_baseline_words (chart, group);
      double start, end;
      int slot;

      if (words == NULL)
        continue;
      slot = wt_xmr_drawing_get_slot (drawing, group->first + group->n_baseline_points - 1);
      wt_xmr_geometry_get_span (&drawing->geometry, slot, slot, &start, &end);
      draw_upright (drawing, end, top, WT_CHART_DASH_DOTTED);
      if (i + 1 == chart->xmr->n_groups)
        write_event (
            drawing,
            &(WtXmrEvent){ words, end, plot->x, wt_chart_rectangle_get_right (plot), FALSE }, top);
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
