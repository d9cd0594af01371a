#include "wt-stage-dates.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtStageDates
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtStageDates, wt_stage_dates, WT_TYPE_MODEL)

/* In the order of WtStageDatesProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "project-id", G_TYPE_INT64, NULL },
  { "stage", G_TYPE_INT, NULL },
  { "starts-on", G_TYPE_STRING, NC_ ("field", "start of the stage") },
  { "ends-on", G_TYPE_STRING, NC_ ("field", "end of the stage") },
};

static void
wt_stage_dates_class_init (WtStageDatesClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_stage_dates_init (WtStageDates *self)
{
}

WtStageDates *
wt_stage_dates_new (gint64 project_id, WtStage stage)
{
  return g_object_new (WT_TYPE_STAGE_DATES, "project-id", project_id, "stage", stage, NULL);
}

WtStage
wt_stage_dates_get_stage (WtStageDates *self)
{
  return (WtStage) wt_model_get_int (WT_MODEL (self), WT_STAGE_DATES_STAGE);
}

const char *
wt_stage_dates_get_starts_on (WtStageDates *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_STAGE_DATES_STARTS_ON);
}

const char *
wt_stage_dates_get_ends_on (WtStageDates *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_STAGE_DATES_ENDS_ON);
}

GPtrArray *
wt_stage_dates_list_issues (WtStageDates *self)
{
  GPtrArray *issues = wt_issue_list_new ();

  wt_issue_list_check_date (issues, WT_MODEL (self), "starts-on");
  wt_issue_list_check_date (issues, WT_MODEL (self), "ends-on");
  wt_issue_list_check_order (issues, WT_MODEL (self), "starts-on", "ends-on");
  return issues;
}
