#include "wt-question-json.h"

#include "wt-command-json.h"
#include "wt-friends-and-family.h"
#include "wt-question-charts.h"

/* Names of counts that every question has. */
static void
add_unusable (JsonBuilder *builder, const WtQuestionTally *tally)
{
  wt_command_json_add_count (builder, "blank", tally->blank);
  wt_command_json_add_count (builder, "illegible", tally->illegible);
  if (tally->kind != WT_QUESTION_TEXT)
    wt_command_json_add_count (builder, "several", tally->several);
}

static void
add_interval (JsonBuilder *builder, const char *name, WtInterval interval)
{
  json_builder_set_member_name (builder, name);
  if (!wt_interval_is_defined (interval))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, interval.low);
  json_builder_add_double_value (builder, interval.high);
  json_builder_end_array (builder);
}

static void
add_scores (JsonBuilder *builder, const WtQuestionTally *tally)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  WtScoreSummary summary = wt_score_tally_summarise (&scores);

  wt_command_json_add_number (builder, "mean", summary.mean);
  wt_command_json_add_number (builder, "median", summary.median);
  add_interval (builder, "interval", summary.mean_interval);
  wt_command_json_add_number (builder, "standard_deviation", summary.standard_deviation);
  wt_command_json_add_number (builder, "share_high", summary.share_high);
  wt_command_json_add_number (builder, "share_low", summary.share_low);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_array (builder);
  for (int i = 0; i < WT_SCORE_COUNT; i++)
    json_builder_add_int_value (builder, scores.counts[i]);
  json_builder_end_array (builder);
}

static void
add_shares (JsonBuilder *builder, const WtQuestionTally *tally)
{
  WtShareTally shares = wt_question_tally_to_shares (tally);
  WtShareSummary summary = wt_share_tally_summarise (&shares);

  wt_command_json_add_count (builder, "yes", summary.yes);
  wt_command_json_add_count (builder, "no", summary.no);
  wt_command_json_add_number (builder, "share", summary.share);
  add_interval (builder, "interval", summary.interval);
}

static void
add_choices (JsonBuilder *builder, const WtQuestion *question, const WtQuestionTally *tally)
{
  double answered = (double) wt_question_tally_get_answered (tally);

  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < question->n_choices; i++)
    {
      const WtChoice *choice = &question->choices[i];
      const char id[] = { choice->key, '\0' };
      gint64 count = tally->choices[choice->key - WT_CHOICE_FIRST_KEY];

      json_builder_begin_object (builder);
      wt_command_json_add_text (builder, "id", id);
      wt_command_json_add_text (builder, "text", choice->text);
      wt_command_json_add_count (builder, "n", count);
      wt_command_json_add_number (builder, "share", (double) count / answered);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_friends (JsonBuilder *builder, const WtQuestionTally *tally)
{
  WtFriendsSummary summary = wt_friends_summarise (tally->choices);

  wt_command_json_add_number (builder, "share_positive", summary.share_positive);
  add_interval (builder, "positive_interval", summary.positive_interval);
  wt_command_json_add_number (builder, "share_negative", summary.share_negative);
  add_interval (builder, "negative_interval", summary.negative_interval);
}

static void
add_numbers (JsonBuilder *builder, const WtNumberSummary *numbers)
{
  wt_command_json_add_number (builder, "mean", numbers->mean);
  wt_command_json_add_number (builder, "median", numbers->median);
  wt_command_json_add_number (builder, "standard_deviation", numbers->standard_deviation);
  wt_command_json_add_number (builder, "minimum", numbers->minimum);
  wt_command_json_add_number (builder, "maximum", numbers->maximum);
}

static void
add_dates (JsonBuilder *builder, const WtDateSummary *dates)
{
  wt_command_json_add_text (builder, "earliest", wt_date_summary_get_earliest (dates));
  wt_command_json_add_text (builder, "latest", wt_date_summary_get_latest (dates));
}

static void
add_kind (JsonBuilder *builder, WtFigures *figures, guint index)
{
  WtSurvey *survey = wt_figures_get_survey (figures);
  const WtQuestion *question = wt_survey_get_question (survey, index);
  const WtQuestionTally *tally = wt_figures_get_question (figures, index);

  switch (question->kind)
    {
    case WT_QUESTION_SCALE:
      add_scores (builder, tally);
      break;
    case WT_QUESTION_YES_NO:
      add_shares (builder, tally);
      break;
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      add_choices (builder, question, tally);
      if (wt_question_charts_is_friends (survey, index))
        add_friends (builder, tally);
      break;
    case WT_QUESTION_NUMBER:
      add_numbers (builder, wt_figures_get_numbers (figures, index));
      break;
    case WT_QUESTION_DATE:
      add_dates (builder, wt_figures_get_dates (figures, index));
      break;
    case WT_QUESTION_TEXT:
    case WT_QUESTION_N_KINDS:
    default:
      break;
    }
}

void
wt_question_json_add (JsonBuilder *builder, WtFigures *figures, guint index)
{
  const WtQuestionTally *tally = wt_figures_get_question (figures, index);

  json_builder_set_member_name (
      builder, wt_survey_get_question (wt_figures_get_survey (figures), index)->key);
  json_builder_begin_object (builder);
  wt_command_json_add_count (builder, "n", wt_question_tally_get_answered (tally));
  add_unusable (builder, tally);
  add_kind (builder, figures, index);
  json_builder_end_object (builder);
}
