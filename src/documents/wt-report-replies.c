#include "wt-report-parts-private.h"

#include "wt-action.h"
#include "wt-date.h"
#include "wt-person-names.h"
#include "wt-project.h"

#include <glib/gi18n.h>

#define QUOTES_EACH 4
#define ACTIONS_EACH 6

/* What was said and done in one project. */
typedef struct
{
  WtProject *project;  /* (lent) */
  GPtrArray *comments; /* (owned): of WtComment that may be published, lent */
  GPtrArray *done;     /* (owned): of WtAction, lent */
} Reply;

static void
reply_free (gpointer data)
{
  Reply *reply = data;

  g_ptr_array_unref (reply->comments);
  g_ptr_array_unref (reply->done);
  g_free (reply);
}

static void
add_reply (GPtrArray *replies, GHashTable *by_project, GHashTable *by_title, WtProject *project)
{
  Reply *reply = g_new0 (Reply, 1);
  gint64 id = wt_project_get_id (project);

  reply->project = project;
  reply->comments = g_ptr_array_new ();
  reply->done = g_ptr_array_new ();
  g_ptr_array_add (replies, reply);
  g_hash_table_insert (by_project, g_memdup2 (&id, sizeof id), reply);
  g_hash_table_insert (by_title, (gpointer) wt_project_get_title (project), reply);
}

/* Whether @action was done in the period of the report. */
static gboolean
is_done_in (const WtReportContent *content, WtAction *action)
{
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  const char *done_on = wt_model_get_string (WT_MODEL (action), WT_ACTION_DONE_ON);

  return wt_action_is_done (action)
         && (filter->from[0] == '\0' || strcmp (done_on, filter->from) >= 0)
         && (filter->to[0] == '\0' || strcmp (done_on, filter->to) <= 0);
}

/* @quotes: of a public edition they tell of their project no more than what it is called. */
static GPtrArray *
collect_replies (const WtReportContent *content, GPtrArray *quotes)
{
  GPtrArray *replies = g_ptr_array_new_with_free_func (reply_free);
  g_autoptr (GHashTable) by_project =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) by_title = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->projects->len; i++)
    add_reply (replies, by_project, by_title, g_ptr_array_index (content->projects, i));
  for (guint i = 0; quotes != NULL && i < quotes->len; i++)
    {
      WtComment *comment = g_ptr_array_index (quotes, i);
      Reply *reply = g_hash_table_lookup (
          by_title, wt_model_get_string (WT_MODEL (comment), WT_COMMENT_PROJECT));

      if (reply != NULL)
        g_ptr_array_add (reply->comments, comment);
    }
  for (guint i = 0; i < content->actions->len; i++)
    {
      WtAction *action = g_ptr_array_index (content->actions, i);
      gint64 id = wt_action_get_project_id (action);
      Reply *reply = g_hash_table_lookup (by_project, &id);

      if (reply != NULL && is_done_in (content, action))
        g_ptr_array_add (reply->done, action);
    }
  return replies;
}

static const char *
get_shaped (const Reply *reply)
{
  return wt_model_get_string (WT_MODEL (reply->project), WT_PROJECT_SHAPED);
}

static void
add_said (WtDocument *document,
          const WtReportContent *content,
          const Reply *reply,
          GPtrArray *names)
{
  g_autoptr (GPtrArray) quotes =
      wt_report_list_quotes (content, reply->comments, names, QUOTES_EACH);

  wt_document_add_paragraph (document, _ ("You said"), NULL);
  wt_report_add_quotes (document, content, quotes);
  if (quotes->len == 0)
    wt_document_add_paragraph (
        document, NULL, _ ("Nothing that may be published is recorded of what people said."));
}

/* The wording of actions is for the people at work, and not in a public edition. */
static void
add_did (WtDocument *document, const WtReportContent *content, const Reply *reply, GPtrArray *names)
{
  g_autofree char *shaped = wt_person_names_dup_without (names, get_shaped (reply));
  guint n_actions =
      content->edition == WT_EDITION_PUBLIC ? 0 : MIN (reply->done->len, ACTIONS_EACH);

  wt_document_add_paragraph (document, _ ("We did"), NULL);
  if (shaped[0] != '\0')
    wt_document_add_paragraph (document, NULL, shaped);
  for (guint i = 0; i < n_actions; i++)
    {
      WtAction *action = g_ptr_array_index (reply->done, i);
      g_autofree char *date =
          wt_date_to_short_words (wt_model_get_string (WT_MODEL (action), WT_ACTION_DONE_ON));
      /* Translators: a date, before what was done then */
      g_autofree char *lead = date[0] != '\0' ? g_strdup_printf (_ ("%s:"), date) : NULL;

      wt_document_add_bullet (document, lead, wt_action_get_title (action));
    }
  if (shaped[0] == '\0' && n_actions == 0)
    wt_document_add_paragraph (document, NULL, _ ("Nothing is recorded yet of what came of it."));
}

void
wt_report_fill_replies (WtDocument *document,
                        const WtReportContent *content,
                        WtPublication *publication)
{
  g_autoptr (GPtrArray) replies =
      collect_replies (content, wt_report_get_shown (content, publication)->quotes);
  GPtrArray *names = content->names;
  guint n_empty = 0;

  for (guint i = 0; i < replies->len; i++)
    {
      const Reply *reply = g_ptr_array_index (replies, i);

      if (reply->comments->len == 0 && reply->done->len == 0 && get_shaped (reply)[0] == '\0')
        {
          n_empty++;
          continue;
        }
      wt_document_add_heading (document, wt_project_get_title (reply->project));
      add_said (document, content, reply, names);
      add_did (document, content, reply, names);
    }
  if (n_empty == replies->len)
    wt_document_add_note (
        document, _ ("Nothing is recorded yet."),
        _ ("Mark comments that may be published, and write with each project how people shaped "
           "it; then both stand here side by side."));
  else if (n_empty > 0)
    {
      g_autofree char *words =
          g_strdup_printf (ngettext ("Of %u more project nothing is recorded yet.",
                                     "Of %u more projects nothing is recorded yet.", n_empty),
                           n_empty);

      wt_document_add_paragraph (document, NULL, words);
    }
}
