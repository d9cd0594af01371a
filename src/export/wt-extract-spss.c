#include "wt-extract-writer-private.h"

#include "wt-answer-key.h"
#include "wt-missing-answer.h"

#include <glib/gi18n.h>
#include <string.h>

/* What SPSS allows, in bytes. Names leave room for what is added to them. */
#define NAME_MAXIMUM 50
#define VARIABLE_LABEL_MAXIMUM 240
#define VALUE_LABEL_MAXIMUM 110
#define STRING_MAXIMUM 32767

/* As long as "yes", and as the nick of any term: a longer string than a variable has room for makes
 * an error where it is compared with it. */
#define COMPARED_MINIMUM 16

/* Writes the syntax of one table. */
typedef struct
{
  WtExtractWriter *writer; /* lent */
  GString *syntax;         /* lent */
  GHashTable *names;       /* (owned) of those that are taken */
  GPtrArray *variables;    /* (owned) of char *: the variable of each column */
  GPtrArray *raw;          /* (owned) of char * (nullable): what is read from the file first */
} Syntax;

static void
syntax_clear (Syntax *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->variables);
  g_ptr_array_unref (self->raw);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Syntax, syntax_clear)

static gboolean
is_reserved (const char *name)
{
  static const char *const WORDS[] = { "all", "and", "by", "eq", "ge",  "gt",   "le",
                                       "lt",  "ne",  "or", "to", "not", "with", NULL };

  return g_strv_contains (WORDS, name);
}

/* "How many?" is "how_many_", and another of that name "how_many__2". */
static char *
take_name (Syntax *self, const char *wanted)
{
  g_autofree char *plain = g_strndup (wanted, NAME_MAXIMUM);
  g_autofree char *stem = NULL;
  char *name;

  for (char *letter = plain; *letter != '\0'; letter++)
    *letter = g_ascii_isalnum (*letter) ? g_ascii_tolower (*letter) : '_';
  stem = g_strconcat (g_ascii_isalpha (plain[0]) && !is_reserved (plain) ? "" : "q_", plain, NULL);
  name = g_strdup (stem);
  for (guint number = 2; !g_hash_table_add (self->names, g_strdup (name)); number++)
    {
      g_free (name);
      name = g_strdup_printf ("%s_%u", stem, number);
    }
  return name;
}

/* A string of the syntax, cut so that it has no more than @maximum bytes. */
static void
append_string (GString *syntax, const char *text, gsize maximum)
{
  gsize start = syntax->len;

  g_string_append_c (syntax, '\'');
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gsize length = (gsize) (g_utf8_next_char (text) - text);

      if (syntax->len - start + 2 * length > maximum)
        break;
      if (*text == '\'')
        g_string_append_c (syntax, '\'');
      if ((guchar) *text < ' ')
        g_string_append_c (syntax, ' ');
      else
        g_string_append_len (syntax, text, (gssize) length);
    }
  g_string_append_c (syntax, '\'');
}

static gboolean
is_coded (const WtExtractColumn *column)
{
  return column->kind == WT_EXTRACT_ANSWER && column->question->kind != WT_QUESTION_TEXT;
}

static void
append_variable (Syntax *self, guint index)
{
  const WtExtractColumn *column = wt_extract_table_get_column (self->writer->table, index);
  const char *raw = g_ptr_array_index (self->raw, index);
  gsize least = raw != NULL || column->kind == WT_EXTRACT_TERM ? COMPARED_MINIMUM : 1;
  gsize width = CLAMP (self->writer->widths[index], least, STRING_MAXIMUM);

  g_string_append_printf (self->syntax, "\n    %s ",
                          raw != NULL ? raw : (char *) g_ptr_array_index (self->variables, index));
  switch (column->kind)
    {
    case WT_EXTRACT_COUNT:
    case WT_EXTRACT_ID:
      g_string_append (self->syntax, "F10.0");
      break;
    case WT_EXTRACT_FLAG:
      g_string_append (self->syntax, "F1.0");
      break;
    case WT_EXTRACT_DATE:
      g_string_append (self->syntax, "SDATE10");
      break;
    case WT_EXTRACT_TEXT:
    case WT_EXTRACT_TERM:
    case WT_EXTRACT_ANSWER:
    default:
      g_string_append_printf (self->syntax, "A%" G_GSIZE_FORMAT, width);
    }
}

static void
append_reading (Syntax *self)
{
  const WtExtractTable *table = self->writer->table;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const WtExtractColumn *column = wt_extract_table_get_column (table, i);
      g_autofree char *number = g_strdup_printf ("raw_%u", i + 1);

      g_ptr_array_add (self->variables, take_name (self, column->name));
      g_ptr_array_add (self->raw, is_coded (column) ? take_name (self, number) : NULL);
    }
  g_string_append_printf (self->syntax,
                          "GET DATA\n  /TYPE=TXT\n  /FILE='%s.csv'\n  /ENCODING='UTF8'\n"
                          "  /ARRANGEMENT=DELIMITED\n  /DELCASE=LINE\n  /FIRSTCASE=2\n"
                          "  /DELIMITERS=','\n  /QUALIFIER='\"'\n  /VARIABLES=",
                          table->name);
  for (guint i = 0; i < table->columns->len; i++)
    append_variable (self, i);
  g_string_append (self->syntax, ".\n\n");
}

static void
append_label (Syntax *self, const char *variable, const char *label)
{
  g_string_append_printf (self->syntax, "VARIABLE LABELS %s\n  ", variable);
  append_string (self->syntax, label, VARIABLE_LABEL_MAXIMUM);
  g_string_append (self->syntax, ".\n");
}

/* Values of a column, as strings or by their codes. */
typedef struct
{
  GString *syntax;
  gboolean wants_codes;
  gboolean wants_values; /* not only those that are missing */
} ValueList;

static void
append_recoding (const char *value, int code, const char *label, gboolean is_missing, gpointer data)
{
  ValueList *list = data;

  if (!is_missing && !list->wants_values)
    return;
  g_string_append_printf (list->syntax, "\n  ('%s'=%d)", value[0] != '\0' ? value : " ", code);
}

static void
append_value_label (
    const char *value, int code, const char *label, gboolean is_missing, gpointer data)
{
  ValueList *list = data;

  if (!is_missing && !list->wants_values)
    return;
  g_string_append (list->syntax, "\n  ");
  if (list->wants_codes)
    g_string_append_printf (list->syntax, "%d", code);
  else
    append_string (list->syntax, value, VALUE_LABEL_MAXIMUM);
  g_string_append_c (list->syntax, ' ');
  append_string (list->syntax, label, VALUE_LABEL_MAXIMUM);
}

static void
append_missing_values (Syntax *self, const char *variable)
{
  g_string_append_printf (self->syntax, "MISSING VALUES %s (LOWEST THRU -1).\n", variable);
}

/* One box of several: the raw answer turned into its code. */
static void
append_coded (Syntax *self, const WtExtractColumn *column, const char *variable, const char *raw)
{
  ValueList list = { self->syntax, TRUE, TRUE };

  g_string_append_printf (self->syntax, "RECODE %s", raw);
  wt_extract_column_for_each_value (column, append_recoding, &list);
  g_string_append_printf (self->syntax, "\n  INTO %s.\n", variable);
  g_string_append_printf (self->syntax, "FORMATS %s (F2.0).\n", variable);
  append_label (self, variable, column->label);
  g_string_append_printf (self->syntax, "VALUE LABELS %s", variable);
  wt_extract_column_for_each_value (column, append_value_label, &list);
  g_string_append (self->syntax, ".\n");
  append_missing_values (self, variable);
}

/* Any of several boxes: a variable a box. */
static void
append_choice (Syntax *self,
               const WtExtractColumn *column,
               const WtChoice *choice,
               const char *variable,
               const char *raw)
{
  g_autofree char *wanted = g_strdup_printf ("%s_%c", variable, choice->key);
  g_autofree char *name = take_name (self, wanted);
  g_autofree char *label = g_strdup_printf ("%s: %s", choice->text, column->label);
  ValueList missing = { self->syntax, TRUE, FALSE };

  g_string_append_printf (self->syntax, "RECODE %s", raw);
  wt_extract_column_for_each_value (column, append_recoding, &missing);
  g_string_append_printf (self->syntax, "\n  (ELSE=0)\n  INTO %s.\n", name);
  g_string_append_printf (self->syntax, "IF (INDEX (%s, '%c') > 0) %s = 1.\n", raw, choice->key,
                          name);
  g_string_append_printf (self->syntax, "FORMATS %s (F2.0).\n", name);
  append_label (self, name, label);
  g_string_append_printf (self->syntax, "VALUE LABELS %s\n  1 ", name);
  append_string (self->syntax, _ ("Yes"), VALUE_LABEL_MAXIMUM);
  g_string_append (self->syntax, "\n  0 ");
  append_string (self->syntax, _ ("No"), VALUE_LABEL_MAXIMUM);
  wt_extract_column_for_each_value (column, append_value_label, &missing);
  g_string_append (self->syntax, ".\n");
  append_missing_values (self, name);
}

/* A number may be any number, so a variable beside it says why it is missing. */
static void
append_measured (Syntax *self, const WtExtractColumn *column, const char *variable, const char *raw)
{
  gboolean is_date = column->question->kind == WT_QUESTION_DATE;
  g_autofree char *wanted = g_strconcat (variable, "_missing", NULL);
  g_autofree char *beside = take_name (self, wanted);
  ValueList missing = { self->syntax, TRUE, FALSE };

  g_string_append_printf (self->syntax, "RECODE %s", raw);
  wt_extract_column_for_each_value (column, append_recoding, &missing);
  g_string_append_printf (self->syntax, "\n  (ELSE=0)\n  INTO %s.\n", beside);
  g_string_append_printf (self->syntax, "IF (%s = 0) %s = NUMBER (%s, %s).\n", beside, variable,
                          raw, is_date ? "SDATE10" : "F40.0");
  g_string_append_printf (self->syntax, "FORMATS %s (%s) %s (F2.0).\n", variable,
                          is_date ? "SDATE10" : "F12.2", beside);
  append_label (self, variable, column->label);
  append_label (self, beside, column->label);
  g_string_append_printf (self->syntax, "VALUE LABELS %s\n  0 ", beside);
  /* Translators: of an answer on a form, beside "Blank" and "Illegible" */
  append_string (self->syntax, _ ("Answered"), VALUE_LABEL_MAXIMUM);
  wt_extract_column_for_each_value (column, append_value_label, &missing);
  g_string_append (self->syntax, ".\n");
}

static void
append_answer (Syntax *self, const WtExtractColumn *column, guint index)
{
  const WtQuestion *question = column->question;
  const char *variable = g_ptr_array_index (self->variables, index);
  const char *raw = g_ptr_array_index (self->raw, index);

  if (question->kind == WT_QUESTION_CHOICES)
    for (guint i = 0; i < question->n_choices; i++)
      append_choice (self, column, &question->choices[i], variable, raw);
  else if (wt_question_kind_has_value (question->kind))
    append_measured (self, column, variable, raw);
  else
    append_coded (self, column, variable, raw);
}

static void
append_column (Syntax *self, guint index)
{
  const WtExtractColumn *column = wt_extract_table_get_column (self->writer->table, index);
  const char *variable = g_ptr_array_index (self->variables, index);
  ValueList values = { self->syntax, column->kind != WT_EXTRACT_TERM, TRUE };

  if (is_coded (column))
    {
      append_answer (self, column, index);
      return;
    }
  append_label (self, variable, column->label);
  if (column->kind != WT_EXTRACT_TERM && column->kind != WT_EXTRACT_FLAG)
    return;
  g_string_append_printf (self->syntax, "VALUE LABELS %s", variable);
  wt_extract_column_for_each_value (column, append_value_label, &values);
  g_string_append (self->syntax, ".\n");
}

GString *
wt_extract_spss_make_syntax (WtExtractWriter *writer)
{
  g_auto (Syntax) self = { .writer = writer,
                           .syntax = g_string_new ("* Encoding: UTF-8.\n\n"),
                           .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                           .variables = g_ptr_array_new_with_free_func (g_free),
                           .raw = g_ptr_array_new_with_free_func (g_free) };
  gboolean has_raw = FALSE;

  append_reading (&self);
  for (guint i = 0; i < writer->table->columns->len; i++)
    append_column (&self, i);
  for (guint i = 0; i < writer->table->columns->len; i++)
    if (g_ptr_array_index (self.raw, i) != NULL)
      {
        g_string_append_printf (self.syntax, "%s%s", has_raw ? "\n  " : "DELETE VARIABLES ",
                                (char *) g_ptr_array_index (self.raw, i));
        has_raw = TRUE;
      }
  g_string_append (self.syntax, has_raw ? ".\nEXECUTE.\n" : "EXECUTE.\n");
  return self.syntax;
}
