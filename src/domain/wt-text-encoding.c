#include "wt-text-encoding.h"

#include "wt-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARK_UTF_8 "\xef\xbb\xbf"
#define MARK_UTF_16_LE "\xff\xfe"
#define MARK_UTF_16_BE "\xfe\xff"

/* By WtTextEncoding. */
static const struct
{
  const char *nick, *title, *mark;
} ENCODINGS[WT_TEXT_ENCODING_COUNT] = {
  { "automatic", N_ ("Found by itself"), "" },
  { "utf-8", N_ ("Unicode (UTF-8)"), MARK_UTF_8 },
  { "utf-16le", N_ ("Unicode (UTF-16, little-endian)"), MARK_UTF_16_LE },
  { "utf-16be", N_ ("Unicode (UTF-16, big-endian)"), MARK_UTF_16_BE },
  { "windows-1252", N_ ("Windows (Western European)"), "" },
};

/* Files that are no text at all, by how they begin. */
static const struct
{
  const char *start, *sentence;
} NO_TEXTS[] = {
  { "PK\003\004", N_ ("This is a workbook or an archive. Save the sheet as a CSV file first.") },
  { "\xd0\xcf\x11\xe0", N_ ("This is an old Excel workbook. Save the sheet as a CSV file first.") },
  { "%PDF-", N_ ("This is a PDF document, not a CSV file.") },
  { "SQLite format 3", N_ ("This is a database or a workspace, not a CSV file.") },
  { "<!DOCTYPE", N_ ("This is a web page, not a CSV file. Download the CSV file instead.") },
  { "<html", N_ ("This is a web page, not a CSV file. Download the CSV file instead.") },
};

/* What Windows-1252 has in place of the control characters 0x80 to 0x9f; 0 is not used. */
static const gunichar WINDOWS_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

const char *
wt_text_encoding_get_nick (WtTextEncoding encoding)
{
  g_return_val_if_fail ((guint) encoding < WT_TEXT_ENCODING_COUNT, "");
  return ENCODINGS[encoding].nick;
}

const char *
wt_text_encoding_get_title (WtTextEncoding encoding)
{
  g_return_val_if_fail ((guint) encoding < WT_TEXT_ENCODING_COUNT, "");
  return _ (ENCODINGS[encoding].title);
}

gboolean
wt_text_encoding_from_nick (const char *nick, WtTextEncoding *encoding)
{
  for (guint i = 0; i < WT_TEXT_ENCODING_COUNT; i++)
    if (g_ascii_strcasecmp (nick, ENCODINGS[i].nick) == 0)
      {
        *encoding = (WtTextEncoding) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
starts_with (const char *text, gsize length, const char *start)
{
  gsize n = strlen (start);

  return n > 0 && length >= n && memcmp (text, start, n) == 0;
}

static gboolean
is_text (const char *text, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (NO_TEXTS); i++)
    if (starts_with (text, length, NO_TEXTS[i].start))
      {
        g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID, _ (NO_TEXTS[i].sentence));
        return FALSE;
      }
  return TRUE;
}

static WtTextEncoding
detect (const char *text, gsize length)
{
  for (guint i = 0; i < WT_TEXT_ENCODING_COUNT; i++)
    if (starts_with (text, length, ENCODINGS[i].mark))
      return (WtTextEncoding) i;
  return g_utf8_validate_len (text, length, NULL) ? WT_TEXT_ENCODING_UTF_8
                                                  : WT_TEXT_ENCODING_WINDOWS_1252;
}

static void
set_zero_error (GError **error)
{
  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       _ ("The file holds characters that no text has. Save it as “CSV UTF-8”."));
}

static GBytes *
decode_utf_8 (GBytes *bytes, gsize skipped, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end;
  guint line = 1;

  if (g_utf8_validate_len (text + skipped, length - skipped, &end))
    return g_bytes_new_from_bytes (bytes, skipped, length - skipped);
  if (*end == '\0')
    {
      set_zero_error (error);
      return NULL;
    }
  for (const char *at = text; at < end; at++)
    line += *at == '\n';
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID,
               _ ("Line %u of the file is not UTF-8. Save it as “CSV UTF-8”, or choose another "
                  "encoding."),
               line);
  return NULL;
}

static GBytes *
decode_utf_16 (GBytes *bytes, gsize skipped, gboolean is_big_endian, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize n_units = (length - skipped) / 2;
  g_autofree gunichar2 *units = g_new (gunichar2, n_units + 1);
  glong n_read = 0, n_written = 0;
  char *text;

  for (gsize i = 0; i < n_units; i++)
    {
      const guint8 *unit = data + skipped + 2 * i;

      units[i] = is_big_endian ? (gunichar2) (unit[0] << 8 | unit[1])
                               : (gunichar2) (unit[1] << 8 | unit[0]);
    }
  text = g_utf16_to_utf8 (units, (glong) n_units, &n_read, &n_written, NULL);
  if (text != NULL && (gsize) n_read == n_units && (length - skipped) % 2 == 0)
    return g_bytes_new_take (text, (gsize) n_written);
  if (text != NULL && (gsize) n_read < n_units && units[n_read] == 0)
    set_zero_error (error);
  else
    g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                         _ ("The file is not UTF-16 throughout. Save it as “CSV UTF-8”."));
  g_free (text);
  return NULL;
}

static GBytes *
decode_windows_1252 (GBytes *bytes, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) text = g_string_sized_new (length + length / 16 + 1);

  for (gsize i = 0; i < length; i++)
    {
      gunichar character =
          data[i] >= 0x80 && data[i] < 0xa0 ? WINDOWS_1252[data[i] - 0x80] : data[i];

      if (character == 0)
        {
          set_zero_error (error);
          return NULL;
        }
      if (character < 0x80)
        g_string_append_c (text, (char) character);
      else
        g_string_append_unichar (text, character);
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
wt_text_decode (GBytes *bytes, WtTextEncoding *encoding, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize skipped;

  if (length == 0)
    {
      *encoding = *encoding == WT_TEXT_ENCODING_AUTOMATIC ? WT_TEXT_ENCODING_UTF_8 : *encoding;
      return g_bytes_ref (bytes);
    }
  if (!is_text (text, length, error))
    return NULL;
  if (*encoding == WT_TEXT_ENCODING_AUTOMATIC)
    *encoding = detect (text, length);
  skipped = starts_with (text, length, ENCODINGS[*encoding].mark)
                ? strlen (ENCODINGS[*encoding].mark)
                : 0;
  switch (*encoding)
    {
    case WT_TEXT_ENCODING_UTF_16_LE:
    case WT_TEXT_ENCODING_UTF_16_BE:
      return decode_utf_16 (bytes, skipped, *encoding == WT_TEXT_ENCODING_UTF_16_BE, error);
    case WT_TEXT_ENCODING_WINDOWS_1252:
      return decode_windows_1252 (bytes, error);
    case WT_TEXT_ENCODING_AUTOMATIC:
    case WT_TEXT_ENCODING_UTF_8:
    case WT_TEXT_ENCODING_COUNT:
    default:
      return decode_utf_8 (bytes, skipped, error);
    }
}
