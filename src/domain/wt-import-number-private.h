#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number as people in different countries write it, with a point and no more: "1,250.50" and "1
 * 250,5" are "1250.50" and "1250.5". %NULL when @text is none; free with g_free(). */
char *wt_import_number_read (const char *text, gboolean has_decimal_comma);

G_END_DECLS
