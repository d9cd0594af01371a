#include "wt-workbook-text.h"

#include <string.h>

#define ELLIPSIS 0x2026

/* Widths of the characters from space to "~" in Calibri, in thousandths of the font's size. */
static const guint16 ADVANCES[] = {
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, /* space to / */
  507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, /* 0 to ? */
  894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, /* @ to O */
  517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, /* P to _ */
  291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, /* ` to o */
  525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,      /* p to ~ */
};
#define ADVANCE_OF_DIGIT 507
#define ADVANCE_OF_OTHERS 560
#define ADVANCE_OF_WIDE 1100

static gboolean
is_forbidden (gunichar character)
{
  return (character < 0x20 && character != '\n' && character != '\t') || character == 0x7f
         || character == 0xfffe || character == 0xffff;
}

/* Excel reads "_x0041_" in a cell as "A". */
static gboolean
looks_like_escape (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && g_ascii_isxdigit (text[2])
         && g_ascii_isxdigit (text[3]) && g_ascii_isxdigit (text[4]) && g_ascii_isxdigit (text[5])
         && text[6] == '_';
}

static gboolean
is_clean (const char *text, gboolean one_line)
{
  gsize length = 0;

  for (const char *c = text; *c != '\0'; c++, length++)
    {
      if ((guchar) *c >= 0x80)
        break;
      if (is_forbidden ((guchar) *c) || (*c == '\n' && one_line) || looks_like_escape (c))
        return FALSE;
    }
  if (text[length] == '\0')
    return length <= WT_WORKBOOK_TEXT_MAXIMUM;

  /* The rest is not ASCII: a byte is never less than a character of UTF-16 is counted for. */
  if (!g_utf8_validate (text, -1, NULL) || strlen (text) > WT_WORKBOOK_TEXT_MAXIMUM)
    return FALSE;
  for (const char *c = text + length; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (is_forbidden (character) || (character == '\n' && one_line) || looks_like_escape (c))
        return FALSE;
    }
  return TRUE;
}

static gsize
count_utf16 (gunichar character)
{
  return character > 0xffff ? 2 : 1;
}

static gboolean
is_longer_than (const char *text, gsize maximum)
{
  gsize length = 0;

  for (; *text != '\0' && length <= maximum; text = g_utf8_next_char (text))
    length += count_utf16 (g_utf8_get_char (text));
  return length > maximum;
}

static void
cut (GString *buffer)
{
  gsize length = 0;
  const char *c = buffer->str;

  if (!is_longer_than (buffer->str, WT_WORKBOOK_TEXT_MAXIMUM))
    return;
  while (length + count_utf16 (g_utf8_get_char (c)) < WT_WORKBOOK_TEXT_MAXIMUM)
    {
      length += count_utf16 (g_utf8_get_char (c));
      c = g_utf8_next_char (c);
    }
  g_string_truncate (buffer, (gsize) (c - buffer->str));
  g_string_append_unichar (buffer, ELLIPSIS);
}

const char *
wt_workbook_text_clean (const char *text, gboolean one_line, GString *buffer)
{
  g_autofree char *valid = NULL;

  if (is_clean (text, one_line))
    return text;

  valid = g_utf8_make_valid (text, -1);
  g_string_truncate (buffer, 0);
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\r')
        {
          if (c[1] == '\n')
            continue;
          character = '\n';
        }
      if (character == '\n' && one_line)
        character = ' ';
      if (looks_like_escape (c))
        g_string_append (buffer, "_x005F");
      if (!is_forbidden (character))
        g_string_append_unichar (buffer, character);
    }
  cut (buffer);
  return buffer->str;
}

static guint
get_advance (gunichar character)
{
  if (character >= ' ' && character <= '~')
    return ADVANCES[character - ' '];
  if (character == '\t')
    return 4 * ADVANCES[0];
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? ADVANCE_OF_WIDE : ADVANCE_OF_OTHERS;
}

/* The widest part of @text between any of @separators. */
static double
measure (const char *text, const char *separators)
{
  guint64 widest = 0, width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      width = strchr (separators, *c) != NULL ? 0 : width + get_advance (g_utf8_get_char (c));
      widest = MAX (widest, width);
    }
  return (double) widest / ADVANCE_OF_DIGIT;
}

double
wt_workbook_text_measure (const char *text)
{
  return measure (text, "\n");
}

double
wt_workbook_text_measure_word (const char *text)
{
  return measure (text, " \n");
}

gsize
wt_workbook_text_get_line (const char *text, double width)
{
  guint64 room = (guint64) (MAX (width, 1) * ADVANCE_OF_DIGIT), line = 0;
  const char *word = NULL;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (*c == '\n')
        return (gsize) (c + 1 - text);
      line += get_advance (g_utf8_get_char (c));
      /* A space at the end of a line takes no room in it. */
      if (*c == ' ')
        word = c + 1;
      else if (line > room && c > text)
        return (gsize) ((word != NULL ? word : c) - text);
    }
  return strlen (text);
}

guint
wt_workbook_text_count_lines (const char *text, double width)
{
  guint n_lines = 0;

  do
    {
      text += wt_workbook_text_get_line (text, width);
      n_lines++;
    }
  while (*text != '\0');
  return n_lines;
}
