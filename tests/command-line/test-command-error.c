/* A sentence for every cause, whatever was being done. */

#include "wt-command-error.h"
#include "wt-error.h"

#include <gio/gio.h>
#include <string.h>

#define WORKSPACE "falls.wtdb"
#define FILE_NAME "forms.csv"

/* What the database or the system would say: never for people. */
#define MESSAGE "UNIQUE constraint failed: projects.title (Sam Ellery)"

static void
assert_sentence (const char *sentence)
{
  g_test_message ("%s", sentence);
  g_assert_true (g_str_has_suffix (sentence, "."));
  g_assert_null (strchr (sentence, '\n'));
  g_assert_null (strstr (sentence, "%s"));
  g_assert_cmpuint (strlen (sentence), <, 200);
}

static void
test_every_cause (void)
{
  for (int code = WT_ERROR_FAILED; code <= WT_ERROR_NOTHING_TO_UNDO; code++)
    for (int deed = WT_COMMAND_USES; deed <= WT_COMMAND_WRITES; deed++)
      {
        gboolean has_file = deed == WT_COMMAND_IMPORTS || deed == WT_COMMAND_WRITES;
        g_autoptr (GError) error = g_error_new_literal (WT_ERROR, code, MESSAGE);
        g_autofree char *sentence = wt_command_error_dup_sentence (
            error, (WtCommandDeed) deed, WORKSPACE, has_file ? FILE_NAME : NULL);

        if (code == WT_ERROR_INVALID)
          continue;
        assert_sentence (sentence);
        g_assert_null (strstr (sentence, "constraint"));
        g_assert_null (strstr (sentence, "Ellery"));
        g_assert_true (strstr (sentence, WORKSPACE) != NULL
                       || (has_file && strstr (sentence, FILE_NAME) != NULL));
        /* Each says that nothing was changed, done or imported. */
        g_assert_true (strstr (sentence, "nothing was") != NULL
                       || strstr (sentence, "not") != NULL);
      }
}

static void
test_whose_fault (void)
{
  static const struct
  {
    WtError code;
    WtCommandDeed deed;
    gboolean blames_file;
  } CASES[] = {
    { WT_ERROR_CANNOT_OPEN, WT_COMMAND_IMPORTS, TRUE },
    { WT_ERROR_INVALID, WT_COMMAND_IMPORTS, TRUE },
    { WT_ERROR_NO_SPACE, WT_COMMAND_IMPORTS, FALSE },
    { WT_ERROR_NOT_FOUND, WT_COMMAND_IMPORTS, FALSE },
    { WT_ERROR_BUSY, WT_COMMAND_IMPORTS, FALSE },
    { WT_ERROR_READ_ONLY, WT_COMMAND_IMPORTS, FALSE },
    { WT_ERROR_CANNOT_OPEN, WT_COMMAND_WRITES, TRUE },
    { WT_ERROR_NO_SPACE, WT_COMMAND_WRITES, TRUE },
    { WT_ERROR_FAILED, WT_COMMAND_WRITES, TRUE },
    { WT_ERROR_CORRUPT, WT_COMMAND_WRITES, FALSE },
    { WT_ERROR_NOT_FOUND, WT_COMMAND_WRITES, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (WT_ERROR, (int) CASES[i].code, "Why.");
      g_autofree char *sentence =
          wt_command_error_dup_sentence (error, CASES[i].deed, WORKSPACE, FILE_NAME);

      g_assert_true ((strstr (sentence, FILE_NAME) != NULL) == CASES[i].blames_file);
      g_assert_true ((strstr (sentence, WORKSPACE) != NULL) != CASES[i].blames_file);
    }
}

/* What is wrong with a value was worded where the value is known. */
static void
test_values (void)
{
  g_autoptr (GError) error = g_error_new_literal (WT_ERROR, WT_ERROR_INVALID,
                                                  "Line 1: the survey has no question “name”.");
  g_autofree char *sentence =
      wt_command_error_dup_sentence (error, WT_COMMAND_IMPORTS, WORKSPACE, FILE_NAME);

  g_assert_cmpstr (sentence, ==,
                   "Nothing of “forms.csv” was imported. Line 1: the survey has no question "
                   "“name”.");
}

static void
test_other_domains (void)
{
  const struct
  {
    GQuark domain;
    int code;
    const char *part;
  } CASES[] = {
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full" },
    { G_FILE_ERROR, G_FILE_ERROR_NOSPC, "The disk is full" },
    { G_FILE_ERROR, G_FILE_ERROR_ACCES, "cannot be written" },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "cannot be written" },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "cannot be written" },
    { G_IO_ERROR, G_IO_ERROR_FAILED, "Something went wrong" },
    { G_CONVERT_ERROR, G_CONVERT_ERROR_FAILED, "Something went wrong" },
    { G_IO_ERROR, G_IO_ERROR_CANCELLED, "Stopped before it was done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (CASES[i].domain, CASES[i].code, MESSAGE);
      g_autofree char *sentence =
          wt_command_error_dup_sentence (error, WT_COMMAND_WRITES, WORKSPACE, "board.xlsx");

      assert_sentence (sentence);
      g_assert_nonnull (strstr (sentence, CASES[i].part));
    }
}

/* A name may hold what a format would take for its own. */
static void
test_odd_names (void)
{
  static const char *const NAMES[] = { "100%s.wtdb", "%n%d.wtdb", "two words.wtdb" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (WT_ERROR, WT_ERROR_FOREIGN, MESSAGE);
      g_autofree char *sentence =
          wt_command_error_dup_sentence (error, WT_COMMAND_USES, NAMES[i], NULL);

      g_assert_nonnull (strstr (sentence, NAMES[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command-error/every-cause", test_every_cause);
  g_test_add_func ("/command-error/whose-fault", test_whose_fault);
  g_test_add_func ("/command-error/values", test_values);
  g_test_add_func ("/command-error/other-domains", test_other_domains);
  g_test_add_func ("/command-error/odd-names", test_odd_names);
  return g_test_run ();
}
