#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_DRAFT_CHOICE_ID = 1,
  WT_DRAFT_CHOICE_TEXT,
} WtDraftChoiceProperty;

/* A choice of a question that is being edited. Its id is its lasting letter, as a text. */
#define WT_TYPE_DRAFT_CHOICE (wt_draft_choice_get_type ())
G_DECLARE_FINAL_TYPE (WtDraftChoice, wt_draft_choice, WT, DRAFT_CHOICE, WtModel)

/* @key: 'a' to 't' */
WtDraftChoice *wt_draft_choice_new (char key, const char *text);

char wt_draft_choice_get_key (WtDraftChoice *self);
const char *wt_draft_choice_get_text (WtDraftChoice *self);

G_END_DECLS
