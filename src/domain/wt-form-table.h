#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/**
 * WtFormTable:
 *
 * Forms as a table of words, as a spreadsheet copies and pastes them: lines of cells with tabs
 * between them, a cell with a tab or a line break in quotation marks. Column 0 is the number of a
 * form, the others are the questions of a survey, in order.
 */
typedef struct _WtFormTable WtFormTable;

/* The most lines that are taken at a time. */
#define WT_FORM_TABLE_MAXIMUM 20000

/**
 * wt_form_table_parse:
 * @text: what was copied
 * @first_column: where the first cell of a line goes, unless the first line names the questions (by
 * wording, number or name)
 *
 * Returns: (nullable): the table; %NULL with WT_ERROR_INVALID, which names the line or the cell,
 * when it does not fit @survey
 */
WtFormTable *
wt_form_table_parse (const char *text, WtSurvey *survey, guint first_column, GError **error);
void wt_form_table_free (WtFormTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtFormTable, wt_form_table_free)

/* How many forms it has. */
guint wt_form_table_get_length (WtFormTable *self);

/* Whether it says the numbers of its forms. */
gboolean wt_form_table_has_serials (WtFormTable *self);

/* Writes the cells of form @index into @response; what it has no cell for stays. %FALSE with
 * WT_ERROR_INVALID, which names the line, when a cell is no answer to its question. */
gboolean wt_form_table_fill (WtFormTable *self, guint index, WtResponse *response, GError **error);

/* The line of form @index in what was pasted, from 1. */
guint wt_form_table_get_line (WtFormTable *self, guint index);

/* Forms as such text, of #WtResponse, with a line that names the questions; free with g_free(). */
char *wt_form_table_write (GPtrArray *forms, WtSurvey *survey);

G_END_DECLS
