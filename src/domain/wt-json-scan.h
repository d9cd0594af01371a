#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How deep brackets may stand in each other. */
#define WT_JSON_SCAN_DEPTH 100

/**
 * wt_json_scan:
 * @text: what is to be read as JSON; it needs no final NUL
 * @length: its length in bytes
 * @line: (out): where the fault is, from 1
 *
 * Whether a whole text is JSON as the standard (RFC 8259) has it. A parser comes after it:
 * json-glib tells people the line before a fault, takes comments and half a file for JSON, makes
 * text that is not UTF-8 of half a surrogate pair, and uses up the stack on a file of a million
 * brackets.
 *
 * Returns: %FALSE with WT_ERROR_INVALID, whose message is a clause such as "the file is empty."
 */
gboolean wt_json_scan (const char *text, gsize length, guint *line, GError **error);

G_END_DECLS
