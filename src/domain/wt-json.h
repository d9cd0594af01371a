#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reading definitions: each sets WT_ERROR_INVALID with the member's name when the text has not the
 * expected shape. */

/* The root object of @json, owned by @parser. */
JsonObject *wt_json_load_object (JsonParser *parser, GBytes *json, GError **error);

/* A member that must be there: text that is not empty, or an array with at least one element. Lent.
 */
const char *wt_json_get_text (JsonObject *object, const char *member, GError **error);
JsonArray *wt_json_get_array (JsonObject *object, const char *member, GError **error);

/* An element of an array: an object, or text that is not empty. Lent. */
JsonObject *wt_json_get_object_element (JsonArray *array, guint index, GError **error);
const char *wt_json_get_text_element (JsonArray *array, guint index, GError **error);

/* A member that may be missing. */
const char *wt_json_get_optional_text (JsonObject *object, const char *member);

G_END_DECLS
