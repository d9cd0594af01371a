#include "wt-project.h"

#include "wt-issue.h"

/* What is set of a new project, and which properties are then wrong. */
static const struct
{
  const char *title, *starts_on, *ends_on;
  const char *wrong[3];
} CASES[] = {
  { "Falls clinic", "", "", { NULL } },
  { "Falls clinic", "2025-10-02", "2025-10-02", { NULL } },
  { "Falls clinic", "2025-10-02", "", { NULL } },
  { "Falls clinic", "", "2025-10-02", { NULL } },
  { "Falls clinic", "2025-10-02", "2025-10-01", { "ends-on" } },
  { "Falls clinic", "2025-02-29", "", { "starts-on" } },
  { "Falls clinic", "", "rubbish", { "ends-on" } },
  { "Falls clinic", "2.10.2025", "2025-10-02", { "starts-on" } },
  { "", "", "", { "title" } },
  { " \t\n ", "", "", { "title" } },
  { "", "2025-10-02", "1899-01-01", { "title", "ends-on", "ends-on" } },
};

static void
test_issues (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtProject) project = wt_project_new ();
      g_autoptr (GPtrArray) issues = NULL;

      g_object_set (project, "title", CASES[i].title, "starts-on", CASES[i].starts_on, "ends-on",
                    CASES[i].ends_on, NULL);
      issues = wt_project_list_issues (project);
      g_test_message ("case %u", i);
      for (guint n = 0; n < G_N_ELEMENTS (CASES[i].wrong) && CASES[i].wrong[n] != NULL; n++)
        g_assert_nonnull (wt_issue_list_find (issues, CASES[i].wrong[n]));
      if (CASES[i].wrong[0] == NULL)
        g_assert_cmpuint (issues->len, ==, 0);
    }
}

static void
test_sentences (void)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (GPtrArray) issues = NULL;

  g_object_set (project, "starts-on", "2025-10-02", "ends-on", "2025-10-01", NULL);
  issues = wt_project_list_issues (project);
  g_assert_cmpuint (issues->len, ==, 2);
  g_assert_cmpstr (wt_issue_list_find (issues, "title"), ==, "Give the project a title.");
  g_assert_cmpstr (wt_issue_list_find (issues, "ends-on"), ==, "The end is before the start.");
  g_assert_null (wt_issue_list_find (issues, "starts-on"));
}

static void
test_new (void)
{
  g_autoptr (WtProject) project = wt_project_new ();

  g_assert_cmpint (wt_project_get_id (project), ==, 0);
  g_assert_cmpstr (wt_project_get_title (project), ==, "");
  g_assert_cmpint (wt_project_get_stage (project), ==, WT_STAGE_IDEA);
  g_assert_cmpint (wt_project_get_level_aimed (project), ==, WT_LEVEL_NONE);
  g_assert_cmpint (wt_project_get_level_reached (project), ==, WT_LEVEL_NONE);
}

/* The table of properties stands in the order of its enumeration. */
static void
test_numbers_of_properties (void)
{
  static const char *const TEXTS[] = { "title",       "summary",     "lead",    "contact",
                                       "champion",    "starts-on",   "ends-on", "organisation",
                                       "directorate", "last-held-on" };
  static const guint IDS[] = { WT_PROJECT_TITLE,       WT_PROJECT_SUMMARY,
                               WT_PROJECT_LEAD,        WT_PROJECT_CONTACT,
                               WT_PROJECT_CHAMPION,    WT_PROJECT_STARTS_ON,
                               WT_PROJECT_ENDS_ON,     WT_PROJECT_ORGANISATION,
                               WT_PROJECT_DIRECTORATE, WT_PROJECT_LAST_HELD_ON };
  g_autoptr (WtProject) project = wt_project_new ();

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_object_set (project, TEXTS[i], TEXTS[i], NULL);
      g_assert_cmpstr (wt_model_get_string (WT_MODEL (project), IDS[i]), ==, TEXTS[i]);
    }
  g_object_set (project, "organisation-id", (gint64) 4, "directorate-id", (gint64) 5, "stage",
                WT_STAGE_CLOSED, "level-aimed", WT_LEVEL_INVOLVING, "archived", TRUE,
                "level-reached", WT_LEVEL_ENGAGING, "answered", (gint64) 6, "prompts", (gint64) 7,
                "activities", (gint64) 8, "forms", (gint64) 9, NULL);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ORGANISATION_ID), ==, 4);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_DIRECTORATE_ID), ==, 5);
  g_assert_cmpint (wt_project_get_stage (project), ==, WT_STAGE_CLOSED);
  g_assert_cmpint (wt_project_get_level_aimed (project), ==, WT_LEVEL_INVOLVING);
  g_assert_cmpint (wt_project_get_level_reached (project), ==, WT_LEVEL_ENGAGING);
  g_assert_true (wt_model_get_boolean (WT_MODEL (project), WT_PROJECT_ARCHIVED));
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ANSWERED), ==, 6);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_PROMPTS), ==, 7);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_ACTIVITIES), ==, 8);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (project), WT_PROJECT_FORMS), ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project/issues", test_issues);
  g_test_add_func ("/project/sentences", test_sentences);
  g_test_add_func ("/project/new", test_new);
  g_test_add_func ("/project/numbers-of-properties", test_numbers_of_properties);
  return g_test_run ();
}
