#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many dots wide and high the picture in the PNG file @png says it is; whether it is such a
 * file, and not of more dots than fit into memory: a small file can hold a huge picture. */
gboolean wt_png_read_size (GBytes *png, guint *width, guint *height);

G_END_DECLS
