/* Batches, forms, drafts, totals and the survey they answer. */

#include "test-support.h"

#include "wt-batch-store.h"
#include "wt-comment-group.h"
#include "wt-response-store.h"
#include "wt-survey-store.h"
#include "wt-tally-store.h"

#include <string.h>

typedef struct
{
  TestStorage base;
  gint64 activity_id;
  gint64 batch_id;
} World;

static void
set_up (World *world, gconstpointer data)
{
  test_storage_set_up (&world->base, data);
  world->activity_id = test_add_activity (&world->base, test_add_project (&world->base, "Falls"),
                                          "engaging", "2025-05-14");
  world->batch_id = test_add_batch (&world->base, world->activity_id, 25);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_storage_tear_down (&world->base, data);
}

static WtResponse *
find_form (World *world, gint64 serial)
{
  g_autoptr (GError) error = NULL;
  WtResponse *response = wt_response_store_find_serial (world->base.connection, world->batch_id,
                                                        serial, world->base.survey, &error);

  g_assert_no_error (error);
  return response;
}

static void
test_form_round_trip (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) response = test_make_form (world->batch_id, 124, "-Y0*N");
  g_autoptr (WtResponse) read = NULL;
  g_autoptr (WtResponse) changed = NULL;
  g_autoptr (WtResponse) gone = NULL;
  g_autoptr (GError) error = NULL;

  wt_response_set_text (response, 0, "He said \"come\", 'so' I did 😀\nand stayed");
  wt_response_set_typed (response, "Sam Ellery", "2025-05-15T09:30:00");
  g_assert_true (
      wt_response_store_insert (world->base.connection, response, world->base.survey, &error));
  g_assert_no_error (error);
  read = find_form (world, 124);
  g_assert_cmpint (wt_response_get_id (read), ==, wt_response_get_id (response));
  g_assert_cmpstr (wt_response_get_answers (read), ==, "TY0*N");
  g_assert_cmpstr (wt_response_get_text (read, 0), ==, wt_response_get_text (response, 0));
  g_assert_cmpstr (wt_response_get_typed_by (read), ==, "Sam Ellery");
  g_assert_cmpstr (wt_response_get_typed_at (read), ==, "2025-05-15T09:30:00");

  wt_response_set_key (read, 0, WT_KEY_ILLEGIBLE);
  wt_response_set_key (read, 2, '1');
  wt_response_set_serial (read, 125);
  g_assert_true (
      wt_response_store_update (world->base.connection, read, world->base.survey, &error));
  changed = find_form (world, 125);
  g_assert_cmpstr (wt_response_get_answers (changed), ==, "?Y1*N");
  g_assert_cmpstr (wt_response_get_text (changed, 0), ==, "");
  gone = find_form (world, 124);
  g_assert_null (gone);
  test_assert_sound (world->base.connection);

  g_assert_true (
      wt_response_store_delete (world->base.connection, wt_response_get_id (read), &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM responses"), ==,
                   0);
  test_assert_sound (world->base.connection);
}

static void
test_numbers_are_taken (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) second = test_make_form (world->batch_id, 1, "TN1-Y");
  g_autoptr (WtResponse) third = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_add_form (&world->base, world->batch_id, 1, "TY87N");
  test_add_form (&world->base, world->batch_id, 2, "TY87N");
  before = test_dump (world->base.connection);
  g_assert_false (
      wt_response_store_insert (world->base.connection, second, world->base.survey, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
  g_clear_error (&error);
  third = find_form (world, 2);
  wt_response_set_serial (third, 1);
  g_assert_false (
      wt_response_store_update (world->base.connection, third, world->base.survey, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
  g_clear_error (&error);
  after = test_dump (world->base.connection);
  g_assert_cmpstr (before, ==, after);

  /* A rule that nobody breaks by typing is no such number. */
  wt_response_set_serial (second, 0);
  g_assert_false (
      wt_response_store_insert (world->base.connection, second, world->base.survey, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CONSTRAINT);
}

static void
test_form_list (World *world, gconstpointer data)
{
  static const struct
  {
    gint64 below;
    guint limit, n;
    gint64 first;
  } CASES[] = {
    { 0, 100, 5, 40 }, { 0, 2, 2, 40 }, { 40, 100, 4, 30 }, { 35, 1, 1, 30 },
    { 10, 100, 0, 0 }, { 0, 0, 0, 0 },  { 11, 100, 1, 10 },
  };
  gint64 other =
      test_add_batch (&world->base,
                      test_add_activity (&world->base, test_add_project (&world->base, "X"),
                                         "engaging", "2025-05-14"),
                      2);

  test_add_form (&world->base, world->batch_id, 30, "TY87N");
  test_add_form (&world->base, world->batch_id, 10, "-Y87N");
  test_add_form (&world->base, world->batch_id, 40, "TY87N");
  test_add_form (&world->base, world->batch_id, 20, "TY87N");
  test_add_form (&world->base, world->batch_id, 15, "?Y87N");
  test_add_form (&world->base, other, 35, "TY87N");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) forms =
          wt_response_store_list (world->base.connection, world->batch_id, world->base.survey,
                                  CASES[i].below, CASES[i].limit, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (forms->len, ==, CASES[i].n);
      for (guint n = 0; n < forms->len; n++)
        {
          WtResponse *response = g_ptr_array_index (forms, n);

          if (n == 0)
            g_assert_cmpint (wt_response_get_serial (response), ==, CASES[i].first);
          g_assert_cmpstr (wt_response_get_text (response, 0), ==,
                           wt_response_get_key (response, 0) == 'T' ? "Poster" : "");
        }
    }
}

static gboolean
note_form (gint64 activity_id, WtResponse *response, gpointer data)
{
  GString *noted = data;

  g_string_append_printf (noted, "%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT " ", activity_id,
                          wt_response_get_serial (response));
  return wt_response_get_serial (response) != 99;
}

static void
test_for_each (World *world, gconstpointer data)
{
  gint64 earlier = test_add_activity (&world->base, test_add_project (&world->base, "X"),
                                      "involving", "2025-01-01");
  gint64 earlier_batch = test_add_batch (&world->base, earlier, 2);
  g_autoptr (GString) noted = g_string_new (NULL);
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;

  test_add_form (&world->base, world->batch_id, 2, "TY87N");
  test_add_form (&world->base, world->batch_id, 1, "TY87N");
  test_add_form (&world->base, earlier_batch, 7, "TY87N");
  g_assert_true (wt_response_store_for_each (world->base.connection, world->base.survey,
                                             &(WtFilter){ 0 }, note_form, noted, &error));
  all = g_strdup_printf ("%" G_GINT64_FORMAT ":7 %" G_GINT64_FORMAT ":1 %" G_GINT64_FORMAT ":2 ",
                         earlier, world->activity_id, world->activity_id);
  g_assert_cmpstr (noted->str, ==, all);

  g_string_truncate (noted, 0);
  g_assert_true (wt_response_store_for_each (world->base.connection, world->base.survey,
                                             &(WtFilter){ .level = WT_LEVEL_CO_PRODUCTION },
                                             note_form, noted, &error));
  g_assert_cmpstr (noted->str, ==, "");

  /* Stops when told to. */
  test_add_form (&world->base, earlier_batch, 99, "TY87N");
  g_assert_false (wt_response_store_for_each (world->base.connection, world->base.survey,
                                              &(WtFilter){ 0 }, note_form, noted, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (noted->str, ":99 "));
  g_assert_null (strstr (noted->str, ":1 "));
}

static void
test_damaged_form (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_add_form (&world->base, world->batch_id, 1, "-Y87N");
  test_run_script (world->base.connection, "UPDATE responses SET answers = '-Y8'");
  g_assert_null (wt_response_store_find_serial (world->base.connection, world->batch_id, 1,
                                                world->base.survey, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CORRUPT);
}

static void
test_comment_groups (World *world, gconstpointer data)
{
  static const char *const TEXTS[] = { "Poster",   "poster ",  "POSTER",
                                       "A friend", "a Friend", "Radio" };
  gint64 heard = wt_survey_get_question (world->base.survey, 0)->id;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (WtResponse) response = test_make_form (world->batch_id, i + 1, "-Y87N");

      wt_response_set_text (response, 0, TEXTS[i]);
      g_assert_true (
          wt_response_store_insert (world->base.connection, response, world->base.survey, &error));
    }
  groups = wt_response_store_list_comment_groups (world->base.connection, heard, &(WtFilter){ 0 },
                                                  100, &error);
  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpint (wt_comment_group_get_count (g_ptr_array_index (groups, 0)), ==, 3);
  g_assert_cmpint (wt_comment_group_get_count (g_ptr_array_index (groups, 1)), ==, 2);
  g_assert_cmpstr (wt_comment_group_get_text (g_ptr_array_index (groups, 2)), ==, "Radio");
  first = wt_response_store_list_comment_groups (world->base.connection, heard, &(WtFilter){ 0 }, 1,
                                                 &error);
  g_assert_cmpuint (first->len, ==, 1);
  none = wt_response_store_list_comment_groups (world->base.connection, heard,
                                                &(WtFilter){ .from = "2026-01-01" }, 100, &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_no_error (error);
}

static void
test_batches (World *world, gconstpointer data)
{
  gint64 project_id = test_add_project (&world->base, "Asthma");
  gint64 later = test_add_activity (&world->base, project_id, "involving", "2025-06-14");
  gint64 finished = test_add_activity (&world->base, project_id, "involving", "2025-07-14");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtBatch) batch = NULL;
  g_autoptr (WtBatch) of_activity = NULL;
  g_autoptr (GPtrArray) batches = NULL;

  test_add_batch (&world->base, later, 3);
  test_add_batch (&world->base, finished, 4);
  test_run_script (world->base.connection, "UPDATE batches SET finished = 1 WHERE expected = 4");
  test_add_form (&world->base, world->batch_id, 7, "TY87N");
  test_add_form (&world->base, world->batch_id, 5, "TY87N");

  batch = wt_batch_store_find (world->base.connection, world->batch_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wt_batch_get_expected (batch), ==, 25);
  g_assert_cmpint (wt_batch_get_typed (batch), ==, 2);
  g_assert_cmpint (wt_model_get_int64 (WT_MODEL (batch), WT_BATCH_LAST_SERIAL), ==, 7);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (batch), WT_BATCH_ACTIVITY), ==,
                   "Listening event");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (batch), WT_BATCH_PROJECT), ==, "Falls");

  g_object_set (batch, "expected", (gint64) 2, "finished", TRUE, NULL);
  g_assert_true (wt_batch_store_update (world->base.connection, batch, &error));
  of_activity =
      wt_batch_store_find_of_activity (world->base.connection, world->activity_id, 0, &error);
  g_assert_true (wt_model_is_same (WT_MODEL (of_activity), WT_MODEL (batch)));

  batches = wt_batch_store_list (world->base.connection, &error);
  g_assert_cmpuint (batches->len, ==, 3);
  g_assert_cmpint (wt_batch_get_expected (g_ptr_array_index (batches, 0)), ==, 3);
  g_assert_cmpint (wt_batch_get_expected (g_ptr_array_index (batches, 1)), ==, 4);
  g_assert_cmpint (wt_batch_get_expected (g_ptr_array_index (batches, 2)), ==, 2);

  g_assert_true (
      wt_batch_store_delete_of_activity (world->base.connection, world->activity_id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM comments"), ==,
                   0);
  test_assert_sound (world->base.connection);
}

static void
test_drafts (World *world, gconstpointer data)
{
  static const char *const ANSWERS[] = { "_____", "TY___", "?Y7__" };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtResponse) none = wt_batch_store_find_draft (world->base.connection, world->batch_id,
                                                           WT_TYPING_FIRST, 5, &error);
  g_autoptr (WtResponse) gone = NULL;

  g_assert_null (none);
  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    {
      g_autoptr (WtResponse) draft = test_make_form (world->batch_id, 7 + i, ANSWERS[i]);
      g_autoptr (WtResponse) read = NULL;

      wt_response_set_position (draft, i);
      if (ANSWERS[i][0] == 'T')
        wt_response_set_text (draft, 0, "He said \"come\" 😀");
      g_assert_true (
          wt_batch_store_update_draft (world->base.connection, draft, WT_TYPING_FIRST, &error));
      read = wt_batch_store_find_draft (world->base.connection, world->batch_id, WT_TYPING_FIRST, 5,
                                        &error);
      g_assert_no_error (error);
      g_assert_cmpstr (wt_response_get_answers (read), ==, ANSWERS[i]);
      g_assert_cmpint (wt_response_get_serial (read), ==, 7 + i);
      g_assert_cmpuint (wt_response_get_position (read), ==, i);
      for (guint n = 0; n < 5; n++)
        g_assert_cmpstr (wt_response_get_text (read, n), ==, wt_response_get_text (draft, n));
    }
  test_assert_sound (world->base.connection);
  g_assert_true (wt_batch_store_delete_draft (world->base.connection, world->batch_id,
                                              WT_TYPING_FIRST, &error));
  gone = wt_batch_store_find_draft (world->base.connection, world->batch_id, WT_TYPING_FIRST, 5,
                                    &error);
  g_assert_null (gone);
  g_assert_no_error (error);
}

/* A draft that makes no sense is no draft. */
static void
test_damaged_drafts (World *world, gconstpointer data)
{
  static const char *const TEXTS[] = { "",   "rubbish",       "{}",     "5",        "null",
                                       "[]", "[5, null, {}]", "[null]", "[[\"x\"]]" };
  g_autoptr (WtResponse) shorter = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("INSERT OR REPLACE INTO drafts (batch_id, serial, answers, texts, "
                           "position) VALUES (%" G_GINT64_FORMAT ", 1, 'TY___', '%s', 2)",
                           world->batch_id, TEXTS[i]);
      g_autoptr (WtResponse) draft = NULL;
      g_autoptr (GError) error = NULL;

      test_run_script (world->base.connection, sql);
      g_test_message ("%s", TEXTS[i]);
      draft = wt_batch_store_find_draft (world->base.connection, world->batch_id, WT_TYPING_FIRST,
                                         5, &error);
      g_assert_no_error (error);
      g_assert_nonnull (draft);
      g_assert_cmpint (wt_response_get_key (draft, 1), ==, 'Y');
      g_assert_cmpstr (wt_response_get_text (draft, 0), ==, "");
    }
  shorter =
      wt_batch_store_find_draft (world->base.connection, world->batch_id, WT_TYPING_FIRST, 4, NULL);
  g_assert_null (shorter);
}

/* Those with totals only, in the activities that are asked for, by date. */
static void
test_tallied_batches (World *world, gconstpointer data)
{
  gint64 earlier = test_add_activity (&world->base, test_add_project (&world->base, "X"),
                                      "involving", "2025-01-01");
  gint64 earlier_batch = test_add_batch (&world->base, earlier, 2);
  WtFilter filter = { .level = WT_LEVEL_ENGAGING };
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GError) error = NULL;

  none = wt_batch_store_list_tallied (world->base.connection, &(WtFilter){ 0 }, &error);
  g_assert_cmpuint (none->len, ==, 0);
  test_run_script (world->base.connection, "UPDATE batches SET tallied = 1");
  both = wt_batch_store_list_tallied (world->base.connection, &(WtFilter){ 0 }, &error);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpint (wt_batch_get_id (g_ptr_array_index (both, 0)), ==, earlier_batch);
  g_assert_cmpint (wt_batch_get_expected (g_ptr_array_index (both, 1)), ==, 25);
  one = wt_batch_store_list_tallied (world->base.connection, &filter, &error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (wt_batch_get_id (g_ptr_array_index (one, 0)), ==, world->batch_id);
  g_assert_no_error (error);
}

static void
test_tallies (World *world, gconstpointer data)
{
  g_autoptr (WtTally) tally = wt_tally_new (world->batch_id, world->base.survey);
  g_autoptr (WtTally) read = wt_tally_new (world->batch_id, world->base.survey);
  g_autoptr (GError) error = NULL;

  test_run_script (world->base.connection, "UPDATE batches SET tallied = 1");
  for (guint i = 1; i < 5; i++)
    for (int score = 1; score <= 10; score++)
      wt_question_tally_count (wt_tally_get_question (tally, i),
                               i == 1 || i == 4 ? (score % 2 ? 'Y' : 'N')
                                                : wt_answer_key_from_score (score),
                               score * 1000 + i);
  wt_question_tally_count (wt_tally_get_question (tally, 2), '*', 3);
  g_assert_true (wt_tally_store_update (world->base.connection, tally, &error));
  g_assert_true (wt_tally_store_update (world->base.connection, tally, &error));
  g_assert_true (wt_tally_store_read (world->base.connection, read, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    g_assert_true (wt_question_tally_is_same (wt_tally_get_question (read, i),
                                              wt_tally_get_question (tally, i)));
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM tallies"), ==, 4);
  test_assert_sound (world->base.connection);

  g_assert_true (wt_tally_store_delete (world->base.connection, world->batch_id, &error));
  g_assert_cmpint (test_get_number (world->base.connection,
                                    "SELECT sum (yes + no + score_10 + several) FROM counters"),
                   ==, 0);
  test_assert_sound (world->base.connection);
}

static void
test_surveys (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) by_id =
      wt_survey_store_find (world->base.connection, wt_survey_get_id (world->base.survey), &error);
  gint64 questions = test_get_number (world->base.connection, "SELECT count(*) FROM questions");

  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (wt_survey_get_question (by_id, i)->id, >, 0);
      g_assert_cmpint (wt_survey_get_question (by_id, i)->id, ==,
                       wt_survey_get_question (world->base.survey, i)->id);
    }
  /* Adding it again adds nothing. */
  g_assert_true (wt_survey_store_add_shipped (world->base.connection, by_id, &error));
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM surveys"), ==, 1);
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM questions"), ==,
                   questions);
  g_assert_null (wt_survey_store_find (world->base.connection, 99, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (wt_survey_store_find_newest (world->base.connection, "nothing", &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/response-store/round-trip", test_form_round_trip },
    { "/response-store/numbers-are-taken", test_numbers_are_taken },
    { "/response-store/list", test_form_list },
    { "/response-store/for-each", test_for_each },
    { "/response-store/damaged-form", test_damaged_form },
    { "/response-store/comment-groups", test_comment_groups },
    { "/batch-store/batches", test_batches },
    { "/batch-store/tallied", test_tallied_batches },
    { "/batch-store/drafts", test_drafts },
    { "/batch-store/damaged-drafts", test_damaged_drafts },
    { "/tally-store/tallies", test_tallies },
    { "/survey-store/surveys", test_surveys },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
