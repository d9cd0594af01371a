#include "wt-questionnaire-versions.h"

struct _WtQuestionnaireVersions
{
  GObject parent_instance;

  WtQuestionnaire *questionnaire; /* (owned) */
  GPtrArray *versions;            /* (owned) of WtSurvey, the newest first */
  GArray *used;                   /* (owned) of gboolean, one a version */
};

G_DEFINE_FINAL_TYPE (WtQuestionnaireVersions, wt_questionnaire_versions, G_TYPE_OBJECT)

static void
wt_questionnaire_versions_finalize (GObject *object)
{
  WtQuestionnaireVersions *self = WT_QUESTIONNAIRE_VERSIONS (object);

  g_clear_object (&self->questionnaire);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->used, g_array_unref);

  G_OBJECT_CLASS (wt_questionnaire_versions_parent_class)->finalize (object);
}

static void
wt_questionnaire_versions_class_init (WtQuestionnaireVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_questionnaire_versions_finalize;
}

static void
wt_questionnaire_versions_init (WtQuestionnaireVersions *self)
{
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  self->used = g_array_new (FALSE, FALSE, sizeof (gboolean));
}

WtQuestionnaireVersions *
wt_questionnaire_versions_new (WtQuestionnaire *questionnaire)
{
  WtQuestionnaireVersions *self = g_object_new (WT_TYPE_QUESTIONNAIRE_VERSIONS, NULL);

  self->questionnaire = g_object_ref (questionnaire);
  return self;
}

void
wt_questionnaire_versions_add (WtQuestionnaireVersions *self, WtSurvey *version, gboolean is_used)
{
  g_ptr_array_add (self->versions, g_object_ref (version));
  g_array_append_val (self->used, is_used);
}

WtQuestionnaire *
wt_questionnaire_versions_get_questionnaire (WtQuestionnaireVersions *self)
{
  return self->questionnaire;
}

WtSurvey *
wt_questionnaire_versions_get_newest (WtQuestionnaireVersions *self)
{
  return g_ptr_array_index (self->versions, 0);
}

WtSurvey *
wt_questionnaire_versions_get_previous (WtQuestionnaireVersions *self)
{
  return self->versions->len > 1 ? g_ptr_array_index (self->versions, 1) : NULL;
}

gboolean
wt_questionnaire_versions_is_newest_used (WtQuestionnaireVersions *self)
{
  return g_array_index (self->used, gboolean, 0);
}

void
wt_questionnaire_versions_reserve (WtQuestionnaireVersions *self, WtSurveyDraft *draft)
{
  for (guint i = 0; i < self->versions->len; i++)
    wt_survey_draft_reserve (draft, g_ptr_array_index (self->versions, i),
                             g_array_index (self->used, gboolean, i));
}
