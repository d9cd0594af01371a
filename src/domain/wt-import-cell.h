#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/**
 * wt_import_cell_find_choice:
 * @text: how somebody or some tool names an answer: "Yes", "1", "7", "10 - Highly valued", the
 * wording of a choice, its letter, or its wording as a name ("very_good")
 *
 * Returns: the key of the one answer to @question, or 0 when there is none
 */
char wt_import_cell_find_choice (const WtQuestion *question, const char *text);

/**
 * wt_import_cell_read:
 * @cell: what stands in a file, in the ways of the tools that write such files
 * @has_decimal_comma: whether "1,250" is rather a little more than 1 than a little more than 1,000
 * @index: the question's in the survey of @response
 *
 * Takes a cell as the answer to @question.
 *
 * Returns: whether it can be one
 */
gboolean wt_import_cell_read (const WtQuestion *question,
                              const char *cell,
                              gboolean has_decimal_comma,
                              WtResponse *response,
                              guint index);

/**
 * wt_import_cell_read_tick:
 * @choice: the key of the answer that the column is for
 * @is_ticked: (out): whether it was ticked
 *
 * Returns: whether @cell says either: "1", "yes", "TRUE", "x" or the answer's words, or "0", "no",
 * "FALSE" or nothing
 */
gboolean wt_import_cell_read_tick (const WtQuestion *question,
                                   char choice,
                                   const char *cell,
                                   gboolean *is_ticked);

G_END_DECLS
