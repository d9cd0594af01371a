#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the characters of a file are written. */
typedef enum
{
  WT_TEXT_ENCODING_AUTOMATIC,
  WT_TEXT_ENCODING_UTF_8,
  WT_TEXT_ENCODING_UTF_16_LE,
  WT_TEXT_ENCODING_UTF_16_BE,
  WT_TEXT_ENCODING_WINDOWS_1252,
  WT_TEXT_ENCODING_COUNT,
} WtTextEncoding;

/* "automatic", "utf-8", "utf-16le", "utf-16be", "windows-1252". */
const char *wt_text_encoding_get_nick (WtTextEncoding encoding);

/* Whether @nick is one of those, in letters of either case. */
gboolean wt_text_encoding_from_nick (const char *nick, WtTextEncoding *encoding);

/* What it is called: "Windows (Western European)". */
const char *wt_text_encoding_get_title (WtTextEncoding encoding);

/**
 * wt_text_decode:
 * @bytes: a file's content
 * @encoding: (inout): how it is written; %WT_TEXT_ENCODING_AUTOMATIC goes by the byte order mark,
 * takes what is valid for UTF-8 and all else for Windows-1252, and is replaced by what was found
 *
 * Returns: (transfer full) (nullable): the text in UTF-8 without a byte order mark and without a
 * zero, or %NULL with WT_ERROR_INVALID and a sentence for people
 */
GBytes *wt_text_decode (GBytes *bytes, WtTextEncoding *encoding, GError **error);

G_END_DECLS
