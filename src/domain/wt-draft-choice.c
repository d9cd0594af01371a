#include "wt-draft-choice.h"

#include <glib/gi18n.h>

struct _WtDraftChoice
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtDraftChoice, wt_draft_choice, WT_TYPE_MODEL)

/* In the order of WtDraftChoiceProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_STRING, NULL },
  { "text", G_TYPE_STRING, NC_ ("field", "choice") },
};

static void
wt_draft_choice_class_init (WtDraftChoiceClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_draft_choice_init (WtDraftChoice *self)
{
}

WtDraftChoice *
wt_draft_choice_new (char key, const char *text)
{
  const char id[] = { key, '\0' };

  return g_object_new (WT_TYPE_DRAFT_CHOICE, "id", id, "text", text, NULL);
}

char
wt_draft_choice_get_key (WtDraftChoice *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_CHOICE_ID)[0];
}

const char *
wt_draft_choice_get_text (WtDraftChoice *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DRAFT_CHOICE_TEXT);
}
