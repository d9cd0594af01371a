#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The largest logo that is kept, in bytes of its PNG file. */
#define WT_LOGO_BYTES (512 * 1024)

/* The organisation's logo, for reports and printed forms; or that there is none. Immutable; may be
 * shared between threads. */
#define WT_TYPE_LOGO (wt_logo_get_type ())
G_DECLARE_FINAL_TYPE (WtLogo, wt_logo, WT, LOGO, GObject)

/* @png: (nullable): a PNG file */
WtLogo *wt_logo_new (GBytes *png);

/* Returns: (nullable): lent */
GBytes *wt_logo_get_png (WtLogo *self);

G_END_DECLS
