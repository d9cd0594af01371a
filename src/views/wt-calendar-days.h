#pragma once

#include "wt-calendar-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Which entries of a calendar to show. */
typedef enum
{
  WT_CALENDAR_SHOWS_ALL,
  WT_CALENDAR_SHOWS_ACTIVITIES,
  WT_CALENDAR_SHOWS_DECISIONS,
  WT_CALENDAR_SHOWS_STAGES,
  WT_CALENDAR_SHOWS_TO_DO,
} WtCalendarSelection;

/**
 * wt_calendar_days_fill:
 * @items: becomes the entries that are left, with a WtCalendarMark before each month and one where
 * today is; only what differs is replaced
 * @entries: of WtCalendarEntry, by date
 * @searched: (nullable): from wt_search_fold()
 *
 * Today's month has its heading even when nothing happens in it; where nothing at all is left,
 * there are no marks either.
 *
 * Returns: how many entries are left
 */
guint wt_calendar_days_fill (GListStore *items,
                             GListModel *entries,
                             WtCalendarSelection selection,
                             const char *searched,
                             const char *today);

/* The place of the heading of @month ("2025-10"), or of the first after it; the number of items
 * when there is none. */
guint wt_calendar_days_find_month (GListModel *items, const char *month);

/* The place of the line that says where today is, or the number of items. */
guint wt_calendar_days_find_today (GListModel *items);

/* The month of an item; free with g_free(). */
char *wt_calendar_days_dup_month (GListModel *items, guint place);

/* The month with a heading next to @month, before or after it; free with g_free(). %NULL when there
 * is none. */
char *wt_calendar_days_dup_neighbour (GListModel *items, const char *month, gboolean is_after);

G_END_DECLS
