#include "wt-form-table.h"

#include "wt-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* How the answers to a question of several choices are written in one cell. */
#define CHOICE_SEPARATOR ";"

/* Column 0; -1 is a cell of the first line that was left empty. */
#define SERIAL_COLUMN 0
#define NO_COLUMN -1

struct _WtFormTable
{
  WtSurvey *survey; /* (owned) */
  GArray *columns;  /* (owned) of int */
  GPtrArray *lines; /* (owned) of GPtrArray of char * */
  guint first_line; /* the first that is a form */
};

void
wt_form_table_free (WtFormTable *self)
{
  g_clear_object (&self->survey);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Reads a cell and leaves @text at what ends it. */
static char *
read_cell (const char **text)
{
  GString *cell = g_string_new (NULL);
  const char *next = *text;
  gboolean is_quoted = *next == '"';

  if (is_quoted)
    next++;
  for (; *next != '\0'; next++)
    {
      if (is_quoted && next[0] == '"' && next[1] == '"')
        next++;
      else if (is_quoted && *next == '"')
        {
          is_quoted = FALSE;
          continue;
        }
      else if (!is_quoted && (*next == '\t' || *next == '\n' || *next == '\r'))
        break;
      g_string_append_c (cell, *next);
    }
  *text = next;
  return g_strstrip (g_string_free (cell, FALSE));
}

static GPtrArray *
read_line (const char **text)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  const char *next = *text;

  g_ptr_array_add (cells, read_cell (&next));
  while (*next == '\t')
    {
      next++;
      g_ptr_array_add (cells, read_cell (&next));
    }
  if (*next == '\r')
    next++;
  if (*next == '\n')
    next++;
  *text = next;
  return cells;
}

static gboolean
is_same_word (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (first, second);
}

static gboolean
is_name_of (const WtQuestion *question, const char *cell)
{
  g_autofree char *number = g_strdup_printf ("Q%d", question->number);

  return is_same_word (cell, question->text) || is_same_word (cell, question->key)
         || is_same_word (cell, number)
         || is_same_word (cell, wt_question_get_short_title (question));
}

static int
find_column (WtSurvey *survey, const char *cell)
{
  if (is_same_word (cell, "serial") || is_same_word (cell, _ ("Number")))
    return SERIAL_COLUMN;
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (is_name_of (wt_survey_get_question (survey, i), cell))
      return (int) i + 1;
  return NO_COLUMN;
}

/* A first line most of whose cells name a question is a heading: then all of them have to. */
static gboolean
read_heading (WtFormTable *self, GPtrArray *cells, gboolean *is_heading, GError **error)
{
  guint n_named = 0, n_filled = 0;
  const char *stranger = NULL;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      int column = cell[0] != '\0' ? find_column (self->survey, cell) : NO_COLUMN;

      g_array_append_val (self->columns, column);
      n_filled += cell[0] != '\0';
      n_named += column != NO_COLUMN;
      if (cell[0] != '\0' && column == NO_COLUMN && stranger == NULL)
        stranger = cell;
    }
  *is_heading = n_named > 0 && 2 * n_named >= n_filled;
  if (!*is_heading || stranger == NULL)
    return TRUE;
  /* Translators: the heading of a column in a table that was pasted */
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("“%s” is no question of this survey."),
               stranger);
  return FALSE;
}

static void
number_columns (WtFormTable *self, guint first_column)
{
  guint n_columns = wt_survey_get_n_questions (self->survey) + 1;

  g_array_set_size (self->columns, 0);
  for (guint i = first_column; i < n_columns; i++)
    {
      int column = (int) i;

      g_array_append_val (self->columns, column);
    }
}

static gboolean
check_columns (WtFormTable *self, GError **error)
{
  for (guint i = 0; i < self->columns->len; i++)
    for (guint j = i + 1; j < self->columns->len; j++)
      {
        int column = g_array_index (self->columns, int, i);

        if (column == NO_COLUMN || column != g_array_index (self->columns, int, j))
          continue;
        g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                             _ ("Two columns have the same heading."));
        return FALSE;
      }
  for (guint i = self->first_line; i < self->lines->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (self->lines, i);

      if (cells->len <= self->columns->len)
        continue;
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                   /* Translators: the number of a line, how many cells it has, how many there is
                    * room for */
                   _ ("Line %1$u has %2$u cells, but there are columns for %3$u."), i + 1,
                   cells->len, self->columns->len);
      return FALSE;
    }
  return TRUE;
}

WtFormTable *
wt_form_table_parse (const char *text, WtSurvey *survey, guint first_column, GError **error)
{
  g_autoptr (WtFormTable) self = g_new0 (WtFormTable, 1);
  gboolean is_heading;

  self->survey = g_object_ref (survey);
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("What was copied is not text."));
      return NULL;
    }
  while (*text != '\0' && self->lines->len <= WT_FORM_TABLE_MAXIMUM)
    g_ptr_array_add (self->lines, read_line (&text));
  if (self->lines->len == 0)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ ("There is nothing to paste."));
      return NULL;
    }
  if (!read_heading (self, g_ptr_array_index (self->lines, 0), &is_heading, error))
    return NULL;
  self->first_line = is_heading ? 1 : 0;
  if (wt_form_table_get_length (self) > WT_FORM_TABLE_MAXIMUM || *text != '\0')
    {
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                   _ ("More than %d lines cannot be pasted at a time."), WT_FORM_TABLE_MAXIMUM);
      return NULL;
    }
  if (!is_heading)
    number_columns (self, first_column);
  return check_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

guint
wt_form_table_get_length (WtFormTable *self)
{
  return self->lines->len - self->first_line;
}

guint
wt_form_table_get_line (WtFormTable *self, guint index)
{
  return self->first_line + index + 1;
}

gboolean
wt_form_table_has_serials (WtFormTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, int, i) == SERIAL_COLUMN)
      return TRUE;
  return FALSE;
}

/* One choice: by its wording, its letter, or its number on the form. */
static char
read_choice (const WtQuestion *question, const char *cell)
{
  WtQuestion one = *question;
  gint64 number;

  one.kind = WT_QUESTION_CHOICE;
  if (g_ascii_string_to_signed (cell, 10, 1, question->n_choices, &number, NULL))
    return question->choices[number - 1].key;
  return wt_answer_key_from_text (&one, cell);
}

static char *
read_choices (const WtQuestion *question, const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, CHOICE_SEPARATOR, -1);
  g_autoptr (GString) letters = g_string_new (NULL);
  char *value = wt_question_dup_value (question, cell);

  if (value != NULL)
    return value;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char letter = read_choice (question, g_strstrip (parts[i]));

      if (wt_question_find_choice (question, letter) == NULL)
        return NULL;
      g_string_append_c (letters, letter);
    }
  return wt_question_dup_value (question, letters->str);
}

static gboolean
fill_value (const WtQuestion *question, guint index, const char *cell, WtResponse *response)
{
  g_autofree char *value = question->kind == WT_QUESTION_CHOICES
                               ? read_choices (question, cell)
                               : wt_question_dup_value (question, cell);

  if (value == NULL)
    return FALSE;
  wt_response_set_value (response, index, value);
  return TRUE;
}

static gboolean
fill_answer (const WtQuestion *question, guint index, const char *cell, WtResponse *response)
{
  gboolean is_blank = cell[0] == '\0' || g_str_equal (cell, "-") || g_str_equal (cell, "–");
  gboolean is_later = question->kind == WT_QUESTION_TEXT && g_str_equal (cell, "…");
  char key = is_blank                               ? WT_KEY_BLANK
             : is_later                             ? WT_KEY_LATER
             : question->kind == WT_QUESTION_CHOICE ? read_choice (question, cell)
                                                    : wt_answer_key_from_text (question, cell);

  if (key == 0 && g_str_equal (cell, "*") && wt_answer_key_is_valid (question, WT_KEY_SEVERAL))
    key = WT_KEY_SEVERAL;
  if (key == WT_KEY_VALUE || (key == 0 && question->kind == WT_QUESTION_CHOICES))
    return fill_value (question, index, cell, response);
  if (key == 0)
    return FALSE;
  if (key == WT_KEY_TEXT)
    wt_response_set_text (response, index, cell);
  else
    wt_response_set_key (response, index, key);
  return TRUE;
}

static gboolean
fill_cell (WtFormTable *self, int column, const char *cell, WtResponse *response)
{
  gint64 serial;

  if (column == NO_COLUMN)
    return cell[0] == '\0';
  if (column != SERIAL_COLUMN)
    return fill_answer (wt_survey_get_question (self->survey, (guint) column - 1),
                        (guint) column - 1, cell, response);
  if (!g_ascii_string_to_signed (cell, 10, 1, WT_SERIAL_MAXIMUM, &serial, NULL))
    return FALSE;
  wt_response_set_serial (response, serial);
  return TRUE;
}

static void
refuse_cell (WtFormTable *self, guint index, int column, const char *cell, GError **error)
{
  guint line = wt_form_table_get_line (self, index);

  if (column > SERIAL_COLUMN)
    /* Translators: the number of a line, the number of a question, what stands in a cell */
    g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
                 _ ("Line %1$u, question %2$d: “%3$s” is no answer."), line,
                 wt_survey_get_question (self->survey, (guint) column - 1)->number, cell);
  else
    /* Translators: the number of a line, what stands in a cell */
    g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("Line %1$u: “%2$s” is no form number."),
                 line, cell);
}

gboolean
wt_form_table_fill (WtFormTable *self, guint index, WtResponse *response, GError **error)
{
  GPtrArray *cells = g_ptr_array_index (self->lines, self->first_line + index);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *cell = i < cells->len ? g_ptr_array_index (cells, i) : "";
      int column = g_array_index (self->columns, int, i);

      /* A line may end before the last column: what is not pasted stays. */
      if (i >= cells->len && column != SERIAL_COLUMN)
        continue;
      if (fill_cell (self, column, cell, response))
        continue;
      refuse_cell (self, index, column, cell, error);
      return FALSE;
    }
  return TRUE;
}

static void
append_cell (GString *text, const char *cell)
{
  if (strpbrk (cell, "\t\n\r\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    g_string_append_printf (text, *cell == '"' ? "\"\"" : "%c", *cell);
  g_string_append_c (text, '"');
}

char *
wt_form_table_write (GPtrArray *forms, WtSurvey *survey)
{
  GString *text = g_string_new (_ ("Number"));

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      g_string_append_c (text, '\t');
      append_cell (text, wt_survey_get_question (survey, i)->text);
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < forms->len; i++)
    {
      WtResponse *form = g_ptr_array_index (forms, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT, wt_response_get_serial (form));
      for (guint j = 0; j < wt_survey_get_n_questions (survey); j++)
        {
          g_autofree char *words = wt_question_dup_answer_words (wt_survey_get_question (survey, j),
                                                                 wt_response_get_key (form, j),
                                                                 wt_response_get_text (form, j));

          g_string_append_c (text, '\t');
          append_cell (text, words);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
