#include "wt-review-store.h"

#include "wt-settings-store.h"
#include "wt-tally-store.h"

/* Names of people, by the columns that hold one. A short one would be found in any text. */
static const char NAMES_SQL[] =
    "CREATE TEMP TABLE names AS SELECT fold_together (name) AS person FROM ("
    " SELECT trim (lead) AS name FROM source.projects UNION SELECT trim (champion) FROM"
    " source.projects UNION SELECT trim (contact) FROM source.projects"
    " UNION SELECT trim (owner) FROM source.checklist_answers"
    " UNION SELECT trim (answered_by) FROM source.checklist_answers"
    " UNION SELECT trim (owner) FROM source.actions"
    " UNION SELECT trim (decided_by) FROM source.duties"
    " UNION SELECT trim (name) FROM source.stakeholders WHERE kind = 'person'"
    " UNION SELECT trim (typed_by) FROM source.responses"
    " UNION SELECT trim (author) FROM source.review_notes"
    " UNION SELECT trim (made_by) FROM source.change_sets) WHERE length (name) >= 3";

/* A text, or what stands in its place when it has such a name in it. */
#define WITHOUT_NAMES(column, instead)                                                             \
  " CASE WHEN EXISTS (SELECT 1 FROM temp.names"                                                    \
  " WHERE instr (fold_together (" column "), person) > 0) THEN '" instead "' ELSE " column " END "

/* In the order in which rows refer to each other. A reason says nothing here but that there is one,
 * which tells a gap from an answer. */
static const char *const COPY_SQL[] = {
  "INSERT INTO organisations (id, name) SELECT id, name FROM source.organisations",
  "INSERT INTO directorates (id, name) SELECT id, name FROM source.directorates",
  "INSERT INTO settings (name, value) SELECT name, value FROM source.settings"
  " WHERE name IN ('threshold', 'financial-year-month', 'project-checklist', 'logo')",
  "INSERT INTO tools (id, level, name) SELECT id, level, name FROM source.tools",
  "INSERT INTO projects (id, title, organisation_id, directorate_id, stage, starts_on, ends_on,"
  " level_aimed, archived, decides_on, urgent, look_again_on, shaped) SELECT id," WITHOUT_NAMES (
      "title", "…") ", organisation_id, directorate_id, stage, starts_on, ends_on,"
                    " level_aimed, archived, decides_on, urgent, look_again_on," WITHOUT_NAMES (
                        "shaped", "") " FROM source.projects",
  "INSERT INTO stage_dates SELECT project_id, stage, starts_on, ends_on FROM source.stage_dates",
  "INSERT INTO indicators (id, project_id, name, target, result, achieved) SELECT id, "
  "project_id," WITHOUT_NAMES ("name", "…") "," WITHOUT_NAMES ("target", "") "," WITHOUT_NAMES (
      "result", "") ", achieved FROM source.indicators",
  "INSERT INTO duties (project_id, applies, individual, public, planning, proposals, decisions,"
  " decided_on) SELECT project_id, applies, individual, public, planning, proposals, decisions,"
  " decided_on FROM source.duties",
  "INSERT INTO activities (id, project_id, title, level, held_on, took_place, people) SELECT id,"
  " project_id," WITHOUT_NAMES ("title", "…") ", level, held_on, took_place, people"
                                              " FROM source.activities",
  "INSERT INTO checklist_templates (id, name, version, scope, prompts, definition, title, origin,"
  " retired) SELECT id, name, version, scope, prompts, definition, title, origin, retired"
  " FROM source.checklist_templates",
  "INSERT INTO template_prompts SELECT template_id, prompt, known_by FROM source.template_prompts",
  "INSERT INTO checklists (id, project_id, template_id, activity_id, moved_from) SELECT id,"
  " project_id, template_id, activity_id, moved_from FROM source.checklists",
  "INSERT INTO checklist_answers (checklist_id, prompt, answer, reason, due_on)"
  " SELECT checklist_id, prompt, answer,"
  " CASE WHEN trim (reason, char (9, 10, 12, 13, 32)) = '' THEN '' ELSE '…' END, due_on"
  " FROM source.checklist_answers",
  "INSERT INTO surveys (id, name, version, definition, title, origin, retired)"
  " SELECT id, name, version, definition, title, origin, retired FROM source.surveys",
  "INSERT INTO questions (id, survey, name, kind) SELECT id, survey, name, kind"
  " FROM source.questions",
  "INSERT INTO survey_questions SELECT survey_id, position, question_id"
  " FROM source.survey_questions",
  "INSERT INTO themes (id, name, position, retired) SELECT id, name, position, retired"
  " FROM source.themes",
  "INSERT INTO measures (id, title, kind, unit, survey, question, organisation_id, directorate_id,"
  " project_id, level, direction, rules, run_length, drop_large_moving_ranges, baseline_points,"
  " frozen_on, target, target_on) SELECT id," WITHOUT_NAMES (
      "title", "") ", kind, unit, survey,"
                   " question, organisation_id, directorate_id, project_id, level, direction, "
                   "rules, run_length,"
                   " drop_large_moving_ranges, baseline_points, frozen_on, target, target_on FROM "
                   "source.measures",
  "INSERT INTO rebases (id, measure_id, starts_on, reason) SELECT id, measure_id, "
  "starts_on," WITHOUT_NAMES ("reason", "…") " FROM source.rebases",
  "INSERT INTO batches (id, activity_id, survey_id, expected, tallied, finished, verified, closed)"
  " SELECT id, batches.activity_id, survey_id, forms, 1, 1, verified, closed"
  " FROM source.batches JOIN source.form_counters ON batch_id = id",
};

/* A question that two versions share has one counter; it goes to the first of their batches. */
#define BATCH_OF_COUNTER                                                                           \
  "(SELECT min (batches.id) FROM batches JOIN survey_questions USING (survey_id)"                  \
  " WHERE batches.activity_id = counted.activity_id"                                               \
  " AND survey_questions.question_id = counted.question_id)"

static const char *const COUNT_SQL[] = {
  "INSERT INTO tallies (batch_id, question_id, " WT_COUNT_COLUMNS ")"
  " SELECT " BATCH_OF_COUNTER ", question_id, " WT_COUNT_COLUMNS " FROM source.counters AS counted",
  "INSERT INTO choice_tallies (batch_id, question_id, choice, forms)"
  " SELECT " BATCH_OF_COUNTER ", question_id, choice, forms"
  " FROM source.choice_counters AS counted WHERE forms > 0",
};

static const char COPY_EQUALITY_SQL[] =
    "INSERT INTO equality_counts (project_id, quarter, category, answer, people)"
    " SELECT project_id, quarter, category, answer, people FROM source.equality_counts AS counted"
    " WHERE NOT EXISTS (SELECT 1 FROM source.equality_counts AS other"
    "  WHERE other.project_id = counted.project_id AND other.quarter = counted.quarter"
    "  AND other.category = counted.category AND other.people BETWEEN 1 AND $1 - 1)";

static const char MARK_SQL[] = "INSERT INTO settings (name, value) VALUES ('review', $1)";

static const char IS_REVIEW_SQL[] = "SELECT count(*) FROM settings WHERE name = 'review'";

static gboolean
run_all (WtConnection *connection, const char *const *sql, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!wt_connection_run_script (connection, sql[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
run_with_number (WtConnection *connection, const char *sql, int number, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_int64 (statement, 1, number);
  return wt_statement_run (statement, error);
}

static gboolean
mark (WtConnection *connection, const char *shared_on, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, MARK_SQL, error);

  if (statement == NULL)
    return FALSE;
  wt_statement_bind_text (statement, 1, shared_on);
  return wt_statement_run (statement, error);
}

static gboolean
fill (WtConnection *target, const char *shared_on, int threshold, GError **error)
{
  return wt_connection_run_script (target, NAMES_SQL, error)
         && run_all (target, COPY_SQL, G_N_ELEMENTS (COPY_SQL), error)
         && run_all (target, COUNT_SQL, G_N_ELEMENTS (COUNT_SQL), error)
         && run_with_number (target, COPY_EQUALITY_SQL, threshold, error)
         && mark (target, shared_on, error);
}

gboolean
wt_review_store_fill (WtConnection *target,
                      WtConnection *source,
                      const char *shared_on,
                      GError **error)
{
  g_autoptr (WtSettings) settings = wt_settings_store_read (source, error);
  gboolean is_done;

  if (settings == NULL || !wt_connection_attach (target, source, error))
    return FALSE;
  is_done = wt_connection_begin (target, error)
            && fill (target, shared_on, wt_settings_get_threshold (settings), error)
            && wt_connection_commit (target, error);
  if (!is_done)
    wt_connection_rollback (target);
  return is_done;
}

int
wt_review_store_is_review (WtConnection *connection, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, IS_REVIEW_SQL, error);

  if (statement == NULL || wt_statement_step (statement, error) != WT_STEP_ROW)
    return -1;
  return wt_statement_get_int64 (statement, 0) > 0 ? 1 : 0;
}
