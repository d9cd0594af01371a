#include "wt-batch.h"

static void
test_progress (void)
{
  static const struct
  {
    gint64 typed, expected;
    const char *words;
  } CASES[] = {
    { 0, 0, "0 forms" },          { 0, 1, "0 of 1 form" },
    { 1, 1, "1 form" },           { 1, 0, "1 form" },
    { 0, 25, "0 of 25 forms" },   { 1, 25, "1 of 25 forms" },
    { 23, 25, "23 of 25 forms" }, { 25, 25, "25 forms" },
    { 26, 25, "26 forms" },       { 999999, 1000000, "999999 of 1000000 forms" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtBatch) batch = wt_batch_new (1, 1);
      g_autofree char *words = NULL;

      g_object_set (batch, "typed", CASES[i].typed, "expected", CASES[i].expected, NULL);
      words = wt_batch_dup_progress (batch);
      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

static void
test_new (void)
{
  g_autoptr (WtBatch) batch = wt_batch_new (3, 4);

  g_assert_cmpint (wt_batch_get_id (batch), ==, 0);
  g_assert_cmpint (wt_batch_get_activity_id (batch), ==, 3);
  g_assert_cmpint (wt_batch_get_survey_id (batch), ==, 4);
  g_assert_cmpint (wt_batch_get_expected (batch), ==, 0);
  g_assert_cmpint (wt_batch_get_typed (batch), ==, 0);
  g_assert_false (wt_batch_is_tallied (batch));
  g_assert_false (wt_batch_is_finished (batch));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/batch/progress", test_progress);
  g_test_add_func ("/batch/new", test_new);
  return g_test_run ();
}
