/* Themes of comments, what may be published, redaction and how long an original is kept: under
 * undo, redo and in the history, and what is left of it in the file. */

/* For memmem(). */
#define _GNU_SOURCE 1

#include "test-support.h"

#include "wt-change.h"
#include "wt-comment-jobs.h"
#include "wt-comment-text-jobs.h"
#include "wt-date.h"
#include "wt-error.h"
#include "wt-form-jobs.h"
#include "wt-history-jobs.h"
#include "wt-named-item.h"
#include "wt-settings-jobs.h"
#include "wt-theme-jobs.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* Nobody else's words are as these. */
#define SECRET "Rosamund Quillfeather"
#define TEXT "The nurse " SECRET " was kind."
#define REDACTED "The nurse [name] was kind."

typedef struct
{
  TestWorkspace base;
  gint64 batch_id;
  WtComment *comment; /* (owned) the one that names somebody */
} World;

static void
add_form (World *world, gint64 serial, const char *text)
{
  g_autoptr (WtResponse) form = wt_response_new (world->batch_id, serial, 5);
  static const char ANSWERS[] = "TY87N";

  for (guint i = 1; i < 5; i++)
    wt_response_set_key (form, i, ANSWERS[i]);
  wt_response_set_text (form, 0, text);
  g_object_unref (test_run (&world->base, wt_save_response_job_new (form)));
}

static GListModel *
list_all (World *world)
{
  const WtCommentQuery all = { 0 };

  return test_run (&world->base, wt_list_comments_job_new (&all, NULL, 100));
}

static WtComment *
find (World *world, const char *part)
{
  g_autoptr (GListModel) comments = list_all (world);

  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (WtComment) comment = g_list_model_get_item (comments, i);

      if (strstr (wt_comment_get_text (comment), part) != NULL)
        return g_steal_pointer (&comment);
    }
  g_assert_not_reached ();
}

static void
set_up (World *world, gconstpointer data)
{
  gint64 project_id, activity_id;

  test_workspace_set_up (&world->base);
  project_id = test_add_project (&world->base, "Falls clinic");
  activity_id = test_add_activity (&world->base, project_id, "engaging", "2025-05-14");
  world->batch_id = test_add_batch (&world->base, activity_id, 3);
  add_form (world, 1, "A poster");
  add_form (world, 2, TEXT);
  add_form (world, 3, "A letter");
  world->comment = find (world, SECRET);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_object (&world->comment);
  test_workspace_tear_down (&world->base);
}

static GPtrArray *
select_all (World *world)
{
  g_autoptr (GListModel) comments = list_all (world);
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    g_ptr_array_add (selected, g_list_model_get_item (comments, i));
  return selected;
}

static void
run (World *world, WtJob *job)
{
  g_autoptr (GObject) result = test_run (&world->base, job);
}

static GListModel *
list_history (World *world)
{
  return test_run (&world->base, wt_list_history_job_new ("", 0, 100));
}

static void
assert_newest_sentence (World *world, const char *expected)
{
  g_autoptr (GListModel) changes = list_history (world);
  g_autoptr (WtChange) newest = g_list_model_get_item (changes, 0);

  g_assert_cmpstr (wt_change_get_sentence (newest), ==, expected);
}

static WtComment *
load (World *world)
{
  return test_run (&world->base,
                   wt_load_comment_job_new (wt_comment_get_response_id (world->comment),
                                            wt_comment_get_question_id (world->comment)));
}

static void
assert_text (World *world, const char *expected)
{
  g_autoptr (WtComment) comment = load (world);

  g_assert_cmpstr (wt_comment_get_text (comment), ==, expected);
}

/* There and back and there again. */
static void
assert_reversible (World *world, const char *before)
{
  g_autofree char *after = test_dump (&world->base);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, !=, after);
  run (world, wt_undo_job_new ());
  undone = test_dump (&world->base);
  g_assert_cmpstr (undone, ==, before);
  run (world, wt_redo_job_new ());
  redone = test_dump (&world->base);
  g_assert_cmpstr (redone, ==, after);
  test_check (&world->base);
}

static void
test_starting_themes (World *world, gconstpointer data)
{
  g_autoptr (GListModel) themes = test_run (&world->base, wt_list_themes_job_new ());
  g_autoptr (WtTheme) first = g_list_model_get_item (themes, 0);

  g_assert_cmpuint (g_list_model_get_n_items (themes), ==, 10);
  g_assert_cmpstr (wt_theme_get_name (first), ==, "Respect for people's wishes");
  run (world, wt_save_theme_job_new (wt_theme_get_id (first), "Being heard"));
  test_workspace_reopen (&world->base);
  g_clear_object (&themes);
  themes = test_run (&world->base, wt_list_themes_job_new ());
  g_assert_cmpuint (g_list_model_get_n_items (themes), ==, 10);
}

static void
assert_themes (World *world, const char *expected)
{
  g_autoptr (GListModel) themes = test_run (&world->base, wt_list_themes_job_new ());
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (themes); i++)
    {
      g_autoptr (WtTheme) theme = g_list_model_get_item (themes, i);

      if (i < 2 || i + 1 == g_list_model_get_n_items (themes))
        g_string_append_printf (names, "%s%s;", wt_theme_is_retired (theme) ? "-" : "",
                                wt_theme_get_name (theme));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_theme_list (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);

  run (world, wt_save_theme_job_new (0, " Parking "));
  assert_newest_sentence (world, "Added the theme “Parking”");
  assert_themes (world, "Respect for people's wishes;Joined-up care;Parking;");
  assert_reversible (world, before);
  run (world, wt_move_theme_job_new (11, 0));
  assert_themes (world, "Parking;Respect for people's wishes;Place and surroundings;");
  run (world, wt_move_theme_job_new (11, 1));
  assert_themes (world, "Respect for people's wishes;Parking;Place and surroundings;");
  run (world, wt_set_theme_retired_job_new (11, TRUE));
  assert_newest_sentence (world, "No longer offers the theme “Parking”");
  assert_themes (world, "Respect for people's wishes;Joined-up care;-Parking;");
  run (world, wt_set_theme_retired_job_new (11, FALSE));
  run (world, wt_save_theme_job_new (11, "Getting there"));
  assert_newest_sentence (world, "Renamed a theme to “Getting there”");

  test_run_fails (&world->base, wt_save_theme_job_new (0, "Staff"), WT_ERROR_EXISTS);
  test_run_fails (&world->base, wt_save_theme_job_new (11, "Staff"), WT_ERROR_EXISTS);
  test_run_fails (&world->base, wt_save_theme_job_new (0, "  "), WT_ERROR_INVALID);
  test_run_fails (&world->base, wt_save_theme_job_new (99, "x"), WT_ERROR_NOT_FOUND);
  test_run_fails (&world->base, wt_move_theme_job_new (99, 0), WT_ERROR_NOT_FOUND);
  test_run_fails (&world->base, wt_set_theme_retired_job_new (99, TRUE), WT_ERROR_NOT_FOUND);
}

static void
test_set_theme (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autoptr (GPtrArray) all = select_all (world);
  g_autoptr (WtComment) comment = NULL;
  g_autoptr (WtCommentSummary) summary = NULL;
  const WtCommentQuery query = { .theme_id = 9 };

  run (world, wt_set_comment_theme_job_new (all, 9, TRUE));
  assert_newest_sentence (world, "Gave 3 comments the theme “Staff”");
  assert_reversible (world, before);
  g_ptr_array_set_size (all, 1);
  run (world, wt_set_comment_theme_job_new (all, 9, FALSE));
  assert_newest_sentence (world, "Took from 1 comment the theme “Staff”");
  summary = test_run (&world->base, wt_load_comment_summary_job_new (&query));
  g_assert_cmpint (wt_comment_summary_get_listed (summary), ==, 2);
  g_assert_cmpint (wt_comment_summary_get_comments (summary), ==, 3);
  comment = load (world);
  g_assert_true (wt_comment_has_theme (comment, 9));

  test_run_fails (&world->base, wt_set_comment_theme_job_new (all, 99, TRUE), WT_ERROR_NOT_FOUND);
}

static void
test_set_publishable (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autoptr (GPtrArray) all = select_all (world);

  run (world, wt_set_comments_publishable_job_new (all, TRUE));
  assert_newest_sentence (world, "Said that 3 comments may be published");
  assert_reversible (world, before);
  run (world, wt_set_comments_publishable_job_new (all, FALSE));
  assert_newest_sentence (world, "Said that 3 comments may not be published");
}

/* Comments that are gone are left out; the others come as they are now. */
static void
test_load_again (World *world, gconstpointer data)
{
  g_autoptr (GListModel) before = list_all (world);
  g_autoptr (GPtrArray) all = select_all (world);
  g_autoptr (WtResponse) form =
      test_run (&world->base, wt_find_response_job_new (world->batch_id, 2));
  g_autoptr (GListModel) after = NULL;

  run (world, wt_set_comment_theme_job_new (all, 9, TRUE));
  run (world, wt_delete_response_job_new (form));
  after = test_run (&world->base, wt_load_comments_job_new (before));
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WtComment) comment = g_list_model_get_item (after, i);

      g_assert_true (wt_comment_has_theme (comment, 9));
    }
  test_run_fails (&world->base, wt_set_comment_theme_job_new (all, 9, FALSE), WT_ERROR_NOT_FOUND);
}

static void
test_redact (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autoptr (GPtrArray) all = select_all (world);
  g_autoptr (WtComment) comment = NULL;

  run (world, wt_redact_comment_job_new (world->comment, REDACTED));
  assert_newest_sentence (world, "Redacted a comment from “Listening event”");
  assert_reversible (world, before);
  comment = load (world);
  g_assert_cmpstr (wt_comment_get_text (comment), ==, REDACTED);
  g_assert_true (wt_comment_is_redacted (comment));
  g_assert_true (wt_model_get_boolean (WT_MODEL (comment), WT_COMMENT_HAS_ORIGINAL));

  /* A second time; the first text stays the original. */
  run (world, wt_redact_comment_job_new (comment, "The [person] was kind."));
  run (world, wt_set_comments_publishable_job_new (all, TRUE));
  run (world, wt_restore_comment_job_new (comment));
  assert_newest_sentence (world, "Brought back what a comment from “Listening event” said");
  g_clear_object (&comment);
  comment = load (world);
  g_assert_cmpstr (wt_comment_get_text (comment), ==, TEXT);
  g_assert_false (wt_comment_is_redacted (comment));
  g_assert_false (wt_comment_is_publishable (comment));
  test_run_fails (&world->base, wt_restore_comment_job_new (comment), WT_ERROR_NOT_FOUND);

  /* What is put back by hand is as before, too. */
  run (world, wt_redact_comment_job_new (comment, REDACTED));
  run (world, wt_redact_comment_job_new (comment, TEXT));
  g_clear_object (&comment);
  comment = load (world);
  g_assert_false (wt_comment_is_redacted (comment));
  test_run_fails (&world->base, wt_redact_comment_job_new (comment, " "), WT_ERROR_INVALID);
}

static void
test_correct (World *world, gconstpointer data)
{
  g_autofree char *before = test_dump (&world->base);
  g_autofree char *sql = g_strdup_printf (
      "UPDATE batches SET closed = 1 WHERE id = %" G_GINT64_FORMAT " RETURNING 1", world->batch_id);

  run (world, wt_correct_comment_job_new (world->comment, "The nurse was kind"));
  assert_newest_sentence (world, "Corrected a comment from “Listening event”");
  assert_reversible (world, before);
  assert_text (world, "The nurse was kind");
  g_assert_cmpint (test_get_number (&world->base, sql), ==, 1);
  test_run_fails (&world->base, wt_correct_comment_job_new (world->comment, "x"), WT_ERROR_INVALID);
}

static void
set_days (World *world, int days)
{
  g_autoptr (WtSettings) settings = test_run (&world->base, wt_load_settings_job_new ());

  g_object_set (settings, "original-days", days, NULL);
  run (world, wt_save_settings_job_new (settings));
}

/* Whether @text stands in any file of the workspace. */
static gboolean
is_in_files (World *world, const char *text)
{
  g_autoptr (GDir) folder = g_dir_open (world->base.folder, 0, NULL);
  const char *name;
  gboolean is_found = FALSE;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (world->base.folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      is_found = is_found || memmem (content, length, text, strlen (text)) != NULL;
    }
  return is_found;
}

/* As if what is redacted had been redacted so many days ago. */
static void
age_redactions (World *world, int days)
{
  g_autofree char *today = wt_date_today ();
  g_autofree char *day = wt_date_add_days (today, -days);
  g_autofree char *sql =
      g_strdup_printf ("UPDATE redaction_terms SET redacted_at = '%sT10:00:00' RETURNING 1", day);

  g_assert_cmpint (test_get_number (&world->base, sql), ==, 1);
}

static void
assert_forgotten (World *world)
{
  g_autoptr (WtComment) comment = load (world);
  g_autoptr (GListModel) changes = list_history (world);
  guint n_discarded = 0;

  g_assert_false (is_in_files (world, SECRET));
  g_assert_true (wt_comment_is_redacted (comment));
  g_assert_false (wt_model_get_boolean (WT_MODEL (comment), WT_COMMENT_HAS_ORIGINAL));
  test_run_fails (&world->base, wt_restore_comment_job_new (comment), WT_ERROR_NOT_FOUND);
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (WtChange) change = g_list_model_get_item (changes, i);

      n_discarded += wt_change_get_state (change) == WT_CHANGE_DISCARDED;
    }
  g_assert_cmpuint (n_discarded, ==, 2);
  test_check (&world->base);
}

/* When the time is over the original is nowhere: not in a table, not in the history, not in the
 * bytes of the file or its log. What else was recorded can still be undone. */
static void
test_forget_in_time (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) all = select_all (world);

  run (world, wt_redact_comment_job_new (world->comment, REDACTED));
  run (world, wt_set_comment_theme_job_new (all, 9, TRUE));
  age_redactions (world, 29);
  test_workspace_reopen (&world->base);
  g_assert_true (is_in_files (world, SECRET));
  age_redactions (world, 30);
  test_workspace_reopen (&world->base);
  assert_forgotten (world);
  assert_text (world, REDACTED);
  run (world, wt_undo_job_new ());
  assert_newest_sentence (world, "Gave 3 comments the theme “Staff”");
  assert_text (world, REDACTED);
}

/* The check after redacting finds what is due of others. */
static void
test_forget_after_redacting (World *world, gconstpointer data)
{
  g_autoptr (WtComment) other = find (world, "A letter");

  run (world, wt_redact_comment_job_new (world->comment, REDACTED));
  age_redactions (world, 31);
  run (world, wt_redact_comment_job_new (other, "A [thing]"));
  assert_forgotten (world);
  run (world, wt_undo_job_new ());
  g_clear_object (&other);
  other = find (world, "A letter");
}

typedef struct
{
  guint n_heard;
  gboolean is_undo;
} Heard;

static void
on_recorded_cb (Heard *heard, const char *sentence, gboolean is_undo)
{
  heard->n_heard++;
  heard->is_undo = is_undo;
}

static void
test_keep_not_at_all (World *world, gconstpointer data)
{
  Heard heard = { 0 };

  set_days (world, 0);
  g_signal_connect_swapped (world->base.workspace, "recorded", G_CALLBACK (on_recorded_cb), &heard);
  run (world, wt_redact_comment_job_new (world->comment, REDACTED));
  assert_forgotten (world);
  /* The toast offers no undo, which would take back something else. */
  g_assert_cmpuint (heard.n_heard, ==, 1);
  g_assert_true (heard.is_undo);
  run (world, wt_undo_job_new ());
  assert_text (world, REDACTED);
  assert_newest_sentence (world, "Redacted a comment from “Listening event”");
}

/* A form that was deleted, and a correction before, hold the text as well. */
static void
test_forget_what_was_deleted (World *world, gconstpointer data)
{
  g_autoptr (WtResponse) form = NULL;

  run (world, wt_correct_comment_job_new (world->comment, TEXT " Twice."));
  run (world, wt_redact_comment_job_new (world->comment, REDACTED));
  form = test_run (&world->base, wt_find_response_job_new (world->batch_id, 2));
  run (world, wt_delete_response_job_new (form));
  age_redactions (world, 40);
  test_workspace_reopen (&world->base);
  g_assert_false (is_in_files (world, SECRET));
  test_check (&world->base);
}

/* No line of the history and no message has what somebody wrote. */
static void
test_privacy (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) all = select_all (world);
  g_autoptr (GListModel) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;
  g_autoptr (GString) sentences = g_string_new (NULL);

  run (world, wt_set_comment_theme_job_new (all, 1, TRUE));
  run (world, wt_set_comments_publishable_job_new (all, TRUE));
  run (world, wt_correct_comment_job_new (world->comment, TEXT " Twice."));
  run (world, wt_redact_comment_job_new (world->comment, REDACTED));
  run (world, wt_restore_comment_job_new (world->comment));
  g_assert_false (wt_workspace_run (world->base.workspace,
                                    wt_restore_comment_job_new (world->comment), NULL, &error));
  g_assert_null (strstr (error->message, "Quillfeather"));
  changes = list_history (world);
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (WtChange) change = g_list_model_get_item (changes, i);

      g_string_append (sentences, wt_change_get_sentence (change));
    }
  g_assert_nonnull (strstr (sentences->str, "Redacted"));
  g_assert_null (strstr (sentences->str, "Quillfeather"));
  g_assert_null (strstr (sentences->str, "kind"));
}

static void
test_earlier_answers (World *world, gconstpointer data)
{
  gint64 question_id = wt_comment_get_question_id (world->comment);
  g_autoptr (GListModel) texts =
      test_run (&world->base, wt_list_earlier_answers_job_new (question_id, "a ", 5));
  g_autoptr (GListModel) first =
      test_run (&world->base, wt_list_earlier_answers_job_new (question_id, "a ", 1));
  g_autoptr (WtNamedItem) letter = g_list_model_get_item (texts, 0);
  g_autoptr (WtNamedItem) poster = g_list_model_get_item (texts, 1);

  g_assert_cmpuint (g_list_model_get_n_items (texts), ==, 2);
  g_assert_cmpstr (wt_named_item_get_name (letter), ==, "A letter");
  g_assert_cmpstr (wt_named_item_get_name (poster), ==, "A poster");
  g_assert_cmpuint (g_list_model_get_n_items (first), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (World *world, gconstpointer data);
  } TESTS[] = {
    { "/comments/starting-themes", test_starting_themes },
    { "/comments/theme-list", test_theme_list },
    { "/comments/set-theme", test_set_theme },
    { "/comments/set-publishable", test_set_publishable },
    { "/comments/load-again", test_load_again },
    { "/comments/redact", test_redact },
    { "/comments/correct", test_correct },
    { "/comments/forget-in-time", test_forget_in_time },
    { "/comments/forget-after-redacting", test_forget_after_redacting },
    { "/comments/keep-not-at-all", test_keep_not_at_all },
    { "/comments/forget-what-was-deleted", test_forget_what_was_deleted },
    { "/comments/privacy", test_privacy },
    { "/comments/earlier-answers", test_earlier_answers },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, World, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
