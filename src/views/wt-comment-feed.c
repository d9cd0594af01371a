#include "wt-comment-feed.h"

#include "wt-comment-jobs.h"
#include "wt-comment.h"

/* Comments a page. */
#define PAGE_SIZE 200

/* No place in the list. */
#define NOT_SHOWN G_MAXUINT

/* What is to be loaded, the most urgent first. */
typedef enum
{
  LOAD_NOTHING = 0,
  LOAD_FIRST_PAGE = 1 << 0,
  LOAD_AGAIN = 1 << 1,
  LOAD_NEXT_PAGE = 1 << 2,
} Load;

struct _WtCommentFeed
{
  GObject parent_instance;

  WtWorkspace *workspace;    /* (owned) */
  GCancellable *cancellable; /* (owned) */
  WtCommentQuery *query;     /* (owned) (nullable) until something is asked for */
  GListStore *comments;      /* (owned) of WtComment */
  gboolean is_whole;         /* nothing follows what is listed */
  gboolean is_asked;         /* @query is new, and nothing was loaded for it */
  gboolean replaces;         /* what is being loaded takes the place of what is listed */
  Load running;              /* one at a time, since each starts from what the one before left */
  Load wanted;

  WtCommentSummary *summary; /* (owned) (nullable) */
  gint64 known_comments;     /* how many there were of @query, or -1 */
  gboolean is_summarising;
  gboolean wants_summary;
};

enum
{
  SIGNAL_LOADED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtCommentFeed, wt_comment_feed, G_TYPE_OBJECT)

static void want (WtCommentFeed *self, Load load);

/* What a job resulted in (transfer full), or %NULL when there is nothing to do with it. */
static gpointer
finish (WtCommentFeed *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gpointer object = NULL;

  if (!wt_workspace_run_finish (self->workspace, result, &object, &error)
      && !g_cancellable_is_cancelled (self->cancellable))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  if (g_cancellable_is_cancelled (self->cancellable))
    g_clear_object ((GObject **) &object);
  return object;
}

/* Where the comment that @other is about is shown, from @place on, or NOT_SHOWN.
 */
static guint
find_shown (WtCommentFeed *self, WtComment *other, guint place)
{
  for (; place < g_list_model_get_n_items (G_LIST_MODEL (self->comments)); place++)
    {
      g_autoptr (WtComment) shown = g_list_model_get_item (G_LIST_MODEL (self->comments), place);

      if (wt_comment_is_about (shown, other))
        return place;
    }
  return NOT_SHOWN;
}

/* What came since is added in its place; what is shown stays, and stays chosen, also when it would
 * no longer be found: the query asked for it when it was asked. */
static void
add_new (WtCommentFeed *self, GListModel *page)
{
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (page); i++)
    {
      g_autoptr (WtComment) now = g_list_model_get_item (page, i);
      guint found = find_shown (self, now, place);

      if (found == NOT_SHOWN)
        {
          g_list_store_insert (self->comments, place++, now);
          continue;
        }
      g_autoptr (WtComment) shown = g_list_model_get_item (G_LIST_MODEL (self->comments), found);

      wt_model_assign (WT_MODEL (shown), WT_MODEL (now));
      place = found + 1;
    }
}

static void
take_page (WtCommentFeed *self, GListModel *page, guint position)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->comments));
  guint n = g_list_model_get_n_items (page);
  g_autoptr (GPtrArray) comments = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (comments, g_list_model_get_item (page, i));
  g_list_store_splice (self->comments, position, n_before - position, comments->pdata, n);
  self->is_whole = n < PAGE_SIZE;
}

/* @fresh has the same comments in the same order, but for those that are gone. */
static void
take_fresh (WtCommentFeed *self, GListModel *fresh)
{
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fresh); i++, place++)
    {
      g_autoptr (WtComment) now = g_list_model_get_item (fresh, i);

      for (;;)
        {
          g_autoptr (WtComment) shown =
              g_list_model_get_item (G_LIST_MODEL (self->comments), place);

          if (shown == NULL)
            return;
          if (wt_comment_is_about (shown, now))
            {
              wt_model_assign (WT_MODEL (shown), WT_MODEL (now));
              break;
            }
          g_list_store_remove (self->comments, place);
        }
    }
  while (place < g_list_model_get_n_items (G_LIST_MODEL (self->comments)))
    g_list_store_remove (self->comments, place);
}

static void
on_comments_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtCommentFeed) self = user_data;
  g_autoptr (GListModel) comments = finish (self, result);
  Load done = self->running;

  self->running = LOAD_NOTHING;
  if (comments != NULL)
    {
      if (done == LOAD_AGAIN)
        take_fresh (self, comments);
      else if (done == LOAD_FIRST_PAGE && !self->replaces)
        add_new (self, comments);
      else
        take_page (
            self, comments,
            done == LOAD_FIRST_PAGE ? 0 : g_list_model_get_n_items (G_LIST_MODEL (self->comments)));
      g_signal_emit (self, signals[SIGNAL_LOADED], 0);
    }
  want (self, LOAD_NOTHING);
}

static WtJob *
make_job (WtCommentFeed *self, Load load)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->comments));
  g_autoptr (WtComment) last = NULL;

  if (load == LOAD_AGAIN)
    return wt_load_comments_job_new (G_LIST_MODEL (self->comments));
  if (load == LOAD_NEXT_PAGE && n > 0)
    last = g_list_model_get_item (G_LIST_MODEL (self->comments), n - 1);
  return wt_list_comments_job_new (self->query, last, PAGE_SIZE);
}

/* Adds to what is wanted, and loads the most urgent of it unless something is being loaded. */
static void
want (WtCommentFeed *self, Load load)
{
  self->wanted |= load;
  if (self->running != LOAD_NOTHING || self->wanted == LOAD_NOTHING || self->query == NULL
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->running = self->wanted & -self->wanted;
  self->wanted &= ~self->running;
  if (self->running == LOAD_FIRST_PAGE)
    {
      self->replaces = self->is_asked;
      self->is_asked = FALSE;
      /* A new list brings the rest with it. */
      if (self->replaces)
        self->wanted = LOAD_NOTHING;
    }
  wt_workspace_run_async (self->workspace, make_job (self, self->running), self->cancellable,
                          on_comments_loaded_cb, g_object_ref (self));
}

static void summarise (WtCommentFeed *self);

static void
on_summary_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtCommentFeed) self = user_data;
  g_autoptr (WtCommentSummary) summary = finish (self, result);

  self->is_summarising = FALSE;
  if (self->wants_summary)
    {
      summarise (self);
      return;
    }
  if (summary == NULL)
    return;
  g_set_object (&self->summary, summary);
  /* The first time too: what was listed while they were counted may lack one that was counted. */
  if (self->known_comments != wt_comment_summary_get_comments (summary))
    want (self, LOAD_FIRST_PAGE);
  self->known_comments = wt_comment_summary_get_comments (summary);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

static void
summarise (WtCommentFeed *self)
{
  self->wants_summary = self->is_summarising;
  if (self->is_summarising || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->is_summarising = TRUE;
  wt_workspace_run_async (self->workspace, wt_load_comment_summary_job_new (self->query),
                          self->cancellable, on_summary_loaded_cb, g_object_ref (self));
}

static void
wt_comment_feed_finalize (GObject *object)
{
  WtCommentFeed *self = WT_COMMENT_FEED (object);

  g_clear_pointer (&self->query, wt_comment_query_free);
  g_clear_object (&self->comments);
  g_clear_object (&self->summary);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (wt_comment_feed_parent_class)->finalize (object);
}

static void
wt_comment_feed_class_init (WtCommentFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_comment_feed_finalize;
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", WT_TYPE_COMMENT_FEED, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WT_TYPE_COMMENT_FEED, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
wt_comment_feed_init (WtCommentFeed *self)
{
  self->comments = g_list_store_new (WT_TYPE_COMMENT);
  self->cancellable = g_cancellable_new ();
  self->known_comments = -1;
}

WtCommentFeed *
wt_comment_feed_new (WtWorkspace *workspace)
{
  WtCommentFeed *self = g_object_new (WT_TYPE_COMMENT_FEED, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

GListModel *
wt_comment_feed_get_comments (WtCommentFeed *self)
{
  return G_LIST_MODEL (self->comments);
}

WtCommentSummary *
wt_comment_feed_get_summary (WtCommentFeed *self)
{
  return self->summary;
}

void
wt_comment_feed_ask (WtCommentFeed *self, const WtCommentQuery *query)
{
  g_clear_pointer (&self->query, wt_comment_query_free);
  self->query = wt_comment_query_copy (query);
  self->known_comments = -1;
  self->is_asked = TRUE;
  want (self, LOAD_FIRST_PAGE);
  summarise (self);
}

void
wt_comment_feed_refresh (WtCommentFeed *self)
{
  if (self->query == NULL)
    return;
  /* Before it is known how many there are, nothing tells that there is one more. */
  want (self, self->known_comments < 0 ? LOAD_FIRST_PAGE | LOAD_AGAIN : LOAD_AGAIN);
  summarise (self);
}

void
wt_comment_feed_load_more (WtCommentFeed *self)
{
  if (!self->is_whole && self->running == LOAD_NOTHING)
    want (self, LOAD_NEXT_PAGE);
}

void
wt_comment_feed_stop (WtCommentFeed *self)
{
  g_cancellable_cancel (self->cancellable);
}
