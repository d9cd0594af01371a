#include "wt-comparison-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-suppression.h"

G_DEFINE_FINAL_TYPE (WtComparisonChart, wt_comparison_chart, WT_TYPE_CHART)

static gboolean
has_difference (WtComparisonChart *self)
{
  return !isnan (self->difference);
}

static char *
say_difference (WtComparisonChart *self)
{
  g_autofree char *range = wt_comparison_chart_dup_interval_words (self);
  g_autofree char *difference = wt_comparison_chart_dup_clause (self);

  if (range != NULL && wt_comparison_chart_is_level (self))
    /* Translators: how two groups differ, and the interval of that: "Outpatients scored about the
     * same as Maternity (0.3 lower to 0.3 higher)" */
    return g_strdup_printf (_ ("%s (%s)"), difference, range);
  switch (self->verdict)
    {
    case WT_GROUP_VERDICT_FIRST_HIGHER:
    case WT_GROUP_VERDICT_SECOND_HIGHER:
      /* Translators: how two groups differ, and the interval of that: "Outpatients scored 0.8
       * higher than Maternity (0.3 to 1.3 higher)" */
      return g_strdup_printf (_ ("%s (%s)"), difference, range);
    case WT_GROUP_VERDICT_COULD_BE_CHANCE:
      /* Translators: how two groups differ, and the interval of that: "The difference could be
       * chance: Outpatients scored 0.2 higher than Maternity (0.3 lower to 0.7 higher)" */
      return g_strdup_printf (_ ("The difference could be chance: %s (%s)"), difference, range);
    case WT_GROUP_VERDICT_UNDEFINED:
    default:
      /* Translators: how two groups differ: "Outpatients scored 0.8 higher than Maternity" */
      return g_strdup_printf (_ ("%s; whether that is chance cannot be told"), difference);
    }
}

static char *
dup_sentence (WtChart *chart)
{
  WtComparisonChart *self = WT_COMPARISON_CHART (chart);
  const WtGroupFigure *empty = self->first.state == WT_GROUP_EMPTY ? &self->first : &self->second;

  if (has_difference (self))
    return say_difference (self);
  if (self->first.state == WT_GROUP_EMPTY && self->second.state == WT_GROUP_EMPTY)
    return g_strdup (_ ("No answers yet"));
  if (empty->state == WT_GROUP_EMPTY)
    /* Translators: %s is the name of a group */
    return g_strdup_printf (_ ("Nothing to compare with: no answers for %s"), empty->title);
  return g_strdup (_ ("Too few answers to be shown"));
}

/* What the interval means, or why there is none. */
static char *
explain (WtComparisonChart *self)
{
  if (!has_difference (self))
    return NULL;
  switch (self->verdict)
    {
    case WT_GROUP_VERDICT_FIRST_HIGHER:
    case WT_GROUP_VERDICT_SECOND_HIGHER:
      return g_strdup (wt_comparison_chart_is_level (self)
                           ? _ ("So small a difference hardly matters.")
                           : _ ("So large a difference is unlikely to be chance."));
    case WT_GROUP_VERDICT_COULD_BE_CHANCE:
      return g_strdup (_ ("The range takes in no difference at all."));
    case WT_GROUP_VERDICT_UNDEFINED:
    default:
      if (MIN (self->first.answered, self->second.answered) < WT_GROUP_DIFFERENCE_MINIMUM)
        return g_strdup (_ ("With fewer than 3 answers in a group there is no range."));
      return g_strdup (_ ("In each group all answers are the same, so there is no range."));
    }
}

static char *
dup_description (WtChart *chart)
{
  WtComparisonChart *self = WT_COMPARISON_CHART (chart);
  g_autofree char *first =
      wt_group_figure_dup_mark_words (&self->first, self->measure, self->threshold);
  g_autofree char *second =
      wt_group_figure_dup_mark_words (&self->second, self->measure, self->threshold);
  g_autofree char *sentence = dup_sentence (chart);
  g_autofree char *meaning = explain (self);
  /* Translators: three sentences: a group, another group, how they differ */
  g_autofree char *words = g_strdup_printf (_ ("%s. %s. %s."), first, second, sentence);

  return wt_chart_words_join (words, meaning);
}

static char *
dup_count (WtChart *chart)
{
  WtComparisonChart *self = WT_COMPARISON_CHART (chart);
  const WtGroupFigure *figures[] = { &self->first, &self->second };
  gint64 answers = 0;
  gboolean hides = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      hides = hides || figures[i]->state > WT_GROUP_EMPTY;
      answers += figures[i]->state == WT_GROUP_SHOWN ? figures[i]->answered : 0;
    }
  return answers == 0 && hides ? g_strdup (_ ("not shown")) : wt_chart_words_answers (answers);
}

static void
fill_row (WtComparisonChart *self, WtChartTable *table, const WtGroupFigure *figure)
{
  char *missing = wt_group_figure_dup_missing_words (figure, self->threshold);

  wt_chart_table_take_cell (table, g_strdup (figure->title));
  wt_chart_table_take_cell (
      table, missing != NULL ? missing : wt_group_words_value (self->measure, figure->value));
  wt_chart_table_take_cell (
      table, missing != NULL ? NULL : wt_group_words_interval (self->measure, figure->interval));
  wt_chart_table_take_cell (table,
                            missing != NULL ? NULL : wt_chart_words_count (figure->answered));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtComparisonChart *self = WT_COMPARISON_CHART (chart);

  wt_chart_table_add_column (table, _ ("Group"), FALSE);
  wt_chart_table_add_column (table, wt_group_words_measure (self->measure), TRUE);
  wt_chart_table_add_column (table, _ ("Likely range"), TRUE);
  wt_chart_table_add_column (table, _ ("Answers"), TRUE);
  fill_row (self, table, &self->first);
  fill_row (self, table, &self->second);
  if (!has_difference (self))
    return;
  wt_chart_table_start_totals (table);
  wt_chart_table_take_cell (table, g_strdup (_ ("Difference")));
  wt_chart_table_take_cell (table, wt_comparison_chart_dup_difference_words (self));
  wt_chart_table_take_cell (table, wt_comparison_chart_dup_interval_words (self));
  wt_chart_table_take_cell (table, NULL);
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_comparison_chart_get_natural_height (WT_COMPARISON_CHART (chart), label_size);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_comparison_chart_fill_scene (WT_COMPARISON_CHART (chart), pen);
}

static void
wt_comparison_chart_finalize (GObject *object)
{
  WtComparisonChart *self = WT_COMPARISON_CHART (object);

  wt_group_figure_clear (&self->first);
  wt_group_figure_clear (&self->second);
  G_OBJECT_CLASS (wt_comparison_chart_parent_class)->finalize (object);
}

static void
wt_comparison_chart_class_init (WtComparisonChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_comparison_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_comparison_chart_init (WtComparisonChart *self)
{
}

static void
compare (WtComparisonChart *self)
{
  gboolean is_mean = self->measure == WT_GROUP_MEASURE_MEAN;
  double unit = is_mean ? 1 : 100;
  WtGroupDifference found =
      is_mean
          ? wt_group_difference_of_scores (&self->first.counts.scores, &self->second.counts.scores)
          : wt_group_difference_of_shares (&self->first.counts.shares, &self->second.counts.shares);

  self->difference = found.difference * unit;
  /* A group that has no interval of its own takes that of the difference with it. */
  if (!wt_interval_is_defined (self->first.interval)
      || !wt_interval_is_defined (self->second.interval))
    return;
  self->interval = (WtInterval){ found.interval.low * unit, found.interval.high * unit };
  self->verdict = found.verdict;
}

WtChart *
wt_comparison_chart_new (const char *title,
                         WtGroupMeasure measure,
                         const WtChartGroup *first,
                         const WtChartGroup *second,
                         int suppression_threshold)
{
  WtComparisonChart *self = g_object_new (WT_TYPE_COMPARISON_CHART, "title", title, NULL);

  self->measure = measure;
  self->difference = NAN;
  self->interval = WT_INTERVAL_UNDEFINED;
  wt_group_figure_init (&self->first, first, measure);
  wt_group_figure_init (&self->second, second, measure);
  if (suppression_threshold > 0)
    {
      self->threshold = wt_suppression_get_threshold (suppression_threshold);
      wt_group_figure_withhold (&self->first, measure, self->threshold);
      wt_group_figure_withhold (&self->second, measure, self->threshold);
    }
  if (self->first.state == WT_GROUP_SHOWN && self->second.state == WT_GROUP_SHOWN)
    compare (self);
  return WT_CHART (self);
}
