#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What is wrong with a field, said below it. For rows of libadwaita and their like: an AdwEntryRow,
 * AdwComboRow, WtDateRow, WtNameRow or WtNoteRow. The row gets the look of an error, and assistive
 * technology hears the message with the field.
 */

/* What the record says about the field, such as wt_issue_list_find() finds; %NULL when it is right.
 */
void wt_field_message_set (GtkListBoxRow *row, const char *message);

/* What a row says about its own text, ahead of what the record says. */
void wt_field_message_set_own (GtkListBoxRow *row, const char *message);

/* A remark on the field, which is not wrong; stands there when nothing else does. */
void wt_field_message_set_note (GtkListBoxRow *row, const char *note);

/* What stands below the field, or %NULL. */
const char *wt_field_message_get (GtkListBoxRow *row);

G_END_DECLS
