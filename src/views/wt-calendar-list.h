#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtCalendarList:
 *
 * The items of wt_calendar_days_fill() in rows; only those on the screen are widgets. It knows
 * which month stands at its top.
 *
 * Property `month`: "2025-10", or "" while it is empty; read only.
 */
#define WT_TYPE_CALENDAR_LIST (wt_calendar_list_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarList, wt_calendar_list, WT, CALENDAR_LIST, AdwBin)

/* What it shows, which its owner fills. */
GListStore *wt_calendar_list_get_items (WtCalendarList *self);

const char *wt_calendar_list_get_month (WtCalendarList *self);

/**
 * wt_calendar_list_show_month:
 * @month: "2025-10"
 *
 * Puts the heading of @month to the top, or as far up as the list goes. The keyboard will enter the
 * list there.
 */
void wt_calendar_list_show_month (WtCalendarList *self, const char *month);

/* The same for today: its month's heading, or the line of today where that would be far below. */
void wt_calendar_list_show_today (WtCalendarList *self);

G_END_DECLS
