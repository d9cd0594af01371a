#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows of plain text in aligned columns. */
typedef struct _WtCommandTable WtCommandTable;

/* @alignment: a letter a column: 'l' or 'r' */
WtCommandTable *wt_command_table_new (const char *alignment);
void wt_command_table_free (WtCommandTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtCommandTable, wt_command_table_free)

/* Adds one cell, at the end of the row that is being filled; copies @text, on one line. */
void wt_command_table_add (WtCommandTable *self, const char *text);

/* Writes all rows to the standard output. */
void wt_command_table_print (WtCommandTable *self);

G_END_DECLS
