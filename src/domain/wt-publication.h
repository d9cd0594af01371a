#pragma once

#include "wt-report-content.h"
#include "wt-score-tally.h"

G_BEGIN_DECLS

/*
 * What a public edition shows. All kinds of report keep to it.
 *
 * Counts of people are shown in few tables, so that none can be worked out from another: how many
 * people and forms in all; for each question how many gave which answer; how many answered month by
 * month; themes; equality counts, which protect themselves. By project and by activity no people,
 * forms or means are shown, as these tables share their cells with the months. How many left a
 * question blank is not shown either: with the forms in all it would say how many answered. Counts
 * of activities, projects and prompts are not counts of people, and are shown.
 */

/**
 * WtPublishedScores:
 * @answers: whether the number of answers is shown
 * @scores: which scores' counts are shown
 * @mean: whether the mean is shown, to be written with one decimal
 * @details: whether median, interval and shares are shown
 *
 * What of the answers to a question with scores may be published.
 */
typedef struct
{
  gboolean answers;
  gboolean scores[WT_SCORE_COUNT];
  gboolean mean;
  gboolean details;
} WtPublishedScores;

/**
 * wt_publication_get_scores:
 * @threshold: as in the settings; 0 shows everything
 *
 * Fewer answers than the threshold: nothing is shown. Else small counts are withheld, and what
 * would give them away. Where one is, so are median, interval and shares, which are sums of counts;
 * and where the mean to one decimal could tell two withheld counts apart (with n answers it leaves
 * 0.1 n of the sum of scores open, and one person more here and less there moves it by up to 9),
 * all counts are.
 */
WtPublishedScores wt_publication_get_scores (const WtScoreTally *tally, int threshold);

/* Whether a share of yes and no may be published: neither of them is small. */
gboolean wt_publication_shows_shares (gint64 yes, gint64 no, int threshold);

/**
 * wt_publication_apply:
 * @content: of %WT_EDITION_PUBLIC; nothing is done to that of another edition
 *
 * Takes out of the content what a public edition does not show, so that no report can: names of
 * staff, evidence and descriptions, people and forms of projects and activities, the single forms,
 * months with few answers, quotes from activities with few forms or that may not be published, and texts that name somebody.
 * Where the months that are withheld have fewer answers together than the threshold, the next
 * smallest month is withheld too. Limits and means of months are then those of the months that are
 * shown. What was written for the front page stays as it is.
 */
void wt_publication_apply (WtReportContent *content);

G_END_DECLS
