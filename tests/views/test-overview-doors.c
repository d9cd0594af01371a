/* What the marks of the overview's charts lead to. */

#include "test-support-views.h"

#include "wt-chart-factory.h"
#include "wt-comparison-chart.h"
#include "wt-filter.h"
#include "wt-overview-doors.h"
#include "wt-spectrum-chart.h"

#define FROM "2024-11-15"
#define TO "2025-09-30"

typedef struct
{
  TestView view;
  GtkWidget *widget;
  WtOverview *overview;
} Fixture;

static WtFigures *
make_figures (Fixture *test, const char *from, const char *to)
{
  WtFilter filter = { .organisation_id = 3 };

  wt_filter_set_period (&filter, from, to);
  return wt_figures_new (&filter, wt_workspace_get_survey (test->view.workspace.workspace));
}

static void
add_group (Fixture *test, WtBreakdown *breakdown, gint64 id, const char *title)
{
  wt_breakdown_add_group (breakdown, id, title, make_figures (test, FROM, TO));
}

static void
set_up (Fixture *test, gconstpointer data)
{
  WtBreakdown *projects = wt_breakdown_new (WT_BREAKDOWN_PROJECT);
  WtBreakdown *directorates = wt_breakdown_new (WT_BREAKDOWN_DIRECTORATE);
  const WtQuarterFigures quarters[] = { { .start = "2024-10-01" }, { .start = "2025-01-01" } };
  const WtDayFigures days[] = { { .day = "2024-12-04" }, { .day = "2025-03-20" } };

  test_view_set_up (&test->view);
  test->widget = gtk_label_new ("Overview");
  test_view_open (&test->view, test->widget);
  test->overview = wt_overview_new (make_figures (test, FROM, TO),
                                    make_figures (test, "2023-11-15", "2024-11-14"));
  add_group (test, projects, 17, "Asthma plans");
  add_group (test, projects, 11, "Falls clinic");
  add_group (test, directorates, 0, "No directorate");
  add_group (test, directorates, 5, "Re-design");
  wt_overview_take_breakdown (test->overview, projects);
  wt_overview_take_breakdown (test->overview, directorates);
  g_array_append_vals (wt_overview_get_quarters (test->overview), quarters, 2);
  g_array_append_vals (wt_overview_get_days (test->overview), days, 2);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_object_unref (test->overview);
  test_view_tear_down (&test->view);
}

static void
open (Fixture *test, const char *kind, int key)
{
  wt_overview_doors_open (test->widget, kind, test->overview, key);
}

/* The activities or projects that were asked for. */
static void
take_counted (Fixture *test, const char *expected, WtFilter *filter)
{
  GVariant *target = test_view_take_action (&test->view, "show-counted");
  g_autoptr (GVariant) variant = g_variant_get_child_value (target, 1);
  const char *what;

  g_variant_get_child (target, 0, "&s", &what);
  g_assert_cmpstr (what, ==, expected);
  wt_filter_from_variant (filter, variant);
  g_assert_cmpint (filter->organisation_id, ==, 3);
}

static void
assert_period (const WtFilter *filter, const char *from, const char *to)
{
  g_assert_cmpstr (filter->from, ==, from);
  g_assert_cmpstr (filter->to, ==, to);
}

static void
assert_results (Fixture *test, const char *from, const char *to)
{
  WtFilter filter;

  wt_filter_from_variant (&filter, test_view_take_action (&test->view, "open-results"));
  g_assert_cmpint (filter.organisation_id, ==, 3);
  assert_period (&filter, from, to);
}

/* Questions, and kinds that nobody has thought of a door for. */
static void
leads_to_results (Fixture *test, gconstpointer data)
{
  const char *const kinds[] = { "valued", "expressed", WT_CHART_KIND_YES_NO, "scores", "weather" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      open (test, kinds[i], 3);
      assert_results (test, FROM, TO);
    }
  open (test, WT_CHART_KIND_COMPARISON, WT_COMPARISON_MARK_FIRST);
  assert_results (test, FROM, TO);
  open (test, WT_CHART_KIND_COMPARISON, WT_COMPARISON_MARK_SECOND);
  assert_results (test, "2023-11-15", "2024-11-14");
}

static void
leads_to_activities_of_a_time (Fixture *test, gconstpointer data)
{
  WtFilter filter;

  /* The part of the quarter that is in the period. */
  open (test, WT_CHART_KIND_SPECTRUM, 0 * (WT_LEVEL_COUNT + 1) + WT_LEVEL_INVOLVING);
  take_counted (test, "activities", &filter);
  assert_period (&filter, FROM, "2024-12-31");
  g_assert_cmpint (filter.level, ==, WT_LEVEL_INVOLVING);
  open (test, WT_CHART_KIND_SPECTRUM, 1 * (WT_LEVEL_COUNT + 1) + WT_LEVEL_INFORMING);
  take_counted (test, "activities", &filter);
  assert_period (&filter, "2025-01-01", "2025-03-31");

  open (test, "calendar", 1);
  take_counted (test, "activities", &filter);
  assert_period (&filter, "2025-03-20", "2025-03-20");
  open (test, "reach", WT_LEVEL_CO_PRODUCTION);
  take_counted (test, "activities", &filter);
  assert_period (&filter, FROM, TO);
  g_assert_cmpint (filter.level, ==, WT_LEVEL_CO_PRODUCTION);
}

static void
leads_to_projects_and_directorates (Fixture *test, gconstpointer data)
{
  WtFilter filter;

  open (test, WT_CHART_KIND_RANKING, 1);
  test_view_take_action_on (&test->view, "open-project", 11);
  open (test, "response-rate", 0);
  test_view_take_action_on (&test->view, "open-project", 17);
  open (test, "projects", 0);
  test_view_take_action_on (&test->view, "open-project", 17);
  open (test, "directorates", 1);
  take_counted (test, "activities", &filter);
  g_assert_cmpint (filter.directorate_id, ==, 5);
  open (test, WT_CHART_KIND_CHECKLIST, 2);
  take_counted (test, "projects", &filter);
  g_assert_cmpint (filter.directorate_id, ==, 0);
}

/* Marks of a chart that was made from another overview. */
static void
passes_over_what_is_gone (Fixture *test, gconstpointer data)
{
  open (test, WT_CHART_KIND_RANKING, 2);
  open (test, WT_CHART_KIND_RANKING, -1);
  open (test, "calendar", 2);
  open (test, "calendar", -1);
  open (test, "directorates", 0);
  test_go_on ();
  g_assert_cmpuint (test->view.n_actions, ==, 0);
}

#define ADD(name) g_test_add ("/overview-doors/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (leads_to_results);
  ADD (leads_to_activities_of_a_time);
  ADD (leads_to_projects_and_directorates);
  ADD (passes_over_what_is_gone);
  return g_test_run ();
}
