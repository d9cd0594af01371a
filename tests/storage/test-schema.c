/* The rules of the tables: each refuses what it should, and takes what lies just inside. */

#include "test-support.h"

#include <string.h>

/* Rows that the cases stand on. */
static const char GROUND[] =
    "INSERT INTO organisations (id, name) VALUES (1, 'NHS Alder Vale');"
    "INSERT INTO directorates (id, name) VALUES (1, 'Nursing');"
    "INSERT INTO projects (id, title, stage) VALUES (1, 'Falls', 'idea');"
    "INSERT INTO checklists (id, project_id, template_id) VALUES (1, 1, 1);"
    "INSERT INTO activities (id, project_id, title, level, held_on, took_place)"
    " VALUES (1, 1, 'Stall', 'engaging', '2025-05-14', 1);"
    "INSERT INTO batches (id, activity_id, survey_id) VALUES (1, 1, 1);"
    "INSERT INTO responses (id, batch_id, serial, answers) VALUES (1, 1, 1, '-Y87N');"
    "INSERT INTO evidence_links (id, checklist_id, prompt, kind, activity_id)"
    " VALUES (1, 1, 'relevant.timing', 'activity', 1);"
    "INSERT INTO actions (id, project_id, title, checklist_id, prompt)"
    " VALUES (1, 1, 'Find a room', 1, 'relevant.timing');"
    "INSERT INTO tools (level, name) VALUES ('engaging', 'Drop-in')";

#define PROJECT "INSERT INTO projects (title, stage"
#define ACTIVITY "INSERT INTO activities (project_id, title, level, held_on, took_place"
#define ANSWER "INSERT INTO checklist_answers (checklist_id, prompt"
#define BATCH "INSERT INTO batches (activity_id, survey_id"
#define RESPONSE "INSERT INTO responses (batch_id, serial, answers"
#define TALLY "INSERT INTO tallies (batch_id, question_id"
#define CHECKLIST "INSERT INTO checklists (project_id, activity_id, template_id, moved_from"
#define LINK                                                                                       \
  "INSERT INTO evidence_links (checklist_id, prompt, kind, activity_id, path, size) VALUES "
#define ACTION "INSERT INTO actions (title"
#define DATES "INSERT INTO stage_dates (project_id, stage, starts_on, ends_on) VALUES "
#define INDICATOR "INSERT INTO indicators (project_id, name, achieved) VALUES "
#define STAKEHOLDER                                                                                \
  "INSERT INTO stakeholders (project_id, name, kind, interest, influence, level_intended) VALUES "
#define DUTY "INSERT INTO duties (project_id"
#define NOTE "INSERT INTO review_notes (identifier, kind, text, written_on)"
#define REPORT "INSERT INTO reports (kind, edition, file, saved_at"

static const char *const REFUSED[] = {
  REPORT ") VALUES ('poster', 'public', 'a.pdf', '2026-01-20T10:00:00')",
  REPORT ") VALUES ('paper', 'secret', 'a.pdf', '2026-01-20T10:00:00')",
  REPORT ") VALUES ('paper', 'public', '', '2026-01-20T10:00:00')",
  REPORT ") VALUES ('paper', 'public', 'a.pdf', '')",
  REPORT ", level) VALUES ('paper', 'public', 'a.pdf', '2026-01-20T10:00:00', 'none')",
  REPORT ", forms) VALUES ('paper', 'public', 'a.pdf', '2026-01-20T10:00:00', -1)",

  NOTE " VALUES ('', 'remark', 'Why?', '2026-03-12')",
  NOTE " VALUES ('a', 'riddle', 'Why?', '2026-03-12')",
  NOTE " VALUES ('a', 'remark', '', '2026-03-12')",
  NOTE " VALUES ('a', 'remark', 'Why?', 'today')",
  NOTE " VALUES ('a', 'remark', 'Why?', '2026-03-12'), ('a', 'remark', 'How?', '2026-03-12')",
  "INSERT INTO review_notes (identifier, kind, text, written_on, project_id)"
  " VALUES ('a', 'remark', 'Why?', '2026-03-12', 99)",

  "INSERT INTO organisations (name) VALUES ('')",
  "INSERT INTO organisations (name) VALUES (NULL)",
  "INSERT INTO organisations (name) VALUES ('NHS Alder Vale')",
  "INSERT INTO directorates (name) VALUES ('')",
  "INSERT INTO directorates (name) VALUES ('Nursing')",
  "INSERT INTO settings VALUES ('threshold', NULL)",
  "INSERT INTO settings VALUES (NULL, '5')",

  PROJECT ") VALUES ('', 'idea')",
  PROJECT ") VALUES (NULL, 'idea')",
  PROJECT ") VALUES ('x', '')",
  PROJECT ") VALUES ('x', 'Idea')",
  PROJECT ") VALUES ('x', NULL)",
  PROJECT ", organisation_id) VALUES ('x', 'idea', 99)",
  PROJECT ", organisation_id) VALUES ('x', 'idea', 0)",
  PROJECT ", directorate_id) VALUES ('x', 'idea', 99)",
  PROJECT ", starts_on) VALUES ('x', 'idea', '2025')",
  PROJECT ", starts_on) VALUES ('x', 'idea', '2.10.2025')",
  PROJECT ", starts_on) VALUES ('x', 'idea', ' 2025-10-2')",
  PROJECT ", starts_on) VALUES ('x', 'idea', '2025-10-02T10:00')",
  PROJECT ", starts_on) VALUES ('x', 'idea', NULL)",
  PROJECT ", ends_on) VALUES ('x', 'idea', '3025-10-02')",
  PROJECT ", ends_on) VALUES ('x', 'idea', '2025-20-02')",
  PROJECT ", starts_on, ends_on) VALUES ('x', 'idea', '2025-10-02', '2025-10-01')",
  PROJECT ", level_aimed) VALUES ('x', 'idea', 'none')",
  PROJECT ", level_aimed) VALUES ('x', 'idea', NULL)",
  PROJECT ", archived) VALUES ('x', 'idea', 2)",
  PROJECT ", archived) VALUES ('x', 'idea', -1)",
  PROJECT ", archived) VALUES ('x', 'idea', 'yes')",
  PROJECT ", archived) VALUES ('x', 'idea', NULL)",
  PROJECT ", summary) VALUES ('x', 'idea', NULL)",
  PROJECT ", lead) VALUES ('x', 'idea', x'00')",
  "DELETE FROM projects WHERE id = 1",
  "UPDATE projects SET id = 2",

  "INSERT INTO checklists (project_id, template_id) VALUES (99, 1)",
  "INSERT INTO checklists (project_id, template_id) VALUES (1, 99)",
  "INSERT INTO checklists (project_id, template_id) VALUES (1, 1)",
  "INSERT INTO checklists (project_id, activity_id, template_id) VALUES (1, 1, 1)",
  "INSERT INTO checklists (activity_id, template_id) VALUES (99, 1)",
  ANSWER ") VALUES (99, 'relevant.timing')",
  ANSWER ") VALUES (1, '')",
  ANSWER ") VALUES (1, NULL)",
  ANSWER ", answer) VALUES (1, 'x', 'maybe')",
  ANSWER ", answer) VALUES (1, 'x', 'Yes')",
  ANSWER ", due_on) VALUES (1, 'x', 'soon')",
  ANSWER ", reason) VALUES (1, 'x', NULL)",
  ANSWER ") VALUES (1, 'x'), (1, 'x')",

  ACTIVITY ") VALUES (99, 'x', 'engaging', '2025-05-14', 1)",
  ACTIVITY ") VALUES (NULL, 'x', 'engaging', '2025-05-14', 1)",
  ACTIVITY ") VALUES (1, '', 'engaging', '2025-05-14', 1)",
  ACTIVITY ") VALUES (1, 'x', '', '2025-05-14', 1)",
  ACTIVITY ") VALUES (1, 'x', 'listening', '2025-05-14', 1)",
  ACTIVITY ") VALUES (1, 'x', 'engaging', '', 1)",
  ACTIVITY ") VALUES (1, 'x', 'engaging', '14/5/2025', 1)",
  ACTIVITY ") VALUES (1, 'x', 'engaging', '2025-05-14', 2)",
  ACTIVITY ") VALUES (1, 'x', 'engaging', '2025-05-14', NULL)",
  ACTIVITY ", people) VALUES (1, 'x', 'engaging', '2025-05-14', 1, -1)",
  ACTIVITY ", people) VALUES (1, 'x', 'engaging', '2025-05-14', 1, 'many')",
  ACTIVITY ", people) VALUES (1, 'x', 'engaging', '2025-05-14', 1, 1.5)",
  "DELETE FROM activities WHERE id = 1",

  BATCH ") VALUES (99, 1)",
  BATCH ") VALUES (1, 99)",
  BATCH ") VALUES (1, 1)",
  BATCH ", expected) VALUES (2, 1, -1)",
  BATCH ", expected) VALUES (2, 1, 1000001)",
  BATCH ", tallied) VALUES (2, 1, 2)",
  BATCH ", finished) VALUES (2, 1, 2)",
  "UPDATE batches SET expected = 1000001",
  "DELETE FROM batches WHERE id = 1",

  RESPONSE ") VALUES (99, 2, '-Y87N')",
  RESPONSE ") VALUES (1, 1, '-Y87N')",
  RESPONSE ") VALUES (1, 0, '-Y87N')",
  RESPONSE ") VALUES (1, -1, '-Y87N')",
  RESPONSE ") VALUES (1, 100000000, '-Y87N')",
  RESPONSE ") VALUES (1, 2, '')",
  RESPONSE ") VALUES (1, 2, NULL)",
  RESPONSE ") VALUES (1, 2, '_Y87N')",
  RESPONSE ") VALUES (1, 2, '-y87n')",
  RESPONSE ") VALUES (1, 2, '-Y87 ')",
  RESPONSE ") VALUES (1, 2, '-Y87N' || char (10))",
  RESPONSE ") VALUES (1, 2, '-Y8é7')",
  RESPONSE ") VALUES (1, 'two', '-Y87N')",
  "UPDATE responses SET answers = 'x'",
  "INSERT INTO comments (response_id, question_id, text) VALUES (99, 1, 'x')",
  "INSERT INTO comments (response_id, question_id, text) VALUES (1, 99, 'x')",
  "INSERT INTO comments (response_id, question_id, text) VALUES (1, 1, '')",
  "INSERT INTO comments (response_id, question_id, text) VALUES (1, 1, NULL)",
  "INSERT INTO comments (response_id, question_id, text) VALUES (1, 1, 'x'), (1, 1, 'y')",

  TALLY ") VALUES (99, 1)",
  TALLY ") VALUES (1, 99)",
  TALLY ") VALUES (1, 2), (1, 2)",
  TALLY ", texts) VALUES (1, 1, 'x')",

  PROJECT ", decides_on) VALUES ('x', 'idea', 'soon')",
  PROJECT ", decides_on) VALUES ('x', 'idea', '2025-1-1')",
  PROJECT ", decides_on) VALUES ('x', 'idea', NULL)",
  PROJECT ", urgent) VALUES ('x', 'idea', 2)",
  PROJECT ", urgent) VALUES ('x', 'idea', NULL)",
  PROJECT ", urgent_reason) VALUES ('x', 'idea', NULL)",
  PROJECT ", urgent_methods) VALUES ('x', 'idea', NULL)",
  PROJECT ", look_again_on) VALUES ('x', 'idea', '2025-10-99')",
  PROJECT ", look_again_on) VALUES ('x', 'idea', NULL)",
  PROJECT ", shaped) VALUES ('x', 'idea', NULL)",

  CHECKLIST ") VALUES (NULL, NULL, NULL, NULL)",
  CHECKLIST ") VALUES (NULL, NULL, 99, NULL)",
  CHECKLIST ") VALUES (NULL, NULL, 1, 99)",
  CHECKLIST ") VALUES (NULL, 1, 1, NULL), (NULL, 1, 1, NULL)",
  CHECKLIST ") VALUES (1, 1, 1, 1)",
  "DELETE FROM checklists WHERE id = 1",
  "UPDATE checklists SET id = 2",

  LINK "(99, 'x', 'activity', 1, '', 0)",
  LINK "(NULL, 'x', 'activity', 1, '', 0)",
  LINK "(1, '', 'activity', 1, '', 0)",
  LINK "(1, NULL, 'activity', 1, '', 0)",
  LINK "(1, 'x', 'page', 1, '', 0)",
  LINK "(1, 'x', '', 1, '', 0)",
  LINK "(1, 'x', 'activity', 99, '', 0)",
  LINK "(1, 'x', 'activity', NULL, '', 0)",
  LINK "(1, 'x', 'activity', 1, 'notes.odt', 0)",
  LINK "(1, 'x', 'results', NULL, '', 0)",
  LINK "(1, 'x', 'results', 1, 'notes.odt', 0)",
  LINK "(1, 'x', 'file', NULL, '', 0)",
  LINK "(1, 'x', 'file', NULL, NULL, 0)",
  LINK "(1, 'x', 'file', 1, 'notes.odt', 0)",
  LINK "(1, 'x', 'file', NULL, 'notes.odt', -1)",
  LINK "(1, 'x', 'file', NULL, 'notes.odt', 'big')",
  "UPDATE evidence_links SET checksum = NULL",
  "UPDATE evidence_links SET added_by = NULL",
  "UPDATE evidence_links SET added_at = NULL",

  ACTION ") VALUES ('')",
  ACTION ") VALUES (NULL)",
  ACTION ", project_id) VALUES ('x', 99)",
  ACTION ", checklist_id) VALUES ('x', 99)",
  ACTION ", owner) VALUES ('x', NULL)",
  ACTION ", due_on) VALUES ('x', 'soon')",
  ACTION ", due_on) VALUES ('x', NULL)",
  ACTION ", done) VALUES ('x', 2)",
  ACTION ", done) VALUES ('x', NULL)",
  ACTION ", done_on) VALUES ('x', '14/5/2025')",
  ACTION ", prompt) VALUES ('x', NULL)",

  DATES "(99, 'idea', '', '')",
  DATES "(NULL, 'idea', '', '')",
  DATES "(1, '', '', '')",
  DATES "(1, 'started', '', '')",
  DATES "(1, 'idea', '', ''), (1, 'idea', '', '')",
  DATES "(1, 'idea', 'x', '')",
  DATES "(1, 'idea', '', 'x')",
  DATES "(1, 'idea', NULL, '')",
  DATES "(1, 'idea', '2025-10-02', '2025-10-01')",

  INDICATOR "(99, 'x', '')",
  INDICATOR "(NULL, 'x', '')",
  INDICATOR "(1, '', '')",
  INDICATOR "(1, NULL, '')",
  INDICATOR "(1, 'x', 'no')",
  INDICATOR "(1, 'x', NULL)",
  "INSERT INTO indicators (project_id, name, target) VALUES (1, 'x', NULL)",
  "INSERT INTO indicators (project_id, name, result) VALUES (1, 'x', NULL)",
  "INSERT INTO indicators (project_id, name, how_known) VALUES (1, 'x', NULL)",

  STAKEHOLDER "(99, 'x', 'group', 0, 0, '')",
  STAKEHOLDER "(NULL, 'x', 'group', 0, 0, '')",
  STAKEHOLDER "(1, '', 'group', 0, 0, '')",
  STAKEHOLDER "(1, NULL, 'group', 0, 0, '')",
  STAKEHOLDER "(1, 'x', '', 0, 0, '')",
  STAKEHOLDER "(1, 'x', 'charity', 0, 0, '')",
  STAKEHOLDER "(1, 'x', 'group', -1, 0, '')",
  STAKEHOLDER "(1, 'x', 'group', 6, 0, '')",
  STAKEHOLDER "(1, 'x', 'group', 0, -1, '')",
  STAKEHOLDER "(1, 'x', 'group', 0, 6, '')",
  STAKEHOLDER "(1, 'x', 'group', 0, 0, 'all')",
  STAKEHOLDER "(1, 'x', 'group', 0, 0, NULL)",
  "INSERT INTO stakeholders (project_id, name, kind, note) VALUES (1, 'x', 'group', NULL)",

  DUTY ") VALUES (99)",
  DUTY ") VALUES (1), (1)",
  DUTY ", applies) VALUES (1, 'maybe')",
  DUTY ", applies) VALUES (1, NULL)",
  DUTY ", individual) VALUES (1, 2)",
  DUTY ", public) VALUES (1, 2)",
  DUTY ", planning) VALUES (1, 2)",
  DUTY ", proposals) VALUES (1, 2)",
  DUTY ", decisions) VALUES (1, -1)",
  DUTY ", reason) VALUES (1, NULL)",
  DUTY ", decided_by) VALUES (1, NULL)",
  DUTY ", decided_on) VALUES (1, 'soon')",

  "INSERT INTO tools (level, name) VALUES ('', 'x')",
  "INSERT INTO tools (level, name) VALUES ('asking', 'x')",
  "INSERT INTO tools (level, name) VALUES ('engaging', '')",
  "INSERT INTO tools (level, name) VALUES ('engaging', NULL)",
  "INSERT INTO tools (level, name) VALUES ('engaging', 'Drop-in')",

  "INSERT INTO template_prompts VALUES (99, 'x', '')",
  "INSERT INTO template_prompts VALUES (1, '', '')",
  "INSERT INTO template_prompts VALUES (1, NULL, '')",
  "INSERT INTO template_prompts VALUES (1, 'x', 'surveys')",
  "INSERT INTO template_prompts VALUES (1, 'x', NULL)",
  "INSERT INTO template_prompts VALUES (1, 'x', ''), (1, 'x', '')",
  "UPDATE checklist_templates SET origin = 'ours'",
  "UPDATE checklist_templates SET origin = NULL",
  "UPDATE checklist_templates SET retired = 2",
  "UPDATE checklist_templates SET title = NULL",
  "INSERT INTO change_sets (made_at, made_by, sentence, state, changes, subject)"
  " VALUES ('', '', 'x', 'done', x'00', NULL)",

  "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
  " VALUES ('', 1, 'project', 1, '{}')",
  "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
  " VALUES ('x', 0, 'project', 1, '{}')",
  "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
  " VALUES ('x', 1, 'person', 1, '{}')",
  "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
  " VALUES ('x', 1, 'project', 0, '{}')",
  "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
  " VALUES ('x', 1, 'project', 1, '')",
  "INSERT INTO checklist_templates (name, version, scope, prompts, definition)"
  " SELECT name, version, scope, prompts, definition FROM checklist_templates",
  "INSERT INTO surveys (name, version, definition) VALUES ('', 1, '{}')",
  "INSERT INTO surveys (name, version, definition) VALUES ('x', 0, '{}')",
  "INSERT INTO surveys (name, version, definition) SELECT name, version, definition FROM surveys",
  "INSERT INTO questions (survey, name, kind) VALUES ('x', 'y', 'smiley')",
  "INSERT INTO questions (survey, name, kind) VALUES ('x', '', 'text')",
  "INSERT INTO questions (survey, name, kind) SELECT survey, name, kind FROM questions",
  "INSERT INTO survey_questions VALUES (99, 1, 1)",
  "INSERT INTO survey_questions VALUES (1, 0, 1)",
  "INSERT INTO survey_questions VALUES (1, 6, 99)",
  "INSERT INTO survey_questions VALUES (1, 1, 2)",
  "DELETE FROM questions WHERE id = 1",
  "DELETE FROM surveys WHERE id = 1",
  "DELETE FROM checklist_templates WHERE id = 1",
  "INSERT INTO drafts (batch_id, serial, answers, texts, position) VALUES (99, 1, '_', '[]', 0)",
  "INSERT INTO change_sets (made_at, made_by, sentence, state, changes)"
  " VALUES ('', '', '', 'done', x'00')",
  "INSERT INTO change_sets (made_at, made_by, sentence, state, changes)"
  " VALUES ('', '', 'x', 'maybe', x'00')",
  "INSERT INTO change_sets (made_at, made_by, sentence, state, changes)"
  " VALUES ('', '', 'x', 'done', 'text')",
};

static const char *const TAKEN[] = {
  NOTE " VALUES ('a', 'question', 'Why?', '2026-03-12'), ('b', 'remark', 'Good', '2026-03-12')",
  REPORT ") VALUES ('paper', 'public', 'a.pdf', '2026-01-20T10:00:00')",
  REPORT ", project) VALUES ('replies', 'internal', 'a.pdf', '2026-01-20T10:00:00', 99)",
  "INSERT INTO organisations (name) VALUES (' ')",
  PROJECT ") VALUES ('x', 'under-way')",
  PROJECT ", starts_on, ends_on) VALUES ('x', 'closed', '2025-10-02', '2025-10-02')",
  PROJECT ", starts_on, ends_on) VALUES ('x', 'closed', '2025-10-02', '')",
  PROJECT ", starts_on, ends_on) VALUES ('x', 'closed', '', '2025-10-02')",
  PROJECT ", organisation_id, directorate_id, archived) VALUES ('x', 'idea', 1, 1, 1)",
  PROJECT ", organisation_id) VALUES ('x', 'idea', NULL)",
  PROJECT ", level_aimed) VALUES ('x', 'idea', 'co-production')",
  ANSWER ", answer, due_on) VALUES (1, 'x', 'not-applicable', '2025-10-02')",
  ACTIVITY ", people) VALUES (1, 'x', 'co-production', '2199-12-31', 0, 9223372036854775807)",
  "INSERT INTO activities (id, project_id, title, level, held_on, took_place)"
  " VALUES (2, 1, 'x', 'engaging', '2025-05-14', 0);" BATCH ", expected) VALUES (2, 1, 1000000)",
  RESPONSE ") VALUES (1, 99999999, '0123456789YNT-?*')",
  "INSERT INTO comments (response_id, question_id, text) VALUES (1, 1, ' ')",
  TALLY ", yes, score_10, several) VALUES (1, 2, 0, 9007199254740993, 1)",
  "DELETE FROM organisations WHERE id = 1",
  PROJECT ", decides_on, urgent, look_again_on) VALUES ('x', 'idea', '2025-10-02', 1, '')",
  CHECKLIST ") VALUES (NULL, NULL, 1, NULL), (NULL, NULL, 1, 1), (NULL, 1, 1, 1)",
  LINK "(1, 'x', 'activity', 1, '', 0), (1, 'x', 'results', 1, '', 0),"
       " (1, 'x', 'file', NULL, 'notes.odt', 9223372036854775807)",
  ACTION ", due_on, done, done_on) VALUES ('x', '2025-10-02', 1, '2025-09-01')",
  DATES "(1, 'idea', '2025-10-02', '2025-10-02'), (1, 'closed', '', '2025-10-02'),"
        " (1, 'planning', '2025-10-02', '')",
  INDICATOR "(1, 'x', ''), (1, 'x', 'not-applicable')",
  STAKEHOLDER "(1, 'x', 'person', 0, 5, ''), (1, 'x', 'organisation', 5, 0, 'informing')",
  DUTY ", applies, public, decisions, decided_on) VALUES (1, 'no', 1, 1, '2025-10-02')",
  "INSERT INTO tools (level, name) VALUES ('involving', 'Drop-in')",
  "INSERT INTO template_prompts VALUES (1, 'x', 'forms')",
};

static void
set_up (TestStorage *test, gconstpointer data)
{
  test_storage_set_up (test, data);
  test_run_script (test->connection, GROUND);
}

static void
test_refused (TestStorage *test, gconstpointer data)
{
  g_autofree char *before = test_dump (test->connection);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    test_run_script_fails (test->connection, REFUSED[i], WT_ERROR_CONSTRAINT);
  after = test_dump (test->connection);
  g_assert_cmpstr (before, ==, after);
}

static void
test_taken (TestStorage *test, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (TAKEN); i++)
    {
      test_run_script (test->connection, "SAVEPOINT ground");
      test_run_script (test->connection, TAKEN[i]);
      test_run_script (test->connection, "ROLLBACK TO ground; RELEASE ground");
    }
}

/* No count may be below 0, whichever of the sixteen. */
static void
test_counts (TestStorage *test, gconstpointer data)
{
  static const char *const COLUMNS[] = { "yes",     "no",      "score_1",   "score_2",
                                         "score_3", "score_4", "score_5",   "score_6",
                                         "score_7", "score_8", "score_9",   "score_10",
                                         "texts",   "blank",   "illegible", "several" };

  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    {
      g_autofree char *negative = g_strdup_printf (TALLY ", %s) VALUES (1, 2, -1)", COLUMNS[i]);
      g_autofree char *text = g_strdup_printf (TALLY ", %s) VALUES (1, 2, 'x')", COLUMNS[i]);
      g_autofree char *null = g_strdup_printf (TALLY ", %s) VALUES (1, 2, NULL)", COLUMNS[i]);

      test_run_script_fails (test->connection, negative, WT_ERROR_CONSTRAINT);
      test_run_script_fails (test->connection, text, WT_ERROR_CONSTRAINT);
      test_run_script_fails (test->connection, null, WT_ERROR_CONSTRAINT);
    }
}

/* Every table is strict about types, none is forgotten by the foreign keys. */
static void
test_strict (TestStorage *test, gconstpointer data)
{
  g_assert_cmpint (test_get_number (test->connection,
                                    "SELECT count(*) FROM pragma_table_list"
                                    " WHERE schema = 'main' AND type = 'table' AND strict = 0"
                                    " AND name NOT GLOB 'sqlite_*'"),
                   ==, 0);
  g_assert_cmpint (
      test_get_number (test->connection,
                       "SELECT count(*) FROM pragma_table_list AS tables,"
                       " pragma_table_info (tables.name) AS columns"
                       " WHERE tables.schema = 'main' AND tables.type = 'table'"
                       " AND columns.name GLOB '*_id' AND tables.name NOT IN"
                       " ('counters', 'form_counters', 'choice_counters', "
                       "'redaction_terms', 'bulk_batches', 'month_counters', 'month_forms')"
                       " AND NOT EXISTS"
                       " (SELECT 1 FROM pragma_foreign_key_list (tables.name) AS keys"
                       "  WHERE keys.\"from\" = columns.name)"),
      ==, 0);
}

/* A draft goes with its batch; nothing else goes by itself. */
static void
test_drafts_go_with_their_batch (TestStorage *test, gconstpointer data)
{
  test_run_script (test->connection, "DELETE FROM responses;"
                                     "INSERT INTO drafts (batch_id, serial, answers, texts, "
                                     "position) VALUES (1, 2, '_____', '[]', 0);"
                                     "DELETE FROM batches");
  g_assert_cmpint (test_get_number (test->connection, "SELECT count(*) FROM drafts"), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestStorage *test, gconstpointer data);
  } TESTS[] = {
    { "/schema/refused", test_refused },
    { "/schema/taken", test_taken },
    { "/schema/counts", test_counts },
    { "/schema/strict", test_strict },
    { "/schema/drafts-go-with-their-batch", test_drafts_go_with_their_batch },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestStorage, NULL, set_up, TESTS[i].test, test_storage_tear_down);
  return g_test_run ();
}
