#include "wt-equality-jobs.h"

#include "wt-chart-words.h"
#include "wt-equality-store.h"
#include "wt-job-private.h"
#include "wt-project-store.h"
#include "wt-toolkit.h"

#include <glib/gi18n.h>

static GObject *
list_counts (WtJobContext *context, gpointer data, GError **error)
{
  const gint64 *project_id = data;
  g_autoptr (WtEqualityForm) form = wt_toolkit_get_equality_form ();
  GPtrArray *list = wt_equality_store_list (context->connection, form, *project_id, error);

  return list != NULL ? wt_job_make_list (list, WT_TYPE_EQUALITY_COUNTS) : NULL;
}

WtJob *
wt_list_equality_counts_job_new (gint64 project_id)
{
  return wt_job_new (WT_JOB_READ, list_counts, g_memdup2 (&project_id, sizeof project_id), g_free);
}

static gboolean
is_quarter (const char *quarter)
{
  return g_regex_match_simple ("^[12][0-9]{3}-Q[1-4]$", quarter, G_REGEX_DOLLAR_ENDONLY, 0);
}

static void
describe (WtJobContext *context, WtProject *project, WtEqualityCounts *counts)
{
  const char *quarter = wt_equality_counts_get_quarter (counts);
  gint64 people = wt_equality_counts_get_people (counts);
  g_autofree char *number = wt_chart_words_count (people);
  g_autofree char *words = wt_equality_quarter_to_words (quarter);

  wt_job_context_describe (
      context,
      g_strdup_printf (
          /* Translators: a line of the history: how many people, a project's title, a quarter of a
           * year */
          ngettext ("Counted %1$s person for equality monitoring of “%2$s”, %3$s",
                    "Counted %1$s people for equality monitoring of “%2$s”, %3$s", (gulong) people),
          number, wt_project_get_title (project), words),
      g_strdup_printf ("equality %" G_GINT64_FORMAT " %s", wt_project_get_id (project), quarter));
}

static GObject *
save_counts (WtJobContext *context, gpointer data, GError **error)
{
  WtEqualityCounts *counts = data;
  g_autoptr (WtProject) project = wt_project_store_find (
      context->connection, wt_equality_counts_get_project_id (counts), error);

  if (project == NULL)
    return NULL;
  if (!is_quarter (wt_equality_counts_get_quarter (counts)))
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("“%s” is no quarter of a year."),
                   wt_equality_counts_get_quarter (counts));
      return NULL;
    }
  describe (context, project, counts);
  return wt_equality_store_update (context->connection, counts, error) ? g_object_ref (data) : NULL;
}

WtJob *
wt_save_equality_counts_job_new (WtEqualityCounts *counts)
{
  return wt_job_new (WT_JOB_CHANGE, save_counts, wt_equality_counts_copy (counts), g_object_unref);
}
