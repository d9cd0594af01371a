/* Recording what happens to rows, and applying it backward, forward and joined. */

#include "test-support.h"

#include "wt-change-set.h"

static WtChangeRecorder *
start (TestStorage *test)
{
  g_autoptr (GError) error = NULL;
  WtChangeRecorder *recorder = wt_change_recorder_start (test->connection, &error);

  g_assert_no_error (error);
  return recorder;
}

static GBytes *
finish (WtChangeRecorder *recorder)
{
  g_autoptr (GError) error = NULL;
  GBytes *changes = wt_change_recorder_finish (recorder, &error);

  g_assert_no_error (error);
  wt_change_recorder_free (recorder);
  return changes;
}

static GBytes *
record (TestStorage *test, const char *sql)
{
  WtChangeRecorder *recorder = start (test);

  test_run_script (test->connection, sql);
  return finish (recorder);
}

static void
apply (TestStorage *test, GBytes *changes, gboolean inverse)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_connection_begin (test->connection, &error));
  wt_change_set_apply (test->connection, changes, inverse, &error);
  g_assert_no_error (error);
  g_assert_true (wt_connection_commit (test->connection, &error));
  test_assert_sound (test->connection);
}

/* Does @sql, undoes it, does it again: each state is the one that it was. */
static void
assert_round_trip (TestStorage *test, const char *sql, WtAspect aspects)
{
  g_autofree char *before = test_dump (test->connection);
  g_autoptr (GBytes) changes = record (test, sql);
  g_autofree char *after = test_dump (test->connection);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_test_message ("%s", sql);
  test_assert_sound (test->connection);
  g_assert_cmpint (wt_change_set_get_aspects (changes), ==, aspects);
  apply (test, changes, TRUE);
  undone = test_dump (test->connection);
  g_assert_cmpstr (undone, ==, before);
  apply (test, changes, FALSE);
  redone = test_dump (test->connection);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_each_table (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    WtAspect aspects;
  } CASES[] = {
    { "INSERT INTO organisations (name) VALUES ('NHS Alder Vale')",
      WT_ASPECT_SETTINGS | WT_ASPECT_PROJECTS },
    { "INSERT INTO directorates (name) VALUES ('Nursing')",
      WT_ASPECT_SETTINGS | WT_ASPECT_PROJECTS },
    { "UPDATE organisations SET name = 'NHS Elder Vale'", WT_ASPECT_SETTINGS | WT_ASPECT_PROJECTS },
    { "INSERT INTO settings VALUES ('threshold', '8')", WT_ASPECT_SETTINGS },
    { "UPDATE settings SET value = '10'", WT_ASPECT_SETTINGS },
    { "INSERT INTO projects (title, stage, organisation_id) VALUES ('Falls clinic', 'idea', 1)",
      WT_ASPECT_PROJECTS },
    { "UPDATE projects SET title = 'Falls', ends_on = '2025-10-02'", WT_ASPECT_PROJECTS },
    { "UPDATE projects SET decides_on = '2026-01-31', urgent = 1, urgent_reason = 'Winter',"
      " urgent_methods = 'Calls', look_again_on = '2026-02-28', shaped = 'Shorter waits'",
      WT_ASPECT_PROJECTS },
    { "INSERT INTO tools (level, name) VALUES ('engaging', 'Drop-in')", WT_ASPECT_SETTINGS },
    { "UPDATE tools SET name = 'Drop-in café'", WT_ASPECT_SETTINGS },
    { "INSERT INTO stage_dates VALUES (1, 'idea', '2025-10-02', ''), (1, 'closed', '', '')",
      WT_ASPECT_PROJECTS },
    { "UPDATE stage_dates SET ends_on = '2025-11-02' WHERE stage = 'idea'", WT_ASPECT_PROJECTS },
    { "INSERT INTO indicators (project_id, name, target) VALUES (1, 'Falls', '10 %')",
      WT_ASPECT_PROJECTS },
    { "UPDATE indicators SET achieved = 'partly', result = '7 %', how_known = 'Audit'",
      WT_ASPECT_PROJECTS },
    { "INSERT INTO stakeholders (project_id, name, kind) VALUES (1, 'Carers', 'group')",
      WT_ASPECT_PROJECTS },
    { "UPDATE stakeholders SET interest = 5, influence = 1, level_intended = 'involving'",
      WT_ASPECT_PROJECTS },
    { "INSERT INTO duties (project_id, applies, reason) VALUES (1, 'yes', 'A change')",
      WT_ASPECT_PROJECTS },
    { "UPDATE duties SET public = 1, planning = 1, decided_on = '2025-10-02'", WT_ASPECT_PROJECTS },
    { "INSERT INTO checklist_templates (id, name, version, scope, prompts, definition, title,"
      " origin) VALUES (7, 'ward-round', 1, 'meeting', 1, '{}', 'Ward round', 'own');"
      "INSERT INTO template_prompts VALUES (7, 'before.room', '')",
      WT_ASPECT_CHECKLISTS },
    { "DELETE FROM template_prompts WHERE template_id = 7;"
      "INSERT INTO template_prompts VALUES (7, 'before.room', 'forms'), (7, 'before.tea', '');"
      "UPDATE checklist_templates SET retired = 1, prompts = 2 WHERE id = 7",
      WT_ASPECT_CHECKLISTS },
    { "DELETE FROM template_prompts WHERE template_id = 7;"
      "DELETE FROM checklist_templates WHERE id = 7",
      WT_ASPECT_CHECKLISTS },
    { "INSERT INTO checklists (project_id, template_id) VALUES (1, 1)", WT_ASPECT_ANSWERS },
    { "INSERT INTO checklist_answers (checklist_id, prompt, answer) VALUES (1, 'relevant.timing',"
      " 'yes')",
      WT_ASPECT_ANSWERS },
    { "UPDATE checklist_answers SET answer = 'partly'", WT_ASPECT_ANSWERS },
    { "INSERT INTO activities (project_id, title, level, held_on, took_place)"
      " VALUES (1, 'Stall', 'engaging', '2025-05-14', 1)",
      WT_ASPECT_ACTIVITIES },
    { "INSERT INTO checklists (activity_id, template_id) VALUES (1, 1)", WT_ASPECT_ANSWERS },
    { "UPDATE checklists SET moved_from = 1 WHERE project_id IS NULL", WT_ASPECT_ANSWERS },
    { "INSERT INTO evidence_links (checklist_id, prompt, kind, activity_id)"
      " VALUES (1, 'relevant.timing', 'activity', 1), (2, 'relevant.timing', 'results', 1);"
      "INSERT INTO evidence_links (checklist_id, prompt, kind, path, checksum, size)"
      " VALUES (1, 'relevant.timing', 'file', 'notes.odt', 'abc', 12)",
      WT_ASPECT_ANSWERS },
    { "UPDATE evidence_links SET path = 'minutes.odt' WHERE kind = 'file'", WT_ASPECT_ANSWERS },
    { "INSERT INTO actions (project_id, title, checklist_id, prompt)"
      " VALUES (1, 'Find a room', 1, 'relevant.timing'), (NULL, 'Ask the board', 2, '')",
      WT_ASPECT_ACTIONS },
    { "UPDATE actions SET done = 1, done_on = '2025-10-02' WHERE id = 1", WT_ASPECT_ACTIONS },
    { "UPDATE actions SET checklist_id = NULL WHERE checklist_id = 2;"
      "DELETE FROM evidence_links WHERE checklist_id = 2; DELETE FROM checklists WHERE id = 2",
      WT_ASPECT_ANSWERS | WT_ASPECT_ACTIONS },
    { "DELETE FROM evidence_links", WT_ASPECT_ANSWERS },
    { "INSERT INTO batches (activity_id, survey_id, expected) VALUES (1, 1, 2)", WT_ASPECT_FORMS },
    { "INSERT INTO responses (batch_id, serial, answers) VALUES (1, 1, 'TY87N'), (1, 2, '-N?*Y');"
      "INSERT INTO comments (response_id, question_id, text) SELECT 1, id, 'Poster' FROM questions "
      "WHERE name = 'heard'",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "UPDATE responses SET answers = '-N0-*' WHERE serial = 1; DELETE FROM comments",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "DELETE FROM responses WHERE serial = 2", WT_ASPECT_FORMS },
    { "UPDATE batches SET expected = 40, finished = 1", WT_ASPECT_FORMS },
    { "DELETE FROM responses; DELETE FROM batches; DELETE FROM activities",
      WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES },
    { "INSERT INTO activities (project_id, title, level, held_on, took_place)"
      " VALUES (1, 'Stall', 'engaging', '2025-05-14', 1);"
      "INSERT INTO batches (activity_id, survey_id, expected, tallied)"
      " SELECT max (id), 1, 12, 1 FROM activities;"
      "INSERT INTO tallies (batch_id, question_id, score_8, score_9)"
      " SELECT max (batches.id), max (questions.id), 7, 5 FROM batches, questions"
      " WHERE name = 'valued'",
      WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES },
    { "UPDATE tallies SET score_8 = 1, blank = 6", WT_ASPECT_FORMS },
    { "INSERT INTO surveys (name, version, definition, title, origin)"
      " VALUES ('ours', 1, '{}', 'Ours', 'own');"
      "INSERT INTO questions (survey, name, kind) VALUES ('ours', 'one', 'choice'),"
      " ('ours', 'any', 'choices'), ('ours', 'why', 'text');"
      "INSERT INTO survey_questions (survey_id, position, question_id)"
      " SELECT surveys.id, row_number () OVER (ORDER BY questions.id), questions.id"
      " FROM surveys JOIN questions ON survey = surveys.name WHERE survey = 'ours';"
      "INSERT INTO survey_translations (survey, language, texts) VALUES ('ours', 'cy', '{}')",
      WT_ASPECT_SURVEYS },
    { "UPDATE surveys SET retired = 1 WHERE name = 'ours';"
      "UPDATE survey_translations SET checked = 1",
      WT_ASPECT_SURVEYS },
    { "INSERT INTO batches (id, activity_id, survey_id, expected)"
      " SELECT 90, activities.id, surveys.id, 3 FROM activities, surveys WHERE surveys.name = "
      "'ours';"
      "INSERT INTO responses (id, batch_id, serial, answers, source)"
      " VALUES (91, 90, 1, 'bVT', 'abc'), (92, 90, 2, 'bVL', ''), (93, 90, 3, '*--', '');"
      "INSERT INTO comments (response_id, question_id, text)"
      " SELECT 91, id, 'ac' FROM questions WHERE name = 'any' UNION ALL"
      " SELECT 92, id, 'bc' FROM questions WHERE name = 'any' UNION ALL"
      " SELECT 91, id, 'Nobody asked' FROM questions WHERE name = 'why'",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "UPDATE responses SET answers = 'aVT' WHERE id = 91;"
      "UPDATE comments SET text = 'abc' WHERE response_id = 91 AND text = 'ac'",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "DELETE FROM comments WHERE response_id = 92; DELETE FROM responses WHERE id = 92",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "INSERT INTO themes (id, name, position) VALUES (1, 'Being asked', 1);"
      "INSERT INTO comment_themes SELECT response_id, question_id, 1 FROM comments"
      " WHERE text = 'Nobody asked';"
      "INSERT INTO redactions (response_id, question_id, original)"
      " SELECT response_id, question_id, text FROM comments WHERE text = 'Nobody asked';"
      "UPDATE comments SET text = 'Asked', publishable = 1 WHERE text = 'Nobody asked'",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "UPDATE themes SET retired = 1, name = 'Asking'", WT_ASPECT_COMMENTS },
    { "INSERT INTO verifications (batch_id, sample, compares) VALUES (90, 50, 'at-end');"
      "INSERT INTO verification_forms VALUES (90, 1);"
      "INSERT INTO second_responses (batch_id, serial, answers, texts) VALUES (90, 1, 'aV-', '[]');"
      "INSERT INTO settlements (batch_id, serial, question_id, kind, first, second, settled)"
      " SELECT 90, 1, id, 'differs', 'T', '-', 'T' FROM questions WHERE name = 'why';"
      "INSERT INTO corrections (batch_id, serial, reason) VALUES (90, 1, 'A page was stuck');"
      "INSERT INTO imports (batch_id, checksum, forms) VALUES (90, 'abc', 2)",
      WT_ASPECT_FORMS },
    { "UPDATE batches SET finished = 1, verified = 1, closed = 1 WHERE id = 90;"
      "UPDATE second_responses SET answers = 'aVT'; DELETE FROM settlements",
      WT_ASPECT_FORMS },
    { "DELETE FROM comment_themes; DELETE FROM themes; DELETE FROM redactions;"
      "DELETE FROM second_responses; DELETE FROM verification_forms; DELETE FROM verifications;"
      "DELETE FROM corrections; DELETE FROM imports; DELETE FROM comments;"
      "DELETE FROM responses; DELETE FROM batches WHERE id = 90",
      WT_ASPECT_FORMS | WT_ASPECT_COMMENTS },
    { "INSERT INTO batches (id, activity_id, survey_id, expected, tallied)"
      " SELECT 95, activities.id, surveys.id, 9, 1 FROM activities, surveys"
      " WHERE surveys.name = 'ours';"
      "INSERT INTO choice_tallies SELECT 95, id, 'b', 4 FROM questions WHERE name = 'one'",
      WT_ASPECT_FORMS },
    { "UPDATE choice_tallies SET forms = 9", WT_ASPECT_FORMS },
    { "DELETE FROM choice_tallies; DELETE FROM batches WHERE id = 95", WT_ASPECT_FORMS },
    { "INSERT INTO equality_counts VALUES (1, '2025-Q4', 'age', '25-34', 3)", WT_ASPECT_PROJECTS },
    { "UPDATE equality_counts SET people = 4", WT_ASPECT_PROJECTS },
    { "DELETE FROM equality_counts; DELETE FROM survey_translations;"
      "DELETE FROM survey_questions WHERE survey_id <> 1;"
      "DELETE FROM questions WHERE survey = 'ours'; DELETE FROM surveys WHERE name = 'ours'",
      WT_ASPECT_PROJECTS | WT_ASPECT_SURVEYS },
    { "DELETE FROM tallies; DELETE FROM batches; DELETE FROM activities;"
      "DELETE FROM actions; DELETE FROM checklist_answers; DELETE FROM checklists;"
      "DELETE FROM duties; DELETE FROM stakeholders; DELETE FROM indicators;"
      "DELETE FROM stage_dates; DELETE FROM projects;"
      "DELETE FROM organisations; DELETE FROM settings; DELETE FROM tools",
      WT_ASPECT_SETTINGS | WT_ASPECT_PROJECTS | WT_ASPECT_ANSWERS | WT_ASPECT_ACTIVITIES
          | WT_ASPECT_FORMS | WT_ASPECT_ACTIONS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    assert_round_trip (test, CASES[i].sql, CASES[i].aspects);
}

/* Derived rows, drafts and the history itself enter no change set. */
static void
test_what_is_not_recorded (TestStorage *test, gconstpointer data)
{
  gint64 batch_id = test_add_batch (
      test, test_add_activity (test, test_add_project (test, "Falls"), "engaging", "2025-05-14"),
      2);
  static const char *const SQL[] = {
    "INSERT INTO drafts (batch_id, serial, answers, texts, position) VALUES (1, 1, '_____', '[]', "
    "0)",
    "UPDATE drafts SET answers = 'Y____'",
    "DELETE FROM drafts",
    "UPDATE counters SET yes = 5",
    "UPDATE form_counters SET forms = 9",
    "UPDATE month_counters SET yes = 5",
    "UPDATE month_forms SET forms = 9",
    "UPDATE month_activities SET people = 9",
    "INSERT INTO change_sets (made_at, made_by, sentence, state, changes)"
    " VALUES ('', '', 'x', 'done', x'')",
    "INSERT INTO choice_counters (activity_id, question_id, choice, forms) VALUES (1, 1, 'a', 1)",
    "SELECT 1",
    "INSERT INTO organisations (name) VALUES ('x'); DELETE FROM organisations",
    "UPDATE projects SET title = title",
  };

  g_assert_cmpint (batch_id, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (SQL); i++)
    {
      g_autoptr (GBytes) changes = record (test, SQL[i]);

      g_test_message ("%s", SQL[i]);
      g_assert_cmpuint (g_bytes_get_size (changes), ==, 0);
      g_assert_cmpint (wt_change_set_get_aspects (changes), ==, WT_ASPECT_NONE);
    }
}

static void
test_nothing (TestStorage *test, gconstpointer data)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) something =
      record (test, "INSERT INTO organisations (name) VALUES ('NHS Alder Vale')");
  g_autoptr (GBytes) first = wt_change_set_join (nothing, something, NULL);
  g_autoptr (GBytes) last = wt_change_set_join (something, nothing, NULL);
  g_autoptr (GBytes) none = wt_change_set_join (nothing, nothing, NULL);

  apply (test, nothing, FALSE);
  apply (test, nothing, TRUE);
  g_assert_true (g_bytes_equal (first, something));
  g_assert_true (g_bytes_equal (last, something));
  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);
}

/* Two changes joined are one; a change and its way back are none. */
static void
test_joined (TestStorage *test, gconstpointer data)
{
  g_autofree char *before = test_dump (test->connection);
  g_autoptr (GBytes) first =
      record (test, "INSERT INTO projects (title, stage) VALUES ('F', 'idea')");
  g_autoptr (GBytes) second = record (test, "UPDATE projects SET title = 'Falls', lead = 'Sam'");
  g_autoptr (GBytes) third = record (test, "UPDATE projects SET title = 'F', lead = ''");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) typed = wt_change_set_join (second, third, &error);
  g_autoptr (GBytes) created = wt_change_set_join (first, second, &error);
  g_autoptr (GBytes) all = wt_change_set_join (created, third, &error);
  g_autofree char *after = test_dump (test->connection);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (typed), ==, 0);
  apply (test, all, TRUE);
  undone = test_dump (test->connection);
  g_assert_cmpstr (undone, ==, before);
  apply (test, all, FALSE);
  redone = test_dump (test->connection);
  g_assert_cmpstr (redone, ==, after);
}

/* Rows that are no longer as the change left them: refused, and nothing of it is done. */
static void
test_conflicts (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    const char *change, *meanwhile;
    gboolean inverse;
  } CASES[] = {
    { "UPDATE projects SET title = 'A'", "UPDATE projects SET title = 'B'", TRUE },
    { "UPDATE projects SET title = 'A'", "DELETE FROM projects WHERE id = 1", TRUE },
    { "INSERT INTO projects (id, title, stage) VALUES (9, 'N', 'idea')",
      "UPDATE projects SET lead = 'Sam' WHERE id = 9", TRUE },
    { "INSERT INTO projects (id, title, stage) VALUES (9, 'N', 'idea')",
      "INSERT INTO activities (project_id, title, level, held_on, took_place)"
      " VALUES (9, 'Stall', 'engaging', '2025-05-14', 1)",
      TRUE },
    { "DELETE FROM projects WHERE id = 2",
      "INSERT INTO projects (id, title, stage) VALUES (2, 'N', 'idea')", TRUE },
    { "INSERT INTO organisations (id, name) VALUES (5, 'NHS')", "SELECT 1", FALSE },
    { "DELETE FROM organisations WHERE id = 1",
      "INSERT INTO organisations (id, name) VALUES (7, 'One')", TRUE },
  };

  test_run_script (test->connection,
                   "INSERT INTO organisations (id, name) VALUES (1, 'One');"
                   "INSERT INTO projects (id, title, stage) VALUES (1, 'P', 'idea'),"
                   " (2, 'Q', 'idea')");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) changes = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_test_message ("case %u", i);
      test_run_script (test->connection, "SAVEPOINT outer_point");
      changes = record (test, CASES[i].change);
      test_run_script (test->connection, CASES[i].meanwhile);
      before = test_dump (test->connection);
      g_assert_false (wt_change_set_apply (test->connection, changes, CASES[i].inverse, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_NOTHING_TO_UNDO);
      after = test_dump (test->connection);
      g_assert_cmpstr (before, ==, after);
      test_run_script (test->connection, "ROLLBACK TO outer_point; RELEASE outer_point");
    }
}

static void
test_rubbish (TestStorage *test, gconstpointer data)
{
  g_autoptr (GBytes) rubbish = g_bytes_new_static ("rubbish, not changes", 20);
  g_autofree char *before = test_dump (test->connection);
  g_autofree char *after = NULL;

  for (int inverse = 0; inverse < 2; inverse++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (wt_change_set_apply (test->connection, rubbish, inverse, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_CORRUPT);
    }
  g_assert_cmpint (wt_change_set_get_aspects (rubbish), ==, WT_ASPECT_NONE);
  after = test_dump (test->connection);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestStorage *test, gconstpointer data);
  } TESTS[] = {
    { "/change-set/each-table", test_each_table },
    { "/change-set/what-is-not-recorded", test_what_is_not_recorded },
    { "/change-set/nothing", test_nothing },
    { "/change-set/joined", test_joined },
    { "/change-set/conflicts", test_conflicts },
    { "/change-set/rubbish", test_rubbish },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestStorage, NULL, test_storage_set_up, TESTS[i].test,
                test_storage_tear_down);
  return g_test_run ();
}
