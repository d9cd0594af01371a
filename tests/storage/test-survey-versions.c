/* Surveys of one's own, their versions, and forms of all of them. */

#include "test-support.h"

#include "wt-batch-store.h"
#include "wt-error.h"
#include "wt-figures-store.h"
#include "wt-response-store.h"
#include "wt-survey-store.h"
#include "wt-tally-store.h"

#include <string.h>

#define FIRST                                                                                      \
  "{\"id\": \"ours\", \"title\": \"Ours\", \"questions\": ["                                       \
  "{\"id\": \"how\", \"text\": \"How was it?\", \"type\": \"choice\", \"choices\":"                \
  " [{\"id\": \"a\", \"text\": \"Good\"}, {\"id\": \"b\", \"text\": \"Poor\"}]},"                  \
  "{\"id\": \"why\", \"text\": \"Why?\", \"type\": \"text\"},"                                     \
  "{\"id\": \"where\", \"text\": \"Where?\", \"type\": \"choices\", \"choices\":"                  \
  " [{\"id\": \"a\", \"text\": \"Letter\"}, {\"id\": \"b\", \"text\": \"Radio\"}]}]}"

/* Another order, a question that is new, one that is gone. */
#define SECOND                                                                                     \
  "{\"id\": \"ours\", \"title\": \"Ours again\", \"questions\": ["                                 \
  "{\"id\": \"where\", \"text\": \"Where did you see it?\", \"type\": \"choices\", \"choices\":"   \
  " [{\"id\": \"b\", \"text\": \"Radio\"}, {\"id\": \"a\", \"text\": \"Letter\"},"                 \
  " {\"id\": \"c\", \"text\": \"Shop\"}]},"                                                        \
  "{\"id\": \"miles\", \"text\": \"How far?\", \"type\": \"number\"},"                             \
  "{\"id\": \"how\", \"text\": \"How was it?\", \"type\": \"choice\", \"choices\":"                \
  " [{\"id\": \"a\", \"text\": \"Good\"}, {\"id\": \"b\", \"text\": \"Poor\"}]}]}"

#define OTHER_KIND                                                                                 \
  "{\"id\": \"ours\", \"title\": \"Ours\", \"questions\": ["                                       \
  "{\"id\": \"how\", \"text\": \"How was it?\", \"type\": \"text\"}]}"

typedef struct
{
  TestStorage base;
  WtSurvey *first, *second;
  gint64 activity_id;
} World;

static WtSurvey *
load (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (bytes, &error);

  g_assert_no_error (error);
  return survey;
}

static WtSurvey *
add (World *world, const char *json, int version)
{
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = load (json);

  g_assert_true (wt_survey_store_insert (world->base.connection, survey, version, &error));
  g_assert_no_error (error);
  return survey;
}

static void
set_up (World *world, gconstpointer data)
{
  test_storage_set_up (&world->base, NULL);
  world->activity_id = test_add_activity (&world->base, test_add_project (&world->base, "Falls"),
                                          "engaging", "2025-05-14");
  world->first = add (world, FIRST, 1);
  world->second = add (world, SECOND, 2);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->first);
  g_clear_object (&world->second);
  test_storage_tear_down (&world->base, NULL);
}

static gint64
add_batch (World *world, WtSurvey *survey)
{
  g_autoptr (WtBatch) batch = wt_batch_new (world->activity_id, wt_survey_get_id (survey));
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_batch_store_insert (world->base.connection, batch, &error));
  g_assert_no_error (error);
  return wt_batch_get_id (batch);
}

static void
add_form (World *world, WtSurvey *survey, gint64 batch_id, gint64 serial, const char *const *cells)
{
  guint n_questions = wt_survey_get_n_questions (survey);
  g_autoptr (WtResponse) form = wt_response_new (batch_id, serial, n_questions);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_questions; i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      if (wt_question_kind_has_value (question->kind))
        wt_response_set_value (form, i, cells[i]);
      else if (question->kind == WT_QUESTION_TEXT)
        wt_response_set_text (form, i, cells[i]);
      else
        wt_response_set_key (form, i, cells[i][0]);
    }
  g_assert_true (wt_response_store_insert (world->base.connection, form, survey, &error));
  g_assert_no_error (error);
}

/* Questions keep their id; those of another kind cannot have it. */
static void
test_versions (World *world, gconstpointer data)
{
  g_autoptr (WtSurvey) other = load (OTHER_KIND);
  g_autoptr (WtSurvey) newest = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (wt_survey_get_question (world->first, 0)->id, ==,
                   wt_survey_get_question (world->second, 2)->id);
  g_assert_cmpint (wt_survey_get_question (world->first, 2)->id, ==,
                   wt_survey_get_question (world->second, 0)->id);
  g_assert_cmpint (wt_survey_get_question (world->second, 1)->id, !=,
                   wt_survey_get_question (world->first, 1)->id);
  newest = wt_survey_store_find_newest (world->base.connection, "ours", &error);
  g_assert_cmpint (wt_survey_get_id (newest), ==, wt_survey_get_id (world->second));

  g_assert_false (wt_survey_store_insert (world->base.connection, other, 3, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (wt_survey_store_insert (world->base.connection, world->first, 2, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
}

static gboolean
collect (gint64 activity_id, WtResponse *response, gpointer data)
{
  GString *read = data;

  g_string_append_printf (read, "%s %s %s|", wt_response_get_answers (response),
                          wt_response_get_text (response, 0), wt_response_get_text (response, 1));
  return TRUE;
}

/* Forms of both versions are read in the order of the newer one and counted together. */
static void
test_read_together (World *world, gconstpointer data)
{
  const char *const old_form[] = { "a", "Nobody asked", "ab" };
  const char *const old_blank[] = { "*", "", "" };
  const char *const new_form[] = { "bc", "2.5", "b" };
  WtFilter filter = { 0 };
  g_autoptr (WtFigures) figures = wt_figures_new (&filter, world->second);
  g_autoptr (GString) read = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 old_batch = add_batch (world, world->first);
  gint64 new_batch = add_batch (world, world->second);
  const WtQuestionTally *where, *how;

  add_form (world, world->first, old_batch, 1, old_form);
  add_form (world, world->first, old_batch, 2, old_blank);
  add_form (world, world->second, new_batch, 3, new_form);
  test_assert_sound (world->base.connection);
  g_assert_true (wt_response_store_for_each (world->base.connection, world->second, &filter,
                                             collect, read, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (read->str, ==, "V_a ab |-_*  |VVb bc 2.5|");

  g_assert_true (wt_figures_store_read (world->base.connection, figures, &error));
  where = wt_figures_get_question (figures, 0);
  how = wt_figures_get_question (figures, 2);
  g_assert_cmpint (where->choices[0], ==, 1);
  g_assert_cmpint (where->choices[1], ==, 2);
  g_assert_cmpint (where->choices[2], ==, 1);
  g_assert_cmpint (wt_question_tally_get_answered (where), ==, 2);
  g_assert_cmpint (where->blank, ==, 1);
  g_assert_cmpint (how->choices[0], ==, 1);
  g_assert_cmpint (how->choices[1], ==, 1);
  g_assert_cmpint (how->several, ==, 1);
  g_assert_cmpint (wt_question_tally_get_forms (how), ==, 3);
}

/* Totals of choices enter the same counters. */
static void
test_totals (World *world, gconstpointer data)
{
  gint64 batch_id = add_batch (world, world->first);
  g_autoptr (WtTally) tally = wt_tally_new (batch_id, world->first);
  g_autoptr (WtTally) read = wt_tally_new (batch_id, world->first);
  g_autoptr (GError) error = NULL;

  test_run_script (world->base.connection, "UPDATE batches SET tallied = 1, expected = 9");
  *wt_question_tally_get_choice (wt_tally_get_question (tally, 0), 'a') = 4;
  *wt_question_tally_get_choice (wt_tally_get_question (tally, 0), 'b') = 5;
  for (guint i = 0; i < 2; i++)
    g_assert_true (wt_tally_store_update (world->base.connection, tally, &error));
  g_assert_true (wt_tally_store_read (world->base.connection, read, &error));
  g_assert_true (wt_question_tally_is_same (wt_tally_get_question (read, 0),
                                            wt_tally_get_question (tally, 0)));
  test_assert_sound (world->base.connection);
  g_assert_cmpint (
      test_get_number (world->base.connection, "SELECT sum (forms) FROM choice_counters"), ==, 9);
  g_assert_true (wt_tally_store_delete (world->base.connection, batch_id, &error));
  g_assert_cmpint (
      test_get_number (world->base.connection, "SELECT sum (forms) FROM choice_counters"), ==, 0);
  test_assert_sound (world->base.connection);
}

/* A corrected text keeps its theme and may no longer be quoted; an emptied one loses both. */
static void
test_corrected_comment (World *world, gconstpointer data)
{
  const char *const form[] = { "a", "Nobody asked", "" };
  gint64 batch_id = add_batch (world, world->first);
  g_autoptr (WtResponse) read = NULL;
  g_autoptr (GError) error = NULL;

  add_form (world, world->first, batch_id, 1, form);
  test_run_script (world->base.connection,
                   "INSERT INTO themes (id, name) VALUES (1, 'Being asked');"
                   "INSERT INTO comment_themes SELECT response_id, question_id, 1 FROM comments;"
                   "UPDATE comments SET publishable = 1");
  read = wt_response_store_find_serial (world->base.connection, batch_id, 1, world->first, &error);
  g_assert_true (wt_response_store_update (world->base.connection, read, world->first, &error));
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT publishable FROM comments"), ==,
                   1);
  wt_response_set_text (read, 1, "Nobody asked me");
  g_assert_true (wt_response_store_update (world->base.connection, read, world->first, &error));
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT publishable FROM comments"), ==,
                   0);
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM comment_themes"),
                   ==, 1);
  wt_response_set_key (read, 1, '-');
  g_assert_true (wt_response_store_update (world->base.connection, read, world->first, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM comment_themes"),
                   ==, 0);
  test_assert_sound (world->base.connection);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/survey-versions/versions", test_versions },
    { "/survey-versions/read-together", test_read_together },
    { "/survey-versions/totals", test_totals },
    { "/survey-versions/corrected-comment", test_corrected_comment },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
