#include <glib/gi18n.h>

#include "wt-chart-key-private.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-timeline-drawing-private.h"

/* Lengths, in label sizes. */
#define OUTLINE 0.14
#define RING_OUTLINE 0.12
#define KEY_RING 0.5 /* of the ring around a marker */
#define PILE_HEIGHT 1.3
#define PILE_PADDING 0.45
#define PILE_GAP 0.25

/* So many of a pile are named. */
#define MOST_NAMED 5

static WtChartMarker
make_marker (const WtChartPen *pen, WtChartShape shape, const WtChartPaint *paint, gboolean filled)
{
  WtChartMarker marker = { .shape = shape,
                           .radius = WT_TIMELINE_RADIUS * pen->size,
                           .fill = filled ? paint->fill : pen->theme->card,
                           .outline = paint->outline,
                           .outline_width = pen->theme->outline_width };

  if (!wt_colour_is_visible (&paint->outline))
    marker.outline = paint->fill;
  if (!filled)
    marker.outline_width = MAX (1.5, OUTLINE * pen->size);
  return marker;
}

static WtChartMarker
get_activity_marker (const WtChartPen *pen, WtLevel level, gboolean held)
{
  /* A level that is unknown looks like one that is not said. */
  if (wt_term_get_title (wt_levels, (int) level)[0] == '\0')
    return make_marker (pen, wt_chart_pen_get_level_shape (WT_LEVEL_NONE), &pen->theme->common,
                        held);
  return make_marker (pen, wt_chart_pen_get_level_shape (level), &pen->theme->levels[level], held);
}

static WtChartMarker
get_marker (const WtChartPen *pen, const WtTimelineEntry *entry)
{
  const WtChartPaint due = { .outline = pen->theme->ink };

  switch (entry->kind)
    {
    case WT_TIMELINE_ACTIVITY_HELD:
      return get_activity_marker (pen, entry->level, TRUE);
    case WT_TIMELINE_ACTIVITY_PLANNED:
      return get_activity_marker (pen, entry->level, FALSE);
    case WT_TIMELINE_OVERDUE:
      return make_marker (pen, WT_CHART_SHAPE_DIAMOND, &pen->theme->concern, TRUE);
    case WT_TIMELINE_LOOK_AGAIN:
      return make_marker (pen, WT_CHART_SHAPE_CIRCLE, &due, FALSE);
    case WT_TIMELINE_DUE:
    case WT_TIMELINE_STAGE:
    case WT_TIMELINE_DECISION:
    case WT_TIMELINE_START:
    case WT_TIMELINE_END:
      break;
    }
  return make_marker (pen, WT_CHART_SHAPE_DIAMOND, &due, FALSE);
}

/* Around what comes after the decision. */
static WtChartMarker
get_ring (const WtChartPen *pen)
{
  return (WtChartMarker){ .shape = WT_CHART_SHAPE_CIRCLE,
                          .radius = WT_TIMELINE_RING * pen->size,
                          .outline = pen->theme->concern.text,
                          .outline_width = MAX (1.5, RING_OUTLINE * pen->size) };
}

static void
draw_bar (WtTimelineDrawing *drawing, const WtChartRectangle *area)
{
  const WtChartTheme *theme = drawing->pen->theme;
  const WtChartPaint *paint = &theme->answers[WT_ANSWER_NOT_APPLICABLE];

  wt_chart_scene_add_box (drawing->pen->scene,
                          &(WtChartBox){ .rectangle = *area,
                                         .radius = 2,
                                         .round_bottom = TRUE,
                                         .fill = paint->fill,
                                         .outline = paint->outline,
                                         .outline_width = theme->outline_width });
}

static void
draw_marker (WtTimelineDrawing *drawing, const WtTimelineThing *thing, const WtChartRectangle *area)
{
  WtChartPen *pen = drawing->pen;
  WtChartMarker marker = get_marker (pen, thing->entry), ring = get_ring (pen);

  marker.x = ring.x = area->x + area->width / 2;
  marker.y = ring.y = area->y + area->height / 2;
  if (wt_timeline_chart_is_late (drawing->plan->chart, thing->entry))
    wt_chart_scene_add_marker (pen->scene, &ring);
  wt_chart_scene_add_marker (pen->scene, &marker);
}

static void
take_mark (WtTimelineDrawing *drawing, const WtTimelineThing *thing, const WtTimelineDrawn *drawn)
{
  WtChartRectangle area = drawn->area;

  if (drawn->has_label)
    {
      WtChartRectangle ink = wt_chart_pen_measure (drawing->pen, &drawn->label);
      double right =
          MAX (wt_chart_rectangle_get_right (&area), wt_chart_rectangle_get_right (&ink));

      area.x = MIN (area.x, ink.x);
      area.width = right - area.x;
    }
  area.x = MAX (0, area.x);
  area.width = MIN (area.width, drawing->pen->width - area.x);
  wt_chart_scene_take_mark (drawing->pen->scene, &area, thing->entry->key,
                            wt_timeline_chart_dup_mark_words (drawing->plan->chart, thing->entry));
}

static char *
say_pile (WtTimelineDrawing *drawing, guint row, const GArray *pile)
{
  const WtTimelinePlan *plan = drawing->plan;
  guint last = g_array_index (pile, guint, pile->len - 1);
  g_autofree char *count = wt_chart_words_count (pile->len), *period = NULL;
  GString *words = g_string_new (NULL);

  period = wt_date_period_to_words (
      wt_timeline_get_thing (plan, row, g_array_index (pile, guint, 0))->entry->starts_on,
      wt_timeline_get_thing (plan, row, last)->entry->starts_on);
  g_string_printf (words,
                   /* Translators: how many more, and from when until when */
                   ngettext ("%s more, %s", "%s more, %s", (gulong) pile->len), count, period);
  for (guint i = 0; i < MIN (pile->len, MOST_NAMED); i++)
    {
      const WtTimelineThing *thing =
          wt_timeline_get_thing (plan, row, g_array_index (pile, guint, i));
      g_autofree char *label = wt_timeline_thing_dup_label (thing);

      g_string_append_printf (words, "%s%s", i == 0 ? ": " : "; ", label);
    }
  if (pile->len > MOST_NAMED)
    g_string_append (words, "; …");
  return g_string_free (words, FALSE);
}

/* Draws how many had no room from @x on, and forgets them. */
static void
draw_pile (WtTimelineDrawing *drawing, guint row, GArray *pile, double x, double width)
{
  const WtTimelinePlan *plan = drawing->plan;
  WtChartPen *pen = drawing->pen;
  g_autofree char *count = wt_chart_words_count (pile->len), *words = NULL;
  double middle = wt_timeline_plan_get_y (plan, (WtTimelineRow) row, plan->lanes[row] - 1);
  double height = PILE_HEIGHT * pen->size;
  WtChartRectangle area = { wt_chart_snap (x), wt_chart_snap (middle - height / 2),
                            wt_chart_snap (width), wt_chart_snap (height) };

  wt_chart_scene_add_box (pen->scene, &(WtChartBox){ .rectangle = area,
                                                     .radius = height / 2,
                                                     .round_bottom = TRUE,
                                                     .fill = pen->theme->card,
                                                     .outline = pen->theme->axis,
                                                     .outline_width = pen->theme->outline_width });
  /* Translators: so many more, such as "+12" */
  words = g_strdup_printf (_ ("+%s"), count);
  if (wt_chart_pen_get_width (pen, words, 1, FALSE) <= width)
    wt_chart_pen_write (pen, &(WtChartLabel){ .words = words,
                                              .colour = &pen->theme->secondary_ink,
                                              .x = area.x + area.width / 2,
                                              .y = area.y + area.height / 2,
                                              .anchor = 0.5,
                                              .middle = TRUE });
  wt_chart_scene_take_mark (pen->scene, &area, WT_TIMELINE_CHART_NO_KEY,
                            say_pile (drawing, row, pile));
  g_array_set_size (pile, 0);
}

/* What had no room in any lane is counted, one count where several would touch. */
static void
draw_piles (WtTimelineDrawing *drawing, guint row)
{
  const WtTimelinePlan *plan = drawing->plan;
  WtChartPen *pen = drawing->pen;
  g_autoptr (GArray) pile = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *most = wt_chart_words_count (plan->things[row]->len);
  double width = wt_chart_pen_get_width (pen, most, 1, FALSE) + 2 * PILE_PADDING * pen->size;
  double start = 0;

  width = MIN (width + 0.6 * pen->size, plan->width_of_plot);
  for (guint i = 0; i < plan->things[row]->len; i++)
    {
      const WtTimelineThing *thing = wt_timeline_get_thing (plan, row, i);
      double x = CLAMP ((thing->span.from + thing->span.to) / 2 - width / 2, plan->start,
                        MAX (plan->start, plan->width - width));

      if (!wt_timeline_is_piled (plan, thing))
        continue;
      if (pile->len > 0 && x >= start + width + PILE_GAP * pen->size)
        draw_pile (drawing, row, pile, start, width);
      if (pile->len == 0)
        start = x;
      g_array_append_val (pile, i);
    }
  if (pile->len > 0)
    draw_pile (drawing, row, pile, start, width);
}

void
wt_timeline_draw_row (WtTimelineDrawing *drawing, WtTimelineRow row)
{
  const WtTimelinePlan *plan = drawing->plan;

  for (guint i = 0; i < plan->things[row]->len; i++)
    {
      const WtTimelineThing *thing = wt_timeline_get_thing (plan, row, i);
      const WtTimelineDrawn *drawn = &drawing->drawn[row][i];

      if (wt_timeline_is_piled (plan, thing))
        continue;
      if (row == WT_TIMELINE_ROW_STAGES)
        draw_bar (drawing, &drawn->area);
      else
        draw_marker (drawing, thing, &drawn->area);
      take_mark (drawing, thing, drawn);
    }
  draw_piles (drawing, row);
}

static WtChartKeyEntry
make_sample (const WtChartPen *pen, int sample)
{
  WtChartKeyEntry entry = { .words = wt_timeline_sample_get_name (sample) };
  const WtChartPaint plain = { .fill = pen->theme->ink, .outline = pen->theme->ink };

  if (sample <= WT_LEVEL_COUNT)
    entry.marker = get_activity_marker (pen, (WtLevel) sample, TRUE);
  else if (sample == WT_TIMELINE_SAMPLE_OVERDUE)
    entry.marker = make_marker (pen, WT_CHART_SHAPE_DIAMOND, &pen->theme->concern, TRUE);
  else if (sample == WT_TIMELINE_SAMPLE_LATE)
    {
      entry.marker = get_ring (pen);
      entry.marker.radius *= KEY_RING;
    }
  else
    entry.marker =
        make_marker (pen, WT_CHART_SHAPE_CIRCLE, &plain, sample == WT_TIMELINE_SAMPLE_HELD);
  entry.marker.radius *= 0.9;
  return entry;
}

void
wt_timeline_draw_key (WtTimelineDrawing *drawing)
{
  const WtTimelinePlan *plan = drawing->plan;
  int samples[WT_TIMELINE_MOST_SAMPLES];
  WtChartKeyEntry entries[WT_TIMELINE_MOST_SAMPLES];
  guint n = wt_timeline_plan_list_samples (plan, samples);

  for (guint i = 0; i < n; i++)
    entries[i] = make_sample (drawing->pen, samples[i]);
  wt_chart_key_draw (drawing->pen, entries, n,
                     plan->height - plan->key_lines * WT_CHART_KEY_LINE * plan->size,
                     plan->key_lines);
}
