#include "test-content.h"

#include "wt-activity.h"
#include "wt-error.h"
#include "wt-plan.h"
#include "wt-project.h"

#include <string.h>

#define QUESTIONS 5
#define MONTHS 24

static GBytes *
read_definition (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
read_definitions (TestContent *self)
{
  g_autoptr (GBytes) survey = read_definition ("feedback-survey.json");
  g_autoptr (GBytes) checklists = read_definition ("checklists.json");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  self->survey = wt_survey_new_from_json (survey, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wt_survey_get_n_questions (self->survey), ==, QUESTIONS);
  for (guint i = 0; i < QUESTIONS; i++)
    wt_survey_set_question_id (self->survey, i, i + 1);
  list = wt_checklist_list_from_json (checklists, &error);
  g_assert_no_error (error);
  self->checklist = g_object_ref (g_ptr_array_index (list, 0));
}

static WtProject *
add_project (TestContent *self, const char *title)
{
  gint64 id = self->content.projects->len + 1;
  WtProject *project = g_object_new (
      WT_TYPE_PROJECT, "id", id, "title", title, "summary", "A plain summary", "organisation",
      "NHS Alder Vale", "directorate", "Re-design", "lead", "Priya Raman", "contact", "Sam Ellery",
      "champion", "Joan Tully", "stage", WT_STAGE_UNDER_WAY, "starts-on", "2024-01-08",
      "level-aimed", WT_LEVEL_INVOLVING, "level-reached", WT_LEVEL_ENGAGING, NULL);

  g_ptr_array_add (self->content.projects, project);
  g_ptr_array_add (self->content.plans, wt_plan_new (id, 1, self->checklist));
  return project;
}

static void
answer_prompt (TestContent *self, guint plan, guint index, WtAnswer answer, const char *due_on)
{
  WtPlan *of_project = g_ptr_array_index (self->content.plans, plan);

  g_object_set (wt_plan_get_answer (of_project, index), "answer", (int) answer, "evidence",
                "Minutes of the meeting", "owner", "Owen Prosser", "due-on", due_on, "answered-by",
                TEST_TYPIST, NULL);
}

static WtActivity *
add_activity (TestContent *self, WtProject *project, const char *title, const char *held_on)
{
  gint64 id = self->content.activities->len + 1;
  WtFilter filter = { .activity_id = id };
  WtActivity *activity = g_object_new (
      WT_TYPE_ACTIVITY, "id", id, "project-id", wt_project_get_id (project), "project",
      wt_project_get_title (project), "title", title, "level", WT_LEVEL_INVOLVING, "held-on",
      held_on, "place", "Alderby Library", "took-place", TRUE, "people", (gint64) 38, "choice",
      "Focus groups", "batch-id", id, "finished", TRUE, NULL);

  g_ptr_array_add (self->content.activities, activity);
  g_ptr_array_add (self->content.activity_figures, wt_figures_new (&filter, self->survey));
  return activity;
}

static void
count_key (TestContent *self, guint activity, guint question, char key)
{
  WtQuestionTally tally = { .question_id = question + 1,
                            .kind = wt_survey_get_question (self->survey, question)->kind };

  wt_question_tally_count (&tally, key, 1);
  wt_figures_add (g_ptr_array_index (self->content.activity_figures, activity), &tally);
}

/* A form of activity number @activity, from 0, with @answers and @text for the first question. */
static void
add_form (TestContent *self, guint activity, const char *answers, const char *text)
{
  WtActivity *of_form = g_ptr_array_index (self->content.activities, activity);
  gint64 id = activity + 1, forms = wt_activity_get_forms (of_form) + 1;
  WtResponse *response = wt_response_new (id, forms, QUESTIONS);

  g_assert_true (wt_response_set_answers (response, answers));
  if (answers[0] == WT_KEY_TEXT)
    wt_response_set_text (response, 0, text);
  wt_response_set_typed (response, TEST_TYPIST, "2025-09-30T10:00:00");
  g_ptr_array_add (self->responses, response);
  g_array_append_val (self->activity_ids, id);
  for (guint i = 0; i < QUESTIONS; i++)
    count_key (self, activity, i, answers[i]);
  g_object_set (of_form, "forms", forms, "expected", forms, NULL);
}

static void
add_months (TestContent *self, WtOverview *overview)
{
  for (int i = 0; i < MONTHS; i++)
    {
      WtMonthFigures month = { 0 };
      /* Ordinary, one month far below, and a rise at the end. */
      int score = i == 4 ? 2 : i >= MONTHS - 8 ? 8 : 6 + i % 2;

      g_snprintf (month.month, sizeof month.month, "%04d-%02d", 2023 + (i + 9) / 12,
                  (i + 9) % 12 + 1);
      /* One month without answers. */
      month.scores.counts[score - 1] = i == 10 ? 0 : 20;
      month.scores.blank = 1;
      g_array_append_val (wt_overview_get_months (overview), month);
    }
}

static void
add_quarters (WtOverview *overview)
{
  static const char *const STARTS[] = { "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01" };

  for (guint i = 0; i < G_N_ELEMENTS (STARTS); i++)
    {
      WtQuarterFigures quarter = { 0 };

      g_strlcpy (quarter.start, STARTS[i], sizeof quarter.start);
      quarter.activities[WT_LEVEL_INFORMING] = i;
      quarter.activities[WT_LEVEL_INVOLVING] = 2;
      g_array_append_val (wt_overview_get_quarters (overview), quarter);
    }
}

static void
add_principles (TestContent *self, WtOverview *overview)
{
  for (guint i = 0; i < wt_checklist_get_n_principles (self->checklist); i++)
    {
      const WtPrinciple *principle = wt_checklist_get_principle (self->checklist, i);
      WtPrincipleFigures figures = { .title = g_strdup (principle->short_title) };

      for (guint j = 0; j < self->content.plans->len; j++)
        for (guint k = 0; k < principle->n_prompts; k++)
          figures.answers[wt_prompt_answer_get_answer (wt_plan_get_answer (
              g_ptr_array_index (self->content.plans, j), principle->first + k))]++;
      g_array_append_val (wt_overview_get_principles (overview), figures);
    }
  wt_overview_set_checklists (overview, self->content.plans->len);
}

/* What the workspace would count. */
static void
add_overview (TestContent *self, TestContentKind kind)
{
  WtFilter filter = { .from = "2024-10-01", .to = "2025-09-30" };
  WtFilter earlier = { .from = "2023-10-01", .to = "2024-09-30" };
  WtFigures *figures = wt_figures_new (&filter, self->survey);
  WtFigures *before = kind != TEST_CONTENT_SINGLE ? wt_figures_new (&earlier, self->survey) : NULL;
  gint64 forms = 0, people = 0;

  for (guint i = 0; i < self->content.activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (self->content.activities, i);
      WtFigures *of_activity = g_ptr_array_index (self->content.activity_figures, i);

      wt_figures_set_counts (of_activity, 1, 1,
                             wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE),
                             wt_activity_get_forms (activity));
      forms += wt_figures_get_forms (of_activity);
      people += wt_figures_get_people (of_activity);
      for (guint j = 0; j < QUESTIONS; j++)
        wt_figures_add (figures, wt_figures_get_question (of_activity, j));
    }
  wt_figures_set_counts (figures, self->content.projects->len, self->content.activities->len,
                         people, forms);
  if (before != NULL)
    wt_figures_set_counts (before, 1, 2, 500, 40);
  self->content.overview = wt_overview_new (figures, before);
  if (kind == TEST_CONTENT_ORDINARY)
    {
      add_months (self, self->content.overview);
      add_quarters (self->content.overview);
    }
  add_principles (self, self->content.overview);
}

static void
fill_ordinary (TestContent *self)
{
  WtProject *first = add_project (self, "Getting home from hospital");
  WtProject *second = add_project (self, "Falls clinic");
  WtActivity *counted;

  add_activity (self, first, "Carers' workshop", "2024-10-02");
  add_activity (self, first, "Ward visits", "2024-12-31");
  add_activity (self, second, "Drop-in", "2025-03-01");
  for (guint i = 0; i < 30; i++)
    {
      static const char *const ANSWERS[] = { "TY87Y", "TN90N", "TY0?Y", "-Y6*-" };

      add_form (self, i % 2, ANSWERS[i % G_N_ELEMENTS (ANSWERS)], "Poster at my surgery");
    }
  /* Fewer than may be published. */
  add_form (self, 2, "TY99Y", "A friend told me");
  add_form (self, 2, "TY88N", "A friend told me");

  counted = add_activity (self, second, "Market stall", "2025-05-05");
  count_key (self, 3, 2, '7');
  count_key (self, 3, 2, '9');
  g_object_set (counted, "tallied", TRUE, "forms", (gint64) 2, "expected", (gint64) 2, NULL);
  g_object_set (add_activity (self, second, "Leaflet", "2025-06-01"), "batch-id", (gint64) 0,
                "level", WT_LEVEL_INFORMING, "people", (gint64) 1200, NULL);
  g_object_set (add_activity (self, second, "Forum", "2025-09-29"), "expected", (gint64) 25,
                "finished", FALSE, NULL);
  answer_prompt (self, 0, 0, WT_ANSWER_YES, "");
  answer_prompt (self, 0, 1, WT_ANSWER_NOT_YET, "2025-08-31");
  answer_prompt (self, 1, 18, WT_ANSWER_PARTLY, "2026-03-31");
}

static void
fill_cruel (TestContent *self)
{
  g_autofree char *long_title = g_strnfill (300, 'W');
  g_autofree char *long_text = g_strnfill (10000, 'a');
  g_autofree char *longer_text = g_strnfill (40000, 'b');
  WtProject *project = add_project (self, "=HYPERLINK(\"http://example.org\",\"Press me\")");
  const char *const texts[] = {
    "=1+1",
    "+44 1473",
    "-5",
    "@SUM(A1)",
    "\t=cmd",
    "bell\x07 and escape\x1b end",
    "first line\r\nsecond line\rthird line",
    "<b>&amp;\"quoted\"'</b>",
    "_x0041_ is not A",
    "party \xf0\x9f\x8e\x89 family "
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
    "not valid \xff\xfe text",
    "noncharacter \xef\xbf\xbf end",
    "12345",
    "2025-01-01",
    "#REF!",
    long_text,
    longer_text,
  };

  g_object_set (project, "lead", long_title, "summary", long_text, "starts-on", "", NULL);
  add_project (self, long_title);
  add_activity (self, project, "{=SUM(1)}", "2025-01-01");
  add_activity (self, g_ptr_array_index (self->content.projects, 1), long_title, "2025-01-02");
  g_object_set (g_ptr_array_index (self->content.activities, 1), "level", WT_LEVEL_NONE, "place",
                "&G&P&Z", "choice", "", "description", long_text, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_form (self, i % 2, "TY11N", texts[i]);
}

static void
fill_long (TestContent *self)
{
  WtProject *project = add_project (self, "A very long project");

  for (guint i = 0; i < 2501; i++)
    {
      add_activity (self, project, "One of many", "2025-01-01");
      if (i > 0)
        add_form (self, i, "-Y87N", NULL);
    }
}

/* Another survey: 8 of 11 positive, 3 negative; miles 2 4 6 8 30. */
static void
add_other_survey (TestContent *self)
{
  static const char DEFINITION[] =
      "{\"id\": \"friends-and-family\", \"title\": \"Friends and Family Test\", \"questions\": ["
      "{\"id\": \"experience\", \"type\": \"choice\", \"text\": \"How was it?\", \"choices\": ["
      "{\"id\": \"a\", \"text\": \"Very good\"}, {\"id\": \"b\", \"text\": \"Good\"},"
      "{\"id\": \"c\", \"text\": \"Neither\"}, {\"id\": \"d\", \"text\": \"Poor\"},"
      "{\"id\": \"e\", \"text\": \"Very poor\"}, {\"id\": \"f\", \"text\": \"Not sure\"}]},"
      "{\"id\": \"miles\", \"type\": \"number\", \"text\": \"Miles travelled\"},"
      "{\"id\": \"helped\", \"type\": \"choices\", \"text\": \"What helped\", \"choices\": ["
      "{\"id\": \"a\", \"text\": \"Interpreter\"}, {\"id\": \"b\", \"text\": \"Transport\"}]}]}";
  g_autoptr (GBytes) json = g_bytes_new_static (DEFINITION, sizeof DEFINITION - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, &error);
  WtQuestionTally experience = { .question_id = 101, .kind = WT_QUESTION_CHOICE, .blank = 1 };
  WtQuestionTally miles = { .question_id = 102, .kind = WT_QUESTION_NUMBER, .texts = 5 };
  WtQuestionTally helped = { .question_id = 103, .kind = WT_QUESTION_CHOICES, .texts = 9 };
  double values[] = { 30, 2, 8, 4, 6 };
  WtNumberSummary numbers = wt_number_summarise (values, G_N_ELEMENTS (values));
  WtFigures *figures;

  g_assert_no_error (error);
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    wt_survey_set_question_id (survey, i, 101 + i);
  figures = wt_figures_new (&(WtFilter){ 0 }, survey);
  experience.choices[0] = 8;
  experience.choices[3] = 3;
  helped.choices[0] = 9;
  helped.choices[1] = 5;
  wt_figures_add (figures, &experience);
  wt_figures_add (figures, &miles);
  wt_figures_add (figures, &helped);
  wt_figures_set_numbers (figures, 1, &numbers);
  self->content.other_surveys = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->content.other_surveys, figures);
}

/* Eight comments, one of them to be quoted as it reads after redaction. */
static void
add_comments (TestContent *self)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));
  const WtThemeCount THEMES[] = { { 9, g_strdup ("Staff"), 5 }, { 1, g_strdup ("Comfort"), 2 } };
  WtComment *quote = wt_comment_new (self->survey);
  WtActivity *activity = g_ptr_array_index (self->content.activities, 0);

  g_array_set_clear_func (counts, (GDestroyNotify) wt_theme_count_clear);
  g_array_append_vals (counts, THEMES, G_N_ELEMENTS (THEMES));
  self->content.comments = wt_comment_summary_new (8, 8, 6, counts, 5);
  g_object_set (quote, "question-id", (gint64) 1, "activity-id", wt_activity_get_id (activity),
                "activity", "Stall", "project", "Falls", "held-on", "2025-05-14", "text",
                "The nurse [name] was kind", "themes", "1 9", NULL);
  self->content.quotes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->content.quotes, quote);
}

/* Sex: 20 and 3, and one who does not say. Carers: 6 and 7. */
static void
add_equality (TestContent *self)
{
  g_autoptr (GBytes) json = read_definition ("equality-monitoring.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtEqualityForm) form = wt_equality_form_new_from_json (json, &error);
  static const struct
  {
    const char *category, *answer;
    gint64 people;
  } COUNTS[] = { { "sex", "female", 20 }, { "sex", "male", 3 }, { "sex", "other", 6 },
                 { "carer", "yes", 6 },   { "carer", "no", 7 }, { "age", "85", 2 } };

  g_assert_no_error (error);
  self->content.equality = wt_equality_counts_new (form, 0, "");
  for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    {
      guint index, answer;

      g_assert_true (
          wt_equality_form_find (form, COUNTS[i].category, COUNTS[i].answer, &index, &answer));
      wt_equality_counts_set (self->content.equality, index, answer, COUNTS[i].people);
    }
}

static gboolean
go_through_forms (WtResponseFunc func, gpointer func_data, gpointer data, GError **error)
{
  TestContent *self = data;

  for (guint repeat = 0; repeat < self->n_repeats; repeat++)
    for (guint i = 0; i < self->responses->len; i++)
      if (!func (g_array_index (self->activity_ids, gint64, i),
                 g_ptr_array_index (self->responses, i), func_data))
        return FALSE;
  if (self->fails)
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_CORRUPT, "The test says so");
      return FALSE;
    }
  return TRUE;
}

static void
tell_progress (double fraction, gpointer data)
{
  TestContent *self = data;

  g_assert_cmpfloat (fraction, >=, self->last_progress);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last_progress = fraction;
  self->n_progress++;
  if (self->cancel_at != NULL && fraction > 0.2)
    g_cancellable_cancel (self->cancel_at);
}

TestContent *
test_content_new (TestContentKind kind)
{
  TestContent *self = g_new0 (TestContent, 1);
  WtReportContent *content = &self->content;

  read_definitions (self);
  content->projects = g_ptr_array_new_with_free_func (g_object_unref);
  content->plans = g_ptr_array_new_with_free_func (g_object_unref);
  content->activities = g_ptr_array_new_with_free_func (g_object_unref);
  content->activity_figures = g_ptr_array_new_with_free_func (g_object_unref);
  self->responses = g_ptr_array_new_with_free_func (g_object_unref);
  self->activity_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->organisation =
      g_strdup (kind == TEST_CONTENT_CRUEL ? "3 Counties & Co \x01[x]:*?/\\" : "NHS Alder Vale");
  self->scope = kind == TEST_CONTENT_CRUEL ? g_strnfill (300, '&') : g_strdup ("All projects");
  self->n_repeats = 1;

  if (kind == TEST_CONTENT_ORDINARY || kind == TEST_CONTENT_SURVEYS)
    fill_ordinary (self);
  if (kind == TEST_CONTENT_CRUEL)
    fill_cruel (self);
  if (kind == TEST_CONTENT_LONG)
    fill_long (self);
  if (kind == TEST_CONTENT_SINGLE)
    {
      add_activity (self, add_project (self, "Alone"), "Alone", "2025-01-01");
      add_form (self, 0, "-Y8-N", NULL);
    }
  add_overview (self, kind);
  if (kind == TEST_CONTENT_SURVEYS)
    {
      add_other_survey (self);
      add_equality (self);
      add_comments (self);
      wt_figures_set_verified (wt_overview_get_figures (content->overview), 30);
    }

  content->settings = wt_settings_new ();
  g_object_set (content->settings, "threshold", 5, NULL);
  content->organisation = self->organisation;
  content->scope = self->scope;
  content->made_at = "2025-10-09T10:42:05";
  content->version = "1.2.3";
  content->forms = go_through_forms;
  content->edition = WT_EDITION_INTERNAL;
  content->words = wt_report_words_new ();
  content->names = g_ptr_array_new_with_free_func (g_free);
  content->forms_data = self;
  content->n_forms = self->responses->len;
  content->progress = tell_progress;
  content->progress_data = self;
  return self;
}

void
test_content_free (TestContent *self)
{
  g_object_unref (self->content.overview);
  g_object_unref (self->content.words);
  g_ptr_array_unref (self->content.names);
  g_ptr_array_unref (self->content.projects);
  g_ptr_array_unref (self->content.plans);
  g_ptr_array_unref (self->content.activities);
  g_ptr_array_unref (self->content.activity_figures);
  g_clear_pointer (&self->content.other_surveys, g_ptr_array_unref);
  g_clear_object (&self->content.equality);
  g_clear_object (&self->content.comments);
  g_clear_pointer (&self->content.quotes, g_ptr_array_unref);
  g_object_unref (self->content.settings);
  g_ptr_array_unref (self->responses);
  g_array_unref (self->activity_ids);
  g_object_unref (self->survey);
  g_object_unref (self->checklist);
  g_free (self->organisation);
  g_free (self->scope);
  g_free (self);
}
