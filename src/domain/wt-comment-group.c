#include "wt-comment-group.h"

struct _WtCommentGroup
{
  GObject parent_instance;

  char *text; /* (owned) */
  gint64 count;
};

G_DEFINE_FINAL_TYPE (WtCommentGroup, wt_comment_group, G_TYPE_OBJECT)

static void
wt_comment_group_finalize (GObject *object)
{
  g_clear_pointer (&WT_COMMENT_GROUP (object)->text, g_free);
  G_OBJECT_CLASS (wt_comment_group_parent_class)->finalize (object);
}

static void
wt_comment_group_class_init (WtCommentGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_comment_group_finalize;
}

static void
wt_comment_group_init (WtCommentGroup *self)
{
}

WtCommentGroup *
wt_comment_group_new (const char *text, gint64 count)
{
  WtCommentGroup *self = g_object_new (WT_TYPE_COMMENT_GROUP, NULL);

  self->text = g_strdup (text);
  self->count = count;
  return self;
}

const char *
wt_comment_group_get_text (WtCommentGroup *self)
{
  return self->text;
}

gint64
wt_comment_group_get_count (WtCommentGroup *self)
{
  return self->count;
}
