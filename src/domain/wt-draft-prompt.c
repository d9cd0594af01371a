#include "wt-draft-prompt.h"

#include "wt-draft-text-private.h"

#include <glib/gi18n.h>

struct _WtDraftPrompt
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtDraftPrompt, wt_draft_prompt, WT_TYPE_MODEL)

/* In the order of WtDraftPromptProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_STRING, NULL },
  { "text", G_TYPE_STRING, NC_ ("field", "wording") },
  { "known-by", G_TYPE_INT, NC_ ("field", "what answers it by itself") },
  { "link", G_TYPE_STRING, NC_ ("field", "link") },
  { "note", G_TYPE_STRING, NC_ ("field", "note") },
};

static void
wt_draft_prompt_class_init (WtDraftPromptClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_draft_prompt_init (WtDraftPrompt *self)
{
}

WtDraftPrompt *
wt_draft_prompt_new (const char *id)
{
  return g_object_new (WT_TYPE_DRAFT_PROMPT, "id", id, NULL);
}

const char *
wt_draft_prompt_get_id (WtDraftPrompt *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_PROMPT_ID);
}

const char *
wt_draft_prompt_get_text (WtDraftPrompt *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_PROMPT_TEXT);
}

WtPromptFact
wt_draft_prompt_get_known_by (WtDraftPrompt *self)
{
  return (WtPromptFact) wt_model_get_int (WT_MODEL (self), WT_DRAFT_PROMPT_KNOWN_BY);
}

GPtrArray *
wt_draft_prompt_list_issues (WtDraftPrompt *self)
{
  static const WtDraftTextRule RULES[] = {
    { "text", N_ ("Write the prompt, or remove it."), WT_CHECKLIST_TEXT_MAXIMUM },
    { "note", NULL, WT_CHECKLIST_TEXT_MAXIMUM },
  };
  GPtrArray *issues = wt_issue_list_new ();

  wt_draft_text_check (G_OBJECT (self), RULES, G_N_ELEMENTS (RULES), issues);
  return issues;
}
