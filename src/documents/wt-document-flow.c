#include "wt-document-flow-private.h"

#include <math.h>
#include <string.h>

#include "wt-document.h"

#define LINE_HEIGHT 1.16 /* in multiples of what the font asks for */
#define ELLIPSIS "…"
#define FONT_FAMILIES "Cantarell, Noto Sans, Sans"

/* More letters than this cannot stand in a line, in parts of its width and their size; but for
 * those that take no room at all. */
#define NARROWEST_LETTER 0.1

/* More than the pages of any paper, before they are enlarged; in points. */
#define WIDEST_PAGE 700.0

/* A text that may take only so many lines, or fewer, runs on where it has line breaks. */
#define RUNS_ON 24

const WtColour wt_document_ink = WT_COLOUR (0x1e1e1e);
const WtColour wt_document_secondary_ink = WT_COLOUR (0x5e5e5e);
const WtColour wt_document_tint = WT_COLOUR (0xedf3f5);
const WtColour wt_document_hairline = WT_COLOUR (0xc8c8c8);

PangoContext *
wt_document_press_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT_FAMILIES);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  cairo_font_options_destroy (options);
  return context;
}

static void
free_row (WtDocumentRow *row)
{
  g_clear_pointer (&row->items, g_ptr_array_unref);
  g_clear_pointer (&row->head, g_ptr_array_unref);
  g_free (row);
}

void
wt_document_flow_init (WtDocumentFlow *flow, WtDocumentPress *press, double x, double width)
{
  flow->press = press;
  flow->x = x;
  flow->width = width;
  flow->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
}

void
wt_document_flow_clear (WtDocumentFlow *flow)
{
  g_clear_pointer (&flow->rows, g_ptr_array_unref);
}

WtDocumentPath
wt_document_press_extend (WtDocumentPress *press, const WtDocumentPath *path, const char *name)
{
  WtDocumentPath longer = path != NULL ? *path : (WtDocumentPath){ 0 };
  guint depth = 0;

  while (longer.steps[depth].name != NULL)
    depth++;
  longer.steps[depth].name = name;
  longer.steps[depth].number = ++press->numbers;
  return longer;
}

static void
set_attributes (PangoLayout *layout, const WtDocumentWords *words)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (words->lead != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) strlen (words->lead);
      pango_attr_list_insert (attributes, bold);
    }
  if (words->is_table)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
}

/* Lead and text in one, of not many more letters than fill @lines (0: any number) of @width; sets
 * @is_cut when there were more. Setting a long text takes time even where little of it is seen. */
static char *
join (WtDocumentPress *press,
      const WtDocumentWords *words,
      guint lines,
      double width,
      gboolean *is_cut)
{
  const char *lead = words->lead != NULL ? words->lead : "";
  gboolean has_both = lead[0] != '\0' && words->text[0] != '\0';
  char *both = g_strconcat (lead, has_both ? " " : "", words->text, NULL);
  double most = lines * MAX (1, width) / (NARROWEST_LETTER * press->size) + 1;

  *is_cut = lines > 0 && (double) g_utf8_strlen (both, -1) > most;
  if (*is_cut)
    *g_utf8_offset_to_pointer (both, (glong) most) = '\0';
  if (lines > 0 && lines <= RUNS_ON)
    g_strdelimit (both, "\n", ' ');
  return both;
}

/* A font with the ordinary size and weight of @words. */
static PangoFontDescription *
create_font (WtDocumentPress *press, const WtDocumentWords *words)
{
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (press->context));
  double scale = words->scale > 0 ? words->scale : 1;

  pango_font_description_set_absolute_size (font, press->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (font,
                                     words->weight != 0 ? words->weight : PANGO_WEIGHT_NORMAL);
  return font;
}

static PangoLayout *
create_layout (WtDocumentPress *press,
               const WtDocumentWords *words,
               guint lines,
               double width,
               gboolean *is_cut)
{
  PangoLayout *layout = pango_layout_new (press->context);
  g_autoptr (PangoFontDescription) font = create_font (press, words);
  g_autofree char *both = join (press, words, lines, width, is_cut);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, both, -1);
  pango_layout_set_alignment (layout, words->is_centred ? PANGO_ALIGN_CENTER
                                      : words->at_end   ? PANGO_ALIGN_RIGHT
                                                        : PANGO_ALIGN_LEFT);
  set_attributes (layout, words);
  return layout;
}

double
wt_document_press_get_width (WtDocumentPress *press, const WtDocumentWords *words)
{
  gboolean is_cut;
  g_autoptr (PangoLayout) layout = create_layout (press, words, 1, WIDEST_PAGE, &is_cut);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  /* Breaking compares whole units; one more keeps a text that just fits from being broken. */
  return (double) (logical.width + 1) / PANGO_SCALE;
}

/* Cuts between two letters, as a reader sees letters, at the end of line number @lines or before.
 */
static void
shorten (PangoLayout *layout, int lines)
{
  g_autofree char *all = g_strdup (pango_layout_get_text (layout));
  PangoLayoutLine *last = pango_layout_get_line_readonly (
      layout, MIN (lines, pango_layout_get_line_count (layout)) - 1);
  glong kept = g_utf8_pointer_to_offset (all, all + last->start_index + last->length);
  g_autofree PangoLogAttr *letters = NULL;
  int n_letters;

  pango_layout_get_log_attrs (layout, &letters, &n_letters);
  do
    {
      g_autofree char *start = g_strndup (all, g_utf8_offset_to_pointer (all, kept) - all);
      g_autofree char *cut = g_strconcat (g_strchomp (start), ELLIPSIS, NULL);

      pango_layout_set_text (layout, cut, -1);
      do
        kept--;
      while (kept > 0 && !letters[kept].is_cursor_position);
    }
  while (kept > 0 && pango_layout_get_line_count (layout) > lines);
}

PangoLayout *
wt_document_press_set (WtDocumentPress *press, const WtDocumentWords *words, double width)
{
  guint lines = press->lines > 0 && words->lines > 0 ? MIN (press->lines, words->lines)
                                                     : MAX (press->lines, words->lines);
  gboolean is_cut;
  PangoLayout *layout = create_layout (press, words, lines, width, &is_cut);

  pango_layout_set_width (layout, (int) floor (MAX (1, width) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (lines > 0 && (is_cut || pango_layout_get_line_count (layout) > (int) lines))
    {
      shorten (layout, (int) lines);
      press->is_shortened = TRUE;
    }
  return layout;
}

WtDocumentRow *
wt_document_flow_add_row (WtDocumentFlow *flow, double gap, double height)
{
  WtDocumentRow *row = g_new0 (WtDocumentRow, 1);

  row->gap = gap * flow->press->gaps;
  row->height = height;
  row->items = wt_document_item_list_new ();
  g_ptr_array_add (flow->rows, row);
  return row;
}

/* Puts the line at @iter into @row, and makes that high enough. The line is as high as those of the
 * ordinary font are, whatever fonts its letters had to be taken from, unless its ink is higher. */
static void
add_line (WtDocumentRow *row,
          PangoLayoutIter *iter,
          PangoFontMetrics *metrics,
          WtDocumentItem *item)
{
  int usual_ascent = pango_font_metrics_get_ascent (metrics);
  int usual_descent = pango_font_metrics_get_descent (metrics);
  double space = (LINE_HEIGHT - 1) / 2 * (usual_ascent + usual_descent);
  int line_baseline = pango_layout_iter_get_baseline (iter);
  PangoRectangle ink, logical;
  double ascent, descent, below;

  pango_layout_iter_get_line_extents (iter, &ink, &logical);
  ascent = (MAX (usual_ascent, line_baseline - ink.y) + space) / PANGO_SCALE;
  descent = (MAX (usual_descent, ink.y + ink.height - line_baseline) + space) / PANGO_SCALE;
  below = MAX (row->height - row->baseline, descent);
  if (ascent > row->baseline)
    {
      wt_document_row_move (row, ascent - row->baseline);
      row->baseline = ascent;
    }
  row->height = row->baseline + below;
  item->x += (double) logical.x / PANGO_SCALE;
  item->y = row->baseline;
  g_ptr_array_add (row->items, item);
}

void
wt_document_flow_add_words (WtDocumentFlow *flow,
                            guint first,
                            double gap,
                            const WtDocumentWords *words,
                            const WtDocumentPath *path,
                            double x,
                            double width)
{
  g_autoptr (PangoLayout) layout = wt_document_press_set (flow->press, words, width);
  PangoFontMetrics *metrics = pango_context_get_metrics (
      flow->press->context, pango_layout_get_font_description (layout), NULL);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int n_lines = pango_layout_get_line_count (layout), line = 0;

  do
    {
      guint index = first + (guint) line;
      WtDocumentRow *row = index < flow->rows->len
                               ? g_ptr_array_index (flow->rows, index)
                               : wt_document_flow_add_row (flow, line == 0 ? gap : 0, 0);
      WtDocumentItem *item =
          wt_document_item_new (x, 0, words->colour != NULL ? words->colour : &wt_document_ink);

      item->layout = g_object_ref (layout);
      item->line = line;
      item->path = *path;
      add_line (row, iter, metrics, item);
      /* No line of a paragraph is left alone at the end of a page or the top of the next. */
      row->stays = row->stays || (n_lines > 1 && (line == 0 || line == n_lines - 2));
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  pango_font_metrics_unref (metrics);
  g_string_append (flow->press->text, pango_layout_get_text (layout));
}

void
wt_document_row_add_rectangle (
    WtDocumentRow *row, double x, double y, double width, double height, const WtColour *colour)
{
  WtDocumentItem *item = wt_document_item_new (x, y, colour);

  item->width = width;
  item->height = height;
  g_ptr_array_add (row->items, item);
}

static void
move_items (GPtrArray *items, double distance)
{
  for (guint i = 0; i < items->len; i++)
    {
      WtDocumentItem *item = g_ptr_array_index (items, i);

      item->y += distance;
    }
}

void
wt_document_row_move (WtDocumentRow *row, double distance)
{
  move_items (row->items, distance);
}

WtDocumentRow *
wt_document_flow_join (WtDocumentFlow *flow, guint first)
{
  WtDocumentRow *all;

  if (first >= flow->rows->len)
    return NULL;
  all = g_ptr_array_index (flow->rows, first);
  while (flow->rows->len > first + 1)
    {
      WtDocumentRow *next = g_ptr_array_index (flow->rows, first + 1);

      wt_document_row_move (next, all->height + next->gap);
      all->height += next->gap + next->height;
      g_ptr_array_extend_and_steal (all->items, g_steal_pointer (&next->items));
      g_ptr_array_remove_index (flow->rows, first + 1);
    }
  all->stays = FALSE;
  return all;
}

WtDocumentRow *
wt_document_flow_add_beside (WtDocumentFlow *flow, double gap, WtDocumentFlow *parts, guint n_parts)
{
  WtDocumentRow *row = wt_document_flow_add_row (flow, gap, 0);

  for (guint i = 0; i < n_parts; i++)
    {
      WtDocumentRow *part = wt_document_flow_join (&parts[i], 0);

      if (part != NULL)
        {
          row->height = MAX (row->height, part->height);
          g_ptr_array_extend_and_steal (row->items, g_steal_pointer (&part->items));
        }
      wt_document_flow_clear (&parts[i]);
    }
  return row;
}

/* The height of row @index and of all rows that stay with it. */
static double
measure_together (const GPtrArray *rows, guint index)
{
  const WtDocumentRow *row = g_ptr_array_index (rows, index);
  double height = row->height;

  while (row->stays && ++index < rows->len)
    {
      row = g_ptr_array_index (rows, index);
      height += row->gap + row->height;
    }
  return height;
}

GPtrArray *
wt_document_flow_make_pages (
    WtDocumentFlow *flow, double first_top, double top, double bottom, double *end)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *page = wt_document_item_list_new ();
  double start = first_top, y = first_top;

  g_ptr_array_add (pages, page);
  for (guint i = 0; i < flow->rows->len; i++)
    {
      WtDocumentRow *row = g_ptr_array_index (flow->rows, i);
      double together = measure_together (flow->rows, i);

      /* Rows that no page can hold together are parted where the page ends. */
      if (together > bottom - top)
        together = row->height;
      if (y > start && y + row->gap + together > bottom)
        {
          page = wt_document_item_list_new ();
          g_ptr_array_add (pages, page);
          start = y = top;
          if (row->head != NULL)
            {
              move_items (row->head, y);
              g_ptr_array_extend_and_steal (page, g_steal_pointer (&row->head));
              start = y += row->head_height;
            }
        }
      y += y > start ? row->gap : 0;
      wt_document_row_move (row, y);
      y += row->height;
      g_ptr_array_extend_and_steal (page, g_steal_pointer (&row->items));
    }
  if (end != NULL)
    *end = y;
  return pages;
}
