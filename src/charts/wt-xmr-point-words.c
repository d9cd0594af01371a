#include "wt-xmr-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-chart-words.h"

char *
wt_xmr_chart_dup_run_words (WtXmrChart *self, const WtXmrRun *run)
{
  g_autofree char *length = wt_xmr_measure_dup_points (self->unit, run->last - run->first + 1);
  g_autofree char *flagged =
      wt_xmr_measure_dup_points (self->unit, wt_xmr_chart_count_run (self, run));
  gboolean high = run->side == WT_XMR_SIDE_HIGH;

  switch (run->rule)
    {
    case WT_XMR_RULE_SHIFT:
      /* Translators: under a bracket in a chart, such as "8 months above the mean" */
      return g_strdup_printf (high ? _ ("%s above the mean") : _ ("%s below the mean"), length);
    case WT_XMR_RULE_TREND:
      /* Translators: under a bracket in a chart, such as "7 months rising" */
      return g_strdup_printf (high ? _ ("%s rising") : _ ("%s falling"), length);
    case WT_XMR_RULE_TWO_OF_THREE:
      /* Translators: under a bracket in a chart, such as "2 months close to the upper limit" */
      return g_strdup_printf (
          high ? _ ("%s close to the upper limit") : _ ("%s close to the lower limit"), flagged);
    case WT_XMR_RULE_OUTSIDE:
      /* Translators: under a bracket in a chart, such as "2 months above the limit" */
      return g_strdup_printf (high ? _ ("%s above the limit") : _ ("%s below the limit"), flagged);
    case WT_XMR_RULE_NONE:
      break;
    }
  return g_strdup ("");
}

char *
wt_xmr_chart_dup_point_words (WtXmrChart *self, const WtXmrRun *run)
{
  const WtXmrPlace *place = wt_xmr_chart_get_point_place (self, run->first);
  g_autofree char *value = wt_xmr_measure_dup_value (self->kind, place->data->value);
  g_autofree char *name = wt_xmr_measure_dup_day (self->unit, place->data->on);

  if (self->unit == WT_MEASURE_UNIT_ACTIVITY)
    /* Translators: a value and its day, beside a point: "5.9 on 2 October 2025: below the limit" */
    return g_strdup_printf (run->side == WT_XMR_SIDE_HIGH ? _ ("%s on %s: above the limit")
                                                          : _ ("%s on %s: below the limit"),
                            value, name);
  /* Translators: a value and its month, beside a point: "5.9 in February 2024: below the limit" */
  return g_strdup_printf (run->side == WT_XMR_SIDE_HIGH ? _ ("%s in %s: above the limit")
                                                        : _ ("%s in %s: below the limit"),
                          value, name);
}

char *
wt_xmr_chart_dup_brief_point_words (WtXmrChart *self, const WtXmrRun *run)
{
  g_autofree char *value = wt_xmr_measure_dup_value (
      self->kind, wt_xmr_chart_get_point_place (self, run->first)->data->value);

  /* Translators: a value, beside a point: "5.9: below the limit" */
  return g_strdup_printf (
      run->side == WT_XMR_SIDE_HIGH ? _ ("%s: above the limit") : _ ("%s: below the limit"), value);
}

char *
wt_xmr_chart_dup_baseline_words (WtXmrChart *self, const WtXmrGroup *group)
{
  g_autofree char *points = NULL, *last = NULL;

  if (group->limits == WT_XMR_LIMITS_NONE || group->n_baseline_points == group->n_points)
    return NULL;
  points = wt_xmr_measure_dup_points (self->unit, group->n_baseline_points);
  last = wt_xmr_measure_dup_day (
      self->unit,
      wt_xmr_chart_get_point_place (self, group->first + group->n_baseline_points - 1)->data->on);
  /* Translators: what the limits of a chart are made of: "limits set on 12 months to March 2025" */
  return g_strdup_printf (_ ("limits set on %s to %s"), points, last);
}

char *
wt_xmr_chart_dup_target_words (WtXmrChart *self)
{
  g_autofree char *value = wt_xmr_measure_dup_level (self->kind, self->target);
  g_autofree char *month = NULL;

  if (self->target_on[0] == '\0')
    return g_steal_pointer (&value);
  month = wt_xmr_measure_dup_day (WT_MEASURE_UNIT_MONTH, self->target_on);
  /* Translators: a target and the month by which it is to be met, such as "8.0 by March 2026" */
  return g_strdup_printf (_ ("%s by %s"), value, month);
}

/* Why a point is flagged, to go on in a list; %NULL when it is ordinary. */
static char *
say_flag (WtXmrChart *self, gsize index)
{
  const WtXmrPoint *point = &self->xmr->points[index];
  const WtXmrRun *run = wt_xmr_find_run (self->xmr, point->rule, index);
  gboolean high = point->side == WT_XMR_SIDE_HIGH;
  g_autofree char *words = NULL;

  if (point->rule == WT_XMR_RULE_NONE || run == NULL)
    return NULL;
  if (point->rule == WT_XMR_RULE_OUTSIDE)
    return g_strdup (high ? _ ("above the upper limit") : _ ("below the lower limit"));
  if (point->rule == WT_XMR_RULE_TWO_OF_THREE)
    return g_strdup (high ? _ ("close to the upper limit") : _ ("close to the lower limit"));

  words = wt_xmr_chart_dup_run_words (self, run);
  /* Translators: a month is one of several that belong together, such as "8 months above the
   * mean" */
  return g_strdup_printf (_ ("one of %s"), words);
}

/* Why the limits are others from here on; %NULL when they are not. */
static char *
say_rebase (WtXmrChart *self, gsize point)
{
  gsize group = self->xmr->points[point].group;

  if (group == 0 || self->xmr->groups[group].first != point)
    return NULL;
  /* Translators: why the limits of a chart start anew at a point */
  return g_strdup_printf (_ ("new limits from here: %s"), wt_xmr_chart_get_reason (self, group));
}

/* That a point is not for everybody's eyes; %NULL when it is. */
static char *
say_marked (WtXmrChart *self, const WtXmrPlace *place)
{
  g_autofree char *basis = NULL;

  if (!place->marked)
    return NULL;
  basis = wt_xmr_measure_dup_basis (self->kind, place->data->people);
  /* Translators: %s is a small number, such as "3 answers" */
  return g_strdup_printf (_ ("%s: withheld in what is published"), basis);
}

/* The name of a place: its month, or its day and its activity. */
static char *
name_place (WtXmrChart *self, const WtXmrPlace *place)
{
  g_autofree char *day = wt_xmr_measure_dup_day (self->unit, place->data->on);
  g_autofree char *title = wt_chart_words_line (place->data->title);

  if (self->unit != WT_MEASURE_UNIT_ACTIVITY || title[0] == '\0')
    return g_steal_pointer (&day);
  /* Translators: a day and the title of an activity */
  return g_strdup_printf (C_ ("activity", "%s, %s"), day, title);
}

/* Goes on in a list; @part (nullable) is taken over. */
static void
add_part (GString *list, char *part)
{
  if (part != NULL && list->len > 0)
    g_string_append (list, _ (", "));
  if (part != NULL)
    g_string_append (list, part);
  g_free (part);
}

static char *
say_place (WtXmrChart *self, const WtXmrPlace *place)
{
  GString *parts = g_string_new (NULL);
  g_autofree char *name = name_place (self, place), *words = NULL;

  if (place->withheld)
    add_part (parts, wt_xmr_measure_dup_fewer (self->kind, self->threshold));
  else
    {
      add_part (parts, wt_xmr_measure_dup_finding (self->kind, place->data->value));
      if (!place->marked && !wt_xmr_measure_is_count (self->kind))
        add_part (parts, wt_xmr_measure_dup_basis (self->kind, place->data->people));
      add_part (parts, say_marked (self, place));
      add_part (parts, say_flag (self, place->point));
      add_part (parts, say_rebase (self, place->point));
    }
  words = g_string_free (parts, FALSE);
  /* Translators: a month and what it shows: "October 2023: mean 7.4, 38 answers" */
  return g_strdup_printf (_ ("%s: %s"), name, words);
}

char *
wt_xmr_chart_dup_span_words (WtXmrChart *self, gsize first, gsize last)
{
  const WtXmrPlace *start = wt_xmr_chart_get_place (self, first);
  g_autofree char *from = NULL, *to = NULL, *low = NULL, *high = NULL;
  double lowest = INFINITY, highest = -INFINITY;

  if (first == last)
    return say_place (self, start);

  for (gsize i = first; i <= last; i++)
    {
      const WtXmrPlace *place = wt_xmr_chart_get_place (self, i);

      if (place->withheld)
        continue;
      lowest = MIN (lowest, place->data->value);
      highest = MAX (highest, place->data->value);
    }
  from = wt_xmr_measure_dup_day (self->unit, start->data->on);
  to = wt_xmr_measure_dup_day (self->unit, wt_xmr_chart_get_place (self, last)->data->on);
  if (lowest > highest)
    /* Translators: two months between which nothing is shown */
    return g_strdup_printf (_ ("%s to %s: not shown"), from, to);
  low = wt_xmr_measure_dup_value (self->kind, lowest);
  high = wt_xmr_measure_dup_value (self->kind, highest);
  /* Translators: two months, and the lowest and the highest value between them: "March 1990 to May
   * 1990: between 6.1 and 7.9" */
  return g_strdup_printf (_ ("%s to %s: between %s and %s"), from, to, low, high);
}

static const char *
name_kind (WtXmrKind kind)
{
  switch (kind)
    {
    case WT_XMR_KIND_COMMON:
      return _ ("ordinary change");
    case WT_XMR_KIND_IMPROVEMENT:
      return _ ("improvement");
    case WT_XMR_KIND_CONCERN:
      return _ ("concern");
    case WT_XMR_KIND_NEUTRAL:
      return _ ("special");
    case WT_XMR_KIND_UNDEFINED:
      break;
    }
  return "";
}

static char *
say_finding (WtXmrChart *self, const WtXmrPlace *place)
{
  const char *kind = name_kind (self->xmr->points[place->point].kind);
  g_autofree char *flag = say_flag (self, place->point);

  if (flag == NULL)
    return g_strdup (kind);
  /* Translators: "improvement: one of 8 months above the mean" */
  return g_strdup_printf (_ ("%s: %s"), kind, flag);
}

/* What else there is to say about a point. */
static char *
say_remark (WtXmrChart *self, const WtXmrPlace *place)
{
  const WtXmrGroup *group = &self->xmr->groups[self->xmr->points[place->point].group];
  GString *parts = g_string_new (NULL);

  add_part (parts, say_marked (self, place));
  add_part (parts, say_rebase (self, place->point));
  if (place->point + 1 == group->first + group->n_baseline_points)
    add_part (parts, wt_xmr_chart_dup_baseline_words (self, group));
  return g_string_free (parts, FALSE);
}

static gboolean
has_remarks (WtXmrChart *self)
{
  for (gsize i = 0; i < self->xmr->n_groups; i++)
    if (i > 0 || self->xmr->groups[i].n_baseline_points < self->xmr->groups[i].n_points)
      return TRUE;
  for (guint i = 0; i < self->places->len; i++)
    if (wt_xmr_chart_get_place (self, i)->marked)
      return TRUE;
  return FALSE;
}

static void
fill_row (WtXmrChart *self, WtChartTable *table, const WtXmrPlace *place, gboolean remarks)
{
  gboolean has_basis = !wt_xmr_measure_is_count (self->kind);

  wt_chart_table_take_cell (table, wt_xmr_measure_dup_day (self->unit, place->data->on));
  if (self->unit == WT_MEASURE_UNIT_ACTIVITY)
    wt_chart_table_take_cell (table, wt_chart_words_line (place->data->title));
  if (place->withheld)
    {
      wt_chart_table_take_cell (table, has_basis ? g_strdup (_ ("not shown"))
                                                 : wt_chart_words_fewer (self->threshold));
      if (has_basis)
        wt_chart_table_take_cell (table, wt_chart_words_fewer (self->threshold));
      wt_chart_table_take_cell (table, NULL);
    }
  else
    {
      wt_chart_table_take_cell (table, wt_xmr_measure_dup_value (self->kind, place->data->value));
      if (has_basis)
        wt_chart_table_take_cell (table, wt_chart_words_count (place->data->people));
      wt_chart_table_take_cell (table, say_finding (self, place));
    }
  if (remarks)
    wt_chart_table_take_cell (table, place->withheld ? NULL : say_remark (self, place));
}

void
wt_xmr_chart_fill_table (WtChart *chart, WtChartTable *table)
{
  WtXmrChart *self = WT_XMR_CHART (chart);
  gboolean remarks = has_remarks (self);

  wt_chart_table_add_column (table, wt_xmr_measure_get_unit_head (self->unit), FALSE);
  if (self->unit == WT_MEASURE_UNIT_ACTIVITY)
    wt_chart_table_add_column (table, _ ("Activity"), FALSE);
  wt_chart_table_add_column (table, wt_xmr_measure_get_value_head (self->kind), TRUE);
  if (!wt_xmr_measure_is_count (self->kind))
    wt_chart_table_add_column (table, wt_xmr_measure_get_basis_head (self->kind), TRUE);
  wt_chart_table_add_column (table, _ ("What it shows"), FALSE);
  if (remarks)
    wt_chart_table_add_column (table, _ ("Remarks"), FALSE);
  for (guint i = 0; i < self->places->len; i++)
    fill_row (self, table, wt_xmr_chart_get_place (self, i), remarks);
}
