/* The file of notes beside a review file: what is written is read again, and nothing else is. */

#include "wt-error.h"
#include "wt-review-file.h"
#include "wt-review-merge.h"

#include <string.h>

#define IDENTIFIER "0f4e7a52-91c3-4d2b-8a53-6f7f1d3b9c10"
#define NOTE                                                                                       \
  "{\"id\": \"" IDENTIFIER "\", \"kind\": \"question\", \"text\": \"Why?\","                       \
  " \"written-on\": \"2026-03-12\""
#define FILE_OF(notes)                                                                             \
  "{\"format\": \"working-together-review-notes\", \"version\": 1, \"notes\": [" notes "]}"

static WtReviewNote *
make_note (WtReviewNoteKind kind, const char *text, const char *author, gint64 project_id)
{
  WtReviewNote *note = wt_review_note_new ("2026-03-12");

  g_object_set (note, "kind", (int) kind, "text", text, "author", author, "project-id", project_id,
                NULL);
  return note;
}

static void
test_round_trip (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (WT_TYPE_REVIEW_NOTE);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  WtReviewNote *const NOTES[] = {
    make_note (WT_REVIEW_NOTE_QUESTION, "Who was asked?", "Lay member", 7),
    make_note (WT_REVIEW_NOTE_REMARK, "Good \"work\"\n</script> 🙂 — \t ‏עברית", "", 0),
  };

  for (guint i = 0; i < G_N_ELEMENTS (NOTES); i++)
    g_list_store_append (notes, NOTES[i]);
  bytes = wt_review_file_write (G_LIST_MODEL (notes));
  found = wt_review_file_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (NOTES));
  for (guint i = 0; i < G_N_ELEMENTS (NOTES); i++)
    {
      g_assert_true (wt_model_is_same (WT_MODEL (NOTES[i]), g_ptr_array_index (found, i)));
      g_assert_cmpstr (
          wt_model_get_string (g_ptr_array_index (found, i), WT_REVIEW_NOTE_IDENTIFIER), ==,
          wt_model_get_string (WT_MODEL (NOTES[i]), WT_REVIEW_NOTE_IDENTIFIER));
      g_object_unref (NOTES[i]);
    }
}

static void
test_refused (void)
{
  static const char *const FILES[] = {
    "",
    "null",
    "[]",
    "{",
    "{}",
    "not JSON",
    "{\"format\": \"working-together-review-notes\", \"version\": 1}",
    "{\"format\": \"working-together-review-notes\", \"version\": 2, \"notes\": []}",
    "{\"format\": \"something else\", \"version\": 1, \"notes\": []}",
    "{\"format\": 7, \"version\": \"1\", \"notes\": {}}",
    FILE_OF ("null"),
    FILE_OF ("{}"),
    FILE_OF ("\"note\""),
    FILE_OF (NOTE "}, {}"),
    FILE_OF ("{\"id\": \"1\", \"text\": \"Why?\", \"written-on\": \"2026-03-12\"}"),
    FILE_OF ("{\"id\": \"" IDENTIFIER "\", \"text\": \" \", \"written-on\": \"2026-03-12\"}"),
    FILE_OF ("{\"id\": \"" IDENTIFIER "\", \"text\": \"Why?\", \"written-on\": \"2026-02-30\"}"),
    FILE_OF ("{\"id\": \"" IDENTIFIER "\", \"text\": \"Why?\"}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (FILES[i], strlen (FILES[i]));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", FILES[i]);
      g_assert_null (wt_review_file_read (bytes, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
}

/* Brackets in brackets, and more than anybody would write. */
static void
test_huge (void)
{
  g_autofree char *brackets = g_strnfill (WT_REVIEW_FILE_BYTES, '[');
  g_autofree char *blanks = g_strnfill (WT_REVIEW_FILE_BYTES, ' ');
  g_autofree char *large = g_strconcat (blanks, FILE_OF (NOTE "}"), NULL);
  const char *const FILES[] = { brackets, large };

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (FILES[i], strlen (FILES[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_review_file_read (bytes, &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (wt_review_file_load (i == 0 ? "/dev/zero" : g_get_tmp_dir (), &error));
      g_assert_error (error, WT_ERROR, WT_ERROR_INVALID);
    }
}

/* What a later version may add, and what somebody may have changed by hand. */
static void
test_tolerant (void)
{
  static const char FILE_TEXT[] =
      FILE_OF (NOTE ", \"project\": -3, \"author\": null, \"mood\": [1, {}]}, {\"id\": "
                    "\"1b4e7a52-91c3-4d2b-8a53-6f7f1d3b9c11\", \"kind\": \"riddle\", \"text\": "
                    "\"Well\", \"written-on\": \"2026-03-13\", \"project\": 2.5}");
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE_TEXT, strlen (FILE_TEXT));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = wt_review_file_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpint (wt_review_note_get_kind (g_ptr_array_index (notes, 0)), ==,
                   WT_REVIEW_NOTE_QUESTION);
  g_assert_cmpint (wt_review_note_get_kind (g_ptr_array_index (notes, 1)), ==,
                   WT_REVIEW_NOTE_REMARK);
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpint (wt_review_note_get_project_id (g_ptr_array_index (notes, i)), ==, 0);
}

static void
test_words (void)
{
  g_autoptr (WtReviewNote) question = make_note (WT_REVIEW_NOTE_QUESTION, "Why?", "Lay member", 7);
  g_autoptr (WtReviewNote) remark = make_note (WT_REVIEW_NOTE_REMARK, "Good", "", 0);
  g_autoptr (WtReviewMerge) one = wt_review_merge_new (1, 0, 0);
  g_autoptr (WtReviewMerge) some = wt_review_merge_new (3, 1, 2);
  g_autofree char *first = NULL, *second = NULL, *merged = NULL, *merged_some = NULL;
  g_autofree char *path = wt_review_file_dup_path ("/home/pat/Falls.wtdb");

  g_object_set (question, "project", "Falls clinic", NULL);
  first = wt_review_note_dup_words (question);
  g_assert_cmpstr (first, ==, "Question about “Falls clinic” · Lay member · 12 March 2026");
  second = wt_review_note_dup_words (remark);
  g_assert_cmpstr (second, ==, "Remark on everything · 12 March 2026");
  merged = wt_review_merge_dup_sentence (one);
  g_assert_cmpstr (merged, ==, "Merged 1 note");
  merged_some = wt_review_merge_dup_sentence (some);
  g_assert_cmpstr (merged_some, ==,
                   "Merged 3 notes; 1 was there already; 2 are about projects that are not here");
  g_assert_cmpstr (path, ==, "/home/pat/Falls.review.json");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-file/round-trip", test_round_trip);
  g_test_add_func ("/review-file/refused", test_refused);
  g_test_add_func ("/review-file/huge", test_huge);
  g_test_add_func ("/review-file/tolerant", test_tolerant);
  g_test_add_func ("/review-file/words", test_words);
  return g_test_run ();
}
