#include "wt-missing-answer.h"

#include "wt-answer-key.h"

#include <glib/gi18n.h>

const WtMissingAnswer wt_missing_answers[] = {
  { WT_KEY_BLANK, "", "blank", -1, N_ ("Blank") },
  { WT_KEY_ILLEGIBLE, "?", "illegible", -2, N_ ("Illegible") },
  { WT_KEY_SEVERAL, "*", "several", -3, N_ ("More than one box") },
  { WT_KEY_OPEN, ".", "not-asked", -4, N_ ("Not asked on this form") },
  { WT_KEY_LATER, "...", "later", -5, N_ ("On the paper, not typed yet") },
  { 0 },
};

const WtMissingAnswer *
wt_missing_answer_find (char key)
{
  for (const WtMissingAnswer *missing = wt_missing_answers; missing->key != 0; missing++)
    if (missing->key == key)
      return missing;
  return NULL;
}

const WtMissingAnswer *
wt_missing_answer_find_mark (const char *mark)
{
  for (const WtMissingAnswer *missing = wt_missing_answers; missing->key != 0; missing++)
    if (g_str_equal (missing->mark, mark))
      return missing;
  return NULL;
}

gboolean
wt_missing_answer_is_possible (const WtMissingAnswer *missing, const WtQuestion *question)
{
  return missing->key == WT_KEY_OPEN || wt_answer_key_is_valid (question, missing->key);
}
