#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates are ISO 8601 text ("2025-10-02"); an empty string stands for no date. Months are "2025-10".
 * Only these functions turn dates into words and typed words into dates. All are safe in any
 * thread.
 */

/* Whether @iso is a day that exists, from year 1900 to 2199. */
gboolean wt_date_is_valid (const char *iso);

/* Today where the user is; free with g_free(). */
char *wt_date_today (void);

/* Now, as "2025-10-02T10:42:05" in the user's own time; free with g_free(). */
char *wt_date_now (void);

/* @iso plus @days, or plus @months (a day that does not exist becomes the month's last); free with
 * g_free(). */
char *wt_date_add_days (const char *iso, int days);
char *wt_date_add_months (const char *iso, int months);

/* Days from @from to @to; negative when @to is earlier. */
int wt_date_days_between (const char *from, const char *to);

/* The first and the last day of the month that @iso lies in; free with g_free(). */
char *wt_date_month_start (const char *iso);
char *wt_date_month_end (const char *iso);

/* "2 October 2025"; "" for no date. */
char *wt_date_to_words (const char *iso);

/* "Thursday 2 October 2025". */
char *wt_date_to_weekday_words (const char *iso);

/* "Thu 2", for a list under its month. */
char *wt_date_to_day_words (const char *iso);

/* "2 Oct", over its year on an axis. */
char *wt_date_to_axis_words (const char *iso);

/* "2 Oct 2025", for tables. */
char *wt_date_to_short_words (const char *iso);

/* "2 October 2025, 10:42" of a moment such as wt_date_now() gives. */
char *wt_date_moment_to_words (const char *moment);

/* "10:42" of a moment. */
char *wt_date_moment_to_time (const char *moment);

/* "October 2025" and "Oct" of a month or a date. */
char *wt_date_month_to_words (const char *month);
char *wt_date_month_to_short_words (const char *month);

/* "October 2024 to September 2025" for whole months, else "2 October 2024 to 5 May 2025"; "All
 * dates" when both are empty. */
char *wt_date_period_to_words (const char *from, const char *to);

/**
 * wt_date_parse:
 * @typed: what somebody typed: "2/10", "2.10.25", "2 Oct", "2 October 2025", "2025-10-02", "today",
 * "yesterday", "tomorrow"
 * @today: the date that fills in what is missing
 *
 * Day first, as in Britain. A date without a year is the one nearest to @today.
 *
 * Returns: (nullable): the date, or %NULL when @typed is none; free with g_free()
 */
char *wt_date_parse (const char *typed, const char *today);

G_END_DECLS
