#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A calendar as other programs read it: iCalendar, RFC 5545. What happens on a day is an event of
 * whole days; what is due on a day is a task. It names no people but whom a title names.
 */

/**
 * wt_calendar_file_make:
 * @entries: of WtCalendarEntry
 * @organisation: whose calendar it is; may be ""
 * @now: the moment of making, as wt_date_now() writes it
 *
 * An entry has the same identifier in every file made for @organisation, so that a calendar that
 * reads a later file moves what it has instead of doubling it. Entries whose first day is no day of
 * the calendar are left out; a last day that is none, or before the first, is taken to be the
 * first.
 *
 * Returns: (transfer full): the file's text; free with g_free()
 */
char *wt_calendar_file_make (GListModel *entries, const char *organisation, const char *now);

/* Saves what wt_calendar_file_make() makes to @path, which is replaced when it exists. Sets
 * WT_ERROR_NO_SPACE or WT_ERROR_CANNOT_OPEN, and then leaves nothing behind. */
gboolean wt_calendar_file_save (GListModel *entries,
                                const char *organisation,
                                const char *now,
                                const char *path,
                                GError **error);

G_END_DECLS
