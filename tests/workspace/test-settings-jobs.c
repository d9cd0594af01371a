/* Preferences: texts and links, the names of the law, lists of names, and that what somebody has
 * taken away does not come back. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-named-item.h"
#include "wt-project-life-jobs.h"
#include "wt-project-life.h"
#include "wt-settings-jobs.h"
#include "wt-toolkit.h"

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_workspace_tear_down (test);
}

static WtSettings *
load (TestWorkspace *test)
{
  return test_run (test, wt_load_settings_job_new ());
}

/* A new workspace has the program's texts, all of them but the links, which only the organisation
 * knows. */
static void
test_starts_with (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtSettings) settings = load (test);
  g_autoptr (WtSettings) expected = wt_toolkit_get_settings ();

  g_assert_true (wt_model_is_same (WT_MODEL (settings), WT_MODEL (expected)));
  for (guint id = WT_SETTINGS_PROJECT_CHECKLIST; id <= WT_SETTINGS_EXPECTED_CLOSED; id++)
    {
      gboolean is_link = id == WT_SETTINGS_TOOLKIT_LINK || id == WT_SETTINGS_REMUNERATION_LINK;

      g_assert_true ((wt_model_get_string (WT_MODEL (settings), id)[0] == '\0') == is_link);
    }
}

/* Every text is kept, empty ones too: what was deleted stays deleted. */
static void
test_texts (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (10000, 'x');
  const char *texts[] = { "", letters, "🙂 مرحبا", " a\nb ", "%s" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (WtSettings) settings = load (test);
      g_autoptr (WtSettings) found = NULL;

      for (guint id = WT_SETTINGS_DUTY_LAW; id <= WT_SETTINGS_EXPECTED_CLOSED; id++)
        wt_model_set_string (WT_MODEL (settings), id, texts[i]);
      g_object_unref (test_run (test, wt_save_settings_job_new (settings)));
      test_workspace_reopen (test);
      found = load (test);
      g_assert_true (wt_model_is_same (WT_MODEL (settings), WT_MODEL (found)));
    }
}

static void
test_undone (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtSettings) settings = load (test);
  g_autofree char *before = test_dump (test);
  g_autofree char *undone = NULL;
  g_autofree char *sentence = NULL;

  g_object_set (settings, "threshold", 8, "duty-body", "", NULL);
  g_object_unref (test_run (test, wt_save_settings_job_new (settings)));
  g_object_get (test->workspace, "undo-sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==,
                   "Changed preferences: smallest group to publish, kind of organisation");
  test_workspace_reopen (test);
  test_run (test, wt_undo_job_new ());
  undone = test_dump (test);
  g_assert_cmpstr (undone, ==, before);
  test_workspace_reopen (test);
  test_run (test, wt_redo_job_new ());
  test_run (test, wt_undo_job_new ());
}

/* One law after the other, by their own words; the rest of the preferences stays. */
static void
test_laws (TestWorkspace *test, gconstpointer data)
{
  static const char *const LAWS[] = { "NHS Act 2006, section 14Z45", "NHS Act 2006, section 14Z2" };
  static const char *const NAMES[] = { "Integrated care board", "Clinical commissioning group" };

  G_STATIC_ASSERT (G_N_ELEMENTS (LAWS) == WT_TOOLKIT_N_LAWS);
  for (WtToolkitLaw law = 0; law < WT_TOOLKIT_N_LAWS; law++)
    {
      g_autoptr (WtSettings) settings = load (test);
      g_autoptr (WtSettings) found = NULL;
      g_autofree char *name = wt_toolkit_dup_law_name (law);

      g_object_set (settings, "threshold", 10, "expected-idea", "Talk", NULL);
      wt_toolkit_apply_law (law, settings);
      g_object_unref (test_run (test, wt_save_settings_job_new (settings)));
      found = load (test);
      g_assert_cmpstr (name, ==, NAMES[law]);
      g_assert_cmpstr (wt_model_get_string (WT_MODEL (found), WT_SETTINGS_DUTY_LAW), ==, LAWS[law]);
      for (guint id = WT_SETTINGS_DUTY_BODY; id <= WT_SETTINGS_DUTY_DECISIONS; id++)
        g_assert_cmpstr (wt_model_get_string (WT_MODEL (found), id), !=, "");
      g_assert_cmpint (wt_settings_get_threshold (found), ==, 10);
      g_assert_cmpstr (wt_settings_get_expected (found, WT_STAGE_IDEA), ==, "Talk");
    }
}

static void
test_refused (TestWorkspace *test, gconstpointer data)
{
  static const char *const LINKS[] = { "toolkit-link", "remuneration-link" };
  g_autofree char *before = test_dump (test);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (LINKS); i++)
    {
      g_autoptr (WtSettings) settings = load (test);

      g_object_set (settings, LINKS[i], "the intranet", NULL);
      test_run_fails (test, wt_save_settings_job_new (settings), WT_ERROR_INVALID);
    }
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

/* The names of a list, with "; " between them. */
static void
assert_names (TestWorkspace *test, WtJob *job, const char *expected)
{
  g_autoptr (GListModel) names = test_run (test, job);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (names, i);

      g_string_append_printf (found, "%s%s", i > 0 ? "; " : "", wt_named_item_get_name (item));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static gint64
find_name (TestWorkspace *test, WtJob *job, const char *name)
{
  g_autoptr (GListModel) names = test_run (test, job);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (names, i);

      if (g_str_equal (wt_named_item_get_name (item), name))
        return wt_named_item_get_id (item);
    }
  g_assert_not_reached ();
}

static void
test_tools (TestWorkspace *test, gconstpointer data)
{
  gint64 id;

  assert_names (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING),
                "Survey; Comment box; Public meeting; Drop-in");
  test_run (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, 0, "  Tea 🙂 "));
  id = find_name (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING), "Comment box");
  test_run (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, id, "Postbox"));
  id = find_name (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING), "Survey");
  test_run (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, id, " "));
  assert_names (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING),
                "Postbox; Public meeting; Drop-in; Tea 🙂");
  assert_names (test, wt_list_tools_job_new (WT_LEVEL_INVOLVING),
                "Focus group; Forum; Workshop; Deliberative event");
  test_workspace_reopen (test);
  assert_names (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING),
                "Postbox; Public meeting; Drop-in; Tea 🙂");
  for (guint i = 0; i < 3; i++)
    test_run (test, wt_undo_job_new ());
  assert_names (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING),
                "Survey; Comment box; Public meeting; Drop-in");
}

/* Two names added one after the other are two changes. */
static void
test_names_do_not_merge (TestWorkspace *test, gconstpointer data)
{
  gint64 id;

  test_run (test, wt_save_organisation_job_new (0, "NHS Alder Vale"));
  test_run (test, wt_save_organisation_job_new (0, "NHS Elder Vale"));
  assert_names (test, wt_list_organisations_job_new (), "NHS Alder Vale; NHS Elder Vale");
  test_run (test, wt_undo_job_new ());
  assert_names (test, wt_list_organisations_job_new (), "NHS Alder Vale");

  /* Typing on in one name is one. */
  id = find_name (test, wt_list_organisations_job_new (), "NHS Alder Vale");
  test_run (test, wt_save_organisation_job_new (id, "NHS Alder"));
  test_run (test, wt_save_organisation_job_new (id, "NHS Aldershot"));
  test_run (test, wt_undo_job_new ());
  assert_names (test, wt_list_organisations_job_new (), "NHS Alder Vale");
}

/* A name is in its list once; the same tool may be one of two levels. */
static void
test_names_refused (TestWorkspace *test, gconstpointer data)
{
  gint64 survey_id = find_name (test, wt_list_tools_job_new (WT_LEVEL_ENGAGING), "Survey");
  g_autofree char *before = test_dump (test);
  g_autofree char *after = NULL;

  test_run_fails (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, 0, "Drop-in"), WT_ERROR_EXISTS);
  test_run_fails (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, 0, " Drop-in\n"), WT_ERROR_EXISTS);
  test_run_fails (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, survey_id, "Drop-in"),
                  WT_ERROR_EXISTS);
  test_run_fails (test, wt_save_directorate_job_new (1, "Finance"), WT_ERROR_EXISTS);
  test_run_fails (test, wt_save_directorate_job_new (0, "Finance"), WT_ERROR_EXISTS);
  test_run_fails (test, wt_save_directorate_job_new (99, "Nursing"), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_save_directorate_job_new (99, ""), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_save_tool_job_new (WT_LEVEL_INFORMING, survey_id, "Post"),
                  WT_ERROR_NOT_FOUND);
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
  /* A name as it is, and nothing where nothing was, are no change. */
  test_run (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, survey_id, "Survey"));
  test_run (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, 0, " "));
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM change_sets"), ==, 0);
  test_run (test, wt_save_tool_job_new (WT_LEVEL_INFORMING, 0, "Survey"));
}

/* All tools deleted, all texts emptied, directorates gone: the program does not know better. */
static void
test_defaults_stay_away (TestWorkspace *test, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (WtLevel level = WT_LEVEL_INFORMING; level <= WT_LEVEL_CO_PRODUCTION; level++)
    {
      g_autoptr (GListModel) tools = test_run (test, wt_list_tools_job_new (level));

      for (guint i = 0; i < g_list_model_get_n_items (tools); i++)
        {
          g_autoptr (WtNamedItem) tool = g_list_model_get_item (tools, i);

          test_run (test, wt_save_tool_job_new (level, wt_named_item_get_id (tool), ""));
        }
    }
  for (gint64 id = 1; id <= 7; id++)
    test_run (test, wt_save_directorate_job_new (id, ""));
  before = test_dump (test);
  test_workspace_reopen (test);
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
  for (WtLevel level = WT_LEVEL_INFORMING; level <= WT_LEVEL_CO_PRODUCTION; level++)
    assert_names (test, wt_list_tools_job_new (level), "");
}

/* What would take a project one level up is in the words of the organisation's own list. */
static void
test_tools_of_a_project (TestWorkspace *test, gconstpointer data)
{
  gint64 project_id = test_add_project (test, "Falls");
  g_autoptr (WtProjectLife) first = NULL;
  g_autoptr (WtProjectLife) second = NULL;
  g_autofree char *tools = NULL;

  first = test_run (test, wt_load_project_life_job_new (project_id));
  g_assert_cmpint (wt_project_life_get_next_level (first), ==, WT_LEVEL_INFORMING);
  test_add_activity (test, project_id, "informing", "2025-05-14");
  test_run (test, wt_save_tool_job_new (WT_LEVEL_ENGAGING, 0, "Tea"));
  second = test_run (test, wt_load_project_life_job_new (project_id));
  g_assert_cmpint (wt_project_life_get_next_level (second), ==, WT_LEVEL_ENGAGING);
  tools = wt_project_life_dup_tools (second, WT_LEVEL_ENGAGING);
  g_assert_cmpstr (tools, ==, "Survey, Comment box, Public meeting, Drop-in, Tea");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/settings-jobs/starts-with", test_starts_with },
    { "/settings-jobs/texts", test_texts },
    { "/settings-jobs/undone", test_undone },
    { "/settings-jobs/laws", test_laws },
    { "/settings-jobs/refused", test_refused },
    { "/settings-jobs/tools", test_tools },
    { "/settings-jobs/names-do-not-merge", test_names_do_not_merge },
    { "/settings-jobs/names-refused", test_names_refused },
    { "/settings-jobs/defaults-stay-away", test_defaults_stay_away },
    { "/settings-jobs/tools-of-a-project", test_tools_of_a_project },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
