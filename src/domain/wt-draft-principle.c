#include "wt-draft-principle.h"

#include "wt-draft-text-private.h"

#include <glib/gi18n.h>

struct _WtDraftPrinciple
{
  WtModel parent_instance;

  GListStore *prompts; /* (owned) of WtDraftPrompt */
};

G_DEFINE_FINAL_TYPE (WtDraftPrinciple, wt_draft_principle, WT_TYPE_MODEL)

/* In the order of WtDraftPrincipleProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_STRING, NULL },
  { "title", G_TYPE_STRING, NC_ ("field", "title") },
  { "short", G_TYPE_STRING, NC_ ("field", "short title") },
};

static void
wt_draft_principle_finalize (GObject *object)
{
  g_clear_object (&WT_DRAFT_PRINCIPLE (object)->prompts);

  G_OBJECT_CLASS (wt_draft_principle_parent_class)->finalize (object);
}

static void
wt_draft_principle_class_init (WtDraftPrincipleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_draft_principle_finalize;
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_draft_principle_init (WtDraftPrinciple *self)
{
  self->prompts = g_list_store_new (WT_TYPE_DRAFT_PROMPT);
}

WtDraftPrinciple *
wt_draft_principle_new (const char *id)
{
  return g_object_new (WT_TYPE_DRAFT_PRINCIPLE, "id", id, NULL);
}

const char *
wt_draft_principle_get_id (WtDraftPrinciple *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_PRINCIPLE_ID);
}

const char *
wt_draft_principle_get_title (WtDraftPrinciple *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_PRINCIPLE_TITLE);
}

GListModel *
wt_draft_principle_get_prompts (WtDraftPrinciple *self)
{
  return G_LIST_MODEL (self->prompts);
}

GPtrArray *
wt_draft_principle_list_issues (WtDraftPrinciple *self)
{
  static const WtDraftTextRule RULES[] = {
    { "title", N_ ("Give the principle a title."), WT_CHECKLIST_TEXT_MAXIMUM },
    { "short", NULL, WT_CHECKLIST_SHORT_MAXIMUM },
  };
  GPtrArray *issues = wt_issue_list_new ();

  wt_draft_text_check (G_OBJECT (self), RULES, G_N_ELEMENTS (RULES), issues);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->prompts)) == 0)
    wt_issue_list_add (issues, "prompts", _ ("Add a prompt to the principle, or remove it."));
  return issues;
}
