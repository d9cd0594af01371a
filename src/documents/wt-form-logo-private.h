#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The picture in @png, or %NULL when that is none or has more dots than a logo needs; free with
 * cairo_surface_destroy(). */
cairo_surface_t *wt_form_logo_read (GBytes *png);

G_END_DECLS
