#pragma once

#include "wt-question-tally.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The counted answers to one question: a number an answer, and how many forms are counted so far.
 */
#define WT_TYPE_TALLY_QUESTION (wt_tally_question_get_type ())
G_DECLARE_FINAL_TYPE (WtTallyQuestion, wt_tally_question, WT, TALLY_QUESTION, AdwBin)

/* @question has to live as long as the widget. */
GtkWidget *wt_tally_question_new (const WtQuestion *question);

/* Lets the low ends of several scales be equally wide, so that their numbers stand in columns. */
void wt_tally_question_add_to_group (WtTallyQuestion *self, GtkSizeGroup *group);

/* Writes what is typed into @tally, or shows it. */
void wt_tally_question_read (WtTallyQuestion *self, WtQuestionTally *tally);
void wt_tally_question_show (WtTallyQuestion *self, const WtQuestionTally *tally);

/**
 * wt_tally_question_show_count:
 * @forms: how many came in
 * @missing: how many of them are in no count
 * @message: (nullable): what is wrong, said aloud too
 */
void wt_tally_question_show_count (WtTallyQuestion *self,
                                   gint64 forms,
                                   gint64 missing,
                                   const char *message);

/**
 * WtTallyQuestion::edited:
 *
 * Emitted when somebody changes a number.
 */

G_END_DECLS
