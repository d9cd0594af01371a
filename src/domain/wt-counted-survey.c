#include "wt-counted-survey.h"

struct _WtCountedSurvey
{
  GObject parent_instance;

  gint64 id;
  char *key;   /* (owned) */
  char *title; /* (owned) */
  gint64 forms;
};

G_DEFINE_FINAL_TYPE (WtCountedSurvey, wt_counted_survey, G_TYPE_OBJECT)

static void
wt_counted_survey_finalize (GObject *object)
{
  WtCountedSurvey *self = WT_COUNTED_SURVEY (object);

  g_free (self->key);
  g_free (self->title);
  G_OBJECT_CLASS (wt_counted_survey_parent_class)->finalize (object);
}

static void
wt_counted_survey_class_init (WtCountedSurveyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_counted_survey_finalize;
}

static void
wt_counted_survey_init (WtCountedSurvey *self)
{
}

WtCountedSurvey *
wt_counted_survey_new (gint64 id, const char *key, const char *title, gint64 forms)
{
  WtCountedSurvey *self = g_object_new (WT_TYPE_COUNTED_SURVEY, NULL);

  self->id = id;
  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->forms = forms;
  return self;
}

gint64
wt_counted_survey_get_id (WtCountedSurvey *self)
{
  return self->id;
}

const char *
wt_counted_survey_get_key (WtCountedSurvey *self)
{
  return self->key;
}

const char *
wt_counted_survey_get_title (WtCountedSurvey *self)
{
  return self->title;
}

gint64
wt_counted_survey_get_forms (WtCountedSurvey *self)
{
  return self->forms;
}
