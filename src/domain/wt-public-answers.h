#pragma once

#include "wt-public-count.h"
#include "wt-question-tally.h"

G_BEGIN_DECLS

/*
 * What may be published of the answers to one question. How often each answer was given is shown
 * whole or not at all: sums of it are published beside (a mean, the share of high scores), and two
 * such sums give away two withheld numbers.
 */

/* Whether how often each answer was given may be shown: none of it is small, nor, where several
 * answers can be ticked, how many did not tick one. Where a text, a number or a date is asked for,
 * how many answered is all there is. */
gboolean wt_public_answers_shows_counts (const WtQuestionTally *tally, int threshold);

/*
 * The mean of scores, rounded to one decimal, or the share of yes, to one per cent.
 *
 * A mean is withheld when fewer than @threshold answered, or when it would give away a score that
 * few gave: it is shown only where for each such score there are other answers with the same
 * number, the same mean, and the same number of 8 or more, but not the same number of this score.
 * "9.8 of 5 people" says that one gave 9. A share is withheld when few said yes or few said no.
 */
WtPublicFigure wt_public_answers_get_figure (const WtQuestionTally *tally, int threshold);

/* The share of scores of 8 or more, to one per cent; withheld when few gave one, or few did not. */
WtPublicFigure wt_public_answers_get_high (const WtQuestionTally *tally, int threshold);

/* Scores from 1 to 4, from 5 to 7, and from 8 to 10. */
#define WT_PUBLIC_BAND_COUNT 3

/* How many gave a score of each band, for where single scores are not shown. @bands is filled and
 * %TRUE returned where none of these numbers is small, and where they, together with the mean and
 * the number of answers, do not give away a score that few gave, in the sense above. */
gboolean wt_public_answers_get_bands (const WtQuestionTally *tally,
                                      int threshold,
                                      gint64 bands[WT_PUBLIC_BAND_COUNT]);

/* A figure that is withheld to protect others. */
WtPublicFigure wt_public_answers_withhold (void);

G_END_DECLS
