/* What people wrote: listing by pages in every order, counting, themes, and originals that are
 * forgotten. */

/* For memmem(). */
#define _GNU_SOURCE 1

#include "test-support.h"

#include "wt-comment-store.h"
#include "wt-redaction-store.h"
#include "wt-response-store.h"
#include "wt-theme-store.h"

#include <string.h>

#define N_ACTIVITIES 7
#define FORMS_EACH 23

typedef struct
{
  TestStorage base;
  gint64 project_ids[2];
  gint64 themes[3];
} World;

static gint64
add_theme (World *world, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  wt_theme_store_insert (world->base.connection, name, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* Forms with all kinds of scores, some without a text, on days that some activities share. */
static void
add_forms (World *world, guint activity)
{
  static const char SCORES[] = "1234567890-?*";
  g_autofree char *day = g_strdup_printf ("2025-0%u-14", 1 + activity / 2);
  gint64 activity_id =
      test_add_activity (&world->base, world->project_ids[activity % 2], "engaging", day);
  gint64 batch_id = test_add_batch (&world->base, activity_id, FORMS_EACH);

  for (guint i = 0; i < FORMS_EACH; i++)
    {
      char answers[] = "TY77N";
      g_autoptr (WtResponse) form = NULL;
      g_autofree char *text =
          g_strdup_printf ("%s %u-%u", i % 5 == 0 ? "ÉTÉ here" : "A letter", activity, i);
      g_autoptr (GError) error = NULL;

      answers[2] = SCORES[(activity * 7 + i * 5) % strlen (SCORES)];
      if (i % 11 == 10)
        answers[0] = '-';
      form = test_make_form (batch_id, i + 1, answers);
      if (answers[0] == 'T')
        wt_response_set_text (form, 0, text);
      wt_response_store_insert (world->base.connection, form, world->base.survey, &error);
      g_assert_no_error (error);
    }
}

static GPtrArray *
list (World *world, const WtCommentQuery *query, WtComment *after, guint limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *comments = wt_comment_store_list (world->base.connection, query, after, limit, &error);

  g_assert_no_error (error);
  return comments;
}

static void
set_theme (World *world, WtComment *comment, guint theme, gboolean is_set)
{
  g_autoptr (GError) error = NULL;

  wt_comment_store_set_theme (world->base.connection, comment, world->themes[theme], is_set,
                              &error);
  g_assert_no_error (error);
}

static void
set_up (World *world, gconstpointer data)
{
  const WtCommentQuery all = { 0 };
  g_autoptr (GPtrArray) comments = NULL;

  test_storage_set_up (&world->base, data);
  world->project_ids[0] = test_add_project (&world->base, "Falls");
  world->project_ids[1] = test_add_project (&world->base, "Stroke");
  world->themes[0] = add_theme (world, "Staff");
  world->themes[1] = add_theme (world, "Access");
  world->themes[2] = add_theme (world, "Comfort");
  for (guint i = 0; i < N_ACTIVITIES; i++)
    add_forms (world, i);
  comments = list (world, &all, NULL, 1000);
  for (guint i = 0; i < comments->len; i++)
    for (guint theme = 0; theme < 2; theme++)
      if (i % (3 + theme) == 0)
        set_theme (world, g_ptr_array_index (comments, i), theme, TRUE);
}

static void
tear_down (World *world, gconstpointer data)
{
  test_storage_tear_down (&world->base, data);
}

static gint64
get_score (WtComment *comment)
{
  int score = wt_answer_key_get_score (wt_comment_get_key (comment, 2));

  return score;
}

static int
get_first_theme (World *world, WtComment *comment)
{
  for (int i = 0; i < 3; i++)
    if (wt_comment_has_theme (comment, world->themes[i]))
      return i;
  return 3;
}

/* Whether @b may stand behind @a. */
static void
assert_in_order (World *world, WtCommentOrder order, WtComment *a, WtComment *b)
{
  int by_date = strcmp (wt_model_get_string (WT_MODEL (a), WT_COMMENT_HELD_ON),
                        wt_model_get_string (WT_MODEL (b), WT_COMMENT_HELD_ON));
  gint64 score_a = get_score (a), score_b = get_score (b);

  switch (order)
    {
    case WT_COMMENT_ORDER_NEWEST:
      g_assert_cmpint (by_date, >=, 0);
      break;
    case WT_COMMENT_ORDER_OLDEST:
      g_assert_cmpint (by_date, <=, 0);
      break;
    case WT_COMMENT_ORDER_LOWEST:
      if (score_b != 0)
        g_assert_true (score_a != 0 && score_a <= score_b);
      if (score_a == score_b)
        g_assert_cmpint (by_date, >=, 0);
      break;
    case WT_COMMENT_ORDER_HIGHEST:
      g_assert_cmpint (score_a, >=, score_b);
      break;
    case WT_COMMENT_ORDER_THEME:
      g_assert_cmpint (get_first_theme (world, a), <=, get_first_theme (world, b));
      break;
    case WT_COMMENT_N_ORDERS:
    default:
      g_assert_not_reached ();
    }
}

/* Pages of any size give each comment once, and the same as all at once. */
static void
test_pages (World *world, gconstpointer data)
{
  for (int order = 0; order < WT_COMMENT_N_ORDERS; order++)
    for (guint limit = 1; limit <= 64; limit = limit * 2 + 1)
      {
        WtCommentQuery query = { .order = (WtCommentOrder) order };
        g_autoptr (GPtrArray) all = list (world, &query, NULL, 1000);
        g_autoptr (WtComment) last = NULL;
        guint n_seen = 0;

        g_assert_cmpuint (all->len, ==, N_ACTIVITIES * (FORMS_EACH - FORMS_EACH / 11));
        for (guint i = 1; i < all->len; i++)
          assert_in_order (world, query.order, g_ptr_array_index (all, i - 1),
                           g_ptr_array_index (all, i));
        for (;;)
          {
            g_autoptr (GPtrArray) page = list (world, &query, last, limit);

            for (guint i = 0; i < page->len; i++)
              g_assert_true (wt_comment_is_about (g_ptr_array_index (page, i),
                                                  g_ptr_array_index (all, n_seen + i)));
            n_seen += page->len;
            if (page->len < limit)
              break;
            g_set_object (&last, g_ptr_array_index (page, page->len - 1));
          }
        g_assert_cmpuint (n_seen, ==, all->len);
      }
}

/* A limit on what is listed, and whether a comment keeps it. */
typedef gboolean (*Keeps) (World *world, WtComment *comment);

static gboolean
has_access (World *world, WtComment *comment)
{
  return wt_comment_has_theme (comment, world->themes[1]);
}

static gboolean
has_none (World *world, WtComment *comment)
{
  return get_first_theme (world, comment) == 3;
}

static gboolean
says_summer (World *world, WtComment *comment)
{
  return g_str_has_prefix (wt_comment_get_text (comment), "ÉTÉ");
}

static gboolean
is_of_stroke (World *world, WtComment *comment)
{
  return g_str_equal (wt_model_get_string (WT_MODEL (comment), WT_COMMENT_PROJECT), "Stroke");
}

static gboolean
is_publishable (World *world, WtComment *comment)
{
  return wt_comment_is_publishable (comment);
}

static void
test_limits (World *world, gconstpointer data)
{
  const WtCommentQuery everything = { 0 };
  g_autoptr (GPtrArray) all = list (world, &everything, NULL, 1000);
  const struct
  {
    WtCommentQuery query;
    Keeps keeps;
  } CASES[] = {
    { { .theme_id = world->themes[1] }, has_access },
    { { .theme_id = WT_THEME_NONE }, has_none },
    { { .search = (char *) " été  HERE " }, says_summer },
    { { .filter.project_id = world->project_ids[1] }, is_of_stroke },
    { { .only_publishable = TRUE }, is_publishable },
  };

  wt_comment_store_set_publishable (world->base.connection, g_ptr_array_index (all, 4), TRUE, NULL);
  wt_comment_store_set_publishable (world->base.connection, g_ptr_array_index (all, 9), TRUE, NULL);
  g_clear_pointer (&all, g_ptr_array_unref);
  all = list (world, &everything, NULL, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) some = list (world, &CASES[i].query, NULL, 1000);
      g_autoptr (WtCommentSummary) summary = NULL;
      guint n_kept = 0;

      for (guint j = 0; j < all->len; j++)
        if (CASES[i].keeps (world, g_ptr_array_index (all, j)))
          g_assert_true (
              wt_comment_is_about (g_ptr_array_index (all, j), g_ptr_array_index (some, n_kept++)));
      g_assert_cmpuint (n_kept, >, 0);
      g_assert_cmpuint (n_kept, <, all->len);
      g_assert_cmpuint (n_kept, ==, some->len);
      summary = wt_comment_store_summarise (world->base.connection, &CASES[i].query, 5, NULL);
      g_assert_cmpint (wt_comment_summary_get_listed (summary), ==, n_kept);
    }
}

static void
test_counts (World *world, gconstpointer data)
{
  const WtCommentQuery without = { .theme_id = WT_THEME_NONE };
  g_autoptr (GPtrArray) themes = wt_theme_store_list (world->base.connection, NULL);
  g_autoptr (WtCommentSummary) summary =
      wt_comment_store_summarise (world->base.connection, &without, 8, NULL);
  GArray *counts = wt_comment_summary_get_counts (summary);
  gint64 n = N_ACTIVITIES * (FORMS_EACH - FORMS_EACH / 11);

  g_assert_cmpint (wt_comment_summary_get_comments (summary), ==, n);
  g_assert_cmpint (
      wt_comment_summary_get_themed (summary) + wt_comment_summary_get_listed (summary), ==, n);
  g_assert_cmpint (wt_comment_summary_get_threshold (summary), ==, 8);
  g_assert_cmpuint (counts->len, ==, 3);
  g_assert_cmpstr (g_array_index (counts, WtThemeCount, 0).name, ==, "Staff");
  g_assert_cmpint (g_array_index (counts, WtThemeCount, 0).comments, ==, (n + 2) / 3);
  g_assert_cmpint (g_array_index (counts, WtThemeCount, 1).comments, ==, (n + 3) / 4);
  g_assert_cmpint (g_array_index (counts, WtThemeCount, 2).comments, ==, 0);

  /* A theme that is no longer offered counts only where it is used. */
  for (guint i = 1; i < 3; i++)
    {
      g_object_set (g_ptr_array_index (themes, i), "retired", TRUE, NULL);
      g_assert_true (
          wt_theme_store_update (world->base.connection, g_ptr_array_index (themes, i), NULL));
    }
  g_clear_object (&summary);
  summary = wt_comment_store_summarise (world->base.connection, &without, 8, NULL);
  g_assert_cmpuint (wt_comment_summary_get_counts (summary)->len, ==, 2);
}

static void
test_one_comment (World *world, gconstpointer data)
{
  const WtCommentQuery all = { 0 };
  g_autoptr (GPtrArray) comments = list (world, &all, NULL, 1);
  WtComment *listed = g_ptr_array_index (comments, 0);
  g_autoptr (WtComment) found = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GError) error = NULL;

  set_theme (world, listed, 2, TRUE);
  set_theme (world, listed, 2, TRUE);
  set_theme (world, listed, 0, FALSE);
  found = wt_comment_store_find (world->base.connection, wt_comment_get_response_id (listed),
                                 wt_comment_get_question_id (listed), &error);
  g_assert_no_error (error);
  g_assert_true (wt_comment_is_about (found, listed));
  g_assert_true (wt_comment_has_theme (found, world->themes[2]));
  g_assert_false (wt_comment_has_theme (found, world->themes[0]));
  g_assert_false (wt_comment_is_redacted (found));
  questions = wt_comment_store_list_questions (world->base.connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 1);

  g_assert_false (wt_comment_store_set_text (world->base.connection, found, "", &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (wt_comment_store_find (world->base.connection, 99999, 1, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

static void
test_themes (World *world, gconstpointer data)
{
  g_autoptr (WtTheme) theme = wt_theme_store_find (world->base.connection, world->themes[1], NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (wt_theme_store_insert (world->base.connection, "Staff", NULL, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
  g_clear_error (&error);
  g_object_set (theme, "name", "Staff", NULL);
  g_assert_false (wt_theme_store_update (world->base.connection, theme, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (wt_theme_store_find (world->base.connection, 99, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
}

static char *
get_text (World *world, const char *sql)
{
  g_autoptr (WtStatement) statement = wt_connection_prepare (world->base.connection, sql, NULL);

  g_assert_cmpint (wt_statement_step (statement, NULL), ==, WT_STEP_ROW);
  return g_strdup (wt_statement_get_text (statement, 0));
}

/* An original goes when its day has come; the second typing and the settling of it go with it. */
static void
test_forget (World *world, gconstpointer data)
{
  const WtCommentQuery all = { 0 };
  g_autoptr (GPtrArray) comments = list (world, &all, NULL, 2);
  WtComment *comment = g_ptr_array_index (comments, 0);
  g_autofree char *original = g_strdup (wt_comment_get_text (comment));
  g_autofree char *kept = NULL;
  g_autofree char *texts = NULL;
  g_autofree char *form = g_strdup_printf (
      "INSERT INTO second_responses (batch_id, serial, answers, texts) VALUES (%" G_GINT64_FORMAT
      ", %" G_GINT64_FORMAT ", 'TY77N', '[\"Rose Alder\",\"\",\"\",\"\",\"\"]');"
      "INSERT INTO settlements (batch_id, serial, question_id, kind, first, second, settled)"
      " SELECT batch_id, serial, %" G_GINT64_FORMAT ", 'text-differs', 'a', 'b', 'c'"
      " FROM second_responses",
      wt_model_get_int64 (WT_MODEL (comment), WT_COMMENT_BATCH_ID),
      wt_model_get_int64 (WT_MODEL (comment), WT_COMMENT_SERIAL),
      wt_comment_get_question_id (comment));
  g_autoptr (GError) error = NULL;

  test_run_script (world->base.connection, form);
  g_assert_true (wt_redaction_store_keep (world->base.connection, comment, "Sam Ellery",
                                          "2025-10-02T10:00:00", &error));
  g_assert_true (wt_comment_store_set_text (world->base.connection, comment, "[name]", &error));
  g_assert_true (wt_redaction_store_forget (world->base.connection, "2025-10-01", &error));
  g_assert_no_error (error);
  kept = wt_redaction_store_find_original (world->base.connection, comment, &error);
  g_assert_cmpstr (kept, ==, original);
  g_assert_false (wt_redaction_store_needs_wipe (world->base.connection));

  g_assert_true (wt_redaction_store_forget (world->base.connection, "2025-10-02", &error));
  g_assert_null (wt_redaction_store_find_original (world->base.connection, comment, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_NOT_FOUND);
  texts = get_text (world, "SELECT texts FROM second_responses");
  g_assert_cmpstr (texts, ==, "[\"[name]\",\"\",\"\",\"\",\"\"]");
  g_assert_cmpint (test_get_number (world->base.connection,
                                    "SELECT count(*) FROM settlements"
                                    " WHERE first || second || settled = ''"),
                   ==, 1);
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM redaction_terms"),
                   ==, 0);
  g_assert_true (wt_redaction_store_needs_wipe (world->base.connection));
  g_assert_true (wt_redaction_store_wipe (world->base.connection, NULL));
  g_assert_false (wt_redaction_store_needs_wipe (world->base.connection));
  test_assert_sound (world->base.connection);
}

/* What says again what it said has nothing to hide: nothing of it is lost. */
static void
test_forget_nothing_restored (World *world, gconstpointer data)
{
  const WtCommentQuery all = { 0 };
  g_autoptr (GPtrArray) comments = list (world, &all, NULL, 1);
  WtComment *comment = g_ptr_array_index (comments, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      wt_redaction_store_keep (world->base.connection, comment, "", "2025-10-02T10:00", &error));
  g_assert_true (wt_redaction_store_delete (world->base.connection, comment, &error));
  g_assert_true (wt_redaction_store_forget (world->base.connection, "2025-10-02", &error));
  g_assert_no_error (error);
  g_assert_false (wt_redaction_store_needs_wipe (world->base.connection));
  g_assert_cmpint (test_get_number (world->base.connection, "SELECT count(*) FROM redaction_terms"),
                   ==, 0);
}

/* Whether the word stands in the file or in its log. */
static gboolean
is_in_files (World *world, const char *word)
{
  static const char *const SUFFIXES[] = { "", "-wal" };
  gboolean is_found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    {
      g_autofree char *path = g_strconcat (world->base.path, SUFFIXES[i], NULL);
      g_autofree char *content = NULL;
      gsize length;

      if (g_file_get_contents (path, &content, &length, NULL))
        is_found = is_found || memmem (content, length, word, strlen (word)) != NULL;
    }
  return is_found;
}

/* SQLite may have been made to overwrite what is deleted, or not; wiping does not count on it. */
static void
test_wipe (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_run_script (world->base.connection, "PRAGMA secure_delete = OFF;"
                                           "INSERT INTO settings VALUES ('secret', 'Quillfeather');"
                                           "PRAGMA wal_checkpoint (TRUNCATE);"
                                           "DELETE FROM settings WHERE name = 'secret';"
                                           "PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (is_in_files (world, "Quillfeather"));
  g_assert_true (wt_connection_wipe (world->base.connection, &error));
  g_assert_no_error (error);
  g_assert_false (is_in_files (world, "Quillfeather"));
  test_assert_sound (world->base.connection);
}

/* While somebody reads the old content it cannot be wiped, and afterwards it can. */
static void
test_wipe_is_kept_waiting (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtConnection) reader =
      wt_connection_open (world->base.path, WT_CONNECTION_READ_ONLY, &error);

  g_assert_no_error (error);
  test_run_script (world->base.connection, "PRAGMA busy_timeout = 1;"
                                           "INSERT INTO settings VALUES ('wipe', 'due')");
  g_assert_true (wt_connection_begin_read (reader, NULL));
  g_assert_cmpint (test_get_number (reader, "SELECT count(*) FROM themes"), ==, 3);
  g_assert_false (wt_redaction_store_wipe (world->base.connection, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_BUSY);
  g_assert_true (wt_redaction_store_needs_wipe (world->base.connection));
  wt_connection_rollback (reader);
  g_clear_error (&error);
  g_assert_true (wt_redaction_store_wipe (world->base.connection, &error));
  g_assert_false (wt_redaction_store_needs_wipe (world->base.connection));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/comment-store/pages", test_pages },
    { "/comment-store/limits", test_limits },
    { "/comment-store/counts", test_counts },
    { "/comment-store/one-comment", test_one_comment },
    { "/comment-store/themes", test_themes },
    { "/comment-store/forget", test_forget },
    { "/comment-store/forget-nothing-restored", test_forget_nothing_restored },
    { "/comment-store/wipe", test_wipe },
    { "/comment-store/wipe-is-kept-waiting", test_wipe_is_kept_waiting },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
