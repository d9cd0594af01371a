#include "wt-report-words-jobs.h"

#include "wt-job-private.h"
#include "wt-model-change.h"
#include "wt-settings-store.h"

#include <glib/gi18n.h>

static GObject *
load_words (WtJobContext *context, gpointer data, GError **error)
{
  return G_OBJECT (wt_settings_store_read_report_words (context->connection, error));
}

WtJob *
wt_load_report_words_job_new (void)
{
  return wt_job_new (WT_JOB_READ, load_words, NULL, NULL);
}

static GObject *
save_words (WtJobContext *context, gpointer data, GError **error)
{
  WtModel *words = data;
  g_autoptr (WtReportWords) before =
      wt_settings_store_read_report_words (context->connection, error);
  g_autofree char *labels = NULL;

  if (before == NULL)
    return NULL;
  labels = wt_model_change_dup_labels (WT_MODEL (before), words);
  /* Translators: a line of the history; %s is what was changed, such as "what the board is asked"
   */
  wt_job_context_describe (context,
                           g_strdup_printf (_ ("Changed the words of reports: %s"), labels),
                           wt_model_change_dup_field (WT_MODEL (before), words, "report-words", 0));
  return wt_settings_store_update_report_words (context->connection, WT_REPORT_WORDS (words), error)
             ? g_object_ref (data)
             : NULL;
}

WtJob *
wt_save_report_words_job_new (WtReportWords *words)
{
  return wt_job_new (WT_JOB_CHANGE, save_words, wt_model_copy (WT_MODEL (words)), g_object_unref);
}
