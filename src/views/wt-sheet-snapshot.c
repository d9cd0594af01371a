#include "wt-sheet-snapshot.h"

cairo_t *
wt_sheet_snapshot_begin (GtkSnapshot *snapshot, const graphene_rect_t *paper, double width)
{
  double scale = paper->size.width / width;
  GskRoundedRect outline;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.22f }, 0, 1, 0, 6);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, paper);
  cr = gtk_snapshot_append_cairo (snapshot, paper);
  cairo_translate (cr, paper->origin.x, paper->origin.y);
  cairo_scale (cr, scale, scale);
  return cr;
}
