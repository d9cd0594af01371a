/* What the activities of a filter reached, and the days on which they were. */

#include "test-support.h"

#include "wt-activity-counts-store.h"

static void
add_activities (TestStorage *test)
{
  gint64 falls = test_add_project (test, "Falls");
  gint64 asthma = test_add_project (test, "Asthma");

  test_add_activity (test, falls, "informing", "2022-06-01");
  test_add_activity (test, falls, "informing", "2025-09-30");
  test_add_activity (test, falls, "involving", "2025-10-02");
  test_add_activity (test, asthma, "involving", "2025-10-02");
  test_add_activity (test, asthma, "engaging", "2025-10-02");
  test_add_activity (test, asthma, "co-production", "2025-11-30");
  test_run_script (test->connection, "UPDATE activities SET people = id * 10;"
                                     "INSERT INTO activities (project_id, title, level, held_on,"
                                     " took_place, people) VALUES"
                                     " (1, 'Planned', 'informing', '2025-10-03', 0, 500)");
}

/* "informing 1 20, involving 2 70": activities and people of each level that has any. */
static char *
list_levels (TestStorage *test, const WtFilter *filter)
{
  WtLevelFigures levels[WT_LEVEL_COUNT + 1] = { 0 };
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  wt_activity_counts_store_read_levels (test->connection, filter, levels, &error);
  g_assert_no_error (error);
  for (int level = 1; level <= WT_LEVEL_COUNT; level++)
    if (levels[level].activities > 0)
      g_string_append_printf (list, "%s%s %d %d", list->len > 0 ? ", " : "",
                              wt_term_get_nick (wt_levels, level), (int) levels[level].activities,
                              (int) levels[level].people);
  g_assert_cmpint (levels[WT_LEVEL_NONE].activities, ==, 0);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_levels (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    WtFilter filter;
    const char *levels;
  } CASES[] = {
    { { .from = "" }, "informing 2 30, engaging 1 50, involving 2 70, co-production 1 60" },
    { { .from = "2025-09-01", .to = "2025-11-30" },
      "informing 1 20, engaging 1 50, involving 2 70, co-production 1 60" },
    /* Days around a whole month. */
    { { .from = "2025-09-30", .to = "2025-11-29" },
      "informing 1 20, engaging 1 50, involving 2 70" },
    { { .from = "2025-10-02", .to = "2025-10-02" }, "engaging 1 50, involving 2 70" },
    { { .from = "2025-10-03" }, "co-production 1 60" },
    { { .level = WT_LEVEL_INVOLVING }, "involving 2 70" },
    { { .project_id = 1 }, "informing 2 30, involving 1 30" },
    { { .project_id = 2, .to = "2025-10-31" }, "engaging 1 50, involving 1 40" },
    { { .from = "2026-01-01" }, "" },
  };

  add_activities (test);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *levels = list_levels (test, &CASES[i].filter);

      g_assert_cmpstr (levels, ==, CASES[i].levels);
    }
}

/* "2025-10-02 0 1 2 0": each day with its activities of each level. */
static char *
list_days (TestStorage *test, const WtFilter *filter, guint n_months)
{
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (WtDayFigures));
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  wt_activity_counts_store_read_days (test->connection, filter, n_months, days, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      const WtDayFigures *day = &g_array_index (days, WtDayFigures, i);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", day->day);
      for (int level = 1; level <= WT_LEVEL_COUNT; level++)
        g_string_append_printf (list, " %d", (int) day->activities[level]);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_days (TestStorage *test, gconstpointer data)
{
  static const struct
  {
    WtFilter filter;
    guint n_months;
    const char *days;
  } CASES[] = {
    { { .from = "" },
      42,
      "2022-06-01 1 0 0 0, 2025-09-30 1 0 0 0, 2025-10-02 0 1 2 0, 2025-11-30 0 0 0 1" },
    { { .from = "" }, 41, "2025-09-30 1 0 0 0, 2025-10-02 0 1 2 0, 2025-11-30 0 0 0 1" },
    /* Whole months, back from that of the last activity or of the end of the period. */
    { { .from = "" }, 2, "2025-10-02 0 1 2 0, 2025-11-30 0 0 0 1" },
    { { .from = "" }, 1, "2025-11-30 0 0 0 1" },
    { { .to = "2025-10-05" }, 2, "2025-09-30 1 0 0 0, 2025-10-02 0 1 2 0" },
    { { .to = "2026-03-31" }, 2, "" },
    { { .from = "2025-10-01", .to = "2025-10-31" }, 24, "2025-10-02 0 1 2 0" },
    { { .level = WT_LEVEL_INFORMING }, 12, "2025-09-30 1 0 0 0" },
    { { .project_id = 2, .level = WT_LEVEL_INVOLVING }, 24, "2025-10-02 0 0 1 0" },
    { { .from = "2026-01-01" }, 24, "" },
  };

  add_activities (test);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *days = list_days (test, &CASES[i].filter, CASES[i].n_months);

      g_assert_cmpstr (days, ==, CASES[i].days);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/activity-counts-store/levels", TestStorage, NULL, test_storage_set_up, test_levels,
              test_storage_tear_down);
  g_test_add ("/activity-counts-store/days", TestStorage, NULL, test_storage_set_up, test_days,
              test_storage_tear_down);
  return g_test_run ();
}
