#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-key-private.h"
#include "wt-timeline-plan-private.h"

/* Lengths, in label sizes. */
#define LANE_STEP 1.75
#define FLAG_STEP 1.8
#define ROW_GAP 0.75
#define NAME_ABOVE 1.6 /* the height of a row's name above it */
#define NAMES_GAP 1.2  /* between the rows' names and the plot */
#define AXIS_HEIGHT 2.9
#define KEY_GAP 0.6
#define BESIDE 0.55 /* from a mark to its name */
#define AFTER 0.75  /* from a name to the next mark */
#define INSIDE 0.9  /* a stage's name needs so much more room in its bar */
#define NARROWEST_BAR 0.5
#define PLOT_PADDING 1.0

#define WIDEST_NAMES 0.2 /* of the chart */
#define MOST_STRETCH 1.35
#define MOST_LANES 7
#define SHORTEST_SPAN 7 /* days */
#define YEAR 366

const char *
wt_timeline_row_get_name (WtTimelineRow row)
{
  switch (row)
    {
    case WT_TIMELINE_ROW_STAGES:
      return _ ("Stages");
    case WT_TIMELINE_ROW_ACTIVITIES:
      return _ ("Activities");
    case WT_TIMELINE_ROW_TASKS:
      return _ ("To do");
    case WT_TIMELINE_ROW_FLAGS:
      break;
    }
  return "";
}

static WtTimelineRow
get_row (WtTimelineKind kind)
{
  switch (kind)
    {
    case WT_TIMELINE_STAGE:
      return WT_TIMELINE_ROW_STAGES;
    case WT_TIMELINE_ACTIVITY_PLANNED:
    case WT_TIMELINE_ACTIVITY_HELD:
      return WT_TIMELINE_ROW_ACTIVITIES;
    case WT_TIMELINE_DUE:
    case WT_TIMELINE_OVERDUE:
    case WT_TIMELINE_LOOK_AGAIN:
      return WT_TIMELINE_ROW_TASKS;
    case WT_TIMELINE_DECISION:
    case WT_TIMELINE_START:
    case WT_TIMELINE_END:
      break;
    }
  return WT_TIMELINE_ROW_FLAGS;
}

double
wt_timeline_plan_get_x (const WtTimelinePlan *plan, double day)
{
  return wt_chart_scale_get_position (&plan->time, day);
}

static double
get_step (const WtTimelinePlan *plan, WtTimelineRow row)
{
  return row == WT_TIMELINE_ROW_FLAGS ? FLAG_STEP * plan->size : plan->lane_step;
}

double
wt_timeline_plan_get_y (const WtTimelinePlan *plan, WtTimelineRow row, guint lane)
{
  return plan->tops[row] + (lane + 0.5) * get_step (plan, row);
}

char *
wt_timeline_thing_dup_label (const WtTimelineThing *thing)
{
  if (thing->entry == NULL)
    return g_strdup (_ ("Today"));
  return wt_timeline_entry_dup_label (thing->entry);
}

/* Today is shown unless that would squeeze the plan into a corner. */
static gboolean
shows_today (const WtTimelinePlan *plan, int first, int last, int *today)
{
  int far = MAX (YEAR, last - first);

  if (plan->chart->today == NULL)
    return FALSE;
  *today = wt_timeline_day_parse (plan->chart->today);
  return *today >= first - far && *today <= last + far;
}

static void
find_span (WtTimelinePlan *plan, int *today)
{
  const WtTimelineChart *chart = plan->chart;
  int first = chart->entries[0].first, last = first;
  double spare, padding = MIN (PLOT_PADDING * plan->size, 0.1 * plan->width_of_plot);

  for (gsize i = 0; i < chart->n_entries; i++)
    last = MAX (last, chart->entries[i].last);
  if (shows_today (plan, first, last, today))
    {
      first = MIN (first, *today);
      last = MAX (last, *today);
    }
  else
    *today = -1;
  spare = MAX (0, (SHORTEST_SPAN - (last + 1 - first)) / 2.0);
  plan->time = (WtChartScale){ first - spare, last + 1 + spare, plan->start + padding,
                               plan->start + plan->width_of_plot - padding };
}

static double
guess_words (const WtTimelinePlan *plan, const WtTimelineThing *thing)
{
  g_autofree char *label = wt_timeline_thing_dup_label (thing);

  return (BESIDE + AFTER) * plan->size
         + MIN (wt_chart_guess_width (label, plan->size), WT_TIMELINE_WIDEST_NAME * plan->size);
}

static void
measure_stage (const WtTimelinePlan *plan, WtTimelineThing *thing)
{
  double from = wt_timeline_plan_get_x (plan, thing->entry->first);
  double to = wt_timeline_plan_get_x (plan, thing->entry->last + 1);

  to = MAX (to, from + NARROWEST_BAR * plan->size);
  thing->span = (WtTimelineSpan){ from, to, guess_words (plan, thing), 0 };
  if (thing->span.words - (BESIDE + AFTER - INSIDE) * plan->size <= to - from)
    thing->span.words = 0;
}

static void
add_thing (WtTimelinePlan *plan, const WtTimelineEntry *entry, int day)
{
  WtTimelineThing thing = { .entry = entry, .day = day };
  double x = wt_timeline_plan_get_x (plan, day + 0.5), half = WT_TIMELINE_RADIUS * 1.35;

  thing.row = entry != NULL ? get_row (entry->kind) : WT_TIMELINE_ROW_FLAGS;
  if (thing.row == WT_TIMELINE_ROW_STAGES)
    measure_stage (plan, &thing);
  else
    {
      if (entry != NULL && wt_timeline_chart_is_late (plan->chart, entry))
        half = WT_TIMELINE_RING * 1.1;
      half *= plan->size;
      if (thing.row == WT_TIMELINE_ROW_FLAGS)
        half = 0.1 * plan->size;
      thing.span = (WtTimelineSpan){ x - half, x + half, guess_words (plan, &thing), 0 };
    }
  g_array_append_val (plan->things[thing.row], thing);
}

static void
add_things (WtTimelinePlan *plan, int today)
{
  const WtTimelineChart *chart = plan->chart;
  gboolean said = today < 0;

  for (gsize i = 0; i < chart->n_entries; i++)
    {
      if (!said && chart->entries[i].first >= today)
        {
          add_thing (plan, NULL, today);
          said = TRUE;
        }
      add_thing (plan, &chart->entries[i], chart->entries[i].first);
    }
  if (!said)
    add_thing (plan, NULL, today);
}

static void
pack_row (WtTimelinePlan *plan, WtTimelineRow row)
{
  GArray *things = plan->things[row];
  g_autofree WtTimelineSpan *spans = g_new (WtTimelineSpan, MAX (things->len, 1));

  for (guint i = 0; i < things->len; i++)
    spans[i] = g_array_index (things, WtTimelineThing, i).span;
  plan->lanes[row] = wt_timeline_pack (spans, things->len, plan->start,
                                       plan->start + plan->width_of_plot, MOST_LANES);
  for (guint i = 0; i < things->len; i++)
    {
      g_array_index (things, WtTimelineThing, i).span.lane = spans[i].lane;
      plan->has_piles[row] = plan->has_piles[row] || spans[i].lane == MOST_LANES;
    }
  /* Flags without room are lines without words. */
  if (plan->has_piles[row] && row != WT_TIMELINE_ROW_FLAGS)
    plan->lanes[row]++;
}

static gboolean
has_kind (const WtTimelinePlan *plan, WtTimelineKind kind)
{
  for (gsize i = 0; i < plan->chart->n_entries; i++)
    if (plan->chart->entries[i].kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_level (const WtTimelinePlan *plan, WtLevel level)
{
  GArray *things = plan->things[WT_TIMELINE_ROW_ACTIVITIES];

  for (guint i = 0; i < things->len; i++)
    if (g_array_index (things, WtTimelineThing, i).entry->level == level)
      return TRUE;
  return FALSE;
}

guint
wt_timeline_plan_list_samples (const WtTimelinePlan *plan, int *samples)
{
  const WtTimelineChart *chart = plan->chart;
  gboolean late = FALSE;
  guint n = 0;

  for (guint level = WT_LEVEL_INFORMING; level <= WT_LEVEL_COUNT; level++)
    if (has_level (plan, (WtLevel) level))
      samples[n++] = (int) level;
  if (has_kind (plan, WT_TIMELINE_ACTIVITY_HELD))
    samples[n++] = WT_TIMELINE_SAMPLE_HELD;
  if (has_kind (plan, WT_TIMELINE_ACTIVITY_PLANNED))
    samples[n++] = WT_TIMELINE_SAMPLE_PLANNED;
  for (gsize i = 0; i < chart->n_entries; i++)
    late = late || wt_timeline_chart_is_late (plan->chart, &chart->entries[i]);
  if (late)
    samples[n++] = WT_TIMELINE_SAMPLE_LATE;
  if (has_kind (plan, WT_TIMELINE_OVERDUE))
    samples[n++] = WT_TIMELINE_SAMPLE_OVERDUE;
  return n;
}

const char *
wt_timeline_sample_get_name (int sample)
{
  switch (sample)
    {
    case WT_TIMELINE_SAMPLE_HELD:
      return _ ("Took place");
    case WT_TIMELINE_SAMPLE_PLANNED:
      return _ ("Planned");
    case WT_TIMELINE_SAMPLE_LATE:
      return _ ("After the decision");
    case WT_TIMELINE_SAMPLE_OVERDUE:
      return _ ("Overdue");
    default:
      return wt_term_get_title (wt_levels, sample);
    }
}

static guint
count_key_lines (const WtTimelinePlan *plan)
{
  int samples[WT_TIMELINE_MOST_SAMPLES];
  const char *names[WT_TIMELINE_MOST_SAMPLES];
  guint n = wt_timeline_plan_list_samples (plan, samples);

  for (guint i = 0; i < n; i++)
    names[i] = wt_timeline_sample_get_name (samples[i]);
  return wt_chart_key_guess_lines (names, n, plan->size, plan->width);
}

/* Puts the rows below one another; returns the height of all. */
static double
place_rows (WtTimelinePlan *plan)
{
  double y = 0;

  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    {
      if (row == WT_TIMELINE_ROW_STAGES)
        plan->rows_top = y;
      if (plan->lanes[row] == 0)
        continue;
      if (row != WT_TIMELINE_ROW_FLAGS)
        y += (plan->stacked ? NAME_ABOVE : ROW_GAP / 2) * plan->size;
      plan->tops[row] = y;
      y += plan->lanes[row] * get_step (plan, (WtTimelineRow) row);
      if (row != WT_TIMELINE_ROW_FLAGS)
        y += ROW_GAP / 2 * plan->size;
    }
  plan->baseline = wt_chart_snap (y + 0.3 * plan->size);
  y = plan->baseline + AXIS_HEIGHT * plan->size;
  if (plan->key_lines > 0)
    y += (KEY_GAP + plan->key_lines * WT_CHART_KEY_LINE) * plan->size;
  return ceil (y);
}

static void
stretch (WtTimelinePlan *plan, double height)
{
  guint lanes = 0;

  plan->lane_step = LANE_STEP * plan->size;
  plan->height = place_rows (plan);
  for (guint row = WT_TIMELINE_ROW_STAGES; row < WT_TIMELINE_ROW_COUNT; row++)
    lanes += plan->lanes[row];
  if (height > plan->height && lanes > 0)
    {
      plan->lane_step =
          MIN (plan->lane_step + (height - plan->height) / lanes, MOST_STRETCH * plan->lane_step);
      plan->height = place_rows (plan);
    }
}

static void
choose_names (WtTimelinePlan *plan)
{
  for (guint row = WT_TIMELINE_ROW_STAGES; row < WT_TIMELINE_ROW_COUNT; row++)
    plan->names_width =
        MAX (plan->names_width,
             wt_chart_guess_width (wt_timeline_row_get_name ((WtTimelineRow) row), plan->size));
  plan->stacked = plan->names_width + NAMES_GAP * plan->size > WIDEST_NAMES * plan->width;
  plan->start = plan->stacked ? 0 : plan->names_width + NAMES_GAP * plan->size;
  plan->width_of_plot = MAX (1, plan->width - plan->start);
}

WtTimelinePlan *
wt_timeline_plan_new (WtTimelineChart *chart, double size, double width, double height)
{
  WtTimelinePlan *plan = g_new0 (WtTimelinePlan, 1);
  int today;

  plan->chart = chart;
  plan->size = size;
  plan->width = width;
  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    plan->things[row] = g_array_new (FALSE, FALSE, sizeof (WtTimelineThing));
  choose_names (plan);
  if (chart->n_entries > 0)
    {
      find_span (plan, &today);
      add_things (plan, today);
    }
  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    pack_row (plan, (WtTimelineRow) row);
  plan->key_lines = count_key_lines (plan);
  stretch (plan, height);
  return plan;
}

void
wt_timeline_plan_free (WtTimelinePlan *plan)
{
  for (guint row = 0; row < WT_TIMELINE_ROW_COUNT; row++)
    g_array_unref (plan->things[row]);
  g_free (plan);
}

double
wt_timeline_chart_get_natural_height (WtTimelineChart *self, double label_size, double width)
{
  g_autoptr (WtTimelinePlan) plan = wt_timeline_plan_new (self, label_size, width, 0);

  return self->n_entries > 0 ? plan->height : ceil (8 * label_size);
}
