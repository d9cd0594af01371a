#pragma once

#include "wt-date-summary.h"
#include "wt-filter.h"
#include "wt-number-summary.h"
#include "wt-question-tally.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* The numbers of a filter: what overview, results, workbook and `summary` all show. Filled on the
 * database thread, then only read. */
#define WT_TYPE_FIGURES (wt_figures_get_type ())
G_DECLARE_FINAL_TYPE (WtFigures, wt_figures, WT, FIGURES, GObject)

/* Figures of nothing, for the questions of @survey in all its versions. */
WtFigures *wt_figures_new (const WtFilter *filter, WtSurvey *survey);

const WtFilter *wt_figures_get_filter (WtFigures *self);
WtSurvey *wt_figures_get_survey (WtFigures *self);

/* Projects with such an activity or running in the period; activities that took place; people they
 * reached; forms handed in, whatever survey they answer. */
gint64 wt_figures_get_projects (WtFigures *self);
gint64 wt_figures_get_activities (WtFigures *self);
gint64 wt_figures_get_people (WtFigures *self);
gint64 wt_figures_get_forms (WtFigures *self);
void wt_figures_set_counts (
    WtFigures *self, gint64 projects, gint64 activities, gint64 people, gint64 forms);

/* How many of the forms are in batches that a second typing agrees with. */
gint64 wt_figures_get_verified (WtFigures *self);
void wt_figures_set_verified (WtFigures *self, gint64 verified);

/* The same of the forms of the survey alone, which the questions are about. */
gint64 wt_figures_get_survey_forms (WtFigures *self);
gint64 wt_figures_get_survey_verified (WtFigures *self);
void wt_figures_set_survey_forms (WtFigures *self, gint64 forms, gint64 verified);

/* Adds counted answers to the question they are of; ignored when the survey has no such question.
 */
void wt_figures_add (WtFigures *self, const WtQuestionTally *tally);

/* The counts of the survey's question @index, or of the one with @key (%NULL when there is none).
 */
const WtQuestionTally *wt_figures_get_question (WtFigures *self, guint index);
const WtQuestionTally *wt_figures_find_question (WtFigures *self, const char *key);

/* What is said of the answers to question @index, which asks for a number or for a date; undefined
 * figures or %NULL until set. The summary of dates is taken over. */
const WtNumberSummary *wt_figures_get_numbers (WtFigures *self, guint index);
void wt_figures_set_numbers (WtFigures *self, guint index, const WtNumberSummary *numbers);
const WtDateSummary *wt_figures_get_dates (WtFigures *self, guint index);
void wt_figures_take_dates (WtFigures *self, guint index, WtDateSummary *dates);

G_END_DECLS
