#pragma once

#include "wt-connection.h"
#include "wt-counted-survey.h"
#include "wt-figures.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/* Fills @figures, made for its filter, from the counters: never from single forms, but for numbers
 * and dates that people gave. */
gboolean wt_figures_store_read (WtConnection *connection, WtFigures *figures, GError **error);

/* The surveys that have forms in @filter, in the order in which they came into the workspace; of
 * WtCountedSurvey. */
GPtrArray *
wt_figures_store_list_surveys (WtConnection *connection, const WtFilter *filter, GError **error);

/* Appends a WtMonthFigures to @months for each month with answers to a scale question, in order. */
gboolean wt_figures_store_read_months (WtConnection *connection,
                                       const WtFilter *filter,
                                       gint64 question_id,
                                       GArray *months,
                                       GError **error);

/* Called with the number of activities of a level in a month ("2025-10"), in order of month. */
typedef void (*WtMonthLevelFunc) (const char *month, WtLevel level, gint64 count, gpointer data);
gboolean wt_figures_store_count_levels (WtConnection *connection,
                                        const WtFilter *filter,
                                        WtMonthLevelFunc counted,
                                        gpointer data,
                                        GError **error);

/* Called with the counts of one question of one activity. */
typedef void (*WtActivityTallyFunc) (gint64 activity_id,
                                     const WtQuestionTally *tally,
                                     gpointer data);

/* Goes through the counters of the activities of @filter. */
gboolean wt_figures_store_for_each_tally (WtConnection *connection,
                                          const WtFilter *filter,
                                          WtActivityTallyFunc func,
                                          gpointer data,
                                          GError **error);

/* How many projects and activities the workspace holds, whatever the filter. */
gboolean wt_figures_store_count_all (WtConnection *connection,
                                     gint64 *projects,
                                     gint64 *activities,
                                     GError **error);

/* What waits to be done in the projects of @filter (its period and level do not matter), most
 * urgent first; of WtAttention. */
GPtrArray *wt_figures_store_list_attention (WtConnection *connection,
                                            const WtFilter *filter,
                                            const char *today,
                                            GError **error);

G_END_DECLS
