#include "wt-survey.h"

#include "wt-error.h"
#include "wt-json.h"

struct _WtSurvey
{
  GObject parent_instance;

  gint64 id;         /* 0 until stored */
  char *key;         /* (owned) */
  char *title;       /* (owned) */
  char *definition;  /* (owned) */
  GArray *questions; /* (owned) of WtQuestion */
};

G_DEFINE_FINAL_TYPE (WtSurvey, wt_survey, G_TYPE_OBJECT)

static void
wt_survey_finalize (GObject *object)
{
  WtSurvey *self = WT_SURVEY (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->definition, g_free);
  g_clear_pointer (&self->questions, g_array_unref);

  G_OBJECT_CLASS (wt_survey_parent_class)->finalize (object);
}

static void
wt_survey_class_init (WtSurveyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_survey_finalize;
}

static void
wt_survey_init (WtSurvey *self)
{
  self->questions = g_array_new (FALSE, TRUE, sizeof (WtQuestion));
  g_array_set_clear_func (self->questions, (GDestroyNotify) wt_question_clear);
}

static gboolean
read_question (WtSurvey *self, JsonObject *object, GError **error)
{
  WtQuestion question = { 0 };

  if (!wt_question_read (&question, object, (int) self->questions->len + 1, error))
    {
      wt_question_clear (&question);
      return FALSE;
    }
  if (wt_survey_find_question (self, question.key) >= 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question “%s” stands twice", question.key);
      wt_question_clear (&question);
      return FALSE;
    }
  g_array_append_val (self->questions, question);
  return TRUE;
}

WtSurvey *
wt_survey_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (WtSurvey) self = g_object_new (WT_TYPE_SURVEY, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = wt_json_load_object (parser, json, error);
  const char *key = root != NULL ? wt_json_get_text (root, "id", error) : NULL;
  const char *title = key != NULL ? wt_json_get_text (root, "title", error) : NULL;
  JsonArray *questions = title != NULL ? wt_json_get_array (root, "questions", error) : NULL;

  if (questions == NULL)
    return NULL;

  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->definition = json_to_string (json_parser_get_root (parser), FALSE);
  for (guint i = 0; i < json_array_get_length (questions); i++)
    {
      JsonObject *question = wt_json_get_object_element (questions, i, error);

      if (question == NULL || !read_question (self, question, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

gint64
wt_survey_get_id (WtSurvey *self)
{
  return self->id;
}

void
wt_survey_set_id (WtSurvey *self, gint64 id)
{
  self->id = id;
}

const char *
wt_survey_get_key (WtSurvey *self)
{
  return self->key;
}

const char *
wt_survey_get_title (WtSurvey *self)
{
  return self->title;
}

const char *
wt_survey_get_definition (WtSurvey *self)
{
  return self->definition;
}

guint
wt_survey_get_n_questions (WtSurvey *self)
{
  return self->questions->len;
}

const WtQuestion *
wt_survey_get_question (WtSurvey *self, guint index)
{
  g_return_val_if_fail (index < self->questions->len, NULL);
  return &g_array_index (self->questions, WtQuestion, index);
}

void
wt_survey_set_question_id (WtSurvey *self, guint index, gint64 id)
{
  g_return_if_fail (index < self->questions->len);
  g_array_index (self->questions, WtQuestion, index).id = id;
}

int
wt_survey_find_question (WtSurvey *self, const char *key)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (g_str_equal (g_array_index (self->questions, WtQuestion, i).key, key))
      return (int) i;
  return -1;
}
