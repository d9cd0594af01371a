#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The same text from one or more forms (case and spaces apart). Immutable. */
#define WT_TYPE_COMMENT_GROUP (wt_comment_group_get_type ())
G_DECLARE_FINAL_TYPE (WtCommentGroup, wt_comment_group, WT, COMMENT_GROUP, GObject)

WtCommentGroup *wt_comment_group_new (const char *text, gint64 count);
const char *wt_comment_group_get_text (WtCommentGroup *self);
gint64 wt_comment_group_get_count (WtCommentGroup *self);

G_END_DECLS
