#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_REBASE_ID = 1,
  WT_REBASE_MEASURE_ID,
  WT_REBASE_STARTS_ON,
  WT_REBASE_REASON,
} WtRebaseProperty;

/* From this day on a measure counts as another process, and why. */
#define WT_TYPE_REBASE (wt_rebase_get_type ())
G_DECLARE_FINAL_TYPE (WtRebase, wt_rebase, WT, REBASE, WtModel)

WtRebase *wt_rebase_new (gint64 measure_id);

gint64 wt_rebase_get_id (WtRebase *self);
gint64 wt_rebase_get_measure_id (WtRebase *self);
const char *wt_rebase_get_starts_on (WtRebase *self);
const char *wt_rebase_get_reason (WtRebase *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_rebase_list_issues (WtRebase *self);

G_END_DECLS
