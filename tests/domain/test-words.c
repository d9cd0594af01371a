/* The small types: terms, issues, errors, attention, changes, settings, names, groups of comments.
 */

#include "wt-answer.h"
#include "wt-attention.h"
#include "wt-change.h"
#include "wt-comment-group.h"
#include "wt-error.h"
#include "wt-issue.h"
#include "wt-level.h"
#include "wt-named-item.h"
#include "wt-settings.h"
#include "wt-stage.h"

#include <string.h>

/* Each table holds each value once, in the order of its enumeration, with words for it. */
static void
test_terms (void)
{
  static const struct
  {
    const WtTerm *terms;
    int n;
  } TABLES[] = {
    { wt_levels, WT_LEVEL_COUNT },
    { wt_stages, WT_STAGE_CLOSED },
    { wt_answers, WT_ANSWER_COUNT - 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      const WtTerm *terms = TABLES[i].terms;

      for (int value = 1; value <= TABLES[i].n; value++)
        {
          const char *nick = wt_term_get_nick (terms, value);

          g_assert_cmpint (terms[value - 1].value, ==, value);
          g_assert_cmpstr (nick, !=, "");
          g_assert_cmpuint (strspn (nick, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (nick));
          g_assert_cmpstr (wt_term_get_title (terms, value), !=, "");
          g_assert_cmpint (wt_term_from_nick (terms, nick), ==, value);
        }
      g_assert_null (terms[TABLES[i].n].nick);
      g_assert_cmpstr (wt_term_get_nick (terms, 0), ==, "");
      g_assert_cmpstr (wt_term_get_nick (terms, -1), ==, "");
      g_assert_cmpstr (wt_term_get_title (terms, TABLES[i].n + 1), ==, "");
      g_assert_cmpstr (wt_term_get_description (terms, TABLES[i].n + 1), ==, "");
      g_assert_cmpint (wt_term_from_nick (terms, ""), ==, 0);
      g_assert_cmpint (wt_term_from_nick (terms, NULL), ==, 0);
    }
  g_assert_cmpstr (wt_term_get_description (wt_levels, WT_LEVEL_CO_PRODUCTION), ==,
                   "We decide together");
}

static void
test_issues (void)
{
  g_autoptr (GPtrArray) issues = wt_issue_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (wt_issue_list_check (issues, &error));
  g_assert_no_error (error);
  g_assert_null (wt_issue_list_find (issues, "title"));

  wt_issue_list_add (issues, "title", "First.");
  wt_issue_list_add (issues, "title", "Second.");
  wt_issue_list_add (issues, "level", "Third.");
  g_assert_cmpstr (wt_issue_list_find (issues, "title"), ==, "First.");
  g_assert_cmpstr (wt_issue_list_find (issues, "level"), ==, "Third.");
  g_assert_null (wt_issue_list_find (issues, "Title"));
  g_assert_false (wt_issue_list_check (issues, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "First.");
  g_assert_false (wt_issue_list_check (issues, NULL));
}

static void
test_attention (void)
{
  static const struct
  {
    WtAttentionKind kind;
    const char *one, *many;
  } CASES[] = {
    { WT_ATTENTION_FORMS_TO_TYPE, "1 form still to type", "25 forms still to type" },
    { WT_ATTENTION_BATCH_TO_FINISH, "1 form typed, batch not finished",
      "25 forms typed, batch not finished" },
    { WT_ATTENTION_PROMPTS_OVERDUE, "1 prompt past its date", "25 prompts past their date" },
    { WT_ATTENTION_PROMPTS_UNANSWERED, "1 prompt without an answer",
      "25 prompts without an answer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtAttention) one = wt_attention_new (CASES[i].kind, 1, "Falls clinic", 3, 0);
      g_autoptr (WtAttention) many = wt_attention_new (CASES[i].kind, 25, "Stall", 0, 4);
      g_autofree char *one_words = wt_attention_dup_words (one);
      g_autofree char *many_words = wt_attention_dup_words (many);

      g_assert_cmpstr (one_words, ==, CASES[i].one);
      g_assert_cmpstr (many_words, ==, CASES[i].many);
      g_assert_cmpstr (wt_attention_get_title (one), ==, "Falls clinic");
      g_assert_cmpint (wt_attention_get_kind (many), ==, CASES[i].kind);
      g_assert_cmpint (wt_attention_get_count (many), ==, 25);
      g_assert_cmpint (wt_attention_get_project_id (one), ==, 3);
      g_assert_cmpint (wt_attention_get_activity_id (many), ==, 4);
    }
}

static void
test_settings (void)
{
  static const struct
  {
    int threshold, month;
    const char *wrong;
  } CASES[] = {
    { 5, 4, NULL },
    { 8, 1, NULL },
    { 10, 12, NULL },
    { 0, 4, "threshold" },
    { 6, 4, "threshold" },
    { -5, 4, "threshold" },
    { 5, 0, "financial-year-month" },
    { 5, 13, "financial-year-month" },
  };
  g_autoptr (WtSettings) standard = wt_settings_new ();

  g_assert_cmpint (wt_settings_get_threshold (standard), ==, 5);
  g_assert_cmpint (wt_settings_get_financial_year_month (standard), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtSettings) settings = wt_settings_new ();
      g_autoptr (GPtrArray) issues = NULL;

      g_object_set (settings, "threshold", CASES[i].threshold, "financial-year-month",
                    CASES[i].month, NULL);
      issues = wt_settings_list_issues (settings);
      g_assert_cmpuint (issues->len, ==, CASES[i].wrong != NULL ? 1 : 0);
      if (CASES[i].wrong != NULL)
        g_assert_nonnull (wt_issue_list_find (issues, CASES[i].wrong));
    }
}

static void
test_plain_records (void)
{
  g_autoptr (WtChange) change =
      wt_change_new (4, "2025-10-02T10:42:05", "Sam Ellery", "Created “X”", WT_CHANGE_UNDONE);
  g_autoptr (WtCommentGroup) group = wt_comment_group_new ("Poster", 12);
  g_autoptr (WtNamedItem) item = wt_named_item_new (3, "NHS Alder Vale");

  g_assert_cmpint (wt_change_get_id (change), ==, 4);
  g_assert_cmpstr (wt_change_get_made_at (change), ==, "2025-10-02T10:42:05");
  g_assert_cmpstr (wt_change_get_made_by (change), ==, "Sam Ellery");
  g_assert_cmpstr (wt_change_get_sentence (change), ==, "Created “X”");
  g_assert_cmpint (wt_change_get_state (change), ==, WT_CHANGE_UNDONE);
  g_assert_cmpstr (wt_comment_group_get_text (group), ==, "Poster");
  g_assert_cmpint (wt_comment_group_get_count (group), ==, 12);
  g_assert_cmpint (wt_named_item_get_id (item), ==, 3);
  g_assert_cmpstr (wt_named_item_get_name (item), ==, "NHS Alder Vale");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/terms", test_terms);
  g_test_add_func ("/words/issues", test_issues);
  g_test_add_func ("/words/attention", test_attention);
  g_test_add_func ("/words/settings", test_settings);
  g_test_add_func ("/words/plain-records", test_plain_records);
  return g_test_run ();
}
