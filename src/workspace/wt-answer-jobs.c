#include "wt-answer-jobs.h"

#include "wt-checklist-store.h"
#include "wt-date.h"
#include "wt-job-private.h"
#include "wt-model-change.h"

#include <glib/gi18n.h>

static char *
describe (WtPromptAnswer *before, WtPromptAnswer *after, const char *project, const char *wording)
{
  WtAnswer answer = wt_prompt_answer_get_answer (after);
  g_autofree char *labels = NULL;

  if (answer == wt_prompt_answer_get_answer (before))
    {
      labels = wt_model_change_dup_labels (WT_MODEL (before), WT_MODEL (after));
      /* Translators: a line of the history: a checklist's prompt, what was changed of it, a
       * project's title */
      return g_strdup_printf (_ ("“%1$s”: %2$s changed (%3$s)"), wording, labels, project);
    }
  if (answer == WT_ANSWER_NONE)
    /* Translators: a line of the history: a checklist's prompt, a project's title */
    return g_strdup_printf (_ ("Took back the answer to “%1$s” (%2$s)"), wording, project);
  /* Translators: a line of the history: a checklist's prompt, the answer such as "Partly", a
   * project's title */
  return g_strdup_printf (_ ("Answered “%1$s”: %2$s (%3$s)"), wording,
                          wt_term_get_title (wt_answers, answer), project);
}

static gboolean
check_due_date (WtPromptAnswer *answer, GError **error)
{
  const char *due_on = wt_prompt_answer_get_due_on (answer);

  if (due_on[0] == '\0' || wt_date_is_valid (due_on))
    return TRUE;
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("There is no such date."));
  return FALSE;
}

static GObject *
save_answer (WtJobContext *context, gpointer data, GError **error)
{
  WtPromptAnswer *answer = data;
  WtModel *model = WT_MODEL (answer);
  gint64 checklist_id = wt_model_get_int64 (model, WT_PROMPT_ANSWER_CHECKLIST_ID);
  const char *prompt = wt_prompt_answer_get_prompt (answer);
  g_autoptr (WtPromptAnswer) before = NULL;
  g_autofree char *project = NULL;
  g_autofree char *wording = NULL;
  g_autofree char *key = NULL;
  g_autofree char *now = wt_date_now ();

  if (!check_due_date (answer, error)
      || !wt_checklist_store_describe (context->connection, checklist_id, prompt, &project,
                                       &wording, error))
    return NULL;
  before = wt_checklist_store_find_answer (context->connection, checklist_id, prompt, error);
  if (before == NULL)
    return NULL;

  key = g_strdup_printf ("answer %s", prompt);
  wt_job_context_describe (context, describe (before, answer, project, wording),
                           wt_model_change_dup_field (WT_MODEL (before), model, key, checklist_id));
  wt_job_context_set_subject (context, wt_prompt_answer_make_subject (checklist_id, prompt));
  if (wt_prompt_answer_get_answer (before) != wt_prompt_answer_get_answer (answer))
    g_object_set (answer, "answered-by", context->author, "answered-at", now, NULL);
  if (!wt_model_is_same (WT_MODEL (before), model)
      && !wt_checklist_store_update_answer (context->connection, answer, error))
    return NULL;
  return g_object_ref (data);
}

WtJob *
wt_save_answer_job_new (WtPromptAnswer *answer)
{
  return wt_job_new (WT_JOB_CHANGE, save_answer, wt_model_copy (WT_MODEL (answer)), g_object_unref);
}
