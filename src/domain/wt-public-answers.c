#include "wt-public-answers.h"

#include "wt-suppression.h"

#include <math.h>
#include <string.h>

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

static guint
get_band (int score)
{
  return score <= WT_SCORE_LOW ? 0 : score < WT_SCORE_HIGH ? 1 : 2;
}

/* Whether @score may become @other without a change of how many are high or, where bands are shown,
 * of how many are in each. */
static gboolean
is_beside (int score, int other, gboolean shows_bands)
{
  if (other < WT_SCORE_MINIMUM || other > WT_SCORE_MAXIMUM)
    return FALSE;
  return shows_bands ? get_band (score) == get_band (other)
                     : (score >= WT_SCORE_HIGH) == (other >= WT_SCORE_HIGH);
}

/* Whether one answer of @score could be a step up and another one a step down, or the other way
 * round, so that all sums stay the same and there is one of @score less. */
static gboolean
could_be_another (const gint64 *scores, int score, gboolean shows_bands)
{
  for (int step = -1; step <= 1; step += 2)
    for (int other = WT_SCORE_MINIMUM; other <= WT_SCORE_MAXIMUM; other++)
      {
        gint64 needed = other == score ? 2 : 1;

        /* These two would only change places. */
        if (other == score + step)
          continue;
        if (scores[other - WT_SCORE_MINIMUM] >= needed
            && is_beside (score, score + step, shows_bands)
            && is_beside (other, other - step, shows_bands))
          return TRUE;
      }
  return FALSE;
}

/* Whether the mean gives away no score that few gave; the same with the number of each band. */
static gboolean
shows_mean (const WtQuestionTally *tally, int threshold, gboolean shows_bands)
{
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    if (wt_suppression_withholds_count (tally->scores[score - WT_SCORE_MINIMUM], threshold)
        && !could_be_another (tally->scores, score, shows_bands))
      return FALSE;
  return TRUE;
}

gboolean
wt_public_answers_get_bands (const WtQuestionTally *tally,
                             int threshold,
                             gint64 bands[WT_PUBLIC_BAND_COUNT])
{
  if (tally->kind != WT_QUESTION_SCALE
      || wt_suppression_withholds_figure (wt_question_tally_get_answered (tally), threshold))
    return FALSE;
  memset (bands, 0, WT_PUBLIC_BAND_COUNT * sizeof *bands);
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    bands[get_band (score)] += tally->scores[score - WT_SCORE_MINIMUM];
  return !has_small (bands, WT_PUBLIC_BAND_COUNT, threshold) && shows_mean (tally, threshold, TRUE);
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
                          wt_score_tally_get_answered (&scores),
                          shows_mean (tally, threshold, FALSE), threshold);
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
