#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtNoteRow:
 *
 * A row for a text of several lines, which looks like an AdwEntryRow and grows with its text. Tab
 * leaves it.
 *
 * Properties: `title` of AdwPreferencesRow; `text`, to be bound to a model's property in both
 * directions; `editable`.
 */
#define WT_TYPE_NOTE_ROW (wt_note_row_get_type ())
G_DECLARE_FINAL_TYPE (WtNoteRow, wt_note_row, WT, NOTE_ROW, AdwPreferencesRow)

const char *wt_note_row_get_text (WtNoteRow *self);
void wt_note_row_set_text (WtNoteRow *self, const char *text);

G_END_DECLS
