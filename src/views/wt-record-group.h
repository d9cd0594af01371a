#pragma once

#include "wt-page.h"
#include "wt-record-expander.h"

G_BEGIN_DECLS

/**
 * WtRecordGroup:
 *
 * The records of one kind that belong to a project, each in a row that opens; and, where there can
 * be more of them, a row that adds one. Properties `title` and `description` of
 * AdwPreferencesGroup.
 *
 * A record that is deleted comes back with an undo.
 */
#define WT_TYPE_RECORD_GROUP (wt_record_group_get_type ())
G_DECLARE_FINAL_TYPE (WtRecordGroup, wt_record_group, WT, RECORD_GROUP, AdwPreferencesGroup)

/* To be called once, before records come. @page: not owned */
void wt_record_group_set_kind (WtRecordGroup *self, WtPage *page, const WtExpanderKind *kind);

/* Shows @records, after each load, of the project with this id. Rows of records that are still
 * there stay as they are: open, with the focus, and with what is being typed. */
void wt_record_group_set_records (WtRecordGroup *self, GListModel *records, gint64 project_id);

/* The row of the record with this key, or %NULL. */
WtRecordExpander *wt_record_group_find (WtRecordGroup *self, gint64 key);

/* Opens a row for a new record and puts the focus where its name is typed. */
void wt_record_group_add (WtRecordGroup *self);

void wt_record_group_set_read_only (WtRecordGroup *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved or deleted. */
gboolean wt_record_group_is_editing (WtRecordGroup *self);
void wt_record_group_flush (WtRecordGroup *self);

G_END_DECLS
