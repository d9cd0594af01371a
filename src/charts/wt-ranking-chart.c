#include "wt-ranking-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "wt-suppression.h"

/* A sentence names so many groups and counts the others. */
#define MOST_NAMES 3

G_DEFINE_FINAL_TYPE (WtRankingChart, wt_ranking_chart, WT_TYPE_CHART)

gboolean
wt_ranking_chart_has_overall (WtRankingChart *self)
{
  return self->n_shown > 1 && self->overall.state == WT_GROUP_SHOWN;
}

char *
wt_ranking_chart_dup_mark_words (WtRankingChart *self, const WtRankingRow *row)
{
  g_autofree char *words =
      wt_group_figure_dup_mark_words (&row->figure, self->measure, self->threshold);

  if (row->place == WT_RANKING_ABOVE)
    /* Translators: a group with its figures: "Maternity: 8.2 (8.0 to 8.4), 120 answers" */
    return g_strdup_printf (_ ("%s; above all together"), words);
  if (row->place == WT_RANKING_BELOW)
    /* Translators: a group with its figures: "Stroke: 6.2 (5.9 to 6.5), 120 answers" */
    return g_strdup_printf (_ ("%s; below all together"), words);
  return g_steal_pointer (&words);
}

/* "Maternity, Outpatients, Stroke and 2 more"; %NULL when none is in @place. */
static char *
name_groups (WtRankingChart *self, WtRankingPlace place)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *named = NULL;
  guint n = 0;

  for (guint i = 0; i < self->n_shown; i++)
    {
      const WtRankingRow *row = wt_ranking_chart_get_row (self, i);

      if (row->place == place && n++ < MOST_NAMES)
        g_strv_builder_add (names, row->figure.title);
    }
  if (n == 0)
    return NULL;
  list = g_strv_builder_end (names);
  /* Translators: between two parts of a list, such as "10 blank, 2 illegible" */
  named = g_strjoinv (_ (", "), list);
  if (n <= MOST_NAMES)
    return g_steal_pointer (&named);
  /* Translators: the names of some groups, and how many others there are: "Maternity, Outpatients,
   * Stroke and 2 more" */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n - MOST_NAMES), named,
                          n - MOST_NAMES);
}

/* Which groups stand out. */
static char *
say_places (WtRankingChart *self)
{
  g_autofree char *overall = wt_group_words_value (self->measure, self->overall.value);
  g_autofree char *above = name_groups (self, WT_RANKING_ABOVE);
  g_autofree char *below = name_groups (self, WT_RANKING_BELOW);

  if (above != NULL && below != NULL)
    /* Translators: a mean or a share, and the names of groups: "Clearly above 7.4, the figure of
     * all together: Maternity, Outpatients; clearly below: Stroke" */
    return g_strdup_printf (
        _ ("Clearly above %s, the figure of all together: %s; clearly below: %s"), overall, above,
        below);
  if (above != NULL)
    /* Translators: a mean or a share, and the names of groups */
    return g_strdup_printf (_ ("Clearly above %s, the figure of all together: %s"), overall, above);
  if (below != NULL)
    /* Translators: a mean or a share, and the names of groups */
    return g_strdup_printf (_ ("Clearly below %s, the figure of all together: %s"), overall, below);
  /* Translators: a mean or a share */
  return g_strdup_printf (_ ("None stands out clearly from %s, the figure of all together"),
                          overall);
}

static char *
dup_sentence (WtChart *chart)
{
  WtRankingChart *self = WT_RANKING_CHART (chart);
  g_autofree char *highest = NULL, *lowest = NULL;
  const WtGroupFigure *first;

  if (self->n_shown == 0)
    {
      for (guint i = 0; i < self->rows->len; i++)
        if (wt_ranking_chart_get_row (self, i)->figure.state != WT_GROUP_EMPTY)
          return g_strdup (_ ("Too few answers to be shown"));
      return g_strdup (_ ("No answers yet"));
    }
  if (wt_ranking_chart_has_overall (self))
    return say_places (self);
  first = &wt_ranking_chart_get_row (self, 0)->figure;
  highest = wt_group_words_value (self->measure, first->value);
  if (self->n_shown == 1)
    /* Translators: the name of the only group there is to show, and its mean or share */
    return g_strdup_printf (_ ("Only one to show: %s, %s"), first->title, highest);
  lowest = wt_group_words_value (self->measure,
                                 wt_ranking_chart_get_row (self, self->n_shown - 1)->figure.value);
  /* Translators: two means or shares */
  return g_strdup_printf (_ ("From %s to %s"), lowest, highest);
}

static char *
dup_description (WtChart *chart)
{
  WtRankingChart *self = WT_RANKING_CHART (chart);
  g_autofree char *sentence = dup_sentence (chart);
  /* Translators: ends a sentence */
  char *words = g_strdup_printf (_ ("%s."), sentence);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *before = words;
      g_autofree char *mark =
          wt_ranking_chart_dup_mark_words (self, wt_ranking_chart_get_row (self, i));
      /* Translators: ends a sentence */
      g_autofree char *row = g_strdup_printf (_ ("%s."), mark);

      words = wt_chart_words_join (before, row);
    }
  if (self->n_shown > 1)
    {
      g_autofree char *before = words;

      words = wt_chart_words_join (before, _ ("This is no league table: where ranges overlap, the "
                                              "order could be chance."));
    }
  return words;
}

static char *
dup_count (WtChart *chart)
{
  WtRankingChart *self = WT_RANKING_CHART (chart);

  return wt_group_figure_dup_count_words (&self->overall, self->threshold);
}

static void
fill_row (WtRankingChart *self, WtChartTable *table, const char *title, const WtGroupFigure *figure)
{
  char *missing = wt_group_figure_dup_missing_words (figure, self->threshold);

  wt_chart_table_take_cell (table, g_strdup (title));
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
  WtRankingChart *self = WT_RANKING_CHART (chart);

  wt_chart_table_add_column (table, _ ("Group"), FALSE);
  wt_chart_table_add_column (table, wt_group_words_measure (self->measure), TRUE);
  wt_chart_table_add_column (table, _ ("Likely range"), TRUE);
  wt_chart_table_add_column (table, _ ("Answers"), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtGroupFigure *figure = &wt_ranking_chart_get_row (self, i)->figure;

      fill_row (self, table, figure->title, figure);
    }
  if (self->rows->len == 0)
    return;
  wt_chart_table_start_totals (table);
  fill_row (self, table, _ ("All together"), &self->overall);
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_ranking_chart_get_natural_height (WT_RANKING_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_ranking_chart_fill_scene (WT_RANKING_CHART (chart), pen);
}

static void
clear_row (gpointer data)
{
  WtRankingRow *row = data;

  wt_group_figure_clear (&row->figure);
}

static void
wt_ranking_chart_finalize (GObject *object)
{
  WtRankingChart *self = WT_RANKING_CHART (object);

  g_array_unref (self->rows);
  wt_group_figure_clear (&self->overall);
  G_OBJECT_CLASS (wt_ranking_chart_parent_class)->finalize (object);
}

static void
wt_ranking_chart_class_init (WtRankingChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_ranking_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_ranking_chart_init (WtRankingChart *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (WtRankingRow));
  g_array_set_clear_func (self->rows, clear_row);
}

/* Reads all groups; adds up what they are together. */
static void
add_groups (WtRankingChart *self, const WtChartGroup *groups, gsize n_groups)
{
  WtChartGroup all = { .title = NULL };

  for (gsize i = 0; i < n_groups; i++)
    {
      WtRankingRow row = { .index = (guint) i };

      wt_group_figure_init (&row.figure, &groups[i], self->measure);
      g_array_append_val (self->rows, row);
      wt_score_tally_add (&all.scores, &groups[i].scores);
      wt_share_tally_add (&all.shares, &groups[i].shares);
    }
  wt_group_figure_init (&self->overall, &all, self->measure);
}

/*
 * The figures are a table of people, a row a group and a column an answer, whose totals are what is
 * said of all together. A share tells of its two counts; a mean tells only how many answered. Of a
 * group of which any number has to be withheld, nothing is shown.
 */
static void
withhold (WtRankingChart *self)
{
  gsize n = self->rows->len, n_columns = self->measure == WT_GROUP_MEASURE_MEAN ? 1 : 2;
  g_autofree int64_t *counts = g_new0 (int64_t, n * n_columns);
  g_autofree bool *cells = g_new0 (bool, n *n_columns);
  g_autofree bool *rows = g_new0 (bool, n);
  bool columns[2] = { false, false }, total = false;

  for (guint i = 0; i < n; i++)
    {
      WtGroupFigure *figure = &g_array_index (self->rows, WtRankingRow, i).figure;

      wt_group_figure_withhold (figure, self->measure, self->threshold);
      counts[i * n_columns] = n_columns == 1 ? figure->answered : figure->counts.shares.yes;
      if (n_columns == 2)
        counts[i * n_columns + 1] = figure->counts.shares.no;
    }
  wt_suppression_mark_table (counts, n, n_columns, self->threshold, cells, rows, columns, &total);
  for (guint i = 0; i < n; i++)
    wt_group_figure_withhold_also (&g_array_index (self->rows, WtRankingRow, i).figure,
                                   rows[i] || cells[i * n_columns]
                                       || cells[(i + 1) * n_columns - 1]);
  wt_group_figure_withhold (&self->overall, self->measure, self->threshold);
  wt_group_figure_withhold_also (&self->overall, columns[0] || columns[1] || total);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const WtRankingRow *one = a, *other = b;
  gboolean one_is_shown = one->figure.state == WT_GROUP_SHOWN;
  gboolean other_is_shown = other->figure.state == WT_GROUP_SHOWN;

  if (one_is_shown != other_is_shown)
    return one_is_shown ? -1 : 1;
  if (one_is_shown && one->figure.value > other->figure.value)
    return -1;
  if (one_is_shown && one->figure.value < other->figure.value)
    return 1;
  return (one->index > other->index) - (one->index < other->index);
}

static void
rank (WtRankingChart *self)
{
  g_array_sort (self->rows, compare_rows);
  while (self->n_shown < self->rows->len
         && wt_ranking_chart_get_row (self, self->n_shown)->figure.state == WT_GROUP_SHOWN)
    self->n_shown++;
  if (!wt_ranking_chart_has_overall (self))
    return;
  for (guint i = 0; i < self->n_shown; i++)
    {
      WtRankingRow *row = &g_array_index (self->rows, WtRankingRow, i);

      if (row->figure.interval.low > self->overall.value)
        row->place = WT_RANKING_ABOVE;
      else if (row->figure.interval.high < self->overall.value)
        row->place = WT_RANKING_BELOW;
    }
}

WtChart *
wt_ranking_chart_new (const char *title,
                      WtGroupMeasure measure,
                      const WtChartGroup *groups,
                      gsize n_groups,
                      int suppression_threshold)
{
  WtRankingChart *self = g_object_new (WT_TYPE_RANKING_CHART, "title", title, NULL);

  self->measure = measure;
  add_groups (self, groups, n_groups);
  if (suppression_threshold > 0)
    {
      self->threshold = wt_suppression_get_threshold (suppression_threshold);
      withhold (self);
    }
  rank (self);
  return WT_CHART (self);
}
