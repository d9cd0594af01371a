#include "wt-record-store.h"

#include "wt-action.h"
#include "wt-answer.h"
#include "wt-duty.h"
#include "wt-evidence-link.h"
#include "wt-indicator.h"
#include "wt-measure.h"
#include "wt-model-column.h"
#include "wt-rebase.h"
#include "wt-review-note.h"
#include "wt-saved-report.h"
#include "wt-stage-dates.h"
#include "wt-stakeholder.h"

/* In the lists of columns below those behind the last that is written are worked out when read. */

static const WtModelColumn ACTION_COLUMNS[] = {
  { WT_ACTION_ID, WT_COLUMN_INT64, NULL },
  { WT_ACTION_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_ACTION_TITLE, WT_COLUMN_TEXT, NULL },
  { WT_ACTION_OWNER, WT_COLUMN_TEXT, NULL },
  { WT_ACTION_DUE_ON, WT_COLUMN_TEXT, NULL },
  { WT_ACTION_DONE, WT_COLUMN_BOOLEAN, NULL },
  { WT_ACTION_DONE_ON, WT_COLUMN_TEXT, NULL },
  { WT_ACTION_CHECKLIST_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_ACTION_PROMPT, WT_COLUMN_TEXT, NULL },
  { WT_ACTION_PROJECT, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn INDICATOR_COLUMNS[] = {
  { WT_INDICATOR_ID, WT_COLUMN_INT64, NULL },
  { WT_INDICATOR_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_INDICATOR_NAME, WT_COLUMN_TEXT, NULL },
  { WT_INDICATOR_TARGET, WT_COLUMN_TEXT, NULL },
  { WT_INDICATOR_RESULT, WT_COLUMN_TEXT, NULL },
  { WT_INDICATOR_ACHIEVED, WT_COLUMN_TERM, wt_answers },
  { WT_INDICATOR_HOW_KNOWN, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn STAKEHOLDER_COLUMNS[] = {
  { WT_STAKEHOLDER_ID, WT_COLUMN_INT64, NULL },
  { WT_STAKEHOLDER_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_STAKEHOLDER_NAME, WT_COLUMN_TEXT, NULL },
  { WT_STAKEHOLDER_KIND, WT_COLUMN_TERM, wt_stakeholder_kinds },
  { WT_STAKEHOLDER_INTEREST, WT_COLUMN_INT, NULL },
  { WT_STAKEHOLDER_INFLUENCE, WT_COLUMN_INT, NULL },
  { WT_STAKEHOLDER_LEVEL_INTENDED, WT_COLUMN_TERM, wt_levels },
  { WT_STAKEHOLDER_NOTE, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn EVIDENCE_LINK_COLUMNS[] = {
  { WT_EVIDENCE_LINK_ID, WT_COLUMN_INT64, NULL },
  { WT_EVIDENCE_LINK_CHECKLIST_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_EVIDENCE_LINK_PROMPT, WT_COLUMN_TEXT, NULL },
  { WT_EVIDENCE_LINK_KIND, WT_COLUMN_TERM, wt_evidence_kinds },
  { WT_EVIDENCE_LINK_ACTIVITY_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_EVIDENCE_LINK_PATH, WT_COLUMN_TEXT, NULL },
  { WT_EVIDENCE_LINK_CHECKSUM, WT_COLUMN_TEXT, NULL },
  { WT_EVIDENCE_LINK_SIZE, WT_COLUMN_INT64, NULL },
  { WT_EVIDENCE_LINK_ADDED_BY, WT_COLUMN_TEXT, NULL },
  { WT_EVIDENCE_LINK_ADDED_AT, WT_COLUMN_TEXT, NULL },
  { WT_EVIDENCE_LINK_TITLE, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn STAGE_DATES_COLUMNS[] = {
  { WT_STAGE_DATES_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_STAGE_DATES_STAGE, WT_COLUMN_TERM, wt_stages },
  { WT_STAGE_DATES_STARTS_ON, WT_COLUMN_TEXT, NULL },
  { WT_STAGE_DATES_ENDS_ON, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn DUTY_COLUMNS[] = {
  { WT_DUTY_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_DUTY_STATE, WT_COLUMN_TERM, wt_duty_states },
  { WT_DUTY_INDIVIDUAL, WT_COLUMN_BOOLEAN, NULL },
  { WT_DUTY_PUBLIC, WT_COLUMN_BOOLEAN, NULL },
  { WT_DUTY_PLANNING, WT_COLUMN_BOOLEAN, NULL },
  { WT_DUTY_PROPOSALS, WT_COLUMN_BOOLEAN, NULL },
  { WT_DUTY_DECISIONS, WT_COLUMN_BOOLEAN, NULL },
  { WT_DUTY_REASON, WT_COLUMN_TEXT, NULL },
  { WT_DUTY_DECIDED_BY, WT_COLUMN_TEXT, NULL },
  { WT_DUTY_DECIDED_ON, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn MEASURE_COLUMNS[] = {
  { WT_MEASURE_ID, WT_COLUMN_INT64, NULL },
  { WT_MEASURE_TITLE, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_KIND, WT_COLUMN_TERM, wt_measure_kinds },
  { WT_MEASURE_UNIT, WT_COLUMN_TERM, wt_measure_units },
  { WT_MEASURE_SURVEY, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_QUESTION, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_ORGANISATION_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_MEASURE_DIRECTORATE_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_MEASURE_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_MEASURE_LEVEL, WT_COLUMN_TERM, wt_levels },
  { WT_MEASURE_DIRECTION, WT_COLUMN_TERM, wt_measure_directions },
  { WT_MEASURE_RULES, WT_COLUMN_TERM, wt_measure_rules },
  { WT_MEASURE_RUN_LENGTH, WT_COLUMN_INT, NULL },
  { WT_MEASURE_DROP_LARGE_MOVING_RANGES, WT_COLUMN_BOOLEAN, NULL },
  { WT_MEASURE_BASELINE_POINTS, WT_COLUMN_INT, NULL },
  { WT_MEASURE_FROZEN_ON, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_TARGET, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_TARGET_ON, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_ORGANISATION, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_DIRECTORATE, WT_COLUMN_TEXT, NULL },
  { WT_MEASURE_PROJECT, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn REBASE_COLUMNS[] = {
  { WT_REBASE_ID, WT_COLUMN_INT64, NULL },
  { WT_REBASE_MEASURE_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_REBASE_STARTS_ON, WT_COLUMN_TEXT, NULL },
  { WT_REBASE_REASON, WT_COLUMN_TEXT, NULL },
};

static const WtModelColumn REPORT_COLUMNS[] = {
  { WT_SAVED_REPORT_ID, WT_COLUMN_INT64, NULL },
  { WT_SAVED_REPORT_KIND, WT_COLUMN_TERM, wt_report_kinds },
  { WT_SAVED_REPORT_EDITION, WT_COLUMN_TERM, wt_editions },
  { WT_SAVED_REPORT_STARTS_ON, WT_COLUMN_TEXT, NULL },
  { WT_SAVED_REPORT_ENDS_ON, WT_COLUMN_TEXT, NULL },
  { WT_SAVED_REPORT_ORGANISATION_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_SAVED_REPORT_DIRECTORATE_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_SAVED_REPORT_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_SAVED_REPORT_LEVEL, WT_COLUMN_TERM, wt_levels },
  { WT_SAVED_REPORT_WORDS, WT_COLUMN_TEXT, NULL },
  { WT_SAVED_REPORT_FILE, WT_COLUMN_TEXT, NULL },
  { WT_SAVED_REPORT_SAVED_AT, WT_COLUMN_TEXT, NULL },
  { WT_SAVED_REPORT_PROJECTS, WT_COLUMN_INT64, NULL },
  { WT_SAVED_REPORT_ACTIVITIES, WT_COLUMN_INT64, NULL },
  { WT_SAVED_REPORT_PEOPLE, WT_COLUMN_INT64, NULL },
  { WT_SAVED_REPORT_FORMS, WT_COLUMN_INT64, NULL },
  { WT_SAVED_REPORT_PAGES, WT_COLUMN_INT64, NULL },
};

static const WtModelColumn REVIEW_NOTE_COLUMNS[] = {
  { WT_REVIEW_NOTE_ID, WT_COLUMN_INT64, NULL },
  { WT_REVIEW_NOTE_IDENTIFIER, WT_COLUMN_TEXT, NULL },
  { WT_REVIEW_NOTE_KIND, WT_COLUMN_TERM, wt_review_note_kinds },
  { WT_REVIEW_NOTE_PROJECT_ID, WT_COLUMN_REFERENCE, NULL },
  { WT_REVIEW_NOTE_TEXT, WT_COLUMN_TEXT, NULL },
  { WT_REVIEW_NOTE_AUTHOR, WT_COLUMN_TEXT, NULL },
  { WT_REVIEW_NOTE_WRITTEN_ON, WT_COLUMN_TEXT, NULL },
  { WT_REVIEW_NOTE_DEALT_WITH, WT_COLUMN_BOOLEAN, NULL },
  { WT_REVIEW_NOTE_PROJECT, WT_COLUMN_TEXT, NULL },
};

#define SELECT_ACTIONS                                                                             \
  "SELECT actions.id, project_id, actions.title, owner, due_on, done, done_on, checklist_id,"      \
  " prompt, coalesce (projects.title, '')"                                                         \
  " FROM actions LEFT JOIN projects ON projects.id = project_id"

#define SELECT_INDICATORS                                                                          \
  "SELECT id, project_id, name, target, result, achieved, how_known FROM indicators"

#define SELECT_STAKEHOLDERS                                                                        \
  "SELECT id, project_id, name, kind, interest, influence, level_intended, note FROM stakeholders"

#define SELECT_EVIDENCE_LINKS                                                                      \
  "SELECT evidence_links.id, checklist_id, prompt, kind, activity_id, path, checksum, size,"       \
  " added_by, added_at, coalesce (activities.title, '')"                                           \
  " FROM evidence_links LEFT JOIN activities ON activities.id = activity_id"

#define SELECT_DUTIES                                                                              \
  "SELECT project_id, applies, individual, public, planning, proposals, decisions, reason,"        \
  " decided_by, decided_on FROM duties"

#define SELECT_MEASURES                                                                            \
  "SELECT measures.id, measures.title, kind, unit, survey, question, measures.organisation_id,"    \
  " measures.directorate_id, measures.project_id, level, direction, rules, run_length,"            \
  " drop_large_moving_ranges, baseline_points, frozen_on, target, target_on,"                      \
  " coalesce (organisations.name, ''), coalesce (directorates.name, ''),"                          \
  " coalesce (projects.title, '') FROM measures"                                                   \
  " LEFT JOIN organisations ON organisations.id = measures.organisation_id"                        \
  " LEFT JOIN directorates ON directorates.id = measures.directorate_id"                           \
  " LEFT JOIN projects ON projects.id = measures.project_id"

#define SELECT_REBASES "SELECT id, measure_id, starts_on, reason FROM rebases"

#define SELECT_REPORTS                                                                             \
  "SELECT id, kind, edition, starts_on, ends_on, organisation, directorate, project,"              \
  " level, words, file, saved_at, projects, activities, people, forms, pages FROM reports"

#define SELECT_REVIEW_NOTES                                                                        \
  "SELECT review_notes.id, identifier, kind, project_id, text, author, written_on, dealt_with,"    \
  " coalesce (projects.title, '') FROM review_notes"                                               \
  " LEFT JOIN projects ON projects.id = project_id"

typedef struct
{
  GType (*get_type) (void);
  const WtModelColumn *columns;
  guint n_columns;
  guint n_written;
  gboolean has_id;
  const char *list, *find, *insert, *update, *delete;
} Table;

/* In the order of WtRecordTable. */
static const Table TABLES[] = {
  { wt_action_get_type, ACTION_COLUMNS, G_N_ELEMENTS (ACTION_COLUMNS), 9, TRUE,
    SELECT_ACTIONS " WHERE $1 = 0 OR project_id = $1 ORDER BY done, due_on = '', due_on, "
                   "actions.id",
    SELECT_ACTIONS " WHERE actions.id = $1",
    "INSERT INTO actions (project_id, title, owner, due_on, done, done_on, checklist_id, prompt)"
    " VALUES ($2, $3, $4, $5, $6, $7, $8, $9)",
    "UPDATE actions SET project_id = $2, title = $3, owner = $4, due_on = $5, done = $6,"
    " done_on = $7, checklist_id = $8, prompt = $9 WHERE id = $1",
    "DELETE FROM actions WHERE id = $1" },
  { wt_indicator_get_type, INDICATOR_COLUMNS, G_N_ELEMENTS (INDICATOR_COLUMNS), 7, TRUE,
    SELECT_INDICATORS " WHERE project_id = $1 ORDER BY id", SELECT_INDICATORS " WHERE id = $1",
    "INSERT INTO indicators (project_id, name, target, result, achieved, how_known)"
    " VALUES ($2, $3, $4, $5, $6, $7)",
    "UPDATE indicators SET project_id = $2, name = $3, target = $4, result = $5, achieved = $6,"
    " how_known = $7 WHERE id = $1",
    "DELETE FROM indicators WHERE id = $1" },
  { wt_stakeholder_get_type, STAKEHOLDER_COLUMNS, G_N_ELEMENTS (STAKEHOLDER_COLUMNS), 8, TRUE,
    SELECT_STAKEHOLDERS " WHERE project_id = $1 ORDER BY lower (name), id",
    SELECT_STAKEHOLDERS " WHERE id = $1",
    "INSERT INTO stakeholders (project_id, name, kind, interest, influence, level_intended, note)"
    " VALUES ($2, $3, $4, $5, $6, $7, $8)",
    "UPDATE stakeholders SET project_id = $2, name = $3, kind = $4, interest = $5,"
    " influence = $6, level_intended = $7, note = $8 WHERE id = $1",
    "DELETE FROM stakeholders WHERE id = $1" },
  { wt_evidence_link_get_type, EVIDENCE_LINK_COLUMNS, G_N_ELEMENTS (EVIDENCE_LINK_COLUMNS), 10,
    TRUE, SELECT_EVIDENCE_LINKS " WHERE checklist_id = $1 ORDER BY evidence_links.id",
    SELECT_EVIDENCE_LINKS " WHERE evidence_links.id = $1",
    "INSERT INTO evidence_links (checklist_id, prompt, kind, activity_id, path, checksum, size,"
    " added_by, added_at) VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10)",
    "UPDATE evidence_links SET checklist_id = $2, prompt = $3, kind = $4, activity_id = $5,"
    " path = $6, checksum = $7, size = $8, added_by = $9, added_at = $10 WHERE id = $1",
    "DELETE FROM evidence_links WHERE id = $1" },
  { wt_stage_dates_get_type, STAGE_DATES_COLUMNS, G_N_ELEMENTS (STAGE_DATES_COLUMNS), 4, FALSE,
    "SELECT project_id, stage, starts_on, ends_on FROM stage_dates WHERE project_id = $1", NULL,
    NULL,
    "INSERT INTO stage_dates (project_id, stage, starts_on, ends_on) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (project_id, stage) DO UPDATE SET starts_on = $3, ends_on = $4",
    NULL },
  { wt_duty_get_type, DUTY_COLUMNS, G_N_ELEMENTS (DUTY_COLUMNS), 10, FALSE,
    SELECT_DUTIES " WHERE project_id = $1", NULL, NULL,
    "INSERT INTO duties (project_id, applies, individual, public, planning, proposals, decisions,"
    " reason, decided_by, decided_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    " ON CONFLICT (project_id) DO UPDATE SET applies = $2, individual = $3, public = $4,"
    " planning = $5, proposals = $6, decisions = $7, reason = $8, decided_by = $9,"
    " decided_on = $10",
    NULL },
  { wt_measure_get_type, MEASURE_COLUMNS, G_N_ELEMENTS (MEASURE_COLUMNS), 18, TRUE,
    SELECT_MEASURES " WHERE $1 = 0 ORDER BY measures.id", SELECT_MEASURES " WHERE measures.id = $1",
    "INSERT INTO measures (title, kind, unit, survey, question, organisation_id, directorate_id,"
    " project_id, level, direction, rules, run_length, drop_large_moving_ranges, baseline_points,"
    " frozen_on, target, target_on) VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,"
    " $14, $15, $16, $17, $18)",
    "UPDATE measures SET title = $2, kind = $3, unit = $4, survey = $5, question = $6,"
    " organisation_id = $7, directorate_id = $8, project_id = $9, level = $10, direction = $11,"
    " rules = $12, run_length = $13, drop_large_moving_ranges = $14, baseline_points = $15,"
    " frozen_on = $16, target = $17, target_on = $18 WHERE id = $1",
    "DELETE FROM measures WHERE id = $1" },
  { wt_rebase_get_type, REBASE_COLUMNS, G_N_ELEMENTS (REBASE_COLUMNS), 4, TRUE,
    SELECT_REBASES " WHERE measure_id = $1 ORDER BY starts_on", SELECT_REBASES " WHERE id = $1",
    "INSERT INTO rebases (measure_id, starts_on, reason) VALUES ($2, $3, $4)",
    "UPDATE rebases SET measure_id = $2, starts_on = $3, reason = $4 WHERE id = $1",
    "DELETE FROM rebases WHERE id = $1" },
  { wt_saved_report_get_type, REPORT_COLUMNS, G_N_ELEMENTS (REPORT_COLUMNS), 17, TRUE,
    SELECT_REPORTS " WHERE $1 = 0 ORDER BY id DESC LIMIT 20", SELECT_REPORTS " WHERE id = $1",
    "INSERT INTO reports (kind, edition, starts_on, ends_on, organisation, directorate,"
    " project, level, words, file, saved_at, projects, activities, people, forms, pages)"
    " VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
    "UPDATE reports SET kind = $2, edition = $3, starts_on = $4, ends_on = $5,"
    " organisation = $6, directorate = $7, project = $8, level = $9, words = $10,"
    " file = $11, saved_at = $12, projects = $13, activities = $14, people = $15, forms = $16,"
    " pages = $17 WHERE id = $1",
    "DELETE FROM reports WHERE id = $1" },
  { wt_review_note_get_type, REVIEW_NOTE_COLUMNS, G_N_ELEMENTS (REVIEW_NOTE_COLUMNS), 8, TRUE,
    SELECT_REVIEW_NOTES " WHERE $1 = 0 ORDER BY dealt_with, written_on DESC, review_notes.id DESC",
    SELECT_REVIEW_NOTES " WHERE review_notes.id = $1",
    "INSERT INTO review_notes (identifier, kind, project_id, text, author, written_on, dealt_with)"
    " VALUES ($2, $3, $4, $5, $6, $7, $8)",
    "UPDATE review_notes SET identifier = $2, kind = $3, project_id = $4, text = $5, author = $6,"
    " written_on = $7, dealt_with = $8 WHERE id = $1",
    "DELETE FROM review_notes WHERE id = $1" },
};

static const char DELETE_EVIDENCE_OF_ACTIVITY_SQL[] =
    "DELETE FROM evidence_links WHERE activity_id = $1";

static const char DELETE_REBASES_SQL[] = "DELETE FROM rebases WHERE measure_id = $1";

static WtModel *
read_record (WtStatement *statement, const Table *table)
{
  WtModel *record = g_object_new (table->get_type (), NULL);

  wt_model_column_read_all (statement, record, table->columns, table->n_columns);
  return record;
}

GPtrArray *
wt_record_store_list (WtConnection *connection,
                      WtRecordTable table,
                      gint64 owner_id,
                      GError **error)
{
  const Table *of = &TABLES[table];
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, of->list, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  WtStep step;

  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, owner_id);
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    g_ptr_array_add (records, read_record (statement, of));
  return step == WT_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

gpointer
wt_record_store_find (WtConnection *connection, WtRecordTable table, gint64 id, GError **error)
{
  const Table *of = &TABLES[table];
  g_autoptr (WtStatement) statement = NULL;

  g_return_val_if_fail (of->has_id, NULL);
  statement = wt_connection_prepare (connection, of->find, error);
  if (statement == NULL)
    return NULL;
  wt_statement_bind_int64 (statement, 1, id);
  if (!wt_statement_step_to_row (statement, "No such record", error))
    return NULL;
  return read_record (statement, of);
}

gboolean
wt_record_store_insert (WtConnection *connection,
                        WtRecordTable table,
                        WtModel *record,
                        GError **error)
{
  const Table *of = &TABLES[table];
  g_autoptr (WtStatement) statement = NULL;

  if (!of->has_id)
    return wt_record_store_update (connection, table, record, error);
  statement = wt_connection_prepare (connection, of->insert, error);
  if (statement == NULL)
    return FALSE;
  wt_model_column_bind_all (statement, record, of->columns, 1, of->n_written);
  if (!wt_statement_run (statement, error))
    return FALSE;
  wt_model_set_int64 (record, of->columns[0].property, wt_connection_get_last_id (connection));
  return TRUE;
}

gboolean
wt_record_store_update (WtConnection *connection,
                        WtRecordTable table,
                        WtModel *record,
                        GError **error)
{
  const Table *of = &TABLES[table];
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, of->update, error);

  if (statement == NULL)
    return FALSE;
  wt_model_column_bind_all (statement, record, of->columns, 0, of->n_written);
  return wt_statement_run (statement, error);
}

static gboolean
run_with_id (WtConnection *connection, const char *sql, gint64 id, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, id);
  return wt_statement_run (statement, error);
}

gboolean
wt_record_store_delete (WtConnection *connection, WtRecordTable table, gint64 id, GError **error)
{
  g_return_val_if_fail (TABLES[table].has_id, FALSE);
  return run_with_id (connection, TABLES[table].delete, id, error);
}

gboolean
wt_record_store_delete_evidence_of_activity (WtConnection *connection,
                                             gint64 activity_id,
                                             GError **error)
{
  return run_with_id (connection, DELETE_EVIDENCE_OF_ACTIVITY_SQL, activity_id, error);
}

gboolean
wt_record_store_delete_rebases (WtConnection *connection, gint64 measure_id, GError **error)
{
  return run_with_id (connection, DELETE_REBASES_SQL, measure_id, error);
}
