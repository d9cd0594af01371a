#include "wt-calendar-file.h"

#include "wt-calendar-entry.h"
#include "wt-version.h"
#include "wt-whole-file.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* The most bytes of a line, without its end. */
#define LINE_BYTES 75

/* The last day that the format can write. */
#define LAST_YEAR 9999

/* How much of the organisation's digest tells its entries from those of others. */
#define DIGEST_LETTERS 16

static void
end_line (GString *file)
{
  g_string_append (file, "\r\n");
}

/* Appends @line in parts of at most 75 bytes, each but the first with a blank before it, and never
 * cut inside a letter. */
static void
add_line (GString *file, const char *line)
{
  gsize left = LINE_BYTES;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize bytes = (gsize) (g_utf8_next_char (at) - at);

      if (bytes > left)
        {
          end_line (file);
          g_string_append_c (file, ' ');
          left = LINE_BYTES - 1;
        }
      g_string_append_len (file, at, (gssize) bytes);
      left -= bytes;
    }
  end_line (file);
}

G_GNUC_PRINTF (2, 3)
static void
add_format (GString *file, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_line (file, line);
}

/* @text as a value: with what has a meaning escaped, and without what may not be there. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *value = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\r' && at[1] == '\n')
        continue;
      if (letter == '\n' || letter == '\r')
        g_string_append (value, "\\n");
      else if (letter == ',' || letter == ';' || letter == '\\')
        g_string_append_printf (value, "\\%c", (char) letter);
      else if (letter == '\t' || !g_unichar_iscntrl (letter))
        g_string_append_unichar (value, letter);
    }
  return g_string_free (value, FALSE);
}

static void
add_text (GString *file, const char *name, const char *text)
{
  g_autofree char *value = escape (text);

  add_format (file, "%s:%s", name, value);
}

/* Reads "2025-10-02". Returns FALSE when that is no day of the calendar. */
static gboolean
read_day (const char *iso, GDate *day)
{
  unsigned int year, month, of_month;
  int length = 0;

  if (sscanf (iso, "%4u-%2u-%2u%n", &year, &month, &of_month, &length) != 3 || length != 10
      || iso[length] != '\0'
      || !g_date_valid_dmy ((GDateDay) of_month, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) of_month, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static void
add_day (GString *file, const char *name, const GDate *day)
{
  add_format (file, "%s;VALUE=DATE:%04u%02u%02u", name, g_date_get_year (day),
              (guint) g_date_get_month (day), (guint) g_date_get_day (day));
}

static gboolean
is_task (WtCalendarKind kind)
{
  return kind == WT_CALENDAR_PROMPT || kind == WT_CALENDAR_ACTION;
}

/* What it is and of which project: "Carers' workshop (Falls clinic)". */
static char *
dup_summary (WtModel *entry)
{
  const char *project = wt_model_get_string (entry, WT_CALENDAR_ENTRY_PROJECT);
  const char *title = wt_model_get_string (entry, WT_CALENDAR_ENTRY_TITLE);

  if (title[0] == '\0')
    title = wt_term_get_title (wt_calendar_kinds, wt_model_get_int (entry, WT_CALENDAR_ENTRY_KIND));
  if (project[0] == '\0')
    return g_strdup (title);
  /* Translators: something with a date, and the project that it belongs to */
  return g_strdup_printf (_ ("%1$s (%2$s)"), title, project);
}

/* Says nothing that anybody typed, but tells every entry from every other. */
static void
add_identifier (GString *file, WtModel *entry, const char *organisation)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, organisation, -1);
  const char *prompt = wt_model_get_string (entry, WT_CALENDAR_ENTRY_PROMPT);
  g_autofree char *prompt_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, prompt, -1);
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (
      name, "%s-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT,
      wt_term_get_nick (wt_calendar_kinds, wt_model_get_int (entry, WT_CALENDAR_ENTRY_KIND)),
      wt_model_get_int64 (entry, WT_CALENDAR_ENTRY_PROJECT_ID),
      wt_model_get_int64 (entry, WT_CALENDAR_ENTRY_RECORD_ID));
  if (prompt[0] != '\0')
    g_string_append_printf (name, "-%.*s", DIGEST_LETTERS, prompt_digest);
  add_format (file, "UID:%s@%.*s.working-together", name->str, DIGEST_LETTERS, digest);
}

/* The day after the last; where the format has no such day, how many days there are. */
static void
add_end (GString *file, const GDate *start, const GDate *last)
{
  GDate after = *last;

  g_date_add_days (&after, 1);
  if (g_date_get_year (&after) <= LAST_YEAR)
    add_day (file, "DTEND", &after);
  else
    add_format (file, "DURATION:P%dD", g_date_days_between (start, last) + 1);
}

static void
add_event (GString *file, WtCalendarEntry *entry, const GDate *start)
{
  GDate last;

  if (!read_day (wt_calendar_entry_get_ends_on (entry), &last) || g_date_compare (&last, start) < 0)
    last = *start;
  add_day (file, "DTSTART", start);
  add_end (file, start, &last);
  /* Only an activity takes up somebody's day. */
  add_line (file, wt_calendar_entry_get_kind (entry) == WT_CALENDAR_ACTIVITY
                      ? "TRANSP:OPAQUE"
                      : "TRANSP:TRANSPARENT");
}

static void
add_task (GString *file, WtCalendarEntry *entry, const GDate *due)
{
  gboolean is_done = wt_calendar_entry_is_done (entry);

  add_day (file, "DUE", due);
  add_line (file, is_done ? "STATUS:COMPLETED" : "STATUS:NEEDS-ACTION");
  add_line (file, is_done ? "PERCENT-COMPLETE:100" : "PERCENT-COMPLETE:0");
}

static void
add_entry (GString *file, WtCalendarEntry *entry, const char *organisation, const char *stamp)
{
  WtCalendarKind kind = wt_calendar_entry_get_kind (entry);
  const char *component = is_task (kind) ? "VTODO" : "VEVENT";
  g_autofree char *summary = NULL;
  GDate day;

  if (!read_day (wt_calendar_entry_get_starts_on (entry), &day))
    return;
  summary = dup_summary (WT_MODEL (entry));
  add_format (file, "BEGIN:%s", component);
  add_identifier (file, WT_MODEL (entry), organisation);
  add_format (file, "DTSTAMP:%s", stamp);
  add_text (file, "SUMMARY", summary);
  add_text (file, "CATEGORIES", wt_term_get_title (wt_calendar_kinds, (int) kind));
  if (is_task (kind))
    add_task (file, entry, &day);
  else
    add_event (file, entry, &day);
  add_format (file, "END:%s", component);
}

/* The moment @now in Greenwich, which is what the format wants. */
static char *
make_stamp (const char *now)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (now, here);
  g_autoptr (GDateTime) in_greenwich = moment != NULL ? g_date_time_to_utc (moment) : NULL;

  return in_greenwich != NULL ? g_date_time_format (in_greenwich, "%Y%m%dT%H%M%SZ") : NULL;
}

char *
wt_calendar_file_make (GListModel *entries, const char *organisation, const char *now)
{
  GString *file = g_string_new (NULL);
  g_autofree char *stamp = make_stamp (now);

  g_return_val_if_fail (stamp != NULL, g_string_free (file, FALSE));

  add_line (file, "BEGIN:VCALENDAR");
  add_line (file, "VERSION:2.0");
  add_line (file, "PRODID:-//Working Together//Working Together " WT_VERSION "//EN");
  add_line (file, "CALSCALE:GREGORIAN");
  add_text (file, "X-WR-CALNAME", organisation[0] != '\0' ? organisation : _ ("Working Together"));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (WtCalendarEntry) entry = g_list_model_get_item (entries, i);

      add_entry (file, entry, organisation, stamp);
    }
  add_line (file, "END:VCALENDAR");
  return g_string_free (file, FALSE);
}

gboolean
wt_calendar_file_save (GListModel *entries,
                       const char *organisation,
                       const char *now,
                       const char *path,
                       GError **error)
{
  g_autofree char *file = wt_calendar_file_make (entries, organisation, now);

  return wt_whole_file_save (path, file, strlen (file), error);
}
