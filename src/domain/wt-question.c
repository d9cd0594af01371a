#include "wt-question.h"

#include "wt-answer-key.h"
#include "wt-date.h"
#include "wt-error.h"
#include "wt-json.h"
#include "wt-score-tally.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define CHOICE_SEPARATOR "; "

/* In the order of WtQuestionKind. */
static const struct
{
  const char *nick, *title;
} KINDS[] = {
  { "text", N_ ("Text") },
  { "yes-no", N_ ("Yes or no") },
  { "scale", N_ ("Scale of 1 to 10") },
  { "choice", N_ ("One of several") },
  { "choices", N_ ("Any of several") },
  { "number", N_ ("Number") },
  { "date", N_ ("Date") },
};

const char *
wt_question_kind_get_nick (WtQuestionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KINDS), "");
  return KINDS[kind].nick;
}

const char *
wt_question_kind_get_title (WtQuestionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KINDS), "");
  return _ (KINDS[kind].title);
}

gboolean
wt_question_kind_has_choices (WtQuestionKind kind)
{
  return kind == WT_QUESTION_CHOICE || kind == WT_QUESTION_CHOICES;
}

gboolean
wt_question_kind_has_value (WtQuestionKind kind)
{
  return kind == WT_QUESTION_CHOICES || kind == WT_QUESTION_NUMBER || kind == WT_QUESTION_DATE;
}

static gboolean
find_kind (const char *nick, WtQuestionKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (nick, KINDS[i].nick))
      {
        *kind = (WtQuestionKind) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_choices (WtQuestion *question, JsonObject *object, GError **error)
{
  JsonArray *choices = wt_json_get_array (object, "choices", error);
  guint n_choices = choices != NULL ? json_array_get_length (choices) : 0;

  if (choices == NULL)
    return FALSE;
  if (n_choices < 2 || n_choices > WT_CHOICE_MAXIMUM)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question “%s” has not 2 to %d choices",
                   question->key, WT_CHOICE_MAXIMUM);
      return FALSE;
    }
  question->choices = g_new0 (WtChoice, n_choices);
  for (guint i = 0; i < n_choices; i++)
    {
      JsonObject *choice = wt_json_get_object_element (choices, i, error);
      const char *id = choice != NULL ? wt_json_get_text (choice, "id", error) : NULL;
      const char *text = id != NULL ? wt_json_get_text (choice, "text", error) : NULL;

      if (text == NULL)
        return FALSE;
      if (strlen (id) != 1 || id[0] < WT_CHOICE_FIRST_KEY
          || id[0] >= WT_CHOICE_FIRST_KEY + WT_CHOICE_MAXIMUM
          || wt_question_find_choice (question, id[0]) != NULL)
        {
          g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Choice “%s” is no letter of its own",
                       id);
          return FALSE;
        }
      question->choices[question->n_choices++] = (WtChoice){ id[0], g_strdup (text) };
    }
  return TRUE;
}

static double
read_limit (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && g_type_is_a (json_node_get_value_type (node), G_TYPE_STRING) == FALSE
             ? json_node_get_double (node)
             : NAN;
}

static gboolean
read_kind (WtQuestion *question, JsonObject *object, GError **error)
{
  const char *nick = wt_json_get_text (object, "type", error);

  if (nick == NULL)
    return FALSE;
  if (!find_kind (nick, &question->kind))
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Question type “%s” is not known", nick);
      return FALSE;
    }
  if (wt_question_kind_has_choices (question->kind))
    return read_choices (question, object, error);
  question->minimum = read_limit (object, "minimum");
  question->maximum = read_limit (object, "maximum");
  if (question->kind == WT_QUESTION_SCALE
      && (question->minimum != WT_SCORE_MINIMUM || question->maximum != WT_SCORE_MAXIMUM))
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "Scale “%s” is not 1 to 10", question->key);
      return FALSE;
    }
  return TRUE;
}

gboolean
wt_question_read (WtQuestion *question, JsonObject *object, int number, GError **error)
{
  const char *key = wt_json_get_text (object, "id", error);
  const char *text = key != NULL ? wt_json_get_text (object, "text", error) : NULL;

  if (text == NULL)
    return FALSE;
  question->key = g_strdup (key);
  question->text = g_strdup (text);
  question->number = (int) json_object_get_int_member_with_default (object, "number", number);
  question->low_label = g_strdup (wt_json_get_optional_text (object, "low-label"));
  question->high_label = g_strdup (wt_json_get_optional_text (object, "high-label"));
  question->is_required = json_object_get_boolean_member_with_default (object, "required", FALSE);
  question->minimum = NAN;
  question->maximum = NAN;
  return read_kind (question, object, error);
}

void
wt_question_clear (WtQuestion *question)
{
  for (guint i = 0; i < question->n_choices; i++)
    g_free (question->choices[i].text);
  g_free (question->choices);
  g_free (question->key);
  g_free (question->text);
  g_free (question->low_label);
  g_free (question->high_label);
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

const WtChoice *
wt_question_find_choice (const WtQuestion *question, char key)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].key == key)
      return &question->choices[i];
  return NULL;
}

/* Letters of choices, in alphabetical order and each once. */
static char *
tidy_choices (const WtQuestion *question, const char *letters)
{
  GString *value = g_string_new (NULL);

  for (const char *letter = letters; *letter != '\0'; letter++)
    if (wt_question_find_choice (question, *letter) == NULL)
      return g_string_free (value, TRUE);
  for (char key = WT_CHOICE_FIRST_KEY; key < WT_CHOICE_FIRST_KEY + WT_CHOICE_MAXIMUM; key++)
    if (strchr (letters, key) != NULL)
      g_string_append_c (value, key);
  return g_string_free (value, value->len == 0);
}

static char *
tidy_number (const WtQuestion *question, const char *text)
{
  char written[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (number) || number < question->minimum
      || number > question->maximum)
    return NULL;
  return g_strdup (g_ascii_formatd (written, sizeof written, "%.15g", number));
}

char *
wt_question_dup_value (const WtQuestion *question, const char *text)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  g_autofree char *today = NULL;

  if (tidy[0] == '\0')
    return NULL;
  switch (question->kind)
    {
    case WT_QUESTION_CHOICES:
      return tidy_choices (question, tidy);
    case WT_QUESTION_NUMBER:
      return tidy_number (question, tidy);
    case WT_QUESTION_DATE:
      today = wt_date_today ();
      return wt_date_parse (tidy, today);
    case WT_QUESTION_TEXT:
    case WT_QUESTION_YES_NO:
    case WT_QUESTION_SCALE:
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_N_KINDS:
    default:
      return NULL;
    }
}

static char *
join_choices (const WtQuestion *question, const char *letters)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < question->n_choices; i++)
    if (strchr (letters, question->choices[i].key) != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? CHOICE_SEPARATOR : "",
                              question->choices[i].text);
  return g_string_free (words, FALSE);
}

char *
wt_question_dup_answer_words (const WtQuestion *question, char key, const char *text)
{
  const WtChoice *choice;

  if (key == WT_KEY_TEXT && text != NULL)
    return g_strdup (text);
  if (key == WT_KEY_VALUE && text != NULL)
    return question->kind == WT_QUESTION_CHOICES ? join_choices (question, text)
           : question->kind == WT_QUESTION_DATE  ? wt_date_to_words (text)
                                                 : g_strdup (text);
  choice = question->kind == WT_QUESTION_CHOICE ? wt_question_find_choice (question, key) : NULL;
  return g_strdup (choice != NULL ? choice->text : wt_answer_key_to_words (key));
}
