#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Everything of the workspace that has a date, month by month; opens at today's month. */
#define WT_TYPE_CALENDAR_PAGE (wt_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (WtCalendarPage, wt_calendar_page, WT, CALENDAR_PAGE, WtPage)

WtPage *wt_calendar_page_new (WtWorkspace *workspace);

G_END_DECLS
