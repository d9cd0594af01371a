#include "wt-checklist-template.h"

struct _WtChecklistTemplate
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtChecklistTemplate, wt_checklist_template, WT_TYPE_MODEL)

/* In the order of WtChecklistTemplateProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },        { "key", G_TYPE_STRING, NULL },
  { "version", G_TYPE_INT, NULL },     { "title", G_TYPE_STRING, NULL },
  { "scope", G_TYPE_INT, NULL },       { "prompts", G_TYPE_INT64, NULL },
  { "own", G_TYPE_BOOLEAN, NULL },     { "optional", G_TYPE_BOOLEAN, NULL },
  { "retired", G_TYPE_BOOLEAN, NULL }, { "checklists", G_TYPE_INT64, NULL },
  { "behind", G_TYPE_INT64, NULL },
};

static void
wt_checklist_template_class_init (WtChecklistTemplateClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_checklist_template_init (WtChecklistTemplate *self)
{
}

gint64
wt_checklist_template_get_id (WtChecklistTemplate *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_CHECKLIST_TEMPLATE_ID);
}

const char *
wt_checklist_template_get_key (WtChecklistTemplate *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_CHECKLIST_TEMPLATE_KEY);
}

const char *
wt_checklist_template_get_title (WtChecklistTemplate *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_CHECKLIST_TEMPLATE_TITLE);
}

WtChecklistScope
wt_checklist_template_get_scope (WtChecklistTemplate *self)
{
  return (WtChecklistScope) wt_model_get_int (WT_MODEL (self), WT_CHECKLIST_TEMPLATE_SCOPE);
}

gboolean
wt_checklist_template_is_own (WtChecklistTemplate *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_CHECKLIST_TEMPLATE_OWN);
}

gboolean
wt_checklist_template_is_retired (WtChecklistTemplate *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_CHECKLIST_TEMPLATE_RETIRED);
}
