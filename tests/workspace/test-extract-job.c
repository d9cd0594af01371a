/* Data go out and come in again: the same forms, the same figures. */
#include "test-surveys.h"

#include "wt-activity-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-comment-jobs.h"
#include "wt-comment-text-jobs.h"
#include "wt-error.h"
#include "wt-extract-job.h"
#include "wt-figures-jobs.h"
#include "wt-figures.h"
#include "wt-form-jobs.h"
#include "wt-import-job.h"
#include "wt-survey-jobs.h"

#include <glib/gstdio.h>
#include <string.h>

/* Questions whose names begin or end as others do or are columns of files, and choices that are
 * called by one another's letters. */
static const char AWKWARD[] =
    "{\"id\": \"own-awkward\", \"title\": \"Awkward\", \"questions\": ["
    "{\"id\": \"rating\", \"type\": \"text\", \"text\": \"Activity title\"},"
    "{\"id\": \"staff-rating\", \"type\": \"scale\", \"text\": \"Activity date\", \"minimum\": 1,"
    " \"maximum\": 10},"
    "{\"id\": \"serial\", \"type\": \"number\", \"text\": \"Serial\"},"
    "{\"id\": \"activity_date\", \"type\": \"date\", \"text\": \"Number\"},"
    "{\"id\": \"response id\", \"type\": \"yes-no\", \"text\": \"Response ID\"},"
    "{\"id\": \"=1+1\", \"type\": \"choice\", \"text\": \"Which?\", \"choices\": ["
    "{\"id\": \"a\", \"text\": \"b\"}, {\"id\": \"b\", \"text\": \"a\"},"
    "{\"id\": \"c\", \"text\": \"a;b\"}]},"
    "{\"id\": \"x,\\\"y\\\"\", \"type\": \"choices\", \"text\": \"Which of them?\", \"choices\": ["
    "{\"id\": \"a\", \"text\": \"b\"}, {\"id\": \"b\", \"text\": \"a;c\"},"
    "{\"id\": \"c\", \"text\": \"a\"}]},"
    "{\"id\": \"email\", \"type\": \"text\", \"text\": \"Anything else?\"}]}";

static const char *const TEXTS[] = {
  "Poster",      "=1+1",   "'=1+1",        "?",   ".",           "...",
  "*",           "- good", "N/A",          "yes", "a\nb",        "say \"yes\", no",
  "line\r\nend", "a;b",    "\xef\xbb\xbf", "😀",   "Gofal a’r ŵ", "0",
};

/* A workspace that data go out of, and another that they come into. */
typedef struct
{
  TestWorkspace base;
  TestWorkspace other;
  gint64 project_id;
  char *folder;
} World;

static void
set_up (World *world, gconstpointer data)
{
  test_workspace_set_up (&world->base);
  test_workspace_set_up (&world->other);
  world->project_id = test_add_project (&world->base, "Falls clinic");
  world->folder = g_build_filename (world->base.folder, "data out 😀", NULL);
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

static void
tear_down (World *world, gconstpointer data)
{
  remove_files (world->folder);
  g_free (world->folder);
  test_workspace_tear_down (&world->base);
  test_workspace_tear_down (&world->other);
}

static char *
make_value (GRand *random, const WtQuestion *question)
{
  switch (question->kind)
    {
    case WT_QUESTION_CHOICES:
      return g_strdup (
          ((const char *[]){ "a", "b", "c", "ab", "bc", "abc" })[g_rand_int_range (random, 0, 6)]);
    case WT_QUESTION_NUMBER:
      return g_rand_boolean (random)
                 ? g_strdup_printf ("%d", g_rand_int_range (random, -2000, 2000))
                 : g_strdup_printf ("%d.%d", g_rand_int_range (random, -9, 9),
                                    g_rand_int_range (random, 1, 999) * 10 + 1);
    case WT_QUESTION_DATE:
      return g_strdup_printf ("20%02d-%02d-%02d", g_rand_int_range (random, 10, 26),
                              g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
    case WT_QUESTION_TEXT:
    case WT_QUESTION_YES_NO:
    case WT_QUESTION_SCALE:
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_N_KINDS:
    default:
      return g_strdup (TEXTS[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (TEXTS))]);
    }
}

static void
answer (GRand *random, WtResponse *response, guint index, const WtQuestion *question)
{
  static const char KEYS[] = "-?*L";
  char key = KEYS[g_rand_int_range (random, 0, (gint32) strlen (KEYS))];
  g_autofree char *value = make_value (random, question);

  if (g_rand_int_range (random, 0, 4) == 0 && wt_answer_key_is_valid (question, key))
    wt_response_set_key (response, index, key);
  else if (question->kind == WT_QUESTION_TEXT)
    wt_response_set_text (response, index, value);
  else if (wt_question_kind_has_value (question->kind))
    wt_response_set_value (response, index, value);
  else if (question->kind == WT_QUESTION_SCALE)
    wt_response_set_key (response, index, (char) ('0' + g_rand_int_range (random, 0, 10)));
  else if (question->kind == WT_QUESTION_YES_NO)
    wt_response_set_key (response, index, g_rand_boolean (random) ? 'Y' : 'N');
  else
    wt_response_set_key (response, index, (char) ('a' + g_rand_int_range (random, 0, 3)));
}

/* Forms with all answers there are, in some order of their numbers. */
static void
add_forms (World *world, gint64 activity_id, gint64 survey_id, guint n_forms, guint32 seed)
{
  g_autoptr (WtSurvey) survey = test_run (&world->base, wt_load_survey_job_new (survey_id));
  gint64 batch_id = test_add_survey_batch (&world->base, activity_id, survey_id, n_forms);
  GRand *random = g_rand_new_with_seed (seed);

  for (guint form = 0; form < n_forms; form++)
    {
      g_autoptr (WtResponse) response =
          wt_response_new (batch_id, 3 * form + 7, wt_survey_get_n_questions (survey));
      g_autoptr (WtResponse) saved = NULL;

      for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
        answer (random, response, i, wt_survey_get_question (survey, i));
      saved = test_run (&world->base, wt_save_response_job_new (response));
    }
  g_rand_free (random);
}

static WtExtractPreview *
extract (World *world, WtExtractOptions options)
{
  options.folder = world->folder;
  return test_run (&world->base, wt_extract_job_new (&options, NULL));
}

static char *
read_file (World *world, const char *name)
{
  g_autofree char *path = g_build_filename (world->folder, name, NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

/* Every column is taken for what it is, every row is good. */
static void
import (World *world, const char *name, gint64 activity_id, gint64 survey_id, guint n_forms)
{
  g_autofree char *path = g_build_filename (world->folder, name, NULL);
  WtImportOptions options = { .path = path, .activity_id = activity_id, .survey_id = survey_id };
  g_autoptr (WtImportReport) report = test_run (&world->other, wt_import_job_new (&options, NULL));

  for (guint i = 0; i < wt_import_report_get_n_listed (report); i++)
    g_test_message ("%u: %s", wt_import_report_get_line (report, i),
                    wt_import_report_get_reason (report, i));
  g_assert_cmpuint (wt_import_report_get_n_bad (report), ==, 0);
  g_assert_cmpuint (wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS), ==, n_forms);
}

static WtFigures *
load_figures (TestWorkspace *workspace, gint64 survey_id)
{
  return test_run (workspace, wt_load_figures_job_new (&(WtFilter){ 0 }, survey_id));
}

static void
assert_same_figures (World *world, gint64 survey_id, gint64 other_id)
{
  g_autoptr (WtFigures) figures = load_figures (&world->base, survey_id);
  g_autoptr (WtFigures) others = load_figures (&world->other, other_id);
  WtSurvey *survey = wt_figures_get_survey (figures);

  g_assert_cmpint (wt_figures_get_survey_forms (figures), >, 0);
  g_assert_cmpint (wt_figures_get_survey_forms (figures), ==, wt_figures_get_survey_forms (others));
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      WtQuestionTally tally = *wt_figures_get_question (figures, i);
      const WtNumberSummary *numbers = wt_figures_get_numbers (figures, i);
      const WtNumberSummary *other_numbers = wt_figures_get_numbers (others, i);

      g_test_message ("%s", question->key);
      tally.question_id = wt_figures_get_question (others, i)->question_id;
      g_assert_true (wt_question_tally_is_same (&tally, wt_figures_get_question (others, i)));
      if (question->kind == WT_QUESTION_NUMBER)
        {
          g_assert_cmpfloat (numbers->mean, ==, other_numbers->mean);
          g_assert_cmpfloat (numbers->median, ==, other_numbers->median);
        }
    }
}

static void
assert_same_forms (World *world, gint64 activity_id, gint64 survey_id, gint64 other_id)
{
  g_autoptr (WtBatch) batch =
      test_run (&world->base, wt_load_batch_job_new (activity_id, survey_id));
  g_autoptr (WtBatch) other = test_run (&world->other, wt_load_batch_job_new (1, other_id));
  g_autoptr (GListModel) forms =
      test_run (&world->base, wt_list_responses_job_new (wt_batch_get_id (batch), 0, 1000));
  g_autoptr (GListModel) others =
      test_run (&world->other, wt_list_responses_job_new (wt_batch_get_id (other), 0, 1000));

  g_assert_cmpuint (g_list_model_get_n_items (forms), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (forms), ==, g_list_model_get_n_items (others));
  for (guint form = 0; form < g_list_model_get_n_items (forms); form++)
    {
      g_autoptr (WtResponse) first = g_list_model_get_item (forms, form);
      g_autoptr (WtResponse) second = g_list_model_get_item (others, form);

      g_assert_cmpint (wt_response_get_serial (first), ==, wt_response_get_serial (second));
      g_assert_cmpstr (wt_response_get_answers (first), ==, wt_response_get_answers (second));
      for (guint i = 0; i < wt_response_get_n_questions (first); i++)
        g_assert_cmpstr (wt_response_get_text (first, i), ==, wt_response_get_text (second, i));
    }
}

/* One activity's forms keep their numbers; every kind of question and every way not to answer. */
static void
test_round_trip (World *world, gconstpointer data)
{
  const char *definition = data;
  const char *file = definition == AWKWARD ? "forms-own-awkward.csv" : "forms-own-meeting.csv";
  gint64 survey_id = test_add_survey (&world->base, definition);
  gint64 other_id = test_add_survey (&world->other, definition);
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  gint64 to_id = test_add_activity (&world->other, test_add_project (&world->other, "Copies"),
                                    "engaging", "2025-05-14");
  g_autoptr (WtExtractPreview) written = NULL;

  add_forms (world, activity_id, survey_id, 200, 11);
  written = extract (world, (WtExtractOptions){ .filter = { .activity_id = activity_id },
                                                .format = WT_EXTRACT_CSV,
                                                .has_mark = TRUE,
                                                .has_comments = TRUE });
  g_assert_cmpint (wt_extract_preview_get_counts (written)->forms, ==, 200);
  import (world, file, to_id, other_id, 200);
  assert_same_figures (world, survey_id, other_id);
  assert_same_forms (world, activity_id, survey_id, other_id);
  test_check (&world->other);
}

/* Without what people wrote, what can be counted is the same. */
static void
test_round_trip_without_comments (World *world, gconstpointer data)
{
  gint64 survey_id = test_add_survey (&world->base, AWKWARD);
  gint64 other_id = test_add_survey (&world->other, AWKWARD);
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  gint64 to_id = test_add_activity (&world->other, test_add_project (&world->other, "Copies"),
                                    "engaging", "2025-05-14");
  g_autoptr (WtExtractPreview) written = NULL;
  g_autoptr (WtFigures) figures = NULL;
  g_autoptr (WtFigures) others = NULL;

  add_forms (world, activity_id, survey_id, 60, 12);
  written = extract (world, (WtExtractOptions){ .format = WT_EXTRACT_CSV });
  import (world, "forms-own-awkward.csv", to_id, other_id, 60);
  figures = load_figures (&world->base, survey_id);
  others = load_figures (&world->other, other_id);
  for (guint i = 0; i < 8; i++)
    {
      WtQuestionTally tally = *wt_figures_get_question (figures, i);

      tally.question_id = wt_figures_get_question (others, i)->question_id;
      if (wt_survey_get_question (wt_figures_get_survey (figures), i)->kind == WT_QUESTION_TEXT)
        g_assert_cmpint (wt_figures_get_question (others, i)->blank, ==, 60);
      else
        g_assert_true (wt_question_tally_is_same (&tally, wt_figures_get_question (others, i)));
    }
}

/* Forms of several activities, whose numbers are the same, come in as those of one. */
static void
test_several_activities (World *world, gconstpointer data)
{
  gint64 survey_id = test_add_survey (&world->base, TEST_SURVEY_ALL_KINDS);
  gint64 other_id = test_add_survey (&world->other, TEST_SURVEY_ALL_KINDS);
  gint64 to_id = test_add_activity (&world->other, test_add_project (&world->other, "Copies"),
                                    "engaging", "2025-05-14");
  g_autoptr (WtExtractPreview) written = NULL;

  for (guint32 i = 0; i < 3; i++)
    add_forms (world,
               test_add_activity (&world->base, world->project_id, "involving", "2025-05-14"),
               survey_id, 30, i);
  written = extract (world, (WtExtractOptions){ .format = WT_EXTRACT_CSV, .has_comments = TRUE });
  import (world, "forms-own-meeting.csv", to_id, other_id, 90);
  assert_same_figures (world, survey_id, other_id);
}

/* Forms of both versions are one table, in the order of the newest. */
static void
test_versions (World *world, gconstpointer data)
{
  gint64 first_id = test_add_survey_version (&world->base, TEST_SURVEY_ALL_KINDS, 1);
  gint64 later_id = test_add_survey_version (&world->base, TEST_SURVEY_ALL_KINDS_LATER, 2);
  gint64 activities[2];
  gint64 batch_id;
  g_autoptr (WtExtractPreview) written = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    activities[i] = test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  batch_id = test_add_survey_batch (&world->base, activities[0], first_id, 1);
  test_add_survey_form (&world->base, batch_id, 4, "aVVV8YTT", "ab|2|2025-10-02|Tea|Cold");
  batch_id = test_add_survey_batch (&world->base, activities[1], later_id, 1);
  test_add_survey_form (&world->base, batch_id, 4, "dV-1N--", "2");
  written = extract (world, (WtExtractOptions){ .format = WT_EXTRACT_CSV, .has_comments = TRUE });
  text = read_file (world, "forms-own-meeting.csv");
  g_assert_nonnull (strstr (text, ",reached,miles,visited,rating,again,best,worst\r\n"));
  g_assert_nonnull (strstr (text, ",a,2,2025-10-02,8,yes,Tea,Cold\r\n"));
  g_assert_nonnull (strstr (text, ",d,2,,1,no,,\r\n"));
}

/* A question that came later was not asked on an earlier form; in the first version it is all. */
static void
test_not_asked (World *world, gconstpointer data)
{
  gint64 first_id = test_add_survey_version (&world->base, TEST_SURVEY_ALL_KINDS_LATER, 1);
  gint64 later_id = test_add_survey_version (&world->base, TEST_SURVEY_ALL_KINDS, 2);
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  gint64 batch_id = test_add_survey_batch (&world->base, activity_id, first_id, 1);
  gint64 other_id = test_add_survey (&world->other, TEST_SURVEY_ALL_KINDS);
  gint64 to_id = test_add_activity (&world->other, test_add_project (&world->other, "Copies"),
                                    "engaging", "2025-05-14");
  g_autoptr (WtExtractPreview) written = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (later_id, !=, first_id);
  test_add_survey_form (&world->base, batch_id, 4, "bV-1N--", "2");
  written = extract (world, (WtExtractOptions){ .format = WT_EXTRACT_CSV });
  text = read_file (world, "forms-own-meeting.csv");
  g_assert_nonnull (strstr (text, ",b,.,2,,1,no\r\n"));
  import (world, "forms-own-meeting.csv", to_id, other_id, 1);
}

static GPtrArray *
list_files (World *world)
{
  g_autoptr (GDir) folder = g_dir_open (world->folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

static gboolean
is_in_files (World *world, const char *words)
{
  g_autoptr (GPtrArray) names = list_files (world);

  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *text = read_file (world, g_ptr_array_index (names, i));

      if (strstr (text, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The text of the only comment there is, made "Our nurse [name] came". */
static void
redact (World *world)
{
  g_autoptr (GListModel) comments = NULL;
  g_autoptr (WtComment) comment = NULL;
  g_autoptr (GObject) changed = NULL;
  WtCommentQuery query = { 0 };

  comments = test_run (&world->base, wt_list_comments_job_new (&query, NULL, 10));
  g_assert_cmpuint (g_list_model_get_n_items (comments), ==, 1);
  comment = g_list_model_get_item (comments, 0);
  changed = test_run (&world->base, wt_redact_comment_job_new (comment, "Our nurse [name] came"));
}

static void
test_names_and_comments (World *world, gconstpointer data)
{
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  gint64 batch_id = test_add_batch (&world->base, activity_id, 1);
  static const WtExtractFormat FORMATS[] = { WT_EXTRACT_CSV, WT_EXTRACT_JSON, WT_EXTRACT_SPSS };

  test_add_survey_form (&world->base, batch_id, 1, "TY87N", "Our nurse Bronwen came");
  redact (world);
  for (guint format = 0; format < G_N_ELEMENTS (FORMATS); format++)
    for (int has_comments = 0; has_comments <= 1; has_comments++)
      {
        g_autoptr (WtExtractPreview) written = extract (
            world, (WtExtractOptions){ .format = FORMATS[format], .has_comments = has_comments });

        g_assert_cmpint (wt_extract_preview_get_counts (written)->comments, ==, has_comments);
        g_assert_false (is_in_files (world, "Bronwen"));
        g_assert_false (is_in_files (world, "Sam Ellery"));
        g_assert_cmpint (is_in_files (world, "Our nurse [name] came"), ==, has_comments);
      }
}

static void
add_tally (World *world, gint64 activity_id)
{
  g_autoptr (WtTally) tally = test_run (&world->base, wt_load_tally_job_new (activity_id, 0));
  g_autoptr (GObject) saved = NULL;

  wt_tally_set_forms (tally, 9);
  wt_tally_get_question (tally, 1)->yes = 7;
  wt_tally_get_question (tally, 2)->scores[4] = 8;
  saved = test_run (&world->base, wt_save_tally_job_new (activity_id, tally));
}

static void
test_preview (World *world, gconstpointer data)
{
  gint64 survey_id = test_add_survey (&world->base, TEST_SURVEY_ALL_KINDS);
  gint64 first_id = test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  gint64 second_id = test_add_activity (&world->base, world->project_id, "involving", "2025-06-14");
  WtExtractOptions options = { .format = WT_EXTRACT_CSV };
  g_autoptr (WtExtractPreview) all = NULL;
  g_autoptr (WtExtractPreview) one = NULL;
  g_autoptr (WtExtractPreview) none = NULL;
  const WtExtractCounts *counts;

  test_add_survey_form (&world->base, test_add_survey_batch (&world->base, first_id, survey_id, 2),
                        1, "aVVV8YTT", "ab|2|2025-10-02|Tea|Cold");
  add_tally (world, second_id);
  all = test_run (&world->base, wt_extract_preview_job_new (&options));
  counts = wt_extract_preview_get_counts (all);
  g_assert_cmpint (counts->surveys, ==, 2);
  g_assert_cmpint (counts->forms, ==, 1);
  g_assert_cmpint (counts->tallied, ==, 9);
  g_assert_cmpint (counts->comments, ==, 2);
  g_assert_cmpint (counts->activities, ==, 2);
  g_assert_cmpint (counts->projects, ==, 1);
  g_assert_false (g_file_test (world->folder, G_FILE_TEST_EXISTS));

  options.survey_id = survey_id;
  one = test_run (&world->base, wt_extract_preview_job_new (&options));
  counts = wt_extract_preview_get_counts (one);
  g_assert_cmpint (counts->surveys, ==, 1);
  g_assert_cmpint (counts->tallied, ==, 0);
  g_assert_cmpint (counts->projects, ==, 0);
  wt_filter_set_period (&options.filter, "2025-06-01", NULL);
  none = test_run (&world->base, wt_extract_preview_job_new (&options));
  g_assert_cmpint (wt_extract_preview_get_counts (none)->forms, ==, 0);
  options.survey_id = 99;
  test_run_fails (&world->base, wt_extract_preview_job_new (&options), WT_ERROR_NOT_FOUND);
}

/* One questionnaire: its forms and totals, and nothing of others. */
static void
test_one_survey (World *world, gconstpointer data)
{
  g_autoptr (WtSurvey) survey =
      test_run (&world->base, wt_find_survey_job_new ("friends-and-family"));
  gint64 activity_id =
      test_add_activity (&world->base, world->project_id, "engaging", "2025-05-14");
  g_autoptr (WtExtractPreview) written = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *forms = NULL;
  g_autofree char *tallies = NULL;

  add_tally (world, activity_id);
  written = extract (world, (WtExtractOptions){ .format = WT_EXTRACT_CSV,
                                                .survey_id = wt_survey_get_id (survey) });
  names = list_files (world);
  g_assert_cmpuint (names->len, ==, 3);
  forms = read_file (world, "forms-friends-and-family.csv");
  g_assert_true (g_str_has_suffix (forms, ",project_title,experience\r\n"));
  tallies = read_file (world, "tallies.csv");
  g_assert_true (g_str_has_suffix (tallies, ",count\r\n"));
}

static void
test_failures (World *world, gconstpointer data)
{
  WtExtractOptions options = { .format = WT_EXTRACT_CSV, .folder = "/no/such/folder" };

  test_run_fails (&world->base, wt_extract_job_new (&options, NULL), WT_ERROR_CANNOT_OPEN);
  options.folder = world->base.folder;
  test_run_fails (&world->base, wt_extract_job_new (&options, NULL), WT_ERROR_INVALID);
  options.folder = world->folder;
  options.filter.project_id = 99;
  test_run_fails (&world->base, wt_extract_job_new (&options, NULL), WT_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (world->folder, G_FILE_TEST_EXISTS));
}

static void
on_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_cancelled (World *world, gconstpointer data)
{
  WtExtractOptions options = { .format = WT_EXTRACT_CSV, .folder = world->folder };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  wt_workspace_run_async (world->base.workspace, wt_extract_job_new (&options, NULL), cancellable,
                          on_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (wt_workspace_run_finish (world->base.workspace, result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (world->folder, G_FILE_TEST_EXISTS));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
#define ADD(name, function)                                                                        \
  g_test_add ("/extract-job/" name, World, NULL, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/extract-job/round-trip", World, TEST_SURVEY_ALL_KINDS, set_up, test_round_trip,
              tear_down);
  g_test_add ("/extract-job/round-trip-awkward", World, AWKWARD, set_up, test_round_trip,
              tear_down);
  ADD ("round-trip-without-comments", test_round_trip_without_comments);
  ADD ("several-activities", test_several_activities);
  ADD ("versions", test_versions);
  ADD ("not-asked", test_not_asked);
  ADD ("names-and-comments", test_names_and_comments);
  ADD ("preview", test_preview);
  ADD ("one-survey", test_one_survey);
  ADD ("failures", test_failures);
  ADD ("cancelled", test_cancelled);
#undef ADD
  return g_test_run ();
}
