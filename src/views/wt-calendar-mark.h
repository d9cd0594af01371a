#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What stands between the entries of a calendar: the heading of a month, or the line that says
 * where today is. Immutable. */
#define WT_TYPE_CALENDAR_MARK (wt_calendar_mark_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarMark, wt_calendar_mark, WT, CALENDAR_MARK, GObject)

/* @date: a day; of a month's heading, any of that month */
WtCalendarMark *wt_calendar_mark_new (const char *date, gboolean is_today);

/* "2025-10". */
const char *wt_calendar_mark_get_month (WtCalendarMark *self);
gboolean wt_calendar_mark_is_today (WtCalendarMark *self);

/* "October 2025", or "Today, Thursday 9 October 2025"; free with g_free(). */
char *wt_calendar_mark_dup_words (WtCalendarMark *self);

G_END_DECLS
