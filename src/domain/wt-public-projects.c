#include "wt-public-projects-private.h"

#include "wt-public-answers.h"
#include "wt-public-row.h"
#include "wt-suppression.h"

/* Returns the answers of each project, and in @total of all of them; free with g_free(). */
static WtQuestionTally *
add_up (const WtReportContent *content,
        const guint *projects,
        guint question,
        WtQuestionTally *total)
{
  guint n_projects = content->projects->len;
  WtQuestionTally *tallies = g_new0 (WtQuestionTally, MAX (n_projects, 1));

  for (guint i = 0; i < n_projects; i++)
    tallies[i].kind = total->kind;
  for (guint i = 0; i < content->activity_figures->len; i++)
    {
      WtFigures *figures = g_ptr_array_index (content->activity_figures, i);
      const WtQuestionTally *tally = wt_figures_get_question (figures, question);

      if (projects[i] >= n_projects)
        continue;
      wt_question_tally_add (&tallies[projects[i]], tally);
      wt_question_tally_add (total, tally);
    }
  return tallies;
}

/* Whether few of those who answered in the projects that are withheld, or all but few, said yes:
 * that many would be what is left of all who said yes. */
static gboolean
gives_away_yes (const WtQuestionTally *tallies,
                const WtPublicFigure *figures,
                guint n_projects,
                int threshold)
{
  gint64 yes = 0, no = 0;

  for (guint i = 0; i < n_projects; i++)
    if (figures[i].mark != WT_PUBLIC_SHOWN)
      {
        yes += tallies[i].yes;
        no += tallies[i].no;
      }
  return wt_suppression_withholds_count (yes, threshold)
         || wt_suppression_withholds_count (no, threshold);
}

static void
withhold_all (WtPublicFigure *figures, guint n_projects)
{
  for (guint i = 0; i < n_projects; i++)
    figures[i] = wt_public_answers_withhold ();
}

/* Takes back those whose numbers of answers may not be told. Returns whether the others may be
 * shown. */
static gboolean
mark (const WtQuestionTally *tallies, WtPublicFigure *figures, guint n_projects, int threshold)
{
  g_autofree gint64 *counts = g_new0 (gint64, MAX (n_projects, 1));
  g_autofree WtPublicMark *marks = g_new0 (WtPublicMark, MAX (n_projects, 1));

  for (guint i = 0; i < n_projects; i++)
    counts[i] = wt_question_tally_get_answered (&tallies[i]);
  wt_public_row_mark (counts, n_projects, threshold, marks);
  for (guint i = 0; i < n_projects; i++)
    {
      gboolean gives_away = figures[i].mark == WT_PUBLIC_PROTECTING;

      /* The sum of the scores of the others would give these scores away. */
      if (gives_away && tallies[i].kind == WT_QUESTION_SCALE)
        return FALSE;
      if (marks[i] != WT_PUBLIC_SHOWN)
        {
          figures[i] = wt_public_answers_withhold ();
          figures[i].mark = marks[i];
        }
    }
  return !gives_away_yes (tallies, figures, n_projects, threshold)
         || tallies[0].kind != WT_QUESTION_YES_NO;
}

WtPublicFigure *
wt_public_projects_make_figures (const WtReportContent *content,
                                 const guint *projects,
                                 guint question,
                                 int threshold)
{
  guint n_projects = content->projects->len;
  const WtQuestionTally *all =
      wt_figures_get_question (wt_overview_get_figures (content->overview), question);
  WtQuestionTally total = { .kind = all->kind };
  g_autofree WtQuestionTally *tallies = add_up (content, projects, question, &total);
  WtPublicFigure *figures = g_new0 (WtPublicFigure, MAX (n_projects, 1));

  for (guint i = 0; i < n_projects; i++)
    figures[i] = wt_public_answers_get_figure (&tallies[i], threshold);
  if (n_projects > 0
      && (wt_question_tally_get_answered (&total) != wt_question_tally_get_answered (all)
          || wt_public_answers_get_figure (all, threshold).mark == WT_PUBLIC_PROTECTING
          || !mark (tallies, figures, n_projects, threshold)))
    withhold_all (figures, n_projects);
  return figures;
}
