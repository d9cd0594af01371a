#include "wt-csv-cell.h"

#include "wt-import-cell.h"
#include "wt-missing-answer.h"
#include "wt-score-tally.h"

#include <string.h>

#define GUARD '\''
#define CHOICE_SEPARATOR ';'

static const char *
skip_guards (const char *text)
{
  while (*text == GUARD)
    text++;
  return text;
}

static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static gboolean
is_mark (const char *text)
{
  return *text != '\0' && wt_missing_answer_find_mark (text) != NULL;
}

void
wt_csv_cell_append_text (GString *cell, const char *text)
{
  if (is_formula (skip_guards (text)))
    g_string_append_c (cell, GUARD);
  g_string_append (cell, text);
}

const char *
wt_csv_cell_find_text (const char *cell)
{
  const char *text = skip_guards (cell);

  return text > cell && is_formula (text) ? cell + 1 : cell;
}

static void
append_written (GString *cell, const char *text)
{
  if (is_mark (skip_guards (text)))
    g_string_append_c (cell, GUARD);
  wt_csv_cell_append_text (cell, text);
}

static const char *
find_written (const char *cell)
{
  const char *text = skip_guards (cell);

  return text > cell && is_mark (text) ? cell + 1 : wt_csv_cell_find_text (cell);
}

static void
append_letters (GString *cell, const char *letters)
{
  for (const char *letter = letters; *letter != '\0'; letter++)
    {
      if (letter > letters)
        g_string_append_c (cell, CHOICE_SEPARATOR);
      g_string_append_c (cell, *letter);
    }
}

void
wt_csv_cell_append_answer (GString *cell, const WtQuestion *question, char key, const char *text)
{
  const WtMissingAnswer *missing = wt_missing_answer_find (key);
  int score = wt_answer_key_get_score (key);

  if (missing != NULL)
    g_string_append (cell, missing->mark);
  else if (key == WT_KEY_TEXT)
    append_written (cell, text);
  else if (key == WT_KEY_VALUE && question->kind == WT_QUESTION_CHOICES)
    append_letters (cell, text);
  else if (key == WT_KEY_VALUE)
    g_string_append (cell, text);
  else if (key == WT_KEY_YES || key == WT_KEY_NO)
    g_string_append (cell, key == WT_KEY_YES ? "yes" : "no");
  else if (score == WT_SCORE_MAXIMUM)
    g_string_append (cell, G_STRINGIFY (WT_SCORE_MAXIMUM));
  else
    g_string_append_c (cell, key);
}

/* The letters in "a;c"; %NULL when the cell holds anything else, such as a wording. */
static char *
find_letters (const char *cell)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *letter = cell;; letter += 2)
    {
      if (*letter < WT_CHOICE_FIRST_KEY || *letter >= WT_CHOICE_FIRST_KEY + WT_CHOICE_MAXIMUM)
        return NULL;
      g_string_append_c (letters, *letter);
      if (letter[1] == '\0')
        return g_string_free (g_steal_pointer (&letters), FALSE);
      if (letter[1] != CHOICE_SEPARATOR)
        return NULL;
    }
}

static gboolean
take_letters (const WtQuestion *question, const char *letters, WtResponse *response, guint index)
{
  if (question->kind == WT_QUESTION_CHOICES)
    {
      g_autofree char *value = wt_question_dup_value (question, letters);

      if (value != NULL)
        wt_response_set_value (response, index, value);
      return value != NULL;
    }
  if (letters[1] != '\0' || wt_question_find_choice (question, letters[0]) == NULL)
    return FALSE;
  wt_response_set_key (response, index, letters[0]);
  return TRUE;
}

gboolean
wt_csv_cell_read_answer (const WtQuestion *question,
                         const char *cell,
                         gboolean has_decimal_comma,
                         WtResponse *response,
                         guint index)
{
  g_autofree char *tidy = g_strstrip (g_strdup (cell));
  const WtMissingAnswer *missing = wt_missing_answer_find_mark (tidy);
  g_autofree char *letters =
      wt_question_kind_has_choices (question->kind) ? find_letters (tidy) : NULL;

  if (missing != NULL && missing->key == WT_KEY_OPEN)
    {
      wt_response_set_key (response, index, WT_KEY_BLANK);
      return TRUE;
    }
  if (missing != NULL && wt_missing_answer_is_possible (missing, question))
    {
      wt_response_set_key (response, index, missing->key);
      return TRUE;
    }
  if (question->kind == WT_QUESTION_TEXT)
    {
      wt_response_set_text (response, index, find_written (tidy));
      return TRUE;
    }
  if (letters != NULL)
    return take_letters (question, letters, response, index);
  return wt_import_cell_read (question, tidy, has_decimal_comma, response, index);
}
