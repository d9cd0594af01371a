#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON as other programs read it: a number or text that is not there is null; numbers have a
 * decimal point in every locale. */

void wt_command_json_add_count (JsonBuilder *builder, const char *name, gint64 value);
void wt_command_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);

/* NAN is null. */
void wt_command_json_add_number (JsonBuilder *builder, const char *name, double value);

/* An empty text is null. */
void wt_command_json_add_text (JsonBuilder *builder, const char *name, const char *value);

/* Writes what was built to the standard output, in UTF-8. */
void wt_command_json_print (JsonBuilder *builder);

G_END_DECLS
