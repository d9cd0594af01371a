#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Fills a square of @side with the QR code of @text, without the white that has to be left around
 * it: four of its dots, which are a fifth of the side or less. Nothing is drawn when @text is too
 * long for one. */
void wt_form_code_draw (cairo_t *cr, const char *text, double x, double y, double side);

/* The marks in the corners of a page: squares, but for a disc at the lower right, so that a scan
 * knows which side is up. */
void wt_form_code_draw_marks (cairo_t *cr);

G_END_DECLS
