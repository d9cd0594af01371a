#pragma once

#include "wt-chart.h"
#include "wt-overview.h"

G_BEGIN_DECLS

/*
 * The charts that figures can be shown as. A kind is the name of a question of the survey
 * ("valued", "expressed") that does not ask for a text, or one of: "yes-no" (all yes/no questions),
 * "months", "spectrum", "checklist", "comparison" (with the period before), "ranking" (of
 * projects), "directorates", "projects" (a panel each), "response-rate" (of projects).
 */

#define WT_CHART_KIND_SCORES "scores"
#define WT_CHART_KIND_YES_NO "yes-no"
#define WT_CHART_KIND_DIVERGING "yes-no-diverging"
#define WT_CHART_KIND_REACH "reach"
#define WT_CHART_KIND_CALENDAR "calendar"
#define WT_CHART_KIND_MONTHS "months"
#define WT_CHART_KIND_SPECTRUM "spectrum"
#define WT_CHART_KIND_CHECKLIST "checklist"
#define WT_CHART_KIND_COMPARISON "comparison"
#define WT_CHART_KIND_RANKING "ranking"
#define WT_CHART_KIND_DIRECTORATES "directorates"
#define WT_CHART_KIND_PROJECTS "projects"
#define WT_CHART_KIND_RESPONSE_RATE "response-rate"

/* The kinds that there are for the questions of @survey, ended by %NULL; free with g_strfreev(). */
char **wt_chart_factory_list_kinds (WtSurvey *survey);

/* Those that are not about one question, whatever the survey; likewise. */
char **wt_chart_factory_list_general_kinds (void);

/* What one of those is called in a list of charts, lent; %NULL when there is no such kind. */
const char *wt_chart_factory_get_general_title (const char *kind);

/* What @kind is called in a list of charts, lent; %NULL when there is no such kind. */
const char *wt_chart_factory_get_title (const char *kind, WtSurvey *survey);

/* The parts of an overview that @kind is made from, beside its figures. */
WtOverviewPart wt_chart_factory_get_parts (const char *kind);

/* Whether a chart of @kind wants the room of two. */
gboolean wt_chart_factory_is_wide (const char *kind);

/**
 * wt_chart_factory_make:
 * @kind: one of the kinds
 * @suppression_threshold: for a picture to be published: what rests on fewer people is withheld; 0
 * shows everything
 *
 * Returns: (transfer full): the chart, or %NULL with WT_ERROR_NOT_FOUND when there is no such kind
 */
WtChart *wt_chart_factory_make (const char *kind,
                                WtOverview *overview,
                                int suppression_threshold,
                                GError **error);

/* The same for a question or for "yes-no", from figures alone. */
WtChart *wt_chart_factory_make_for_figures (const char *kind,
                                            WtFigures *figures,
                                            int suppression_threshold,
                                            GError **error);

G_END_DECLS
