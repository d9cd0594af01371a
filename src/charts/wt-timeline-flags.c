#include <glib/gi18n.h>
#include <math.h>

#include "wt-date.h"
#include "wt-timeline-drawing-private.h"

/* Lengths, in label sizes. */
#define FLAG_MARGIN 0.4
#define FLAG_HEIGHT 1.45
#define TODAY_WIDTH 0.14
#define DECISION_WIDTH 0.2
#define END_WIDTH 0.11

/* A line from top to bottom that goes around names. */
static void
draw_pole (WtTimelineDrawing *drawing,
           double x,
           double top,
           double width,
           const WtColour *colour,
           WtChartDash dash)
{
  double from = top, bottom = drawing->plan->baseline;

  x = wt_chart_snap_line (x, width);
  while (from < bottom)
    {
      double to = bottom, next = bottom;

      for (guint i = 0; i < drawing->texts->len; i++)
        {
          const WtChartRectangle *text = &g_array_index (drawing->texts, WtChartRectangle, i);
          double end = wt_chart_rectangle_get_bottom (text);

          if (x < text->x || x > wt_chart_rectangle_get_right (text) || end <= from
              || text->y >= to)
            continue;
          to = text->y;
          next = end;
        }
      if (to > from)
        wt_chart_scene_add_line (drawing->pen->scene,
                                 &(WtChartLine){ x, from, x, to, width, *colour, dash });
      from = next;
    }
}

/* The decision is a flag on its pole. */
static void
draw_flag_box (WtTimelineDrawing *drawing, guint index)
{
  const WtTimelineThing *thing =
      wt_timeline_get_thing (drawing->plan, WT_TIMELINE_ROW_FLAGS, index);
  const WtTimelineDrawn *drawn = &drawing->drawn[WT_TIMELINE_ROW_FLAGS][index];
  WtChartPen *pen = drawing->pen;
  double x = wt_timeline_plan_get_x (drawing->plan, thing->day + 0.5), from, to;
  double height = wt_chart_snap (FLAG_HEIGHT * pen->size);
  WtChartRectangle ink;

  if (thing->entry == NULL || thing->entry->kind != WT_TIMELINE_DECISION || !drawn->has_label)
    return;
  ink = wt_chart_pen_measure (pen, &drawn->label);
  from = wt_chart_snap (MAX (0, MIN (x, ink.x - FLAG_MARGIN * pen->size)));
  to = MAX (x, wt_chart_rectangle_get_right (&ink) + FLAG_MARGIN * pen->size);
  to = wt_chart_snap (MIN (to, pen->width));
  wt_chart_scene_add_box (
      pen->scene,
      &(WtChartBox){
          .rectangle = { from, wt_chart_snap (drawn->area.y + drawn->area.height / 2 - height / 2),
                         to - from, height },
          .fill = pen->theme->ink });
}

static void
draw_flag (WtTimelineDrawing *drawing, guint index)
{
  const WtTimelinePlan *plan = drawing->plan;
  const WtTimelineThing *thing = wt_timeline_get_thing (plan, WT_TIMELINE_ROW_FLAGS, index);
  const WtTimelineDrawn *drawn = &drawing->drawn[WT_TIMELINE_ROW_FLAGS][index];
  const WtChartTheme *theme = drawing->pen->theme;
  double x = wt_timeline_plan_get_x (plan, thing->day + 0.5);
  double top =
      wt_chart_snap (drawn->area.y + drawn->area.height / 2 - FLAG_HEIGHT / 2 * plan->size);

  if (thing->entry == NULL)
    draw_pole (drawing, x, top, MAX (1.5, TODAY_WIDTH * plan->size), &theme->accent,
               WT_CHART_DASH_NONE);
  else if (thing->entry->kind == WT_TIMELINE_DECISION)
    draw_pole (drawing, x, top, wt_chart_snap (MAX (2, DECISION_WIDTH * plan->size)), &theme->ink,
               WT_CHART_DASH_NONE);
  else
    draw_pole (drawing, x, top, MAX (1, END_WIDTH * plan->size), &theme->axis,
               WT_CHART_DASH_DASHED);
}

static char *
say_flag (const WtTimelinePlan *plan, const WtTimelineThing *thing)
{
  g_autofree char *day = NULL, *date = NULL;

  if (thing->entry != NULL)
    return wt_timeline_chart_dup_mark_words (plan->chart, thing->entry);
  day = wt_timeline_day_format (thing->day);
  date = wt_date_to_words (day);
  /* Translators: %s is the date of today */
  return g_strdup_printf (_ ("Today, %s"), date);
}

static void
take_mark (WtTimelineDrawing *drawing, guint index)
{
  const WtTimelinePlan *plan = drawing->plan;
  const WtTimelineThing *thing = wt_timeline_get_thing (plan, WT_TIMELINE_ROW_FLAGS, index);
  const WtTimelineDrawn *drawn = &drawing->drawn[WT_TIMELINE_ROW_FLAGS][index];
  WtChartRectangle area = { drawn->area.x + drawn->area.width / 2 - 1, drawn->area.y, 2,
                            drawn->area.height };

  if (drawn->has_label)
    area = wt_chart_pen_measure (drawing->pen, &drawn->label);
  wt_chart_scene_take_mark (drawing->pen->scene, &area,
                            thing->entry != NULL ? thing->entry->key : WT_TIMELINE_CHART_NO_KEY,
                            say_flag (plan, thing));
}

void
wt_timeline_draw_flags (WtTimelineDrawing *drawing)
{
  guint n = drawing->plan->things[WT_TIMELINE_ROW_FLAGS]->len;

  for (guint i = 0; i < n; i++)
    draw_flag (drawing, i);
  for (guint i = 0; i < n; i++)
    {
      draw_flag_box (drawing, i);
      take_mark (drawing, i);
    }
}

/* What comes after the decision stands on other ground. */
void
wt_timeline_draw_ground (WtTimelineDrawing *drawing)
{
  const WtTimelinePlan *plan = drawing->plan;
  const WtTimelineEntry *decision = plan->chart->decision;
  double x;

  if (decision == NULL)
    return;
  x = wt_chart_snap (wt_timeline_plan_get_x (plan, decision->first + 0.5));
  wt_chart_scene_add_box (drawing->pen->scene,
                          &(WtChartBox){ .rectangle = { x, plan->rows_top, MAX (0, plan->width - x),
                                                        plan->baseline - plan->rows_top },
                                         .fill = drawing->pen->theme->period_tint });
}
