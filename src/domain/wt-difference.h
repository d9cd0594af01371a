#pragma once

#include "wt-response.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* How two typings of a batch differ. */
typedef enum
{
  WT_DIFFERENCE_NONE,
  WT_DIFFERENCE_MISSING_IN_FIRST,
  WT_DIFFERENCE_MISSING_IN_SECOND,
  WT_DIFFERENCE_ANSWER,
  /* Only case, spaces or punctuation of a text. */
  WT_DIFFERENCE_TEXT,
  /* The number stands on two forms of one typing. */
  WT_DIFFERENCE_NUMBER_TWICE,
} WtDifferenceKind;

/* Their names, and what is said of one in a list: "answers differ". */
extern const WtTerm wt_difference_kinds[];

/* In place of a question's index: it is about the whole form. */
#define WT_DIFFERENCE_WHOLE_FORM G_MAXUINT

/**
 * WtDifference:
 *
 * Something about one form that two typings do not agree on. Immutable; may be shared between
 * threads.
 */
#define WT_TYPE_DIFFERENCE (wt_difference_get_type ())
G_DECLARE_FINAL_TYPE (WtDifference, wt_difference, WT, DIFFERENCE, GObject)

/* @first and @second (both nullable, one of them given) are the form as each typing has it; of a
 * number that is used twice the two of one typing. */
WtDifference *
wt_difference_new (WtDifferenceKind kind, WtResponse *first, WtResponse *second, guint question);

WtDifferenceKind wt_difference_get_kind (WtDifference *self);
gint64 wt_difference_get_batch_id (WtDifference *self);
gint64 wt_difference_get_serial (WtDifference *self);
/* The form's number as it is written; free with g_free(). */
char *wt_difference_dup_serial_words (WtDifference *self);
/* The index of the question, or %WT_DIFFERENCE_WHOLE_FORM. */
guint wt_difference_get_question (WtDifference *self);
/* Lent; %NULL where the form is missing. */
WtResponse *wt_difference_get_first (WtDifference *self);
WtResponse *wt_difference_get_second (WtDifference *self);

/* What a form says to one question as one text: its key, then the text or value that goes with it:
 * "7", "TPoster". Free with g_free(). */
char *wt_difference_write_answer (WtResponse *response, guint question);

/* Gives @response such an answer; WT_ERROR_INVALID when the question has no such. */
gboolean wt_difference_read_answer (
    WtResponse *response, WtSurvey *survey, guint question, const char *answer, GError **error);

/**
 * wt_difference_compare:
 * @kind: (out): %WT_DIFFERENCE_ANSWER, %WT_DIFFERENCE_TEXT, or %WT_DIFFERENCE_NONE
 *
 * Returns: whether the two can be compared: not while a text is still to be typed
 */
gboolean wt_difference_compare (WtResponse *first,
                                WtResponse *second,
                                guint question,
                                WtDifferenceKind *kind);

G_END_DECLS
