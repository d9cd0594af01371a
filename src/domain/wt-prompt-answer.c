#include "wt-prompt-answer.h"

#include "wt-date.h"
#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtPromptAnswer
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtPromptAnswer, wt_prompt_answer, WT_TYPE_MODEL)

/* In the order of WtPromptAnswerProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "checklist-id", G_TYPE_INT64, NULL },
  { "prompt", G_TYPE_STRING, NULL },
  { "answer", G_TYPE_INT, NC_ ("field", "answer") },
  { "reason", G_TYPE_STRING, NC_ ("field", "reason") },
  { "evidence", G_TYPE_STRING, NC_ ("field", "evidence") },
  { "owner", G_TYPE_STRING, NC_ ("field", "owner") },
  { "due-on", G_TYPE_STRING, NC_ ("field", "due date") },
  { "answered-by", G_TYPE_STRING, NULL },
  { "answered-at", G_TYPE_STRING, NULL },
  { "is-known", G_TYPE_BOOLEAN, NULL },
};

static void
wt_prompt_answer_class_init (WtPromptAnswerClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_prompt_answer_init (WtPromptAnswer *self)
{
}

WtPromptAnswer *
wt_prompt_answer_new (gint64 checklist_id, const char *prompt)
{
  return g_object_new (WT_TYPE_PROMPT_ANSWER, "checklist-id", checklist_id, "prompt", prompt, NULL);
}

const char *
wt_prompt_answer_get_prompt (WtPromptAnswer *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_PROMPT_ANSWER_PROMPT);
}

WtAnswer
wt_prompt_answer_get_answer (WtPromptAnswer *self)
{
  return (WtAnswer) wt_model_get_int (WT_MODEL (self), WT_PROMPT_ANSWER_ANSWER);
}

WtAnswer
wt_prompt_answer_get_effective_answer (WtPromptAnswer *self)
{
  WtAnswer answer = wt_prompt_answer_get_answer (self);

  return answer == WT_ANSWER_NONE
                 && wt_model_get_boolean (WT_MODEL (self), WT_PROMPT_ANSWER_IS_KNOWN)
             ? WT_ANSWER_YES
             : answer;
}

const char *
wt_prompt_answer_get_due_on (WtPromptAnswer *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_PROMPT_ANSWER_DUE_ON);
}

static gboolean
lacks_reason (WtPromptAnswer *self)
{
  g_autofree char *reason =
      g_strstrip (g_strdup (wt_model_get_string (WT_MODEL (self), WT_PROMPT_ANSWER_REASON)));

  return wt_prompt_answer_get_answer (self) == WT_ANSWER_NOT_APPLICABLE && reason[0] == '\0';
}

gboolean
wt_prompt_answer_is_gap (WtPromptAnswer *self)
{
  switch (wt_prompt_answer_get_effective_answer (self))
    {
    case WT_ANSWER_YES:
    case WT_ANSWER_PARTLY:
      return FALSE;
    case WT_ANSWER_NOT_APPLICABLE:
      return lacks_reason (self);
    case WT_ANSWER_NONE:
    case WT_ANSWER_NOT_YET:
    default:
      return TRUE;
    }
}

gboolean
wt_prompt_answer_is_overdue (WtPromptAnswer *self, const char *today)
{
  const char *due_on = wt_prompt_answer_get_due_on (self);

  return due_on[0] != '\0' && g_strcmp0 (due_on, today) < 0
         && (wt_prompt_answer_is_gap (self)
             || wt_prompt_answer_get_effective_answer (self) == WT_ANSWER_PARTLY);
}

GPtrArray *
wt_prompt_answer_list_issues (WtPromptAnswer *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  const char *due_on = wt_prompt_answer_get_due_on (self);

  if (lacks_reason (self))
    wt_issue_list_add (issues, "reason", _ ("Say why it is not applicable."));
  if (due_on[0] != '\0' && !wt_date_is_valid (due_on))
    wt_issue_list_add (issues, "due-on", _ ("There is no such date."));
  return issues;
}

char *
wt_prompt_answer_make_subject (gint64 checklist_id, const char *prompt)
{
  return g_strdup_printf ("prompt %" G_GINT64_FORMAT " %s", checklist_id, prompt);
}
