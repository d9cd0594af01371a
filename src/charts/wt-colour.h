#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A colour in sRGB; all parts from 0 to 1, not premultiplied. */
typedef struct
{
  double red, green, blue, alpha;
} WtColour;

/* An opaque colour known when compiling: WT_COLOUR (0x1c71d8). */
#define WT_COLOUR(rgb)                                                                             \
  {                                                                                                \
    (double) (((rgb) >> 16) & 0xff) / 255, (double) (((rgb) >> 8) & 0xff) / 255,                   \
        (double) ((rgb) &0xff) / 255, 1                                                            \
  }

/* Nothing is painted in this colour. */
#define WT_COLOUR_NONE                                                                             \
  {                                                                                                \
    0, 0, 0, 0                                                                                     \
  }

/**
 * wt_colour_parse:
 * @text: "#rrggbb"
 * @colour: (out): left alone when @text is not a colour
 *
 * Returns: whether @text is a colour
 */
gboolean wt_colour_parse (const char *text, WtColour *colour);

/* "#rrggbb"; free with g_free(). */
char *wt_colour_dup_text (const WtColour *colour);

/* Whether anything can be seen of @colour. */
static inline gboolean
wt_colour_is_visible (const WtColour *colour)
{
  return colour->alpha > 0;
}

/**
 * wt_colour_get_contrast:
 *
 * The contrast ratio of two opaque colours, 1 to 21. Graphics need 3, text needs 4.5.
 *
 * Source: Web Content Accessibility Guidelines 2.1, "contrast ratio" and "relative luminance".
 */
double wt_colour_get_contrast (const WtColour *one, const WtColour *other);

/* @colour as dark as white text on it needs, and otherwise as it is. */
WtColour wt_colour_darken (const WtColour *colour);

/* @share (0 to 1) of @colour on white. */
WtColour wt_colour_tint (const WtColour *colour, double share);

/* Makes @colour the source of @cr. */
void wt_colour_set_source (const WtColour *colour, cairo_t *cr);

G_END_DECLS
