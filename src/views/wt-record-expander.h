#pragma once

#include "wt-expander-kinds.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtRecordExpander:
 *
 * A row that says what a record is and opens for its fields. What is edited is saved after a pause,
 * or when the row is closed. Escape closes it.
 */
#define WT_TYPE_RECORD_EXPANDER (wt_record_expander_get_type ())
G_DECLARE_FINAL_TYPE (WtRecordExpander, wt_record_expander, WT, RECORD_EXPANDER, AdwExpanderRow)

/* @record: what the row edits; stored, or a new one, which is stored once nothing is wrong with it.
 */
GtkWidget *
wt_record_expander_new (WtWorkspace *workspace, const WtExpanderKind *kind, gpointer record);

gpointer wt_record_expander_get_record (WtRecordExpander *self);

/* The record's key; 0 while it is not stored. */
gint64 wt_record_expander_get_key (WtRecordExpander *self);

/* A word or two that mark the record among others, or "". */
void wt_record_expander_set_badge (WtRecordExpander *self, const char *words);

/* A text to read above the fields; "" for none. */
void wt_record_expander_set_text (WtRecordExpander *self, const char *title, const char *text);

/* Opens the row and puts the focus where writing starts. */
void wt_record_expander_start (WtRecordExpander *self);

/* Takes over the record as it was loaded again; what is being typed stays. */
void wt_record_expander_set_stored (WtRecordExpander *self, gpointer stored);

void wt_record_expander_set_read_only (WtRecordExpander *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved. */
gboolean wt_record_expander_is_pending (WtRecordExpander *self);
void wt_record_expander_flush (WtRecordExpander *self);

/**
 * WtRecordExpander::delete-requested:
 *
 * Somebody wants the record to be deleted.
 */

G_END_DECLS
