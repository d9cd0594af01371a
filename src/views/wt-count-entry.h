#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How often an answer was given: the answer, and a number below it. Only digits can be typed; ↑ and
 * ↓ count; Enter goes to the next one. */
#define WT_TYPE_COUNT_ENTRY (wt_count_entry_get_type ())
G_DECLARE_FINAL_TYPE (WtCountEntry, wt_count_entry, WT, COUNT_ENTRY, AdwBin)

/**
 * wt_count_entry_new:
 * @caption: the answer
 * @question_number: the number of its question on the paper
 */
GtkWidget *wt_count_entry_new (const char *caption, int question_number);

/* One without a caption, in a row that says what is counted; @name is for a screen reader. */
GtkWidget *wt_count_entry_new_named (const char *name);

gint64 wt_count_entry_get_count (WtCountEntry *self);

/* Shows a number; nothing is touched when it stands there already, and nobody is told. */
void wt_count_entry_set_count (WtCountEntry *self, gint64 count);

/* Marks a number as one of those that are too many. */
void wt_count_entry_set_wrong (WtCountEntry *self, gboolean is_wrong);

/**
 * WtCountEntry::edited:
 *
 * Emitted when somebody changes the number.
 */

G_END_DECLS
