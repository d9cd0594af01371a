#pragma once

#include "wt-connection.h"

G_BEGIN_DECLS

/*
 * A review file: a workspace for lay members to read, made new from what they may see. What is not
 * named here is not in it.
 *
 * Taken over: organisations, directorates and the logo; projects without summary, lead, contact,
 * champion and the reasons that are given for urgency; their stages, indicators (without how the
 * result is known) and duties (the boxes that are ticked); activities without place, choice and
 * description; checklists with their answers and dates; measures and why they were rebased; surveys
 * and themes. Forms are totals: every batch becomes a tally, so that each sum, mean and share is
 * what it is in the workspace. Small groups stay in these totals: whoever reads the file sits on
 * the board that answers for them. Equality monitoring is different, since there a count is about
 * who people are: a category of a project's quarter is left out as a whole when any answer in it
 * was given by fewer people than the workspace's threshold.
 *
 * Left out: single forms, comments (also those that may be quoted) and with them averages of
 * numbers and dates, drafts, second typings, actions, stakeholders, evidence, reasons for an
 * answer, who wrote what, reports, notes, translations and the history. A text that is taken over
 * and has the name of somebody whom the workspace knows in it is left out too; where something has
 * to stand, that is "…".
 */

/* Fills the empty workspace @target, of the newest schema, from the one that @source is connected
 * to, and marks it as a review file of the day @shared_on. WT_ERROR_CANNOT_OPEN when the source
 * cannot be read a second time. */
gboolean wt_review_store_fill (WtConnection *target,
                               WtConnection *source,
                               const char *shared_on,
                               GError **error);

/* Whether the workspace is a review file: 1, 0, or -1 with @error set. */
int wt_review_store_is_review (WtConnection *connection, GError **error);

G_END_DECLS
