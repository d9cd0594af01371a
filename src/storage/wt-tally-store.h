#pragma once

#include "wt-connection.h"
#include "wt-tally.h"

G_BEGIN_DECLS

/* Columns of a row of counts, as tallies and counters have them, and reading them from column
 * @first on. */
#define WT_COUNT_COLUMNS                                                                           \
  "yes, no, score_1, score_2, score_3, score_4, score_5, score_6, score_7, score_8, score_9,"      \
  " score_10, texts, blank, illegible, several"
#define WT_COUNT_COLUMN_COUNT 16
void wt_tally_store_read_counts (WtStatement *statement, guint first, WtQuestionTally *tally);

/* Adds a count of a choice: its letter and its number, from column @first on. */
void wt_tally_store_read_choice (WtStatement *statement, guint first, WtQuestionTally *tally);

/* Fills @tally with what is stored of its batch. */
gboolean wt_tally_store_read (WtConnection *connection, WtTally *tally, GError **error);

/* Keeps the counts of @tally, there or new. */
gboolean wt_tally_store_update (WtConnection *connection, WtTally *tally, GError **error);

/* Adds @tally, of typed forms, to the counters of its batch and the batch's activity; for forms
 * that came in while the triggers left the counters alone. */
gboolean wt_tally_store_add_to_counters (WtConnection *connection, WtTally *tally, GError **error);

/* Deletes the counts of a batch. */
gboolean wt_tally_store_delete (WtConnection *connection, gint64 batch_id, GError **error);

G_END_DECLS
