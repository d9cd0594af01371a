#pragma once

#include "wt-workbook-writer.h"

G_BEGIN_DECLS

/**
 * WtSheetBlock:
 * @widths: (array): of the columns, in pixels
 * @row: the one that is written next
 * @table_row: the same within a table, from 0
 *
 * A sheet for reading: a title, and small tables one below the other. (Those for sorting are
 * WtSheetTable.)
 */
typedef struct
{
  WtWorkbookWriter *writer; /* (lent) */
  lxw_worksheet *sheet;     /* (lent) */
  const guint *widths;      /* (lent) */
  guint n_columns;
  guint row;
  guint table_row;
} WtSheetBlock;

/* Sets the columns up, and writes the first rows. */
void wt_sheet_block_begin (WtSheetBlock *self, const char *title, const char *subtitle);

/* Words outside tables. */
void wt_sheet_block_put_words (
    WtSheetBlock *self, guint row, guint column, const char *text, WtWords words);

/* Begins a table, a row below what is there. The first @n_texts of the columns hold texts. */
void wt_sheet_block_begin_table (WtSheetBlock *self,
                                 const char *const *titles,
                                 guint n_titles,
                                 guint n_texts);
void wt_sheet_block_end_row (WtSheetBlock *self);

/* Cells of the table's row. A number that is not defined reads "–". */
void wt_sheet_block_put_text (WtSheetBlock *self, guint column, const char *text);
void wt_sheet_block_put_date (WtSheetBlock *self, guint column, const char *iso);
void wt_sheet_block_put_number (WtSheetBlock *self, guint column, double number, WtCellKind kind);
void wt_sheet_block_put_count (WtSheetBlock *self, guint column, WtPublicCount count);

/* A formula with its result, which reads "–" when it is not defined. */
void wt_sheet_block_put_formula (
    WtSheetBlock *self, guint column, const char *formula, double result, WtCellKind kind);

G_END_DECLS
