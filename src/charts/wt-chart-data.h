#pragma once

#include "wt-chart.h"

G_BEGIN_DECLS

/*
 * Charts drawn from JSON, without a workspace. README.md describes what each kind reads; a member
 * that is not there counts as 0, or as not known.
 */

/* The kinds there are, ended by %NULL; free with g_strfreev(). */
char **wt_chart_data_list_kinds (void);

/* What @kind is called in a list of charts, lent; %NULL when there is no such kind. */
const char *wt_chart_data_get_title (const char *kind);

/**
 * wt_chart_data_make:
 * @kind: one of the kinds
 * @json: an object, in UTF-8
 * @suppression_threshold: as of wt_chart_factory_make()
 *
 * Returns: (transfer full): the chart, or %NULL with WT_ERROR_NOT_FOUND when there is no such kind,
 * or with WT_ERROR_INVALID, whose message is a sentence, when @json is not what that kind reads
 */
WtChart *
wt_chart_data_make (const char *kind, GBytes *json, int suppression_threshold, GError **error);

G_END_DECLS
