#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Whether a change is in force. */
typedef enum
{
  WT_CHANGE_DONE,
  WT_CHANGE_UNDONE,
  /* Undone, and can no longer be redone, because something else was changed since. */
  WT_CHANGE_DISCARDED,
} WtChangeState;

/* One line of the history. Immutable. */
#define WT_TYPE_CHANGE (wt_change_get_type ())
G_DECLARE_FINAL_TYPE (WtChange, wt_change, WT, CHANGE, GObject)

WtChange *wt_change_new (
    gint64 id, const char *made_at, const char *made_by, const char *sentence, WtChangeState state);

gint64 wt_change_get_id (WtChange *self);
/* A moment, as wt_date_now() writes it. */
const char *wt_change_get_made_at (WtChange *self);
const char *wt_change_get_made_by (WtChange *self);
const char *wt_change_get_sentence (WtChange *self);
WtChangeState wt_change_get_state (WtChange *self);

G_END_DECLS
