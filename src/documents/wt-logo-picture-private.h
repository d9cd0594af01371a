#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The most room it takes on a document, in points. */
#define WT_LOGO_PICTURE_WIDTH 150.0
#define WT_LOGO_PICTURE_HEIGHT 26.0

/* The picture in @png, or %NULL when that is none or has more dots than a logo needs; free with
 * cairo_surface_destroy(). */
cairo_surface_t *wt_logo_picture_read (GBytes *png);

G_END_DECLS
