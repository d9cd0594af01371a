#include "test-private-content.h"

#include "wt-activity.h"
#include "wt-plan.h"
#include "wt-project.h"

/* Questions of the feedback survey: a text, yes or no, two scores, yes or no. */
enum
{
  HEARD,
  EXPRESSED,
  VALUED,
  INFLUENCED,
  RECOMMEND,
  N_QUESTIONS
};

static void
add_project (TestContent *self, const char *title)
{
  gint64 id = self->content.projects->len + 1;
  WtPlan *plan = wt_plan_new (id, 1, self->checklist);

  g_object_set (wt_plan_get_answer (plan, 0), "answer", (int) WT_ANSWER_YES, "evidence",
                "Minutes by Evita Evidencer", "owner", "Owen Ownerson", "answered-by", TEST_TYPIST,
                "due-on", "2031-03-31", NULL);
  g_object_set (wt_plan_get_answer (plan, 1), "answer", (int) WT_ANSWER_NOT_APPLICABLE, "reason",
                "Agreed with Rhea Reasoner", NULL);
  g_ptr_array_add (self->content.plans, plan);
  g_ptr_array_add (self->content.projects,
                   g_object_new (WT_TYPE_PROJECT, "id", id, "title", title, "summary",
                                 "Asked for by Sumitra Summary", "lead", "Leonora Lead", "contact",
                                 "Constance Contact", "champion", "Chanda Champion", "shaped",
                                 "Shaped by Shanti Shaper", "urgent-reason",
                                 "Urgent for Ursula Urgent", "forms", (gint64) 5557, NULL));
}

static WtFigures *
add_activity (TestContent *self, gint64 project_id, const char *title, gint64 people, gint64 forms)
{
  WtProject *project = g_ptr_array_index (self->content.projects, (guint) project_id - 1);
  gint64 id = self->content.activities->len + 1;
  WtFigures *figures = wt_figures_new (&(WtFilter){ .activity_id = id }, self->survey);

  g_ptr_array_add (self->content.activities,
                   g_object_new (WT_TYPE_ACTIVITY, "id", id, "project-id", project_id, "project",
                                 wt_project_get_title (project), "title", title, "level",
                                 WT_LEVEL_INVOLVING, "held-on", "2025-03-01", "place",
                                 "At Patience Place's", "description", "Told by Desmond Describer",
                                 "took-place", TRUE, "people", people, "choice", "Focus groups",
                                 "batch-id", id, "forms", forms, "expected", forms + 4441,
                                 "tallied", TRUE, NULL));
  wt_figures_set_counts (figures, 1, 1, people, forms);
  g_ptr_array_add (self->content.activity_figures, figures);
  return figures;
}

static void
add_scores (WtFigures *figures, guint question, int score, gint64 times)
{
  WtQuestionTally tally = { .question_id = question + 1, .kind = WT_QUESTION_SCALE };

  tally.scores[score - 1] = times;
  wt_figures_add (figures, &tally);
}

static void
add_shares (WtFigures *figures, guint question, gint64 yes, gint64 no, gint64 blank)
{
  const WtQuestionTally tally = {
    .question_id = question + 1, .kind = WT_QUESTION_YES_NO, .yes = yes, .no = no, .blank = blank
  };

  wt_figures_add (figures, &tally);
}

/* Four projects. Of people, the third has 2, which the fourth protects, and of the second's two
 * activities one has 3. */
static void
add_activities (TestContent *self)
{
  WtFigures *first, *second;

  add_project (self, "Getting home");
  add_project (self, "Falls clinic");
  add_project (self, "Rare illness");
  add_project (self, "Leaflets");
  first = add_activity (self, 1, "Ward visits", 4211, 5009);
  add_activity (self, 1, "Carers", 4337, 0);
  second = add_activity (self, 2, "Drop-in", 7919, 3023);
  add_activity (self, 2, "Interviews", 3, 0);
  add_activity (self, 3, "Conversation", 2, 2);
  add_activity (self, 4, "Market stall", 3109, 0);

  /* One score that few gave, and one question where none is. */
  add_scores (first, VALUED, 8, 1013);
  add_scores (first, VALUED, 9, 2027);
  add_scores (second, VALUED, 3, 2);
  add_scores (second, VALUED, 7, 1301);
  add_scores (first, INFLUENCED, 5, 1117);
  add_scores (first, INFLUENCED, 9, 1123);
  add_scores (second, INFLUENCED, 6, 1129);
  /* A few who said no, and then many; and as many who said nothing. */
  add_shares (first, EXPRESSED, 4999, 3, 1511);
  add_shares (first, RECOMMEND, 3001, 2003, 0);
}

static void
add_month (WtOverview *overview, const char *name, int score, gint64 answers)
{
  WtMonthFigures month = { 0 };

  month.scores.counts[score - 1] = answers;
  g_strlcpy (month.month, name, sizeof month.month);
  g_array_append_val (wt_overview_get_months (overview), month);
}

/* As the counts of the activities say. */
static void
add_overview (TestContent *self)
{
  WtFilter filter = { .from = "2024-10-01", .to = "2025-09-30" };
  WtFilter earlier = { .from = "2023-10-01", .to = "2024-09-30" };
  WtFigures *figures = wt_figures_new (&filter, self->survey);
  WtFigures *before = wt_figures_new (&earlier, self->survey);
  gint64 people = 0, forms = 0;

  for (guint i = 0; i < self->content.activity_figures->len; i++)
    {
      WtFigures *of_activity = g_ptr_array_index (self->content.activity_figures, i);

      people += wt_figures_get_people (of_activity);
      forms += wt_figures_get_forms (of_activity);
      for (guint j = 0; j < N_QUESTIONS; j++)
        wt_figures_add (figures, wt_figures_get_question (of_activity, j));
    }
  wt_figures_set_counts (figures, 4, 6, people, forms);
  wt_figures_set_verified (figures, 6661);
  wt_figures_set_counts (before, 2, 3, 4, 6607);
  add_scores (before, VALUED, 6, 3);
  add_shares (before, RECOMMEND, 40, 60, 0);
  g_object_unref (self->content.overview);
  self->content.overview = wt_overview_new (figures, before);
  /* 4343 answers in the period; one month of few, which the smallest of the others protects. */
  add_month (self->content.overview, "2024-03", 6, 3);
  add_month (self->content.overview, "2024-05", 6, 2213);
  add_month (self->content.overview, "2024-11", 8, 1709);
  add_month (self->content.overview, "2024-12", 9, 1);
  add_month (self->content.overview, "2025-01", 8, 2633);
}

/* A survey of which one answer was given by few, and one that few answered. */
static void
add_surveys (TestContent *self)
{
  static const char DEFINITION[] =
      "{\"id\": \"other\", \"title\": \"Friends and family\", \"questions\": ["
      "{\"id\": \"how\", \"type\": \"choice\", \"text\": \"How was it?\", \"choices\": ["
      "{\"id\": \"a\", \"text\": \"Good\"}, {\"id\": \"b\", \"text\": \"Poor\"}]},"
      "{\"id\": \"miles\", \"type\": \"number\", \"text\": \"Miles travelled\"}]}";
  static const char SMALL[] =
      "{\"id\": \"tiny\", \"title\": \"Hardly anybody asked\", \"questions\": ["
      "{\"id\": \"how\", \"type\": \"yes-no\", \"text\": \"Was it good?\"}]}";
  g_autoptr (GBytes) json = g_bytes_new_static (DEFINITION, sizeof DEFINITION - 1);
  g_autoptr (GBytes) small_json = g_bytes_new_static (SMALL, sizeof SMALL - 1);
  g_autoptr (WtSurvey) survey = wt_survey_new_from_json (json, NULL);
  g_autoptr (WtSurvey) small_survey = wt_survey_new_from_json (small_json, NULL);
  WtQuestionTally how = { .question_id = 101, .kind = WT_QUESTION_CHOICE };
  const WtQuestionTally miles = { .question_id = 102, .kind = WT_QUESTION_NUMBER, .texts = 8012 };
  const WtQuestionTally few = { .question_id = 201, .kind = WT_QUESTION_YES_NO, .yes = 3 };
  const WtNumberSummary numbers = { 8012, 20.5, 17.375, 11.625, 1.875, 9887.5 };
  WtFigures *figures, *small;

  g_assert_nonnull (survey);
  g_assert_nonnull (small_survey);
  wt_survey_set_question_id (survey, 0, 101);
  wt_survey_set_question_id (survey, 1, 102);
  wt_survey_set_question_id (small_survey, 0, 201);
  how.choices[0] = 8009;
  how.choices[1] = 3;
  figures = wt_figures_new (&(WtFilter){ 0 }, survey);
  wt_figures_add (figures, &how);
  wt_figures_add (figures, &miles);
  wt_figures_set_numbers (figures, 1, &numbers);
  small = wt_figures_new (&(WtFilter){ 0 }, small_survey);
  wt_figures_add (small, &few);
  self->content.other_surveys = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->content.other_surveys, figures);
  g_ptr_array_add (self->content.other_surveys, small);
}

static void
add_quote (TestContent *self, guint activity, const char *text, gboolean is_publishable)
{
  WtComment *quote = wt_comment_new (self->survey);

  g_object_set (quote, "question-id", (gint64) 1, "activity-id", (gint64) activity, "activity",
                "Ward visits", "project", "Getting home", "held-on", "2025-03-01", "text", text,
                "publishable", is_publishable, "themes", "9", NULL);
  g_ptr_array_add (self->content.quotes, quote);
}

static void
add_comments (TestContent *self)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));
  const WtThemeCount THEMES[] = { { 9, g_strdup ("Staff"), 6005 },
                                  { 1, g_strdup ("Comfort"), 2 },
                                  { 2, g_strdup ("Parking"), 3037 } };

  g_array_set_clear_func (counts, (GDestroyNotify) wt_theme_count_clear);
  g_array_append_vals (counts, THEMES, G_N_ELEMENTS (THEMES));
  self->content.comments = wt_comment_summary_new (6007, 6007, 6000, counts, 5);
  self->content.quotes = g_ptr_array_new_with_free_func (g_object_unref);
  add_quote (self, 1, "They listened to me", TRUE);
  add_quote (self, 1, "Said by Paula Private", FALSE);
  add_quote (self, 5, "Said among few by Sidney Single", TRUE);
}

static void
add_equality (TestContent *self)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", "equality-monitoring.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) json = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (WtEqualityForm) form = wt_equality_form_new_from_json (json, NULL);
  static const struct
  {
    const char *answer;
    gint64 people;
  } COUNTS[] = { { "female", 4507 }, { "male", 3 }, { "other", 4513 } };

  g_assert_nonnull (form);
  self->content.equality = wt_equality_counts_new (form, 0, "");
  for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
    {
      guint index, answer;

      g_assert_true (wt_equality_form_find (form, "sex", COUNTS[i].answer, &index, &answer));
      wt_equality_counts_set (self->content.equality, index, answer, COUNTS[i].people);
    }
}

/* One typed form, with a comment that is nobody's to read. */
static void
add_form (TestContent *self)
{
  WtResponse *response = wt_response_new (1, 7, N_QUESTIONS);
  gint64 activity_id = 1;

  g_assert_true (wt_response_set_answers (response, "TY87Y"));
  wt_response_set_text (response, HEARD, "Nora Nurse told me");
  wt_response_set_typed (response, TEST_TYPIST, "2025-09-30T10:00:00");
  g_ptr_array_add (self->responses, response);
  g_array_append_val (self->activity_ids, activity_id);
  self->content.n_forms = 1;
}

TestContent *
test_private_content_new (void)
{
  TestContent *self = test_content_new (TEST_CONTENT_EMPTY);

  add_activities (self);
  add_overview (self);
  add_surveys (self);
  add_comments (self);
  add_equality (self);
  add_form (self);
  return self;
}
