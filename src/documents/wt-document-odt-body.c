#include "wt-document-odt-private.h"

#include "wt-chart-scene.h"
#include "wt-date.h"
#include "wt-document-block-private.h"
#include "wt-logo-picture-private.h"
#include "wt-png.h"

#include <cairo.h>
#include <string.h>

/* Letters of charts, in points, and pixels of their pictures to a point: 216 a inch. */
#define LABEL_SIZE 9.2
#define PIXELS_A_POINT 3
/* Between the two columns, in points. */
#define COLUMN_GAP 18.0
/* Widths of columns are shared by their longest texts, in letters, within these. */
#define FEWEST_LETTERS 7u
#define MOST_LETTERS 36u

void
wt_document_odt_add_text (GString *xml, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append (xml, i > 0 ? "<text:line-break/>" : "");
      g_string_append (xml, escaped);
    }
}

void
wt_document_odt_add_length (GString *xml, const char *name, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", points);
  g_string_append_printf (xml, " %s=\"%spt\"", name, number);
}

static void
add_span (GString *xml, const char *style, const char *text)
{
  if (text[0] == '\0')
    return;
  g_string_append_printf (xml, "<text:span text:style-name=\"%s\">", style);
  wt_document_odt_add_text (xml, text);
  g_string_append (xml, "</text:span>");
}

/* @lead is a bold start. */
static void
add_paragraph (GString *xml, const char *style, const char *lead, const char *text)
{
  g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", style);
  add_span (xml, "Strong_20_Emphasis", lead);
  if (lead[0] != '\0' && text[0] != '\0')
    g_string_append_c (xml, ' ');
  wt_document_odt_add_text (xml, text);
  g_string_append (xml, "</text:p>");
}

static void
add_heading (GString *xml, const char *style, int level, const char *text)
{
  g_string_append_printf (xml, "<text:h text:style-name=\"%s\" text:outline-level=\"%d\">", style,
                          level);
  wt_document_odt_add_text (xml, text);
  g_string_append (xml, "</text:h>");
}

/* A picture in base64, with what is said in its place. */
static void
add_picture (WtDocumentOdtBody *body,
             const char *style,
             const char *base64,
             double width,
             double height,
             const char *title,
             const char *description)
{
  g_string_append_printf (body->body,
                          "<text:p text:style-name=\"%s\"><draw:frame draw:name=\"Picture%u\""
                          " draw:style-name=\"Graphics\" text:anchor-type=\"as-char\"",
                          style, ++body->n_pictures);
  wt_document_odt_add_length (body->body, "svg:width", width);
  wt_document_odt_add_length (body->body, "svg:height", height);
  g_string_append (body->body, "><draw:image><office:binary-data>");
  g_string_append (body->body, base64);
  g_string_append (body->body, "</office:binary-data></draw:image><svg:title>");
  wt_document_odt_add_text (body->body, title);
  g_string_append (body->body, "</svg:title><svg:desc>");
  wt_document_odt_add_text (body->body, description);
  g_string_append (body->body, "</svg:desc></draw:frame></text:p>");
}

static void
add_logo (WtDocumentOdtBody *body)
{
  GBytes *logo = body->document->logo;
  g_autofree char *base64 = NULL;
  guint width, height;
  double scale;

  if (logo == NULL || !wt_png_read_size (logo, &width, &height))
    return;
  scale = MIN (WT_LOGO_PICTURE_WIDTH / width, WT_LOGO_PICTURE_HEIGHT / height);
  base64 = g_base64_encode (g_bytes_get_data (logo, NULL), g_bytes_get_size (logo));
  add_picture (body, "Logo", base64, width * scale, height * scale, body->document->organisation,
               "");
}

static void
add_title (WtDocumentOdtBody *body, const WtDocumentBlock *block)
{
  const WtDocumentOdt *document = body->document;
  g_autofree char *day = wt_date_to_words (document->date);

  add_logo (body);
  g_string_append (body->body, "<text:p text:style-name=\"Masthead\">");
  add_span (body->body, "Strong_20_Emphasis", document->organisation);
  g_string_append (body->body, "<text:tab/>");
  wt_document_odt_add_text (body->body, document->occasion != NULL ? document->occasion : day);
  g_string_append (body->body, "</text:p>");
  add_heading (body->body, "Title", 1, block->lead);
  if (block->text[0] != '\0')
    add_paragraph (body->body, "Subtitle", "", block->text);
}

/* Begins a table whose columns have these parts of @width. @has_rules: a line under each row. */
static void
begin_table (
    WtDocumentOdtBody *body, const double *parts, guint n_columns, double width, gboolean has_rules)
{
  guint number = ++body->n_tables;
  double all = 0;

  for (guint i = 0; i < n_columns; i++)
    all += parts[i];
  g_string_append_printf (body->styles,
                          "<style:style style:name=\"Table%u\" style:family=\"table\">"
                          "<style:table-properties table:align=\"left\" fo:margin-top=\"4pt\""
                          " fo:margin-bottom=\"4pt\"",
                          number);
  wt_document_odt_add_length (body->styles, "style:width", width);
  g_string_append (body->styles, "/></style:style>");
  g_string_append_printf (body->styles,
                          "<style:style style:name=\"Table%u.Cell\" style:family=\"table-cell\">"
                          "<style:table-cell-properties fo:padding=\"2.5pt\""
                          " fo:padding-left=\"0pt\" fo:border=\"none\"%s/></style:style>",
                          number, has_rules ? " fo:border-bottom=\"0.5pt solid #c8c8c8\"" : "");
  g_string_append_printf (body->body,
                          "<table:table table:name=\"Table%u\" table:style-name="
                          "\"Table%u\">",
                          number, number);
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (
          body->styles,
          "<style:style style:name=\"Table%u.%u\" style:family=\"table-column\">"
          "<style:table-column-properties",
          number, i);
      wt_document_odt_add_length (body->styles, "style:column-width", width * parts[i] / all);
      g_string_append (body->styles, "/></style:style>");
      g_string_append_printf (body->body, "<table:table-column table:style-name=\"Table%u.%u\"/>",
                              number, i);
    }
}

static void
end_table (WtDocumentOdtBody *body)
{
  g_string_append (body->body, "</table:table>");
}

/* @number: of the table, since another may have begun in a cell. */
static void
begin_cell (WtDocumentOdtBody *body, guint number)
{
  g_string_append_printf (body->body,
                          "<table:table-cell table:style-name=\"Table%u.Cell\""
                          " office:value-type=\"string\">",
                          number);
}

static void
end_cell (WtDocumentOdtBody *body)
{
  g_string_append (body->body, "</table:table-cell>");
}

/* Details or figures, which stand in a row. */
static void
add_row (WtDocumentOdtBody *body, const GPtrArray *blocks, guint first, guint n, double width)
{
  g_autofree double *parts = g_new (double, n);

  for (guint i = 0; i < n; i++)
    parts[i] = 1;
  begin_table (body, parts, n, width, TRUE);
  g_string_append (body->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = first; i < first + n; i++)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);

      begin_cell (body, body->n_tables);
      if (block->kind == WT_DOCUMENT_DETAIL)
        {
          add_paragraph (body->body, "Label", "", block->lead);
          add_paragraph (body->body, "Table_20_Contents", "", block->text);
        }
      else
        {
          g_string_append (body->body, "<text:p text:style-name=\"Table_20_Contents\">");
          add_span (body->body, "Figure", block->lead);
          g_string_append_c (body->body, ' ');
          wt_document_odt_add_text (body->body, block->noun);
          g_string_append (body->body, "</text:p>");
          if (block->text[0] != '\0')
            add_paragraph (body->body, "Label", "", block->text);
        }
      end_cell (body);
    }
  g_string_append (body->body, "</table:table-row>");
  end_table (body);
}

static void
add_bullets (WtDocumentOdtBody *body, const GPtrArray *blocks, guint first, guint n)
{
  g_string_append (body->body, "<text:list text:style-name=\"List_20_1\">");
  for (guint i = first; i < first + n; i++)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);

      g_string_append (body->body, "<text:list-item>");
      add_paragraph (body->body, "List_20_Contents", block->lead, block->text);
      g_string_append (body->body, "</text:list-item>");
    }
  g_string_append (body->body, "</text:list>");
}

static void
add_facts (WtDocumentOdtBody *body, const GPtrArray *blocks, guint first, guint n, double width)
{
  const double parts[] = { 1, 3 };

  begin_table (body, parts, G_N_ELEMENTS (parts), width, FALSE);
  for (guint i = first; i < first + n; i++)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);

      g_string_append (body->body, "<table:table-row table:style-name=\"Row\">");
      begin_cell (body, body->n_tables);
      add_paragraph (body->body, "Label", "", block->lead);
      end_cell (body);
      begin_cell (body, body->n_tables);
      add_paragraph (body->body, "Table_20_Contents", "", block->text);
      end_cell (body);
      g_string_append (body->body, "</table:table-row>");
    }
  end_table (body);
}

static double
get_letters (const char *text)
{
  return (double) CLAMP ((guint) g_utf8_strlen (text, -1), FEWEST_LETTERS, MOST_LETTERS);
}

static void
add_table_row (WtDocumentOdtBody *body, const WtChartTable *table, guint row)
{
  gboolean is_total = row >= wt_chart_table_get_first_total (table);

  g_string_append (body->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = 0; i < wt_chart_table_get_n_columns (table); i++)
    {
      const char *style =
          wt_chart_table_is_number (table, i) ? "Table_20_Numbers" : "Table_20_Contents";
      const char *words = wt_chart_table_get_cell (table, row, i);

      begin_cell (body, body->n_tables);
      add_paragraph (body->body, style, is_total ? words : "", is_total ? "" : words);
      end_cell (body);
    }
  g_string_append (body->body, "</table:table-row>");
}

static void
add_table (WtDocumentOdtBody *body, const WtChartTable *table, double width)
{
  guint n_columns = wt_chart_table_get_n_columns (table);
  guint n_rows = wt_chart_table_get_n_rows (table);
  g_autofree double *parts = g_new (double, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      parts[i] = get_letters (wt_chart_table_get_title (table, i));
      for (guint j = 0; j < n_rows; j++)
        parts[i] = MAX (parts[i], get_letters (wt_chart_table_get_cell (table, j, i)));
    }
  begin_table (body, parts, n_columns, width, TRUE);
  g_string_append (body->body,
                   "<table:table-header-rows><table:table-row table:style-name=\"Row\">");
  for (guint i = 0; i < n_columns; i++)
    {
      begin_cell (body, body->n_tables);
      add_paragraph (body->body,
                     wt_chart_table_is_number (table, i) ? "Table_20_Heading_20_Numbers"
                                                         : "Table_20_Heading",
                     "", wt_chart_table_get_title (table, i));
      end_cell (body);
    }
  g_string_append (body->body, "</table:table-row></table:table-header-rows>");
  for (guint i = 0; i < n_rows; i++)
    add_table_row (body, table, i);
  end_table (body);
}

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The chart on white, as a PNG file in base64. */
static char *
encode_picture (const WtChartScene *scene, double width, double height)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * PIXELS_A_POINT + 0.5),
                                  (int) (height * PIXELS_A_POINT + 0.5));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  wt_chart_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return g_base64_encode (bytes->data, bytes->len);
}

static void
add_chart (WtDocumentOdtBody *body, const WtDocumentBlock *block, double width)
{
  const WtChartStyle style = { .label_size = LABEL_SIZE };
  g_autofree char *heading = wt_chart_dup_heading (block->chart);
  g_autofree char *description = wt_chart_dup_description (block->chart);
  g_autofree char *sentence = wt_chart_dup_sentence (block->chart);
  g_autofree char *caption = wt_document_block_dup_caption (block, sentence);
  g_autofree char *picture = NULL;
  WtChartScene *scene = wt_chart_layout (
      block->chart, body->context, wt_chart_theme_get (WT_CHART_THEME_PRINT), &style, width, 0);
  double height = wt_chart_scene_get_height (scene);

  picture = encode_picture (scene, width, height);
  wt_chart_scene_free (scene);
  add_picture (body, "Picture", picture, width, height, heading, description);
  add_paragraph (body->body, "Caption", block->lead, caption);
}

static void
add_columns (WtDocumentOdtBody *body, const WtDocumentBlock *block, double width)
{
  const double parts[] = { 1, 1 };
  guint number;

  begin_table (body, parts, G_N_ELEMENTS (parts), width, FALSE);
  number = body->n_tables;
  g_string_append (body->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      begin_cell (body, number);
      wt_document_odt_add_blocks (body, block->columns[i], (width - COLUMN_GAP) / 2);
      if (block->columns[i]->len == 0)
        add_paragraph (body->body, "Standard", "", "");
      end_cell (body);
    }
  g_string_append (body->body, "</table:table-row>");
  end_table (body);
}

/* How many blocks from @first on are of one kind. */
static guint
count_alike (const GPtrArray *blocks, guint first)
{
  const WtDocumentBlock *block = g_ptr_array_index (blocks, first);
  guint n = 1;

  while (first + n < blocks->len
         && ((const WtDocumentBlock *) g_ptr_array_index (blocks, first + n))->kind == block->kind)
    n++;
  return n;
}

void
wt_document_odt_add_blocks (WtDocumentOdtBody *body, const GPtrArray *blocks, double width)
{
  guint n;

  for (guint i = 0; i < blocks->len; i += n)
    {
      const WtDocumentBlock *block = g_ptr_array_index (blocks, i);

      n = 1;
      switch (block->kind)
        {
        case WT_DOCUMENT_TITLE:
          add_title (body, block);
          break;
        case WT_DOCUMENT_DETAIL:
        case WT_DOCUMENT_FIGURE:
          n = count_alike (blocks, i);
          add_row (body, blocks, i, n, width);
          break;
        case WT_DOCUMENT_HEADING:
          add_heading (body->body, "Heading_20_2", 2, block->lead);
          break;
        case WT_DOCUMENT_PARAGRAPH:
          add_paragraph (body->body, "Text_20_body", block->lead, block->text);
          break;
        case WT_DOCUMENT_BULLET:
          n = count_alike (blocks, i);
          add_bullets (body, blocks, i, n);
          break;
        case WT_DOCUMENT_NOTE:
          add_paragraph (body->body, "Note", block->lead, block->text);
          break;
        case WT_DOCUMENT_FACT:
          n = count_alike (blocks, i);
          add_facts (body, blocks, i, n, width);
          break;
        case WT_DOCUMENT_TABLE:
          add_table (body, block->table, width);
          break;
        case WT_DOCUMENT_CHART:
          add_chart (body, block, width);
          break;
        case WT_DOCUMENT_COLUMNS:
        default:
          add_columns (body, block, width);
          break;
        }
    }
}
