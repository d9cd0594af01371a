#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/*
 * What stands in the cells of the program's own CSV files, and what its import makes of them. An
 * answer is written by what never changes: a score as its number, "yes" and "no", a choice as its
 * letter, several as "a;c", a date as ISO 8601 has it; one that is missing by its mark (see
 * wt-missing-answer.h).
 *
 * A text that a spreadsheet would take for a formula, because it begins with = + - @, a tab or a
 * carriage return, gets an apostrophe before it; so does a written answer that is nothing but a
 * mark. A text that has apostrophes before such a beginning gets one more. So whatever was written
 * comes back.
 */

/* Appends a text that is no answer: a title. */
void wt_csv_cell_append_text (GString *cell, const char *text);

/* The text that wt_csv_cell_append_text() made @cell of; lent. */
const char *wt_csv_cell_find_text (const char *cell);

/* Appends the answer with @key, and @text that goes with it, to @question. */
void
wt_csv_cell_append_answer (GString *cell, const WtQuestion *question, char key, const char *text);

/**
 * wt_csv_cell_read_answer:
 * @cell: what wt_csv_cell_append_answer() wrote, or what somebody put in its place
 * @has_decimal_comma: see wt_import_cell_read()
 * @index: the question's in the survey of @response
 *
 * Takes a cell as the answer to @question. A question that the form did not ask counts as blank.
 *
 * Returns: whether it can be one
 */
gboolean wt_csv_cell_read_answer (const WtQuestion *question,
                                  const char *cell,
                                  gboolean has_decimal_comma,
                                  WtResponse *response,
                                  guint index);

G_END_DECLS
