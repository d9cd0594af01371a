#include "wt-form-content.h"

struct _WtFormContent
{
  GObject parent_instance;

  WtFormContentParts parts; /* all owned */
};

G_DEFINE_FINAL_TYPE (WtFormContent, wt_form_content, G_TYPE_OBJECT)

static void
wt_form_content_finalize (GObject *object)
{
  WtFormContent *self = WT_FORM_CONTENT (object);

  g_clear_object (&self->parts.survey);
  g_clear_pointer (&self->parts.translations, g_ptr_array_unref);
  g_clear_pointer ((char **) &self->parts.organisation, g_free);
  g_clear_pointer (&self->parts.logo, g_bytes_unref);
  g_clear_pointer ((char **) &self->parts.activity, g_free);
  g_clear_pointer ((char **) &self->parts.held_on, g_free);

  G_OBJECT_CLASS (wt_form_content_parent_class)->finalize (object);
}

static void
wt_form_content_class_init (WtFormContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_form_content_finalize;
}

static void
wt_form_content_init (WtFormContent *self)
{
}

WtFormContent *
wt_form_content_new (const WtFormContentParts *parts)
{
  WtFormContent *self = g_object_new (WT_TYPE_FORM_CONTENT, NULL);

  self->parts = *parts;
  g_object_ref (self->parts.survey);
  g_ptr_array_ref (self->parts.translations);
  self->parts.organisation = g_strdup (parts->organisation);
  if (parts->logo != NULL)
    g_bytes_ref (parts->logo);
  self->parts.activity = g_strdup (parts->activity);
  self->parts.held_on = g_strdup (parts->held_on);
  return self;
}

const WtFormContentParts *
wt_form_content_get_parts (WtFormContent *self)
{
  return &self->parts;
}

WtSurveyTranslation *
wt_form_content_find_translation (WtFormContent *self, const char *language)
{
  for (guint i = 0; i < self->parts.translations->len; i++)
    {
      WtSurveyTranslation *translation = g_ptr_array_index (self->parts.translations, i);

      if (g_str_equal (wt_survey_translation_get_language (translation), language))
        return translation;
    }
  return NULL;
}
