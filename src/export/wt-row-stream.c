#include "wt-row-stream.h"

#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

/* What of a cell is the same in every row. */
typedef struct
{
  char *start;  /* (owned) up to the number of the row */
  char *number; /* (owned) between that and a number */
  char *text;   /* (owned) between that and a text */
  gsize start_length, number_length, text_length;
} CellFrame;

#define NUMBER_END "</v></c>"
#define TEXT_OPEN "><is><t>"
#define TEXT_OPEN_SPACED "><is><t xml:space=\"preserve\">"
#define TEXT_END "</t></is></c>"

/* Digits of a row or a number, with room to spare. */
#define DIGITS_MAXIMUM 32
/* No character becomes longer than "&amp;". */
#define ESCAPED_MAXIMUM 5

struct _WtRowStream
{
  lxw_worksheet *sheet; /* (lent) */
  lxw_format **formats; /* (owned) */
  CellFrame *frames;    /* (owned) made when first needed, as the library numbers its looks */
  guint n_columns;
  guint row;
  char row_digits[DIGITS_MAXIMUM];
  gsize n_row_digits;
  char *cells; /* (owned) of the row */
  gsize length, room;
};

WtRowStream *
wt_row_stream_new (lxw_worksheet *sheet, lxw_format *const *formats, guint n_columns)
{
  WtRowStream *self = g_new0 (WtRowStream, 1);

  self->sheet = sheet;
  self->formats = g_memdup2 (formats, n_columns * sizeof *formats);
  self->frames = g_new0 (CellFrame, n_columns);
  self->n_columns = n_columns;
  return self;
}

void
wt_row_stream_free (WtRowStream *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->frames[i].start);
      g_free (self->frames[i].number);
      g_free (self->frames[i].text);
    }
  g_free (self->frames);
  g_free (self->formats);
  g_free (self->cells);
  g_free (self);
}

/* Digits of a whole number, without the library's printf (), which knows locales and widths. */
static gsize
print_whole (char *digits, guint number)
{
  char reversed[DIGITS_MAXIMUM];
  gsize n = 0;

  do
    reversed[n++] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  for (gsize i = 0; i < n; i++)
    digits[i] = reversed[n - 1 - i];
  return n;
}

void
wt_row_stream_begin_row (WtRowStream *self, guint row)
{
  /* Anything that the library holds back of the rows above. */
  lxw_worksheet_write_single_row (self->sheet);
  self->row = row;
  self->n_row_digits = print_whole (self->row_digits, row + 1);
  self->length = 0;
}

static char *
reserve (WtRowStream *self, gsize size)
{
  if (self->length + size > self->room)
    {
      self->room = 2 * (self->length + size);
      self->cells = g_realloc (self->cells, self->room);
    }
  return self->cells + self->length;
}

static char *
put (char *at, const char *bytes, gsize length)
{
  memcpy (at, bytes, length);
  return at + length;
}

static const CellFrame *
get_frame (WtRowStream *self, guint column)
{
  CellFrame *frame = &self->frames[column];
  char name[LXW_MAX_COL_NAME_LENGTH];
  g_autofree char *look = NULL;
  int number;

  if (frame->start != NULL)
    return frame;
  number = lxw_format_get_xf_index (self->formats[column]);
  /* The usual look goes without saying. */
  look = number != 0 ? g_strdup_printf (" s=\"%d\"", number) : g_strdup ("");
  lxw_col_to_name (name, (lxw_col_t) column, LXW_FALSE);
  frame->start = g_strdup_printf ("<c r=\"%s", name);
  frame->number = g_strdup_printf ("\"%s><v>", look);
  frame->text = g_strdup_printf ("\"%s t=\"inlineStr\"", look);
  frame->start_length = strlen (frame->start);
  frame->number_length = strlen (frame->number);
  frame->text_length = strlen (frame->text);
  return frame;
}

static char *
put_escaped (char *at, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '&':
        at = put (at, "&amp;", strlen ("&amp;"));
        break;
      case '<':
        at = put (at, "&lt;", strlen ("&lt;"));
        break;
      case '>':
        at = put (at, "&gt;", strlen ("&gt;"));
        break;
      default:
        *at++ = text[i];
        break;
      }
  return at;
}

/* Starts a cell, and makes room for @room bytes of it. */
static char *
start_cell (WtRowStream *self, const CellFrame *frame, const char *middle, gsize length, gsize room)
{
  char *at = reserve (self, frame->start_length + self->n_row_digits + length + room);

  at = put (at, frame->start, frame->start_length);
  at = put (at, self->row_digits, self->n_row_digits);
  return put (at, middle, length);
}

void
wt_row_stream_add_text (WtRowStream *self, guint column, const char *text)
{
  const CellFrame *frame = get_frame (self, column);
  gsize length = strlen (text);
  gsize room = strlen (TEXT_OPEN_SPACED) + ESCAPED_MAXIMUM * length + strlen (TEXT_END);
  char *at = start_cell (self, frame, frame->text, frame->text_length, room);

  if (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]))
    at = put (at, TEXT_OPEN_SPACED, strlen (TEXT_OPEN_SPACED));
  else
    at = put (at, TEXT_OPEN, strlen (TEXT_OPEN));
  at = put_escaped (at, text, length);
  at = put (at, TEXT_END, strlen (TEXT_END));
  self->length = (gsize) (at - self->cells);
}

void
wt_row_stream_add_number (WtRowStream *self, guint column, double number)
{
  const CellFrame *frame = get_frame (self, column);
  gsize room = DIGITS_MAXIMUM + strlen (NUMBER_END);
  char *at = start_cell (self, frame, frame->number, frame->number_length, room);

  if (number >= 0 && number <= G_MAXUINT && number == (guint) number)
    at += print_whole (at, (guint) number);
  else
    at += strlen (g_ascii_formatd (at, DIGITS_MAXIMUM, "%.16G", number));
  at = put (at, NUMBER_END, strlen (NUMBER_END));
  self->length = (gsize) (at - self->cells);
}

void
wt_row_stream_end_row (WtRowStream *self, guint height)
{
  FILE *file = self->sheet->optimize_tmpfile;
  char start[96];
  int length =
      height > 0 ? g_snprintf (start, sizeof start, "<row r=\"%.*s\" ht=\"%u\" customHeight=\"1\">",
                               (int) self->n_row_digits, self->row_digits, height)
                 : g_snprintf (start, sizeof start, "<row r=\"%.*s\">", (int) self->n_row_digits,
                               self->row_digits);

  fwrite (start, 1, (gsize) length, file);
  fwrite (self->cells, 1, self->length, file);
  fputs ("</row>", file);
  self->sheet->dim_rowmax = MAX (self->sheet->dim_rowmax, self->row);
}
