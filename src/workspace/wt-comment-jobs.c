#include "wt-comment-jobs.h"

#include "wt-comment-store.h"
#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-named-item.h"
#include "wt-settings-store.h"
#include "wt-theme-store.h"

#include <glib/gi18n.h>

typedef struct
{
  WtCommentQuery *query; /* (owned) */
  WtComment *after;      /* (owned) (nullable): a copy, since the view's may change meanwhile */
  guint limit;
} ListRequest;

static void
list_request_free (ListRequest *request)
{
  wt_comment_query_free (request->query);
  g_clear_object (&request->after);
  g_free (request);
}

static GObject *
list_comments (WtJobContext *context, gpointer data, GError **error)
{
  ListRequest *request = data;
  GPtrArray *comments = wt_comment_store_list (context->connection, request->query, request->after,
                                               request->limit, error);

  return comments != NULL ? wt_job_make_list (comments, WT_TYPE_COMMENT) : NULL;
}

WtJob *
wt_list_comments_job_new (const WtCommentQuery *query, WtComment *after, guint limit)
{
  ListRequest *request = g_new0 (ListRequest, 1);

  request->query = wt_comment_query_copy (query);
  request->limit = limit;
  if (after != NULL)
    {
      request->after = wt_comment_new (wt_comment_get_survey (after));
      wt_model_assign (WT_MODEL (request->after), WT_MODEL (after));
      wt_comment_set_rank (request->after, wt_comment_get_rank (after));
    }
  return wt_job_new (WT_JOB_READ, list_comments, request, (GDestroyNotify) list_request_free);
}

/* What tells a comment from others. */
typedef struct
{
  gint64 response_id, question_id;
} Key;

static void
add_key (GArray *keys, WtComment *comment)
{
  Key key = { wt_comment_get_response_id (comment), wt_comment_get_question_id (comment) };

  g_array_append_val (keys, key);
}

static WtComment *
find (WtJobContext *context, GArray *keys, guint index, GError **error)
{
  const Key *key = &g_array_index (keys, Key, index);

  return wt_comment_store_find (context->connection, key->response_id, key->question_id, error);
}

static GObject *
load_comments (WtJobContext *context, gpointer data, GError **error)
{
  GArray *keys = data;
  g_autoptr (GPtrArray) comments = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      WtComment *comment = find (context, keys, i, &local_error);

      if (comment != NULL)
        g_ptr_array_add (comments, comment);
      else if (!g_error_matches (local_error, WT_ERROR, WT_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  return wt_job_make_list (g_steal_pointer (&comments), WT_TYPE_COMMENT);
}

WtJob *
wt_load_comments_job_new (GListModel *comments)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));

  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (WtComment) comment = g_list_model_get_item (comments, i);

      add_key (keys, comment);
    }
  return wt_job_new (WT_JOB_READ, load_comments, keys, (GDestroyNotify) g_array_unref);
}

static GObject *
load_comment (WtJobContext *context, gpointer data, GError **error)
{
  return (GObject *) find (context, data, 0, error);
}

WtJob *
wt_load_comment_job_new (gint64 response_id, gint64 question_id)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));
  Key key = { response_id, question_id };

  g_array_append_val (keys, key);
  return wt_job_new (WT_JOB_READ, load_comment, keys, (GDestroyNotify) g_array_unref);
}

static GObject *
summarise (WtJobContext *context, gpointer data, GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (context->connection, error);

  if (settings == NULL)
    return NULL;
  return (GObject *) wt_comment_store_summarise (context->connection, data,
                                                 wt_settings_get_threshold (settings), error);
}

WtJob *
wt_load_comment_summary_job_new (const WtCommentQuery *query)
{
  return wt_job_new (WT_JOB_REPORT, summarise, wt_comment_query_copy (query),
                     (GDestroyNotify) wt_comment_query_free);
}

static GObject *
list_questions (WtJobContext *context, gpointer data, GError **error)
{
  GPtrArray *questions = wt_comment_store_list_questions (context->connection, error);

  return questions != NULL ? wt_job_make_list (questions, WT_TYPE_NAMED_ITEM) : NULL;
}

WtJob *
wt_list_comment_questions_job_new (void)
{
  return wt_job_new (WT_JOB_READ, list_questions, NULL, NULL);
}

typedef struct
{
  gint64 question_id;
  char *typed; /* (owned) */
  guint limit;
} EarlierRequest;

static void
earlier_request_free (EarlierRequest *request)
{
  g_free (request->typed);
  g_free (request);
}

static GObject *
list_earlier (WtJobContext *context, gpointer data, GError **error)
{
  EarlierRequest *request = data;
  GPtrArray *texts = wt_comment_store_list_earlier (context->connection, request->question_id,
                                                    request->typed, request->limit, error);

  return texts != NULL ? wt_job_make_list (texts, WT_TYPE_NAMED_ITEM) : NULL;
}

WtJob *
wt_list_earlier_answers_job_new (gint64 question_id, const char *typed, guint limit)
{
  EarlierRequest *request = g_new0 (EarlierRequest, 1);

  request->question_id = question_id;
  request->typed = g_strdup (typed);
  request->limit = limit;
  return wt_job_new (WT_JOB_READ, list_earlier, request, (GDestroyNotify) earlier_request_free);
}

typedef struct
{
  GArray *keys; /* (owned) of Key */
  gint64 theme_id;
  gboolean is_set;
} SetRequest;

static void
set_request_free (SetRequest *request)
{
  g_array_unref (request->keys);
  g_free (request);
}

static WtJob *
new_set_job (WtJobFunc function, GPtrArray *comments, gint64 theme_id, gboolean is_set)
{
  SetRequest *request = g_new0 (SetRequest, 1);

  request->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  request->theme_id = theme_id;
  request->is_set = is_set;
  for (guint i = 0; i < comments->len; i++)
    add_key (request->keys, g_ptr_array_index (comments, i));
  return wt_job_new (WT_JOB_CHANGE, function, request, (GDestroyNotify) set_request_free);
}

/* A line of the history never says what a comment says. */
static char *
describe_theme (SetRequest *request, WtTheme *theme)
{
  guint n = request->keys->len;

  /* Translators: lines of the history: a number of comments, a theme such as “Staff” */
  return g_strdup_printf (request->is_set
                              ? ngettext ("Gave %1$u comment the theme “%2$s”",
                                          "Gave %1$u comments the theme “%2$s”", n)
                              : ngettext ("Took from %1$u comment the theme “%2$s”",
                                          "Took from %1$u comments the theme “%2$s”", n),
                          n, wt_theme_get_name (theme));
}

static GObject *
set_theme (WtJobContext *context, gpointer data, GError **error)
{
  SetRequest *request = data;
  g_autoptr (WtTheme) theme = wt_theme_store_find (context->connection, request->theme_id, error);

  if (theme == NULL)
    return NULL;
  wt_job_context_describe (context, describe_theme (request, theme), NULL);
  for (guint i = 0; i < request->keys->len; i++)
    {
      g_autoptr (WtComment) comment = find (context, request->keys, i, error);

      if (comment == NULL
          || !wt_comment_store_set_theme (context->connection, comment, request->theme_id,
                                          request->is_set, error))
        return NULL;
    }
  return NULL;
}

WtJob *
wt_set_comment_theme_job_new (GPtrArray *comments, gint64 theme_id, gboolean is_set)
{
  return new_set_job (set_theme, comments, theme_id, is_set);
}

static GObject *
set_publishable (WtJobContext *context, gpointer data, GError **error)
{
  SetRequest *request = data;
  guint n = request->keys->len;

  wt_job_context_describe (
      context,
      /* Translators: lines of the history: a number of comments */
      g_strdup_printf (request->is_set ? ngettext ("Said that %u comment may be published",
                                                   "Said that %u comments may be published", n)
                                       : ngettext ("Said that %u comment may not be published",
                                                   "Said that %u comments may not be published", n),
                       n),
      NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WtComment) comment = find (context, request->keys, i, error);

      if (comment == NULL
          || !wt_comment_store_set_publishable (context->connection, comment, request->is_set,
                                                error))
        return NULL;
    }
  return NULL;
}

WtJob *
wt_set_comments_publishable_job_new (GPtrArray *comments, gboolean is_publishable)
{
  return new_set_job (set_publishable, comments, 0, is_publishable);
}
