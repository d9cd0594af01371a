#include "wt-extract-writer-private.h"

#include "wt-answer-key.h"
#include "wt-missing-answer.h"

#include <math.h>
#include <string.h>

#define FORMAT_NAME "working-together-data"
#define FORMAT_VERSION 1

static void
append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '"':
      case '\\':
        g_string_append_c (json, '\\');
        g_string_append_c (json, *text);
        break;
      case '\n':
        g_string_append (json, "\\n");
        break;
      default:
        if ((guchar) *text < ' ' || *text == '\177')
          g_string_append_printf (json, "\\u%04x", (guint) *text);
        else
          g_string_append_c (json, *text);
      }
  g_string_append_c (json, '"');
}

static void
append_text_or_nothing (GString *json, const char *text)
{
  if (text[0] != '\0')
    append_string (json, text);
  else
    g_string_append (json, "null");
}

/* What a value of a cell is in JSON: a score is a number, yes is true. */
static void
append_value (GString *json, const WtExtractColumn *column, const char *value)
{
  WtQuestionKind kind = column->question != NULL ? column->question->kind : WT_QUESTION_N_KINDS;

  if (column->kind == WT_EXTRACT_FLAG || kind == WT_QUESTION_YES_NO)
    g_string_append (json,
                     g_str_equal (value, "yes") || g_str_equal (value, "1") ? "true" : "false");
  else if (kind == WT_QUESTION_SCALE)
    g_string_append (json, value);
  else
    append_string (json, value);
}

static void
append_letters (GString *json, const char *letters)
{
  g_string_append_c (json, '[');
  for (const char *letter = letters; *letter != '\0'; letter++)
    g_string_append_printf (json, "%s\"%c\"", letter > letters ? ", " : "", *letter);
  g_string_append_c (json, ']');
}

static void
append_number_value (GString *json, const char *text)
{
  char written[G_ASCII_DTOSTR_BUF_SIZE];
  double number = g_ascii_strtod (text, NULL);

  g_string_append (json, isfinite (number)
                             ? g_ascii_formatd (written, sizeof written, "%.15g", number)
                             : "null");
}

static void
append_answer (GString *json, const WtQuestion *question, char key, const char *text)
{
  int score = wt_answer_key_get_score (key);

  if (wt_missing_answer_find (key) != NULL)
    g_string_append (json, "null");
  else if (key == WT_KEY_TEXT)
    append_string (json, text);
  else if (key == WT_KEY_VALUE && question->kind == WT_QUESTION_CHOICES)
    append_letters (json, text);
  else if (key == WT_KEY_VALUE && question->kind == WT_QUESTION_NUMBER)
    append_number_value (json, text);
  else if (key == WT_KEY_VALUE)
    append_text_or_nothing (json, text);
  else if (key == WT_KEY_YES || key == WT_KEY_NO)
    g_string_append (json, key == WT_KEY_YES ? "true" : "false");
  else if (score > 0)
    wt_extract_append_number (json, score);
  else
    append_string (json, (char[]){ key, '\0' });
}

static void
append_cell (GString *json, const WtExtractColumn *column, const WtExtractCell *cell)
{
  switch (column->kind)
    {
    case WT_EXTRACT_ID:
      if (cell->number == 0)
        g_string_append (json, "null");
      else
        wt_extract_append_number (json, cell->number);
      break;
    case WT_EXTRACT_COUNT:
      wt_extract_append_number (json, cell->number);
      break;
    case WT_EXTRACT_FLAG:
      g_string_append (json, cell->number != 0 ? "true" : "false");
      break;
    case WT_EXTRACT_TERM:
      append_text_or_nothing (json, wt_term_get_nick (column->terms, (int) cell->number));
      break;
    case WT_EXTRACT_DATE:
      append_text_or_nothing (json, cell->text);
      break;
    case WT_EXTRACT_ANSWER:
      append_answer (json, column->question, cell->key, cell->text);
      break;
    case WT_EXTRACT_TEXT:
    default:
      append_string (json, cell->text);
    }
}

/* Appends the cells that are answers, or those that are not. */
static void
append_cells (WtExtractWriter *writer, const WtExtractCell *cells, gboolean are_answers)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      const WtExtractColumn *column = wt_extract_table_get_column (writer->table, i);

      if ((column->kind == WT_EXTRACT_ANSWER) != are_answers)
        continue;
      g_string_append (writer->rows, is_first ? "" : ", ");
      append_string (writer->rows, column->name);
      g_string_append (writer->rows, ": ");
      append_cell (writer->rows, column, &cells[i]);
      is_first = FALSE;
    }
}

/* A blank is nothing but null; of other answers that are missing it says why. */
static void
append_missing (WtExtractWriter *writer, const WtExtractCell *cells)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      const WtExtractColumn *column = wt_extract_table_get_column (writer->table, i);
      const WtMissingAnswer *missing =
          column->kind == WT_EXTRACT_ANSWER && cells[i].key != WT_KEY_BLANK
              ? wt_missing_answer_find (cells[i].key)
              : NULL;

      if (missing == NULL)
        continue;
      g_string_append (writer->rows, is_first ? ", \"missing\": {" : ", ");
      append_string (writer->rows, column->name);
      g_string_append_printf (writer->rows, ": \"%s\"", missing->nick);
      is_first = FALSE;
    }
  if (!is_first)
    g_string_append_c (writer->rows, '}');
}

void
wt_extract_json_add_row (WtExtractWriter *writer, const WtExtractCell *cells)
{
  g_string_append (writer->rows, writer->n_rows > 0 ? ",\n{" : "\n{");
  append_cells (writer, cells, FALSE);
  if (writer->table->survey != NULL)
    {
      g_string_append (writer->rows, ", \"answers\": {");
      append_cells (writer, cells, TRUE);
      g_string_append_c (writer->rows, '}');
      append_missing (writer, cells);
    }
  g_string_append_c (writer->rows, '}');
}

/* Lists the values of a column. */
typedef struct
{
  GString *json;
  const WtExtractColumn *column;
  gboolean has_values;
} ValueList;

static void
append_value_of_column (
    const char *value, int code, const char *label, gboolean is_missing, gpointer data)
{
  ValueList *list = data;

  if (is_missing)
    return;
  g_string_append (list->json, list->has_values ? ", {\"value\": " : ", \"values\": [{\"value\": ");
  append_value (list->json, list->column, value);
  g_string_append (list->json, ", \"label\": ");
  append_string (list->json, label);
  g_string_append_c (list->json, '}');
  list->has_values = TRUE;
}

static void
append_column (WtExtractWriter *writer, const WtExtractColumn *column)
{
  ValueList list = { writer->rows, column, FALSE };

  g_string_append (writer->rows, "{\"name\": ");
  append_string (writer->rows, column->name);
  g_string_append_printf (writer->rows, ", \"kind\": \"%s\", \"is_answer\": %s, \"label\": ",
                          wt_extract_column_get_kind_nick (column),
                          column->kind == WT_EXTRACT_ANSWER ? "true" : "false");
  append_string (writer->rows, column->label);
  wt_extract_column_for_each_value (column, append_value_of_column, &list);
  g_string_append (writer->rows, list.has_values ? "]}" : "}");
}

void
wt_extract_json_begin (WtExtractWriter *writer)
{
  const WtExtractTable *table = writer->table;

  g_string_append_printf (writer->rows,
                          "{\"format\": \"" FORMAT_NAME "\",\n\"version\": %d,\n\"table\": \"%s\"",
                          FORMAT_VERSION, wt_extract_table_get_nick (table));
  g_string_append (writer->rows, ",\n\"title\": ");
  append_string (writer->rows, table->title);
  if (table->survey != NULL)
    {
      g_string_append (writer->rows, ",\n\"survey\": ");
      append_string (writer->rows, wt_survey_get_key (table->survey));
    }
  g_string_append (writer->rows, ",\n\"columns\": [");
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append (writer->rows, i > 0 ? ",\n" : "\n");
      append_column (writer, wt_extract_table_get_column (table, i));
    }
  g_string_append (writer->rows, "],\n\"rows\": [");
}

void
wt_extract_json_end (WtExtractWriter *writer)
{
  g_string_append (writer->rows, "]}\n");
}
