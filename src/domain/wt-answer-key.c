#include "wt-answer-key.h"

#include "wt-score-tally.h"

#include <glib/gi18n.h>

gboolean
wt_answer_key_is_valid (const WtQuestion *question, char key)
{
  if (key == WT_KEY_BLANK || key == WT_KEY_ILLEGIBLE)
    return TRUE;

  switch (question->kind)
    {
    case WT_QUESTION_TEXT:
      return key == WT_KEY_TEXT || key == WT_KEY_LATER;
    case WT_QUESTION_YES_NO:
      return key == WT_KEY_YES || key == WT_KEY_NO || key == WT_KEY_SEVERAL;
    case WT_QUESTION_SCALE:
      return g_ascii_isdigit (key) || key == WT_KEY_SEVERAL;
    case WT_QUESTION_CHOICE:
      return wt_question_find_choice (question, key) != NULL || key == WT_KEY_SEVERAL;
    case WT_QUESTION_CHOICES:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
      return key == WT_KEY_VALUE;
    case WT_QUESTION_N_KINDS:
    default:
      return FALSE;
    }
}

gboolean
wt_answer_key_has_text (char key)
{
  return key == WT_KEY_TEXT || key == WT_KEY_VALUE;
}

int
wt_answer_key_get_score (char key)
{
  if (!g_ascii_isdigit (key))
    return 0;
  return key == '0' ? WT_SCORE_MAXIMUM : key - '0';
}

char
wt_answer_key_from_score (int score)
{
  g_return_val_if_fail (score >= WT_SCORE_MINIMUM && score <= WT_SCORE_MAXIMUM, WT_KEY_BLANK);
  return score == WT_SCORE_MAXIMUM ? '0' : (char) ('0' + score);
}

static char
read_yes_no (const char *text)
{
  if (g_ascii_strcasecmp (text, "yes") == 0 || g_ascii_strcasecmp (text, "y") == 0)
    return WT_KEY_YES;
  if (g_ascii_strcasecmp (text, "no") == 0 || g_ascii_strcasecmp (text, "n") == 0)
    return WT_KEY_NO;
  return 0;
}

static char
read_score (const char *text)
{
  gint64 score;

  return g_ascii_string_to_signed (text, 10, WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM, &score, NULL)
             ? wt_answer_key_from_score ((int) score)
             : 0;
}

/* A choice by its wording or its letter. */
static char
read_choice (const WtQuestion *question, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < question->n_choices; i++)
    {
      g_autofree char *wording = g_utf8_casefold (question->choices[i].text, -1);

      if (g_str_equal (folded, wording))
        return question->choices[i].key;
    }
  return text[1] == '\0' && wt_question_find_choice (question, text[0]) != NULL ? text[0] : 0;
}

char
wt_answer_key_from_text (const WtQuestion *question, const char *text)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  g_autofree char *value = NULL;

  if (tidy[0] == '\0')
    return WT_KEY_BLANK;
  if (g_str_equal (tidy, "?"))
    return WT_KEY_ILLEGIBLE;
  if (g_str_equal (tidy, "*") && wt_answer_key_is_valid (question, WT_KEY_SEVERAL))
    return WT_KEY_SEVERAL;

  switch (question->kind)
    {
    case WT_QUESTION_TEXT:
      return WT_KEY_TEXT;
    case WT_QUESTION_YES_NO:
      return read_yes_no (tidy);
    case WT_QUESTION_SCALE:
      return read_score (tidy);
    case WT_QUESTION_CHOICE:
      return read_choice (question, tidy);
    case WT_QUESTION_CHOICES:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
      value = wt_question_dup_value (question, tidy);
      return value != NULL ? WT_KEY_VALUE : 0;
    case WT_QUESTION_N_KINDS:
    default:
      return 0;
    }
}

const char *
wt_answer_key_to_words (char key)
{
  static const char *const SCORES[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

  switch (key)
    {
    case WT_KEY_YES:
      return _ ("Yes");
    case WT_KEY_NO:
      return _ ("No");
    case WT_KEY_BLANK:
      return "–";
    case WT_KEY_ILLEGIBLE:
      return "?";
    case WT_KEY_SEVERAL:
      return "*";
    case WT_KEY_LATER:
      return "…";
    default:
      return g_ascii_isdigit (key) ? SCORES[wt_answer_key_get_score (key) - 1] : "";
    }
}

const char *
wt_answer_key_to_speech (char key)
{
  switch (key)
    {
    case WT_KEY_BLANK:
      return _ ("blank");
    case WT_KEY_ILLEGIBLE:
      return _ ("illegible");
    case WT_KEY_SEVERAL:
      return _ ("more than one box");
    case WT_KEY_TEXT:
      return _ ("text");
    case WT_KEY_LATER:
      return _ ("text to be typed later");
    default:
      return wt_answer_key_to_words (key);
    }
}
