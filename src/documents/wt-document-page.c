#include "wt-document-page-private.h"

WtDocumentItem *
wt_document_item_new (double x, double y, const WtColour *colour)
{
  WtDocumentItem *item = g_new0 (WtDocumentItem, 1);

  item->x = x;
  item->y = y;
  item->colour = *colour;
  return item;
}

void
wt_document_item_free (WtDocumentItem *item)
{
  g_clear_object (&item->layout);
  g_clear_pointer (&item->scene, wt_chart_scene_free);
  g_clear_pointer (&item->picture, cairo_surface_destroy);
  g_free (item->outline);
  g_free (item);
}

GPtrArray *
wt_document_item_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) wt_document_item_free);
}

static gboolean
is_decoration (const WtDocumentItem *item)
{
  return item->layout == NULL && item->scene == NULL;
}

/* How many steps two paths have in common. */
static guint
count_common (const WtDocumentPath *one, const WtDocumentPath *other)
{
  guint steps = 0;

  while (steps < WT_DOCUMENT_PATH_DEPTH && one->steps[steps].name != NULL
         && one->steps[steps].name == other->steps[steps].name
         && one->steps[steps].number == other->steps[steps].number)
    steps++;
  return steps;
}

/* Closes the tags of @open that are not on the way to @next, and opens the rest of that way. */
static void
go_to (cairo_t *cr, WtDocumentPath *open, const WtDocumentPath *next)
{
  guint common = count_common (open, next);

  for (guint i = WT_DOCUMENT_PATH_DEPTH; i > common; i--)
    if (open->steps[i - 1].name != NULL)
      cairo_tag_end (cr, open->steps[i - 1].name);
  for (guint i = common; i < WT_DOCUMENT_PATH_DEPTH && next->steps[i].name != NULL; i++)
    cairo_tag_begin (cr, next->steps[i].name, "");
  *open = *next;
}

static void
draw_content (const WtDocumentItem *item, cairo_t *cr)
{
  cairo_save (cr);
  if (item->scene != NULL)
    {
      cairo_translate (cr, item->x, item->y);
      wt_chart_scene_draw (item->scene, cr);
    }
  else
    {
      wt_colour_set_source (&item->colour, cr);
      cairo_move_to (cr, item->x, item->y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (item->layout, item->line));
    }
  cairo_restore (cr);
}

/* The outline of a rectangle with round corners. */
static void
add_rectangle (const WtDocumentItem *item, cairo_t *cr)
{
  double r = MIN (item->radius, MIN (item->width, item->height) / 2);

  cairo_new_sub_path (cr);
  for (int corner = 0; corner < 4; corner++)
    {
      gboolean is_right = corner == 0 || corner == 3, is_low = corner < 2;

      cairo_arc (cr, is_right ? item->x + item->width - r : item->x + r,
                 is_low ? item->y + item->height - r : item->y + r, r, corner * (G_PI / 2),
                 (corner + 1) * (G_PI / 2));
    }
  cairo_close_path (cr);
}

static void
draw_shape (const WtDocumentItem *item, cairo_t *cr)
{
  wt_colour_set_source (&item->colour, cr);
  cairo_set_line_width (cr, item->stroke);
  switch (item->shape)
    {
    case WT_DOCUMENT_SHAPE_OUTLINED:
      add_rectangle (item, cr);
      cairo_stroke (cr);
      break;
    case WT_DOCUMENT_SHAPE_CROSS:
      cairo_move_to (cr, item->x, item->y);
      cairo_rel_line_to (cr, item->width, item->height);
      cairo_move_to (cr, item->x, item->y + item->height);
      cairo_rel_line_to (cr, item->width, -item->height);
      cairo_stroke (cr);
      break;
    case WT_DOCUMENT_SHAPE_FILLED:
    default:
      if (item->radius > 0)
        add_rectangle (item, cr);
      else
        cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_fill (cr);
    }
}

static void
draw_picture (const WtDocumentItem *item, cairo_t *cr)
{
  int width = cairo_image_surface_get_width (item->picture);
  int height = cairo_image_surface_get_height (item->picture);

  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, item->width / width, item->height / height);
  cairo_set_source_surface (cr, item->picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  /* cairo's PDF has no place for what is painted, rather than filled, among tags. */
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
wt_document_page_draw (const GPtrArray *items, cairo_t *cr)
{
  const WtDocumentPath nothing = { 0 };
  WtDocumentPath open = { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      const WtDocumentItem *item = g_ptr_array_index (items, i);

      if (!is_decoration (item))
        continue;
      if (item->picture != NULL)
        draw_picture (item, cr);
      else
        draw_shape (item, cr);
    }
  for (guint i = 0; i < items->len; i++)
    {
      const WtDocumentItem *item = g_ptr_array_index (items, i);

      if (is_decoration (item))
        continue;
      go_to (cr, &open, &item->path);
      draw_content (item, cr);
    }
  go_to (cr, &open, &nothing);
}
