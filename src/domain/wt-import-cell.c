#include "wt-import-cell.h"

#include "wt-date.h"
#include "wt-import-number-private.h"
#include "wt-import-words.h"
#include "wt-score-tally.h"

#include <glib/gi18n.h>
#include <string.h>

/* Between several answers in one cell: Microsoft Forms ";", Google Forms ",", others "|" or a line
 * each. A wording may hold a comma itself. */
static const char *const SEPARATORS[] = { ";", "|", "\n", "," };

static gboolean
is_word (const char *normalised, const char *const *words, const char *translated)
{
  g_autofree char *folded = NULL;

  if (g_strv_contains (words, normalised))
    return TRUE;
  folded = g_utf8_casefold (translated, -1);
  return g_str_equal (normalised, folded);
}

static gboolean
is_yes (const char *normalised)
{
  static const char *const WORDS[] = { "yes", "y", "1", "true", NULL };

  return is_word (normalised, WORDS, _ ("Yes"));
}

static gboolean
is_no (const char *normalised)
{
  static const char *const WORDS[] = { "no", "n", "0", "false", NULL };

  return is_word (normalised, WORDS, _ ("No"));
}

/* What LimeSurvey writes for a question that was not shown or not answered: "N/A", "No answer". */
static gboolean
is_nothing (const char *normalised)
{
  static const char *const WORDS[] = { "n a", "no answer", "not answered", NULL };

  return g_strv_contains (WORDS, normalised);
}

/* Whether @rest of "7 - rather", "10 (Highly valued)", "7/10", "7 out of 10" or "7.0" leaves the
 * score as it is; "7-8" and "7.5" say something else. */
static gboolean
leaves_score (const char *rest)
{
  static const char *const ENDS[] = { "/10", "/ 10", "out of 10", ".0", ",0", ".00" };
  const char *words = rest;

  while (*words == ' ')
    words++;
  if (*words == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_equal (words, ENDS[i]))
      return TRUE;
  if (g_ascii_isdigit (*words) || (words == rest && g_ascii_isalpha (*words)))
    return FALSE;
  while (*words != '\0' && !g_unichar_isalnum (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);
  return *words != '\0' && !g_unichar_isdigit (g_utf8_get_char (words));
}

static char
find_yes_no (const char *text)
{
  g_autofree char *words = NULL;

  if (g_ascii_strcasecmp (text, "yes") == 0)
    return WT_KEY_YES;
  if (g_ascii_strcasecmp (text, "no") == 0)
    return WT_KEY_NO;
  words = wt_import_words_normalise (text);
  return is_yes (words) ? WT_KEY_YES : is_no (words) ? WT_KEY_NO : 0;
}

static char
find_score (const WtQuestion *question, const char *text)
{
  gsize n_digits = strspn (text, "0123456789");
  g_autofree char *digits = g_strndup (text, n_digits);
  g_autofree char *words = NULL;
  guint64 score;

  if (n_digits > 0)
    return g_ascii_string_to_unsigned (digits, 10, WT_SCORE_MINIMUM, WT_SCORE_MAXIMUM, &score, NULL)
                   && leaves_score (text + n_digits)
               ? wt_answer_key_from_score ((int) score)
               : 0;
  words = wt_import_words_normalise (text);
  if (question->low_label != NULL)
    {
      g_autofree char *low = wt_import_words_normalise (question->low_label);

      if (g_str_equal (words, low))
        return wt_answer_key_from_score (WT_SCORE_MINIMUM);
    }
  if (question->high_label != NULL)
    {
      g_autofree char *high = wt_import_words_normalise (question->high_label);

      if (g_str_equal (words, high))
        return wt_answer_key_from_score (WT_SCORE_MAXIMUM);
    }
  return 0;
}

static char
find_letter (const WtQuestion *question, const char *text)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (g_str_equal (question->choices[i].text, text))
      return question->choices[i].key;
  return text[0] != '\0' && text[1] == '\0' && wt_question_find_choice (question, text[0]) != NULL
             ? text[0]
             : 0;
}

/* By its wording or its letter as they are, else in any case and with any punctuation. */
static char
find_wording (const WtQuestion *question, const char *text)
{
  char key = find_letter (question, text);
  g_autofree char *words = NULL;

  if (key != 0)
    return key;
  words = wt_import_words_normalise (text);
  for (guint i = 0; words[0] != '\0' && i < question->n_choices; i++)
    {
      g_autofree char *wording = wt_import_words_normalise (question->choices[i].text);

      if (g_str_equal (words, wording))
        return question->choices[i].key;
    }
  return words[0] != '\0' ? find_letter (question, words) : 0;
}

char
wt_import_cell_find_choice (const WtQuestion *question, const char *text)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));

  switch (question->kind)
    {
    case WT_QUESTION_YES_NO:
      return find_yes_no (tidy);
    case WT_QUESTION_SCALE:
      return find_score (question, tidy);
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      return find_wording (question, tidy);
    case WT_QUESTION_TEXT:
    case WT_QUESTION_NUMBER:
    case WT_QUESTION_DATE:
    case WT_QUESTION_N_KINDS:
    default:
      return 0;
    }
}

/* As many of @parts from the first on as make up a choice, the most first; 0 when none do. */
static guint
read_joined (const WtQuestion *question, char **parts, const char *separator, GString *letters)
{
  for (guint n = g_strv_length (parts); n > 0; n--)
    {
      g_autofree char *last = g_steal_pointer (&parts[n]);
      g_autofree char *joined = g_strjoinv (separator, parts);
      char key = find_wording (question, g_strstrip (joined));

      parts[n] = g_steal_pointer (&last);
      if (key == 0)
        continue;
      g_string_append_c (letters, key);
      return n;
    }
  return 0;
}

/* %NULL unless everything in @text is a choice. */
static char *
read_separated (const WtQuestion *question, const char *text, const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (text, separator, WT_CHOICE_MAXIMUM * 4);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL;)
    {
      guint n_taken = g_strstrip (parts[i])[0] == '\0'
                          ? 1
                          : read_joined (question, parts + i, separator, letters);

      if (n_taken == 0)
        return NULL;
      i += n_taken;
    }
  return letters->len > 0 ? g_string_free (g_steal_pointer (&letters), FALSE) : NULL;
}

/* The letters of all choices in a cell; names with spaces between them are what XLSForm tools
 * write. A list in brackets comes from Microsoft Forms by way of Power Automate. */
static char *
read_choices (const WtQuestion *question, const char *cell)
{
  gsize length = strlen (cell);
  char *letters = NULL;

  if (length > 2 && cell[0] == '[' && cell[length - 1] == ']')
    {
      g_autofree char *list = g_strndup (cell + 1, length - 2);

      return read_separated (question, g_strdelimit (list, "\"", ' '), ",");
    }
  for (guint i = 0; letters == NULL && i < G_N_ELEMENTS (SEPARATORS); i++)
    letters = read_separated (question, cell, SEPARATORS[i]);
  return letters != NULL ? letters : read_separated (question, cell, " ");
}

/* The day of "2/10/2025 14:33", "2025-10-02T14:33:10.000+01:00" or "2 October 2025". */
static char *
read_date (const char *cell)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *day = g_strdup (cell);
  char *colon = strchr (day, ':');

  if (colon != NULL)
    {
      char *hour = colon;

      while (hour > day && g_ascii_isdigit (hour[-1]))
        hour--;
      if (hour == colon || hour == day || strchr (" T\t,", hour[-1]) == NULL)
        return NULL;
      hour[-1] = '\0';
    }
  return wt_date_parse (day, today);
}

static char *
read_value (const WtQuestion *question, const char *cell, gboolean has_decimal_comma)
{
  g_autofree char *plain = NULL;

  if (question->kind == WT_QUESTION_CHOICES)
    plain = read_choices (question, cell);
  else if (question->kind == WT_QUESTION_NUMBER)
    plain = wt_import_number_read (cell, has_decimal_comma);
  else
    plain = read_date (cell);
  return plain != NULL ? wt_question_dup_value (question, plain) : NULL;
}

static gboolean
read_answer (const WtQuestion *question,
             const char *cell,
             gboolean has_decimal_comma,
             WtResponse *response,
             guint index)
{
  if (question->kind == WT_QUESTION_TEXT)
    {
      wt_response_set_text (response, index, cell);
      return TRUE;
    }
  if (wt_question_kind_has_value (question->kind))
    {
      g_autofree char *value = read_value (question, cell, has_decimal_comma);

      if (value != NULL)
        wt_response_set_value (response, index, value);
      return value != NULL;
    }
  else
    {
      char key = wt_import_cell_find_choice (question, cell);

      if (key != 0)
        wt_response_set_key (response, index, key);
      return key != 0;
    }
}

gboolean
wt_import_cell_read (const WtQuestion *question,
                     const char *cell,
                     gboolean has_decimal_comma,
                     WtResponse *response,
                     guint index)
{
  g_autofree char *tidy = g_strstrip (g_strdup (cell));
  g_autofree char *words = NULL;
  char key = tidy[0] == '\0'           ? WT_KEY_BLANK
             : g_str_equal (tidy, "?") ? WT_KEY_ILLEGIBLE
             : g_str_equal (tidy, "*") && wt_answer_key_is_valid (question, WT_KEY_SEVERAL)
                 ? WT_KEY_SEVERAL
                 : 0;

  if (key != 0)
    {
      wt_response_set_key (response, index, key);
      return TRUE;
    }
  if (read_answer (question, tidy, has_decimal_comma, response, index))
    return TRUE;
  words = wt_import_words_normalise (tidy);
  if (is_nothing (words))
    wt_response_set_key (response, index, WT_KEY_BLANK);
  return is_nothing (words);
}

static gboolean
is_mark (const char *cell)
{
  return strstr (cell, "✓") != NULL || strstr (cell, "✔") != NULL || strstr (cell, "☑") != NULL;
}

gboolean
wt_import_cell_read_tick (const WtQuestion *question,
                          char choice,
                          const char *cell,
                          gboolean *is_ticked)
{
  static const char *const ON[] = { "x", "checked", "selected", "ticked", NULL };
  static const char *const OFF[] = { "0", "false", "unchecked", "not selected", "n a", NULL };
  g_autofree char *words = wt_import_words_normalise (cell);

  gboolean is_off = g_strv_contains (OFF, words) || (words[0] == '\0' && !is_mark (cell));

  *is_ticked = !is_off
               && (is_mark (cell) || is_yes (words) || g_strv_contains (ON, words)
                   || wt_import_cell_find_choice (question, cell) == choice);
  return *is_ticked || is_off || is_no (words);
}
