/* The wording of the forms: what the program shows is what the JSON says, letter by letter. */

#include "wt-toolkit.h"

#include "wt-json.h"

#include <string.h>

static JsonNode *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("WT_DATA_FOLDER"), "toolkit", name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static void
test_prompts (void)
{
  g_autoptr (JsonNode) root = load ("checklists.json");
  JsonArray *expected = json_object_get_array_member (json_node_get_object (root), "checklists");
  g_autoptr (GPtrArray) checklists = wt_toolkit_list_checklists ();
  guint total = 0;

  g_assert_cmpuint (checklists->len, ==, json_array_get_length (expected));
  for (guint i = 0; i < checklists->len; i++)
    {
      WtChecklist *checklist = g_ptr_array_index (checklists, i);
      JsonObject *object = json_array_get_object_element (expected, i);
      JsonArray *principles = json_object_get_array_member (object, "principles");
      guint index = 0;

      g_assert_cmpstr (wt_checklist_get_title (checklist), ==,
                       json_object_get_string_member (object, "title"));
      for (guint p = 0; p < json_array_get_length (principles); p++)
        {
          JsonObject *principle = json_array_get_object_element (principles, p);
          JsonArray *prompts = json_object_get_array_member (principle, "prompts");

          g_assert_cmpstr (wt_checklist_get_principle (checklist, p)->title, ==,
                           json_object_get_string_member (principle, "title"));
          for (guint n = 0; n < json_array_get_length (prompts); n++, index++, total++)
            {
              const WtPrompt *prompt = wt_checklist_get_prompt (checklist, index);
              const char *text = json_object_get_string_member (
                  json_array_get_object_element (prompts, n), "text");
              g_autofree char *joined = prompt->rest[0] != '\0'
                                            ? g_strjoin (" ", prompt->lead, prompt->rest, NULL)
                                            : g_strdup (prompt->lead);

              g_assert_cmpstr (prompt->text, ==, text);
              g_assert_cmpstr (joined, ==, text);
              g_assert_cmpuint (prompt->principle, ==, p);
            }
        }
      g_assert_cmpuint (wt_checklist_get_n_prompts (checklist), ==, index);
    }
  g_assert_cmpuint (total, ==, 57);
}

static void
test_first_sentences (void)
{
  g_autoptr (GPtrArray) checklists = wt_toolkit_list_checklists ();
  WtChecklist *checklist = g_ptr_array_index (checklists, 0);

  g_assert_cmpstr (wt_checklist_get_prompt (checklist, 0)->lead, ==,
                   "Have you approached the right people?");
  g_assert_cmpstr (wt_checklist_get_prompt (checklist, 4)->rest, ==, "");
  g_assert_cmpstr (wt_checklist_get_prompt (checklist, 6)->lead, ==,
                   "Use every opportunity to get feedback to input into the project.");
  /* "eg." ends no sentence. */
  g_assert_cmpstr (wt_checklist_get_prompt (checklist, 16)->rest, ==,
                   "You may also ask people for information eg. surveys and feedback forms. "
                   "When will you need to communicate?");
}

static void
test_survey (void)
{
  g_autoptr (JsonNode) root = load ("feedback-survey.json");
  JsonArray *questions = json_object_get_array_member (json_node_get_object (root), "questions");
  g_autoptr (WtSurvey) survey = wt_toolkit_get_survey ();

  g_assert_cmpuint (wt_survey_get_n_questions (survey), ==, json_array_get_length (questions));
  for (guint i = 0; i < json_array_get_length (questions); i++)
    {
      JsonObject *object = json_array_get_object_element (questions, i);
      const WtQuestion *question = wt_survey_get_question (survey, i);

      g_assert_cmpstr (question->text, ==, json_object_get_string_member (object, "text"));
      g_assert_cmpstr (question->key, ==, json_object_get_string_member (object, "id"));
      g_assert_cmpstr (wt_question_kind_get_nick (question->kind), ==,
                       json_object_get_string_member (object, "type"));
      g_assert_cmpstr (question->low_label, ==,
                       json_object_get_string_member_with_default (object, "low-label", NULL));
      g_assert_cmpstr (question->high_label, ==,
                       json_object_get_string_member_with_default (object, "high-label", NULL));
      g_assert_cmpint (question->number, ==, json_object_get_int_member (object, "number"));
    }
}

/* The wording that NHS England asks for, in its order: figures compared between organisations rest
 * on it. */
static void
test_friends_and_family (void)
{
  static const char *const ANSWERS[] = { "Very good", "Good",      "Neither good nor poor",
                                         "Poor",      "Very poor", "Don't know" };
  g_autoptr (GPtrArray) surveys = wt_toolkit_list_surveys ();
  WtSurvey *survey = g_ptr_array_index (surveys, 1);
  const WtQuestion *question = wt_survey_get_question (survey, 0);

  g_assert_cmpstr (wt_survey_get_key (survey), ==, "friends-and-family");
  g_assert_cmpstr (question->key, ==, "experience");
  g_assert_cmpstr (question->text, ==, "Overall, how was your experience of our service?");
  g_assert_cmpint (question->kind, ==, WT_QUESTION_CHOICE);
  g_assert_cmpuint (question->n_choices, ==, G_N_ELEMENTS (ANSWERS));
  for (guint i = 0; i < question->n_choices; i++)
    {
      g_assert_cmpstr (question->choices[i].text, ==, ANSWERS[i]);
      g_assert_cmpint (question->choices[i].key, ==, WT_CHOICE_FIRST_KEY + (int) i);
    }
  g_assert_cmpuint (wt_survey_get_n_questions (survey), ==, 3);
  g_assert_cmpstr (wt_survey_get_question (survey, 1)->text, ==,
                   "Please can you tell us why you gave your answer?");
  g_assert_cmpstr (wt_survey_get_question (survey, 2)->text, ==,
                   "Please tell us about anything that we could have done better");
}

static void
test_surveys (void)
{
  static const char *const KEYS[] = { WT_TOOLKIT_SURVEY, "friends-and-family", "meeting-feedback" };
  g_autoptr (GPtrArray) surveys = wt_toolkit_list_surveys ();

  g_assert_cmpuint (surveys->len, ==, G_N_ELEMENTS (KEYS));
  for (guint i = 0; i < surveys->len; i++)
    g_assert_cmpstr (wt_survey_get_key (g_ptr_array_index (surveys, i)), ==, KEYS[i]);
  g_assert_cmpuint (wt_survey_get_n_questions (g_ptr_array_index (surveys, 2)), ==, 8);
}

static void
test_engagement_questions (void)
{
  g_autoptr (JsonNode) root = load ("engagement-record.json");
  JsonObject *object = json_node_get_object (root);
  JsonArray *categories = json_object_get_array_member (object, "categories");
  g_autoptr (WtEngagementQuestions) questions = wt_toolkit_get_engagement_questions ();

  g_assert_cmpstr (wt_engagement_questions_get_category_question (questions), ==,
                   json_object_get_string_member (object, "category-question"));
  for (guint i = 0; i < json_array_get_length (categories); i++)
    {
      JsonObject *category = json_array_get_object_element (categories, i);
      JsonArray *asked = json_object_get_array_member (category, "questions");
      WtLevel level = (WtLevel) (i + 1);
      const WtEngagementQuestion *responses =
          wt_engagement_questions_get_responses (questions, level);

      g_assert_cmpstr (wt_term_get_title (wt_levels, level), ==,
                       level == WT_LEVEL_CO_PRODUCTION
                           ? "Co-production"
                           : json_object_get_string_member (category, "title"));
      g_assert_cmpstr (
          wt_engagement_questions_get_activity (questions, level)->text, ==,
          json_object_get_string_member (json_array_get_object_element (asked, 0), "text"));
      g_assert_cmpstr (
          wt_engagement_questions_get_people (questions, level)->text, ==,
          json_object_get_string_member (json_array_get_object_element (asked, 1), "text"));
      g_assert_true ((responses != NULL) == (json_array_get_length (asked) == 3));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/toolkit/prompts", test_prompts);
  g_test_add_func ("/toolkit/first-sentences", test_first_sentences);
  g_test_add_func ("/toolkit/survey", test_survey);
  g_test_add_func ("/toolkit/surveys", test_surveys);
  g_test_add_func ("/toolkit/friends-and-family", test_friends_and_family);
  g_test_add_func ("/toolkit/engagement-questions", test_engagement_questions);
  return g_test_run ();
}
