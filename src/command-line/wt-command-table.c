#include "wt-command-table.h"

#include <string.h>

struct _WtCommandTable
{
  char *alignment; /* (owned) */
  guint n_columns;
  GPtrArray *cells; /* (owned) of char *, row by row */
};

WtCommandTable *
wt_command_table_new (const char *alignment)
{
  WtCommandTable *self = g_new0 (WtCommandTable, 1);

  self->alignment = g_strdup (alignment);
  self->n_columns = (guint) strlen (alignment);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
wt_command_table_free (WtCommandTable *self)
{
  g_free (self->alignment);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* A title with a line end or a terminal's control character in it would break the table. */
void
wt_command_table_add (WtCommandTable *self, const char *text)
{
  GString *cell = g_string_new (NULL);

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar letter = g_utf8_get_char (next);

      g_string_append_unichar (cell, g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  g_ptr_array_add (self->cells, g_string_free (cell, FALSE));
}

/* How many columns of a terminal @text takes. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

static guint
get_column_width (WtCommandTable *self, guint column)
{
  guint width = 0;

  for (guint i = column; i < self->cells->len; i += self->n_columns)
    width = MAX (width, get_width (g_ptr_array_index (self->cells, i)));
  return width;
}

void
wt_command_table_print (WtCommandTable *self)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = get_column_width (self, column);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = i % self->n_columns;
      const char *cell = g_ptr_array_index (self->cells, i);
      g_autofree char *space = g_strnfill (widths[column] - get_width (cell), ' ');
      gboolean is_right = self->alignment[column] == 'r';

      g_string_append (line, column > 0 ? "  " : "");
      g_string_append (line, is_right ? space : cell);
      g_string_append (line, is_right ? cell : space);
      if (column + 1 < self->n_columns)
        continue;
      g_strchomp (line->str);
      g_print ("%s\n", line->str);
      g_string_truncate (line, 0);
    }
}
