#include "wt-survey.h"

#include "wt-error.h"
#include "wt-json.h"
#include "wt-score-tally.h"

#include <glib/gi18n.h>

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

static const char *const KIND_NICKS[] = { "text", "yes-no", "scale" };

static void
clear_question (WtQuestion *question)
{
  g_free (question->key);
  g_free (question->text);
  g_free (question->low_label);
  g_free (question->high_label);
}

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
  g_array_set_clear_func (self->questions, (GDestroyNotify) clear_question);
}

static gboolean
read_kind (JsonObject *object, WtQuestion *question, GError **error)
{
  const char *nick = wt_json_get_text (object, "type", error);

  if (nick == NULL)
    return FALSE;
  for (guint kind = 0; kind < G_N_ELEMENTS (KIND_NICKS); kind++)
    if (g_str_equal (nick, KIND_NICKS[kind]))
      {
        question->kind = (WtQuestionKind) kind;
        if (question->kind == WT_QUESTION_SCALE
            && (json_object_get_int_member_with_default (object, "minimum", 0) != WT_SCORE_MINIMUM
                || json_object_get_int_member_with_default (object, "maximum", 0)
                       != WT_SCORE_MAXIMUM))
          {
            g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Scale “%s” is not 1 to 10",
                         question->key);
            return FALSE;
          }
        return TRUE;
      }
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question type “%s” is not known", nick);
  return FALSE;
}

static gboolean
read_question (WtSurvey *self, JsonObject *object, GError **error)
{
  const char *key = wt_json_get_text (object, "id", error);
  const char *text = key != NULL ? wt_json_get_text (object, "text", error) : NULL;
  WtQuestion question = { 0 };

  if (text == NULL)
    return FALSE;
  if (wt_survey_find_question (self, key) >= 0)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question “%s” stands twice", key);
      return FALSE;
    }

  question.key = g_strdup (key);
  question.text = g_strdup (text);
  question.number =
      (int) json_object_get_int_member_with_default (object, "number", self->questions->len + 1);
  question.low_label = g_strdup (wt_json_get_optional_text (object, "low-label"));
  question.high_label = g_strdup (wt_json_get_optional_text (object, "high-label"));
  g_array_append_val (self->questions, question);
  return read_kind (object, &g_array_index (self->questions, WtQuestion, self->questions->len - 1),
                    error);
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

const char *
wt_question_kind_get_nick (WtQuestionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KIND_NICKS), "");
  return KIND_NICKS[kind];
}

const char *
wt_question_get_short_title (const WtQuestion *question)
{
  static const struct
  {
    const char *key, *title;
  } TITLES[] = {
    { "heard", N_ ("How they heard about it") },
    { "expressed", N_ ("Expressed all the views they had") },
    { "valued", N_ ("Felt valued") },
    { "impact", N_ ("Will have an impact") },
    { "future", N_ ("Would take part again") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    if (g_str_equal (question->key, TITLES[i].key))
      return _ (TITLES[i].title);
  return question->text;
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
