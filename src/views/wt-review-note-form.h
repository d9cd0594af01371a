#pragma once

#include "wt-review-note.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtReviewNoteForm:
 *
 * Where a note on a review file is written, and one that is there changed. Emits "submitted", with
 * the WtReviewNote; what was typed stays until wt_review_note_form_clear().
 */
#define WT_TYPE_REVIEW_NOTE_FORM (wt_review_note_form_get_type ())
G_DECLARE_FINAL_TYPE (WtReviewNoteForm, wt_review_note_form, WT, REVIEW_NOTE_FORM, AdwBin)

/* @projects: of WtProject: what a note can be about */
void wt_review_note_form_set_projects (WtReviewNoteForm *self, GListModel *projects);

/* Who writes, unless somebody has said so already. */
void wt_review_note_form_suggest_author (WtReviewNoteForm *self, const char *author);

/* Shows @note, to be changed. */
void wt_review_note_form_edit (WtReviewNoteForm *self, WtReviewNote *note);

/* Emits "submitted" when something is typed. */
void wt_review_note_form_submit (WtReviewNoteForm *self);

/* Makes room for another note, by the same person, about the same; unless somebody has typed on
 * since the last was submitted. */
void wt_review_note_form_clear (WtReviewNoteForm *self);

G_END_DECLS
