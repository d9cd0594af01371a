#pragma once

#include "wt-chart.h"
#include "wt-figures.h"
#include "wt-public-answers.h"

G_BEGIN_DECLS

/* The test that NHS England asks for, as a survey and a question of it. */
#define WT_FRIENDS_SURVEY "friends-and-family"
#define WT_FRIENDS_QUESTION "experience"

/* Whether question @index of @survey is the one of the Friends and Family Test. */
gboolean wt_question_charts_is_friends (WtSurvey *survey, guint index);

/**
 * wt_question_charts_make:
 * @index: the question
 * @suppression_threshold: as of wt_chart_factory_make()
 *
 * Returns: (transfer full) (nullable): the chart of the answers to one question, or %NULL for a
 * question that asks for a text
 */
WtChart *wt_question_charts_make (WtFigures *figures, guint index, int suppression_threshold);

/* The survey's first two scale questions side by side; one that is not there has no answers. */
WtChart *wt_question_charts_make_pair (WtFigures *figures, int suppression_threshold);

/* How many gave a score from 1 to 4, from 5 to 7, and from 8 to 10, for a public edition that does
 * not show single scores; see wt_public_answers_get_bands(). */
WtChart *wt_question_charts_make_bands (const WtQuestion *question,
                                        const gint64 bands[WT_PUBLIC_BAND_COUNT]);

G_END_DECLS
