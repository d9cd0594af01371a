#include "wt-json-scan.h"

#include "wt-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expected;

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  Expected expected;
  char open[WT_JSON_SCAN_DEPTH]; /* the opening brackets */
  guint depth;
} Scan;

static gboolean
fail (GError **error, const char *clause)
{
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, clause);
  return FALSE;
}

/* Text in UTF-8 holds no NUL: a search for one of several characters never finds the end of these.
 */
static gboolean
check_encoding (Scan *self, GError **error)
{
  const char *bad;

  if (g_utf8_validate_len (self->at, (gsize) (self->end - self->at), &bad))
    return TRUE;
  for (const char *byte = self->at; byte < bad; byte++)
    if (*byte == '\n')
      self->line++;
  return fail (error, _ ("the file is not text in UTF-8."));
}

/* The four hexadecimal digits behind "\u", or -1. */
static int
read_unit (const char *at, const char *end)
{
  int unit = 0;

  if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (at[i]);
    }
  return unit;
}

/* How many bytes the escape at @at takes, or 0 when it stands for no character. */
static gsize
measure_escape (const char *at, const char *end)
{
  int unit = read_unit (at, end);

  if (unit < 0)
    return end - at > 1 && strchr ("\"\\/bfnrt", at[1]) != NULL ? 2 : 0;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      int low = read_unit (at + 6, end);

      return low >= 0xdc00 && low < 0xe000 ? 12 : 0;
    }
  return unit == 0 || (unit >= 0xdc00 && unit < 0xe000) ? 0 : 6;
}

/* From behind the opening quotation mark to behind the closing one. */
static gboolean
scan_text (Scan *self, GError **error)
{
  while (self->at < self->end && *self->at != '"')
    {
      gsize length = *self->at == '\\' ? measure_escape (self->at, self->end) : 1;

      if (*self->at == '\n' || *self->at == '\r')
        break;
      if (length == 0)
        return fail (error, _ ("this is not JSON: a backslash \\ stands before something that it "
                               "cannot stand before."));
      if ((guchar) *self->at < ' ')
        return fail (error, _ ("this is not JSON: a text has a tab or another control "
                               "character in it."));
      self->at += length;
    }
  if (self->at == self->end || *self->at != '"')
    return fail (error, _ ("this is not JSON: a text is not closed with a quotation mark."));
  self->at++;
  return TRUE;
}

/* How many bytes the number or the word at the beginning takes. */
static gsize
measure_word (Scan *self)
{
  const char *at = self->at;

  while (at < self->end && (g_ascii_isalnum (*at) || *at == '-' || *at == '+' || *at == '.'))
    at++;
  return (gsize) (at - self->at);
}

/* What stands at the beginning, to be shown to a person. */
static char *
dup_word (Scan *self)
{
  const gsize longest = 20;
  gsize length = measure_word (self);

  if ((guchar) *self->at < ' ')
    return g_strdup_printf ("\\x%02x", (guchar) *self->at);
  if (length == 0)
    length = (gsize) (g_utf8_next_char (self->at) - self->at);
  return g_strndup (self->at, MIN (length, longest));
}

/* What is said when @word, a character or a word of the file, stands in the place of what was
 * expected. */
static char *
dup_unexpected (Expected expected, const char *word)
{
  switch (expected)
    {
    case EXPECT_NAME:
    case EXPECT_NAME_OR_END:
      /* Translators: %s is a character or a word of a file that somebody imports */
      return g_strdup_printf (
          _ ("this is not JSON: “%s” stands where a name in quotation marks should be."), word);
    case EXPECT_COLON:
      /* Translators: %s is a character or a word of a file that somebody imports */
      return g_strdup_printf (_ ("this is not JSON: “%s” stands where a colon “:” should be."),
                              word);
    case EXPECT_COMMA_OR_END:
      /* Translators: %s is a character or a word of a file that somebody imports */
      return g_strdup_printf (
          _ ("this is not JSON: “%s” stands where a comma “,” or a closing bracket should be."),
          word);
    case EXPECT_NOTHING:
      /* Translators: %s is a character or a word of a file that somebody imports */
      return g_strdup_printf (_ ("this is not JSON: “%s” follows after the end."), word);
    case EXPECT_VALUE:
    case EXPECT_VALUE_OR_END:
    default:
      /* Translators: %s is a character or a word of a file that somebody imports */
      return g_strdup_printf (_ ("this is not JSON: “%s” stands where a value should be."), word);
    }
}

static gboolean
fail_unexpected (Scan *self, GError **error)
{
  g_autofree char *word = dup_word (self);
  g_autofree char *clause = dup_unexpected (self->expected, word);

  return fail (error, clause);
}

static gboolean
is_value_expected (Scan *self)
{
  return self->expected == EXPECT_VALUE || self->expected == EXPECT_VALUE_OR_END;
}

static Expected
get_after_value (Scan *self)
{
  return self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

static gboolean
open_bracket (Scan *self, GError **error)
{
  if (!is_value_expected (self))
    return fail_unexpected (self, error);
  if (self->depth == WT_JSON_SCAN_DEPTH)
    return fail (error, _ ("this cannot be read: too many brackets stand in each other."));
  self->open[self->depth++] = *self->at;
  self->expected = *self->at == '{' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  self->at++;
  return TRUE;
}

static gboolean
close_bracket (Scan *self, GError **error)
{
  char open = *self->at == '}' ? '{' : '[';
  Expected empty = open == '{' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;

  if (self->depth == 0 || self->open[self->depth - 1] != open
      || (self->expected != empty && self->expected != EXPECT_COMMA_OR_END))
    return fail_unexpected (self, error);
  self->depth--;
  self->expected = get_after_value (self);
  self->at++;
  return TRUE;
}

/* A comma or a colon. */
static gboolean
scan_mark (Scan *self, GError **error)
{
  if (self->expected != (*self->at == ':' ? EXPECT_COLON : EXPECT_COMMA_OR_END))
    return fail_unexpected (self, error);
  self->expected =
      *self->at == ',' && self->open[self->depth - 1] == '{' ? EXPECT_NAME : EXPECT_VALUE;
  self->at++;
  return TRUE;
}

static gboolean
scan_name_or_text (Scan *self, GError **error)
{
  gboolean is_name = self->expected == EXPECT_NAME || self->expected == EXPECT_NAME_OR_END;

  if (!is_name && !is_value_expected (self))
    return fail_unexpected (self, error);
  self->expected = is_name ? EXPECT_COLON : get_after_value (self);
  self->at++;
  return scan_text (self, error);
}

/* A number, true, false or null. */
static gboolean
scan_word (Scan *self, GError **error)
{
  gsize length = measure_word (self);
  g_autofree char *word = g_strndup (self->at, length);

  if (!is_value_expected (self)
      || !g_regex_match_simple ("^(true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?"
                                "([eE][-+]?[0-9]+)?)$",
                                word, G_REGEX_DOLLAR_ENDONLY, 0))
    return fail_unexpected (self, error);
  self->expected = get_after_value (self);
  self->at += length;
  return TRUE;
}

static gboolean
scan_next (Scan *self, GError **error)
{
  switch (*self->at)
    {
    case '\n':
      self->line++;
      self->at++;
      return TRUE;
    case ' ':
    case '\t':
    case '\r':
      self->at++;
      return TRUE;
    case '{':
    case '[':
      return open_bracket (self, error);
    case '}':
    case ']':
      return close_bracket (self, error);
    case ',':
    case ':':
      return scan_mark (self, error);
    case '"':
      return scan_name_or_text (self, error);
    default:
      return scan_word (self, error);
    }
}

gboolean
wt_json_scan (const char *text, gsize length, guint *line, GError **error)
{
  Scan scan = { .at = text, .end = text + length, .line = 1, .expected = EXPECT_VALUE };
  gboolean is_good = check_encoding (&scan, error);

  while (is_good && scan.at < scan.end)
    is_good = scan_next (&scan, error);
  if (is_good && scan.depth > 0)
    is_good = fail (error, _ ("this is not JSON: the file ends before its last bracket."));
  if (is_good && scan.expected != EXPECT_NOTHING)
    is_good = fail (error, _ ("the file is empty."));
  *line = scan.line;
  return is_good;
}
