/* Words for every cause, without a word of the database's. */

#include "wt-error-presenter.h"

#include "wt-error.h"

#include <string.h>

/* What the database or the system would say: never for people. */
#define MESSAGE "UNIQUE constraint failed: projects.title"

static void
test_every_cause (void)
{
  for (int code = WT_ERROR_BUSY; code <= WT_ERROR_NOTHING_TO_UNDO; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (WT_ERROR, code, MESSAGE);
      g_autofree char *words = wt_error_presenter_dup_words (error);

      if (code == WT_ERROR_INVALID)
        continue;
      g_test_message ("%s", words);
      g_assert_true (g_str_has_suffix (words, "."));
      g_assert_null (strstr (words, "UNIQUE"));
      g_assert_null (strchr (words, '%'));
    }
}

/* What happened, that nothing was changed, and what to do. */
static void
test_older (void)
{
  g_autoptr (GError) error = g_error_new_literal (WT_ERROR, WT_ERROR_OLDER_SCHEMA, MESSAGE);
  g_autofree char *words = wt_error_presenter_dup_words (error);

  g_assert_nonnull (strstr (words, "older version"));
  g_assert_nonnull (strstr (words, "nothing was changed"));
  g_assert_nonnull (strstr (words, "open the copy"));
}

static void
test_others (void)
{
  g_autoptr (GError) invalid =
      g_error_new_literal (WT_ERROR, WT_ERROR_INVALID, "There is no such date.");
  g_autoptr (GError) failed = g_error_new_literal (WT_ERROR, WT_ERROR_FAILED, "disk I/O error");
  g_autofree char *of_invalid = wt_error_presenter_dup_words (invalid);
  g_autofree char *of_failed = wt_error_presenter_dup_words (failed);

  g_assert_cmpstr (of_invalid, ==, "There is no such date.");
  g_assert_cmpstr (of_failed, ==, "Nothing was changed. The system says: disk I/O error");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error-presenter/every-cause", test_every_cause);
  g_test_add_func ("/error-presenter/older", test_older);
  g_test_add_func ("/error-presenter/others", test_others);
  return g_test_run ();
}
