#include "wt-paper-answer.h"

#include "wt-choice-key.h"

#include <string.h>

#define EN_DASH 0x2013

gboolean
wt_paper_answer_is_line (const WtQuestion *question)
{
  return question->kind == WT_QUESTION_TEXT || question->kind == WT_QUESTION_NUMBER
         || question->kind == WT_QUESTION_DATE;
}

gboolean
wt_paper_answer_is_open_ended (const WtQuestion *question)
{
  return question != NULL
         && (wt_paper_answer_is_line (question) || question->kind == WT_QUESTION_CHOICES);
}

static gboolean
is_value (WtResponse *response, guint index, const WtQuestion *question)
{
  const char *text = wt_response_get_text (response, index);
  g_autofree char *value = wt_question_dup_value (question, text);

  return value != NULL && g_str_equal (value, text);
}

gboolean
wt_paper_answer_is_open (WtResponse *response, guint index, const WtQuestion *question)
{
  char key = wt_response_get_key (response, index);

  if (question->kind == WT_QUESTION_TEXT)
    return FALSE;
  return key == WT_KEY_OPEN || (key == WT_KEY_VALUE && !is_value (response, index, question));
}

guint
wt_paper_answer_find_open (WtResponse *response, WtSurvey *survey)
{
  guint n_questions = wt_survey_get_n_questions (survey);

  for (guint i = 0; i < n_questions; i++)
    if (wt_paper_answer_is_open (response, i, wt_survey_get_question (survey, i)))
      return i;
  return n_questions;
}

void
wt_paper_answer_toggle (WtResponse *response, guint index, const WtQuestion *question, char key)
{
  const char *before = wt_response_get_text (response, index);
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *value = NULL;

  for (const char *letter = before; *letter != '\0'; letter++)
    if (*letter != key)
      g_string_append_c (letters, *letter);
  if (strchr (before, key) == NULL)
    g_string_append_c (letters, key);
  value = wt_question_dup_value (question, letters->str);
  if (value != NULL)
    wt_response_set_value (response, index, value);
  else
    wt_response_set_key (response, index, WT_KEY_OPEN);
}

static WtPaperStep
set_key (WtResponse *response, guint index, const WtQuestion *question, char key)
{
  if (!wt_answer_key_is_valid (question, key))
    return WT_PAPER_STEP_WRONG;
  wt_response_set_key (response, index, key);
  return WT_PAPER_STEP_NEXT;
}

/* A dash on an empty line is a blank, but where numbers may be below 0 it may begin one. */
static WtPaperStep
type_on_line (WtResponse *response, guint index, const WtQuestion *question, char key)
{
  gboolean is_mark = key == WT_KEY_ILLEGIBLE || (key == WT_KEY_BLANK && !(question->minimum < 0));
  gboolean is_empty = wt_response_get_text (response, index)[0] == '\0';

  return question->kind != WT_QUESTION_TEXT && is_mark && is_empty
             ? set_key (response, index, question, key)
             : WT_PAPER_STEP_WRONG;
}

static WtPaperStep
type_choice (WtResponse *response, guint index, const WtQuestion *question, gunichar letter)
{
  int choice = wt_choice_key_find (question, letter);

  if (choice < 0)
    return WT_PAPER_STEP_WRONG;
  if (question->kind == WT_QUESTION_CHOICE)
    return set_key (response, index, question, question->choices[choice].key);
  wt_paper_answer_toggle (response, index, question, question->choices[choice].key);
  return WT_PAPER_STEP_STAY;
}

WtPaperStep
wt_paper_answer_type (WtResponse *response,
                      guint index,
                      const WtQuestion *question,
                      gunichar letter)
{
  char key = letter == EN_DASH ? WT_KEY_BLANK
             : letter < 128    ? (char) g_ascii_toupper ((char) letter)
                               : '\0';
  gboolean is_mark = key == WT_KEY_BLANK || key == WT_KEY_ILLEGIBLE || key == WT_KEY_SEVERAL;

  if (wt_paper_answer_is_line (question))
    return type_on_line (response, index, question, key);
  if (wt_question_kind_has_choices (question->kind) && !is_mark)
    return type_choice (response, index, question, letter);
  return set_key (response, index, question, key);
}

void
wt_paper_answer_write (WtResponse *response,
                       guint index,
                       const WtQuestion *question,
                       const char *text)
{
  if (wt_question_kind_has_value (question->kind))
    wt_response_set_value (response, index, text);
  else
    wt_response_set_text (response, index, text);
  /* Not blank before it is left: somebody may only be deleting a word. */
  if (wt_response_get_key (response, index) == WT_KEY_BLANK)
    wt_response_set_key (response, index, WT_KEY_OPEN);
}

gboolean
wt_paper_answer_close (WtResponse *response, guint index, const WtQuestion *question)
{
  const char *text = wt_response_get_text (response, index);
  g_autofree char *value = NULL;

  if (wt_response_get_key (response, index) == WT_KEY_OPEN || g_str_equal (text, "-")
      || g_str_equal (text, "–"))
    wt_response_set_key (response, index, WT_KEY_BLANK);
  else if (g_str_equal (text, "?"))
    wt_response_set_key (response, index, WT_KEY_ILLEGIBLE);
  else if (wt_response_get_key (response, index) == WT_KEY_VALUE)
    {
      value = wt_question_dup_value (question, text);
      if (value != NULL)
        wt_response_set_value (response, index, value);
      return value != NULL;
    }
  return TRUE;
}
