#pragma once

#include "wt-overview.h"

G_BEGIN_DECLS

/*
 * What an overview says beside its charts: how its figures compare with those before. No direction
 * is called better or worse. Everything returned is freed with g_free(); it is %NULL where there is
 * nothing to compare with.
 */

/* Which way a figure went. */
typedef enum
{
  WT_OVERVIEW_CHANGE_DOWN = -1,
  WT_OVERVIEW_CHANGE_NONE = 0,
  WT_OVERVIEW_CHANGE_UP = 1,
} WtOverviewChange;

/* One of the counts of wt-figures.h. */
typedef gint64 (*WtOverviewCount) (WtFigures *figures);

/* "7 more than the year before"; "none the year before" of a figure that was 0. */
char *wt_overview_words_compare (WtOverview *overview, WtOverviewCount get_count);

/* "41 the year before" */
char *wt_overview_words_before (WtOverview *overview, WtOverviewCount get_count);

WtOverviewChange wt_overview_words_get_change (WtOverview *overview, WtOverviewCount get_count);

/* "↑", "↓" or "=", for those who see; the words say the same. "" where there is nothing to compare
 * with. Lent. */
const char *wt_overview_words_get_sign (WtOverview *overview, WtOverviewCount get_count);

/* Of the scores of the question with the name @kind: "0.3 higher than the year before (+0.1 to
 * +0.5)", with the interval of the difference where it has one, and whether it could be chance.
 * %NULL of every other kind of chart. */
char *wt_overview_words_compare_scores (WtOverview *overview, const char *kind);

G_END_DECLS
