/* Random changes to forms, totals and activities, with undo and redo in between: after every one of
 * them the counters are what a recount in C gives, and the counters of months what those add up to.
 */

#include "test-support.h"

#include "wt-change-set.h"
#include "wt-figures-store.h"
#include "wt-tally-store.h"

#include <string.h>

#define SEED 20180
#define STEPS 1500
#define ACTIVITIES 4
#define QUESTIONS 5

/* What each question takes. */
static const char *const KEYS[QUESTIONS] = { "T-?", "YN-?*", "0123456789-?*", "0123456789-?*",
                                             "YN-?*" };

typedef struct
{
  TestStorage base;
  GRand *random;
  GPtrArray *done;   /* (owned) of GBytes */
  GPtrArray *undone; /* (owned) of GBytes */
  gint64 project_id;
  gint64 activities[ACTIVITIES];
} World;

static void
set_up (World *world, gconstpointer data)
{
  static const char *const LEVELS[ACTIVITIES] = { "engaging", "involving", "co-production",
                                                  "engaging" };

  test_storage_set_up (&world->base, NULL);
  world->random = g_rand_new_with_seed (SEED);
  world->done = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  world->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  world->project_id = test_add_project (&world->base, "Falls clinic");
  for (guint i = 0; i < ACTIVITIES; i++)
    world->activities[i] =
        test_add_activity (&world->base, world->project_id, LEVELS[i], "2025-05-14");
  /* Hundreds of changes wait for no disk. */
  test_run_script (world->base.connection, "PRAGMA synchronous = OFF");
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_pointer (&world->random, g_rand_free);
  g_clear_pointer (&world->done, g_ptr_array_unref);
  g_clear_pointer (&world->undone, g_ptr_array_unref);
  test_storage_tear_down (&world->base, NULL);
}

static guint
choose (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (gint32) n);
}

/* Keys of a form, with single letters repeated in SQL where the test's statements need text. */
static void
make_answers (World *world, char *answers)
{
  for (guint i = 0; i < QUESTIONS; i++)
    answers[i] = KEYS[i][choose (world, (guint) strlen (KEYS[i]))];
  answers[QUESTIONS] = '\0';
}

/* The id of a row of @table, or 0 when it is empty. */
static gint64
choose_row (World *world, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) statement = wt_connection_prepare (world->base.connection, sql, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_no_error (error);
  while (wt_statement_step (statement, &error) == WT_STEP_ROW)
    {
      gint64 id = wt_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return ids->len > 0 ? g_array_index (ids, gint64, choose (world, ids->len)) : 0;
}

/* Runs a statement whose parameters are at most three numbers and a text. */
static void
run (World *world, const char *sql, gint64 first, gint64 second, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) statement = wt_connection_prepare (world->base.connection, sql, &error);

  g_assert_no_error (error);
  wt_statement_bind_int64 (statement, 1, first);
  if (strstr (sql, "$2") != NULL)
    wt_statement_bind_int64 (statement, 2, second);
  if (strstr (sql, "$3") != NULL)
    wt_statement_bind_text (statement, 3, text);
  wt_statement_run (statement, &error);
  g_assert_no_error (error);
}

static void
add_comment (World *world, gint64 id, const char *answers)
{
  run (world, "DELETE FROM comments WHERE response_id = $1", id, 0, NULL);
  if (answers[0] == 'T')
    run (world,
         "INSERT INTO comments (response_id, question_id, text)"
         " SELECT $1, id, 'Poster' FROM questions WHERE name = 'heard'",
         id, 0, NULL);
}

static void
add_batch (World *world)
{
  gint64 activity_id = world->activities[choose (world, ACTIVITIES)];

  run (world,
       "INSERT INTO batches (activity_id, survey_id, expected, tallied)"
       " SELECT id, 1, $2, $2 % 2 FROM activities WHERE id = $1 ON CONFLICT DO NOTHING",
       activity_id, choose (world, 40), NULL);
}

static void
add_form (World *world)
{
  gint64 batch_id = choose_row (world, "SELECT id FROM batches WHERE tallied = 0");
  char answers[QUESTIONS + 1];

  if (batch_id == 0)
    return;
  make_answers (world, answers);
  run (world,
       "INSERT INTO responses (batch_id, serial, answers) SELECT $1,"
       " coalesce ((SELECT max (serial) FROM responses WHERE batch_id = $1), 0) + 1 + $2, $3",
       batch_id, choose (world, 3), answers);
  add_comment (world, wt_connection_get_last_id (world->base.connection), answers);
}

static void
change_form (World *world)
{
  gint64 id = choose_row (world, "SELECT id FROM responses");
  char answers[QUESTIONS + 1];

  make_answers (world, answers);
  run (world, "UPDATE responses SET answers = $3, typed_by = $2 WHERE id = $1", id,
       choose (world, 9), answers);
  if (id != 0)
    add_comment (world, id, answers);
}

static void
delete_form (World *world)
{
  gint64 id = choose_row (world, "SELECT id FROM responses");

  run (world, "DELETE FROM comments WHERE response_id = $1", id, 0, NULL);
  run (world, "DELETE FROM responses WHERE id = $1", id, 0, NULL);
}

static void
delete_many_forms (World *world)
{
  gint64 batch_id = choose_row (world, "SELECT id FROM batches");

  run (world,
       "DELETE FROM comments WHERE response_id IN"
       " (SELECT id FROM responses WHERE batch_id = $1 AND serial % 3 = $2)",
       batch_id, choose (world, 3), NULL);
  run (world,
       "DELETE FROM responses WHERE batch_id = $1 AND id NOT IN (SELECT response_id FROM comments)",
       batch_id, 0, NULL);
}

static void
change_tally (World *world)
{
  gint64 batch_id = choose_row (world, "SELECT id FROM batches WHERE tallied = 1");
  g_autoptr (WtTally) tally = wt_tally_new (batch_id, world->base.survey);
  g_autoptr (GError) error = NULL;

  if (batch_id == 0)
    return;
  for (guint i = 1; i < QUESTIONS; i++)
    for (guint n = choose (world, 30); n > 0; n--)
      wt_question_tally_count (wt_tally_get_question (tally, i),
                               KEYS[i][choose (world, (guint) strlen (KEYS[i]))],
                               1 + choose (world, 50));
  wt_tally_store_update (world->base.connection, tally, &error);
  g_assert_no_error (error);
  run (world, "UPDATE batches SET expected = $2 WHERE id = $1", batch_id, choose (world, 1000),
       NULL);
}

static void
delete_tally (World *world)
{
  run (world, "DELETE FROM tallies WHERE batch_id = $1",
       choose_row (world, "SELECT id FROM batches WHERE tallied = 1"), 0, NULL);
}

static void
change_batch (World *world)
{
  gint64 id =
      choose_row (world, "SELECT id FROM batches WHERE id NOT IN"
                         " (SELECT batch_id FROM responses UNION SELECT batch_id FROM tallies)");

  run (world, "UPDATE batches SET tallied = 1 - tallied, expected = $2 WHERE id = $1", id,
       choose (world, 60), NULL);
}

static void
verify_batch (World *world)
{
  run (world, "UPDATE batches SET verified = 1 - verified WHERE id = $1",
       choose_row (world, "SELECT id FROM batches"), 0, NULL);
}

#define BATCHES_OF "(SELECT id FROM batches WHERE activity_id = $1)"

static void
delete_batch_of (World *world, gint64 activity_id)
{
  run (world,
       "DELETE FROM comments WHERE response_id IN"
       " (SELECT id FROM responses WHERE batch_id IN " BATCHES_OF ")",
       activity_id, 0, NULL);
  run (world, "DELETE FROM responses WHERE batch_id IN " BATCHES_OF, activity_id, 0, NULL);
  run (world, "DELETE FROM tallies WHERE batch_id IN " BATCHES_OF, activity_id, 0, NULL);
  run (world, "DELETE FROM batches WHERE activity_id = $1", activity_id, 0, NULL);
}

static void
delete_batch (World *world)
{
  delete_batch_of (world, choose_row (world, "SELECT activity_id FROM batches"));
}

static const char *
choose_day (World *world)
{
  static const char *const DAYS[] = { "2025-03-31", "2025-04-01", "2025-05-01",
                                      "2025-05-14", "2025-05-31", "2025-06-15" };

  return DAYS[choose (world, G_N_ELEMENTS (DAYS))];
}

/* In its month or to another one, and whatever else the months are counted by. */
static void
change_activity (World *world)
{
  gint64 id = choose_row (world, "SELECT id FROM activities");

  run (world, "UPDATE activities SET held_on = $3, people = $2 WHERE id = $1", id,
       choose (world, 90), choose_day (world));
  if (choose (world, 2) == 0)
    run (world,
         "UPDATE activities SET level = CASE $2 WHEN 0 THEN 'engaging' WHEN 1 THEN 'involving'"
         " ELSE level END, took_place = $2 < 3 WHERE id = $1",
         id, choose (world, 5), NULL);
}

/* With its forms in one change, so that undo deletes it before them. */
static void
add_activity (World *world)
{
  gint64 id = world->activities[choose (world, ACTIVITIES)];

  run (world,
       "INSERT INTO activities (id, project_id, title, level, held_on, took_place, people)"
       " VALUES ($1, 1, 'Stall', 'involving', $3, $2 > 0, 30 + $2) ON CONFLICT DO NOTHING",
       id, choose (world, 4), choose_day (world));
  add_batch (world);
  for (guint n = choose (world, 4); n > 0; n--)
    add_form (world);
}

static void
delete_activity (World *world)
{
  gint64 id = world->activities[choose (world, ACTIVITIES)];

  delete_batch_of (world, id);
  run (world, "DELETE FROM activities WHERE id = $1", id, 0, NULL);
}

/* Each as often as it stands here. */
static void (*const CHANGES[]) (World *world) = {
  add_batch,    add_batch,       add_form,        add_form,     add_form,        add_form,
  add_form,     add_form,        change_form,     change_form,  delete_form,     delete_many_forms,
  change_tally, change_tally,    delete_tally,    change_batch, verify_batch,    delete_batch,
  add_activity, change_activity, change_activity, add_activity, delete_activity,
};

static void
change (World *world)
{
  g_autoptr (GError) error = NULL;
  WtChangeRecorder *recorder = wt_change_recorder_start (world->base.connection, &error);
  GBytes *changes;

  g_assert_no_error (error);
  CHANGES[choose (world, G_N_ELEMENTS (CHANGES))](world);
  changes = wt_change_recorder_finish (recorder, &error);
  g_assert_no_error (error);
  wt_change_recorder_free (recorder);
  g_ptr_array_add (world->done, changes);
  g_ptr_array_set_size (world->undone, 0);
}

/* Takes the newest of @from back, or does it again, and puts it onto @to. */
static void
step (World *world, GPtrArray *from, GPtrArray *to, gboolean inverse)
{
  g_autoptr (GError) error = NULL;
  GBytes *changes;

  if (from->len == 0)
    return;
  changes = g_ptr_array_steal_index (from, from->len - 1);
  wt_change_set_apply (world->base.connection, changes, inverse, &error);
  g_assert_no_error (error);
  g_ptr_array_add (to, changes);
}

static void
count_form (World *world, WtQuestionTally *tallies, gint64 *forms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) statement = wt_connection_prepare (
      world->base.connection,
      "SELECT activity_id, answers FROM responses JOIN batches ON batches.id = batch_id"
      " JOIN activities ON activities.id = activity_id WHERE took_place = 1",
      &error);

  while (wt_statement_step (statement, &error) == WT_STEP_ROW)
    for (guint a = 0; a < ACTIVITIES; a++)
      if (wt_statement_get_int64 (statement, 0) == world->activities[a])
        {
          const char *answers = wt_statement_get_text (statement, 1);

          forms[a]++;
          for (guint i = 0; i < QUESTIONS; i++)
            wt_question_tally_count (&tallies[a * QUESTIONS + i], answers[i], 1);
        }
  g_assert_no_error (error);
}

static void
count_tallies (World *world, WtQuestionTally *tallies, gint64 *forms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtStatement) statement =
      wt_connection_prepare (world->base.connection,
                             "SELECT activity_id, question_id, " WT_COUNT_COLUMNS
                             " FROM tallies JOIN batches ON batches.id = batch_id"
                             " JOIN activities ON activities.id = activity_id"
                             " WHERE took_place = 1",
                             &error);
  g_autoptr (WtStatement) batches =
      wt_connection_prepare (world->base.connection,
                             "SELECT activity_id, expected FROM batches"
                             " JOIN activities ON activities.id = activity_id"
                             " WHERE tallied = 1 AND took_place = 1",
                             &error);

  while (wt_statement_step (statement, &error) == WT_STEP_ROW)
    for (guint a = 0; a < ACTIVITIES; a++)
      for (guint i = 0; i < QUESTIONS; i++)
        if (wt_statement_get_int64 (statement, 0) == world->activities[a]
            && wt_statement_get_int64 (statement, 1)
                   == wt_survey_get_question (world->base.survey, i)->id)
          {
            WtQuestionTally tally = { 0 };

            wt_tally_store_read_counts (statement, 2, &tally);
            wt_question_tally_add (&tallies[a * QUESTIONS + i], &tally);
          }
  while (wt_statement_step (batches, &error) == WT_STEP_ROW)
    for (guint a = 0; a < ACTIVITIES; a++)
      if (wt_statement_get_int64 (batches, 0) == world->activities[a])
        forms[a] += wt_statement_get_int64 (batches, 1);
  g_assert_no_error (error);
}

/* The figures of each activity, which come from the counters, against the recount. */
static void
assert_counted (World *world)
{
  g_autofree WtQuestionTally *tallies = g_new0 (WtQuestionTally, ACTIVITIES * QUESTIONS);
  gint64 forms[ACTIVITIES] = { 0 };

  count_form (world, tallies, forms);
  count_tallies (world, tallies, forms);
  for (guint a = 0; a < ACTIVITIES; a++)
    {
      const WtFilter filter = { .activity_id = world->activities[a] };
      g_autoptr (WtFigures) figures = wt_figures_new (&filter, world->base.survey);
      g_autoptr (GError) error = NULL;

      wt_figures_store_read (world->base.connection, figures, &error);
      g_assert_no_error (error);
      g_assert_cmpint (wt_figures_get_forms (figures), ==, forms[a]);
      for (guint i = 0; i < QUESTIONS; i++)
        g_assert_true (wt_question_tally_is_same (wt_figures_get_question (figures, i),
                                                  &tallies[a * QUESTIONS + i]));
    }
}

static void
note_month (const char *month, WtLevel level, gint64 count, gpointer data)
{
  g_string_append_printf (data, "%s %d: %" G_GINT64_FORMAT "\n", month, (int) level, count);
}

/* What else is counted by months, as text. */
static char *
dup_counts (World *world, WtFigures *figures)
{
  const WtFilter *filter = wt_figures_get_filter (figures);
  g_autoptr (GArray) months = g_array_new (FALSE, TRUE, sizeof (WtMonthFigures));
  gint64 valued = wt_survey_get_question (world->base.survey, 2)->id;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  wt_figures_store_read_months (world->base.connection, filter, valued, months, &error);
  g_assert_no_error (error);
  wt_figures_store_count_levels (world->base.connection, filter, note_month, text, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < months->len; i++)
    note_month (g_array_index (months, WtMonthFigures, i).month, WT_LEVEL_NONE,
                wt_score_tally_get_answered (&g_array_index (months, WtMonthFigures, i).scores),
                text);
  g_string_append_printf (text,
                          "%" G_GINT64_FORMAT " activities, %" G_GINT64_FORMAT
                          " people, %" G_GINT64_FORMAT " forms, %" G_GINT64_FORMAT
                          " verified, of the survey %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
                          wt_figures_get_activities (figures), wt_figures_get_people (figures),
                          wt_figures_get_forms (figures), wt_figures_get_verified (figures),
                          wt_figures_get_survey_forms (figures),
                          wt_figures_get_survey_verified (figures));
  return g_string_free (text, FALSE);
}

static WtFigures *
read_figures (World *world, const WtFilter *filter)
{
  WtFigures *figures = wt_figures_new (filter, world->base.survey);
  g_autoptr (GError) error = NULL;

  wt_figures_store_read (world->base.connection, figures, &error);
  g_assert_no_error (error);
  return figures;
}

/* The only project's figures, which no counters of months serve, are everybody's. */
static void
assert_months_counted (World *world)
{
  static const char *const FROM[] = { "", "2025-03-01", "2025-03-31", "2025-05-01", "2025-05-14" };
  static const char *const TO[] = { "", "2025-05-31", "2025-05-30", "2025-06-14", "2025-06-30" };
  static const WtLevel LEVELS[] = { WT_LEVEL_NONE, WT_LEVEL_NONE, WT_LEVEL_INVOLVING };
  WtFilter filter = { .level = LEVELS[choose (world, G_N_ELEMENTS (LEVELS))] };
  g_autoptr (WtFigures) all = NULL;
  g_autoptr (WtFigures) of_project = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *counts_of_project = NULL;

  wt_filter_set_period (&filter, FROM[choose (world, G_N_ELEMENTS (FROM))],
                        TO[choose (world, G_N_ELEMENTS (TO))]);
  all = read_figures (world, &filter);
  filter.project_id = world->project_id;
  of_project = read_figures (world, &filter);
  for (guint i = 0; i < QUESTIONS; i++)
    g_assert_true (wt_question_tally_is_same (wt_figures_get_question (all, i),
                                              wt_figures_get_question (of_project, i)));
  counts = dup_counts (world, all);
  counts_of_project = dup_counts (world, of_project);
  g_assert_cmpstr (counts, ==, counts_of_project);
}

static void
test_random (World *world, gconstpointer data)
{
  guint most = 0;

  for (guint n = 0; n < STEPS; n++)
    {
      guint kind = choose (world, 10);

      if (kind < 7)
        change (world);
      else if (kind < 9)
        step (world, world->done, world->undone, TRUE);
      else
        step (world, world->undone, world->done, FALSE);
      assert_counted (world);
      assert_months_counted (world);
      if (n % 100 == 0)
        test_assert_sound (world->base.connection);
      most = MAX (
          most, (guint) test_get_number (world->base.connection, "SELECT count(*) FROM responses"));
    }
  g_test_message ("at most %u forms at a time, %u changes", most, world->done->len);
  g_assert_cmpuint (most, >, 20);
}

/* All the way back, and all the way forward again. */
static void
test_there_and_back (World *world, gconstpointer data)
{
  g_autofree char *start = test_dump (world->base.connection);
  g_autofree char *end = NULL;
  g_autofree char *back = NULL;
  g_autofree char *forward = NULL;

  for (guint n = 0; n < STEPS / 3; n++)
    change (world);
  end = test_dump (world->base.connection);
  while (world->done->len > 0)
    {
      step (world, world->done, world->undone, TRUE);
      assert_counted (world);
      assert_months_counted (world);
    }
  test_assert_sound (world->base.connection);
  back = test_dump (world->base.connection);
  g_assert_cmpstr (back, ==, start);
  while (world->undone->len > 0)
    step (world, world->undone, world->done, FALSE);
  forward = test_dump (world->base.connection);
  g_assert_cmpstr (forward, ==, end);
  test_assert_sound (world->base.connection);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/counters/random", World, NULL, set_up, test_random, tear_down);
  g_test_add ("/counters/there-and-back", World, NULL, set_up, test_there_and_back, tear_down);
  return g_test_run ();
}
