#pragma once

#include "wt-answer.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_INDICATOR_ID = 1,
  WT_INDICATOR_PROJECT_ID,
  WT_INDICATOR_NAME,
  WT_INDICATOR_TARGET,
  WT_INDICATOR_RESULT,
  WT_INDICATOR_ACHIEVED,
  WT_INDICATOR_HOW_KNOWN,
} WtIndicatorProperty;

/* A key performance indicator of a project: what was to be reached, what was, and how that is
 * known; and if it was not reached, why not. */
#define WT_TYPE_INDICATOR (wt_indicator_get_type ())
G_DECLARE_FINAL_TYPE (WtIndicator, wt_indicator, WT, INDICATOR, WtModel)

WtIndicator *wt_indicator_new (gint64 project_id);

gint64 wt_indicator_get_id (WtIndicator *self);
const char *wt_indicator_get_name (WtIndicator *self);

/* Whether the target was reached: yes, partly, not yet, or no answer. */
WtAnswer wt_indicator_get_achieved (WtIndicator *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_indicator_list_issues (WtIndicator *self);

G_END_DECLS
