/* Checklists and answers, history, figures over filters, and the check of everything. */

#include "test-support.h"

#include "wt-attention.h"
#include "wt-checklist-store.h"
#include "wt-figures-store.h"
#include "wt-history-store.h"
#include "wt-integrity-store.h"

static void
test_plan_round_trip (TestStorage *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtPlan) empty =
      wt_checklist_store_find_main_plan (test->connection, project_id, &error);
  g_autoptr (WtPlan) plan = NULL;
  g_autoptr (WtPromptAnswer) stored = NULL;
  g_autoptr (WtPromptAnswer) missing = NULL;
  g_autofree char *project = NULL;
  g_autofree char *wording = NULL;
  WtPromptAnswer *answer;
  const char *prompt;

  g_assert_no_error (error);
  g_assert_cmpuint (wt_plan_count_answered (empty), ==, 0);
  answer = wt_plan_get_answer (empty, 3);
  prompt = wt_prompt_answer_get_prompt (answer);
  g_object_set (answer, "answer", WT_ANSWER_NOT_APPLICABLE, "reason", "None 'here'", "evidence",
                "Minutes 😀", "owner", "Ali Reed", "due-on", "2025-06-01", "answered-by",
                "Sam Ellery", "answered-at", "2025-05-15T09:30:00", NULL);
  g_assert_true (wt_checklist_store_update_answer (test->connection, answer, &error));
  g_object_set (answer, "reason", "None", NULL);
  g_assert_true (wt_checklist_store_update_answer (test->connection, answer, &error));

  plan = wt_checklist_store_find_main_plan (test->connection, project_id, &error);
  g_assert_cmpuint (wt_plan_count_answered (plan), ==, 1);
  g_assert_true (wt_model_is_same (WT_MODEL (wt_plan_get_answer (plan, 3)), WT_MODEL (answer)));
  g_assert_cmpstr (
      wt_model_get_string (WT_MODEL (wt_plan_get_answer (plan, 3)), WT_PROMPT_ANSWER_ANSWERED_BY),
      ==, "Sam Ellery");
  stored = wt_checklist_store_find_answer (test->connection, wt_plan_get_checklist_id (plan),
                                           prompt, &error);
  g_assert_true (wt_model_is_same (WT_MODEL (stored), WT_MODEL (answer)));
  missing = wt_checklist_store_find_answer (test->connection, wt_plan_get_checklist_id (plan), "x",
                                            &error);
  g_assert_cmpint (wt_prompt_answer_get_answer (missing), ==, WT_ANSWER_NONE);

  g_assert_true (wt_checklist_store_describe (test->connection, wt_plan_get_checklist_id (plan),
                                              prompt, &project, &wording, &error));
  g_assert_cmpstr (project, ==, "Falls");
  g_assert_cmpstr (wording, ==, wt_checklist_get_prompt (wt_plan_get_checklist (plan), 3)->lead);
  g_assert_no_error (error);
  g_assert_false (wt_checklist_store_describe (test->connection, wt_plan_get_checklist_id (plan),
                                               "x", &project, &wording, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

static void
count_answers (const char *prompt, WtAnswer answer, gint64 count, gpointer data)
{
  gint64 *counts = data;

  if (prompt == NULL)
    counts[0] += count;
  else if (answer != WT_ANSWER_NONE)
    counts[answer] += count;
  else
    g_assert_cmpint (count, ==, counts[0]);
}

static void
test_answers_are_counted (TestStorage *test, gconstpointer data)
{
  gint64 counts[WT_ANSWER_COUNT] = { 0 };
  g_autoptr (GError) error = NULL;

  test_add_project (test, "Falls");
  test_add_project (test, "Asthma");
  test_add_project (test, "Past");
  test_run_script (test->connection,
                   "UPDATE projects SET ends_on = '2000-01-01' WHERE title = 'Past';"
                   "INSERT INTO checklist_answers (checklist_id, prompt, answer) VALUES"
                   " (1, 'relevant.timing', 'yes'), (2, 'relevant.timing', 'yes'),"
                   " (2, 'transparent.scope', 'partly'), (3, 'relevant.timing', 'yes')");
  g_assert_true (wt_checklist_store_count (test->connection, "good-partnership-working",
                                           &(WtFilter){ .from = "2025-01-01" }, count_answers,
                                           counts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (counts[0], ==, 2);
  g_assert_cmpint (counts[WT_ANSWER_YES], ==, 2);
  g_assert_cmpint (counts[WT_ANSWER_PARTLY], ==, 1);
}

static void
add_change (TestStorage *test, const char *sentence)
{
  g_autoptr (GBytes) changes = g_bytes_new (sentence, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_history_store_insert (test->connection, "2025-10-02T10:42:05", "Sam Ellery",
                                          sentence, "a field", "", changes, &error));
  g_assert_no_error (error);
}

/* The last change, or the last undone one; its sentence, or "". */
static void
assert_last (TestStorage *test, gboolean undone, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changes = NULL;
  g_autofree char *field = NULL;
  g_autoptr (WtChange) change =
      wt_history_store_find_last (test->connection, undone, &changes, &field, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (change != NULL ? wt_change_get_sentence (change) : "", ==, sentence);
  if (change == NULL)
    return;
  g_assert_cmpstr (field, ==, "a field");
  g_assert_cmpmem (g_bytes_get_data (changes, NULL), g_bytes_get_size (changes), sentence, 1);
}

static void
test_history (TestStorage *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) other = g_bytes_new_static ("X", 1);

  assert_last (test, FALSE, "");
  assert_last (test, TRUE, "");
  add_change (test, "A thing");
  add_change (test, "B thing");
  add_change (test, "C thing");
  assert_last (test, FALSE, "C thing");

  /* Undone from the end, redone from the one that was undone last. */
  wt_history_store_set_state (test->connection, 3, WT_CHANGE_UNDONE, &error);
  wt_history_store_set_state (test->connection, 2, WT_CHANGE_UNDONE, &error);
  assert_last (test, FALSE, "A thing");
  assert_last (test, TRUE, "B thing");

  /* A new change ends what could be redone. */
  add_change (test, "D thing");
  assert_last (test, FALSE, "D thing");
  assert_last (test, TRUE, "");
  g_assert_cmpint (test_get_number (test->connection,
                                    "SELECT count(*) FROM change_sets WHERE state = 'discarded'"),
                   ==, 2);

  g_assert_true (wt_history_store_update (test->connection, 4, "2025-10-02T10:43:00", "X things",
                                          other, &error));
  assert_last (test, FALSE, "X things");
  g_assert_true (wt_history_store_delete (test->connection, 4, &error));
  assert_last (test, FALSE, "A thing");
  g_assert_no_error (error);
}

static void
test_history_list (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    const char *search;
    gint64 before;
    guint limit, n;
    const char *first;
  } CASES[] = {
    { "", 0, 100, 4, "100% of “Falls”" },
    { "", 0, 2, 2, "100% of “Falls”" },
    { "", 4, 100, 3, "Typed form 0001" },
    { "", 1, 100, 0, NULL },
    { "form", 0, 100, 2, "Typed form 0001" },
    { "FORM", 0, 100, 2, "Typed form 0001" },
    { "sam", 0, 100, 4, "100% of “Falls”" },
    { "ellery", 3, 1, 1, "Created “Falls”" },
    { "%", 0, 100, 1, "100% of “Falls”" },
    { "_", 0, 100, 0, NULL },
    { "'; DROP TABLE change_sets; --", 0, 100, 0, NULL },
    { "“Falls”", 0, 100, 2, "100% of “Falls”" },
  };

  add_change (test, "Deleted form 0009");
  add_change (test, "Created “Falls”");
  add_change (test, "Typed form 0001");
  add_change (test, "100% of “Falls”");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) changes = wt_history_store_list (
          test->connection, CASES[i].search, CASES[i].before, CASES[i].limit, &error);

      g_test_message ("“%s”", CASES[i].search);
      g_assert_no_error (error);
      g_assert_cmpuint (changes->len, ==, CASES[i].n);
      if (CASES[i].n > 0)
        g_assert_cmpstr (wt_change_get_sentence (g_ptr_array_index (changes, 0)), ==,
                         CASES[i].first);
    }
}

static void
fill (TestStorage *test)
{
  static const struct
  {
    const char *level, *held_on, *answers;
  } ACTIVITIES[] = {
    { "engaging", "2025-03-31", "TY1-N" },
    { "involving", "2025-04-01", "TN0-N" },
    { "involving", "2025-04-30", "-Y5?*" },
    { "co-production", "2025-06-15", "?*-?-" },
  };
  gint64 falls = test_add_project (test, "Falls");
  gint64 asthma = test_add_project (test, "Asthma");

  for (guint i = 0; i < G_N_ELEMENTS (ACTIVITIES); i++)
    {
      gint64 activity_id = test_add_activity (test, i < 2 ? falls : asthma, ACTIVITIES[i].level,
                                              ACTIVITIES[i].held_on);
      gint64 batch_id = test_add_batch (test, activity_id, 3);

      for (guint serial = 1; serial <= i + 1; serial++)
        test_add_form (test, batch_id, serial, ACTIVITIES[i].answers);
    }
  test_run_script (test->connection,
                   "INSERT INTO organisations (id, name) VALUES (1, 'NHS Alder Vale');"
                   "INSERT INTO directorates (id, name) VALUES (1, 'Nursing');"
                   "UPDATE projects SET organisation_id = 1 WHERE id = 1;"
                   "UPDATE projects SET directorate_id = 1 WHERE id = 2");
}

static void
test_figures (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    WtFilter filter;
    gint64 projects, activities, forms, yes;
  } CASES[] = {
    { { .from = "" }, 2, 4, 10, 4 },
    { { .organisation_id = 1 }, 1, 2, 3, 1 },
    { { .organisation_id = 2 }, 0, 0, 0, 0 },
    { { .directorate_id = 1 }, 1, 2, 7, 3 },
    { { .organisation_id = 1, .directorate_id = 1 }, 0, 0, 0, 0 },
    { { .project_id = 1 }, 1, 2, 3, 1 },
    { { .activity_id = 3 }, 1, 1, 3, 3 },
    { { .level = WT_LEVEL_INVOLVING }, 2, 2, 5, 3 },
    { { .level = WT_LEVEL_INFORMING }, 0, 0, 0, 0 },
    { { .from = "2025-04-01", .to = "2025-04-30" }, 2, 2, 5, 3 },
    { { .from = "2025-04-01", .to = "2025-04-29" }, 2, 1, 2, 0 },
    { { .to = "2025-03-31" }, 2, 1, 1, 1 },
    { { .from = "2025-04-01", .level = WT_LEVEL_INVOLVING, .project_id = 2 }, 1, 1, 3, 3 },
  };

  fill (test);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtFigures) figures = wt_figures_new (&CASES[i].filter, test->survey);
      g_autoptr (GError) error = NULL;

      wt_figures_store_read (test->connection, figures, &error);
      g_test_message ("case %u", i);
      g_assert_no_error (error);
      g_assert_cmpint (wt_figures_get_projects (figures), ==, CASES[i].projects);
      g_assert_cmpint (wt_figures_get_activities (figures), ==, CASES[i].activities);
      g_assert_cmpint (wt_figures_get_people (figures), ==, CASES[i].activities * 32);
      g_assert_cmpint (wt_figures_get_forms (figures), ==, CASES[i].forms);
      g_assert_cmpint (wt_figures_find_question (figures, "expressed")->yes, ==, CASES[i].yes);
    }
}

static void
note_level (const char *month, WtLevel level, gint64 count, gpointer data)
{
  g_string_append_printf (data, "%s %s %" G_GINT64_FORMAT "\n", month,
                          wt_term_get_nick (wt_levels, level), count);
}

static void
add_tally (gint64 activity_id, const WtQuestionTally *tally, gpointer data)
{
  wt_figures_add (data, tally);
}

static void
test_months_and_levels (TestStorage *test, gconstpointer data)
{
  const WtFilter all = { 0 };
  gint64 valued = wt_survey_get_question (test->survey, 2)->id;
  g_autoptr (GArray) months = g_array_new (FALSE, TRUE, sizeof (WtMonthFigures));
  g_autoptr (GString) levels = g_string_new (NULL);
  g_autoptr (WtFigures) whole = wt_figures_new (&all, test->survey);
  g_autoptr (WtFigures) summed = wt_figures_new (&all, test->survey);
  g_autoptr (GError) error = NULL;
  gint64 projects, activities;

  fill (test);
  g_assert_true (wt_figures_store_read_months (test->connection, &all, valued, months, &error));
  /* June has forms but no answer. */
  g_assert_cmpuint (months->len, ==, 2);
  g_assert_cmpstr (g_array_index (months, WtMonthFigures, 0).month, ==, "2025-03");
  g_assert_cmpint (g_array_index (months, WtMonthFigures, 0).scores.counts[0], ==, 1);
  g_assert_cmpstr (g_array_index (months, WtMonthFigures, 1).month, ==, "2025-04");
  g_assert_cmpint (g_array_index (months, WtMonthFigures, 1).scores.counts[9], ==, 2);
  g_assert_cmpint (g_array_index (months, WtMonthFigures, 1).scores.counts[4], ==, 3);

  g_assert_true (
      wt_figures_store_count_levels (test->connection, &all, note_level, levels, &error));
  g_assert_cmpstr (levels->str, ==,
                   "2025-03 engaging 1\n2025-04 involving 2\n2025-06 co-production 1\n");
  g_assert_true (
      wt_figures_store_for_each_tally (test->connection, &all, add_tally, summed, &error));
  g_assert_true (wt_figures_store_read (test->connection, whole, &error));
  for (guint i = 0; i < 5; i++)
    g_assert_true (wt_question_tally_is_same (wt_figures_get_question (whole, i),
                                              wt_figures_get_question (summed, i)));
  g_assert_true (wt_figures_store_count_all (test->connection, &projects, &activities, &error));
  g_assert_cmpint (projects, ==, 2);
  g_assert_cmpint (activities, ==, 4);
  g_assert_no_error (error);
}

static void
test_attention (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    WtAttentionKind kind;
    gint64 count;
    const char *title;
  } WANTED[] = {
    { WT_ATTENTION_PROMPTS_OVERDUE, 3, "Falls" },
    { WT_ATTENTION_FORMS_TO_TYPE, 2, "Listening event" },
    { WT_ATTENTION_FORMS_TO_TYPE, 1, "Listening event" },
    { WT_ATTENTION_BATCH_TO_FINISH, 4, "Listening event" },
    { WT_ATTENTION_PROMPTS_UNANSWERED, 19, "Asthma" },
    { WT_ATTENTION_PROMPTS_UNANSWERED, 14, "Falls" },
  };
  const WtFilter all = { 0 };
  const WtFilter asthma = { .project_id = 2, .from = "2030-01-01" };
  g_autoptr (GPtrArray) attention = NULL;
  g_autoptr (GPtrArray) of_asthma = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  fill (test);
  test_run_script (test->connection,
                   "INSERT INTO checklist_answers (checklist_id, prompt, answer, due_on) VALUES"
                   " (1, 'relevant.timing', 'not-yet', '2025-09-01'),"
                   " (1, 'transparent.scope', 'partly', '2025-08-01'),"
                   " (1, 'relevant.right-people', 'yes', '2025-08-01'),"
                   " (1, 'relevant.key-changes', '', '2025-10-02'),"
                   " (1, 'skills.training', 'not-applicable', '2025-08-01');"
                   "INSERT INTO checklist_answers (checklist_id, prompt, answer, reason, due_on)"
                   " VALUES (1, 'skills.advice', 'not-applicable', 'No group', '2025-08-01');"
                   "UPDATE batches SET finished = 1 WHERE id = 3");
  attention = wt_figures_store_list_attention (test->connection, &all, "2025-10-02", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attention->len, ==, G_N_ELEMENTS (WANTED));
  for (guint i = 0; i < attention->len; i++)
    {
      WtAttention *item = g_ptr_array_index (attention, i);

      g_assert_cmpint (wt_attention_get_kind (item), ==, WANTED[i].kind);
      g_assert_cmpint (wt_attention_get_count (item), ==, WANTED[i].count);
      g_assert_cmpstr (wt_attention_get_title (item), ==, WANTED[i].title);
      g_assert_true ((wt_attention_get_project_id (item) == 0)
                     != (wt_attention_get_activity_id (item) == 0));
    }
  of_asthma = wt_figures_store_list_attention (test->connection, &asthma, "2025-10-02", &error);
  g_assert_cmpuint (of_asthma->len, ==, 2);

  /* Nothing of what is in the archive, no unanswered prompts of what is closed. */
  test_run_script (test->connection, "UPDATE projects SET archived = 1 WHERE id = 2;"
                                     "UPDATE projects SET stage = 'closed' WHERE id = 1;"
                                     "UPDATE batches SET finished = 1;"
                                     "UPDATE checklist_answers SET due_on = ''");
  none = wt_figures_store_list_attention (test->connection, &all, "2025-10-02", &error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Each way in which something can be wrong is found in its part, and there alone. */
static void
test_integrity (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    WtIntegrityPart part;
    gint64 faults;
  } CASES[] = {
    { "UPDATE counters SET yes = yes + 1 WHERE activity_id = 1", WT_INTEGRITY_COUNTERS, 5 },
    { "UPDATE counters SET several = 1 WHERE activity_id = 1 AND question_id = 2",
      WT_INTEGRITY_COUNTERS, 1 },
    { "DELETE FROM counters WHERE activity_id = 2 AND question_id = 3", WT_INTEGRITY_COUNTERS, 1 },
    { "INSERT INTO counters (activity_id, question_id, yes) VALUES (99, 1, 1)",
      WT_INTEGRITY_COUNTERS, 1 },
    { "UPDATE form_counters SET forms = 0", WT_INTEGRITY_FORM_COUNTERS, 4 },
    { "DELETE FROM form_counters WHERE batch_id = 1", WT_INTEGRITY_FORM_COUNTERS, 1 },
    { "INSERT INTO form_counters (batch_id, activity_id) VALUES (99, 1)",
      WT_INTEGRITY_FORM_COUNTERS, 1 },
    { "UPDATE month_counters SET yes = yes + 1, no = no - 1 WHERE question_id = 2"
      " AND month = '2025-04'",
      WT_INTEGRITY_MONTHS, 1 },
    { "DELETE FROM month_counters WHERE yes > 0", WT_INTEGRITY_MONTHS, 2 },
    { "INSERT INTO month_counters (question_id, month, level, blank)"
      " VALUES (1, '2031-01', 'engaging', 2)",
      WT_INTEGRITY_MONTHS, 1 },
    { "UPDATE month_forms SET verified = 1 WHERE month = '2025-04'", WT_INTEGRITY_MONTHS, 1 },
    { "DELETE FROM month_forms WHERE month = '2025-04'", WT_INTEGRITY_MONTHS, 1 },
    { "UPDATE month_activities SET people = people + 1", WT_INTEGRITY_MONTHS, 3 },
    { "DELETE FROM month_activities WHERE month = '2025-06'", WT_INTEGRITY_MONTHS, 1 },
    { "UPDATE responses SET answers = 'TY1-' WHERE id = 1", WT_INTEGRITY_FORMS, 1 },
    { "UPDATE responses SET answers = 'TY1-NN' WHERE id = 1", WT_INTEGRITY_FORMS, 1 },
    { "UPDATE responses SET answers = 'T11-N' WHERE id = 1", WT_INTEGRITY_FORMS, 1 },
    { "UPDATE responses SET answers = 'TYY-N' WHERE id = 1", WT_INTEGRITY_FORMS, 1 },
    { "UPDATE responses SET answers = '-T1-N' WHERE id = 1", WT_INTEGRITY_FORMS, 1 },
    { "UPDATE responses SET answers = '-Y1-N' WHERE id = 1", WT_INTEGRITY_FORMS, 1 },
    { "DELETE FROM comments WHERE response_id = 1", WT_INTEGRITY_FORMS, 1 },
    { "INSERT INTO comments (response_id, question_id, text) VALUES (10, 1, 'x')",
      WT_INTEGRITY_FORMS, 1 },
    { "UPDATE comments SET question_id = 2 WHERE response_id = 1", WT_INTEGRITY_FORMS, 1 },
    { "PRAGMA foreign_keys = OFF; DELETE FROM organisations", WT_INTEGRITY_REFERENCES, 1 },
    { "PRAGMA foreign_keys = OFF; UPDATE activities SET project_id = 99", WT_INTEGRITY_REFERENCES,
      4 },
  };

  fill (test);
  test_assert_sound (test->connection);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      TestStorage other;
      g_autoptr (WtIntegrity) integrity = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", CASES[i].sql);
      test_storage_set_up (&other, NULL);
      fill (&other);
      test_run_script (other.connection, CASES[i].sql);
      integrity = wt_integrity_store_check (other.connection, &error);
      g_assert_no_error (error);
      g_assert_cmpint (wt_integrity_get_faults (integrity, CASES[i].part), ==, CASES[i].faults);
      g_assert_cmpint (wt_integrity_get_faults (integrity, WT_INTEGRITY_FILE), ==, 0);
      test_storage_tear_down (&other, NULL);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestStorage *test, gconstpointer data);
  } TESTS[] = {
    { "/checklist-store/plan-round-trip", test_plan_round_trip },
    { "/checklist-store/answers-are-counted", test_answers_are_counted },
    { "/history-store/history", test_history },
    { "/history-store/list", test_history_list },
    { "/figures-store/figures", test_figures },
    { "/figures-store/months-and-levels", test_months_and_levels },
    { "/figures-store/attention", test_attention },
    { "/integrity-store/integrity", test_integrity },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestStorage, NULL, test_storage_set_up, TESTS[i].test,
                test_storage_tear_down);
  return g_test_run ();
}
