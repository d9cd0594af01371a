#include "wt-document-setter-private.h"

/* Lengths, in multiples of the letters' size. */
#define CELL_GAP 1.2
#define CELL_PADDING 0.18
#define NARROWEST 3.0

#define CELL_LINES 3
#define HAIRLINE 0.6 /* in points */

/* What a cell is. */
typedef struct
{
  const char *text;
  gboolean is_title;
  gboolean is_total;
  gboolean is_number;
} Cell;

static WtDocumentWords
get_words (const Cell *cell)
{
  return (WtDocumentWords){ .text = cell->text,
                            .weight = cell->is_total ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                            .colour = cell->is_title ? &wt_document_secondary_ink : NULL,
                            .scale = cell->is_title ? 0.88 : 1,
                            .at_end = cell->is_number,
                            .is_table = TRUE,
                            .lines = CELL_LINES };
}

/* The cell in @column of @row; of the titles when that is -1. */
static Cell
get_cell (const WtChartTable *table, int row, guint column)
{
  return (Cell){ .text = row < 0 ? wt_chart_table_get_title (table, column)
                                 : wt_chart_table_get_cell (table, (guint) row, column),
                 .is_title = row < 0,
                 .is_total = row >= 0 && (guint) row >= wt_chart_table_get_first_total (table),
                 .is_number = wt_chart_table_is_number (table, column) };
}

/* The widest column that may be broken gives what the others lack, or takes what they leave. */
static void
spread (const WtChartTable *table, double *widths, guint n, double available, double narrowest)
{
  double sum = 0;
  guint widest = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += widths[i];
      if (!wt_chart_table_is_number (table, i) && widths[i] > widths[widest])
        widest = i;
    }
  widths[widest] = MAX (widths[widest] + available - sum, narrowest);
  sum = 0;
  for (guint i = 0; i < n; i++)
    sum += widths[i];
  for (guint i = 0; i < n && sum > available; i++)
    widths[i] *= available / sum;
}

static double *
make_widths (WtDocumentFlow *flow, const WtChartTable *table, guint n)
{
  double *widths = g_new0 (double, n), gap = CELL_GAP * flow->press->size;

  for (guint column = 0; column < n; column++)
    for (int row = -1; row < (int) wt_chart_table_get_n_rows (table); row++)
      {
        Cell cell = get_cell (table, row, column);
        WtDocumentWords words = get_words (&cell);

        widths[column] = MAX (widths[column], wt_document_press_get_width (flow->press, &words));
      }
  spread (table, widths, n, flow->width - (n - 1) * gap, NARROWEST * flow->press->size);
  return widths;
}

static WtDocumentRow *
set_row (WtDocumentFlow *flow,
         const WtChartTable *table,
         int row,
         const double *widths,
         guint n,
         const WtDocumentPath *path) /* (nullable) */
{
  double size = flow->press->size, x = flow->x;
  WtDocumentPath row_path =
      path != NULL ? wt_document_press_extend (flow->press, path, "TR") : (WtDocumentPath){ 0 };
  g_autofree WtDocumentFlow *cells = g_new0 (WtDocumentFlow, n);
  WtDocumentRow *added;

  for (guint i = 0; i < n; i++)
    {
      Cell cell = get_cell (table, row, i);
      WtDocumentWords words = get_words (&cell);
      WtDocumentPath cell_path =
          path != NULL ? wt_document_press_extend (flow->press, &row_path, row < 0 ? "TH" : "TD")
                       : row_path;

      wt_document_flow_init (&cells[i], flow->press, x, widths[i]);
      wt_document_flow_add_words (&cells[i], 0, 0, &words, &cell_path, x, widths[i]);
      g_string_append_c (flow->press->text, i + 1 < n ? '\t' : '\n');
      x += widths[i] + CELL_GAP * size;
    }
  added = wt_document_flow_add_beside (flow, row < 0 ? WT_DOCUMENT_GAP * size : 0, cells, n);
  wt_document_row_move (added, CELL_PADDING * size);
  added->height += 2 * CELL_PADDING * size;
  wt_document_row_add_rectangle (added, flow->x, added->height - HAIRLINE, flow->width, HAIRLINE,
                                 &wt_document_hairline);
  /* Nowhere does a single row stand alone below the titles. */
  added->stays = row < 0 || (row == 0 && wt_chart_table_get_n_rows (table) > 1);
  return added;
}

/* Titles are drawn once more where a row begins a page; they are not read out again. */
static void
set_head (WtDocumentFlow *flow, const WtChartTable *table, const double *widths, guint n)
{
  WtDocumentRow *row = g_ptr_array_index (flow->rows, flow->rows->len - 1), *titles;
  gsize length = flow->press->text->len;
  WtDocumentFlow again;

  wt_document_flow_init (&again, flow->press, flow->x, flow->width);
  titles = set_row (&again, table, -1, widths, n, NULL);
  row->head = g_steal_pointer (&titles->items);
  row->head_height = titles->height;
  wt_document_flow_clear (&again);
  g_string_truncate (flow->press->text, length);
}

void
wt_document_set_table (WtDocumentFlow *flow, const WtChartTable *table)
{
  guint n = wt_chart_table_get_n_columns (table);
  g_autofree double *widths = make_widths (flow, table, n);
  WtDocumentPath path = wt_document_press_extend (flow->press, NULL, "Table");

  for (int row = -1; row < (int) wt_chart_table_get_n_rows (table); row++)
    {
      set_row (flow, table, row, widths, n, &path);
      if (row > 0)
        set_head (flow, table, widths, n);
    }
}
