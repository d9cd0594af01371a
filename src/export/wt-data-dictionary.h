#pragma once

#include "wt-workbook-style.h"

G_BEGIN_DECLS

/**
 * WtDataColumn:
 * @sheet: the name of its sheet
 * @title: its heading, as it is written
 * @source_title: its heading, as it stands in the program
 * @kind: what its cells hold
 * @name: (nullable): what formulas know it by
 *
 * A column of a table in a workbook. All is (owned).
 */
typedef struct
{
  char *sheet;
  char *title;
  char *source_title;
  WtCellKind kind;
  char *name;
} WtDataColumn;

/* The columns of all tables that were written so far, in their order: of WtDataColumn. */
GPtrArray *wt_data_dictionary_new (void);

/* Adds a column. @name: (nullable) */
void wt_data_dictionary_add (GPtrArray *dictionary,
                             const char *sheet,
                             const char *title,
                             const char *source_title,
                             WtCellKind kind,
                             const char *name);

G_END_DECLS
