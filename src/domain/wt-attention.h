#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Why something needs attention; the order is the order of urgency. */
typedef enum
{
  WT_ATTENTION_PROMPTS_OVERDUE,
  WT_ATTENTION_ACTIONS_OVERDUE,
  WT_ATTENTION_LOOK_AGAIN,
  WT_ATTENTION_FORMS_TO_TYPE,
  WT_ATTENTION_BATCH_TO_FINISH,
  WT_ATTENTION_BATCH_TO_VERIFY,
  WT_ATTENTION_PROMPTS_UNANSWERED,
} WtAttentionKind;

/* Something that waits to be done. Immutable. */
#define WT_TYPE_ATTENTION (wt_attention_get_type ())
G_DECLARE_FINAL_TYPE (WtAttention, wt_attention, WT, ATTENTION, GObject)

/* @title is that of the activity or project; one of the ids is 0. */
WtAttention *wt_attention_new (
    WtAttentionKind kind, gint64 count, const char *title, gint64 project_id, gint64 activity_id);

WtAttentionKind wt_attention_get_kind (WtAttention *self);
gint64 wt_attention_get_count (WtAttention *self);
const char *wt_attention_get_title (WtAttention *self);
gint64 wt_attention_get_project_id (WtAttention *self);
gint64 wt_attention_get_activity_id (WtAttention *self);

/* "2 forms still to type"; free with g_free(). */
char *wt_attention_dup_words (WtAttention *self);

G_END_DECLS
