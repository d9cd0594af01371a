#pragma once

#include "wt-record-list.h"

G_BEGIN_DECLS

/* What lists of WtProject, WtActivity, WtBatch, WtAction, WtChange, WtChecklistTemplate,
 * WtQuestionnaire and WtMeasure need to know. */
extern const WtRecordKind wt_record_kind_projects;
/* The same without a selection: what a figure counts may be archived. */
extern const WtRecordKind wt_record_kind_projects_counted;
extern const WtRecordKind wt_record_kind_activities;
extern const WtRecordKind wt_record_kind_batches;
extern const WtRecordKind wt_record_kind_actions;
extern const WtRecordKind wt_record_kind_changes;
extern const WtRecordKind wt_record_kind_templates;
extern const WtRecordKind wt_record_kind_questionnaires;
extern const WtRecordKind wt_record_kind_measures;

G_END_DECLS
