#pragma once

#include "wt-question-tally.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* The collated counts of a batch, entered without its single forms: one WtQuestionTally a question
 * of the survey, in order. */
#define WT_TYPE_TALLY (wt_tally_get_type ())
G_DECLARE_FINAL_TYPE (WtTally, wt_tally, WT, TALLY, GObject)

/* An empty tally for the closed questions of @survey (keeps a reference). */
WtTally *wt_tally_new (gint64 batch_id, WtSurvey *survey);
WtTally *wt_tally_copy (WtTally *self);

gint64 wt_tally_get_batch_id (WtTally *self);
void wt_tally_set_batch_id (WtTally *self, gint64 batch_id);
WtSurvey *wt_tally_get_survey (WtTally *self);

/* How many forms were counted. */
gint64 wt_tally_get_forms (WtTally *self);
void wt_tally_set_forms (WtTally *self, gint64 forms);

/* The counts of question @index, to read and to change. */
WtQuestionTally *wt_tally_get_question (WtTally *self, guint index);

/* Whether there are totals of such a question: of boxes, but not of what is written on a line. */
gboolean wt_tally_has_kind (WtQuestionKind kind);

/* Forms whose answer to closed question @index is in no count: they were blank. Negative when more
 * was counted than came in. */
gint64 wt_tally_get_missing (WtTally *self, guint index);

/* Counts the forms without an answer as blank, for every closed question. */
void wt_tally_close (WtTally *self);

/* What is wrong: a list of WtIssue whose property is the question's key; free with
 * g_ptr_array_unref(). */
GPtrArray *wt_tally_list_issues (WtTally *self);

G_END_DECLS
