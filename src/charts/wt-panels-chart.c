#include "wt-panels-chart-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wt-suppression.h"

G_DEFINE_FINAL_TYPE (WtPanelsChart, wt_panels_chart, WT_TYPE_CHART)

guint
wt_panels_chart_get_n_drawn (WtPanelsChart *self)
{
  return MIN (self->panels->len, WT_PANELS_CHART_MOST);
}

static gboolean
hides_bar (const WtPanel *panel, int lowest, int highest)
{
  for (int score = lowest; score <= highest; score++)
    if (panel->withheld[score - 1])
      return TRUE;
  return FALSE;
}

gboolean
wt_panels_chart_hides_bars (WtPanelsChart *self)
{
  for (guint i = 0; i < MIN (self->n_shown, WT_PANELS_CHART_MOST); i++)
    if (hides_bar (wt_panels_chart_get_panel (self, i), WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM))
      return TRUE;
  return FALSE;
}

char *
wt_panels_chart_dup_figure_words (const WtPanel *panel)
{
  g_autofree char *mean = wt_group_words_value (WT_GROUP_MEASURE_MEAN, panel->figure.value);
  g_autofree char *answers = wt_chart_words_answers (panel->figure.answered);

  /* Translators: what is said of a group: "mean 7.8, 120 answers" */
  return g_strdup_printf (_ ("mean %s, %s"), mean, answers);
}

char *
wt_panels_chart_dup_mark_words (WtPanelsChart *self, const WtPanel *panel)
{
  const WtGroupFigure *figure = &panel->figure;
  g_autofree char *value = NULL, *answers = NULL;

  if (figure->state != WT_GROUP_SHOWN)
    return wt_group_figure_dup_mark_words (figure, WT_GROUP_MEASURE_MEAN, self->threshold);
  value = wt_group_figure_dup_value_words (figure, WT_GROUP_MEASURE_MEAN);
  answers = wt_chart_words_answers (figure->answered);
  /* Translators: a group and its figures: "Maternity: mean 7.8 (7.6 to 8.0), 120 answers" */
  return g_strdup_printf (_ ("%s: mean %s, %s"), figure->title, value, answers);
}

/* "From 6.2 (Stroke) to 8.8 (Maternity)" */
static char *
say_range (WtPanelsChart *self)
{
  const WtGroupFigure *lowest = &wt_panels_chart_get_panel (self, 0)->figure, *highest = lowest;
  g_autofree char *low = NULL, *high = NULL;

  for (guint i = 1; i < self->n_shown; i++)
    {
      const WtGroupFigure *figure = &wt_panels_chart_get_panel (self, i)->figure;

      if (figure->value < lowest->value)
        lowest = figure;
      if (figure->value > highest->value)
        highest = figure;
    }
  low = wt_group_words_value (WT_GROUP_MEASURE_MEAN, lowest->value);
  high = wt_group_words_value (WT_GROUP_MEASURE_MEAN, highest->value);
  if (self->n_shown == 1)
    /* Translators: the name of the only group there is to show, and its mean or share */
    return g_strdup_printf (_ ("Only one to show: %s, %s"), highest->title, high);
  if (g_str_equal (low, high))
    /* Translators: %s is a mean such as "7.8" */
    return g_strdup_printf (_ ("A mean of %s in all that are shown"), high);
  /* Translators: two means, each with the name of its group: "Means from 6.2 (Stroke) to 8.8
   * (Maternity)" */
  return g_strdup_printf (_ ("Means from %s (%s) to %s (%s)"), low, lowest->title, high,
                          highest->title);
}

static char *
say_finding (WtPanelsChart *self)
{
  if (self->n_shown > 0)
    return say_range (self);
  for (guint i = 0; i < self->panels->len; i++)
    if (wt_panels_chart_get_panel (self, i)->figure.state != WT_GROUP_EMPTY)
      return g_strdup (_ ("Too few answers to be shown"));
  return g_strdup (_ ("No answers yet"));
}

static char *
dup_sentence (WtChart *chart)
{
  WtPanelsChart *self = WT_PANELS_CHART (chart);
  g_autofree char *finding = say_finding (self);

  return wt_chart_words_and_more (finding, self->panels->len - wt_panels_chart_get_n_drawn (self));
}

static char *
dup_description (WtChart *chart)
{
  WtPanelsChart *self = WT_PANELS_CHART (chart);
  g_autofree char *sentence = dup_sentence (chart);
  /* Translators: ends a sentence */
  char *words = g_strdup_printf (_ ("%s."), sentence);

  for (guint i = 0; i < wt_panels_chart_get_n_drawn (self); i++)
    {
      g_autofree char *before = words;
      g_autofree char *mark =
          wt_panels_chart_dup_mark_words (self, wt_panels_chart_get_panel (self, i));
      /* Translators: ends a sentence */
      g_autofree char *panel = g_strdup_printf (_ ("%s."), mark);

      words = wt_chart_words_join (before, panel);
    }
  if (wt_panels_chart_hides_bars (self))
    {
      g_autofree char *before = words;

      words = wt_chart_words_join (before, _ ("Small numbers are not shown."));
    }
  return words;
}

static char *
dup_count (WtChart *chart)
{
  WtPanelsChart *self = WT_PANELS_CHART (chart);

  return wt_group_figure_dup_count_words (&self->overall, self->threshold);
}

/* @hides_high: whether one of the scores that are high is withheld. */
static void
fill_row (WtPanelsChart *self,
          WtChartTable *table,
          const char *title,
          const WtGroupFigure *figure,
          gboolean hides_high)
{
  char *missing = wt_group_figure_dup_missing_words (figure, self->threshold);
  WtScoreSummary summary = wt_score_tally_summarise (&figure->counts.scores);

  wt_chart_table_take_cell (table, g_strdup (title));
  if (missing != NULL)
    {
      wt_chart_table_take_cell (table, missing);
      for (guint i = 2; i < wt_chart_table_get_n_columns (table); i++)
        wt_chart_table_take_cell (table, NULL);
      return;
    }
  wt_chart_table_take_cell (table, wt_group_words_value (WT_GROUP_MEASURE_MEAN, figure->value));
  wt_chart_table_take_cell (table,
                            wt_group_words_interval (WT_GROUP_MEASURE_MEAN, figure->interval));
  wt_chart_table_take_cell (table, hides_high ? g_strdup (_ ("not shown"))
                                              : wt_chart_words_share (summary.share_high));
  wt_chart_table_take_cell (table, wt_chart_words_count (figure->answered));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtPanelsChart *self = WT_PANELS_CHART (chart);

  wt_chart_table_add_column (table, _ ("Group"), FALSE);
  wt_chart_table_add_column (table, wt_group_words_measure (WT_GROUP_MEASURE_MEAN), TRUE);
  wt_chart_table_add_column (table, _ ("Likely range"), TRUE);
  wt_chart_table_add_column (table, _ ("8 or more"), TRUE);
  wt_chart_table_add_column (table, _ ("Answers"), TRUE);
  for (guint i = 0; i < self->panels->len; i++)
    {
      const WtPanel *panel = wt_panels_chart_get_panel (self, i);

      fill_row (self, table, panel->figure.title, &panel->figure,
                hides_bar (panel, WT_SCORE_HIGH, WT_SCORE_MAXIMUM));
    }
  if (self->panels->len == 0)
    return;
  wt_chart_table_start_totals (table);
  fill_row (self, table, _ ("All together"), &self->overall, self->threshold > 0);
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_panels_chart_get_natural_height (WT_PANELS_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_panels_chart_fill_scene (WT_PANELS_CHART (chart), pen);
}

static void
clear_panel (gpointer data)
{
  WtPanel *panel = data;

  wt_group_figure_clear (&panel->figure);
}

static void
wt_panels_chart_finalize (GObject *object)
{
  WtPanelsChart *self = WT_PANELS_CHART (object);

  g_array_unref (self->panels);
  wt_group_figure_clear (&self->overall);
  G_OBJECT_CLASS (wt_panels_chart_parent_class)->finalize (object);
}

static void
wt_panels_chart_class_init (WtPanelsChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_panels_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_panels_chart_init (WtPanelsChart *self)
{
  self->panels = g_array_new (FALSE, TRUE, sizeof (WtPanel));
  g_array_set_clear_func (self->panels, clear_panel);
}

/* Reads all groups; adds up what they are together. */
static void
add_groups (WtPanelsChart *self, const WtChartGroup *groups, gsize n_groups)
{
  WtChartGroup all = { .title = NULL };

  for (gsize i = 0; i < n_groups; i++)
    {
      WtPanel panel = { .index = (guint) i };

      wt_group_figure_init (&panel.figure, &groups[i], WT_GROUP_MEASURE_MEAN);
      g_array_append_val (self->panels, panel);
      wt_score_tally_add (&all.scores, &groups[i].scores);
    }
  wt_group_figure_init (&self->overall, &all, WT_GROUP_MEASURE_MEAN);
}

static void
withhold (WtPanelsChart *self)
{
  gsize n = self->panels->len;
  g_autofree int64_t *counts = g_new0 (int64_t, n * WT_SCORE_COUNT);
  g_autofree bool *cells = g_new0 (bool, n *WT_SCORE_COUNT);
  g_autofree bool *rows = g_new0 (bool, n);
  bool columns[WT_SCORE_COUNT] = { false }, total = false;

  for (guint i = 0; i < n; i++)
    memcpy (&counts[i * WT_SCORE_COUNT],
            wt_panels_chart_get_panel (self, i)->figure.counts.scores.counts,
            WT_SCORE_COUNT * sizeof counts[0]);
  wt_suppression_mark_table (counts, n, WT_SCORE_COUNT, self->threshold, cells, rows, columns,
                             &total);
  for (guint i = 0; i < n; i++)
    {
      WtPanel *panel = &g_array_index (self->panels, WtPanel, i);

      wt_group_figure_withhold (&panel->figure, WT_GROUP_MEASURE_MEAN, self->threshold);
      wt_group_figure_withhold_also (&panel->figure, rows[i]);
      memcpy (panel->withheld, &cells[i * WT_SCORE_COUNT], sizeof panel->withheld);
    }
  wt_group_figure_withhold (&self->overall, WT_GROUP_MEASURE_MEAN, self->threshold);
  wt_group_figure_withhold_also (&self->overall, total);
}

/* The order of those that are withheld must not tell how many they are. */
static int
compare_panels (gconstpointer a, gconstpointer b)
{
  const WtPanel *one = a, *other = b;
  gboolean one_is_shown = one->figure.state == WT_GROUP_SHOWN;
  gboolean other_is_shown = other->figure.state == WT_GROUP_SHOWN;

  if (one_is_shown != other_is_shown)
    return one_is_shown ? -1 : 1;
  if (one_is_shown && one->figure.answered != other->figure.answered)
    return one->figure.answered > other->figure.answered ? -1 : 1;
  if ((one->figure.state == WT_GROUP_EMPTY) != (other->figure.state == WT_GROUP_EMPTY))
    return one->figure.state == WT_GROUP_EMPTY ? 1 : -1;
  return (one->index > other->index) - (one->index < other->index);
}

WtChart *
wt_panels_chart_new (const char *title,
                     const WtChartGroup *groups,
                     gsize n_groups,
                     int suppression_threshold)
{
  WtPanelsChart *self = g_object_new (WT_TYPE_PANELS_CHART, "title", title, NULL);

  add_groups (self, groups, n_groups);
  if (suppression_threshold > 0)
    {
      self->threshold = wt_suppression_get_threshold (suppression_threshold);
      withhold (self);
    }
  g_array_sort (self->panels, compare_panels);
  while (self->n_shown < self->panels->len
         && wt_panels_chart_get_panel (self, self->n_shown)->figure.state == WT_GROUP_SHOWN)
    self->n_shown++;
  return WT_CHART (self);
}
