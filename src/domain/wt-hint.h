#pragma once

#include "wt-project-life.h"

G_BEGIN_DECLS

/* Where something can be done about a hint. */
typedef enum
{
  WT_HINT_PLACE_PROMPT, /* of the plan; see wt_hint_get_prompt() */
  WT_HINT_PLACE_ENGAGEMENT,
  WT_HINT_PLACE_TIMELINE,
  WT_HINT_PLACE_DUTY,
} WtHintPlace;

/* Something about a project that deserves a thought, found in what is recorded. Immutable. */
#define WT_TYPE_HINT (wt_hint_get_type ())
G_DECLARE_FINAL_TYPE (WtHint, wt_hint, WT, HINT, GObject)

/* What it is, as one sentence. */
const char *wt_hint_get_text (WtHint *self);
/* The records that it is drawn from, as one sentence. */
const char *wt_hint_get_why (WtHint *self);
WtHintPlace wt_hint_get_place (WtHint *self);
/* The id of the prompt, or "". */
const char *wt_hint_get_prompt (WtHint *self);

/* Of WtHint, the most important first: what there is to say of a project on @today. */
GListModel *wt_hint_find_all (WtProjectLife *life, const char *today);

G_END_DECLS
