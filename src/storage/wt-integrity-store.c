#include "wt-integrity-store.h"

#include "wt-tally-store.h"

static const char CHECK_FILE_SQL[] = "SELECT integrity_check FROM pragma_integrity_check (100)";

static const char CHECK_REFERENCES_SQL[] = "SELECT 0, count(*) FROM pragma_foreign_key_check";

/* A form has one key a question, each of its question's kind, and a text or a value exactly where
 * the key says so. */
static const char CHECK_FORMS_SQL[] =
    "WITH patterns AS (SELECT survey_id, group_concat (CASE kind WHEN 'text' THEN '[TL?-]'"
    "  WHEN 'yes-no' THEN '[YN?*-]' WHEN 'scale' THEN '[0-9?*-]' WHEN 'choice' THEN '[a-t?*-]'"
    "  ELSE '[V?-]' END, '') AS pattern"
    "  FROM (SELECT survey_id, kind FROM survey_questions JOIN questions ON questions.id = "
    "question_id"
    "   ORDER BY survey_id, position) GROUP BY survey_id)"
    " SELECT count(*), coalesce (sum (answers NOT GLOB pattern"
    " OR texts <> length (answers) - length (replace (replace (answers, 'T', ''), 'V', '')) OR "
    "texts <> placed), 0)"
    " FROM (SELECT answers, survey_id,"
    "  (SELECT count(*) FROM comments WHERE response_id = responses.id) AS texts,"
    "  (SELECT count(*) FROM comments JOIN survey_questions USING (question_id)"
    "   WHERE response_id = responses.id AND survey_id = batches.survey_id"
    "   AND substr (answers, position, 1) IN ('T', 'V')) AS placed"
    "  FROM responses JOIN batches ON batches.id = batch_id)"
    " JOIN patterns USING (survey_id)";

/* Every counter again, from forms and tallies: how many there are, how many differ, how many are
 * missing. */
static const char CHECK_COUNTERS_SQL[] =
    "WITH typed AS (SELECT activity_id, question_id, substr (answers, position, 1) AS answer"
    " FROM responses JOIN batches ON batches.id = batch_id"
    " JOIN survey_questions ON survey_questions.survey_id = batches.survey_id),"
    " counted AS (SELECT activity_id, question_id,"
    " sum (answer = 'Y') AS yes, sum (answer = 'N') AS no, sum (answer = '1') AS score_1,"
    " sum (answer = '2') AS score_2, sum (answer = '3') AS score_3,"
    " sum (answer = '4') AS score_4, sum (answer = '5') AS score_5,"
    " sum (answer = '6') AS score_6, sum (answer = '7') AS score_7,"
    " sum (answer = '8') AS score_8, sum (answer = '9') AS score_9,"
    " sum (answer = '0') AS score_10, sum (answer IN ('T', 'V', 'L')) AS texts,"
    " sum (answer = '-') AS blank, sum (answer = '?') AS illegible,"
    " sum (answer = '*') AS several"
    " FROM typed GROUP BY 1, 2 UNION ALL"
    " SELECT activity_id, question_id, " WT_COUNT_COLUMNS
    " FROM tallies JOIN batches ON batches.id = batch_id),"
    " recounted AS (SELECT activity_id, question_id,"
    " sum (yes) AS yes, sum (no) AS no, sum (score_1) AS score_1,"
    " sum (score_2) AS score_2, sum (score_3) AS score_3, sum (score_4) AS score_4,"
    " sum (score_5) AS score_5, sum (score_6) AS score_6, sum (score_7) AS score_7,"
    " sum (score_8) AS score_8, sum (score_9) AS score_9, sum (score_10) AS score_10,"
    " sum (texts) AS texts, sum (blank) AS blank, sum (illegible) AS illegible,"
    " sum (several) AS several"
    " FROM counted GROUP BY 1, 2)"
    " SELECT count(*), coalesce (sum ("
    " counters.yes IS NOT coalesce (recounted.yes, 0) OR"
    " counters.no IS NOT coalesce (recounted.no, 0) OR"
    " counters.score_1 IS NOT coalesce (recounted.score_1, 0) OR"
    " counters.score_2 IS NOT coalesce (recounted.score_2, 0) OR"
    " counters.score_3 IS NOT coalesce (recounted.score_3, 0) OR"
    " counters.score_4 IS NOT coalesce (recounted.score_4, 0) OR"
    " counters.score_5 IS NOT coalesce (recounted.score_5, 0) OR"
    " counters.score_6 IS NOT coalesce (recounted.score_6, 0) OR"
    " counters.score_7 IS NOT coalesce (recounted.score_7, 0) OR"
    " counters.score_8 IS NOT coalesce (recounted.score_8, 0) OR"
    " counters.score_9 IS NOT coalesce (recounted.score_9, 0) OR"
    " counters.score_10 IS NOT coalesce (recounted.score_10, 0) OR"
    " counters.texts IS NOT coalesce (recounted.texts, 0) OR"
    " counters.blank IS NOT coalesce (recounted.blank, 0) OR"
    " counters.illegible IS NOT coalesce (recounted.illegible, 0) OR"
    " counters.several IS NOT coalesce (recounted.several, 0)"
    "), 0),"
    " (SELECT count(*) FROM recounted WHERE (activity_id, question_id) NOT IN"
    "  (SELECT activity_id, question_id FROM counters))"
    " FROM counters LEFT JOIN recounted USING (activity_id, question_id)";

/* The same for the counts of choices, where a counter of nothing may be there or not. */
static const char CHECK_CHOICE_COUNTERS_SQL[] =
    "WITH counted AS (SELECT activity_id, question_id, substr (answers, position, 1) AS choice, 1 "
    "AS forms"
    "  FROM responses JOIN batches ON batches.id = batch_id"
    "  JOIN survey_questions ON survey_questions.survey_id = batches.survey_id"
    "  WHERE substr (answers, position, 1) GLOB '[a-t]'"
    " UNION ALL SELECT activity_id, question_id, letter, 1 FROM comments"
    "  JOIN questions ON questions.id = question_id AND kind = 'choices'"
    "  JOIN choice_letters ON instr (text, letter) > 0"
    "  JOIN responses ON responses.id = response_id JOIN batches ON batches.id = batch_id"
    " UNION ALL SELECT activity_id, question_id, choice, forms FROM choice_tallies"
    "  JOIN batches ON batches.id = batch_id),"
    " compared AS (SELECT activity_id, question_id, choice, sum (forms) AS forms FROM"
    "  (SELECT * FROM counted UNION ALL"
    "   SELECT activity_id, question_id, choice, - forms FROM choice_counters) GROUP BY 1, 2, 3)"
    " SELECT count(*), coalesce (sum (forms <> 0), 0) FROM compared";

static const char CHECK_FORM_COUNTERS_SQL[] =
    "SELECT count(*), coalesce (sum (form_counters.forms IS NOT CASE WHEN tallied = 1"
    " THEN expected ELSE (SELECT count(*) FROM responses WHERE batch_id = batches.id) END), 0),"
    " (SELECT count(*) FROM form_counters WHERE batch_id NOT IN (SELECT id FROM batches))"
    " FROM batches LEFT JOIN form_counters ON form_counters.batch_id = batches.id";

/* Counters of months again, from what they add up; a counter of nothing may be there or not. */
static const char CHECK_MONTH_COUNTERS_SQL[] =
    "SELECT count(*), coalesce (sum (differs), 0) FROM (SELECT"
    "  sum (yes) <> 0 OR sum (no) <> 0 OR sum (score_1) <> 0 OR sum (score_2) <> 0 OR"
    "  sum (score_3) <> 0 OR sum (score_4) <> 0 OR sum (score_5) <> 0 OR"
    "  sum (score_6) <> 0 OR sum (score_7) <> 0 OR sum (score_8) <> 0 OR"
    "  sum (score_9) <> 0 OR sum (score_10) <> 0 OR sum (texts) <> 0 OR"
    "  sum (blank) <> 0 OR sum (illegible) <> 0 OR sum (several) <> 0 AS differs"
    "  FROM (SELECT question_id, substr (held_on, 1, 7) AS month, level, " WT_COUNT_COLUMNS
    "    FROM counters JOIN activities ON activities.id = activity_id WHERE took_place = 1"
    "   UNION ALL SELECT question_id, month, level,"
    "    - yes, - no, - score_1, - score_2, - score_3, - score_4, - score_5, - score_6,"
    "    - score_7, - score_8, - score_9, - score_10, - texts, - blank, - illegible,"
    "    - several"
    "    FROM month_counters) GROUP BY question_id, month, level)";

static const char CHECK_MONTH_FORMS_SQL[] =
    "SELECT count(*), coalesce (sum (differs), 0) FROM (SELECT"
    "  sum (forms) <> 0 OR sum (verified) <> 0 AS differs"
    "  FROM (SELECT substr (held_on, 1, 7) AS month, level, survey_id, forms,"
    "    forms * verified AS verified FROM form_counters JOIN batches ON batches.id = batch_id"
    "    JOIN activities ON activities.id = batches.activity_id WHERE took_place = 1"
    "   UNION ALL SELECT month, level, survey_id, - forms, - verified FROM month_forms)"
    "  GROUP BY month, level, survey_id)";

static const char CHECK_MONTH_ACTIVITIES_SQL[] =
    "SELECT count(*), coalesce (sum (differs), 0) FROM (SELECT"
    "  sum (activities) <> 0 OR sum (people) <> 0 AS differs"
    "  FROM (SELECT substr (held_on, 1, 7) AS month, level, 1 AS activities, people"
    "    FROM activities WHERE took_place = 1"
    "   UNION ALL SELECT month, level, - activities, - people FROM month_activities)"
    "  GROUP BY month, level)";

/* Each row that is not "ok" is a fault. */
static gboolean
check_file (WtConnection *connection, WtIntegrity *integrity, GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, CHECK_FILE_SQL, error);
  gint64 faults = 0;
  WtStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = wt_statement_step (statement, error)) == WT_STEP_ROW)
    if (!g_str_equal (wt_statement_get_text (statement, 0), "ok"))
      faults++;
  wt_integrity_set (integrity, WT_INTEGRITY_FILE, 1, faults);
  return step == WT_STEP_DONE;
}

/* A statement whose only row is: rows looked at, then numbers of faults to be added up. Both are
 * added to what was found of the part before. */
static gboolean
check_rows (WtConnection *connection,
            const char *sql,
            guint n_columns,
            WtIntegrity *integrity,
            WtIntegrityPart part,
            GError **error)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (connection, sql, error);
  gint64 faults = wt_integrity_get_faults (integrity, part);

  if (statement == NULL || wt_statement_step (statement, error) != WT_STEP_ROW)
    return FALSE;
  for (guint column = 1; column < n_columns; column++)
    faults += wt_statement_get_int64 (statement, column);
  wt_integrity_set (
      integrity, part,
      wt_integrity_get_checked (integrity, part) + wt_statement_get_int64 (statement, 0), faults);
  return TRUE;
}

WtIntegrity *
wt_integrity_store_check (WtConnection *connection, GError **error)
{
  g_autoptr (WtIntegrity) integrity = wt_integrity_new ();

  if (!check_file (connection, integrity, error)
      || !check_rows (connection, CHECK_REFERENCES_SQL, 2, integrity, WT_INTEGRITY_REFERENCES,
                      error)
      || !check_rows (connection, CHECK_FORMS_SQL, 2, integrity, WT_INTEGRITY_FORMS, error)
      || !check_rows (connection, CHECK_COUNTERS_SQL, 3, integrity, WT_INTEGRITY_COUNTERS, error)
      || !check_rows (connection, CHECK_CHOICE_COUNTERS_SQL, 2, integrity,
                      WT_INTEGRITY_CHOICE_COUNTERS, error)
      || !check_rows (connection, CHECK_FORM_COUNTERS_SQL, 3, integrity, WT_INTEGRITY_FORM_COUNTERS,
                      error)
      || !check_rows (connection, CHECK_MONTH_COUNTERS_SQL, 2, integrity, WT_INTEGRITY_MONTHS,
                      error)
      || !check_rows (connection, CHECK_MONTH_FORMS_SQL, 2, integrity, WT_INTEGRITY_MONTHS, error)
      || !check_rows (connection, CHECK_MONTH_ACTIVITIES_SQL, 2, integrity, WT_INTEGRITY_MONTHS,
                      error))
    return NULL;
  return g_steal_pointer (&integrity);
}
