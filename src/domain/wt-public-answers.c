#include "wt-public-answers.h"

#include "wt-suppression.h"

#include <math.h>

#define MEAN_STEPS 10.0
#define SHARE_STEPS 100.0

static gboolean
has_small (const gint64 *counts, gsize n, int threshold)
{
  for (gsize i = 0; i < n; i++)
    if (wt_suppression_withholds_count (counts[i], threshold))
      return TRUE;
  return FALSE;
}

static gboolean
shows_choices (const WtQuestionTally *tally, int threshold)
{
  gint64 answered = wt_question_tally_get_answered (tally);

  if (has_small (tally->choices, WT_CHOICE_MAXIMUM, threshold))
    return FALSE;
  for (gsize i = 0; tally->kind == WT_QUESTION_CHOICES && i < WT_CHOICE_MAXIMUM; i++)
    if (wt_suppression_withholds_count (answered - tally->choices[i], threshold))
      return FALSE;
  return TRUE;
}

gboolean
wt_public_answers_shows_counts (const WtQuestionTally *tally, int threshold)
{
  const gint64 both[] = { tally->yes, tally->no };

  if (wt_suppression_withholds_count (wt_question_tally_get_answered (tally), threshold))
    return FALSE;
  switch (tally->kind)
    {
    case WT_QUESTION_SCALE:
      return !has_small (tally->scores, WT_SCORE_COUNT, threshold);
    case WT_QUESTION_YES_NO:
      return !has_small (both, G_N_ELEMENTS (both), threshold);
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      return shows_choices (tally, threshold);
    case WT_QUESTION_TEXT:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
    case WT_QUESTION_N_KINDS:
    default:
      return TRUE;
    }
}

/* Whether @score may become @other without a change of how many are high. */
static gboolean
is_beside (int score, int other)
{
  return other >= WT_SCORE_MINIMUM && other <= WT_SCORE_MAXIMUM
         && (score >= WT_SCORE_HIGH) == (other >= WT_SCORE_HIGH);
}

/* Whether one answer of @score could be a step up and another one a step down, or the other way
 * round, so that all sums stay the same and there is one of @score less. */
static gboolean
could_be_another (const gint64 *scores, int score)
{
  for (int step = -1; step <= 1; step += 2)
    for (int other = WT_SCORE_MINIMUM; other <= WT_SCORE_MAXIMUM; other++)
      {
        gint64 needed = other == score ? 2 : 1;

        /* These two would only change places. */
        if (other == score + step)
          continue;
        if (scores[other - WT_SCORE_MINIMUM] >= needed && is_beside (score, score + step)
            && is_beside (other, other - step))
          return TRUE;
      }
  return FALSE;
}

static gboolean
shows_mean (const WtQuestionTally *tally, int threshold)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    if (wt_suppression_withholds_count (tally->scores[score - WT_SCORE_MINIMUM], threshold)
        && !could_be_another (tally->scores, score))
      return FALSE;
  return TRUE;
}

WtPublicFigure
wt_public_answers_withhold (void)
{
  return (WtPublicFigure){ .value = (double) NAN, .mark = WT_PUBLIC_PROTECTING };
}

static WtPublicFigure
make_figure (double value, double steps, gint64 answered, gboolean is_shown, int threshold)
{
  if (answered > 0 && wt_suppression_withholds_figure (answered, threshold))
    return (WtPublicFigure){ .value = (double) NAN, .mark = WT_PUBLIC_SMALL };
  if (!is_shown)
    return wt_public_answers_withhold ();
  return (WtPublicFigure){ .value = round (value * steps) / steps, .mark = WT_PUBLIC_SHOWN };
}

WtPublicFigure
wt_public_answers_get_figure (const WtQuestionTally *tally, int threshold)
{
  WtScoreTally scores;
  WtShareTally shares;

  switch (tally->kind)
    {
    case WT_QUESTION_SCALE:
      scores = wt_question_tally_to_scores (tally);
      return make_figure (wt_score_tally_summarise (&scores).mean, MEAN_STEPS,
                          wt_score_tally_get_answered (&scores), shows_mean (tally, threshold),
                          threshold);
    case WT_QUESTION_YES_NO:
      shares = wt_question_tally_to_shares (tally);
      return make_figure (wt_share_tally_summarise (&shares).share, SHARE_STEPS,
                          wt_question_tally_get_answered (tally),
                          wt_public_answers_shows_counts (tally, threshold), threshold);
    case WT_QUESTION_TEXT:
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
    case WT_QUESTION_N_KINDS:
    default:
      return (WtPublicFigure){ .value = (double) NAN, .mark = WT_PUBLIC_SHOWN };
    }
}

WtPublicFigure
wt_public_answers_get_high (const WtQuestionTally *tally, int threshold)
{
  WtScoreTally scores = wt_question_tally_to_scores (tally);
  WtScoreSummary summary = wt_score_tally_summarise (&scores);
  const gint64 both[] = { summary.n_high, summary.answered - summary.n_high };

  return make_figure (summary.share_high, SHARE_STEPS, summary.answered,
                      !has_small (both, G_N_ELEMENTS (both), threshold), threshold);
}
