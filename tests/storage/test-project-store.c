/* Projects, the names they choose from, settings, and activities. */

#include "test-support.h"

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-checklist-store.h"
#include "wt-template-store.h"
#include "wt-named-item.h"
#include "wt-project-store.h"
#include "wt-settings-store.h"

static gint64
add_name (TestStorage *test, WtNameList list, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  wt_settings_store_insert_name (test->connection, list, name, &id, &error);
  g_assert_no_error (error);
  return id;
}

static WtProject *
find_project (TestStorage *test, gint64 id)
{
  g_autoptr (GError) error = NULL;
  WtProject *project = wt_project_store_find (test->connection, id, &error);

  g_assert_no_error (error);
  return project;
}

static void
test_project_round_trip (TestStorage *test, gconstpointer data)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtProject) read = NULL;
  g_autoptr (WtProject) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (project, "title", "Falls 'clinic' 😀", "summary", "First line\nsecond \"line\"; --",
                "organisation-id", add_name (test, WT_NAME_LIST_ORGANISATIONS, "NHS Alder Vale"),
                "directorate-id", add_name (test, WT_NAME_LIST_DIRECTORATES, "Nursing"), "lead",
                "Sam Ellery", "contact", "Ali Reed", "champion", "Jo Marsh", "stage",
                WT_STAGE_EVALUATING, "starts-on", "2024-02-29", "ends-on", "2025-10-02",
                "level-aimed", WT_LEVEL_CO_PRODUCTION, "archived", TRUE, NULL);
  g_assert_true (wt_project_store_insert (test->connection, project, &error));
  g_assert_cmpint (wt_project_get_id (project), >, 0);
  read = find_project (test, wt_project_get_id (project));
  g_assert_true (wt_model_is_same (WT_MODEL (read), WT_MODEL (project)));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (read), WT_PROJECT_ORGANISATION), ==,
                   "NHS Alder Vale");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (read), WT_PROJECT_DIRECTORATE), ==, "Nursing");

  g_object_set (read, "title", "Falls", "summary", "", "organisation-id", (gint64) 0,
                "directorate-id", (gint64) 0, "stage", WT_STAGE_IDEA, "starts-on", "", "ends-on",
                "", "level-aimed", WT_LEVEL_NONE, "archived", FALSE, NULL);
  g_assert_true (wt_project_store_update (test->connection, read, &error));
  g_assert_no_error (error);
  changed = find_project (test, wt_project_get_id (read));
  g_assert_true (wt_model_is_same (WT_MODEL (changed), WT_MODEL (read)));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (changed), WT_PROJECT_ORGANISATION), ==, "");
}

static void
test_not_there (TestStorage *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 template_id;

  g_assert_null (wt_project_store_find (test->connection, 99, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (wt_activity_store_find (test->connection, 99, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (wt_batch_store_find (test->connection, 99, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (wt_batch_store_find_of_activity (test->connection, 99, 0, &error));
  g_assert_no_error (error);
  g_assert_null (wt_checklist_store_find_main_plan (test->connection, 99, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (wt_template_store_find_newest (test->connection, "nothing", &template_id, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

/* What is worked out for a project when it is read. */
static void
test_project_figures (TestStorage *test, gconstpointer data)
{
  gint64 id = test_add_project (test, "Falls");
  gint64 other = test_add_project (test, "Asthma");
  gint64 engaging = test_add_activity (test, id, "engaging", "2025-05-14");
  g_autoptr (WtActivity) planned = wt_activity_new ();
  g_autoptr (WtPromptAnswer) answer = wt_prompt_answer_new (1, "relevant.timing");
  g_autoptr (WtPromptAnswer) evidence = wt_prompt_answer_new (1, "skills.training");
  g_autoptr (WtProject) project = NULL;
  g_autoptr (GError) error = NULL;
  gint64 batch_id;

  test_add_activity (test, id, "informing", "2025-06-01");
  test_add_activity (test, other, "co-production", "2025-07-01");
  g_object_set (planned, "title", "Workshop", "project-id", id, "level", WT_LEVEL_CO_PRODUCTION,
                "held-on", "2026-01-01", "took-place", FALSE, NULL);
  wt_activity_store_insert (test->connection, planned, &error);
  batch_id = test_add_batch (test, engaging, 5);
  test_add_form (test, batch_id, 1, "-Y87N");
  test_add_form (test, batch_id, 2, "-Y87N");
  g_object_set (answer, "answer", WT_ANSWER_NOT_YET, NULL);
  g_object_set (evidence, "evidence", "Minutes", NULL);
  wt_checklist_store_update_answer (test->connection, answer, &error);
  wt_checklist_store_update_answer (test->connection, evidence, &error);
  g_assert_no_error (error);

  project = find_project (test, id);
  g_assert_cmpint (wt_project_get_level_reached (project), ==, WT_LEVEL_ENGAGING);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ANSWERED), ==, 1);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_PROMPTS), ==, 19);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ACTIVITIES), ==, 3);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_FORMS), ==, 2);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (project), WT_PROJECT_LAST_HELD_ON), ==,
                   "2025-06-01");
}

static void
test_project_lists (TestStorage *test, gconstpointer data)
{
  static const char *const TITLES[] = { "asthma", "Breathing", "Falls", "falls" };
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  test_add_project (test, "Falls");
  test_add_project (test, "asthma");
  test_add_project (test, "Breathing");
  test_add_project (test, "falls");
  test_run_script (test->connection,
                   "UPDATE projects SET lead = 'Sam Ellery', contact = 'Ali Reed' WHERE id = 1;"
                   "UPDATE projects SET champion = 'Sam Ellery' WHERE id = 2;"
                   "INSERT INTO checklist_answers (checklist_id, prompt, owner)"
                   " VALUES (1, 'relevant.timing', 'Jo Marsh')");
  projects = wt_project_store_list (test->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (projects->len, ==, G_N_ELEMENTS (TITLES));
  for (guint i = 0; i < projects->len; i++)
    g_assert_cmpstr (wt_project_get_title (g_ptr_array_index (projects, i)), ==, TITLES[i]);

  names = wt_project_store_list_names (test->connection, &error);
  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (wt_named_item_get_name (g_ptr_array_index (names, 0)), ==, "Ali Reed");
  g_assert_cmpstr (wt_named_item_get_name (g_ptr_array_index (names, 2)), ==, "Sam Ellery");
}

/* Which projects count for a filter. */
static void
test_counted_projects (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    WtFilter filter;
    guint n;
    gint64 ids[4];
  } CASES[] = {
    { { .from = "" }, 4, { 1, 2, 3, 4 } },
    { { .from = "2025-01-01", .to = "2025-12-31" }, 2, { 1, 2 } },
    { { .from = "2024-06-30", .to = "2024-06-30" }, 1, { 1 } },
    { { .from = "2020-01-01", .to = "2020-12-31" }, 2, { 1, 4 } },
    { { .to = "2019-12-31" }, 1, { 1 } },
    { { .from = "2026-01-01" }, 2, { 1, 3 } },
    { { .level = WT_LEVEL_ENGAGING }, 2, { 2, 4 } },
    { { .level = WT_LEVEL_INVOLVING }, 0, { 0 } },
    { { .project_id = 2 }, 1, { 2 } },
    { { .project_id = 2, .from = "2026-01-01" }, 0, { 0 } },
    { { .activity_id = 1 }, 1, { 2 } },
  };

  /* 1 runs for ever, 2 ran in 2025, 3 starts in 2030, 4 is in the archive and had an activity. */
  test_add_project (test, "One");
  test_add_project (test, "Two");
  test_add_project (test, "Three");
  test_add_project (test, "Four");
  test_run_script (test->connection,
                   "UPDATE projects SET starts_on = '2025-02-01', ends_on = '2025-03-01'"
                   " WHERE id = 2; UPDATE projects SET archived = 1 WHERE id IN (4)");
  test_add_activity (test, 2, "engaging", "2025-05-14");
  test_add_activity (test, 4, "engaging", "2020-05-14");
  test_run_script (test->connection, "UPDATE projects SET starts_on = '2030-01-01' WHERE id = 3;"
                                     "UPDATE projects SET ends_on = '2000-01-01' WHERE id = 4");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids =
          wt_project_store_list_ids (test->connection, &CASES[i].filter, &error);

      g_test_message ("case %u", i);
      g_assert_no_error (error);
      g_assert_cmpuint (ids->len, ==, CASES[i].n);
      for (guint n = 0; n < ids->len; n++)
        g_assert_cmpint (g_array_index (ids, gint64, n), ==, CASES[i].ids[n]);
    }
}

static void
test_names (TestStorage *test, gconstpointer data)
{
  gint64 first = add_name (test, WT_NAME_LIST_ORGANISATIONS, "NHS Alder Vale");
  gint64 second = add_name (test, WT_NAME_LIST_ORGANISATIONS, "Alder Council");
  gint64 project_id = test_add_project (test, "Falls");
  g_autoptr (WtProject) project = find_project (test, project_id);
  g_autoptr (WtProject) after = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_settings_store_insert_name (test->connection, WT_NAME_LIST_ORGANISATIONS,
                                                 "Alder Council", NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
  g_clear_error (&error);
  add_name (test, WT_NAME_LIST_DIRECTORATES, "Alder Council");

  g_object_set (project, "organisation-id", first, NULL);
  g_assert_true (wt_project_store_update (test->connection, project, &error));
  g_assert_true (wt_settings_store_update_name (test->connection, WT_NAME_LIST_ORGANISATIONS,
                                                second, "Alder Borough", &error));
  g_assert_true (
      wt_settings_store_delete_name (test->connection, WT_NAME_LIST_ORGANISATIONS, first, &error));
  g_assert_no_error (error);
  names = wt_settings_store_list_names (test->connection, WT_NAME_LIST_ORGANISATIONS, &error);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (wt_named_item_get_name (g_ptr_array_index (names, 0)), ==, "Alder Borough");
  after = find_project (test, project_id);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (after), WT_PROJECT_ORGANISATION_ID), ==, 0);
}

static void
test_settings (TestStorage *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSettings) settings = wt_settings_store_read (test->connection, &error);
  g_autoptr (WtSettings) read = NULL;

  g_assert_cmpint (wt_settings_get_threshold (settings), ==, 5);
  g_object_set (settings, "threshold", 8, "financial-year-month", 1, NULL);
  g_assert_true (wt_settings_store_update (test->connection, settings, &error));
  g_object_set (settings, "threshold", 10, NULL);
  g_assert_true (wt_settings_store_update (test->connection, settings, &error));
  /* One that this version does not know is left alone. */
  test_run_script (test->connection, "INSERT INTO settings VALUES ('colour', 'blue')");
  read = wt_settings_store_read (test->connection, &error);
  g_assert_no_error (error);
  g_assert_true (wt_model_is_same (WT_MODEL (read), WT_MODEL (settings)));
  g_assert_true (wt_settings_store_update (test->connection, read, &error));
  g_assert_cmpint (test_get_number (test->connection, "SELECT count(*) FROM settings"), ==, 17);
}

static void
test_activity_round_trip (TestStorage *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  gint64 other_id = test_add_project (test, "Asthma");
  g_autoptr (WtActivity) activity = wt_activity_new ();
  g_autoptr (WtActivity) read = NULL;
  g_autoptr (WtActivity) changed = NULL;
  g_autoptr (GError) error = NULL;
  gint64 batch_id;

  g_object_set (activity, "title", "Focus 'group'", "project-id", project_id, "level",
                WT_LEVEL_INVOLVING, "held-on", "2024-02-29", "place", "Riverbank", "took-place",
                FALSE, "people", (gint64) 12, "choice", "Other", "description", "A\npicnic", NULL);
  g_assert_true (wt_activity_store_insert (test->connection, activity, &error));
  read = wt_activity_store_find (test->connection, wt_activity_get_id (activity), &error);
  g_assert_no_error (error);
  g_assert_true (wt_model_is_same (WT_MODEL (read), WT_MODEL (activity)));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (read), WT_ACTIVITY_PROJECT), ==, "Falls");
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (read), WT_ACTIVITY_BATCH_ID), ==, 0);

  g_object_set (read, "project-id", other_id, "took-place", TRUE, "people", (gint64) 0, NULL);
  g_assert_true (wt_activity_store_update (test->connection, read, &error));
  batch_id = test_add_batch (test, wt_activity_get_id (read), 3);
  test_add_form (test, batch_id, 1, "-Y87N");
  changed = wt_activity_store_find (test->connection, wt_activity_get_id (read), &error);
  g_assert_true (wt_model_is_same (WT_MODEL (changed), WT_MODEL (read)));
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (changed), WT_ACTIVITY_BATCH_ID), ==, batch_id);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (changed), WT_ACTIVITY_EXPECTED), ==, 3);
  g_assert_cmpint (wt_activity_get_forms (changed), ==, 1);

  g_assert_false (wt_activity_store_delete (test->connection, wt_activity_get_id (read), &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (
      wt_batch_store_delete_of_activity (test->connection, wt_activity_get_id (read), &error));
  g_assert_true (wt_activity_store_delete (test->connection, wt_activity_get_id (read), &error));
  g_assert_no_error (error);
  test_assert_sound (test->connection);
}

static void
test_activity_lists (TestStorage *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  gint64 other_id = test_add_project (test, "Asthma");
  gint64 first = test_add_activity (test, project_id, "engaging", "2025-05-14");
  gint64 second = test_add_activity (test, other_id, "engaging", "2025-06-14");
  gint64 third = test_add_activity (test, project_id, "engaging", "2025-05-14");
  const WtFilter filter = { .project_id = project_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = wt_activity_store_list (test->connection, 0, &error);
  g_autoptr (GPtrArray) own = wt_activity_store_list (test->connection, project_id, &error);
  g_autoptr (GPtrArray) counted = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (wt_activity_get_id (g_ptr_array_index (all, 0)), ==, second);
  g_assert_cmpint (wt_activity_get_id (g_ptr_array_index (all, 1)), ==, third);
  g_assert_cmpuint (own->len, ==, 2);

  test_run_script (test->connection, "UPDATE activities SET took_place = 0 WHERE id = 3");
  counted = wt_activity_store_list_counted (test->connection, &filter, &error);
  g_assert_cmpuint (counted->len, ==, 1);
  g_assert_cmpint (wt_activity_get_id (g_ptr_array_index (counted, 0)), ==, first);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestStorage *test, gconstpointer data);
  } TESTS[] = {
    { "/project-store/round-trip", test_project_round_trip },
    { "/project-store/not-there", test_not_there },
    { "/project-store/figures", test_project_figures },
    { "/project-store/lists", test_project_lists },
    { "/project-store/counted", test_counted_projects },
    { "/settings-store/names", test_names },
    { "/settings-store/settings", test_settings },
    { "/activity-store/round-trip", test_activity_round_trip },
    { "/activity-store/lists", test_activity_lists },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestStorage, NULL, test_storage_set_up, TESTS[i].test,
                test_storage_tear_down);
  return g_test_run ();
}
