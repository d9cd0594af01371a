#include "wt-engagement-questions.h"

#include "wt-error.h"
#include "wt-json.h"

typedef enum
{
  QUESTION_ACTIVITY,
  QUESTION_PEOPLE,
  QUESTION_RESPONSES,
  N_QUESTIONS,
} QuestionKind;

static const char *const QUESTION_IDS[N_QUESTIONS] = { "activity", "people", "responses" };

struct _WtEngagementQuestions
{
  GObject parent_instance;

  char *category_question; /* (owned) */
  WtEngagementQuestion questions[WT_LEVEL_COUNT + 1]
                                [N_QUESTIONS]; /* (owned) text %NULL: not asked */
};

G_DEFINE_FINAL_TYPE (WtEngagementQuestions, wt_engagement_questions, G_TYPE_OBJECT)

static void
wt_engagement_questions_finalize (GObject *object)
{
  WtEngagementQuestions *self = WT_ENGAGEMENT_QUESTIONS (object);

  for (int level = 0; level <= WT_LEVEL_COUNT; level++)
    for (int kind = 0; kind < N_QUESTIONS; kind++)
      {
        g_free (self->questions[level][kind].text);
        g_strfreev (self->questions[level][kind].choices);
      }
  g_clear_pointer (&self->category_question, g_free);

  G_OBJECT_CLASS (wt_engagement_questions_parent_class)->finalize (object);
}

static void
wt_engagement_questions_class_init (WtEngagementQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_engagement_questions_finalize;
}

static void
wt_engagement_questions_init (WtEngagementQuestions *self)
{
}

static gboolean
read_question (WtEngagementQuestions *self, WtLevel level, JsonObject *object, GError **error)
{
  const char *id = wt_json_get_text (object, "id", error);
  const char *text = id != NULL ? wt_json_get_text (object, "text", error) : NULL;
  JsonArray *choices = NULL;

  if (text == NULL)
    return FALSE;
  if (json_object_has_member (object, "choices")
      && (choices = wt_json_get_array (object, "choices", error)) == NULL)
    return FALSE;

  for (int kind = 0; kind < N_QUESTIONS; kind++)
    if (g_str_equal (id, QUESTION_IDS[kind]))
      {
        WtEngagementQuestion *question = &self->questions[level][kind];
        g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

        if (question->text != NULL)
          {
            g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question “%s” stands twice", id);
            return FALSE;
          }
        question->text = g_strdup (text);
        question->other_text =
            json_object_get_boolean_member_with_default (object, "other-text", FALSE);
        for (guint i = 0; choices != NULL && i < json_array_get_length (choices); i++)
          {
            const char *choice = wt_json_get_text_element (choices, i, error);

            if (choice == NULL)
              return FALSE;
            g_strv_builder_add (builder, choice);
          }
        question->choices = choices != NULL ? g_strv_builder_end (builder) : NULL;
        return TRUE;
      }

  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question “%s” is not known", id);
  return FALSE;
}

static gboolean
read_category (WtEngagementQuestions *self, JsonObject *category, GError **error)
{
  const char *id = wt_json_get_text (category, "id", error);
  JsonArray *questions = id != NULL ? wt_json_get_array (category, "questions", error) : NULL;
  WtLevel level = (WtLevel) wt_term_from_nick (wt_levels, id);

  if (questions == NULL)
    return FALSE;
  if (level == WT_LEVEL_NONE)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Level “%s” is not known", id);
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (questions); i++)
    {
      JsonObject *question = wt_json_get_object_element (questions, i, error);

      if (question == NULL || !read_question (self, level, question, error))
        return FALSE;
    }
  return TRUE;
}

WtEngagementQuestions *
wt_engagement_questions_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (WtEngagementQuestions) self = g_object_new (WT_TYPE_ENGAGEMENT_QUESTIONS, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = wt_json_load_object (parser, json, error);
  const char *category_question =
      root != NULL ? wt_json_get_text (root, "category-question", error) : NULL;
  JsonArray *categories =
      category_question != NULL ? wt_json_get_array (root, "categories", error) : NULL;

  if (categories == NULL)
    return NULL;
  self->category_question = g_strdup (category_question);
  for (guint i = 0; i < json_array_get_length (categories); i++)
    {
      JsonObject *category = wt_json_get_object_element (categories, i, error);

      if (category == NULL || !read_category (self, category, error))
        return NULL;
    }

  for (int level = WT_LEVEL_INFORMING; level <= WT_LEVEL_COUNT; level++)
    if (self->questions[level][QUESTION_ACTIVITY].text == NULL
        || self->questions[level][QUESTION_PEOPLE].text == NULL)
      {
        g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Level “%s” lacks a question",
                     wt_term_get_nick (wt_levels, level));
        return NULL;
      }
  return g_steal_pointer (&self);
}

const char *
wt_engagement_questions_get_category_question (WtEngagementQuestions *self)
{
  return self->category_question;
}

static const WtEngagementQuestion *
get (WtEngagementQuestions *self, WtLevel level, QuestionKind kind)
{
  g_return_val_if_fail (level >= WT_LEVEL_INFORMING && level <= WT_LEVEL_COUNT, NULL);
  return self->questions[level][kind].text != NULL ? &self->questions[level][kind] : NULL;
}

const WtEngagementQuestion *
wt_engagement_questions_get_activity (WtEngagementQuestions *self, WtLevel level)
{
  return get (self, level, QUESTION_ACTIVITY);
}

const WtEngagementQuestion *
wt_engagement_questions_get_people (WtEngagementQuestions *self, WtLevel level)
{
  return get (self, level, QUESTION_PEOPLE);
}

const WtEngagementQuestion *
wt_engagement_questions_get_responses (WtEngagementQuestions *self, WtLevel level)
{
  return get (self, level, QUESTION_RESPONSES);
}

gboolean
wt_engagement_question_has_choice (const WtEngagementQuestion *question, const char *choice)
{
  return question->choices != NULL && choice[0] != '\0'
         && g_strv_contains ((const char *const *) question->choices, choice);
}

gboolean
wt_engagement_question_is_other (const WtEngagementQuestion *question, const char *choice)
{
  const char *other = wt_engagement_question_get_other (question);

  return other[0] != '\0' && g_str_equal (other, choice);
}

const char *
wt_engagement_question_get_other (const WtEngagementQuestion *question)
{
  if (!question->other_text || question->choices == NULL)
    return "";
  return question->choices[g_strv_length (question->choices) - 1];
}
