/* Figures of chosen groups, one by one and group by group, as views ask for them. */

#include "test-surveys.h"

#include "wt-error.h"
#include "wt-figures-jobs.h"

typedef struct
{
  TestWorkspace base;
  gint64 falls, stroke;
  gint64 first, second, third;      /* activities: two of the falls clinic, one of stroke */
  gint64 organisation, directorate; /* of stroke */
  gint64 survey_id;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  TestWorkspace *base = &test->base;

  test_workspace_set_up (base);
  test->survey_id = test_add_survey_version (base, TEST_SURVEY_ALL_KINDS, 1);
  test->falls = test_add_project (base, "Falls clinic");
  test->stroke = test_add_project (base, "Stroke");
  test->organisation = test_get_number (
      base, "INSERT INTO organisations (name) VALUES ('NHS Alder Vale') RETURNING id");
  test->directorate = test_get_number (
      base, "INSERT INTO directorates (name) VALUES ('Community care') RETURNING id");
  test_get_number (base,
                   "UPDATE projects SET organisation_id = (SELECT max (id) FROM organisations),"
                   " directorate_id = (SELECT max (id) FROM directorates)"
                   " WHERE title = 'Stroke' RETURNING id");
  test->first = test_add_activity (base, test->falls, "engaging", "2025-03-31");
  test->second = test_add_activity (base, test->falls, "involving", "2025-04-01");
  test->third = test_add_activity (base, test->stroke, "involving", "2025-06-30");
  test_add_form (base, test_add_batch (base, test->first, 1), 1, "TY1-N");
  test_add_form (base, test_add_batch (base, test->second, 1), 1, "TN0-N");
  test_add_survey_form (base, test_add_survey_batch (base, test->third, test->survey_id, 1), 1,
                        "aVV-8YTT", "ab|2|The tea|The cold");
  test_add_survey_form (base, test_add_survey_batch (base, test->first, test->survey_id, 1), 1,
                        "b-V-9N--", "4");
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_check (&test->base);
  test_workspace_tear_down (&test->base);
}

/* What two chosen groups are compared by: the figures of any filter. */
static void
figures_of_any_filter (Fixture *test, gconstpointer data)
{
  const struct
  {
    WtFilter filter;
    gint64 activities, forms, valued;
  } CASES[] = {
    { { .from = "" }, 3, 4, 2 },
    { { .project_id = test->falls }, 2, 3, 2 },
    { { .project_id = test->stroke }, 1, 1, 0 },
    { { .directorate_id = test->directorate }, 1, 1, 0 },
    { { .organisation_id = test->organisation }, 1, 1, 0 },
    { { .activity_id = test->first }, 1, 2, 1 },
    { { .level = WT_LEVEL_INVOLVING }, 2, 2, 1 },
    { { .from = "2025-04-01", .to = "2025-04-30" }, 1, 1, 1 },
    { { .to = "2025-04-01", .project_id = test->falls, .level = WT_LEVEL_ENGAGING }, 1, 2, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtFigures) figures =
          test_run (&test->base, wt_load_figures_job_new (&CASES[i].filter, 0));
      const WtQuestionTally *valued = wt_figures_find_question (figures, "valued");

      g_test_message ("case %u", i);
      g_assert_true (wt_filter_is_same (wt_figures_get_filter (figures), &CASES[i].filter));
      g_assert_cmpint (wt_figures_get_activities (figures), ==, CASES[i].activities);
      g_assert_cmpint (wt_figures_get_forms (figures), ==, CASES[i].forms);
      g_assert_cmpint (wt_question_tally_get_answered (valued), ==, CASES[i].valued);
    }
}

static void
breaks_down (Fixture *test, gconstpointer data)
{
  g_autoptr (WtBreakdown) projects =
      test_run (&test->base, wt_load_breakdown_job_new (&(WtFilter){ 0 }, 0, WT_BREAKDOWN_PROJECT));
  g_autoptr (WtBreakdown) directorates = test_run (
      &test->base, wt_load_breakdown_job_new (&(WtFilter){ 0 }, 0, WT_BREAKDOWN_DIRECTORATE));
  const WtBreakdownGroup *group = wt_breakdown_get_group (projects, 0);

  g_assert_cmpuint (wt_breakdown_get_n_groups (projects), ==, 2);
  g_assert_cmpint (group->id, ==, test->falls);
  g_assert_cmpstr (group->title, ==, "Falls clinic");
  g_assert_cmpint (wt_figures_get_filter (group->figures)->project_id, ==, test->falls);
  g_assert_cmpint (wt_figures_find_question (group->figures, "expressed")->yes, ==, 1);
  g_assert_cmpint (wt_figures_find_question (group->figures, "expressed")->no, ==, 1);

  g_assert_cmpuint (wt_breakdown_get_n_groups (directorates), ==, 2);
  g_assert_cmpstr (wt_breakdown_get_group (directorates, 0)->title, ==, "Community care");
  g_assert_cmpint (
      wt_figures_get_filter (wt_breakdown_get_group (directorates, 0)->figures)->directorate_id, ==,
      test->directorate);
  g_assert_cmpint (wt_breakdown_get_group (directorates, 1)->id, ==, 0);
}

/* Choices have counters of their own. */
static void
breaks_down_another_survey (Fixture *test, gconstpointer data)
{
  g_autoptr (WtBreakdown) projects =
      test_run (&test->base, wt_load_breakdown_job_new (&(WtFilter){ 0 }, test->survey_id,
                                                        WT_BREAKDOWN_PROJECT));
  WtFigures *falls = wt_breakdown_get_group (projects, 0)->figures;
  WtFigures *stroke = wt_breakdown_get_group (projects, 1)->figures;

  g_assert_cmpint (wt_figures_find_question (falls, "reached")->choices[0], ==, 0);
  g_assert_cmpint (wt_figures_find_question (falls, "reached")->choices[1], ==, 1);
  g_assert_cmpint (wt_figures_find_question (stroke, "reached")->choices[0], ==, 1);
  g_assert_cmpint (wt_figures_find_question (stroke, "rating")->scores[7], ==, 1);
  g_assert_cmpint (wt_figures_get_survey_forms (falls), ==, 1);
  g_assert_cmpint (wt_figures_get_forms (falls), ==, 3);
}

static void
fails_for_what_is_not_there (Fixture *test, gconstpointer data)
{
  test_run_fails (
      &test->base,
      wt_load_breakdown_job_new (&(WtFilter){ .project_id = 99 }, 0, WT_BREAKDOWN_PROJECT),
      WT_ERROR_NOT_FOUND);
  test_run_fails (&test->base,
                  wt_load_breakdown_job_new (&(WtFilter){ 0 }, 99, WT_BREAKDOWN_PROJECT),
                  WT_ERROR_NOT_FOUND);
}

/* Only the parts that are asked for are there. */
static void
overview_has_its_parts (Fixture *test, gconstpointer data)
{
  static const WtOverviewPart PARTS[] = { WT_OVERVIEW_PART_USUAL, WT_OVERVIEW_PART_PROJECTS,
                                          WT_OVERVIEW_PART_DIRECTORATES,
                                          WT_OVERVIEW_PART_PROJECTS
                                              | WT_OVERVIEW_PART_DIRECTORATES };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autoptr (WtOverview) overview = test_run (
          &test->base, wt_load_overview_job_new (&(WtFilter){ 0 }, "2025-10-02", PARTS[i]));
      WtBreakdown *projects = wt_overview_get_breakdown (overview, WT_BREAKDOWN_PROJECT);
      WtBreakdown *directorates = wt_overview_get_breakdown (overview, WT_BREAKDOWN_DIRECTORATE);

      g_assert_cmpint (projects != NULL, ==, (PARTS[i] & WT_OVERVIEW_PART_PROJECTS) != 0);
      g_assert_cmpint (directorates != NULL, ==, (PARTS[i] & WT_OVERVIEW_PART_DIRECTORATES) != 0);
      if (projects != NULL)
        g_assert_cmpuint (wt_breakdown_get_n_groups (projects), ==, 2);
      if (directorates != NULL)
        g_assert_cmpint (wt_breakdown_get_dimension (directorates), ==, WT_BREAKDOWN_DIRECTORATE);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/breakdown/figures-of-any-filter", figures_of_any_filter },
    { "/breakdown/breaks-down", breaks_down },
    { "/breakdown/breaks-down-another-survey", breaks_down_another_survey },
    { "/breakdown/fails-for-what-is-not-there", fails_for_what_is_not_there },
    { "/breakdown/overview-has-its-parts", overview_has_its_parts },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
