#pragma once

#include "wt-agreement.h"
#include "wt-settlement.h"
#include "wt-verification.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtTypingComparison:
 *
 * Two typings of a batch side by side: what they differ in and nobody has settled, and how well
 * they agreed before anything was settled. A text that is still to be typed is not compared.
 * Immutable once made.
 */
#define WT_TYPE_TYPING_COMPARISON (wt_typing_comparison_get_type ())
G_DECLARE_FINAL_TYPE (WtTypingComparison, wt_typing_comparison, WT, TYPING_COMPARISON, GObject)

/**
 * wt_typing_comparison_new:
 * @first: (element-type WtResponse): the forms as they count
 * @second: (element-type WtResponse): the forms as they were typed again
 * @verification: (nullable): which forms were to be typed again; %NULL for all
 * @settlements: (element-type WtSettlement): what was settled, the oldest first
 */
WtTypingComparison *wt_typing_comparison_new (WtSurvey *survey,
                                              GPtrArray *first,
                                              GPtrArray *second,
                                              WtVerification *verification,
                                              GPtrArray *settlements);

WtSurvey *wt_typing_comparison_get_survey (WtTypingComparison *self);

/* What is to be settled, of #WtDifference: by the number of the form and the question; forms that
 * were not typed the second time come last. Lent. */
GListModel *wt_typing_comparison_get_differences (WtTypingComparison *self);

/* How many there are of @kind to be settled, and how many fields were settled so far. */
guint wt_typing_comparison_count (WtTypingComparison *self, WtDifferenceKind kind);
guint wt_typing_comparison_count_settled (WtTypingComparison *self);

/* How many forms were typed twice. */
guint wt_typing_comparison_get_forms (WtTypingComparison *self);

/* Whether all that was to be typed again was, and nothing is to be settled. */
gboolean wt_typing_comparison_is_settled (WtTypingComparison *self);

/* How well the typings agreed: altogether, on one question, and the typings of one person, of whom
 * there are some. Case, spaces and punctuation of a text make a difference but no error. */
WtAgreementSummary wt_typing_comparison_summarise (WtTypingComparison *self);
WtAgreementSummary wt_typing_comparison_summarise_question (WtTypingComparison *self,
                                                            guint question);
guint wt_typing_comparison_get_n_keyers (WtTypingComparison *self);
/* "" where it is not known. */
const char *wt_typing_comparison_get_keyer (WtTypingComparison *self, guint index);
WtAgreementSummary wt_typing_comparison_summarise_keyer (WtTypingComparison *self, guint index);

G_END_DECLS
