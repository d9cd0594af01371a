#pragma once

#include "wt-overview.h"

G_BEGIN_DECLS

/*
 * What an overview says beside its charts: how its figures compare with those before. No direction
 * is called better or worse. Everything returned is freed with g_free(); it is %NULL where there is
 * nothing to compare with.
 */

/* The figures that come before the charts. */
typedef enum
{
  WT_OVERVIEW_PROJECTS,
  WT_OVERVIEW_ACTIVITIES,
  WT_OVERVIEW_PEOPLE,
  WT_OVERVIEW_FORMS,
  WT_OVERVIEW_N_FIGURES,
} WtOverviewFigure;

gint64 wt_overview_words_get_figure (WtOverview *overview, WtOverviewFigure figure);

/* "activities", in the form that goes with the figure. Lent. */
const char *wt_overview_words_get_noun (WtOverview *overview, WtOverviewFigure figure);

/* "7 more than the year before"; "none the year before" of a figure that was 0. */
char *wt_overview_words_compare (WtOverview *overview, WtOverviewFigure figure);

/* The same; and of forms, which share is in verified batches once there are any. */
char *wt_overview_words_describe (WtOverview *overview, WtOverviewFigure figure);

/* "41 the year before" */
char *wt_overview_words_before (WtOverview *overview, WtOverviewFigure figure);

/* "↑", "↓" or "=", for those who see; the words say the same. "" where there is nothing to compare
 * with. Lent. */
const char *wt_overview_words_get_sign (WtOverview *overview, WtOverviewFigure figure);

/* Of the scores of the question with the name @kind: "0.3 higher than the year before (+0.1 to
 * +0.5)", with the interval of the difference where it has one, and whether it could be chance.
 * %NULL of every other kind of chart. */
char *wt_overview_words_compare_scores (WtOverview *overview, const char *kind);

G_END_DECLS
