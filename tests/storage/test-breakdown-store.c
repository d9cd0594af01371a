/* Figures group by group, in random worlds and for random filters: each group's are those that a
 * filter of it alone gives, and all groups together are those of the whole. */

#include "test-support.h"

#include "wt-breakdown-store.h"
#include "wt-figures-store.h"

#define SEED 41
#define PROJECTS 9
#define ACTIVITIES 60
#define ROUNDS 60

static const char OTHER_SURVEY[] =
    "INSERT INTO surveys (id, name, version, title, definition)"
    " VALUES (50, 'other', 1, 'Other', '{}');"
    "INSERT INTO questions (id, survey, name, kind) VALUES (500, 'other', 'way', 'choice');"
    "INSERT INTO survey_questions (survey_id, position, question_id) VALUES (50, 1, 500)";

static const char *const LEVELS[] = { "informing", "engaging", "involving", "co-production" };

static void
run (TestStorage *test, const char *format, ...)
{
  va_list arguments;
  g_autofree char *sql = NULL;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  test_run_script (test->connection, sql);
}

/* Titles in no order, two of them the same but for their letters' case. */
static void
add_projects (TestStorage *test, GRand *random)
{
  static const char *const TITLES[PROJECTS] = { "stroke", "Falls",    "Asthma",
                                                "falls",  "Ökologie", "Maternity",
                                                "Zoster", "Dental",   "Never" };

  test_run_script (test->connection,
                   "INSERT INTO organisations (id, name) VALUES (1, 'North'), (2, 'South');"
                   "INSERT INTO directorates (id, name) VALUES (1, 'nursing'), (2, 'Medical'),"
                   " (3, 'Estates')");
  for (guint i = 0; i < PROJECTS; i++)
    {
      gint64 id = test_add_project (test, TITLES[i]);

      run (test,
           "UPDATE projects SET organisation_id = nullif (%d, 0), directorate_id = nullif (%d, 0),"
           " archived = %d, starts_on = '2025-0%d-01' WHERE id = %" G_GINT64_FORMAT,
           g_rand_int_range (random, 0, 3), g_rand_int_range (random, 0, 3),
           g_rand_int_range (random, 0, 2), g_rand_int_range (random, 1, 9), id);
    }
}

static void
add_forms (TestStorage *test, GRand *random, gint64 activity_id)
{
  gint64 batch_id = test_add_batch (test, activity_id, 40);
  gint64 forms = g_rand_int_range (random, 0, 6);

  for (gint64 serial = 1; serial <= forms; serial++)
    {
      char answers[] = { "T-"[g_rand_int_range (random, 0, 2)],
                         "YN-"[g_rand_int_range (random, 0, 3)],
                         "0123456789?"[g_rand_int_range (random, 0, 11)],
                         "0123456789*"[g_rand_int_range (random, 0, 11)],
                         "YN?"[g_rand_int_range (random, 0, 3)],
                         '\0' };

      test_add_form (test, batch_id, serial, answers);
    }
  if (g_rand_boolean (random))
    run (test, "UPDATE batches SET verified = 1 WHERE id = %" G_GINT64_FORMAT, batch_id);
}

/* Forms that answer another survey at the same activity. */
static void
add_other_forms (TestStorage *test, GRand *random, gint64 activity_id)
{
  run (test,
       "INSERT INTO batches (activity_id, survey_id, expected) VALUES (%" G_GINT64_FORMAT
       ", 50, 9);"
       "INSERT INTO responses (batch_id, serial, answers)"
       " VALUES (last_insert_rowid (), 1, '%c')",
       activity_id, 'a' + g_rand_int_range (random, 0, 3));
}

static void
fill (TestStorage *test, GRand *random)
{
  test_run_script (test->connection, "PRAGMA synchronous = OFF");
  test_run_script (test->connection, OTHER_SURVEY);
  add_projects (test, random);
  for (guint i = 0; i < ACTIVITIES; i++)
    {
      g_autofree char *day = g_strdup_printf ("2025-%02d-%02d", g_rand_int_range (random, 1, 13),
                                              g_rand_int_range (random, 1, 29));
      /* The last project has none. */
      gint64 activity_id = test_add_activity (test, g_rand_int_range (random, 1, PROJECTS),
                                              LEVELS[g_rand_int_range (random, 0, 4)], day);

      run (test, "UPDATE activities SET people = %d, took_place = %d WHERE id = %" G_GINT64_FORMAT,
           g_rand_int_range (random, 0, 50), g_rand_int_range (random, 0, 5) > 0, activity_id);
      if (g_rand_int_range (random, 0, 3) > 0)
        add_forms (test, random, activity_id);
      if (g_rand_int_range (random, 0, 3) == 0)
        add_other_forms (test, random, activity_id);
    }
}

/* Each limit is there every other time. */
static WtFilter
make_filter (GRand *random)
{
  WtFilter filter = { 0 };
  g_autofree char *from = g_strdup_printf ("2025-%02d-10", g_rand_int_range (random, 1, 8));
  g_autofree char *to = g_strdup_printf ("2025-%02d-20", g_rand_int_range (random, 6, 13));

  wt_filter_set_period (&filter, g_rand_boolean (random) ? from : NULL,
                        g_rand_boolean (random) ? to : NULL);
  if (g_rand_boolean (random))
    filter.organisation_id = g_rand_int_range (random, 1, 3);
  if (g_rand_boolean (random))
    filter.directorate_id = g_rand_int_range (random, 1, 4);
  if (g_rand_int_range (random, 0, 4) == 0)
    filter.project_id = g_rand_int_range (random, 1, PROJECTS + 1);
  if (g_rand_int_range (random, 0, 8) == 0)
    filter.activity_id = g_rand_int_range (random, 1, ACTIVITIES + 1);
  if (g_rand_int_range (random, 0, 3) == 0)
    filter.level = (WtLevel) g_rand_int_range (random, WT_LEVEL_INFORMING, WT_LEVEL_COUNT + 1);
  return filter;
}

static WtFigures *
read_figures (TestStorage *test, const WtFilter *filter, WtSurvey *survey)
{
  WtFigures *figures = wt_figures_new (filter, survey);
  g_autoptr (GError) error = NULL;

  wt_figures_store_read (test->connection, figures, &error);
  g_assert_no_error (error);
  return figures;
}

static WtBreakdown *
read_breakdown (TestStorage *test,
                const WtFilter *filter,
                WtSurvey *survey,
                WtBreakdownDimension dimension)
{
  WtBreakdown *breakdown = wt_breakdown_new (dimension);
  g_autoptr (GError) error = NULL;

  wt_breakdown_store_read (test->connection, breakdown, survey, filter, &error);
  g_assert_no_error (error);
  return breakdown;
}

static void
assert_same (WtFigures *one, WtFigures *other)
{
  g_assert_cmpint (wt_figures_get_activities (one), ==, wt_figures_get_activities (other));
  g_assert_cmpint (wt_figures_get_people (one), ==, wt_figures_get_people (other));
  g_assert_cmpint (wt_figures_get_forms (one), ==, wt_figures_get_forms (other));
  g_assert_cmpint (wt_figures_get_verified (one), ==, wt_figures_get_verified (other));
  g_assert_cmpint (wt_figures_get_survey_forms (one), ==, wt_figures_get_survey_forms (other));
  g_assert_cmpint (wt_figures_get_survey_verified (one), ==,
                   wt_figures_get_survey_verified (other));
  for (guint i = 0; i < wt_survey_get_n_questions (wt_figures_get_survey (one)); i++)
    g_assert_true (wt_question_tally_is_same (wt_figures_get_question (one, i),
                                              wt_figures_get_question (other, i)));
}

/* All groups of @breakdown together. */
static WtFigures *
add_up (WtBreakdown *breakdown, const WtFilter *filter, WtSurvey *survey)
{
  WtFigures *sum = wt_figures_new (filter, survey);

  for (guint i = 0; i < wt_breakdown_get_n_groups (breakdown); i++)
    {
      WtFigures *figures = wt_breakdown_get_group (breakdown, i)->figures;

      wt_figures_set_counts (sum, 0,
                             wt_figures_get_activities (sum) + wt_figures_get_activities (figures),
                             wt_figures_get_people (sum) + wt_figures_get_people (figures),
                             wt_figures_get_forms (sum) + wt_figures_get_forms (figures));
      wt_figures_set_verified (sum,
                               wt_figures_get_verified (sum) + wt_figures_get_verified (figures));
      wt_figures_set_survey_forms (
          sum, wt_figures_get_survey_forms (sum) + wt_figures_get_survey_forms (figures),
          wt_figures_get_survey_verified (sum) + wt_figures_get_survey_verified (figures));
      for (guint j = 0; j < wt_survey_get_n_questions (survey); j++)
        wt_figures_add (sum, wt_figures_get_question (figures, j));
    }
  return sum;
}

/* Only where a filter can name the group. */
static void
check_group (TestStorage *test, const WtBreakdownGroup *group, WtSurvey *survey)
{
  g_autoptr (WtFigures) alone = NULL;

  g_assert_cmpint (wt_figures_get_activities (group->figures), >, 0);
  g_assert_cmpint (wt_figures_get_projects (group->figures), >, 0);
  g_assert_cmpint (group->people_asked, <=, wt_figures_get_people (group->figures));
  if (group->id == 0)
    return;
  alone = read_figures (test, wt_figures_get_filter (group->figures), survey);
  assert_same (group->figures, alone);
  g_assert_cmpint (wt_figures_get_projects (group->figures), ==, wt_figures_get_projects (alone));
}

static void
check_order (const WtBreakdownGroup *group, const WtBreakdownGroup *next)
{
  g_autofree char *title = g_ascii_strdown (group->title, -1);
  g_autofree char *next_title = g_ascii_strdown (next->title, -1);
  int order = g_strcmp0 (title, next_title);

  g_assert_cmpint (group->id, !=, 0);
  if (next->id != 0)
    g_assert_true (order < 0 || (order == 0 && group->id < next->id));
  else
    g_assert_cmpstr (next->title, ==, "");
}

static void
check_breakdown (TestStorage *test,
                 const WtFilter *filter,
                 WtSurvey *survey,
                 WtBreakdownDimension dimension)
{
  g_autoptr (WtBreakdown) breakdown = read_breakdown (test, filter, survey, dimension);
  g_autoptr (WtFigures) whole = read_figures (test, filter, survey);
  g_autoptr (WtFigures) sum = add_up (breakdown, filter, survey);

  assert_same (whole, sum);
  for (guint i = 0; i < wt_breakdown_get_n_groups (breakdown); i++)
    {
      const WtBreakdownGroup *group = wt_breakdown_get_group (breakdown, i);

      check_group (test, group, survey);
      if (i > 0)
        check_order (wt_breakdown_get_group (breakdown, i - 1), group);
    }
}

static void
test_random (TestStorage *test, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  fill (test, random);
  for (guint round = 0; round < ROUNDS; round++)
    {
      WtFilter filter = round == 0 ? (WtFilter){ 0 } : make_filter (random);

      g_test_message ("round %u", round);
      check_breakdown (test, &filter, test->survey, WT_BREAKDOWN_PROJECT);
      check_breakdown (test, &filter, test->survey, WT_BREAKDOWN_DIRECTORATE);
    }
}

/* An activity asks its people once however many batches it has, and not at all when it has no form
 * of the survey. */
static void
test_people_asked (TestStorage *test, gconstpointer data)
{
  const WtFilter all = { 0 };
  gint64 falls = test_add_project (test, "Falls");
  gint64 asthma = test_add_project (test, "Asthma");
  gint64 asked = test_add_activity (test, falls, "engaging", "2025-03-31");
  gint64 asked_other = test_add_activity (test, falls, "engaging", "2025-04-01");
  gint64 without_forms = test_add_activity (test, falls, "engaging", "2025-04-02");
  gint64 batch_id;
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (WtBreakdown) projects = NULL;
  g_autoptr (WtBreakdown) directorates = NULL;

  test_add_activity (test, asthma, "informing", "2025-04-02");
  test_run_script (test->connection, OTHER_SURVEY);
  batch_id = test_add_batch (test, asked, 5);
  test_add_form (test, batch_id, 1, "TY1-N");
  test_add_form (test, batch_id, 2, "TY1-N");
  add_other_forms (test, random, asked);
  add_other_forms (test, random, asked_other);
  test_add_batch (test, without_forms, 5);

  projects = read_breakdown (test, &all, test->survey, WT_BREAKDOWN_PROJECT);
  g_assert_cmpuint (wt_breakdown_get_n_groups (projects), ==, 2);
  g_assert_cmpstr (wt_breakdown_get_group (projects, 0)->title, ==, "Asthma");
  g_assert_cmpint (wt_breakdown_get_group (projects, 0)->id, ==, asthma);
  g_assert_cmpint (wt_breakdown_get_group (projects, 0)->people_asked, ==, 0);
  g_assert_cmpint (wt_breakdown_get_group (projects, 1)->people_asked, ==, 32);
  g_assert_cmpint (wt_figures_get_people (wt_breakdown_get_group (projects, 1)->figures), ==, 96);
  g_assert_cmpint (wt_figures_get_forms (wt_breakdown_get_group (projects, 1)->figures), ==, 4);
  g_assert_cmpint (wt_figures_get_survey_forms (wt_breakdown_get_group (projects, 1)->figures), ==,
                   2);

  /* Nobody belongs to a directorate. */
  directorates = read_breakdown (test, &all, test->survey, WT_BREAKDOWN_DIRECTORATE);
  g_assert_cmpuint (wt_breakdown_get_n_groups (directorates), ==, 1);
  g_assert_cmpstr (wt_breakdown_get_group (directorates, 0)->title, ==, "");
  g_assert_cmpint (wt_breakdown_get_group (directorates, 0)->people_asked, ==, 32);
  g_assert_cmpint (wt_figures_get_projects (wt_breakdown_get_group (directorates, 0)->figures), ==,
                   2);
}

static void
test_nothing (TestStorage *test, gconstpointer data)
{
  const WtFilter past = { .to = "1999-12-31" };

  for (WtBreakdownDimension i = WT_BREAKDOWN_PROJECT; i <= WT_BREAKDOWN_DIRECTORATE; i++)
    {
      g_autoptr (WtBreakdown) breakdown = NULL;

      test_add_project (test, "Without an activity");
      breakdown = read_breakdown (test, &past, test->survey, i);
      g_assert_cmpint (wt_breakdown_get_dimension (breakdown), ==, i);
      g_assert_cmpuint (wt_breakdown_get_n_groups (breakdown), ==, 0);
    }
}

static void
test_fails (TestStorage *test, gconstpointer data)
{
  static const char *const TABLES[] = { "form_counters", "counters", "choice_counters",
                                        "activities" };

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autoptr (WtBreakdown) breakdown = wt_breakdown_new (WT_BREAKDOWN_PROJECT);
      g_autoptr (GError) error = NULL;
      g_autofree char *sql =
          g_strdup_printf ("PRAGMA foreign_keys = OFF; DROP TABLE %s", TABLES[i]);
      TestStorage other;

      test_storage_set_up (&other, NULL);
      test_run_script (other.connection, sql);
      g_assert_false (wt_breakdown_store_read (other.connection, breakdown, other.survey,
                                               &(WtFilter){ 0 }, &error));
      g_assert_nonnull (error);
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
    { "/breakdown-store/random", test_random },
    { "/breakdown-store/people-asked", test_people_asked },
    { "/breakdown-store/nothing", test_nothing },
    { "/breakdown-store/fails", test_fails },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestStorage, NULL, test_storage_set_up, TESTS[i].test,
                test_storage_tear_down);
  return g_test_run ();
}
