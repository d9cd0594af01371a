#pragma once

#include "wt-model.h"
#include "wt-term.h"

G_BEGIN_DECLS

/* What somebody who reads a review file writes down. */
typedef enum
{
  WT_REVIEW_NOTE_REMARK = 1,
  WT_REVIEW_NOTE_QUESTION,
} WtReviewNoteKind;

extern const WtTerm wt_review_note_kinds[];

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_REVIEW_NOTE_ID = 1,
  WT_REVIEW_NOTE_IDENTIFIER, /* a UUID, the same in every file that the note is in */
  WT_REVIEW_NOTE_KIND,
  WT_REVIEW_NOTE_PROJECT_ID, /* what it is about; 0: everything */
  WT_REVIEW_NOTE_TEXT,
  WT_REVIEW_NOTE_AUTHOR, /* who wrote it, if they say so */
  WT_REVIEW_NOTE_WRITTEN_ON,
  WT_REVIEW_NOTE_DEALT_WITH,
  WT_REVIEW_NOTE_PROJECT, /* its title */
} WtReviewNoteProperty;

#define WT_TYPE_REVIEW_NOTE (wt_review_note_get_type ())
G_DECLARE_FINAL_TYPE (WtReviewNote, wt_review_note, WT, REVIEW_NOTE, WtModel)

/* A note without a text, with an identifier of its own, written on the day @date. */
WtReviewNote *wt_review_note_new (const char *date);

gint64 wt_review_note_get_id (WtReviewNote *self);
WtReviewNoteKind wt_review_note_get_kind (WtReviewNote *self);
gint64 wt_review_note_get_project_id (WtReviewNote *self);
const char *wt_review_note_get_text (WtReviewNote *self);
gboolean wt_review_note_is_dealt_with (WtReviewNote *self);

/* "Question about “Falls clinic”, Jo, 12 March 2026": what stands below its text; free with
 * g_free(). */
char *wt_review_note_dup_words (WtReviewNote *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_review_note_list_issues (WtReviewNote *self);

G_END_DECLS
