#include "wt-score-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"
#include "wt-suppression.h"

G_DEFINE_FINAL_TYPE (WtScoreChart, wt_score_chart, WT_TYPE_CHART)

char *
wt_score_chart_dup_withheld_words (WtScoreChart *self, int score)
{
  if (wt_suppression_withholds_count (self->tally.counts[score - 1], self->threshold))
    return wt_chart_words_fewer (self->threshold);
  return g_strdup (_ ("not shown"));
}

char *
wt_score_chart_dup_all_withheld_words (WtScoreChart *self)
{
  if (wt_suppression_withholds_figure (self->summary.answered, self->threshold))
    return wt_chart_words_fewer_answers (self->threshold);
  return g_strdup (_ ("not shown: the numbers are too small"));
}

char *
wt_score_chart_dup_too_few_words (WtScoreChart *self)
{
  g_autofree char *answers = wt_chart_words_answers (self->summary.answered);

  /* Translators: "2 answers: too few for an interval" */
  return g_strdup_printf (_ ("%s: too few for an interval"), answers);
}

char *
wt_score_chart_dup_mark_words (WtScoreChart *self, int score)
{
  gint64 count = self->tally.counts[score - 1];
  g_autofree char *answers = wt_chart_words_answers (count);
  g_autofree char *share = NULL;

  if (self->all_withheld || self->withheld[score - 1])
    {
      g_autofree char *withheld = self->all_withheld
                                      ? wt_score_chart_dup_all_withheld_words (self)
                                      : wt_score_chart_dup_withheld_words (self, score);

      /* Translators: one score of a chart that is withheld, such as "Score 8: fewer than 5" */
      return g_strdup_printf (_ ("Score %d: %s"), score, withheld);
    }

  share = wt_chart_words_share (
      self->summary.answered > 0 ? (double) count / (double) self->summary.answered : 0);
  /* Translators: one bar of a chart, such as "Score 8: 148 answers, 25%" */
  return g_strdup_printf (_ ("Score %d: %s, %s"), score, answers, share);
}

static gboolean
hides_high_scores (WtScoreChart *self)
{
  for (int score = WT_SCORE_HIGH; score <= WT_SCORE_MAXIMUM; score++)
    if (self->withheld[score - 1])
      return TRUE;
  return FALSE;
}

static char *
say_mean (WtScoreChart *self)
{
  g_autofree char *mean = wt_chart_words_decimal (self->summary.mean);

  /* Translators: %s is a mean such as "8.2" */
  return g_strdup_printf (_ ("The mean is %s."), mean);
}

static char *
dup_sentence (WtChart *chart)
{
  WtScoreChart *self = WT_SCORE_CHART (chart);
  const WtScoreSummary *summary = &self->summary;
  g_autofree char *fraction = NULL;

  if (summary->answered == 0)
    return g_strdup (_ ("No answers yet"));
  if (self->all_withheld)
    return g_strdup (_ ("Too few answers to be shown"));
  if (hides_high_scores (self))
    return say_mean (self);
  if (summary->answered == 1)
    /* Translators: %d is a score from 1 to 10 */
    return g_strdup_printf (_ ("One answer so far: %d out of 10"), (int) summary->mean);

  fraction = wt_chart_words_fraction (summary->n_high, summary->answered);
  /* Translators: %s is a share of people, such as "2 in 3", "Not quite half", "None" */
  return g_strdup_printf (_ ("%s gave 8 or more"), fraction);
}

static char *
say_forms (const WtScoreSummary *summary)
{
  g_autofree char *forms = wt_chart_words_count (summary->forms);
  g_autofree char *answered = wt_chart_words_count (summary->answered);

  if (summary->answered == summary->forms)
    /* Translators: how many paper forms gave a score */
    return g_strdup_printf (
        ngettext ("%s form gave a score.", "All %s forms gave a score.", (gulong) summary->forms),
        forms);
  /* Translators: of how many paper forms (first %s) how many gave a score (second %s) */
  return g_strdup_printf (ngettext ("Of %s form, %s gave a score.", "Of %s forms, %s gave a score.",
                                    (gulong) summary->forms),
                          forms, answered);
}

static char *
say_forms_and_high (const WtScoreSummary *summary)
{
  g_autofree char *forms = wt_chart_words_count (summary->forms);
  g_autofree char *answered = wt_chart_words_count (summary->answered);
  g_autofree char *high = wt_chart_words_count (summary->n_high);

  if (summary->answered == summary->forms)
    /* Translators: "All 31 forms gave a score and 23 of those were 8 or more." */
    return g_strdup_printf (ngettext ("All %s forms gave a score and %s of those was 8 or more.",
                                      "All %s forms gave a score and %s of those were 8 or more.",
                                      (gulong) summary->n_high),
                            forms, high);
  /* Translators: "Of 31 forms, 30 gave a score and 23 of those were 8 or more." */
  return g_strdup_printf (ngettext ("Of %s forms, %s gave a score and %s of those was 8 or more.",
                                    "Of %s forms, %s gave a score and %s of those were 8 or more.",
                                    (gulong) summary->n_high),
                          forms, answered, high);
}

static char *
say_all_or_none (const WtScoreSummary *summary)
{
  g_autofree char *forms = say_forms (summary);

  return wt_chart_words_join (forms, summary->n_high == 0 ? _ ("None of those was 8 or more.")
                                                          : _ ("All of those were 8 or more."));
}

static char *
say_distribution (WtScoreChart *self)
{
  const WtScoreSummary *summary = &self->summary;

  if (self->threshold > 0)
    {
      g_autofree char *answers = wt_chart_words_answers (summary->answered);

      /* Translators: %s is such as "30 answers" */
      return g_strdup_printf (_ ("There are %s."), answers);
    }
  if (summary->answered == 1)
    return say_forms (summary);
  if (summary->n_high == 0 || summary->n_high == summary->answered)
    return say_all_or_none (summary);
  return say_forms_and_high (summary);
}

static char *
say_interval (WtScoreChart *self)
{
  WtInterval interval = self->summary.mean_interval;
  g_autofree char *answers = wt_chart_words_answers (self->summary.answered);
  g_autofree char *low = NULL, *high = NULL;

  if (!wt_interval_is_defined (interval))
    return self->summary.answered == 1
               ? g_strdup (_ ("One answer is too few to say how far the true figure may be off."))
               /* Translators: %s is such as "2 answers" */
               : g_strdup_printf (_ ("%s are too few to say how far the true figure may be off."),
                                  answers);

  low = wt_chart_words_decimal (interval.low);
  high = wt_chart_words_decimal (interval.high);
  if (g_str_equal (low, high))
    /* Translators: %s is such as "5 answers" */
    return g_strdup_printf (_ ("All %s are about the same."), answers);
  /* Translators: "With 30 answers, the true figure is likely to be between 7.6 and 8.8." */
  return g_strdup_printf (_ ("With %s, the true figure is likely to be between %s and %s."),
                          answers, low, high);
}

static gboolean
hides_any (WtScoreChart *self)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    if (self->withheld[score - 1])
      return TRUE;
  return FALSE;
}

static char *
dup_description (WtChart *chart)
{
  WtScoreChart *self = WT_SCORE_CHART (chart);
  const WtScoreSummary *summary = &self->summary;
  g_autofree char *distribution = NULL, *mean = NULL, *interval = NULL, *figures = NULL,
                  *words = NULL;

  if (summary->forms == 0)
    return g_strdup (_ ("There are no forms yet."));
  if (summary->answered == 0)
    {
      g_autofree char *forms = wt_chart_words_count (summary->forms);

      /* Translators: %s is a number of paper forms */
      return g_strdup_printf (ngettext ("%s form, without a score.",
                                        "%s forms, none of them with a score.",
                                        (gulong) summary->forms),
                              forms);
    }
  if (self->all_withheld)
    return g_strdup (_ ("There are too few answers to be shown."));

  distribution = say_distribution (self);
  mean = say_mean (self);
  interval = say_interval (self);
  figures = wt_chart_words_join (distribution, mean);
  words = wt_chart_words_join (figures, interval);
  return hides_any (self) ? wt_chart_words_join (words, _ ("Small numbers are not shown."))
                          : g_steal_pointer (&words);
}

static char *
dup_count (WtChart *chart)
{
  WtScoreChart *self = WT_SCORE_CHART (chart);

  if (self->all_withheld)
    return wt_score_chart_dup_all_withheld_words (self);
  return wt_chart_words_answers (self->summary.answered);
}

static void
fill_score_row (WtScoreChart *self, WtChartTable *table, int score)
{
  gint64 count = self->tally.counts[score - 1];
  gboolean withheld = self->all_withheld || self->withheld[score - 1];

  wt_chart_table_take_cell (table, g_strdup_printf ("%d", score));
  if (withheld)
    {
      wt_chart_table_take_cell (table, self->all_withheld
                                           ? g_strdup (_ ("not shown"))
                                           : wt_score_chart_dup_withheld_words (self, score));
      wt_chart_table_take_cell (table, g_strdup (_ ("not shown")));
      return;
    }
  wt_chart_table_take_cell (table, wt_chart_words_count (count));
  wt_chart_table_take_cell (table, self->summary.answered > 0 ? wt_chart_words_share (
                                       (double) count / (double) self->summary.answered)
                                                              : NULL);
}

static void
fill_total_row (WtChartTable *table, const char *name, char *words, char *share)
{
  wt_chart_table_take_cell (table, g_strdup (name));
  wt_chart_table_take_cell (table, words);
  wt_chart_table_take_cell (table, share);
}

/* What is not a score, and how many scores are high. */
static void
fill_count_rows (const WtScoreSummary *summary, WtChartTable *table)
{
  if (summary->blank > 0)
    fill_total_row (table, _ ("Blank"), wt_chart_words_count (summary->blank), NULL);
  if (summary->illegible > 0)
    fill_total_row (table, _ ("Illegible"), wt_chart_words_count (summary->illegible), NULL);
  if (summary->several > 0)
    fill_total_row (table, _ ("More than one box"), wt_chart_words_count (summary->several), NULL);
  if (summary->answered > 0)
    fill_total_row (table, _ ("8 or more"), wt_chart_words_count (summary->n_high),
                    wt_chart_words_share (summary->share_high));
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtScoreChart *self = WT_SCORE_CHART (chart);
  const WtScoreSummary *summary = &self->summary;

  wt_chart_table_add_column (table, _ ("Score"), FALSE);
  wt_chart_table_add_column (table, _ ("Forms"), TRUE);
  wt_chart_table_add_column (table, _ ("Share"), TRUE);
  for (int score = WT_SCORE_MAXIMUM; score >= WT_SCORE_MINIMUM; score--)
    fill_score_row (self, table, score);
  wt_chart_table_start_totals (table);
  fill_total_row (table, _ ("Answered"),
                  self->all_withheld ? wt_score_chart_dup_all_withheld_words (self)
                                     : wt_chart_words_count (summary->answered),
                  NULL);
  /* Where numbers are withheld, these could give them away. */
  if (self->threshold == 0)
    fill_count_rows (summary, table);
  if (summary->answered > 0 && !self->all_withheld)
    {
      fill_total_row (table, _ ("Mean"), wt_chart_words_decimal (summary->mean), NULL);
      fill_total_row (table, _ ("Median"), wt_chart_words_decimal (summary->median), NULL);
    }
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_score_chart_get_natural_height (WT_SCORE_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_score_chart_fill_scene (WT_SCORE_CHART (chart), pen);
}

static void
wt_score_chart_finalize (GObject *object)
{
  WtScoreChart *self = WT_SCORE_CHART (object);

  g_free (self->low_label);
  g_free (self->high_label);
  G_OBJECT_CLASS (wt_score_chart_parent_class)->finalize (object);
}

static void
wt_score_chart_class_init (WtScoreChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_score_chart_finalize;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_score_chart_init (WtScoreChart *self)
{
}

static void
withhold_small_numbers (WtScoreChart *self, int threshold)
{
  bool total = false;

  self->threshold = wt_suppression_get_threshold (threshold);
  wt_suppression_mark_row (self->tally.counts, WT_SCORE_COUNT, self->threshold, self->withheld,
                           &total);
  self->all_withheld =
      self->summary.answered > 0
      && (total || wt_suppression_withholds_figure (self->summary.answered, self->threshold));
}

WtChart *
wt_score_chart_new (const char *title,
                    const WtScoreTally *tally,
                    const char *low_label,
                    const char *high_label,
                    int suppression_threshold)
{
  WtScoreChart *self = g_object_new (WT_TYPE_SCORE_CHART, "title", title, NULL);

  self->tally = *tally;
  self->summary = wt_score_tally_summarise (tally);
  self->low_label = g_strdup (low_label != NULL ? low_label : "");
  self->high_label = g_strdup (high_label != NULL ? high_label : "");
  if (suppression_threshold > 0)
    withhold_small_numbers (self, suppression_threshold);
  return WT_CHART (self);
}
