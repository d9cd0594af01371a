/* What a comment says of itself, and how texts are searched. */

#include "test-support.h"

#include "wt-comment-query.h"
#include "wt-comment.h"
#include "wt-search.h"

static const char SURVEY[] = "{\"id\": \"s\", \"title\": \"S\", \"questions\": ["
                             "{\"id\": \"why\", \"text\": \"Why?\", \"type\": \"text\"},"
                             "{\"id\": \"v\", \"text\": \"Valued?\", \"type\": \"scale\", "
                             "\"minimum\": 1, \"maximum\": 10}]}";

static WtSurvey *
make_survey (void)
{
  g_autoptr (GBytes) json = g_bytes_new_static (SURVEY, sizeof SURVEY - 1);
  g_autoptr (GError) error = NULL;
  WtSurvey *survey = wt_survey_new_from_json (json, &error);

  g_assert_no_error (error);
  wt_survey_set_question_id (survey, 0, 7);
  wt_survey_set_question_id (survey, 1, 8);
  return survey;
}

static void
test_comment (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtComment) comment = wt_comment_new (survey);
  g_autoptr (WtComment) other = wt_comment_new (survey);

  g_object_set (comment, "response-id", (gint64) 3, "question-id", (gint64) 7, "answers", "T0",
                "themes", "1 12 30", NULL);
  g_assert_cmpstr (wt_comment_get_question (comment), ==, "Why?");
  g_assert_cmpint (wt_comment_get_key (comment, 1), ==, '0');
  g_assert_cmpint (wt_comment_get_key (comment, 2), ==, '_');
  g_assert_true (wt_comment_has_theme (comment, 1));
  g_assert_true (wt_comment_has_theme (comment, 12));
  g_assert_true (wt_comment_has_theme (comment, 30));
  g_assert_false (wt_comment_has_theme (comment, 2));
  g_assert_false (wt_comment_has_theme (comment, 3));
  g_assert_false (wt_comment_has_theme (other, 0));
  g_assert_false (wt_comment_is_redacted (comment));

  g_assert_false (wt_comment_is_about (comment, other));
  g_object_set (other, "response-id", (gint64) 3, "question-id", (gint64) 8, NULL);
  g_assert_false (wt_comment_is_about (comment, other));
  g_object_set (other, "question-id", (gint64) 7, NULL);
  g_assert_true (wt_comment_is_about (comment, other));
}

/* Where it stood in the list is not what it is. */
static void
test_rank_stays (void)
{
  g_autoptr (WtSurvey) survey = make_survey ();
  g_autoptr (WtComment) listed = wt_comment_new (survey);
  g_autoptr (WtComment) fresh = wt_comment_new (survey);

  wt_comment_set_rank (listed, 5);
  g_object_set (fresh, "text", "A poster", NULL);
  wt_model_assign (WT_MODEL (listed), WT_MODEL (fresh));
  g_assert_cmpstr (wt_comment_get_text (listed), ==, "A poster");
  g_assert_cmpint (wt_comment_get_rank (listed), ==, 5);
}

static void
test_query (void)
{
  const WtCommentQuery query = { .search = (char *) "poster", .theme_id = WT_THEME_NONE };
  g_autoptr (WtCommentQuery) copy = wt_comment_query_copy (&query);

  g_assert_cmpstr (copy->search, ==, "poster");
  g_assert_true (copy->search != query.search);
  g_assert_cmpint (copy->theme_id, ==, WT_THEME_NONE);
  for (int order = 0; order < WT_COMMENT_N_ORDERS; order++)
    g_assert_cmpstr (wt_comment_order_get_title ((WtCommentOrder) order), !=, "");
}

static void
test_search (void)
{
  static const struct
  {
    const char *typed, *text;
    gboolean matches;
  } CASES[] = {
    { "", "anything", TRUE },
    { "nurse KIND", "The kind Nurse", TRUE },
    { "nurse rude", "The kind Nurse", FALSE },
    { "tŷ", "TŶ GWYN", TRUE },
    { "ł", "Łódź", TRUE },
    { "strasse", "Straße", TRUE },
    { "cafe", "kaffee", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *folded = wt_search_fold (CASES[i].typed);

      g_test_message ("%s", CASES[i].typed);
      g_assert_cmpint (wt_search_matches (folded, CASES[i].text), ==, CASES[i].matches);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comment/says", test_comment);
  g_test_add_func ("/comment/rank-stays", test_rank_stays);
  g_test_add_func ("/comment/query", test_query);
  g_test_add_func ("/search", test_search);
  return g_test_run ();
}
