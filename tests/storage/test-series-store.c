/* Points of measures over random activities and forms, against a recount of the forms. */

#include "test-support.h"

#include "wt-period.h"
#include "wt-series-store.h"

#include <math.h>
#include <string.h>

#define SEED 20182
#define ACTIVITIES 60
#define PROJECTS 4
#define QUESTIONS 5

/* What each question takes. */
static const char *const KEYS[QUESTIONS] = { "T-?", "YN-?*", "0123456789-?*", "0123456789-?*",
                                             "YN-?*" };
static const char *const QUESTION_NAMES[QUESTIONS] = { "heard", "expressed", "valued", "impact",
                                                       "future" };

typedef struct
{
  gint64 id, project;
  WtLevel level;
  char on[11];
  gboolean took_place, has_batch;
  int people;
  GPtrArray *forms; /* (owned): of char * */
} Activity;

typedef struct
{
  TestStorage base;
  GRand *random;
  GArray *activities; /* (owned): of Activity, in the order of time */
} World;

static void
clear_activity (gpointer data)
{
  g_ptr_array_unref (((Activity *) data)->forms);
}

static int
choose (World *world, int n)
{
  return g_rand_int_range (world->random, 0, n);
}

static void
add_forms (World *world, Activity *activity)
{
  gint64 batch_id = test_add_batch (&world->base, activity->id, 30);
  int n_forms = choose (world, 12);

  for (int serial = 1; serial <= n_forms; serial++)
    {
      char answers[QUESTIONS + 1] = "";

      for (guint i = 0; i < QUESTIONS; i++)
        answers[i] = KEYS[i][choose (world, (int) strlen (KEYS[i]))];
      test_add_form (&world->base, batch_id, serial, answers);
      g_ptr_array_add (activity->forms, g_strdup (answers));
    }
}

static void
add_activity (World *world)
{
  Activity activity = { .project = 1 + choose (world, PROJECTS),
                        .level = (WtLevel) (1 + choose (world, 4)),
                        .took_place = choose (world, 6) != 0,
                        .has_batch = choose (world, 4) != 0,
                        .people = choose (world, 4) != 0 ? choose (world, 40) : 0,
                        .forms = g_ptr_array_new_with_free_func (g_free) };
  g_autofree char *sql = NULL;

  g_snprintf (activity.on, sizeof activity.on, "%d-%02d-%02d", 2023 + choose (world, 3),
              1 + choose (world, 12), 1 + choose (world, 28));
  activity.id = test_add_activity (&world->base, activity.project,
                                   wt_term_get_nick (wt_levels, activity.level), activity.on);
  sql = g_strdup_printf ("UPDATE activities SET people = %d, took_place = %d WHERE id = %d",
                         activity.people, activity.took_place, (int) activity.id);
  test_run_script (world->base.connection, sql);
  if (activity.has_batch)
    add_forms (world, &activity);
  g_array_append_val (world->activities, activity);
}

static int
compare_activities (gconstpointer a, gconstpointer b)
{
  const Activity *first = a, *second = b;
  int order = strcmp (first->on, second->on);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

static void
set_up (World *world, gconstpointer data)
{
  test_storage_set_up (&world->base, NULL);
  world->random = g_rand_new_with_seed (SEED);
  world->activities = g_array_new (FALSE, FALSE, sizeof (Activity));
  g_array_set_clear_func (world->activities, clear_activity);
  test_run_script (world->base.connection,
                   "PRAGMA synchronous = OFF;"
                   "INSERT INTO organisations (id, name) VALUES (1, 'Alder'), (2, 'Rowan');"
                   "INSERT INTO directorates (id, name) VALUES (1, 'Nursing'), (2, 'Finance');");
  for (guint i = 0; i < PROJECTS; i++)
    test_add_project (&world->base, "Project");
  /* Projects 1 to 4 are of organisation and directorate 1 1, 2 1, 1 2, 2 2. */
  test_run_script (world->base.connection, "UPDATE projects SET organisation_id = 1 + (id - 1) % 2,"
                                           " directorate_id = 1 + (id - 1) / 2");
  for (guint i = 0; i < ACTIVITIES; i++)
    add_activity (world);
  g_array_sort (world->activities, compare_activities);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_pointer (&world->activities, g_array_unref);
  g_clear_pointer (&world->random, g_rand_free);
  test_storage_tear_down (&world->base, NULL);
}

static gboolean
is_measured (const Activity *activity, const WtFilter *filter)
{
  return activity->took_place
         && (filter->organisation_id == 0
             || filter->organisation_id == 1 + (activity->project - 1) % 2)
         && (filter->directorate_id == 0
             || filter->directorate_id == 1 + (activity->project - 1) / 2)
         && (filter->project_id == 0 || filter->project_id == activity->project)
         && (filter->level == WT_LEVEL_NONE || filter->level == activity->level);
}

/* What is divided, by what, of one activity. */
static void
recount (const Activity *activity, WtMeasureKind kind, int question, double *sum, double *n)
{
  if (kind == WT_MEASURE_KIND_PEOPLE)
    *n += activity->people;
  else if (kind == WT_MEASURE_KIND_FORMS)
    *n += activity->forms->len;
  else if (kind == WT_MEASURE_KIND_RESPONSE_RATE && activity->has_batch && activity->people > 0)
    {
      *sum += activity->forms->len;
      *n += activity->people;
    }
  else if (wt_measure_kind_has_question (kind))
    for (guint i = 0; i < activity->forms->len; i++)
      {
        char key = ((char *) g_ptr_array_index (activity->forms, i))[question];

        if (kind == WT_MEASURE_KIND_MEAN && g_ascii_isdigit (key))
          *sum += key == '0' ? 10 : key - '0';
        *sum += key == 'Y';
        *n += g_ascii_isdigit (key) || key == 'Y' || key == 'N';
      }
}

/* Where the point of an activity starts. */
static char *
dup_start (const Activity *activity, WtMeasureUnit unit, int financial_year_month)
{
  if (unit == WT_MEASURE_UNIT_QUARTER)
    return wt_period_quarter_start (activity->on, financial_year_month);
  return unit == WT_MEASURE_UNIT_MONTH ? g_strdup_printf ("%.7s-01", activity->on)
                                       : g_strdup (activity->on);
}

/* The point that starts with activity @first: its value and n; returns the activity after it. */
static guint
recount_point (World *world,
               WtMeasure *measure,
               int question,
               int financial_year_month,
               guint first,
               double *value,
               double *n)
{
  WtMeasureKind kind = wt_measure_get_kind (measure);
  WtMeasureUnit unit = wt_measure_get_unit (measure);
  const Activity *activity = &g_array_index (world->activities, Activity, first);
  g_autofree char *start = dup_start (activity, unit, financial_year_month);
  double sum = 0;
  WtFilter filter;

  wt_measure_get_filter (measure, &filter);
  *n = 0;
  for (; first < world->activities->len; first++)
    {
      const Activity *next = &g_array_index (world->activities, Activity, first);
      g_autofree char *start_of_next = dup_start (next, unit, financial_year_month);

      if (unit == WT_MEASURE_UNIT_ACTIVITY ? next != activity : !g_str_equal (start, start_of_next))
        break;
      if (is_measured (next, &filter))
        recount (next, kind, question, &sum, n);
    }
  *value = kind == WT_MEASURE_KIND_FORMS || kind == WT_MEASURE_KIND_PEOPLE ? *n : sum / *n;
  return first;
}

static void
assert_series (World *world, WtMeasure *measure, int question, int financial_year_month)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSeries) series =
      wt_series_new (wt_measure_get_kind (measure), wt_measure_get_unit (measure), "Measured");
  gboolean is_by_activity = wt_measure_get_unit (measure) == WT_MEASURE_UNIT_ACTIVITY;
  guint n_points = 0;

  g_assert_true (
      wt_series_store_read (world->base.connection, measure, financial_year_month, series, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < world->activities->len;)
    {
      const Activity *activity = &g_array_index (world->activities, Activity, i);
      g_autofree char *start =
          dup_start (activity, wt_measure_get_unit (measure), financial_year_month);
      const WtSeriesPoint *point;
      double value, n;

      i = recount_point (world, measure, question, financial_year_month, i, &value, &n);
      if (n == 0)
        continue;
      g_assert_cmpuint (n_points, <, wt_series_get_n_points (series));
      point = wt_series_get_point (series, n_points++);
      g_assert_cmpstr (point->on, ==, start);
      g_assert_cmpint (point->people, ==, (gint64) n);
      g_assert_cmpfloat_with_epsilon (point->value, value, 1e-9);
      g_assert_cmpint (point->activity_id, ==, is_by_activity ? activity->id : 0);
      g_assert_true ((point->title != NULL) == is_by_activity);
    }
  g_assert_cmpuint (n_points, ==, wt_series_get_n_points (series));
}

/* Every kind by every unit, of the whole and of parts, with two starts of the financial year. */
static void
test_recount (World *world, gconstpointer data)
{
  static const int MONTHS[] = { 4, 2 };
  static const struct
  {
    gint64 organisation, directorate, project;
    WtLevel level;
  } PLACES[] = {
    { 0, 0, 0, WT_LEVEL_NONE }, { 2, 0, 0, WT_LEVEL_NONE },      { 0, 1, 0, WT_LEVEL_NONE },
    { 0, 0, 3, WT_LEVEL_NONE }, { 1, 0, 0, WT_LEVEL_INVOLVING }, { 2, 1, 4, WT_LEVEL_NONE },
  };

  for (int kind = WT_MEASURE_KIND_MEAN; kind <= WT_MEASURE_KIND_RESPONSE_RATE; kind++)
    for (int unit = WT_MEASURE_UNIT_ACTIVITY; unit <= WT_MEASURE_UNIT_QUARTER; unit++)
      for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
        for (guint month = 0; month < G_N_ELEMENTS (MONTHS); month++)
          {
            int question = kind == WT_MEASURE_KIND_MEAN ? 3 : 4;
            g_autoptr (WtMeasure) measure =
                wt_measure_new ("engagement-feedback", QUESTION_NAMES[question]);

            g_object_set (measure, "kind", kind, "unit", unit, "organisation-id",
                          PLACES[i].organisation, "directorate-id", PLACES[i].directorate,
                          "project-id", PLACES[i].project, "level", (int) PLACES[i].level, NULL);
            assert_series (world, measure, question, MONTHS[month]);
          }
}

/* A rate of more forms than people is not cut off, and a question that is not there has no point.
 */
static void
test_ends (World *world, gconstpointer data)
{
  g_autoptr (WtMeasure) rate = wt_measure_new (NULL, NULL);
  g_autoptr (WtMeasure) gone = wt_measure_new ("engagement-feedback", "gone");
  g_autoptr (WtSeries) rates =
      wt_series_new (WT_MEASURE_KIND_RESPONSE_RATE, WT_MEASURE_UNIT_ACTIVITY, "Response rate");
  g_autoptr (WtSeries) none = wt_series_new (WT_MEASURE_KIND_MEAN, WT_MEASURE_UNIT_MONTH, "Gone");
  gboolean has_passed = FALSE;

  g_object_set (rate, "kind", WT_MEASURE_KIND_RESPONSE_RATE, "unit", WT_MEASURE_UNIT_ACTIVITY,
                NULL);
  test_run_script (world->base.connection, "UPDATE activities SET people = min (people, 2)");
  g_assert_true (wt_series_store_read (world->base.connection, rate, 4, rates, NULL));
  for (guint i = 0; i < wt_series_get_n_points (rates); i++)
    has_passed |= wt_series_get_point (rates, i)->value > 1;
  g_assert_true (has_passed);
  g_assert_true (wt_series_store_read (world->base.connection, gone, 4, none, NULL));
  g_assert_cmpuint (wt_series_get_n_points (none), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/series-store/recount", World, NULL, set_up, test_recount, tear_down);
  g_test_add ("/series-store/ends", World, NULL, set_up, test_ends, tear_down);
  return g_test_run ();
}
