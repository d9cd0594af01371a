#pragma once

#include "wt-draft-question.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A question without a wording, or one that @of is a copy of; its id and letters stay. */
WtDraftQuestion *wt_draft_question_new (WtQuestionKind kind, const char *handle);
WtDraftQuestion *wt_draft_question_new_from_question (const WtQuestion *of, const char *handle);
WtDraftQuestion *wt_draft_question_new_copy (WtDraftQuestion *of, const char *handle);

/* Says that @of is a version of it that was answered; the newest comes first. */
void wt_draft_question_set_answered (WtDraftQuestion *self, const WtQuestion *of);

/* Takes @choice, of another draft, over with its letter. */
void wt_draft_question_insert_choice (WtDraftQuestion *self, guint position, WtDraftChoice *choice);

/* Says that it is the same question when it is worded as in @text. */
void wt_draft_question_decide (WtDraftQuestion *self, const char *text);

/* Writes what a definition says of it. */
void wt_draft_question_write (WtDraftQuestion *self, JsonBuilder *builder);

G_END_DECLS
