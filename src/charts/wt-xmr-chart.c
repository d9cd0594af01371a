#include "wt-xmr-chart-private.h"

#include <math.h>

#include "wt-chart-month.h"
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

  g_array_unref (self->months);
  g_array_unref (self->point_months);
  g_array_unref (self->notes);
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
  self->months = g_array_new (FALSE, FALSE, sizeof (WtXmrMonth));
  self->point_months = g_array_new (FALSE, FALSE, sizeof (guint));
  self->notes = g_array_new (FALSE, FALSE, sizeof (WtXmrNote));
  g_array_set_clear_func (self->notes, clear_note);
}

static int
compare_months (gconstpointer one, gconstpointer other)
{
  return ((const WtXmrMonth *) one)->month - ((const WtXmrMonth *) other)->month;
}

static void
add_months (WtXmrChart *self, const WtMonthFigures *months, gsize n_months)
{
  for (gsize i = 0; i < n_months; i++)
    {
      WtScoreSummary summary = wt_score_tally_summarise (&months[i].scores);
      WtXmrMonth month = { .month = wt_chart_month_parse (months[i].month),
                           .answers = summary.answered,
                           .mean = summary.mean,
                           .point = WT_XMR_NO_POINT };

      if (month.month == WT_CHART_MONTH_NONE || summary.answered == 0)
        continue;
      month.withheld = self->threshold > 0
                       && wt_suppression_withholds_figure (summary.answered, self->threshold);
      g_array_append_val (self->months, month);
    }
  g_array_sort (self->months, compare_months);
}

static void
set_axis (WtXmrChart *self, const WtXmrChartOptions *options)
{
  guint first = 0, last = self->months->len;

  self->first_month = wt_chart_month_parse (options->first_month);
  self->last_month = wt_chart_month_parse (options->last_month);
  while (first < last && self->first_month != WT_CHART_MONTH_NONE
         && wt_xmr_chart_get_month (self, first)->month < self->first_month)
    first++;
  while (last > first && self->last_month != WT_CHART_MONTH_NONE
         && wt_xmr_chart_get_month (self, last - 1)->month > self->last_month)
    last--;
  g_array_set_size (self->months, last);
  g_array_remove_range (self->months, 0, first);

  if (self->months->len > 0 && self->first_month == WT_CHART_MONTH_NONE)
    self->first_month = wt_xmr_chart_get_month (self, 0)->month;
  if (self->months->len > 0 && self->last_month == WT_CHART_MONTH_NONE)
    self->last_month = wt_xmr_chart_get_month (self, self->months->len - 1)->month;
}

/* The index of the first point from @month on. */
static gsize
find_point_from (WtXmrChart *self, int month)
{
  for (gsize point = 0; point < self->point_months->len; point++)
    if (wt_xmr_chart_get_point_month (self, point)->month >= month)
      return point;
  return self->point_months->len;
}

static void
find_causes (WtXmrChart *self, const WtXmrChartOptions *options)
{
  g_autofree double *values = g_new (double, MAX (self->months->len, 1));
  g_autofree gsize *starts = g_new (gsize, MAX (options->n_rebases, 1));
  gsize n_starts = 0;

  for (guint i = 0; i < self->months->len; i++)
    {
      WtXmrMonth *month = &g_array_index (self->months, WtXmrMonth, i);

      if (month->withheld)
        continue;
      month->point = self->point_months->len;
      values[month->point] = month->mean;
      g_array_append_val (self->point_months, i);
    }
  for (gsize i = 0; i < options->n_rebases; i++)
    {
      int month = wt_chart_month_parse (options->rebases[i]);

      if (month != WT_CHART_MONTH_NONE)
        starts[n_starts++] = find_point_from (self, month);
    }
  self->xmr = wt_xmr_new (values, self->point_months->len, starts, n_starts, options->target,
                          &options->rules);
}

static void
add_notes (WtXmrChart *self, const WtXmrChartOptions *options)
{
  for (gsize i = 0; i < options->n_notes; i++)
    {
      WtXmrNote note = { .month = wt_chart_month_parse (options->notes[i].month),
                         .words = g_strdup (options->notes[i].words) };

      g_array_append_val (self->notes, note);
    }
}

WtChart *
wt_xmr_chart_new (const char *title,
                  const WtMonthFigures *months,
                  gsize n_months,
                  const WtXmrChartOptions *options)
{
  static const WtXmrChartOptions DEFAULT = WT_XMR_CHART_OPTIONS_DEFAULT;
  WtXmrChart *self = g_object_new (WT_TYPE_XMR_CHART, "title", title, NULL);

  if (options == NULL)
    options = &DEFAULT;
  if (options->suppression_threshold > 0)
    self->threshold = wt_suppression_get_threshold (options->suppression_threshold);
  self->target = options->target;
  self->period_from = wt_chart_month_parse (options->period_from);
  self->period_to = wt_chart_month_parse (options->period_to);
  add_months (self, months, n_months);
  set_axis (self, options);
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
wt_xmr_chart_dup_month (int key)
{
  return wt_chart_month_format (key);
}
