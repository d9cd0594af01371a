#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/**
 * WtSheetColumn:
 * @title: the heading: marked with N_(), or words of the content
 * @kind: what its cells hold
 * @minimum: its least width, in digits; the heading may make it wider
 * @maximum: its greatest width; streamed, the width of a column of wrapped texts
 * @has_total: whether the sum stands below it
 */
typedef struct
{
  const char *title;
  WtCellKind kind;
  double minimum;
  double maximum;
  gboolean has_total;
} WtSheetColumn;

/**
 * WtSheetTable:
 *
 * A sheet that is one table: its heading in the first row, frozen and repeated on every page,
 * filters, bands, columns as wide as what is in them. It is written row by row, each from left to
 * right.
 *
 * In memory it becomes a table of Excel's. Streamed it is a range with filters, which looks the
 * same: the library refuses tables there. Their own style is not used, since LibreOffice does not
 * show it. Rows are as high as their texts need, since LibreOffice does not find out by itself.
 */
typedef struct _WtSheetTable WtSheetTable;

/**
 * wt_sheet_table_new:
 * @sheet: a sheet that nothing was written to
 * @keeping: how @sheet is kept
 * @name: what Excel calls the table; unique, letters only
 * @columns: (array length=n_columns): copied; titles need not be unique
 */
WtSheetTable *wt_sheet_table_new (WtWorkbookWriter *writer,
                                  lxw_worksheet *sheet,
                                  WtSheetKeeping keeping,
                                  const char *name,
                                  const WtSheetColumn *columns,
                                  guint n_columns);

/**
 * wt_sheet_table_add:
 * @sheet_name: as of wt_workbook_writer_add_sheet()
 * @n_rows: how many there will be; decides how the sheet is kept
 *
 * Adds a sheet with a table of its own; the rest as above.
 *
 * Returns: (nullable): %NULL with WT_ERROR_NO_SPACE
 */
WtSheetTable *wt_sheet_table_add (WtWorkbookWriter *writer,
                                  const char *sheet_name,
                                  guint n_rows,
                                  const char *name,
                                  const WtSheetColumn *columns,
                                  guint n_columns,
                                  GError **error);
void wt_sheet_table_free (WtSheetTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtSheetTable, wt_sheet_table_free)

/* Goes on to the next row; what was not written of the last one stays empty. */
void wt_sheet_table_begin_row (WtSheetTable *self);

/* The next cell of the row. A number that is NAN and an empty text or date leave it empty. */
void wt_sheet_table_add_text (WtSheetTable *self, const char *text);
void wt_sheet_table_add_number (WtSheetTable *self, double number);
void wt_sheet_table_add_date (WtSheetTable *self, const char *iso);

/* How many rows it has besides the heading. */
guint wt_sheet_table_get_n_rows (WtSheetTable *self);

/* Has the workbook know each column by a name for formulas, such as Engagement_People: the table's
 * name and the words of the heading as they stand in the program, whatever the language. To be
 * called before the table is finished, for columns whose headings differ. */
void wt_sheet_table_name_columns (WtSheetTable *self);

/* The cells of @column look like @look in rows that meet @condition, a formula about the first row
 * such as "=ISNUMBER($H2)"; also after the table was sorted or changed. To be called before the
 * table is finished. LibreOffice shows only the band where both apply. */
void wt_sheet_table_set_condition (WtSheetTable *self,
                                   guint column,
                                   const char *condition,
                                   WtWords look);

/* Says that it goes on from another sheet, whose columns are explained already. */
void wt_sheet_table_continue (WtSheetTable *self);

/* Ends the table; @empty_words is what a table without rows says. */
void wt_sheet_table_finish (WtSheetTable *self, const char *empty_words);

G_END_DECLS
