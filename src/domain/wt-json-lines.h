#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON that a person wrote or changed, with the line on which each part of it begins, so that a
 * fault can be shown where it is. */
typedef struct _WtJsonLines WtJsonLines;

/**
 * wt_json_lines_load:
 * @json: a file in UTF-8, with or without a byte order mark
 *
 * Returns: (transfer full): the file, or %NULL with WT_ERROR_INVALID, whose message names the line
 */
WtJsonLines *wt_json_lines_load (GBytes *json, GError **error);
void wt_json_lines_free (WtJsonLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtJsonLines, wt_json_lines_free)

/* The outermost node. Lent. */
JsonNode *wt_json_lines_get_root (WtJsonLines *self);

/* The line, from 1: of the opening bracket of an object or an array, of the end of another value.
 */
guint wt_json_lines_get_line (WtJsonLines *self, JsonNode *node);

/* Sets WT_ERROR_INVALID to "Line 14: @clause Nothing was imported." */
void wt_json_lines_set_error (GError **error, guint line, const char *clause);

G_END_DECLS
