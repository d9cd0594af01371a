#include "wt-xmr-chart-private.h"

#include <math.h>

#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-suppression.h"

G_DEFINE_FINAL_TYPE (WtXmrChart, wt_xmr_chart, WT_TYPE_CHART)

const WtXmrGroup *
wt_xmr_chart_get_latest_group (WtXmrChart *self)
{
  const WtXmrGroup *group;

  if (self->xmr->n_groups == 0)
    return NULL;
  group = &self->xmr->groups[self->xmr->n_groups - 1];
  return group->limits != WT_XMR_LIMITS_NONE ? group : NULL;
}

const WtXmrRun *
wt_xmr_chart_get_latest_run (WtXmrChart *self)
{
  const WtXmrPoint *latest;
  const WtXmrRun *shift, *trend;
  gsize last;

  if (self->xmr->n_points == 0)
    return NULL;

  last = self->xmr->n_points - 1;
  latest = &self->xmr->points[last];
  shift = wt_xmr_find_run (self->xmr, WT_XMR_RULE_SHIFT, last);
  trend = wt_xmr_find_run (self->xmr, WT_XMR_RULE_TREND, last);

  /* A run that points the other way, such as a fall while still above the mean, is not what flags
   * the point. */
  if (shift != NULL && shift->side != latest->side)
    shift = NULL;
  if (trend != NULL && trend->side != latest->side)
    trend = NULL;
  if (shift != NULL && (trend == NULL || shift->last - shift->first >= trend->last - trend->first))
    return shift;
  if (trend != NULL)
    return trend;
  return latest->rule != WT_XMR_RULE_NONE ? wt_xmr_find_run (self->xmr, latest->rule, last) : NULL;
}

gsize
wt_xmr_chart_count_run (WtXmrChart *self, const WtXmrRun *run)
{
  gsize count = 0;

  for (gsize i = run->first; i <= run->last; i++)
    if ((self->xmr->points[i].rules & WT_XMR_RULE_BIT (run->rule)) != 0)
      count++;
  return count;
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_xmr_chart_get_natural_height (WT_XMR_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_xmr_chart_fill_scene (WT_XMR_CHART (chart), pen);
}

static WtChartScene *
layout_icon (WtChart *chart, const WtChartTheme *theme, double size)
{
  return wt_xmr_chart_layout_icon (WT_XMR_CHART (chart), WT_XMR_ICON_VARIATION, theme, size);
}

static void
clear_note (gpointer data)
{
  WtXmrNote *note = data;

  g_free (note->words);
}

static void
wt_xmr_chart_finalize (GObject *object)
{
  WtXmrChart *self = WT_XMR_CHART (object);

  g_clear_object (&self->series);
  g_array_unref (self->places);
  g_array_unref (self->point_places);
  g_array_unref (self->notes);
  g_ptr_array_unref (self->reasons);
  g_free (self->target_on);
  wt_xmr_free (self->xmr);
  G_OBJECT_CLASS (wt_xmr_chart_parent_class)->finalize (object);
}

static void
wt_xmr_chart_class_init (WtXmrChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_xmr_chart_finalize;
  chart_class->runs_along_time = TRUE;
  chart_class->dup_heading = wt_xmr_chart_dup_heading;
  chart_class->dup_sentence = wt_xmr_chart_dup_sentence;
  chart_class->dup_description = wt_xmr_chart_dup_description;
  chart_class->dup_count = wt_xmr_chart_dup_count;
  chart_class->fill_table = wt_xmr_chart_fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout_icon = layout_icon;
  chart_class->layout = layout;
}

static void
wt_xmr_chart_init (WtXmrChart *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (WtXmrPlace));
  self->point_places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->notes = g_array_new (FALSE, FALSE, sizeof (WtXmrNote));
  g_array_set_clear_func (self->notes, clear_note);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
}

static int
compare_places (gconstpointer one, gconstpointer other)
{
  const WtXmrPlace *first = one, *second = other;
  int order = strcmp (first->data->on, second->data->on);

  return order != 0 ? order : first->index < second->index ? -1 : 1;
}

static void
add_places (WtXmrChart *self)
{
  for (guint i = 0; i < wt_series_get_n_points (self->series); i++)
    {
      const WtSeriesPoint *point = wt_series_get_point (self->series, i);
      WtXmrPlace place = { .data = point, .index = i, .point = WT_XMR_NO_POINT };

      if (!wt_date_is_valid (point->on) || !wt_xmr_measure_is_possible (self->kind, point->value))
        continue;
      place.withheld =
          self->threshold > 0 && wt_suppression_withholds_figure (point->people, self->threshold);
      place.marked = !place.withheld && self->marked_below > 0
                     && wt_suppression_withholds_figure (point->people, self->marked_below);
      g_array_append_val (self->places, place);
    }
  g_array_sort (self->places, compare_places);
  for (guint i = 0; i < self->places->len; i++)
    {
      WtXmrPlace *place = &g_array_index (self->places, WtXmrPlace, i);

      place->slot = self->unit == WT_MEASURE_UNIT_ACTIVITY
                        ? (int) i
                        : wt_xmr_measure_get_slot (self->unit, place->data->on);
    }
  self->first_slot = self->last_slot = WT_XMR_NO_SLOT;
  if (self->places->len > 0)
    {
      self->first_slot = wt_xmr_chart_get_place (self, 0)->slot;
      self->last_slot = wt_xmr_chart_get_place (self, self->places->len - 1)->slot;
    }
}

/* Whether @place comes to stand on @day or after it: a month does on any of its days. */
static gboolean
is_from (WtXmrChart *self, const WtXmrPlace *place, const char *day)
{
  if (self->unit == WT_MEASURE_UNIT_ACTIVITY)
    return strcmp (place->data->on, day) >= 0;
  return place->slot >= wt_xmr_measure_get_slot (self->unit, day);
}

/* The index of the first point from @day on. */
static gsize
find_point_from (WtXmrChart *self, const char *day)
{
  for (gsize point = 0; point < self->point_places->len; point++)
    if (is_from (self, wt_xmr_chart_get_point_place (self, point), day))
      return point;
  return self->point_places->len;
}

/* The index of the first point after @day; 0 when there is no such day, or no point before it. */
static gsize
find_point_after (WtXmrChart *self, const char *day)
{
  gsize point = 0;

  if (day == NULL || !wt_date_is_valid (day))
    return 0;
  while (point < self->point_places->len
         && strcmp (wt_xmr_chart_get_point_place (self, point)->data->on, day) <= 0)
    point++;
  return point;
}

static void
add_points (WtXmrChart *self, double *values)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      WtXmrPlace *place = &g_array_index (self->places, WtXmrPlace, i);

      if (place->withheld)
        continue;
      place->point = self->point_places->len;
      values[place->point] = place->data->value;
      g_array_append_val (self->point_places, i);
    }
}

/* What somebody typed, to go on in a sentence. */
static char *
dup_reason (const char *typed)
{
  g_autofree char *line = wt_chart_words_line (typed);
  gsize length = strlen (line);

  if (length > 0 && line[length - 1] == '.')
    line[length - 1] = '\0';
  return g_steal_pointer (&line);
}

/* The points at which the process became another one. Of two rebases at one point the later has the
 * say. */
static gsize
find_starts (WtXmrChart *self, gsize *starts)
{
  gsize n = 0;

  for (guint i = 0; i < wt_series_get_n_rebases (self->series); i++)
    {
      const WtSeriesRebase *rebase = wt_series_get_rebase (self->series, i);
      gsize start;

      if (!wt_date_is_valid (rebase->on))
        continue;
      start = find_point_from (self, rebase->on);
      if (start == 0 || start >= self->point_places->len || (n > 0 && start < starts[n - 1]))
        continue;
      if (n > 0 && start == starts[n - 1])
        g_ptr_array_set_size (self->reasons, (int) --n);
      starts[n++] = start;
      g_ptr_array_add (self->reasons, dup_reason (rebase->reason));
    }
  return n;
}

static void
find_causes (WtXmrChart *self, const WtXmrChartOptions *options)
{
  guint n_rebases = wt_series_get_n_rebases (self->series);
  g_autofree double *values = g_new (double, MAX (self->places->len, 1));
  g_autofree gsize *starts = g_new (gsize, MAX (n_rebases, 1));
  WtXmrOptions rules = options->rules;
  gsize n_starts;

  add_points (self, values);
  n_starts = find_starts (self, starts);
  rules.frozen_from = find_point_after (self, options->frozen_on);
  self->xmr =
      wt_xmr_new (values, self->point_places->len, starts, n_starts, options->target, &rules);
}

/* The slots that the period reaches over; none when no point is in it. */
static void
set_period (WtXmrChart *self, const char *from, const char *to)
{
  self->period_from = self->period_to = WT_XMR_NO_SLOT;
  if (from == NULL || to == NULL)
    return;
  if (self->unit != WT_MEASURE_UNIT_ACTIVITY)
    {
      self->period_from = wt_xmr_measure_get_slot (self->unit, from);
      self->period_to = wt_xmr_measure_get_slot (self->unit, to);
      return;
    }
  for (guint i = 0; i < self->places->len; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (self, i);

      if (strcmp (place->data->on, from) < 0 || strcmp (place->data->on, to) > 0)
        continue;
      if (self->period_from == WT_XMR_NO_SLOT)
        self->period_from = place->slot;
      self->period_to = place->slot;
    }
}

/* An activity is noted by its day, of which there may be several: the first has the note. */
static int
find_slot (WtXmrChart *self, const char *day)
{
  if (self->unit != WT_MEASURE_UNIT_ACTIVITY)
    return wt_xmr_measure_get_slot (self->unit, day);
  for (guint i = 0; i < self->places->len; i++)
    if (g_str_equal (wt_xmr_chart_get_place (self, i)->data->on, day))
      return (int) i;
  return WT_XMR_NO_SLOT;
}

static void
add_notes (WtXmrChart *self, const WtXmrChartOptions *options)
{
  for (gsize i = 0; i < options->n_notes; i++)
    {
      WtXmrNote note = { .slot = find_slot (self, options->notes[i].on),
                         .words = g_strdup (options->notes[i].words) };

      g_array_append_val (self->notes, note);
    }
}

WtChart *
wt_xmr_chart_new (const char *title, WtSeries *series, const WtXmrChartOptions *options)
{
  static const WtXmrChartOptions DEFAULT = WT_XMR_CHART_OPTIONS_DEFAULT;
  WtXmrChart *self = g_object_new (WT_TYPE_XMR_CHART, "title", title, NULL);

  if (options == NULL)
    options = &DEFAULT;
  self->series = g_object_ref (series);
  self->kind = wt_series_get_kind (series);
  self->unit = wt_series_get_unit (series);
  if (options->suppression_threshold > 0)
    self->threshold = wt_suppression_get_threshold (options->suppression_threshold);
  if (options->marked_below > 0)
    self->marked_below = wt_suppression_get_threshold (options->marked_below);
  self->target = options->target;
  self->target_on = g_strdup (options->target_on != NULL ? options->target_on : "");
  add_places (self);
  set_period (self, options->period_from, options->period_to);
  find_causes (self, options);
  add_notes (self, options);
  return WT_CHART (self);
}

const WtXmr *
wt_xmr_chart_get_xmr (WtXmrChart *self)
{
  g_return_val_if_fail (WT_IS_XMR_CHART (self), NULL);
  return self->xmr;
}

char *
wt_xmr_chart_dup_slot_day (WtXmrChart *self, int slot)
{
  if (self->unit == WT_MEASURE_UNIT_ACTIVITY)
    return g_strdup (wt_xmr_chart_get_place (self, (gsize) slot)->data->on);
  return wt_xmr_measure_dup_slot_day (self->unit, slot);
}

const WtSeriesPoint *
wt_xmr_chart_get_point (WtXmrChart *self, int key)
{
  g_return_val_if_fail (WT_IS_XMR_CHART (self), NULL);
  if (key < 0 || (guint) key >= wt_series_get_n_points (self->series))
    return NULL;
  return wt_series_get_point (self->series, (guint) key);
}

gboolean
wt_xmr_chart_find_days (WtXmrChart *self, int key, char **from, char **to)
{
  const WtSeriesPoint *point = wt_xmr_chart_get_point (self, key);
  g_autofree char *next = NULL;
  int slot;

  if (point == NULL || !wt_date_is_valid (point->on))
    return FALSE;
  if (self->unit == WT_MEASURE_UNIT_ACTIVITY)
    {
      *from = g_strdup (point->on);
      *to = g_strdup (point->on);
      return TRUE;
    }
  slot = wt_xmr_measure_get_slot (self->unit, point->on);
  *from = wt_xmr_measure_dup_slot_day (self->unit, slot);
  next = wt_xmr_measure_dup_slot_day (self->unit, slot + 1);
  *to = wt_date_add_days (next, -1);
  return TRUE;
}
