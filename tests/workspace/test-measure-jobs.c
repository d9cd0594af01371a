/* Measures and rebases: kept, changed, deleted, undone, and read with their points. */

#include "test-support.h"

#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-measure-jobs.h"
#include "wt-named-item.h"
#include "wt-project-jobs.h"
#include "wt-questionnaire-jobs.h"
#include "wt-settings-jobs.h"

#include <math.h>
#include <string.h>

static void
set_up (TestWorkspace *test, gconstpointer data)
{
  test_workspace_set_up (test);
}

static void
tear_down (TestWorkspace *test, gconstpointer data)
{
  test_check (test);
  test_workspace_tear_down (test);
}

static WtMeasure *
make_measure (const char *title)
{
  WtMeasure *measure = wt_measure_new ("engagement-feedback", "valued");

  g_object_set (measure, "title", title, NULL);
  return measure;
}

static WtMeasure *
add_measure (TestWorkspace *test, const char *title)
{
  g_autoptr (WtMeasure) measure = make_measure (title);

  return test_run (test, wt_save_measure_job_new (measure));
}

static WtRebase *
add_rebase (TestWorkspace *test, gint64 measure_id, const char *starts_on, const char *reason)
{
  g_autoptr (WtRebase) rebase = wt_rebase_new (measure_id);

  g_object_set (rebase, "starts-on", starts_on, "reason", reason, NULL);
  return test_run (test, wt_save_rebase_job_new (rebase));
}

static void
assert_undo_sentence (TestWorkspace *test, const char *expected)
{
  g_autofree char *sentence = NULL;

  g_object_get (test->workspace, "undo-sentence", &sentence, NULL);
  g_assert_cmpstr (sentence, ==, expected);
}

/* Undoes everything and does it again: every state comes back, the last in @states being now. */
static void
go_there_and_back (TestWorkspace *test, GPtrArray *states)
{
  for (guint i = states->len - 1; i > 0; i--)
    {
      g_autofree char *found = NULL;

      test_run (test, wt_undo_job_new ());
      found = test_dump (test);
      g_assert_cmpstr (found, ==, g_ptr_array_index (states, i - 1));
    }
  for (guint i = 1; i < states->len; i++)
    {
      g_autofree char *found = NULL;

      test_run (test, wt_redo_job_new ());
      found = test_dump (test);
      g_assert_cmpstr (found, ==, g_ptr_array_index (states, i));
    }
}

static void
test_life (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WtMeasure) measure = NULL;
  g_autoptr (WtMeasure) changed = NULL;
  g_autoptr (WtRebase) rebase = NULL;
  g_autoptr (WtRebase) later = NULL;

  g_ptr_array_add (states, test_dump (test));
  measure = add_measure (test, "Felt valued");
  assert_undo_sentence (test, "Added the measure “Felt valued”");
  g_ptr_array_add (states, test_dump (test));

  wt_workspace_set_author (test->workspace, "Priya Raman");
  g_object_set (measure, "target", " 8,50", "target-on", "2026-03-31", NULL);
  changed = test_run (test, wt_save_measure_job_new (measure));
  assert_undo_sentence (test, "Changed the measure “Felt valued”: target, date of the target");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (changed), WT_MEASURE_TARGET), ==, "8.5");
  g_ptr_array_add (states, test_dump (test));

  rebase = add_rebase (test, wt_measure_get_id (measure), "2025-04-01", "A new form");
  assert_undo_sentence (test, "Rebased “Felt valued” from 1 April 2025");
  g_ptr_array_add (states, test_dump (test));

  wt_workspace_set_author (test->workspace, "Sam Ellery");
  g_object_set (rebase, "starts-on", "2025-05-01", "reason", "A shorter form", NULL);
  later = test_run (test, wt_save_rebase_job_new (rebase));
  assert_undo_sentence (test, "Changed the rebase of “Felt valued” from 1 May 2025");
  g_assert_true (wt_model_is_same (WT_MODEL (rebase), WT_MODEL (later)));
  g_ptr_array_add (states, test_dump (test));

  test_run (test, wt_delete_rebase_job_new (wt_rebase_get_id (rebase)));
  assert_undo_sentence (test, "Deleted the rebase of “Felt valued” from 1 May 2025");
  g_ptr_array_add (states, test_dump (test));
  go_there_and_back (test, states);

  /* With a rebase to go along. */
  test_run (test, wt_undo_job_new ());
  g_ptr_array_remove_index (states, states->len - 1);
  test_run (test, wt_delete_measure_job_new (wt_measure_get_id (measure)));
  assert_undo_sentence (test, "Deleted the measure “Felt valued”");
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM rebases"), ==, 0);
  g_ptr_array_add (states, test_dump (test));
  go_there_and_back (test, states);
}

/* What is typed into one field within half a minute is one change. */
static void
test_typing (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = add_measure (test, "Listen");
  g_autoptr (WtMeasure) saved = NULL;
  g_autoptr (GListModel) measures = NULL;

  g_object_set (measure, "title", "Listened to", NULL);
  saved = test_run (test, wt_save_measure_job_new (measure));
  test_run (test, wt_undo_job_new ());
  measures = test_run (test, wt_list_measures_job_new ());
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (WtMeasure) left = g_list_model_get_item (measures, i);

      g_assert_false (g_str_has_prefix (wt_measure_get_title (left), "Listen"));
    }
}

static void
test_refused (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = make_measure ("");
  g_autoptr (WtMeasure) stored = add_measure (test, "Felt valued");
  g_autoptr (WtRebase) rebase = NULL;
  g_autoptr (WtRebase) other = NULL;

  test_run_fails (test, wt_save_measure_job_new (measure), WT_ERROR_INVALID);
  g_object_set (measure, "title", "A", "question", "expressed", NULL);
  test_run_fails (test, wt_save_measure_job_new (measure), WT_ERROR_INVALID);
  g_object_set (measure, "survey", "gone", NULL);
  test_run_fails (test, wt_save_measure_job_new (measure), WT_ERROR_INVALID);
  g_object_set (measure, "id", (gint64) 99, "kind", WT_MEASURE_KIND_FORMS, NULL);
  test_run_fails (test, wt_save_measure_job_new (measure), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_load_measure_job_new (99), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_delete_measure_job_new (99), WT_ERROR_NOT_FOUND);
  test_run_fails (test, wt_delete_rebase_job_new (99), WT_ERROR_NOT_FOUND);

  rebase = add_rebase (test, wt_measure_get_id (stored), "2025-04-01", "A new form");
  g_object_set (rebase, "id", (gint64) 0, NULL);
  test_run_fails (test, wt_save_rebase_job_new (rebase), WT_ERROR_INVALID);
  g_object_set (rebase, "starts-on", "2025-04-02", "reason", " ", NULL);
  test_run_fails (test, wt_save_rebase_job_new (rebase), WT_ERROR_INVALID);
  g_object_set (rebase, "reason", "Another", "measure-id", (gint64) 99, NULL);
  g_assert_false (wt_workspace_run (test->workspace, wt_save_rebase_job_new (rebase), NULL, NULL));
  g_assert_cmpint (test_get_number (test, "SELECT count(*) FROM rebases"), ==, 1);
}

/* What is measured without a question forgets it. */
static void
test_question_is_forgotten (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = make_measure ("Forms");
  g_autoptr (WtMeasure) saved = NULL;

  g_object_set (measure, "kind", WT_MEASURE_KIND_FORMS, NULL);
  saved = test_run (test, wt_save_measure_job_new (measure));
  g_assert_cmpstr (wt_measure_get_survey (saved), ==, "");
  g_assert_cmpstr (wt_measure_get_question (saved), ==, "");
}

static void
add_forms (TestWorkspace *test)
{
  gint64 project_id = test_add_project (test, "Falls");
  static const char *const DAYS[] = { "2025-01-10", "2025-02-10", "2025-04-10" };

  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      gint64 activity_id = test_add_activity (test, project_id, "involving", DAYS[i]);
      gint64 batch_id = test_add_batch (test, activity_id, 2);

      test_add_form (test, batch_id, 1, "TY8--");
      test_add_form (test, batch_id, 2, i == 1 ? "-N4--" : "-N6--");
    }
}

static void
test_measurement (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = add_measure (test, "Heard and valued");
  g_autoptr (WtRebase) second = NULL;
  g_autoptr (WtRebase) first = NULL;
  g_autoptr (WtMeasurement) measurement = NULL;
  WtSeries *series;

  add_forms (test);
  second = add_rebase (test, wt_measure_get_id (measure), "2025-04-01", "A new form");
  first = add_rebase (test, wt_measure_get_id (measure), "2025-02-01", "A new lead");
  measurement = test_run (test, wt_load_measure_job_new (wt_measure_get_id (measure)));
  series = wt_measurement_get_series (measurement);
  g_assert_cmpstr (wt_series_get_measured (series), ==, "Heard and valued");
  g_assert_cmpuint (wt_series_get_n_points (series), ==, 3);
  g_assert_cmpstr (wt_series_get_point (series, 1)->on, ==, "2025-02-01");
  g_assert_cmpfloat (wt_series_get_point (series, 0)->value, ==, 7);
  g_assert_cmpfloat (wt_series_get_point (series, 1)->value, ==, 6);
  g_assert_cmpint (wt_series_get_point (series, 2)->people, ==, 2);
  g_assert_cmpuint (wt_series_get_n_rebases (series), ==, 2);
  g_assert_cmpstr (wt_series_get_rebase (series, 0)->reason, ==, "A new lead");
  g_assert_cmpstr (wt_series_get_rebase (series, 1)->on, ==, "2025-04-01");
  g_assert_cmpuint (g_list_model_get_n_items (wt_measurement_get_rebases (measurement)), ==, 2);
  g_assert_cmpint (wt_settings_get_threshold (wt_measurement_get_settings (measurement)), ==, 5);
  g_assert_true (
      wt_model_is_same (WT_MODEL (wt_measurement_get_measure (measurement)), WT_MODEL (measure)));
}

/* A measure that is not stored, and one that cannot be measured. */
static void
test_preview (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = make_measure ("");
  g_autoptr (WtMeasurement) quarters = NULL;
  g_autoptr (WtMeasurement) shares = NULL;
  g_autoptr (WtMeasurement) forms = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  WtSeries *series;

  add_forms (test);
  before = test_dump (test);
  g_object_set (measure, "unit", WT_MEASURE_UNIT_QUARTER, NULL);
  quarters = test_run (test, wt_preview_measure_job_new (measure));
  series = wt_measurement_get_series (quarters);
  g_assert_cmpstr (wt_series_get_measured (series), ==, "Felt valued");
  g_assert_cmpuint (wt_series_get_n_points (series), ==, 2);
  g_assert_cmpstr (wt_series_get_point (series, 0)->on, ==, "2025-01-01");
  g_assert_cmpfloat (wt_series_get_point (series, 0)->value, ==, 6.5);

  g_object_set (measure, "kind", WT_MEASURE_KIND_SHARE, NULL);
  shares = test_run (test, wt_preview_measure_job_new (measure));
  g_assert_cmpuint (wt_series_get_n_points (wt_measurement_get_series (shares)), ==, 0);

  g_object_set (measure, "kind", WT_MEASURE_KIND_FORMS, NULL);
  forms = test_run (test, wt_preview_measure_job_new (measure));
  series = wt_measurement_get_series (forms);
  g_assert_cmpstr (wt_series_get_measured (series), ==, "Forms");
  g_assert_cmpfloat (wt_series_get_point (series, 0)->value, ==, 4);
  after = test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

/* A measure stays when the directorate or organisation that it is of goes, as a project does; undo
 * brings it back. */
static void
test_places_go (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = make_measure ("Felt valued");
  g_autoptr (WtMeasure) saved = NULL;
  g_autoptr (GListModel) directorates = NULL;
  g_autoptr (WtNamedItem) directorate = NULL;
  g_autoptr (WtMeasurement) left = NULL;
  g_autoptr (WtMeasurement) back = NULL;
  gint64 id;

  test_run (test, wt_save_organisation_job_new (0, "NHS Alder Vale"));
  directorates = test_run (test, wt_list_directorates_job_new ());
  directorate = g_list_model_get_item (directorates, 0);
  id = wt_named_item_get_id (directorate);
  g_object_set (measure, "directorate-id", id, "organisation-id", (gint64) 1, NULL);
  saved = test_run (test, wt_save_measure_job_new (measure));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (saved), WT_MEASURE_DIRECTORATE), ==,
                   wt_named_item_get_name (directorate));
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (saved), WT_MEASURE_ORGANISATION), ==,
                   "NHS Alder Vale");

  test_run (test, wt_save_directorate_job_new (id, ""));
  test_run (test, wt_save_organisation_job_new (1, ""));
  left = test_run (test, wt_load_measure_job_new (wt_measure_get_id (saved)));
  g_assert_cmpint (
      wt_model_get_int64 (WT_MODEL (wt_measurement_get_measure (left)), WT_MEASURE_DIRECTORATE_ID),
      ==, 0);
  test_run (test, wt_undo_job_new ());
  test_run (test, wt_undo_job_new ());
  back = test_run (test, wt_load_measure_job_new (wt_measure_get_id (saved)));
  g_assert_true (wt_model_is_same (WT_MODEL (wt_measurement_get_measure (back)), WT_MODEL (saved)));
}

/* A questionnaire of one's own goes; what was measured by it has no points, and can be loaded. */
static void
test_questionnaire_goes (TestWorkspace *test, gconstpointer data)
{
  g_autoptr (WtMeasure) measure = make_measure ("Was it clear?");
  g_autoptr (WtMeasure) saved = NULL;
  g_autoptr (WtMeasurement) measurement = NULL;

  test_add_survey (test, "{\"id\": \"own-letters\", \"title\": \"Letters\", \"questions\": ["
                         "{\"id\": \"clear\", \"text\": \"Clear?\", \"type\": \"scale\","
                         " \"minimum\": 1, \"maximum\": 10}]}");
  g_object_set (measure, "survey", "own-letters", "question", "clear", NULL);
  saved = test_run (test, wt_save_measure_job_new (measure));
  test_run (test, wt_delete_questionnaire_job_new ("own-letters"));
  measurement = test_run (test, wt_load_measure_job_new (wt_measure_get_id (saved)));
  g_assert_cmpuint (wt_series_get_n_points (wt_measurement_get_series (measurement)), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (TestWorkspace *test, gconstpointer data);
  } TESTS[] = {
    { "/measure-jobs/life", test_life },
    { "/measure-jobs/typing", test_typing },
    { "/measure-jobs/refused", test_refused },
    { "/measure-jobs/question-is-forgotten", test_question_is_forgotten },
    { "/measure-jobs/measurement", test_measurement },
    { "/measure-jobs/preview", test_preview },
    { "/measure-jobs/places-go", test_places_go },
    { "/measure-jobs/questionnaire-goes", test_questionnaire_goes },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, TestWorkspace, NULL, set_up, TESTS[i].test, tear_down);
  return g_test_run ();
}
