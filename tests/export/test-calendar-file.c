/* The bytes of a calendar file: lines, folding, escaping, identifiers; and saving it. */

#include "wt-calendar-entry.h"
#include "wt-calendar-file.h"
#include "wt-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define NOW "2025-10-09T10:42:05"

static WtCalendarEntry *
make_entry (WtCalendarKind kind, const char *title, const char *starts_on)
{
  return g_object_new (WT_TYPE_CALENDAR_ENTRY, "kind", kind, "title", title, "starts-on", starts_on,
                       "project-id", (gint64) 7, "project", "Falls clinic", "record-id", (gint64) 3,
                       NULL);
}

/* Takes over @entry. */
static char *
make_file (WtCalendarEntry *entry, const char *organisation)
{
  g_autoptr (GListStore) list = g_list_store_new (WT_TYPE_CALENDAR_ENTRY);

  g_list_store_append (list, entry);
  g_object_unref (entry);
  return wt_calendar_file_make (G_LIST_MODEL (list), organisation, NOW);
}

/* Fails unless every line of @file has an end as it should, at most 75 bytes and whole letters. */
static void
assert_lines (const char *file)
{
  g_auto (GStrv) lines = g_strsplit (file, "\r\n", -1);
  guint n = g_strv_length (lines);

  g_assert_cmpstr (lines[n - 1], ==, "");
  g_assert_cmpstr (lines[n - 2], ==, "END:VCALENDAR");
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_cmpuint (strlen (lines[i]), >, 0);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static char *
unfold (const char *file)
{
  g_auto (GStrv) parts = g_strsplit (file, "\r\n ", -1);

  return g_strjoinv ("", parts);
}

static void
test_lines (void)
{
  static const char *const LETTERS[] = { "x", "é", "…", "🎉", "ع", "👩🏽‍⚕️", "a\u0301" };

  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    for (guint length = 1; length < 90; length++)
      {
        g_autoptr (GString) title = g_string_new (NULL);
        g_autofree char *file = NULL, *unfolded = NULL, *expected = NULL;

        for (guint n = 0; n < length; n++)
          g_string_append (title, LETTERS[i]);
        file = make_file (make_entry (WT_CALENDAR_ACTIVITY, title->str, "2025-10-02"), "Org");
        assert_lines (file);
        unfolded = unfold (file);
        expected = g_strdup_printf ("\r\nSUMMARY:%s (Falls clinic)\r\n", title->str);
        g_assert_nonnull (strstr (unfolded, expected));
      }
}

static void
test_fold_is_late (void)
{
  g_autofree char *title = g_strnfill (200, 'x');
  g_autofree char *file = make_file (make_entry (WT_CALENDAR_ACTIVITY, title, "2025-10-02"), "Org");
  const char *line = strstr (file, "SUMMARY:");

  g_assert_cmpuint (strcspn (line, "\r"), ==, 75);
  line = strstr (line, "\r\n") + 2;
  g_assert_cmpint (line[0], ==, ' ');
  g_assert_cmpuint (strcspn (line, "\r"), ==, 75);
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *title, *value;
  } CASES[] = {
    { "a,b", "a\\,b" },
    { "a;b", "a\\;b" },
    { "a\\b", "a\\\\b" },
    { "a\nb", "a\\nb" },
    { "a\r\nb", "a\\nb" },
    { "a\rb", "a\\nb" },
    { "a:\"b", "a:\"b" },
    { "a\x01\x7f"
      "b",
      "ab" },
    { "a\tb", "a\tb" },
    { "a\xff"
      "b",
      "a�b" },
    { "END:VEVENT\n", "END:VEVENT\\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *file =
          make_file (make_entry (WT_CALENDAR_ACTION, CASES[i].title, "2025-10-02"), "Org");
      g_autofree char *expected =
          g_strdup_printf ("\r\nSUMMARY:%s (Falls clinic)\r\n", CASES[i].value);

      g_test_message ("case %u", i);
      g_assert_nonnull (strstr (file, expected));
      assert_lines (file);
    }
}

static char *
dup_identifier (WtCalendarEntry *entry, const char *organisation)
{
  g_autofree char *file = make_file (entry, organisation);
  g_autofree char *unfolded = unfold (file);
  const char *start = strstr (unfolded, "\r\nUID:");

  g_assert_nonnull (start);
  return g_strndup (start + 2, strcspn (start + 2, "\r"));
}

/* The same entry whatever it is called and when it is; another one when anything else differs. */
static void
test_identifiers (void)
{
  WtCalendarEntry *entry = make_entry (WT_CALENDAR_PROMPT, "A", "2025-10-02");
  g_autofree char *one = dup_identifier (g_object_ref (entry), "Org");
  g_autofree char *same =
      dup_identifier (make_entry (WT_CALENDAR_PROMPT, "B", "2026-01-01"), "Org");
  g_autofree char *kind =
      dup_identifier (make_entry (WT_CALENDAR_ACTION, "A", "2025-10-02"), "Org");
  g_autofree char *organisation = dup_identifier (g_object_ref (entry), "Other");
  g_autofree char *project = NULL, *record = NULL, *prompt = NULL;

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, kind);
  g_assert_cmpstr (one, !=, organisation);
  g_object_set (entry, "prompt", "relevant.timing", NULL);
  prompt = dup_identifier (g_object_ref (entry), "Org");
  g_assert_cmpstr (one, !=, prompt);
  g_object_set (entry, "prompt", "", "record-id", (gint64) 4, NULL);
  record = dup_identifier (g_object_ref (entry), "Org");
  g_assert_cmpstr (one, !=, record);
  g_object_set (entry, "record-id", (gint64) 3, "project-id", (gint64) 8, NULL);
  project = dup_identifier (entry, "Org");
  g_assert_cmpstr (one, !=, project);
}

static void
test_days (void)
{
  static const struct
  {
    const char *starts_on, *ends_on, *start, *end;
  } CASES[] = {
    { "2025-10-02", "", "20251002", "DTEND;VALUE=DATE:20251003" },
    { "2024-02-28", "2024-02-29", "20240228", "DTEND;VALUE=DATE:20240301" },
    { "2025-12-31", "2025-12-31", "20251231", "DTEND;VALUE=DATE:20260101" },
    { "2025-10-02", "2025-10-01", "20251002", "DTEND;VALUE=DATE:20251003" },
    { "2025-10-02", "2025-02-30", "20251002", "DTEND;VALUE=DATE:20251003" },
    { "9999-12-31", "", "99991231", "DURATION:P1D" },
    { "0999-01-01", "", "09990101", "DTEND;VALUE=DATE:09990102" },
    { "2025-02-29", "", NULL, NULL },
    { "", "", NULL, NULL },
    { "2025-10-02x", "", NULL, NULL },
    { "soon", "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      WtCalendarEntry *entry = make_entry (WT_CALENDAR_STAGE, "Planning", CASES[i].starts_on);
      g_autofree char *file = NULL, *start = NULL;

      g_object_set (entry, "ends-on", CASES[i].ends_on, NULL);
      file = make_file (entry, "Org");
      g_test_message ("case %u", i);
      g_assert_true ((strstr (file, "BEGIN:VEVENT") != NULL) == (CASES[i].start != NULL));
      if (CASES[i].start == NULL)
        continue;
      start = g_strdup_printf ("\r\nDTSTART;VALUE=DATE:%s\r\n", CASES[i].start);
      g_assert_nonnull (strstr (file, start));
      g_assert_nonnull (strstr (file, CASES[i].end));
    }
}

static void
test_empty (void)
{
  g_autoptr (GListStore) list = g_list_store_new (WT_TYPE_CALENDAR_ENTRY);
  g_autofree char *file = wt_calendar_file_make (G_LIST_MODEL (list), "", NOW);

  assert_lines (file);
  g_assert_true (g_str_has_prefix (file, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
}

/* Saves to a full disk, which a limit for the size of files stands for, and to no folder. */
static void
test_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wt-calendar-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.ics", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", "a.ics", NULL);
  g_autoptr (GListStore) list = g_list_store_new (WT_TYPE_CALENDAR_ENTRY);
  g_autoptr (GError) full = NULL, error = NULL;
  struct rlimit before, limit;
  gboolean is_saved;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit){ 64, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  is_saved = wt_calendar_file_save (G_LIST_MODEL (list), "Org", NOW, path, &full);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (is_saved);
  g_assert_error (full, WT_ERROR, WT_ERROR_NO_SPACE);
  g_assert_false (wt_calendar_file_save (G_LIST_MODEL (list), "Org", NOW, missing, &error));
  g_assert_error (error, WT_ERROR, WT_ERROR_CANNOT_OPEN);
  /* Only an empty folder can be removed. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-file/lines", test_lines);
  g_test_add_func ("/calendar-file/fold-is-late", test_fold_is_late);
  g_test_add_func ("/calendar-file/escapes", test_escapes);
  g_test_add_func ("/calendar-file/identifiers", test_identifiers);
  g_test_add_func ("/calendar-file/days", test_days);
  g_test_add_func ("/calendar-file/empty", test_empty);
  g_test_add_func ("/calendar-file/no-file", test_no_file);
  return g_test_run ();
}
