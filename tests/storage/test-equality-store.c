/* What of equality monitoring a filter lets through. */

#include "test-support.h"

#include "wt-equality-store.h"

typedef struct
{
  TestStorage base;
  WtEqualityForm *form;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (GBytes) json = test_load_definition ("equality-monitoring.json");
  g_autoptr (GError) error = NULL;

  test_storage_set_up (&test->base, NULL);
  test->form = wt_equality_form_new_from_json (json, &error);
  g_assert_no_error (error);
  test_add_project (&test->base, "Falls");
  test_add_project (&test->base, "Asthma");
  test_run_script (
      test->base.connection,
      "INSERT INTO directorates (id, name) VALUES (7, 'Re-design') ON CONFLICT DO NOTHING;"
      "UPDATE projects SET directorate_id = 7 WHERE id = 2;"
      "INSERT INTO equality_counts (project_id, quarter, category, answer, people) VALUES"
      " (1, '2025-Q1', 'sex', 'female', 1), (1, '2025-Q2', 'sex', 'female', 20),"
      " (2, '2025-Q2', 'sex', 'female', 300), (2, '2025-Q4', 'sex', 'female', 4000),"
      " (2, '2025-Q4', 'sex', 'not-said', 7), (2, '2025-Q4', 'shoe-size', '42', 9)");
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_clear_object (&test->form);
  test_storage_tear_down (&test->base, NULL);
}

static WtEqualityCounts *
sum (Fixture *test, const WtFilter *filter)
{
  WtEqualityCounts *counts = wt_equality_counts_new (test->form, 0, "");
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_equality_store_sum (test->base.connection, filter, counts, &error));
  g_assert_no_error (error);
  return counts;
}

static void
adds_up_quarters_that_begin_in_the_period (Fixture *test, gconstpointer data)
{
  static const struct
  {
    WtFilter filter;
    gint64 women;
  } CASES[] = {
    { { .project_id = 0 }, 4321 },
    { { .from = "2025-01-01", .to = "2025-03-31" }, 1 },
    { { .from = "2025-01-02" }, 4320 },
    { { .to = "2025-04-01" }, 321 },
    { { .to = "2025-03-31" }, 1 },
    { { .from = "2025-04-01", .to = "2025-09-30" }, 320 },
    { { .from = "2025-10-01", .to = "2025-10-01" }, 4000 },
    { { .from = "2025-10-02" }, 0 },
    { { .project_id = 1 }, 21 },
    { { .project_id = 2, .to = "2025-06-30" }, 300 },
    { { .directorate_id = 7 }, 4300 },
    { { .directorate_id = 8 }, 0 },
  };
  guint sex, female, answer;

  g_assert_true (wt_equality_form_find (test->form, "sex", "female", &sex, &female));
  g_assert_true (wt_equality_form_find (test->form, "sex", "not-said", &sex, &answer));
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtEqualityCounts) counts = sum (test, &CASES[i].filter);

      g_assert_cmpint (wt_equality_counts_get (counts, sex, female), ==, CASES[i].women);
    }
}

/* A category that the form does not have any more is kept, and in nothing that is shown. */
static void
leaves_out_what_is_not_asked (Fixture *test, gconstpointer data)
{
  g_autoptr (WtEqualityCounts) counts = sum (test, &(WtFilter){ .project_id = 2 });
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
      wt_equality_store_list (test->base.connection, test->form, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpint (wt_equality_counts_get_people (counts), ==, 4307);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (
      wt_equality_store_update (test->base.connection, g_ptr_array_index (list, 0), &error));
  g_assert_cmpint (test_get_number (test->base.connection,
                                    "SELECT people FROM equality_counts WHERE answer = '42'"),
                   ==, 9);
}

#define ADD(name) g_test_add ("/equality-store/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (adds_up_quarters_that_begin_in_the_period);
  ADD (leaves_out_what_is_not_asked);
  return g_test_run ();
}
