#include "wt-choice-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-share-tally.h"
#include "wt-suppression.h"

G_DEFINE_FINAL_TYPE (WtChoiceChart, wt_choice_chart, WT_TYPE_CHART)

static WtChoiceGroup *
get_group (WtChoiceChart *self, guint index)
{
  return &g_array_index (self->groups, WtChoiceGroup, index);
}

double
wt_choice_chart_get_share (WtChoiceChart *self, gint64 count)
{
  return self->answered > 0 ? (double) count / (double) self->answered : 0;
}

/* Why a count is not there. */
static char *
dup_withheld_words (WtChoiceChart *self, gint64 count)
{
  if (wt_suppression_withholds_count (count, self->threshold))
    return wt_chart_words_fewer (self->threshold);
  return g_strdup (_ ("not shown"));
}

char *
wt_choice_chart_dup_value_words (WtChoiceChart *self, const WtChoiceRow *row)
{
  g_autofree char *count = NULL;
  g_autofree char *share = NULL;

  if (row->withheld)
    return dup_withheld_words (self, row->count);
  count = wt_chart_words_count (row->count);
  share = wt_chart_words_share (wt_choice_chart_get_share (self, row->count));
  /* Translators: how many gave an answer, and their share: "60 (60%)" */
  return g_strdup_printf (_ ("%s (%s)"), count, share);
}

char *
wt_choice_chart_dup_mark_words (WtChoiceChart *self, const WtChoiceRow *row)
{
  g_autofree char *words = NULL;
  g_autofree char *share = NULL;

  if (row->withheld)
    {
      words = dup_withheld_words (self, row->count);
      /* Translators: an answer, and why its number is not shown: "Poor: fewer than 5" */
      return g_strdup_printf (_ ("%s: %s"), row->label, words);
    }
  words = wt_chart_words_answers (row->count);
  share = wt_chart_words_share (wt_choice_chart_get_share (self, row->count));
  /* Translators: one bar of a chart: "Very good: 60 answers, 60%" */
  return g_strdup_printf (_ ("%s: %s, %s"), row->label, words, share);
}

/* "85% (77 to 91)" */
static char *
dup_group_share (WtChoiceChart *self, const WtChoiceGroup *group)
{
  g_autofree char *share = wt_chart_words_share (wt_choice_chart_get_share (self, group->count));
  g_autofree char *range =
      wt_chart_words_shares (wt_wilson_interval (group->count, self->answered));

  /* Translators: a share and its interval, such as "87% (70 to 95)" */
  return g_strdup_printf (_ ("%s (%s)"), share, range);
}

/* "85% positive, 7% negative"; "" when no group has such words or may be shown. */
static char *
say_groups (WtChoiceChart *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const WtChoiceGroup *group = get_group (self, i);
      g_autofree char *share = NULL;
      GString *part;

      if (group->phrase == NULL || group->withheld)
        continue;
      share = wt_chart_words_share (wt_choice_chart_get_share (self, group->count));
      part = g_string_new (group->phrase);
      g_string_replace (part, "%s", share, 1);
      g_strv_builder_add (parts, part->str);
      g_string_free (part, TRUE);
    }
  list = g_strv_builder_end (parts);
  /* Translators: between two parts of a list, such as "10 blank, 2 illegible" */
  return g_strjoinv (_ (", "), list);
}

/* The answers given most often, as long as none of them is withheld. */
static char *
say_most_frequent (WtChoiceChart *self)
{
  const WtChoiceRow *first = NULL, *second = NULL;
  guint n_equal = 0;
  g_autofree char *count = NULL, *whole = NULL, *share = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtChoiceRow *row = wt_choice_chart_get_row (self, i);

      if (first != NULL && row->count < first->count)
        continue;
      n_equal = first != NULL && row->count == first->count ? n_equal + 1 : 1;
      second = n_equal > 1 ? first : NULL;
      first = row;
    }
  if (first == NULL || first->withheld || (second != NULL && second->withheld) || n_equal > 2)
    return wt_chart_words_answers (self->answered);

  count = wt_chart_words_count (first->count);
  whole = wt_chart_words_count (self->answered);
  if (second != NULL)
    /* Translators: two answers, how many people gave each, of how many: “A” and “B” most often,
     * each by 30 of 100 */
    return g_strdup_printf (_ ("“%1$s” and “%2$s” most often, each by %3$s of %4$s"), second->label,
                            first->label, count, whole);
  share = wt_chart_words_share (wt_choice_chart_get_share (self, first->count));
  /* Translators: an answer, how many people gave it, of how many, and their share: “Very good” most
   * often, by 60 of 100 (60%) */
  return g_strdup_printf (_ ("“%1$s” most often, by %2$s of %3$s (%4$s)"), first->label, count,
                          whole, share);
}

static char *
dup_sentence (WtChart *chart)
{
  WtChoiceChart *self = WT_CHOICE_CHART (chart);
  g_autofree char *groups = NULL;

  if (self->answered == 0)
    return g_strdup (_ ("No answers yet"));
  if (self->all_withheld)
    return g_strdup (_ ("Too few answers to be shown"));
  groups = say_groups (self);
  return groups[0] != '\0' ? g_steal_pointer (&groups) : say_most_frequent (self);
}

static char *
say_forms (WtChoiceChart *self)
{
  gint64 n_forms = self->answered + self->blank + self->illegible + self->several;
  g_autofree char *forms = wt_chart_words_count (n_forms);
  g_autofree char *answered = wt_chart_words_count (self->answered);
  g_autofree char *answers = NULL;

  if (self->threshold == 0 && n_forms > self->answered)
    /* Translators: "Of 120 forms, 100 answered." */
    return g_strdup_printf (
        ngettext ("Of %s form, %s answered.", "Of %s forms, %s answered.", (gulong) n_forms), forms,
        answered);
  answers = wt_chart_words_answers (self->answered);
  /* Translators: ends a sentence */
  return g_strdup_printf (_ ("%s."), answers);
}

/* "Very good: 60 (60%); good: …" in whole. */
static char *
say_rows (WtChoiceChart *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtChoiceRow *row = wt_choice_chart_get_row (self, i);
      g_autofree char *value = wt_choice_chart_dup_value_words (self, row);
      /* Translators: an answer, and how many gave it: "Very good: 60 (60%)" */
      g_autofree char *part = g_strdup_printf (_ ("%s: %s"), row->label, value);

      g_strv_builder_add (parts, part);
    }
  list = g_strv_builder_end (parts);
  /* Translators: between two parts of a list of answers: "Very good: 60 (60%); Good: 25 (25%)" */
  words = g_strjoinv (_ ("; "), list);
  return g_strdup_printf (_ ("%s."), words);
}

static char *
say_intervals (WtChoiceChart *self)
{
  char *words = g_strdup ("");

  for (guint i = 0; i < self->groups->len; i++)
    {
      const WtChoiceGroup *group = get_group (self, i);
      g_autofree char *before = words;
      g_autofree char *share = NULL, *sentence = NULL;

      if (group->label == NULL || group->withheld)
        {
          words = g_steal_pointer (&before);
          continue;
        }
      share = dup_group_share (self, group);
      /* Translators: answers together, and their share with its interval: "Positive: 85% (77 to
       * 91)." */
      sentence = g_strdup_printf (_ ("%s: %s."), group->label, share);
      words = wt_chart_words_join (before, sentence);
    }
  return words;
}

static char *
dup_description (WtChart *chart)
{
  WtChoiceChart *self = WT_CHOICE_CHART (chart);
  g_autofree char *forms = NULL, *rows = NULL, *intervals = NULL, *counted = NULL, *figures = NULL;

  if (self->answered == 0 || self->all_withheld)
    {
      g_autofree char *sentence = dup_sentence (chart);

      return g_strdup_printf (_ ("%s."), sentence);
    }
  forms = say_forms (self);
  rows = say_rows (self);
  intervals = say_intervals (self);
  counted = wt_chart_words_join (forms, rows);
  figures = wt_chart_words_join (counted, intervals);
  return wt_chart_words_join (figures, self->remark);
}

static char *
dup_count (WtChart *chart)
{
  WtChoiceChart *self = WT_CHOICE_CHART (chart);

  if (self->all_withheld)
    return wt_chart_words_fewer_answers (self->threshold);
  return wt_chart_words_answers (self->answered);
}

static void
fill_row (WtChoiceChart *self, WtChartTable *table, const WtChoiceRow *row)
{
  wt_chart_table_take_cell (table, g_strdup (row->label));
  if (row->withheld)
    {
      wt_chart_table_take_cell (table, dup_withheld_words (self, row->count));
      wt_chart_table_take_cell (table, NULL);
      return;
    }
  wt_chart_table_take_cell (table, wt_chart_words_count (row->count));
  wt_chart_table_take_cell (table,
                            wt_chart_words_share (wt_choice_chart_get_share (self, row->count)));
}

static void
fill_groups (WtChoiceChart *self, WtChartTable *table)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const WtChoiceGroup *group = get_group (self, i);

      if (group->label == NULL)
        continue;
      wt_chart_table_take_cell (table, g_strdup (group->label));
      wt_chart_table_take_cell (table, group->withheld ? dup_withheld_words (self, group->count)
                                                       : wt_chart_words_count (group->count));
      wt_chart_table_take_cell (table, group->withheld ? NULL : dup_group_share (self, group));
    }
}

static void
fill_total (WtChartTable *table, const char *title, char *count)
{
  wt_chart_table_take_cell (table, g_strdup (title));
  wt_chart_table_take_cell (table, count);
  wt_chart_table_take_cell (table, NULL);
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtChoiceChart *self = WT_CHOICE_CHART (chart);

  wt_chart_table_add_column (table, self->row_title != NULL ? self->row_title : _ ("Answer"),
                             FALSE);
  wt_chart_table_add_column (table, self->count_title != NULL ? self->count_title : _ ("People"),
                             TRUE);
  wt_chart_table_add_column (table, _ ("Share"), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    fill_row (self, table, wt_choice_chart_get_row (self, i));
  wt_chart_table_start_totals (table);
  if (self->answered > 0)
    fill_groups (self, table);
  fill_total (table, _ ("Answered"),
              self->all_withheld ? wt_chart_words_fewer (self->threshold)
                                 : wt_chart_words_count (self->answered));
  /* Where numbers are withheld, those of unusable forms could give them away. */
  if (self->threshold > 0)
    return;
  if (self->blank > 0)
    fill_total (table, _ ("Blank"), wt_chart_words_count (self->blank));
  if (self->illegible > 0)
    fill_total (table, _ ("Illegible"), wt_chart_words_count (self->illegible));
  if (self->several > 0)
    fill_total (table, _ ("More than one box"), wt_chart_words_count (self->several));
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_choice_chart_get_natural_height (WT_CHOICE_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_choice_chart_fill_scene (WT_CHOICE_CHART (chart), pen);
}

static void
clear_row (gpointer data)
{
  WtChoiceRow *row = data;

  g_free (row->label);
}

static void
clear_group (gpointer data)
{
  WtChoiceGroup *group = data;

  g_free (group->label);
  g_free (group->phrase);
}

static void
wt_choice_chart_finalize (GObject *object)
{
  WtChoiceChart *self = WT_CHOICE_CHART (object);

  g_array_unref (self->rows);
  g_array_unref (self->groups);
  g_free (self->remark);
  g_free (self->row_title);
  g_free (self->count_title);
  G_OBJECT_CLASS (wt_choice_chart_parent_class)->finalize (object);
}

static void
wt_choice_chart_class_init (WtChoiceChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_choice_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_choice_chart_init (WtChoiceChart *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (WtChoiceRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->groups = g_array_new (FALSE, FALSE, sizeof (WtChoiceGroup));
  g_array_set_clear_func (self->groups, clear_group);
}

static void
take_groups (WtChoiceChart *self, const WtChoiceChartData *data)
{
  gsize next = 0;

  for (gsize i = 0; i < data->n_groups; i++)
    {
      WtChoiceGroup group = { .label = g_strdup (data->groups[i].label),
                              .phrase = g_strdup (data->groups[i].phrase),
                              .n_rows = data->groups[i].n_rows };

      for (gsize row = 0; row < group.n_rows; row++)
        group.count += wt_choice_chart_get_row (self, (guint) next++)->count;
      g_array_append_val (self->groups, group);
    }
}

/* Each answer of its own: who gave it, and who did not. */
static void
withhold_separately (WtChoiceChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      WtChoiceRow *row = &g_array_index (self->rows, WtChoiceRow, i);
      const gint64 counts[] = { row->count, self->answered - row->count };
      bool cells[G_N_ELEMENTS (counts)], total;

      wt_suppression_mark_row (counts, G_N_ELEMENTS (counts), self->threshold, cells, &total);
      row->withheld = cells[0] || total;
    }
}

/* The rows of a table whose lines are the groups, filled up with answers that nobody could give.
 * Without groups all are in one. */
static void
withhold_together (WtChoiceChart *self)
{
  guint n_groups = MAX (self->groups->len, 1), next = 0;
  gsize width = self->rows->len;
  g_autofree gint64 *counts = g_new0 (gint64, n_groups * width);
  g_autofree bool *cells = g_new0 (bool, n_groups *width);
  g_autofree bool *totals = g_new0 (bool, n_groups);
  bool grand_total;

  for (guint i = 0; i < n_groups; i++)
    for (gsize j = 0; j < (self->groups->len > 0 ? get_group (self, i)->n_rows : width); j++)
      counts[i * width + j] = wt_choice_chart_get_row (self, next++)->count;
  wt_suppression_mark_table (counts, n_groups, width, self->threshold, cells, totals, NULL,
                             &grand_total);
  next = 0;
  for (guint i = 0; i < n_groups; i++)
    {
      if (self->groups->len > 0)
        get_group (self, i)->withheld = totals[i];
      for (gsize j = 0; j < (self->groups->len > 0 ? get_group (self, i)->n_rows : width); j++)
        g_array_index (self->rows, WtChoiceRow, next++).withheld = cells[i * width + j];
    }
  self->all_withheld |= grand_total;
}

static void
withhold_everything (WtChoiceChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_array_index (self->rows, WtChoiceRow, i).withheld = true;
  for (guint i = 0; i < self->groups->len; i++)
    get_group (self, i)->withheld = true;
}

static void
withhold (WtChoiceChart *self)
{
  self->all_withheld =
      self->answered > 0 && wt_suppression_withholds_figure (self->answered, self->threshold);
  if (self->gives_several)
    withhold_separately (self);
  else if (self->rows->len > 0)
    withhold_together (self);
  if (self->all_withheld)
    withhold_everything (self);
}

WtChart *
wt_choice_chart_new (const char *title, const WtChoiceChartData *data)
{
  WtChoiceChart *self = g_object_new (WT_TYPE_CHOICE_CHART, "title", title, NULL);

  self->answered = data->answered;
  self->blank = data->blank;
  self->illegible = data->illegible;
  self->several = data->several;
  self->gives_several = data->gives_several;
  self->remark = g_strdup (data->remark);
  self->row_title = g_strdup (data->row_title);
  self->count_title = g_strdup (data->count_title);
  for (gsize i = 0; i < data->n_rows; i++)
    {
      WtChoiceRow row = { .label = wt_chart_words_line (data->rows[i].label),
                          .count = data->rows[i].count };

      g_array_append_val (self->rows, row);
    }
  take_groups (self, data);
  if (data->threshold > 0)
    {
      self->threshold = wt_suppression_get_threshold (data->threshold);
      withhold (self);
    }
  return WT_CHART (self);
}
