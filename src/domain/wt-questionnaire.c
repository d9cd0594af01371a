#include "wt-questionnaire.h"

struct _WtQuestionnaire
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtQuestionnaire, wt_questionnaire, WT_TYPE_MODEL)

/* In the order of WtQuestionnaireProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },        { "key", G_TYPE_STRING, NULL },
  { "version", G_TYPE_INT, NULL },     { "title", G_TYPE_STRING, NULL },
  { "questions", G_TYPE_INT64, NULL }, { "own", G_TYPE_BOOLEAN, NULL },
  { "retired", G_TYPE_BOOLEAN, NULL }, { "batches", G_TYPE_INT64, NULL },
  { "responses", G_TYPE_INT64, NULL },
};

static void
wt_questionnaire_class_init (WtQuestionnaireClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_questionnaire_init (WtQuestionnaire *self)
{
}

gint64
wt_questionnaire_get_id (WtQuestionnaire *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_QUESTIONNAIRE_ID);
}

const char *
wt_questionnaire_get_key (WtQuestionnaire *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_QUESTIONNAIRE_KEY);
}

const char *
wt_questionnaire_get_title (WtQuestionnaire *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_QUESTIONNAIRE_TITLE);
}

int
wt_questionnaire_get_version (WtQuestionnaire *self)
{
  return wt_model_get_int (WT_MODEL (self), WT_QUESTIONNAIRE_VERSION);
}

gboolean
wt_questionnaire_is_own (WtQuestionnaire *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_QUESTIONNAIRE_OWN);
}

gboolean
wt_questionnaire_is_retired (WtQuestionnaire *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_QUESTIONNAIRE_RETIRED);
}

gint64
wt_questionnaire_get_n_responses (WtQuestionnaire *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_QUESTIONNAIRE_RESPONSES);
}

gboolean
wt_questionnaire_can_be_deleted (WtQuestionnaire *self)
{
  return wt_questionnaire_is_own (self)
         && wt_model_get_int64 (WT_MODEL (self), WT_QUESTIONNAIRE_BATCHES) == 0;
}
