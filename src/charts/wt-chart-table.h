#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The figures of a chart as a table, for people who would rather read, hear or paste them. Cells
 * are words as they are shown. */
typedef struct _WtChartTable WtChartTable;

WtChartTable *wt_chart_table_new (const char *caption);
void wt_chart_table_free (WtChartTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtChartTable, wt_chart_table_free)

/* Adds a column; all columns come before the first cell. */
void wt_chart_table_add_column (WtChartTable *table, const char *title, gboolean is_number);

/* Adds the next cell, row by row, and takes over @words (nullable: an empty cell). */
void wt_chart_table_take_cell (WtChartTable *table, char *words);

/* The next row, and those after it, sum up the ones before. */
void wt_chart_table_start_totals (WtChartTable *table);

const char *wt_chart_table_get_caption (const WtChartTable *table);
guint wt_chart_table_get_n_columns (const WtChartTable *table);
guint wt_chart_table_get_n_rows (const WtChartTable *table);
/* The first row that sums up others; the number of rows where none does. */
guint wt_chart_table_get_first_total (const WtChartTable *table);
const char *wt_chart_table_get_title (const WtChartTable *table, guint column);
/* Whether the cells of @column align at the end. */
gboolean wt_chart_table_is_number (const WtChartTable *table, guint column);
const char *wt_chart_table_get_cell (const WtChartTable *table, guint row, guint column);

/* For pasting into a spreadsheet: a line a row, the titles first; free with g_free(). */
char *wt_chart_table_to_tab_separated (const WtChartTable *table);

/* For pasting into a letter: a <table> with caption and headers; free with g_free(). */
char *wt_chart_table_to_html (const WtChartTable *table);

G_END_DECLS
