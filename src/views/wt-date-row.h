#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtDateRow:
 *
 * A row to type a date into ("2/10", "2 Oct 2025", "tomorrow") or to choose one from a calendar. It
 * shows "2 October 2025", and "2/10/2025" while it is edited.
 *
 * Properties:
 * - `date`: an ISO date, or "" for none; bind it to a model's property in both directions. It holds
 *   only what is a date, and changes on Enter, when the focus leaves, and on wt_date_row_commit().
 * - `allow-empty`: whether the row may be emptied; %TRUE at first
 * - `valid`: whether the text is the date; read only. What is not a date stays as it was typed,
 * with a message below it. For messages of the record see wt_field_message_set().
 */
#define WT_TYPE_DATE_ROW (wt_date_row_get_type ())
G_DECLARE_FINAL_TYPE (WtDateRow, wt_date_row, WT, DATE_ROW, AdwEntryRow)

const char *wt_date_row_get_date (WtDateRow *self);
void wt_date_row_set_date (WtDateRow *self, const char *date);

gboolean wt_date_row_is_valid (WtDateRow *self);

/* Takes what is being typed as the date, as leaving the row does; for a page's flush. */
void wt_date_row_commit (WtDateRow *self);

G_END_DECLS
