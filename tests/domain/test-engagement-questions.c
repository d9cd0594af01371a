#include "test-support.h"

#include "wt-engagement-questions.h"

#define RECORD(categories) "{'category-question': 'Which?', 'categories': " categories "}"
#define ACTIVITY "{'id': 'activity', 'text': 'What?'}"
#define PEOPLE "{'id': 'people', 'text': 'How many?'}"
#define LEVEL(id, questions) "{'id': '" id "', 'questions': " questions "}"
#define BOTH "[" ACTIVITY ", " PEOPLE "]"
#define THREE_LEVELS                                                                               \
  LEVEL ("engaging", BOTH) ", " LEVEL ("involving", BOTH) ", " LEVEL ("co-production", BOTH)

static const struct
{
  const char *json, *part;
} BAD[] = {
  { "", "" },
  { "5", "not an object" },
  { "{}", "“category-question”" },
  { "{'category-question': 'Which?'}", "“categories”" },
  { RECORD ("[]"), "“categories”" },
  { RECORD ("[5]"), "Element 1" },
  { RECORD ("[{}]"), "“id”" },
  { RECORD ("[{'id': 'informing'}]"), "“questions”" },
  { RECORD ("[" LEVEL ("telling", BOTH) "]"), "“telling”" },
  { RECORD ("[" LEVEL ("informing", "[]") "]"), "“questions”" },
  { RECORD ("[" LEVEL ("informing", "[true]") "]"), "Element 1" },
  { RECORD ("[" LEVEL ("informing", "[{}]") "]"), "“id”" },
  { RECORD ("[" LEVEL ("informing", "[{'id': 'activity'}]") "]"), "“text”" },
  { RECORD ("[" LEVEL ("informing", "[{'id': 'shoes', 'text': 'x'}]") "]"), "“shoes”" },
  { RECORD ("[" LEVEL ("informing", "[" ACTIVITY ", " ACTIVITY "]") "]"),
    "“activity” stands twice" },
  { RECORD ("[" LEVEL ("informing", "[{'id': 'activity', 'text': 'x', 'choices': []}]") "]"),
    "“choices”" },
  { RECORD ("[" LEVEL ("informing", "[{'id': 'activity', 'text': 'x', 'choices': ['a', 5]}]") "]"),
    "Element 2" },
  { RECORD ("[" LEVEL ("informing", "[{'id': 'activity', 'text': 'x', 'choices': [null]}]") "]"),
    "Element 1" },
  { RECORD ("[" THREE_LEVELS "]"), "“informing” lacks" },
  { RECORD ("[" LEVEL ("informing", "[" ACTIVITY "]") ", " THREE_LEVELS "]"), "“informing” lacks" },
  { RECORD ("[" LEVEL ("informing", BOTH) ", " LEVEL ("informing", BOTH) "]"),
    "“activity” stands twice" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GBytes) json = test_make_json (BAD[i].json);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", BAD[i].json);
      g_assert_null (wt_engagement_questions_new_from_json (json, &error));
      test_assert_invalid (&error, BAD[i].part);
    }
}

static void
test_good (void)
{
  g_autoptr (GBytes) json = test_load_definition ("engagement-record.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (WtEngagementQuestions) questions =
      wt_engagement_questions_new_from_json (json, &error);
  static const struct
  {
    WtLevel level;
    guint n_choices; /* 0: words */
    gboolean asks_for_forms;
  } LEVELS[] = {
    { WT_LEVEL_INFORMING, 4, FALSE },
    { WT_LEVEL_ENGAGING, 0, TRUE },
    { WT_LEVEL_INVOLVING, 4, TRUE },
    { WT_LEVEL_CO_PRODUCTION, 0, TRUE },
  };

  g_assert_no_error (error);
  g_assert_cmpstr (wt_engagement_questions_get_category_question (questions), ==,
                   "Which category of engagement does the work fall into?");
  for (guint i = 0; i < G_N_ELEMENTS (LEVELS); i++)
    {
      const WtEngagementQuestion *activity =
          wt_engagement_questions_get_activity (questions, LEVELS[i].level);

      g_assert_cmpuint (activity->choices != NULL ? g_strv_length (activity->choices) : 0, ==,
                        LEVELS[i].n_choices);
      g_assert_nonnull (wt_engagement_questions_get_people (questions, LEVELS[i].level));
      g_assert_true ((wt_engagement_questions_get_responses (questions, LEVELS[i].level) != NULL)
                     == LEVELS[i].asks_for_forms);
      g_assert_cmpstr (wt_engagement_question_get_other (activity), ==,
                       LEVELS[i].n_choices > 0 ? "Other" : "");
      g_assert_true (wt_engagement_question_has_choice (activity, "Other")
                     == (LEVELS[i].n_choices > 0));
      g_assert_true (wt_engagement_question_is_other (activity, "Other")
                     == (LEVELS[i].n_choices > 0));
      g_assert_false (wt_engagement_question_has_choice (activity, ""));
      g_assert_false (wt_engagement_question_is_other (activity, ""));
      g_assert_false (wt_engagement_question_has_choice (activity, "Séance"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engagement-questions/bad", test_bad);
  g_test_add_func ("/engagement-questions/good", test_good);
  return g_test_run ();
}
