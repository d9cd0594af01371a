/* Equality monitoring: what is asked, and counts of a project and a quarter, stored and undone. */

#include "test-support.h"

#include "wt-equality-jobs.h"
#include "wt-error.h"
#include "wt-history-jobs.h"
#include "wt-toolkit.h"

#include <string.h>

typedef struct
{
  TestWorkspace base;
  WtEqualityForm *form;
  gint64 project_id;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  test_workspace_set_up (&test->base);
  test->form = wt_toolkit_get_equality_form ();
  test->project_id = test_add_project (&test->base, "Falls clinic");
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_check (&test->base);
  g_clear_object (&test->form);
  test_workspace_tear_down (&test->base);
}

static void
save (Fixture *test, WtEqualityCounts *counts)
{
  g_autoptr (WtEqualityCounts) saved =
      test_run (&test->base, wt_save_equality_counts_job_new (counts));

  g_assert_true (wt_equality_counts_is_same (saved, counts));
}

static GListModel *
list (Fixture *test)
{
  return test_run (&test->base, wt_list_equality_counts_job_new (test->project_id));
}

/* As the NHS Data Dictionary and the rules of the application have them. */
static void
asks_what_the_rules_say (Fixture *test, gconstpointer data)
{
  static const struct
  {
    const char *id, *answers;
  } CATEGORIES[] = {
    { "ethnicity", "A B C D E F G H J K L M N P R S Z" },
    { "age", "0-15 16-24 25-34 35-44 45-54 55-64 65-74 75-84 85 not-said" },
    { "disability", "limited-a-lot limited-a-little none not-said" },
    { "sex", "female male other not-said" },
    { "religion", "none buddhist christian hindu jewish muslim sikh other not-said" },
    { "orientation", "heterosexual gay bisexual other not-said" },
    { "carer", "yes no not-said" },
  };

  g_assert_cmpuint (wt_equality_form_get_n_categories (test->form), ==, G_N_ELEMENTS (CATEGORIES));
  for (guint i = 0; i < G_N_ELEMENTS (CATEGORIES); i++)
    {
      guint n_answers = wt_equality_form_get_n_answers (test->form, i);
      g_autoptr (GString) answers = g_string_new (NULL);

      for (guint j = 0; j < n_answers; j++)
        g_string_append_printf (answers, "%s%s", j > 0 ? " " : "",
                                wt_equality_form_get_answer (test->form, i, j)->id);
      g_assert_cmpstr (wt_equality_form_get_category (test->form, i)->id, ==, CATEGORIES[i].id);
      g_assert_cmpstr (answers->str, ==, CATEGORIES[i].answers);
      /* Nobody has to say. */
      g_assert_nonnull (strstr (wt_equality_form_get_answer (test->form, i, n_answers - 1)->text,
                                "Prefer not to say"));
    }
}

static void
refuses_other_forms (Fixture *test, gconstpointer data)
{
  static const char *const DEFINITIONS[] = {
    "",
    "[]",
    "{}",
    "{\"title\": \"T\", \"note\": \"N\"}",
    "{\"title\": \"T\", \"note\": \"N\", \"categories\": [1]}",
    "{\"title\": \"T\", \"note\": \"N\", \"categories\": [{\"id\": \"a\", \"title\": \"A\"}]}",
    "{\"title\": \"T\", \"note\": \"N\", \"categories\": [{\"id\": \"a\", \"title\": \"A\","
    " \"answers\": [{\"id\": \"x\", \"text\": \"X\"}, {\"id\": \"x\", \"text\": \"Y\"}]}]}",
    "{\"title\": \"T\", \"note\": \"N\", \"categories\": ["
    " {\"id\": \"a\", \"title\": \"A\", \"answers\": []},"
    " {\"id\": \"a\", \"title\": \"B\", \"answers\": []}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (DEFINITIONS); i++)
    {
      g_autoptr (GBytes) json = g_bytes_new (DEFINITIONS[i], strlen (DEFINITIONS[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_equality_form_new_from_json (json, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
}

static void
keeps_counts (Fixture *test, gconstpointer data)
{
  g_autoptr (WtEqualityCounts) autumn =
      wt_equality_counts_new (test->form, test->project_id, "2025-Q4");
  g_autoptr (WtEqualityCounts) winter =
      wt_equality_counts_new (test->form, test->project_id, "2026-Q1");
  g_autoptr (GListModel) listed = NULL;
  g_autoptr (WtEqualityCounts) first = NULL;
  g_autoptr (WtEqualityCounts) second = NULL;

  wt_equality_counts_set (autumn, 0, 0, 21);
  wt_equality_counts_set (autumn, 0, 16, 3);
  wt_equality_counts_set (autumn, 1, 3, 20);
  wt_equality_counts_set (winter, 6, 2, 1);
  save (test, autumn);
  save (test, winter);
  listed = list (test);
  g_assert_cmpuint (g_list_model_get_n_items (listed), ==, 2);
  first = g_list_model_get_item (listed, 0);
  second = g_list_model_get_item (listed, 1);
  g_assert_true (wt_equality_counts_is_same (first, winter));
  g_assert_true (wt_equality_counts_is_same (second, autumn));
  g_assert_cmpint (wt_equality_counts_get_total (second, 0), ==, 24);
  /* As many as answered the category that most answered. */
  g_assert_cmpint (wt_equality_counts_get_people (second), ==, 24);

  /* An answer that nobody gave has no row; a quarter without a row is not listed. */
  g_assert_cmpint (test_get_number (&test->base, "SELECT count(*) FROM equality_counts"), ==, 4);
  wt_equality_counts_set (winter, 6, 2, 0);
  save (test, winter);
  g_assert_cmpint (test_get_number (&test->base, "SELECT count(*) FROM equality_counts"), ==, 3);
}

/* Nothing in the table leads to a form or a person. */
static void
has_no_key_of_a_person (Fixture *test, gconstpointer data)
{
  g_assert_cmpint (
      test_get_number (&test->base,
                       "SELECT count(*) FROM pragma_table_info ('equality_counts') WHERE name NOT"
                       " IN ('project_id', 'quarter', 'category', 'answer', 'people')"),
      ==, 0);
  g_assert_cmpint (test_get_number (&test->base,
                                    "SELECT count(*) FROM pragma_foreign_key_list"
                                    " ('equality_counts') WHERE \"table\" <> 'projects'"),
                   ==, 0);
}

/* Typing goes into one line of the history, a quarter each, and is undone at once. */
static void
undoes_counts (Fixture *test, gconstpointer data)
{
  g_autoptr (WtEqualityCounts) counts =
      wt_equality_counts_new (test->form, test->project_id, "2025-Q4");
  g_autofree char *before = test_dump (&test->base);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  for (int i = 1; i <= 5; i++)
    {
      wt_equality_counts_set (counts, 1, 2, i);
      save (test, counts);
    }
  after = test_dump (&test->base);
  g_assert_cmpint (test_get_number (&test->base,
                                    "SELECT count(*) FROM change_sets WHERE sentence ="
                                    " 'Counted 5 people for equality monitoring of “Falls clinic”,"
                                    " October 2025 to December 2025'"),
                   ==, 1);
  g_clear_object (&(GObject *){ test_run (&test->base, wt_undo_job_new ()) });
  undone = test_dump (&test->base);
  g_clear_object (&(GObject *){ test_run (&test->base, wt_redo_job_new ()) });
  redone = test_dump (&test->base);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (redone, ==, after);
}

static void
refuses_what_is_not_there (Fixture *test, gconstpointer data)
{
  static const char *const QUARTERS[] = { "",        "2025-Q0",  "2025-Q5",  "2025-10",  "2025Q4",
                                          "x025-Q1", "2025-Q1 ", "12025-Q1", "2025-Q1\n" };
  g_autoptr (WtEqualityCounts) of_nobody = wt_equality_counts_new (test->form, 999, "2025-Q4");

  test_run_fails (&test->base, wt_save_equality_counts_job_new (of_nobody), WT_ERROR_NOT_FOUND);
  for (guint i = 0; i < G_N_ELEMENTS (QUARTERS); i++)
    {
      g_autoptr (WtEqualityCounts) counts =
          wt_equality_counts_new (test->form, test->project_id, QUARTERS[i]);

      test_run_fails (&test->base, wt_save_equality_counts_job_new (counts), WT_ERROR_INVALID);
    }
}

static void
knows_quarters (Fixture *test, gconstpointer data)
{
  static const struct
  {
    const char *date, *quarter, *before, *start, *words;
  } CASES[] = {
    { "2025-01-01", "2025-Q1", "2024-Q4", "2025-01-01", "January 2025 to March 2025" },
    { "2025-03-31", "2025-Q1", "2024-Q4", "2025-01-01", "January 2025 to March 2025" },
    { "2025-04-01", "2025-Q2", "2025-Q1", "2025-04-01", "April 2025 to June 2025" },
    { "2024-09-30", "2024-Q3", "2024-Q2", "2024-07-01", "July 2024 to September 2024" },
    { "2025-12-31", "2025-Q4", "2025-Q3", "2025-10-01", "October 2025 to December 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *quarter = wt_equality_quarter_of (CASES[i].date);
      g_autofree char *before = wt_equality_quarter_before (quarter);
      g_autofree char *start = wt_equality_quarter_start (quarter);
      g_autofree char *words = wt_equality_quarter_to_words (quarter);

      g_assert_cmpstr (quarter, ==, CASES[i].quarter);
      g_assert_cmpstr (before, ==, CASES[i].before);
      g_assert_cmpstr (start, ==, CASES[i].start);
      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

#define ADD(name) g_test_add ("/equality/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (asks_what_the_rules_say);
  ADD (refuses_other_forms);
  ADD (keeps_counts);
  ADD (has_no_key_of_a_person);
  ADD (undoes_counts);
  ADD (refuses_what_is_not_there);
  ADD (knows_quarters);
  return g_test_run ();
}
