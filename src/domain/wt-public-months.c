#include "wt-public-months-private.h"

#include "wt-public-answers.h"
#include "wt-public-row.h"

#include <string.h>

#define MONTH_LENGTH 7
#define DAY 8

int
wt_public_months_find_question (WtSurvey *survey)
{
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == WT_QUESTION_SCALE)
      return (int) i;
  return -1;
}

/* Whether @month ends before the period begins. */
static gboolean
is_before (const WtMonthFigures *month, const WtFilter *filter)
{
  return strncmp (month->month, filter->from, MONTH_LENGTH) < 0;
}

/* Whether the first day of the period lies within @month. */
static gboolean
is_cut (const WtMonthFigures *month, const WtFilter *filter)
{
  return filter->from[0] != '\0' && strncmp (month->month, filter->from, MONTH_LENGTH) == 0
         && !g_str_equal (filter->from + DAY, "01");
}

static gboolean
shows_alone (const WtMonthFigures *month, int threshold)
{
  WtQuestionTally tally = { .kind = WT_QUESTION_SCALE };

  memcpy (tally.scores, month->scores.counts, sizeof tally.scores);
  return wt_public_answers_get_figure (&tally, threshold).mark == WT_PUBLIC_SHOWN;
}

/* Marks the months of the period as parts of @total; the last mark is that of what is not in a
 * whole month. The marks of other months are not set. */
static void
mark_period (
    GArray *months, const WtFilter *filter, gint64 total, int threshold, WtPublicMark *marks)
{
  g_autofree gint64 *counts = g_new0 (gint64, months->len + 1);
  gint64 rest = total;
  gboolean shows_all = TRUE;

  for (guint i = 0; i < months->len; i++)
    {
      const WtMonthFigures *month = &g_array_index (months, WtMonthFigures, i);

      if (is_before (month, filter) || is_cut (month, filter))
        continue;
      counts[i] = wt_score_tally_get_answered (&month->scores);
      rest -= counts[i];
    }
  /* A negative count withholds all. */
  counts[months->len] = rest;
  wt_public_row_mark (counts, months->len + 1, threshold, marks);
  for (guint i = 0; i < months->len; i++)
    if (counts[i] > 0 && marks[i] == WT_PUBLIC_SHOWN)
      shows_all &= shows_alone (&g_array_index (months, WtMonthFigures, i), threshold);
  if (!shows_all)
    wt_public_row_withhold (marks, months->len + 1);
}

guint
wt_public_months_copy (WtOverview *overview,
                       GArray *copy,
                       int threshold,
                       gboolean *withholds_before)
{
  WtFigures *figures = wt_overview_get_figures (overview);
  const WtFilter *filter = wt_figures_get_filter (figures);
  GArray *months = wt_overview_get_months (overview);
  int question = wt_public_months_find_question (wt_figures_get_survey (figures));
  g_autofree WtPublicMark *marks = g_new0 (WtPublicMark, months->len + 1);
  guint n_withheld = 0;

  *withholds_before = FALSE;
  if (question < 0)
    return 0;
  mark_period (months, filter,
               wt_question_tally_get_answered (wt_figures_get_question (figures, (guint) question)),
               threshold, marks);
  for (guint i = 0; i < months->len; i++)
    {
      const WtMonthFigures *month = &g_array_index (months, WtMonthFigures, i);
      WtMonthFigures shown = *month;
      gboolean is_earlier = is_before (month, filter);
      gboolean is_shown = is_earlier ? shows_alone (month, threshold)
                                     : marks[i] == WT_PUBLIC_SHOWN && !is_cut (month, filter);

      if (wt_score_tally_get_answered (&month->scores) == 0)
        continue;
      shown.scores.blank = shown.scores.illegible = shown.scores.several = 0;
      if (is_shown)
        g_array_append_val (copy, shown);
      else
        n_withheld++;
      *withholds_before |= is_earlier && !is_shown;
    }
  return n_withheld;
}
