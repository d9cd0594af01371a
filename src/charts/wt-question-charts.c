#include "wt-question-charts.h"

#include <glib/gi18n.h>

#include "wt-answer-counts.h"
#include "wt-choice-chart.h"
#include "wt-date.h"
#include "wt-friends-and-family.h"
#include "wt-number-chart.h"
#include "wt-score-chart.h"
#include "wt-score-pair-chart.h"
#include "wt-share-chart.h"

/* The six answers of the Friends and Family Test, by WtFriendsAnswer, in groups. */
static const WtChoiceChartGroup FRIENDS_GROUPS[] = {
  { N_ ("Positive: very good or good"),
    /* Translators: %s is a share: "85% positive" */
    N_ ("%s positive"), 2 },
  { NULL, NULL, 1 },
  { N_ ("Negative: poor or very poor"),
    /* Translators: %s is a share: "7% negative" */
    N_ ("%s negative"), 2 },
  { NULL, NULL, 1 },
};

gboolean
wt_question_charts_is_friends (WtSurvey *survey, guint index)
{
  const WtQuestion *question = wt_survey_get_question (survey, index);

  if (!g_str_equal (wt_survey_get_key (survey), WT_FRIENDS_SURVEY)
      || !g_str_equal (question->key, WT_FRIENDS_QUESTION) || question->kind != WT_QUESTION_CHOICE
      || question->n_choices != WT_FRIENDS_COUNT)
    return FALSE;
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].key != (char) (WT_CHOICE_FIRST_KEY + i))
      return FALSE;
  return TRUE;
}

/* "Not valued" stands at the end of an axis as "not valued". */
static char *
dup_end_label (const char *label)
{
  g_autofree char *first = NULL;

  if (label == NULL || label[0] == '\0')
    return NULL;
  first = g_utf8_strdown (label, (gssize) (g_utf8_next_char (label) - label));
  return g_strconcat (first, g_utf8_next_char (label), NULL);
}

static WtChart *
make_score_chart (const WtQuestion *question, const WtQuestionTally *tally, int threshold)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  g_autofree char *low = dup_end_label (question->low_label);
  g_autofree char *high = dup_end_label (question->high_label);

  return wt_score_chart_new (wt_question_get_short_title (question), &scores, low, high, threshold);
}

static WtChart *
make_share_chart (const WtQuestion *question, const WtQuestionTally *tally, int threshold)
{
  const WtShareChartRow row = { .tally = wt_question_tally_to_shares (tally) };

  return wt_share_chart_new (wt_question_get_short_title (question), &row, 1, threshold);
}

/* The answers as rows, which lend their labels. */
static GArray *
make_rows (GArray *answers)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WtChoiceChartRow));

  for (guint i = 0; i < answers->len; i++)
    {
      const WtAnswerCount *answer = &g_array_index (answers, WtAnswerCount, i);
      WtChoiceChartRow row = { answer->label, answer->count };

      g_array_append_val (rows, row);
    }
  return rows;
}

static WtChoiceChartData
make_data (const WtQuestionTally *tally, GArray *rows, int threshold)
{
  return (WtChoiceChartData){ .rows = (const WtChoiceChartRow *) (void *) rows->data,
                              .n_rows = rows->len,
                              .answered = wt_question_tally_get_answered (tally),
                              .blank = tally->blank,
                              .illegible = tally->illegible,
                              .several = tally->several,
                              .threshold = threshold };
}

static WtChart *
make_choice_chart (WtFigures *figures, guint index, int threshold)
{
  const WtQuestion *question = wt_survey_get_question (wt_figures_get_survey (figures), index);
  g_autoptr (GArray) answers = wt_answer_counts_list (figures, index);
  g_autoptr (GArray) rows = make_rows (answers);
  WtChoiceChartData data = make_data (wt_figures_get_question (figures, index), rows, threshold);

  data.gives_several = question->kind == WT_QUESTION_CHOICES;
  if (data.gives_several)
    data.remark = _ ("People could choose more than one, so the shares can add up to more than "
                     "100%.");
  return wt_choice_chart_new (wt_question_get_short_title (question), &data);
}

static WtChart *
make_friends_chart (WtFigures *figures, guint index, int threshold)
{
  g_autoptr (GArray) answers = wt_answer_counts_list (figures, index);
  g_autoptr (GArray) rows = make_rows (answers);
  WtChoiceChartGroup groups[G_N_ELEMENTS (FRIENDS_GROUPS)];
  WtChoiceChartData data = make_data (wt_figures_get_question (figures, index), rows, threshold);

  if (rows->len != WT_FRIENDS_COUNT)
    return make_choice_chart (figures, index, threshold);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      groups[i] = FRIENDS_GROUPS[i];
      groups[i].label = groups[i].label != NULL ? _ (groups[i].label) : NULL;
      groups[i].phrase = groups[i].phrase != NULL ? _ (groups[i].phrase) : NULL;
    }
  data.groups = groups;
  data.n_groups = G_N_ELEMENTS (groups);
  data.remark = _ ("Positive and negative are shares of all answers, “don’t know” among them: the "
                   "formula that NHS England uses.");
  return wt_choice_chart_new (wt_survey_get_title (wt_figures_get_survey (figures)), &data);
}

static WtChart *
make_number_chart (const WtQuestion *question,
                   const WtNumberSummary *numbers,
                   const WtQuestionTally *tally,
                   int threshold)
{
  return wt_number_chart_new (wt_question_get_short_title (question), numbers, tally->blank,
                              tally->illegible, threshold);
}

/* The first and the last date are each one person's: they are not published. */
static char *
say_ends (const WtDateSummary *dates, int threshold)
{
  g_autofree char *earliest = NULL, *latest = NULL;

  if (threshold > 0 || wt_date_summary_get_people (dates) == 0)
    return NULL;
  earliest = wt_date_to_words (wt_date_summary_get_earliest (dates));
  latest = wt_date_to_words (wt_date_summary_get_latest (dates));
  /* Translators: two dates */
  return g_strdup_printf (_ ("The earliest is %s, the latest %s."), earliest, latest);
}

static WtChart *
make_date_chart (WtFigures *figures, guint index, int threshold)
{
  const WtQuestion *question = wt_survey_get_question (wt_figures_get_survey (figures), index);
  const WtDateSummary *dates = wt_figures_get_dates (figures, index);
  g_autoptr (GArray) answers = wt_answer_counts_list (figures, index);
  g_autoptr (GArray) rows = make_rows (answers);
  g_autofree char *ends = say_ends (dates, threshold);
  WtChoiceChartData data = make_data (wt_figures_get_question (figures, index), rows, threshold);

  data.answered = wt_date_summary_get_people (dates);
  data.remark = ends;
  return wt_choice_chart_new (wt_question_get_short_title (question), &data);
}

WtChart *
wt_question_charts_make (WtFigures *figures, guint index, int suppression_threshold)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  const WtQuestion *question = wt_survey_get_question (survey, index);
  const WtQuestionTally *tally = wt_figures_get_question (figures, index);

  switch (question->kind)
    {
    case WT_QUESTION_SCALE:
      return make_score_chart (question, tally, suppression_threshold);
    case WT_QUESTION_YES_NO:
      return make_share_chart (question, tally, suppression_threshold);
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      return wt_question_charts_is_friends (survey, index)
                 ? make_friends_chart (figures, index, suppression_threshold)
                 : make_choice_chart (figures, index, suppression_threshold);
    case WT_QUESTION_NUMBER:
      return make_number_chart (question, wt_figures_get_numbers (figures, index), tally,
                                suppression_threshold);
    case WT_QUESTION_DATE:
      return wt_figures_get_dates (figures, index) != NULL
                 ? make_date_chart (figures, index, suppression_threshold)
                 : NULL;
    case WT_QUESTION_TEXT:
    case WT_QUESTION_N_KINDS:
    default:
      return NULL;
    }
}

WtChart *
wt_question_charts_make_pair (WtFigures *figures, int suppression_threshold)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  WtScorePairQuestion pair[2] = { { .title = "" }, { .title = "" } };
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (g_free);
  guint found = 0;

  for (guint i = 0; i < wt_survey_get_n_questions (survey) && found < G_N_ELEMENTS (pair); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (question->kind != WT_QUESTION_SCALE)
        continue;
      pair[found].title = wt_question_get_short_title (question);
      pair[found].tally = wt_question_tally_to_scores (wt_figures_get_question (figures, i));
      pair[found].low_label = dup_end_label (question->low_label);
      pair[found].high_label = dup_end_label (question->high_label);
      g_ptr_array_add (ends, (char *) pair[found].low_label);
      g_ptr_array_add (ends, (char *) pair[found].high_label);
      found++;
    }
  return wt_score_pair_chart_new (_ ("Two scores side by side"), &pair[0], &pair[1],
                                  suppression_threshold);
}

WtChart *
wt_question_charts_make_bands (const WtQuestion *question, const gint64 bands[WT_PUBLIC_BAND_COUNT])
{
  const WtChoiceChartRow rows[WT_PUBLIC_BAND_COUNT] = {
    { _ ("1 to 4"), bands[0] },
    { _ ("5 to 7"), bands[1] },
    { _ ("8 to 10"), bands[2] },
  };
  const WtChoiceChartData data = {
    .rows = rows,
    .n_rows = WT_PUBLIC_BAND_COUNT,
    .answered = bands[0] + bands[1] + bands[2],
    .row_title = _ ("Score"),
  };

  return wt_choice_chart_new (wt_question_get_short_title (question), &data);
}
