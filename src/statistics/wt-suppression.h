#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Withholding small numbers from whatever leaves the workspace.
 *
 * What is withheld because it is small reads "fewer than 5"; what is withheld to protect another
 * number must not read so, as it is not true. wt_suppression_withholds_count () tells one from the
 * other, and telling them apart in print is safe.
 */

#define WT_SUPPRESSION_THRESHOLD_DEFAULT 5

/*
 * The threshold that is applied for the setting @threshold: 5, 8 and 10 are themselves, any other
 * number is taken as the next stricter of them, and everything over 10 as 10. All functions below
 * do this by themselves, so that a damaged setting can never publish more than the default would.
 */
int wt_suppression_get_threshold (int threshold);

/* Whether @count itself is too small to be shown: 1 to @threshold - 1. A 0 is shown. */
bool wt_suppression_withholds_count (int64_t count, int threshold);

/*
 * Whether a mean, a share or a comment that is based on @people must not be shown: fewer than
 * @threshold of them. That includes nobody at all, of whom such a figure is not defined anyway; a
 * caller that has words for "no answers" asks first.
 */
bool wt_suppression_withholds_figure (int64_t people, int threshold);

/*
 * Marks what has to be withheld of a table of counts of people.
 *
 * @counts: @n_rows × @n_columns counts, row by row
 * @cells: (out) as many marks: true is withheld
 * @row_totals: (out) (nullable) @n_rows marks; NULL: the totals of the rows are not shown anywhere
 * @column_totals: (out) (nullable) @n_columns marks; NULL: the totals of the columns are not shown
 * anywhere
 * @grand_total: (out) (nullable) one mark; NULL: the grand total is not shown anywhere
 *
 * 1. Every count and every total from 1 to threshold - 1 is withheld.
 * 2. Where one number of a row or a column is withheld, the next smallest of it that is not 0 is
 * withheld too; where there is none, the total is. The totals of the rows with the grand total are
 * a column like the others, those of the columns a row. Repeated until no line has a single
 * withheld number.
 * 3. That alone does not protect everything: numbers may still follow from several lines together,
 * or from the knowledge that nothing withheld is 0 and that those withheld for being small are. So
 * each small number is tried: when no second table agrees with everything shown, the cheapest
 * numbers that make one possible are withheld as well (cells before totals, small before large).
 * 4. A number withheld for others that can be worked out nevertheless protects nothing, and is
 * shown.
 *
 * Afterwards for each withheld number there are at least two tables of whole numbers, none of them
 * with a 0 where something is withheld, that agree with everything shown and differ in that number.
 * For small numbers there are two even for a reader who is told which ones are small (and what the
 * threshold is), unless what is withheld could not protect them however much of the table it were:
 * four cells, all withheld and therefore not 0, whose total is withheld as fewer than 5, are four
 * ones.
 *
 * What it cannot do: it keeps a number from being known, not from being guessed closely; it knows
 * only this table, not others that count the same people (another period, a filter, a table with
 * one more column) nor what the reader knows from elsewhere; it withholds little, not provably the
 * least. Finding the least is NP-hard.
 *
 * A negative count, or a total that does not fit, is a mistake of the caller: everything is
 * withheld.
 *
 * Returns whether anything is withheld. It aborts when memory is exhausted.
 *
 * Source: D. Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on
 * Computing 17 (1988), 552-571.
 */
bool wt_suppression_mark_table (const int64_t *counts,
                                size_t n_rows,
                                size_t n_columns,
                                int threshold,
                                bool *cells,
                                bool *row_totals,
                                bool *column_totals,
                                bool *grand_total);

/*
 * The same for one row of @n counts, such as the answers to a question.
 *
 * @total: (out) (nullable) the mark of the row's total; NULL: it is not shown anywhere
 */
bool
wt_suppression_mark_row (const int64_t *counts, size_t n, int threshold, bool *cells, bool *total);
