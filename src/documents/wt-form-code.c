#include "wt-form-code-private.h"

#include "wt-document-flow-private.h"
#include "wt-document.h"

#include <qrencode.h>

#define MILLIMETRE (72.0 / 25.4)
#define MARK_SIDE (5 * MILLIMETRE)
#define MARK_DISTANCE (8 * MILLIMETRE)

/* The lowest bit of a dot says whether it is black. */
#define BLACK 1

void
wt_form_code_draw (cairo_t *cr, const char *text, double x, double y, double side)
{
  /* A quarter of the form's code may be crumpled or stained. */
  QRcode *code = QRcode_encodeString (text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1);
  double dot;

  if (code == NULL)
    return;
  dot = side / code->width;
  wt_colour_set_source (&(WtColour) WT_COLOUR (0x000000), cr);
  /* One path, so that no white line shows between dots. */
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if (code->data[row * code->width + column] & BLACK)
        cairo_rectangle (cr, x + column * dot, y + row * dot, dot, dot);
  cairo_fill (cr);
  QRcode_free (code);
}

void
wt_form_code_draw_marks (cairo_t *cr)
{
  double right = WT_DOCUMENT_WIDTH - MARK_DISTANCE - MARK_SIDE;
  double low = WT_DOCUMENT_HEIGHT - MARK_DISTANCE - MARK_SIDE;

  wt_colour_set_source (&(WtColour) WT_COLOUR (0x000000), cr);
  cairo_rectangle (cr, MARK_DISTANCE, MARK_DISTANCE, MARK_SIDE, MARK_SIDE);
  cairo_rectangle (cr, right, MARK_DISTANCE, MARK_SIDE, MARK_SIDE);
  cairo_rectangle (cr, MARK_DISTANCE, low, MARK_SIDE, MARK_SIDE);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right + MARK_SIDE / 2, low + MARK_SIDE / 2, MARK_SIDE / 2, 0, 2 * G_PI);
  cairo_fill (cr);
}
