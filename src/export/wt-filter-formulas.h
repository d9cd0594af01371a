#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SECTION:wt-filter-formulas
 *
 * The formulas of the sheet "Filter", each (transfer full). Rows and columns count from 0. Rule_…
 * and Filter_… are names of cells of that sheet, Engagement_… and SurveyResults_… of columns of the
 * tables there. SUMIFS() reads * and ? in a rule as any letters, and ~ as "the next letter as it
 * is".
 */

/* 31 December 9999, the last day that a spreadsheet knows. */
#define WT_FILTER_LAST_DAY 2958465

#define WT_FILTER_FROM_FORMULA "=\">=\"&N(Filter_From)"
#define WT_FILTER_TO_FORMULA "=\"<=\"&IF(N(Filter_To)=0,2958465,Filter_To)"

/* The rule for the level, and for the project, chosen; the first of the list, at @row and @column,
 * stands for all of them. */
char *wt_filter_formulas_dup_level (guint row, guint column);
char *wt_filter_formulas_dup_project (guint row, guint column);

/* The rule that lets through @text only. */
char *wt_filter_formulas_dup_rule (const char *text);

/* How many activities, or the sum of @column (nullable) over them. */
char *wt_filter_formulas_dup_activities (const char *column);

/* The sum of @column over the answers to question @question. */
char *wt_filter_formulas_dup_answers (const char *column, guint question);

/* Of scores in rows that begin at @row, how often each was given in @column: how many, their mean,
 * and the share of 8, 9 and 10. */
char *wt_filter_formulas_dup_sum (guint row, guint column);
char *wt_filter_formulas_dup_mean (guint row, guint score_column, guint column);
char *wt_filter_formulas_dup_share_high (guint row, guint column);

/* What @column is of the sum of it and @other. */
char *wt_filter_formulas_dup_share (guint row, guint column, guint other);

G_END_DECLS
