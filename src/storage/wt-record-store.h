#pragma once

#include "wt-connection.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* Records that are each one row of one table. Their owner is what they are listed by. */
typedef enum
{
  WT_RECORD_ACTION,        /* WtAction, of a project; owner 0: of all projects */
  WT_RECORD_INDICATOR,     /* WtIndicator, of a project */
  WT_RECORD_STAKEHOLDER,   /* WtStakeholder, of a project */
  WT_RECORD_EVIDENCE_LINK, /* WtEvidenceLink, of a checklist */
  WT_RECORD_STAGE_DATES,   /* WtStageDates, of a project; without an id of their own */
  WT_RECORD_DUTY,          /* WtDuty, of a project; likewise */
  WT_RECORD_MEASURE,       /* WtMeasure, of no owner: 0 */
  WT_RECORD_REBASE,        /* WtRebase, of a measure */
  WT_RECORD_REPORT,        /* WtSavedReport, of no owner: 0; the last ones */
  WT_RECORD_REVIEW_NOTE,   /* WtReviewNote, of no owner: 0 */
} WtRecordTable;

/* All records of @owner_id, in the order in which they are shown. */
GPtrArray *wt_record_store_list (WtConnection *connection,
                                 WtRecordTable table,
                                 gint64 owner_id,
                                 GError **error);

/* One record by its id; WT_ERROR_NOT_FOUND without it. */
gpointer
wt_record_store_find (WtConnection *connection, WtRecordTable table, gint64 id, GError **error);

/* Keeps a new record and sets its id, if it has one. */
gboolean wt_record_store_insert (WtConnection *connection,
                                 WtRecordTable table,
                                 WtModel *record,
                                 GError **error);

/* Keeps a record that is there; one without an id of its own may also be new. */
gboolean wt_record_store_update (WtConnection *connection,
                                 WtRecordTable table,
                                 WtModel *record,
                                 GError **error);

gboolean
wt_record_store_delete (WtConnection *connection, WtRecordTable table, gint64 id, GError **error);

/* Deletes the evidence that an activity is, for all prompts. */
gboolean wt_record_store_delete_evidence_of_activity (WtConnection *connection,
                                                      gint64 activity_id,
                                                      GError **error);

/* Deletes the rebases of a measure. */
gboolean
wt_record_store_delete_rebases (WtConnection *connection, gint64 measure_id, GError **error);

G_END_DECLS
