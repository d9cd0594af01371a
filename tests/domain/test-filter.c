#include "wt-filter.h"

/* The period before, of the same length. */
static const struct
{
  const char *from, *to;
  const char *from_before, *to_before; /* NULL: none */
} PERIODS[] = {
  { "", "", NULL, NULL },
  { "2025-04-01", "", NULL, NULL },
  { "", "2025-06-30", NULL, NULL },
  /* Whole months go back by months. */
  { "2025-04-01", "2025-06-30", "2025-01-01", "2025-03-31" },
  { "2025-01-01", "2025-03-31", "2024-10-01", "2024-12-31" },
  { "2025-03-01", "2025-03-31", "2025-02-01", "2025-02-28" },
  { "2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29" },
  { "2024-02-01", "2024-02-29", "2024-01-01", "2024-01-31" },
  { "2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31" },
  { "2024-04-01", "2025-03-31", "2023-04-01", "2024-03-31" },
  { "2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31" },
  { "2020-01-01", "2024-12-31", "2015-01-01", "2019-12-31" },
  { "2024-11-01", "2025-02-28", "2024-07-01", "2024-10-31" },
  /* Others by days. */
  { "2025-10-02", "2025-10-02", "2025-10-01", "2025-10-01" },
  { "2025-01-01", "2025-01-01", "2024-12-31", "2024-12-31" },
  { "2025-01-01", "2025-01-30", "2024-12-02", "2024-12-31" },
  { "2025-02-01", "2025-02-27", "2025-01-05", "2025-01-31" },
  { "2024-02-01", "2024-02-28", "2024-01-04", "2024-01-31" },
  { "2024-03-01", "2024-03-30", "2024-01-31", "2024-02-29" },
  { "2025-03-02", "2025-03-31", "2025-01-31", "2025-03-01" },
  { "2024-02-29", "2025-02-28", "2023-02-28", "2024-02-28" },
  /* At the ends of time, and what is no period at all. */
  { "1900-01-01", "1900-01-31", NULL, NULL },
  { "1900-01-01", "2199-12-31", NULL, NULL },
  { "1900-01-15", "1900-03-15", NULL, NULL },
  { "1900-02-01", "1900-02-28", "1900-01-01", "1900-01-31" },
  { "2199-12-31", "2199-12-31", "2199-12-30", "2199-12-30" },
  { "2025-06-30", "2025-04-01", NULL, NULL },
  { "2025-02-30", "2025-03-31", NULL, NULL },
  { "2025-02-01", "rubbish", NULL, NULL },
};

static void
test_period_before (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    {
      WtFilter filter = { .project_id = 4, .level = WT_LEVEL_INVOLVING };
      WtFilter before = { .from = "untouched" };

      g_test_message ("%s to %s", PERIODS[i].from, PERIODS[i].to);
      wt_filter_set_period (&filter, PERIODS[i].from, PERIODS[i].to);
      if (PERIODS[i].from_before == NULL)
        {
          g_assert_false (wt_filter_get_period_before (&filter, &before));
          g_assert_cmpstr (before.from, ==, "untouched");
          continue;
        }
      g_assert_true (wt_filter_get_period_before (&filter, &before));
      g_assert_cmpstr (before.from, ==, PERIODS[i].from_before);
      g_assert_cmpstr (before.to, ==, PERIODS[i].to_before);
      g_assert_cmpint (before.project_id, ==, 4);
      g_assert_cmpint (before.level, ==, WT_LEVEL_INVOLVING);
    }
}

static void
test_set_period (void)
{
  WtFilter filter = { 0 };

  g_assert_false (wt_filter_has_period (&filter));
  wt_filter_set_period (&filter, NULL, NULL);
  g_assert_false (wt_filter_has_period (&filter));
  wt_filter_set_period (&filter, "2025-10-02", NULL);
  g_assert_true (wt_filter_has_period (&filter));
  wt_filter_set_period (&filter, "", "2025-10-02");
  g_assert_true (wt_filter_has_period (&filter));
  g_assert_cmpstr (filter.from, ==, "");
  g_assert_cmpstr (filter.to, ==, "2025-10-02");
  wt_filter_set_period (&filter, "2025-10-02T10:42:05 and much more than fits", "");
  g_assert_cmpstr (filter.from, ==, "2025-10-02");
}

static const WtFilter DIFFERENT[] = {
  { .from = "" },           { .from = "2025-10-02" },       { .to = "2025-10-02" },
  { .organisation_id = 1 }, { .directorate_id = 1 },        { .project_id = 1 },
  { .activity_id = 1 },     { .level = WT_LEVEL_ENGAGING },
};

static void
test_comparing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DIFFERENT); i++)
    {
      g_autoptr (WtFilter) copy = wt_filter_copy (&DIFFERENT[i]);

      for (guint j = 0; j < G_N_ELEMENTS (DIFFERENT); j++)
        g_assert_true (wt_filter_is_same (copy, &DIFFERENT[j]) == (i == j));
      g_assert_true (wt_filter_is_narrowed (copy) == (i >= 3));
      g_assert_true (wt_filter_has_period (copy) == (i == 1 || i == 2));
    }
}

/* As the parameter of an action and back. */
static void
test_variants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DIFFERENT); i++)
    {
      g_autoptr (GVariant) variant = g_variant_ref_sink (wt_filter_to_variant (&DIFFERENT[i]));
      WtFilter read = { .from = "2000-01-01", .project_id = 99 };

      g_assert_true (g_variant_is_of_type (variant, G_VARIANT_TYPE (WT_FILTER_VARIANT_TYPE)));
      wt_filter_from_variant (&read, variant);
      g_assert_true (wt_filter_is_same (&read, &DIFFERENT[i]));
    }
}

static void
test_boxed (void)
{
  g_autoptr (WtFilter) filter = wt_filter_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_false (wt_filter_is_narrowed (filter));
  filter->project_id = 4;
  g_value_init (&value, WT_TYPE_FILTER);
  g_value_set_boxed (&value, filter);
  g_assert_true (wt_filter_is_same (g_value_get_boxed (&value), filter));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/period-before", test_period_before);
  g_test_add_func ("/filter/set-period", test_set_period);
  g_test_add_func ("/filter/comparing", test_comparing);
  g_test_add_func ("/filter/variants", test_variants);
  g_test_add_func ("/filter/boxed", test_boxed);
  return g_test_run ();
}
