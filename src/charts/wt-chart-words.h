#pragma once

#include <glib.h>

#include "wt-interval.h"

G_BEGIN_DECLS

/*
 * The only place where a chart turns numbers into words. Decimals and thousands follow the user's
 * locale. Everything returned is freed with g_free().
 */

/* "1,932" */
char *wt_chart_words_count (gint64 count);

/* "7.8"; never "-0.0" */
char *wt_chart_words_decimal (double value);

/* "12", "12.4" or "12.45", at most two decimals; "–" of what is not defined. */
char *wt_chart_words_number (double value);

/* "87%" of 0.87; "under 1%" and "over 99%" where rounding would say none or all. */
char *wt_chart_words_share (double share);

/* "87%" of 0.87, simply rounded, as the ends of an interval are. */
char *wt_chart_words_whole_share (double share);

/* "7.6 to 8.0" */
char *wt_chart_words_decimals (WtInterval interval);

/* "70 to 95", in per cent, of an interval of a share. */
char *wt_chart_words_shares (WtInterval interval);

/* "598 answers", "1 answer", "no answers" */
char *wt_chart_words_answers (gint64 answers);

/* "48 activities", "1 activity" */
char *wt_chart_words_activities (gint64 activities);

/* "1,240 people", "1 person" */
char *wt_chart_words_people (gint64 people);

/* "fewer than 5" */
char *wt_chart_words_fewer (int threshold);

/* "fewer than 5 answers" */
char *wt_chart_words_fewer_answers (int threshold);

/* "fewer than 5 people" */
char *wt_chart_words_fewer_people (int threshold);

/* @format with @count in the place of its "%s": "Yes 26" */
char *wt_chart_words_insert (const char *format, gint64 count);

/* @format with @text in the place of its "%s" */
char *wt_chart_words_insert_text (const char *format, const char *text);

/* "10 blank, 2 illegible, 1 more than one box"; "" when all are 0. */
char *wt_chart_words_unusable (gint64 blank, gint64 illegible, gint64 several);

/* "87% in verified batches" of 531 of 611 forms; %NULL when nothing was verified. */
char *wt_chart_words_verified (gint64 verified, gint64 forms);

/* Both sentences in a row, or the one that is there; either may be %NULL or "". */
char *wt_chart_words_join (const char *sentence, const char *next);

/* @finding and, unless @n_more is 0, how many groups there was no room for in the
 * picture: "Means from 6.2 to 8.8, and 7 more in the table". */
char *wt_chart_words_and_more (const char *finding, guint n_more);

/* A copy of what somebody typed (nullable) as one line of valid text, with no blanks around it. */
char *wt_chart_words_line (const char *typed);

/**
 * wt_chart_words_fraction:
 * @part: how many of them
 * @whole: of how many
 *
 * A share as people say it, to begin a sentence with: "2 in 3", "Not quite half", "Just over 1 in
 * 10", "Almost all". Under 10 it is exact, "3 of 4", since nothing rounder is true of so few. "Not
 * quite" and "just over" are said from 1.2 percentage points off, and never of more than 5.
 *
 * Returns: (nullable): %NULL when @whole is 0
 */
char *wt_chart_words_fraction (gint64 part, gint64 whole);

G_END_DECLS
