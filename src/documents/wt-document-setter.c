#include "wt-document-setter-private.h"

#include "wt-logo-picture-private.h"

/* Lengths, in multiples of the letters' size. */
#define HEADING_GAP 1.15
#define AFTER_HEADING 0.1
#define LIST_GAP 0.15
#define BULLET 0.36
#define BULLET_INDENT 1.1
#define LABEL_GAP 1.2
#define NOTE_GAP 0.6
#define NOTE_PADDING 0.55
#define NOTE_INDENT 1.0
#define NOTE_BAR 0.28
#define NOTE_TINT 0.08 /* of the accent */
#define COLUMN_GAP 2.2
#define DETAIL_PADDING 0.5
#define FIGURE_GAP 0.5
#define FIGURE_SCALE 1.9

#define NARROWEST_LABELS 7.2 /* so that those of most lists stand below each other */
#define WIDEST_LABEL 0.3     /* of the column */
#define LOWEST_CHART 9.0     /* in multiples of its labels' size */
#define NOTE_LINES 12
#define RULE 2.0 /* in points */
#define HAIRLINE 0.6

static void
end_line (WtDocumentFlow *flow)
{
  g_string_append_c (flow->press->text, '\n');
}

static void
add_rule (WtDocumentFlow *flow, double gap, double height, const WtColour *colour)
{
  WtDocumentRow *row = wt_document_flow_add_row (flow, gap, height);

  wt_document_row_add_rectangle (row, flow->x, 0, flow->width, height, colour);
}

/* A text across the whole column, and the row that it starts in. */
static WtDocumentRow *
add_text (WtDocumentFlow *flow, double gap, const WtDocumentWords *words, const char *tag)
{
  WtDocumentPath path = wt_document_press_extend (flow->press, NULL, tag);
  guint first = flow->rows->len;

  wt_document_flow_add_words (flow, first, gap * flow->press->size, words, &path, flow->x,
                              flow->width);
  end_line (flow);
  return g_ptr_array_index (flow->rows, first);
}

static void
set_outline (WtDocumentRow *row, const char *title)
{
  WtDocumentItem *item = g_ptr_array_index (row->items, 0);

  item->outline = g_strdup (title);
}

/* Whose document it is and, at the end of the line, of which day. */
static void
set_owner (WtDocumentFlow *flow)
{
  WtDocumentPress *press = flow->press;
  WtDocumentPath path = wt_document_press_extend (press, NULL, "P");
  guint first = flow->rows->len;
  WtDocumentWords organisation = { .text = press->organisation,
                                   .weight = PANGO_WEIGHT_BOLD,
                                   .lines = 1 };
  WtDocumentWords date = {
    .text = press->occasion, .colour = &wt_document_secondary_ink, .at_end = TRUE, .lines = 1
  };
  double date_width = wt_document_press_get_width (press, &date);

  wt_document_flow_add_words (flow, first, 0, &organisation, &path, flow->x,
                              flow->width - date_width - LABEL_GAP * press->size);
  end_line (flow);
  path = wt_document_press_extend (press, NULL, "P");
  wt_document_flow_add_words (flow, first, 0, &date, &path, flow->x + flow->width - date_width,
                              date_width);
  end_line (flow);
}

/* The same as a letterhead: beside the logo, which is at the end. */
static void
set_owner_and_logo (WtDocumentFlow *flow, cairo_surface_t *picture)
{
  WtDocumentPress *press = flow->press;
  WtDocumentPath path = wt_document_press_extend (press, NULL, "P");
  double width = cairo_image_surface_get_width (picture);
  double height = cairo_image_surface_get_height (picture);
  double scale = MIN (WT_LOGO_PICTURE_WIDTH / width, WT_LOGO_PICTURE_HEIGHT / height);
  WtDocumentItem *item =
      wt_document_item_new (flow->x + flow->width - width * scale, 0, &wt_document_ink);
  guint first = flow->rows->len;
  WtDocumentRow *row;

  wt_document_flow_add_words (
      flow, first, 0,
      &(WtDocumentWords){ .lead = press->organisation[0] != '\0' ? press->organisation : NULL,
                          .text = press->occasion,
                          .lines = 2 },
      &path, flow->x, flow->width - width * scale - LABEL_GAP * press->size);
  end_line (flow);
  row = wt_document_flow_join (flow, first);
  if (row->height < height * scale)
    {
      wt_document_row_move (row, height * scale - row->height);
      row->height = height * scale;
    }
  item->width = width * scale;
  item->height = height * scale;
  item->y = row->height - item->height;
  item->picture = picture;
  g_ptr_array_add (row->items, item);
}

static void
set_title (WtDocumentFlow *flow, const WtDocumentBlock *block)
{
  WtDocumentPress *press = flow->press;
  cairo_surface_t *logo = press->logo != NULL ? wt_logo_picture_read (press->logo) : NULL;

  if (logo != NULL)
    set_owner_and_logo (flow, logo);
  else
    set_owner (flow);
  add_rule (flow, 0.5 * press->size, RULE, &flow->press->accent);

  set_outline (
      add_text (flow, 1.1,
                &(WtDocumentWords){
                    .text = block->lead, .scale = 2, .weight = PANGO_WEIGHT_ULTRABOLD, .lines = 2 },
                "H1"),
      block->lead);
  if (block->text[0] != '\0')
    add_text (flow, 0, &(WtDocumentWords){ .text = block->text, .scale = 1.3, .lines = 3 }, "P");
}

static void
set_heading (WtDocumentFlow *flow, const WtDocumentBlock *block)
{
  guint first = flow->rows->len;
  WtDocumentRow *row;

  end_line (flow);
  row = add_text (flow, HEADING_GAP,
                  &(WtDocumentWords){
                      .text = block->lead, .scale = 1.15, .weight = PANGO_WEIGHT_BOLD, .lines = 2 },
                  "H2");
  set_outline (row, block->lead);
  row = wt_document_flow_join (flow, first);
  row->height += AFTER_HEADING * flow->press->size;
  row->stays = TRUE;
}

/* @leads_on: whether it says what the table or chart below it is. */
static void
set_paragraph (WtDocumentFlow *flow, const WtDocumentBlock *block, gboolean leads_on)
{
  WtDocumentRow *last;

  add_text (flow, WT_DOCUMENT_GAP, &(WtDocumentWords){ .lead = block->lead, .text = block->text },
            "P");
  last = g_ptr_array_index (flow->rows, flow->rows->len - 1);
  last->stays = leads_on;
}

void
wt_document_set_remark (WtDocumentFlow *flow, const char *text)
{
  end_line (flow);
  add_text (flow, HEADING_GAP,
            &(WtDocumentWords){ .text = text, .colour = &wt_document_secondary_ink }, "Note");
}

static void
set_note (WtDocumentFlow *flow, const WtDocumentBlock *block)
{
  double size = flow->press->size, padding = NOTE_PADDING * size;
  const WtColour tint = wt_colour_tint (&flow->press->accent, NOTE_TINT);
  WtDocumentPath path = wt_document_press_extend (flow->press, NULL, "P");
  guint first = flow->rows->len;
  WtDocumentRow *row;

  wt_document_flow_add_words (
      flow, first, NOTE_GAP * size,
      &(WtDocumentWords){ .lead = block->lead, .text = block->text, .lines = NOTE_LINES }, &path,
      flow->x + NOTE_INDENT * size, flow->width - 2 * NOTE_INDENT * size);
  end_line (flow);
  row = wt_document_flow_join (flow, first);
  wt_document_row_move (row, padding);
  row->height += 2 * padding;
  wt_document_row_add_rectangle (row, flow->x, 0, flow->width, row->height, &tint);
  wt_document_row_add_rectangle (row, flow->x, 0, NOTE_BAR * size, row->height,
                                 &flow->press->accent);
}

/* One cell of the row of details. */
static void
set_detail (WtDocumentFlow *cell, const WtDocumentBlock *block, const WtDocumentPath *list)
{
  WtDocumentPath path = wt_document_press_extend (cell->press, list, "LI");
  WtDocumentPath label = wt_document_press_extend (cell->press, &path, "Lbl");
  WtDocumentPath body = wt_document_press_extend (cell->press, &path, "LBody");

  wt_document_flow_add_words (
      cell, 0, 0,
      &(WtDocumentWords){
          .text = block->lead, .scale = 0.88, .colour = &wt_document_secondary_ink, .lines = 1 },
      &label, cell->x, cell->width);
  g_string_append (cell->press->text, ": ");
  wt_document_flow_add_words (cell, cell->rows->len, 0,
                              &(WtDocumentWords){ .text = block->text, .lines = 2 }, &body, cell->x,
                              cell->width);
  end_line (cell);
}

static void
set_figure (WtDocumentFlow *cell, const WtDocumentBlock *block, const WtDocumentPath *list)
{
  double gap = FIGURE_GAP * cell->press->size, width;
  WtDocumentPath path = wt_document_press_extend (cell->press, list, "LI");
  WtDocumentPath label = wt_document_press_extend (cell->press, &path, "Lbl");
  WtDocumentPath body = wt_document_press_extend (cell->press, &path, "LBody");
  WtDocumentWords figure = { .text = block->lead,
                             .scale = FIGURE_SCALE,
                             .weight = PANGO_WEIGHT_ULTRABOLD,
                             .is_table = TRUE,
                             .lines = 1 };

  width = wt_document_press_get_width (cell->press, &figure);
  wt_document_flow_add_words (cell, 0, 0, &figure, &label, cell->x, cell->width);
  g_string_append_c (cell->press->text, ' ');
  wt_document_flow_add_words (cell, 0, 0, &(WtDocumentWords){ .text = block->noun, .lines = 1 },
                              &label, cell->x + width + gap, cell->width - width - gap);
  end_line (cell);
  if (block->text[0] == '\0')
    return;
  wt_document_flow_add_words (
      cell, cell->rows->len, 0,
      &(WtDocumentWords){
          .text = block->text, .scale = 0.88, .colour = &wt_document_secondary_ink, .lines = 3 },
      &body, cell->x, cell->width);
  end_line (cell);
}

typedef void (*SetCell) (WtDocumentFlow *cell,
                         const WtDocumentBlock *block,
                         const WtDocumentPath *list);

/* Those that stand in a row, between two lines. */
static void
set_cells (WtDocumentFlow *flow, const GPtrArray *blocks, guint first, guint n, SetCell set_cell)
{
  double size = flow->press->size, step = flow->width / n;
  g_autofree WtDocumentFlow *cells = g_new0 (WtDocumentFlow, n);
  WtDocumentPath list = wt_document_press_extend (flow->press, NULL, "L");

  add_rule (flow, 0.8 * size, HAIRLINE, &wt_document_hairline);
  for (guint i = 0; i < n; i++)
    {
      wt_document_flow_init (&cells[i], flow->press, flow->x + i * step,
                             i + 1 < n ? step - LABEL_GAP * size : step);
      set_cell (&cells[i], g_ptr_array_index (blocks, first + i), &list);
    }
  wt_document_flow_add_beside (flow, DETAIL_PADDING * size, cells, n);
  add_rule (flow, DETAIL_PADDING * size, HAIRLINE, &wt_document_hairline);
}

static void
set_bullets (WtDocumentFlow *flow, const GPtrArray *blocks, guint first, guint n)
{
  double size = flow->press->size, indent = BULLET_INDENT * size, side = BULLET * size;
  WtDocumentPath list = wt_document_press_extend (flow->press, NULL, "L");

  for (guint i = first; i < first + n; i++)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);
      WtDocumentPath path = wt_document_press_extend (flow->press, &list, "LI");
      guint index = flow->rows->len;
      WtDocumentRow *row;

      path = wt_document_press_extend (flow->press, &path, "LBody");
      g_string_append (flow->press->text, "• ");
      wt_document_flow_add_words (flow, index, (i == first ? WT_DOCUMENT_GAP : LIST_GAP) * size,
                                  &(WtDocumentWords){ .lead = block->lead, .text = block->text },
                                  &path, flow->x + indent, flow->width - indent);
      end_line (flow);
      row = g_ptr_array_index (flow->rows, index);
      wt_document_row_add_rectangle (row, flow->x + side / 2, (row->height - side) / 2, side, side,
                                     &flow->press->accent);
    }
}

static WtDocumentWords
get_label (const WtDocumentBlock *block)
{
  return (WtDocumentWords){ .text = block->lead, .colour = &wt_document_secondary_ink, .lines = 1 };
}

static void
set_facts (WtDocumentFlow *flow, const GPtrArray *blocks, guint first, guint n)
{
  double size = flow->press->size, labels = NARROWEST_LABELS * size;
  WtDocumentPath list = wt_document_press_extend (flow->press, NULL, "L");

  for (guint i = first; i < first + n; i++)
    {
      WtDocumentWords label = get_label (g_ptr_array_index (blocks, i));

      labels = MAX (labels, wt_document_press_get_width (flow->press, &label));
    }
  labels = MIN (labels, WIDEST_LABEL * flow->width);
  for (guint i = first; i < first + n; i++)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);
      WtDocumentPath path = wt_document_press_extend (flow->press, &list, "LI");
      WtDocumentPath label = wt_document_press_extend (flow->press, &path, "Lbl");
      WtDocumentWords words = get_label (block);
      guint index = flow->rows->len;

      wt_document_flow_add_words (flow, index, (i == first ? WT_DOCUMENT_GAP : LIST_GAP) * size,
                                  &words, &label, flow->x, labels);
      g_string_append (flow->press->text, ": ");
      path = wt_document_press_extend (flow->press, &path, "LBody");
      wt_document_flow_add_words (flow, index, 0, &(WtDocumentWords){ .text = block->text }, &path,
                                  flow->x + labels + LABEL_GAP * size,
                                  flow->width - labels - LABEL_GAP * size);
      end_line (flow);
    }
}

/* The height that is left to a chart. */
static double
get_chart_height (WtDocumentFlow *flow, WtChart *chart, const WtChartStyle *style)
{
  double natural = wt_chart_get_height_for_width (chart, style->label_size, flow->width);

  return MAX (flow->press->charts * natural, MIN (natural, LOWEST_CHART * style->label_size));
}

static void
set_chart (WtDocumentFlow *flow, const WtDocumentBlock *block)
{
  const WtChartStyle style = { .label_size = 0.92 * flow->press->size };
  g_autofree char *sentence = wt_chart_dup_sentence (block->chart);
  g_autofree char *caption = wt_document_block_dup_caption (block, sentence);
  g_autofree char *description = wt_chart_dup_description (block->chart);
  WtDocumentPath path = wt_document_press_extend (flow->press, NULL, "Figure");
  gsize before = flow->press->text->len;
  WtDocumentItem *item = wt_document_item_new (flow->x, 0, &wt_document_ink);
  WtDocumentRow *row;

  item->scene = wt_chart_layout (block->chart, flow->press->context,
                                 wt_chart_theme_get (WT_CHART_THEME_PRINT), &style, flow->width,
                                 get_chart_height (flow, block->chart, &style));
  item->path = path;
  row = wt_document_flow_add_row (flow, WT_DOCUMENT_GAP * flow->press->size,
                                  wt_chart_scene_get_height (item->scene));
  g_ptr_array_add (row->items, item);
  row->stays = TRUE;
  add_text (flow, 0.2,
            &(WtDocumentWords){
                .lead = block->lead, .text = caption, .colour = &wt_document_secondary_ink },
            "Caption");
  /* The description says all that the sentence does, and what is drawn. */
  g_string_truncate (flow->press->text, before);
  if (block->lead[0] != '\0')
    g_string_append_printf (flow->press->text, "%s ", block->lead);
  g_string_append (flow->press->text, description);
  end_line (flow);
  if (block->text[0] == '\0')
    return;
  g_string_append (flow->press->text, block->text);
  end_line (flow);
}

static void
set_columns (WtDocumentFlow *flow, const WtDocumentBlock *block)
{
  double gap = COLUMN_GAP * flow->press->size, width = (flow->width - gap) / 2;
  WtDocumentFlow columns[2];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      wt_document_flow_init (&columns[i], flow->press, flow->x + i * (width + gap), width);
      wt_document_set_blocks (&columns[i], block->columns[i]);
    }
  wt_document_flow_add_beside (flow, HEADING_GAP * flow->press->size, columns,
                               G_N_ELEMENTS (columns));
}

/* Whether the block @index is something to be looked at. */
static gboolean
is_exhibit (const GPtrArray *blocks, guint index)
{
  const WtDocumentBlock *block = index < blocks->len ? g_ptr_array_index (blocks, index) : NULL;

  return block != NULL && (block->kind == WT_DOCUMENT_TABLE || block->kind == WT_DOCUMENT_CHART);
}

/* How many blocks from @first on are of one kind. */
static guint
count_alike (const GPtrArray *blocks, guint first)
{
  const WtDocumentBlock *one = g_ptr_array_index (blocks, first);
  guint n = 0;

  while (first + n < blocks->len
         && ((WtDocumentBlock *) g_ptr_array_index (blocks, first + n))->kind == one->kind)
    n++;
  return n;
}

void
wt_document_set_blocks (WtDocumentFlow *flow, const GPtrArray *blocks)
{
  for (guint i = 0, n; i < blocks->len; i += n)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);

      n = 1;
      switch (block->kind)
        {
        case WT_DOCUMENT_TITLE:
          set_title (flow, block);
          break;
        case WT_DOCUMENT_DETAIL:
          n = count_alike (blocks, i);
          set_cells (flow, blocks, i, n, set_detail);
          break;
        case WT_DOCUMENT_FIGURE:
          n = count_alike (blocks, i);
          set_cells (flow, blocks, i, n, set_figure);
          break;
        case WT_DOCUMENT_HEADING:
          set_heading (flow, block);
          break;
        case WT_DOCUMENT_PARAGRAPH:
          set_paragraph (flow, block, is_exhibit (blocks, i + 1));
          break;
        case WT_DOCUMENT_BULLET:
          n = count_alike (blocks, i);
          set_bullets (flow, blocks, i, n);
          break;
        case WT_DOCUMENT_NOTE:
          set_note (flow, block);
          break;
        case WT_DOCUMENT_FACT:
          n = count_alike (blocks, i);
          set_facts (flow, blocks, i, n);
          break;
        case WT_DOCUMENT_TABLE:
          wt_document_set_table (flow, block->table);
          break;
        case WT_DOCUMENT_CHART:
          set_chart (flow, block);
          break;
        case WT_DOCUMENT_COLUMNS:
          set_columns (flow, block);
          break;
        }
    }
}
