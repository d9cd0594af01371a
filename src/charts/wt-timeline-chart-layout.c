#include <glib/gi18n.h>

#include "wt-chart-beside-private.h"
#include "wt-timeline-drawing-private.h"

/* Lengths, in label sizes. */
#define INSIDE_BAR 0.4
#define FLAG_GAP 0.3
#define AROUND_WORDS 0.2 /* where lines are interrupted */
#define NAME_ABOVE 0.8   /* from a row's name to its first lane */

#define CROSSING_COST 0.4 /* of a unit of a line through a name */
#define SHORTEST_NAME_IN_BAR 4.0

const WtTimelineThing *
wt_timeline_get_thing (const WtTimelinePlan *plan, guint row, guint index)
{
  return &g_array_index (plan->things[row], WtTimelineThing, index);
}

gboolean
wt_timeline_is_piled (const WtTimelinePlan *plan, const WtTimelineThing *thing)
{
  if (thing->row == WT_TIMELINE_ROW_FLAGS)
    return thing->span.lane >= plan->lanes[thing->row];
  return plan->has_piles[thing->row] && thing->span.lane + 1 >= plan->lanes[thing->row];
}

static WtChartRectangle
get_area (const WtTimelinePlan *plan, const WtTimelineThing *thing)
{
  double height = (thing->row == WT_TIMELINE_ROW_STAGES ? WT_TIMELINE_BAR : 1) * plan->size;
  double y = wt_timeline_plan_get_y (plan, thing->row, thing->span.lane), from = thing->span.from;
  double to = thing->span.to;

  if (thing->row == WT_TIMELINE_ROW_STAGES)
    {
      from = wt_chart_snap (from);
      to = MAX (from + 2, wt_chart_snap (to) - 1);
    }
  return (WtChartRectangle){ from, wt_chart_snap (y - height / 2), to - from, height };
}

void
wt_timeline_drawing_add_text (WtTimelineDrawing *drawing, const WtChartRectangle *ink)
{
  WtChartRectangle area = wt_chart_rectangle_grow (ink, AROUND_WORDS * drawing->pen->size);

  wt_chart_placer_add_text (drawing->placer, ink);
  g_array_append_val (drawing->texts, area);
}

static const WtColour *
get_label_colour (const WtTimelineDrawing *drawing, const WtTimelineThing *thing)
{
  const WtChartTheme *theme = drawing->pen->theme;

  if (thing->entry == NULL)
    return &theme->accent;
  switch (thing->entry->kind)
    {
    case WT_TIMELINE_OVERDUE:
      return &theme->concern.text;
    case WT_TIMELINE_DECISION:
      return &theme->card;
    case WT_TIMELINE_START:
    case WT_TIMELINE_END:
      return &theme->secondary_ink;
    case WT_TIMELINE_STAGE:
    case WT_TIMELINE_ACTIVITY_PLANNED:
    case WT_TIMELINE_ACTIVITY_HELD:
    case WT_TIMELINE_DUE:
    case WT_TIMELINE_LOOK_AGAIN:
      break;
    }
  return wt_timeline_chart_is_late (drawing->plan->chart, thing->entry) ? &theme->concern.text
                                                                        : &theme->ink;
}

/* In the bar where it fits; beside it where that is free; else as much of it as the bar takes. */
static gboolean
place_stage_name (WtTimelineDrawing *drawing, WtTimelineDrawn *drawn)
{
  WtChartPen *pen = drawing->pen;
  double room = drawn->area.width - 2 * INSIDE_BAR * pen->size;
  WtChartLabel inside = drawn->label;
  gboolean fits = wt_chart_pen_get_width (pen, inside.words, 1, inside.bold) <= room;
  gboolean beside =
      !fits
      && wt_chart_place_beside (pen, drawing->placer, &drawn->area, WT_CHART_BESIDE_ONLY,
                                WT_TIMELINE_WIDEST_NAME * pen->size, &drawn->label);

  if (beside && (drawn->label.available <= 0 || room < drawn->label.available))
    return TRUE;
  if (!fits && room < SHORTEST_NAME_IN_BAR * pen->size)
    return beside;
  inside.x = drawn->area.x + INSIDE_BAR * pen->size;
  inside.y = drawn->area.y + drawn->area.height / 2;
  inside.middle = TRUE;
  inside.available = fits ? 0 : room;
  drawn->label = inside;
  return TRUE;
}

static void
place_name (WtTimelineDrawing *drawing, const WtTimelineThing *thing, WtTimelineDrawn *drawn)
{
  WtChartPen *pen = drawing->pen;
  gboolean flag = thing->row == WT_TIMELINE_ROW_FLAGS;
  WtChartRectangle mark = drawn->area;
  WtChartRectangle ink;

  drawn->label = (WtChartLabel){
    .words = drawn->words,
    .colour = get_label_colour (drawing, thing),
    .bold = flag && (thing->entry == NULL || thing->entry->kind == WT_TIMELINE_DECISION)
  };
  if (flag)
    mark = wt_chart_rectangle_grow (&mark, FLAG_GAP * pen->size / 2);
  if (thing->row == WT_TIMELINE_ROW_STAGES)
    drawn->has_label = place_stage_name (drawing, drawn);
  else
    drawn->has_label = wt_chart_place_beside (pen, drawing->placer, &mark, WT_CHART_BESIDE_ONLY,
                                              WT_TIMELINE_WIDEST_NAME * pen->size, &drawn->label);
  if (!drawn->has_label)
    return;
  ink = wt_chart_pen_measure (pen, &drawn->label);
  wt_timeline_drawing_add_text (drawing, &ink);
}

static void
add_poles (WtTimelineDrawing *drawing)
{
  const WtTimelinePlan *plan = drawing->plan;

  for (guint i = 0; i < plan->things[WT_TIMELINE_ROW_FLAGS]->len; i++)
    {
      const WtTimelineThing *thing = wt_timeline_get_thing (plan, WT_TIMELINE_ROW_FLAGS, i);
      double x = wt_timeline_plan_get_x (plan, thing->day + 0.5);

      wt_chart_placer_add_line (drawing->placer, x, plan->tops[WT_TIMELINE_ROW_FLAGS], x,
                                plan->baseline, CROSSING_COST);
    }
}

/* Everything has its place before anything is drawn, since lines stop where names are. */
static void
place_things (WtTimelineDrawing *drawing)
{
  const WtTimelinePlan *plan = drawing->plan;

  add_poles (drawing);
  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    {
      guint n = plan->things[row]->len;

      drawing->drawn[row] = g_new0 (WtTimelineDrawn, MAX (n, 1));
      for (guint i = 0; i < n; i++)
        {
          const WtTimelineThing *thing = wt_timeline_get_thing (plan, row, i);

          drawing->drawn[row][i].words = wt_timeline_thing_dup_label (thing);
          drawing->drawn[row][i].area = get_area (plan, thing);
          if (!wt_timeline_is_piled (plan, thing))
            wt_chart_placer_add_text (drawing->placer, &drawing->drawn[row][i].area);
        }
      for (guint i = 0; i < n; i++)
        if (!wt_timeline_is_piled (plan, wt_timeline_get_thing (plan, row, i)))
          place_name (drawing, wt_timeline_get_thing (plan, row, i), &drawing->drawn[row][i]);
    }
}

static void
write_row_names (WtTimelineDrawing *drawing)
{
  const WtTimelinePlan *plan = drawing->plan;

  for (guint row = WT_TIMELINE_ROW_STAGES; row < WT_TIMELINE_ROW_COUNT; row++)
    {
      double y = plan->stacked ? plan->tops[row] - NAME_ABOVE * plan->size
                               : wt_timeline_plan_get_y (plan, (WtTimelineRow) row, 0);
      WtChartRectangle ink;

      if (plan->lanes[row] == 0)
        continue;
      ink = wt_chart_pen_write (
          drawing->pen, &(WtChartLabel){ .words = wt_timeline_row_get_name (row),
                                         .colour = &drawing->pen->theme->ink,
                                         .y = y,
                                         .middle = TRUE,
                                         .available = plan->stacked ? plan->width : plan->start });
      wt_timeline_drawing_add_text (drawing, &ink);
    }
}

/* Names come last, so that nothing covers them. */
static void
write_names (WtTimelineDrawing *drawing)
{
  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    for (guint i = 0; i < drawing->plan->things[row]->len; i++)
      if (drawing->drawn[row][i].has_label)
        wt_chart_pen_write (drawing->pen, &drawing->drawn[row][i].label);
}

static void
clear_drawing (WtTimelineDrawing *drawing)
{
  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    {
      for (guint i = 0; i < drawing->plan->things[row]->len; i++)
        g_free (drawing->drawn[row][i].words);
      g_free (drawing->drawn[row]);
    }
  g_array_unref (drawing->texts);
  wt_chart_placer_free (drawing->placer);
}

static void
draw (const WtTimelinePlan *plan, WtChartPen *pen)
{
  const WtChartRectangle bounds = { plan->start, 0, plan->width - plan->start, plan->baseline };
  WtTimelineDrawing drawing = { .plan = plan, .pen = pen };

  drawing.placer = wt_chart_placer_new (&bounds);
  drawing.texts = g_array_new (FALSE, FALSE, sizeof (WtChartRectangle));
  place_things (&drawing);
  wt_timeline_draw_ground (&drawing);
  write_row_names (&drawing);
  wt_timeline_axis_draw (plan, pen);
  wt_timeline_draw_row (&drawing, WT_TIMELINE_ROW_STAGES);
  wt_timeline_draw_flags (&drawing);
  wt_timeline_draw_row (&drawing, WT_TIMELINE_ROW_ACTIVITIES);
  wt_timeline_draw_row (&drawing, WT_TIMELINE_ROW_TASKS);
  write_names (&drawing);
  wt_timeline_draw_key (&drawing);
  clear_drawing (&drawing);
}

void
wt_timeline_chart_fill_scene (WtTimelineChart *self, WtChartPen *pen)
{
  g_autoptr (WtTimelinePlan) plan = wt_timeline_plan_new (self, pen->size, pen->width, pen->height);

  if (self->n_entries == 0)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = _ ("Nothing is dated yet"),
                                              .colour = &pen->theme->secondary_ink,
                                              .x = pen->width / 2,
                                              .y = pen->height / 2,
                                              .anchor = 0.5,
                                              .middle = TRUE,
                                              .available = pen->width });
  else
    draw (plan, pen);
}
