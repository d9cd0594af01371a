#include "wt-survey-translation.h"

#include "wt-error.h"
#include "wt-json.h"
#include "wt-survey-wording.h"

#include <string.h>

struct _WtSurveyTranslation
{
  GObject parent_instance;

  char *survey_key;  /* (owned) */
  char *language;    /* (owned) */
  GHashTable *texts; /* (owned) char * → char * */
  gboolean is_checked;
};

G_DEFINE_FINAL_TYPE (WtSurveyTranslation, wt_survey_translation, G_TYPE_OBJECT)

static void
wt_survey_translation_finalize (GObject *object)
{
  WtSurveyTranslation *self = WT_SURVEY_TRANSLATION (object);

  g_clear_pointer (&self->survey_key, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->texts, g_hash_table_unref);

  G_OBJECT_CLASS (wt_survey_translation_parent_class)->finalize (object);
}

static void
wt_survey_translation_class_init (WtSurveyTranslationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_survey_translation_finalize;
}

static void
wt_survey_translation_init (WtSurveyTranslation *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

WtSurveyTranslation *
wt_survey_translation_new (const char *survey_key, const char *language)
{
  WtSurveyTranslation *self = g_object_new (WT_TYPE_SURVEY_TRANSLATION, NULL);

  self->survey_key = g_strdup (survey_key);
  self->language = g_strdup (language);
  return self;
}

static gboolean
read_texts (WtSurveyTranslation *self, JsonObject *texts, GError **error)
{
  g_autoptr (GList) keys = json_object_get_members (texts);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      JsonNode *node = json_object_get_member (texts, key->data);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "“%s” is not a text",
                       (const char *) key->data);
          return FALSE;
        }
      wt_survey_translation_set_text (self, key->data, json_node_get_string (node));
    }
  return TRUE;
}

WtSurveyTranslation *
wt_survey_translation_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = wt_json_load_object (parser, json, error);
  const char *survey = root != NULL ? wt_json_get_text (root, "survey", error) : NULL;
  const char *language = survey != NULL ? wt_json_get_text (root, "language", error) : NULL;
  JsonNode *texts = language != NULL ? json_object_get_member (root, "texts") : NULL;
  g_autoptr (WtSurveyTranslation) self = NULL;

  if (language == NULL)
    return NULL;
  if (texts == NULL || !JSON_NODE_HOLDS_OBJECT (texts))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, "“texts” is missing");
      return NULL;
    }
  self = wt_survey_translation_new (survey, language);
  return read_texts (self, json_node_get_object (texts), error) ? g_steal_pointer (&self) : NULL;
}

WtSurveyTranslation *
wt_survey_translation_copy (WtSurveyTranslation *self)
{
  WtSurveyTranslation *copy = wt_survey_translation_new (self->survey_key, self->language);
  GHashTableIter iter;
  gpointer key, text;

  copy->is_checked = self->is_checked;
  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (copy->texts, g_strdup (key), g_strdup (text));
  return copy;
}

const char *
wt_survey_translation_get_survey_key (WtSurveyTranslation *self)
{
  return self->survey_key;
}

const char *
wt_survey_translation_get_language (WtSurveyTranslation *self)
{
  return self->language;
}

gboolean
wt_survey_translation_is_checked (WtSurveyTranslation *self)
{
  return self->is_checked;
}

void
wt_survey_translation_set_checked (WtSurveyTranslation *self, gboolean is_checked)
{
  self->is_checked = is_checked;
}

const char *
wt_survey_translation_get_text (WtSurveyTranslation *self, const char *key)
{
  return g_hash_table_lookup (self->texts, key);
}

void
wt_survey_translation_set_text (WtSurveyTranslation *self, const char *key, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *tidy = NULL;

  if (g_utf8_strlen (valid, -1) > WT_SURVEY_TRANSLATION_LENGTH)
    *g_utf8_offset_to_pointer (valid, WT_SURVEY_TRANSLATION_LENGTH) = '\0';
  tidy = g_strdup (g_strstrip (valid));
  if (tidy[0] == '\0')
    g_hash_table_remove (self->texts, key);
  else
    g_hash_table_insert (self->texts, g_strdup (key), g_steal_pointer (&tidy));
}

char *
wt_survey_translation_dup_texts (WtSurveyTranslation *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GList) keys =
      g_list_sort (g_hash_table_get_keys (self->texts), (GCompareFunc) g_strcmp0);
  JsonObject *texts = json_object_new ();

  for (GList *key = keys; key != NULL; key = key->next)
    json_object_set_string_member (texts, key->data, g_hash_table_lookup (self->texts, key->data));
  json_node_take_object (root, texts);
  return json_to_string (root, FALSE);
}

gboolean
wt_survey_translation_read_texts (WtSurveyTranslation *self, const char *texts, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new (texts, strlen (texts));
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = wt_json_load_object (parser, json, error);

  return root != NULL && read_texts (self, root, error);
}

const char *
wt_survey_translation_get_phrase (WtSurveyTranslation *self, WtFormPhrase phrase)
{
  g_autofree char *key = wt_survey_wording_dup_phrase_key (phrase);
  const char *words = self != NULL ? wt_survey_translation_get_text (self, key) : NULL;

  return words != NULL ? words : wt_form_phrase_get_words (phrase);
}

const char *
wt_survey_translation_get_answer (WtSurveyTranslation *self,
                                  const WtQuestion *question,
                                  gboolean is_yes)
{
  g_autofree char *key = wt_survey_wording_dup_part_key (question, is_yes ? "yes" : "no");
  const char *words = self != NULL ? wt_survey_translation_get_text (self, key) : NULL;

  return words != NULL ? words
                       : wt_survey_translation_get_phrase (self, is_yes ? WT_FORM_PHRASE_YES
                                                                        : WT_FORM_PHRASE_NO);
}

guint
wt_survey_translation_count_missing (WtSurveyTranslation *self, WtSurvey *survey)
{
  g_autoptr (GPtrArray) wordings = wt_survey_list_wordings (survey);
  guint n_missing = 0;

  for (guint i = 0; i < wordings->len; i++)
    {
      const WtSurveyWording *wording = g_ptr_array_index (wordings, i);

      n_missing +=
          !wording->is_optional && wt_survey_translation_get_text (self, wording->key) == NULL;
    }
  return n_missing;
}

/* Replaces the text under @member where the translation has words for @key. */
static void
replace (WtSurveyTranslation *self, JsonObject *object, const char *member, const char *key)
{
  const char *text = wt_survey_translation_get_text (self, key);

  if (text != NULL && json_object_has_member (object, member))
    json_object_set_string_member (object, member, text);
}

static void
translate_question (WtSurveyTranslation *self, JsonObject *object, const WtQuestion *question)
{
  g_autofree char *low = wt_survey_wording_dup_part_key (question, "low");
  g_autofree char *high = wt_survey_wording_dup_part_key (question, "high");

  replace (self, object, "text", question->key);
  replace (self, object, "low-label", low);
  replace (self, object, "high-label", high);
  for (guint i = 0; i < question->n_choices; i++)
    {
      JsonArray *choices = json_object_get_array_member (object, "choices");
      const char letter[] = { question->choices[i].key, '\0' };
      g_autofree char *key = wt_survey_wording_dup_part_key (question, letter);

      replace (self, json_array_get_object_element (choices, i), "text", key);
    }
}

WtSurvey *
wt_survey_translate (WtSurvey *survey, WtSurveyTranslation *translation)
{
  const char *definition = wt_survey_get_definition (survey);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *questions;
  WtSurvey *translated;
  char *text;

  /* The survey was made of this very text. */
  json_parser_load_from_data (parser, definition, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  replace (translation, root, "title", WT_SURVEY_WORDING_TITLE);
  questions = json_object_get_array_member (root, "questions");
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    translate_question (translation, json_array_get_object_element (questions, i),
                        wt_survey_get_question (survey, i));
  text = json_to_string (json_parser_get_root (parser), FALSE);
  json = g_bytes_new_take (text, strlen (text));
  translated = wt_survey_new_from_json (json, &error);
  g_assert_no_error (error);
  wt_survey_set_id (translated, wt_survey_get_id (survey));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (translated, i, wt_survey_get_question (survey, i)->id);
  return translated;
}
