#include "wt-chart-scene-items-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Nothing narrower can be pointed at. */
#define NARROWEST_MARK 3.0

static void
clear_item (gpointer data)
{
  WtChartItem *item = data;

  switch (item->kind)
    {
    case WT_CHART_ITEM_POLYLINE:
      g_free (item->polyline.points);
      break;
    case WT_CHART_ITEM_COLUMNS:
      g_free (item->columns.columns);
      break;
    case WT_CHART_ITEM_TEXT:
      g_object_unref (item->text.layout);
      break;
    case WT_CHART_ITEM_BOX:
    case WT_CHART_ITEM_LINE:
    case WT_CHART_ITEM_MARKER:
      break;
    }
}

static void
clear_mark (gpointer data)
{
  WtChartMark *mark = data;

  g_free (mark->words);
}

WtChartScene *
wt_chart_scene_new (double width, double height)
{
  WtChartScene *scene = g_new0 (WtChartScene, 1);

  scene->width = width;
  scene->height = height;
  scene->items = g_array_new (FALSE, FALSE, sizeof (WtChartItem));
  g_array_set_clear_func (scene->items, clear_item);
  scene->texts = g_array_new (FALSE, FALSE, sizeof (guint));
  scene->marks = g_array_new (FALSE, FALSE, sizeof (WtChartMark));
  g_array_set_clear_func (scene->marks, clear_mark);
  return scene;
}

void
wt_chart_scene_free (WtChartScene *scene)
{
  if (scene == NULL)
    return;

  g_array_unref (scene->items);
  g_array_unref (scene->texts);
  g_array_unref (scene->marks);
  g_free (scene);
}

double
wt_chart_scene_get_width (const WtChartScene *scene)
{
  return scene->width;
}

double
wt_chart_scene_get_height (const WtChartScene *scene)
{
  return scene->height;
}

static void
add_item (WtChartScene *scene, WtChartItem item)
{
  g_array_append_val (scene->items, item);
}

void
wt_chart_scene_add_box (WtChartScene *scene, const WtChartBox *box)
{
  add_item (scene, (WtChartItem){ .kind = WT_CHART_ITEM_BOX, .box = *box });
}

void
wt_chart_scene_add_line (WtChartScene *scene, const WtChartLine *line)
{
  add_item (scene, (WtChartItem){ .kind = WT_CHART_ITEM_LINE, .line = *line });
}

void
wt_chart_scene_add_polyline (WtChartScene *scene,
                             const WtChartPoint *points,
                             gsize n,
                             double line_width,
                             const WtColour *colour)
{
  WtChartPolyline polyline = { g_memdup2 (points, n * sizeof *points), n, line_width, *colour };

  add_item (scene, (WtChartItem){ .kind = WT_CHART_ITEM_POLYLINE, .polyline = polyline });
}

void
wt_chart_scene_add_marker (WtChartScene *scene, const WtChartMarker *marker)
{
  add_item (scene, (WtChartItem){ .kind = WT_CHART_ITEM_MARKER, .marker = *marker });
}

void
wt_chart_scene_add_columns (WtChartScene *scene,
                            const WtChartColumn *columns,
                            gsize n,
                            double width,
                            const WtColour *colour)
{
  WtChartColumns item = { g_memdup2 (columns, n * sizeof *columns), n, width, *colour };

  add_item (scene, (WtChartItem){ .kind = WT_CHART_ITEM_COLUMNS, .columns = item });
}

static void
index_text (WtChartScene *scene)
{
  guint index = scene->items->len;

  g_array_append_val (scene->texts, index);
}

void
wt_chart_scene_take_text (
    WtChartScene *scene, PangoLayout *layout, double x, double y, const WtColour *colour)
{
  WtChartText text = { .layout = layout, .x = x, .y = y, .colour = *colour };
  PangoRectangle ink, logical;

  pango_layout_get_extents (layout, &ink, &logical);
  text.left = (double) logical.x / PANGO_SCALE;
  text.width = (double) logical.width / PANGO_SCALE;
  text.ink =
      (WtChartRectangle){ x + (double) ink.x / PANGO_SCALE, y + (double) ink.y / PANGO_SCALE,
                          (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE };
  index_text (scene);
  add_item (scene, (WtChartItem){ .kind = WT_CHART_ITEM_TEXT, .text = text });
}

void
wt_chart_scene_take_mark (WtChartScene *scene,
                          const WtChartRectangle *rectangle,
                          int key,
                          char *words)
{
  WtChartMark mark = { *rectangle, words, key };
  double wider = MAX (0, NARROWEST_MARK - rectangle->width);
  double higher = MAX (0, NARROWEST_MARK - rectangle->height);

  mark.rectangle.x = CLAMP (rectangle->x - wider / 2, 0, MAX (0, scene->width - NARROWEST_MARK));
  mark.rectangle.y = CLAMP (rectangle->y - higher / 2, 0, MAX (0, scene->height - NARROWEST_MARK));
  mark.rectangle.width += wider;
  mark.rectangle.height += higher;
  g_array_append_val (scene->marks, mark);
}

static void
mirror_item (WtChartItem *item, double width)
{
  switch (item->kind)
    {
    case WT_CHART_ITEM_BOX:
      item->box.rectangle.x = width - wt_chart_rectangle_get_right (&item->box.rectangle);
      break;
    case WT_CHART_ITEM_LINE:
      item->line.x1 = width - item->line.x1;
      item->line.x2 = width - item->line.x2;
      break;
    case WT_CHART_ITEM_POLYLINE:
      for (gsize i = 0; i < item->polyline.n; i++)
        item->polyline.points[i].x = width - item->polyline.points[i].x;
      break;
    case WT_CHART_ITEM_MARKER:
      item->marker.x = width - item->marker.x;
      break;
    case WT_CHART_ITEM_COLUMNS:
      for (gsize i = 0; i < item->columns.n; i++)
        item->columns.columns[i].x =
            (float) (width - item->columns.width) - item->columns.columns[i].x;
      break;
    case WT_CHART_ITEM_TEXT:
      {
        double x = width - item->text.x - 2 * item->text.left - item->text.width;

        item->text.ink.x += x - item->text.x;
        item->text.x = x;
        break;
      }
    }
}

void
wt_chart_scene_mirror (WtChartScene *scene)
{
  for (guint i = 0; i < scene->items->len; i++)
    mirror_item (&g_array_index (scene->items, WtChartItem, i), scene->width);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      WtChartRectangle *rectangle = &g_array_index (scene->marks, WtChartMark, i).rectangle;

      rectangle->x = scene->width - wt_chart_rectangle_get_right (rectangle);
    }
}

static void
move_item (WtChartItem *item, double x, double y)
{
  switch (item->kind)
    {
    case WT_CHART_ITEM_BOX:
      item->box.rectangle.x += x;
      item->box.rectangle.y += y;
      break;
    case WT_CHART_ITEM_LINE:
      item->line.x1 += x;
      item->line.x2 += x;
      item->line.y1 += y;
      item->line.y2 += y;
      break;
    case WT_CHART_ITEM_POLYLINE:
      for (gsize i = 0; i < item->polyline.n; i++)
        {
          item->polyline.points[i].x += x;
          item->polyline.points[i].y += y;
        }
      break;
    case WT_CHART_ITEM_MARKER:
      item->marker.x += x;
      item->marker.y += y;
      break;
    case WT_CHART_ITEM_COLUMNS:
      for (gsize i = 0; i < item->columns.n; i++)
        {
          item->columns.columns[i].x += (float) x;
          item->columns.columns[i].top += (float) y;
          item->columns.columns[i].bottom += (float) y;
        }
      break;
    case WT_CHART_ITEM_TEXT:
      item->text.x += x;
      item->text.y += y;
      item->text.ink.x += x;
      item->text.ink.y += y;
      break;
    }
}

void
wt_chart_scene_name_marks (WtChartScene *scene, const char *name, int key)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      WtChartMark *mark = &g_array_index (scene->marks, WtChartMark, i);
      g_autofree char *words = mark->words;

      /* Translators: what a part of a chart is about, and what is said there */
      mark->words = g_strdup_printf (_ ("%s: %s"), name, words);
      mark->key += key;
    }
}

void
wt_chart_scene_take_scene (WtChartScene *scene, WtChartScene *inner, double x, double y)
{
  for (guint i = 0; i < inner->items->len; i++)
    {
      WtChartItem *item = &g_array_index (inner->items, WtChartItem, i);

      move_item (item, x, y);
      if (item->kind == WT_CHART_ITEM_TEXT)
        index_text (scene);
      g_array_append_val (scene->items, *item);
    }
  for (guint i = 0; i < inner->marks->len; i++)
    {
      WtChartMark *mark = &g_array_index (inner->marks, WtChartMark, i);

      mark->rectangle.x += x;
      mark->rectangle.y += y;
      g_array_append_val (scene->marks, *mark);
    }

  /* What the items and marks own has moved over. */
  g_array_set_clear_func (inner->items, NULL);
  g_array_set_clear_func (inner->marks, NULL);
  wt_chart_scene_free (inner);
}

guint
wt_chart_scene_get_n_marks (const WtChartScene *scene)
{
  return scene->marks->len;
}

const WtChartMark *
wt_chart_scene_get_mark (const WtChartScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->marks->len, NULL);
  return &g_array_index (scene->marks, WtChartMark, index);
}

int
wt_chart_scene_find_mark (const WtChartScene *scene, double x, double y)
{
  double smallest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const WtChartRectangle *area = &g_array_index (scene->marks, WtChartMark, i).rectangle;

      if (wt_chart_rectangle_contains (area, x, y) && area->width * area->height < smallest)
        {
          smallest = area->width * area->height;
          found = (int) i;
        }
    }
  return found;
}

static const WtChartText *
get_text (const WtChartScene *scene, guint index)
{
  guint item = g_array_index (scene->texts, guint, index);

  return &g_array_index (scene->items, WtChartItem, item).text;
}

guint
wt_chart_scene_get_n_texts (const WtChartScene *scene)
{
  return scene->texts->len;
}

const char *
wt_chart_scene_get_text (const WtChartScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->texts->len, NULL);
  return pango_layout_get_text (get_text (scene, index)->layout);
}

WtChartRectangle
wt_chart_scene_get_text_rectangle (const WtChartScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->texts->len, (WtChartRectangle){ 0 });
  return get_text (scene, index)->ink;
}
