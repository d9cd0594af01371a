#pragma once

#include "wt-stage.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_STAGE_DATES_PROJECT_ID = 1,
  WT_STAGE_DATES_STAGE,
  WT_STAGE_DATES_STARTS_ON,
  WT_STAGE_DATES_ENDS_ON,
} WtStageDatesProperty;

/* When a project is in one of its stages. */
#define WT_TYPE_STAGE_DATES (wt_stage_dates_get_type ())
G_DECLARE_FINAL_TYPE (WtStageDates, wt_stage_dates, WT, STAGE_DATES, WtModel)

WtStageDates *wt_stage_dates_new (gint64 project_id, WtStage stage);

WtStage wt_stage_dates_get_stage (WtStageDates *self);
const char *wt_stage_dates_get_starts_on (WtStageDates *self);
const char *wt_stage_dates_get_ends_on (WtStageDates *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_stage_dates_list_issues (WtStageDates *self);

G_END_DECLS
