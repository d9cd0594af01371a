#pragma once

#include "wt-public-answers.h"
#include "wt-public-count.h"
#include "wt-report-content.h"

G_BEGIN_DECLS

/**
 * WtPublication:
 *
 * What a public edition of a report shows, and what it withholds, so that no number of people that
 * is withheld follows from what is shown in any of its tables.
 *
 * Counts of projects, activities, prompts and their answers are not counts of people and are shown.
 * Of people:
 *
 * - People reached: those of the period, of each project, of each activity. The projects are parts
 *   of the period, activities parts of their project; both go by wt_public_row_mark(). Where a
 *   project's number is withheld, so are those of all its activities.
 * - Forms: the same, but none at all where they would give something away together with the numbers
 *   of answers: where few forms leave a question without a usable answer, or few answer another
 *   survey.
 * - Answers to a question: of the period only. How often each answer was given is shown whole or
 *   not at all. Blank, illegible and other unusable answers are never shown, nor how many forms are
 *   verified. For means and shares see wt_public_answers_get_figure().
 * - A project's mean or share of yes: only where its answers may be shown as a part of those of the
 *   period, although their number is not shown. All are withheld where one would give away a score,
 *   or where few of the answers of those withheld together are yes or no.
 * - Months: as parts of the period; what of the period is not in a whole month counts as one more
 *   part. A month that is cut by the first day of the period is left out. Months before the period
 *   are parts of nothing that is shown. Those withheld are left out of the chart and its limits.
 * - The period before: each of its numbers by itself. Its mean of the question that is followed
 *   month by month is withheld where one of its months is. Nothing of it where it overlaps with the
 *   period.
 * - Other surveys: whole, or not at all where few forms answer it.
 * - Themes: each against all comments. Those without a theme are counted only where no theme is
 *   withheld.
 * - Quotes: what may be published, and was written at an activity with enough forms; without the
 *   activity and its date.
 *
 * It knows this report alone: not other reports of other periods or filters, nor what a reader
 * knows from elsewhere.
 */
typedef struct _WtPublication WtPublication;

/* @content must live as long as the publication. */
WtPublication *wt_publication_new (const WtReportContent *content);
void wt_publication_free (WtPublication *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPublication, wt_publication_free)

/* The smallest number of people that is shown. */
int wt_publication_get_threshold (WtPublication *self);

/**
 * wt_publication_get_content:
 *
 * The same report without what a public edition withholds: numbers are 0, questions whose answers
 * are not shown have none, months are left out, and so are names of persons, single forms,
 * evidence, and texts that were not written to be published. Projects, plans, activities and
 * questions are as many as in the whole content, in the same order. What reads 0 because it is
 * withheld is told by the functions below.
 *
 * Returns: (transfer none): lives as long as the publication
 */
const WtReportContent *wt_publication_get_content (WtPublication *self);

/* Of the period. */
WtPublicCount wt_publication_get_people (WtPublication *self);
WtPublicCount wt_publication_get_forms (WtPublication *self);

/* Of the period before; 0 and shown where there is none. */
WtPublicCount wt_publication_get_people_before (WtPublication *self);
WtPublicCount wt_publication_get_forms_before (WtPublication *self);

/* Of the content's project or activity @index. */
WtPublicCount wt_publication_get_project_people (WtPublication *self, guint index);
WtPublicCount wt_publication_get_project_forms (WtPublication *self, guint index);
WtPublicCount wt_publication_get_activity_people (WtPublication *self, guint index);
WtPublicCount wt_publication_get_activity_forms (WtPublication *self, guint index);

/* How many answered @question of the survey, and whether it may be said how often each answer was
 * given. */
WtPublicCount wt_publication_get_answers (WtPublication *self, guint question);
gboolean wt_publication_shows_answers (WtPublication *self, guint question);

/* Where it may not be said: how many gave a score from 1 to 4, from 5 to 7, and from 8 to 10, if
 * that may; see wt_public_answers_get_bands(). */
gboolean
wt_publication_get_bands (WtPublication *self, guint question, gint64 bands[WT_PUBLIC_BAND_COUNT]);

/* The mean or share of yes of @question: of the period, the period before, a project; and the share
 * of scores of 8 or more. */
WtPublicFigure wt_publication_get_figure (WtPublication *self, guint question);
WtPublicFigure wt_publication_get_figure_before (WtPublication *self, guint question);
WtPublicFigure
wt_publication_get_project_figure (WtPublication *self, guint project, guint question);
WtPublicFigure wt_publication_get_high (WtPublication *self, guint question);

/* How many months with answers are left out. */
guint wt_publication_get_months_withheld (WtPublication *self);

/* The same as of the survey for number @survey of the other surveys of
 * wt_publication_get_content(), from which those are left out that few forms answer. */
WtPublicCount wt_publication_get_survey_answers (WtPublication *self, guint survey, guint question);
gboolean wt_publication_shows_survey_answers (WtPublication *self, guint survey, guint question);
guint wt_publication_get_surveys_withheld (WtPublication *self);

/* How many comments have theme number @index, and how many have none. */
WtPublicCount wt_publication_get_theme (WtPublication *self, guint index);
WtPublicCount wt_publication_get_unthemed (WtPublication *self);

G_END_DECLS
