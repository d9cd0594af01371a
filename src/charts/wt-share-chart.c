#include "wt-share-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-suppression.h"

G_DEFINE_FINAL_TYPE (WtShareChart, wt_share_chart, WT_TYPE_CHART)

static const WtShareRow *
get_row (WtShareChart *self, guint index)
{
  return &g_array_index (self->rows, WtShareRow, index);
}

char *
wt_share_chart_dup_missing_words (WtShareChart *self, const WtShareRow *row)
{
  g_autofree char *fewer = NULL;

  if (row->summary.answered == 0)
    return g_strdup (_ ("no answers yet"));
  if (!row->withheld)
    return NULL;
  if (wt_suppression_withholds_figure (row->summary.answered, self->threshold))
    return wt_chart_words_fewer_answers (self->threshold);

  fewer = wt_chart_words_fewer (self->threshold);
  /* Translators: %s is such as "fewer than 5" */
  return g_strdup_printf (_ ("not shown: %s said yes or no"), fewer);
}

static char *
add_label (const WtShareRow *row, const char *words)
{
  if (row->label[0] == '\0')
    return g_strdup (words);
  /* Translators: a question and what was answered */
  return g_strdup_printf (_ ("%s: %s"), row->label, words);
}

char *
wt_share_chart_dup_mark_words (WtShareChart *self, const WtShareRow *row)
{
  g_autofree char *missing = wt_share_chart_dup_missing_words (self, row);
  g_autofree char *share = NULL, *yes = NULL, *answers = NULL, *words = NULL;

  if (missing != NULL)
    return add_label (row, missing);

  share = wt_chart_words_share (row->summary.share);
  yes = wt_chart_words_count (row->summary.yes);
  answers = wt_chart_words_answers (row->summary.answered);
  /* Translators: a share, how many said yes, of how many: "87% yes, 26 of 30 answers" */
  words = g_strdup_printf (_ ("%s yes, %s of %s"), share, yes, answers);
  return add_label (row, words);
}

/* What the labels of a bar that diverges are of: not only of those who answered. */
static gboolean
is_of_all_forms (WtShareChart *self)
{
  return self->is_diverging && self->threshold == 0;
}

static double
get_share (WtShareChart *self, const WtShareRow *row)
{
  return is_of_all_forms (self) ? row->summary.yes_of_forms : row->summary.share;
}

/* The rows with the lowest and the highest share, of those that have one. */
static guint
find_extremes (WtShareChart *self, const WtShareRow **lowest, const WtShareRow **highest)
{
  guint found = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WtShareRow *row = get_row (self, i);

      if (row->withheld || row->summary.answered == 0)
        continue;
      if (found++ == 0)
        *lowest = *highest = row;
      if (get_share (self, row) < get_share (self, *lowest))
        *lowest = row;
      if (get_share (self, row) > get_share (self, *highest))
        *highest = row;
    }
  return found;
}

static char *
say_of_all_forms (const char *low, const char *high)
{
  if (g_str_equal (low, high))
    /* Translators: %s is a share such as "84%" */
    return g_strdup_printf (_ ("%s of all forms say yes"), low);
  /* Translators: two shares, such as "71%" and "84%" */
  return g_strdup_printf (_ ("Between %s and %s of all forms say yes, depending on the question"),
                          low, high);
}

static char *
dup_sentence (WtChart *chart)
{
  WtShareChart *self = WT_SHARE_CHART (chart);
  const WtShareRow *lowest = NULL, *highest = NULL;
  g_autofree char *low = NULL, *high = NULL;
  guint found = find_extremes (self, &lowest, &highest);

  if (found == 0)
    {
      for (guint i = 0; i < self->rows->len; i++)
        if (get_row (self, i)->withheld)
          return g_strdup (_ ("Too few answers to be shown"));
      return g_strdup (_ ("No answers yet"));
    }
  low = wt_chart_words_share (get_share (self, lowest));
  high = wt_chart_words_share (get_share (self, highest));
  if (is_of_all_forms (self))
    return say_of_all_forms (low, high);
  if (found == 1)
    {
      g_autofree char *fraction =
          wt_chart_words_fraction (lowest->summary.yes, lowest->summary.answered);

      /* Translators: %s is a share of people, such as "2 in 3", "Not quite half", "None" */
      return g_strdup_printf (_ ("%s said yes"), fraction);
    }

  if (g_str_equal (low, high))
    /* Translators: %s is a share such as "87%" */
    return g_strdup_printf (_ ("%s said yes to each question"), low);
  /* Translators: two shares, such as "76%" and "87%" */
  return g_strdup_printf (_ ("Between %s and %s said yes, depending on the question"), low, high);
}

static char *
say_interval (const WtShareSummary *summary)
{
  g_autofree char *answers = wt_chart_words_answers (summary->answered);
  g_autofree char *low = wt_chart_words_whole_share (summary->interval.low);
  g_autofree char *high = wt_chart_words_whole_share (summary->interval.high);

  /* Translators: "With 30 answers, the true share is likely to be between 70% and 95%." */
  return g_strdup_printf (_ ("With %s, the true share is likely to be between %s and %s."), answers,
                          low, high);
}

static char *
say_row (WtShareChart *self, const WtShareRow *row)
{
  const WtShareSummary *summary = &row->summary;
  g_autofree char *missing = wt_share_chart_dup_missing_words (self, row);
  g_autofree char *forms = wt_chart_words_count (summary->forms);
  g_autofree char *answered = wt_chart_words_count (summary->answered);
  g_autofree char *yes = wt_chart_words_count (summary->yes);
  g_autofree char *share = NULL, *counts = NULL, *labelled = NULL, *interval = NULL;

  if (missing != NULL)
    {
      g_autofree char *words = add_label (row, missing);

      /* Translators: ends a sentence */
      return g_strdup_printf (_ ("%s."), words);
    }

  share = wt_chart_words_share (summary->share);
  counts =
      self->threshold > 0
          /* Translators: "30 answered and 26 of those said yes, 87%." */
          ? g_strdup_printf (_ ("%s answered and %s of those said yes, %s."), answered, yes, share)
          /* Translators: "of 31 forms, 30 answered and 26 of those said yes, 87%." */
          : g_strdup_printf (ngettext ("of %s form, %s answered and %s of those said yes, %s.",
                                       "of %s forms, %s answered and %s of those said yes, %s.",
                                       (gulong) summary->forms),
                             forms, answered, yes, share);
  labelled = add_label (row, counts);
  interval = say_interval (summary);
  return wt_chart_words_join (labelled, interval);
}

static char *
dup_description (WtChart *chart)
{
  WtShareChart *self = WT_SHARE_CHART (chart);
  char *words = g_strdup (self->rows->len == 0 ? _ ("There are no questions.") : "");

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *row = say_row (self, get_row (self, i));
      g_autofree char *before = words;

      words = wt_chart_words_join (before, row);
    }
  return words;
}

static char *
dup_count (WtChart *chart)
{
  WtShareChart *self = WT_SHARE_CHART (chart);
  gint64 forms = 0;
  g_autofree char *count = NULL;

  /* The questions are on the same forms; one that was added later is on fewer of them. */
  for (guint i = 0; i < self->rows->len; i++)
    forms = MAX (forms, get_row (self, i)->summary.forms);

  if (self->threshold > 0 && wt_suppression_withholds_count (forms, self->threshold))
    /* Translators: a number of paper forms too small to be shown */
    return g_strdup_printf (_ ("fewer than %d forms"), self->threshold);
  count = wt_chart_words_count (forms);
  /* Translators: a number of paper forms, such as "31 forms" */
  return g_strdup_printf (ngettext ("%s form", "%s forms", (gulong) forms), count);
}

static void
fill_row (WtShareChart *self, WtChartTable *table, const WtShareRow *row)
{
  const WtShareSummary *summary = &row->summary;
  char *missing = wt_share_chart_dup_missing_words (self, row);

  wt_chart_table_take_cell (table, g_strdup (row->label));
  if (missing != NULL)
    {
      wt_chart_table_take_cell (table, missing);
      for (guint column = 2; column < wt_chart_table_get_n_columns (table); column++)
        wt_chart_table_take_cell (table, NULL);
      return;
    }
  wt_chart_table_take_cell (table, wt_chart_words_count (summary->yes));
  wt_chart_table_take_cell (table, wt_chart_words_count (summary->no));
  wt_chart_table_take_cell (table, wt_chart_words_share (summary->share));
  wt_chart_table_take_cell (table, wt_chart_words_shares (summary->interval));

  /* Where numbers are withheld, those of unusable forms could give them away. */
  if (self->threshold == 0)
    wt_chart_table_take_cell (
        table, wt_chart_words_unusable (summary->blank, summary->illegible, summary->several));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtShareChart *self = WT_SHARE_CHART (chart);

  wt_chart_table_add_column (table, _ ("Question"), FALSE);
  wt_chart_table_add_column (table, _ ("Yes"), TRUE);
  wt_chart_table_add_column (table, _ ("No"), TRUE);
  wt_chart_table_add_column (table, _ ("Share of yes"), TRUE);
  wt_chart_table_add_column (table, _ ("Likely range"), TRUE);
  if (self->threshold == 0)
    wt_chart_table_add_column (table, _ ("Not usable"), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    fill_row (self, table, get_row (self, i));
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  WtShareChart *self = WT_SHARE_CHART (chart);

  return self->is_diverging ? wt_share_chart_get_diverging_height (self, label_size, width)
                            : wt_share_chart_get_natural_height (self, label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  WtShareChart *self = WT_SHARE_CHART (chart);

  if (self->is_diverging)
    wt_share_chart_fill_diverging (self, pen);
  else
    wt_share_chart_fill_scene (self, pen);
}

static void
clear_row (gpointer data)
{
  WtShareRow *row = data;

  g_free (row->label);
}

static void
wt_share_chart_finalize (GObject *object)
{
  WtShareChart *self = WT_SHARE_CHART (object);

  g_array_unref (self->rows);
  G_OBJECT_CLASS (wt_share_chart_parent_class)->finalize (object);
}

static void
wt_share_chart_class_init (WtShareChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_share_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_share_chart_init (WtShareChart *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (WtShareRow));
  g_array_set_clear_func (self->rows, clear_row);
}

/* With a total shown, a small yes gives away the no, and the other way round. */
static gboolean
must_withhold (const WtShareSummary *summary, int threshold)
{
  return threshold > 0
         && (wt_suppression_withholds_figure (summary->answered, threshold)
             || wt_suppression_withholds_count (summary->yes, threshold)
             || wt_suppression_withholds_count (summary->no, threshold));
}

WtChart *
wt_share_chart_new (const char *title,
                    const WtShareChartRow *rows,
                    gsize n_rows,
                    int suppression_threshold)
{
  WtShareChart *self = g_object_new (WT_TYPE_SHARE_CHART, "title", title, NULL);

  if (suppression_threshold > 0)
    self->threshold = wt_suppression_get_threshold (suppression_threshold);
  for (gsize i = 0; i < n_rows; i++)
    {
      WtShareRow row = { .label = g_strdup (rows[i].label != NULL ? rows[i].label : ""),
                         .summary = wt_share_tally_summarise (&rows[i].tally) };

      row.withheld = row.summary.answered > 0 && must_withhold (&row.summary, self->threshold);
      g_array_append_val (self->rows, row);
    }
  return WT_CHART (self);
}

WtChart *
wt_share_chart_new_diverging (const char *title,
                              const WtShareChartRow *rows,
                              gsize n_rows,
                              int suppression_threshold)
{
  WtChart *chart = wt_share_chart_new (title, rows, n_rows, suppression_threshold);

  WT_SHARE_CHART (chart)->is_diverging = TRUE;
  return chart;
}
