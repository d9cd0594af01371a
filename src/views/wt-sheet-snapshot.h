#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wt_sheet_snapshot_begin:
 * @paper: where the sheet lies, in pixels
 * @width: how wide it is on paper, in points
 *
 * Puts down a sheet of white paper with its shadow.
 *
 * Returns: (transfer full): to draw its page with, in points from its top left corner; destroy it
 * when the page is drawn
 */
cairo_t *
wt_sheet_snapshot_begin (GtkSnapshot *snapshot, const graphene_rect_t *paper, double width);

G_END_DECLS
