/* Writes a calendar with every kind of entry and with unusual ones: make-test-calendar FILE.ics */

#include "wt-calendar-entry.h"
#include "wt-calendar-file.h"

#define SCRIPTS "مجموعة تركيز 👩🏽‍⚕️🎉 مع المرضى"

static void
add (GListStore *list,
     WtCalendarKind kind,
     const char *title,
     const char *starts_on,
     const char *ends_on,
     gint64 record_id,
     gboolean done)
{
  g_autoptr (WtCalendarEntry) entry = g_object_new (
      WT_TYPE_CALENDAR_ENTRY, "kind", kind, "title", title, "starts-on", starts_on, "ends-on",
      ends_on, "project-id", (gint64) 7, "project", "Falls clinic", "record-id", record_id,
      "prompt", kind == WT_CALENDAR_PROMPT ? "relevant.timing" : "", "done", done, NULL);

  g_list_store_append (list, entry);
}

int
main (int argc, char **argv)
{
  g_autoptr (GListStore) list = g_list_store_new (WT_TYPE_CALENDAR_ENTRY);
  g_autofree char *long_title = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 2);
  add (list, WT_CALENDAR_ACTIVITY, "Carers' workshop", "2025-10-02", "", 1, TRUE);
  add (list, WT_CALENDAR_STAGE, "Planning", "2025-01-06", "2025-03-31", 2, FALSE);
  add (list, WT_CALENDAR_STAGE, "Under way", "2025-04-01", "", 3, FALSE);
  add (list, WT_CALENDAR_PROMPT, "Does the timing suit?", "2025-09-30", "", 4, FALSE);
  add (list, WT_CALENDAR_ACTION, "Ask for a budget, and book", "2025-11-01", "", 5, TRUE);
  add (list, WT_CALENDAR_DECISION, "", "2025-11-27", "", 0, FALSE);
  add (list, WT_CALENDAR_LOOK_AGAIN, "", "2026-01-15", "", 0, FALSE);
  add (list, WT_CALENDAR_START, "", "2024-02-29", "", 0, FALSE);
  add (list, WT_CALENDAR_END, "", "9999-12-31", "", 0, FALSE);
  add (list, WT_CALENDAR_STAGE, "Closed", "9999-12-30", "9999-12-31", 5, FALSE);
  add (list, WT_CALENDAR_ACTIVITY, "A; B, C\\D\nE\r\nF", "2025-02-28", "", 6, FALSE);
  add (list, WT_CALENDAR_ACTIVITY, SCRIPTS, "2025-12-31", "", 7, FALSE);
  add (list, WT_CALENDAR_ACTIVITY, long_title, "2025-06-01", "", 8, FALSE);
  if (!wt_calendar_file_save (G_LIST_MODEL (list), "NHS Alder Vale; Board", "2025-07-09T10:42:05",
                              argv[1], &error))
    g_error ("%s", error->message);
  return 0;
}
