#pragma once

#include "wt-autosave.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtFieldSet:
 *
 * The rows in which a record is edited: they follow the record and it follows them, and what is
 * wrong is said under the row that it is about. Saving is somebody else's, see #WtAutosave.
 *
 * A record with an `id` of 0 into which nothing was entered yet has no faults.
 */
#define WT_TYPE_FIELD_SET (wt_field_set_get_type ())
G_DECLARE_FINAL_TYPE (WtFieldSet, wt_field_set, WT, FIELD_SET, GObject)

/* @list_issues: what is wrong with @record, which is a #WtModel. */
WtFieldSet *wt_field_set_new (gpointer record, WtAutosaveListIssues list_issues);

/**
 * wt_field_set_add:
 * @property: of the record; static
 * @row: a #WtNoteRow, #WtDateRow, #WtNameRow or another AdwEntryRow for a text; an AdwComboRow
 * filled by wt_choices_set_terms() or wt_choices_set_names() for a number; an AdwActionRow with a
 * switch as its activatable widget for a truth
 */
void wt_field_set_add (WtFieldSet *self, const char *property, gpointer row);

/* Puts the focus into the row of @property. */
void wt_field_set_focus (WtFieldSet *self, const char *property);

/* Names to choose from in rows of names (nullable): a list of WtNamedItem. */
void wt_field_set_set_names (WtFieldSet *self, GListModel *names);

void wt_field_set_set_read_only (WtFieldSet *self, gboolean is_read_only);

/* Takes what is being typed into the record. */
void wt_field_set_commit (WtFieldSet *self);

G_END_DECLS
