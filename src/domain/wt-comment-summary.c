#include "wt-comment-summary.h"

struct _WtCommentSummary
{
  GObject parent_instance;

  gint64 listed, comments, themed;
  GArray *counts; /* (owned) of WtThemeCount */
  int threshold;
};

G_DEFINE_FINAL_TYPE (WtCommentSummary, wt_comment_summary, G_TYPE_OBJECT)

void
wt_theme_count_clear (WtThemeCount *count)
{
  g_clear_pointer (&count->name, g_free);
}

static void
wt_comment_summary_finalize (GObject *object)
{
  g_clear_pointer (&WT_COMMENT_SUMMARY (object)->counts, g_array_unref);
  G_OBJECT_CLASS (wt_comment_summary_parent_class)->finalize (object);
}

static void
wt_comment_summary_class_init (WtCommentSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_comment_summary_finalize;
}

static void
wt_comment_summary_init (WtCommentSummary *self)
{
}

WtCommentSummary *
wt_comment_summary_new (
    gint64 listed, gint64 comments, gint64 themed, GArray *counts, int threshold)
{
  WtCommentSummary *self = g_object_new (WT_TYPE_COMMENT_SUMMARY, NULL);

  self->listed = listed;
  self->comments = comments;
  self->themed = themed;
  self->counts = counts;
  self->threshold = threshold;
  return self;
}

gint64
wt_comment_summary_get_listed (WtCommentSummary *self)
{
  return self->listed;
}

gint64
wt_comment_summary_get_comments (WtCommentSummary *self)
{
  return self->comments;
}

gint64
wt_comment_summary_get_themed (WtCommentSummary *self)
{
  return self->themed;
}

int
wt_comment_summary_get_threshold (WtCommentSummary *self)
{
  return self->threshold;
}

GArray *
wt_comment_summary_get_counts (WtCommentSummary *self)
{
  return self->counts;
}
