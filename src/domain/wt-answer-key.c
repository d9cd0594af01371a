#include "wt-answer-key.h"

#include "wt-score-tally.h"

#include <glib/gi18n.h>

gboolean
wt_answer_key_is_valid (WtQuestionKind kind, char key)
{
  if (key == WT_KEY_BLANK || key == WT_KEY_ILLEGIBLE)
    return TRUE;

  switch (kind)
    {
    case WT_QUESTION_TEXT:
      return key == WT_KEY_TEXT;
    case WT_QUESTION_YES_NO:
      return key == WT_KEY_YES || key == WT_KEY_NO || key == WT_KEY_SEVERAL;
    case WT_QUESTION_SCALE:
      return g_ascii_isdigit (key) || key == WT_KEY_SEVERAL;
    default:
      return FALSE;
    }
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

char
wt_answer_key_from_text (WtQuestionKind kind, const char *text)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  gint64 score;

  if (tidy[0] == '\0')
    return WT_KEY_BLANK;
  if (g_str_equal (tidy, "?"))
    return WT_KEY_ILLEGIBLE;
  if (kind == WT_QUESTION_TEXT)
    return WT_KEY_TEXT;
  if (g_str_equal (tidy, "*"))
    return WT_KEY_SEVERAL;
  if (kind == WT_QUESTION_SCALE)
    return g_ascii_string_to_signed (tidy, 10, WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM, &score, NULL)
               ? wt_answer_key_from_score ((int) score)
               : 0;
  if (g_ascii_strcasecmp (tidy, "yes") == 0 || g_ascii_strcasecmp (tidy, "y") == 0)
    return WT_KEY_YES;
  if (g_ascii_strcasecmp (tidy, "no") == 0 || g_ascii_strcasecmp (tidy, "n") == 0)
    return WT_KEY_NO;
  return 0;
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
    default:
      return wt_answer_key_to_words (key);
    }
}
