#pragma once

#include "wt-equality-form.h"

G_BEGIN_DECLS

/* How many people gave each answer of the equality form: of one project in one quarter, or of
 * several together. */
#define WT_TYPE_EQUALITY_COUNTS (wt_equality_counts_get_type ())
G_DECLARE_FINAL_TYPE (WtEqualityCounts, wt_equality_counts, WT, EQUALITY_COUNTS, GObject)

/* Nobody yet. @project_id and @quarter ("2025-Q4", of the calendar year): 0 and "" for several
 * together. */
WtEqualityCounts *
wt_equality_counts_new (WtEqualityForm *form, gint64 project_id, const char *quarter);
WtEqualityCounts *wt_equality_counts_copy (WtEqualityCounts *self);

WtEqualityForm *wt_equality_counts_get_form (WtEqualityCounts *self);
gint64 wt_equality_counts_get_project_id (WtEqualityCounts *self);
const char *wt_equality_counts_get_quarter (WtEqualityCounts *self);

/* How many gave answer @answer in category @index; never negative. */
gint64 wt_equality_counts_get (WtEqualityCounts *self, guint index, guint answer);
void wt_equality_counts_set (WtEqualityCounts *self, guint index, guint answer, gint64 people);

/* Adds what @other counts, of the same form. */
void wt_equality_counts_add (WtEqualityCounts *self, WtEqualityCounts *other);

/* How many answered in category @index. */
gint64 wt_equality_counts_get_total (WtEqualityCounts *self, guint index);

/* How many people are counted: as many as the category that most of them answered says. */
gint64 wt_equality_counts_get_people (WtEqualityCounts *self);

gboolean wt_equality_counts_is_same (WtEqualityCounts *a, WtEqualityCounts *b);

/* The quarter that a date lies in ("2025-Q4"), the one before it, its first day; free with
 * g_free(). */
char *wt_equality_quarter_of (const char *iso);
char *wt_equality_quarter_before (const char *quarter);
char *wt_equality_quarter_start (const char *quarter);

/* "October 2025 to December 2025"; free with g_free(). */
char *wt_equality_quarter_to_words (const char *quarter);

G_END_DECLS
