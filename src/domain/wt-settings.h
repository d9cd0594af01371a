#pragma once

#include "wt-model.h"
#include "wt-stage.h"

G_BEGIN_DECLS

typedef enum
{
  WT_SETTINGS_THRESHOLD = 1,
  WT_SETTINGS_FINANCIAL_YEAR_MONTH,
  WT_SETTINGS_PROJECT_CHECKLIST,
  WT_SETTINGS_TOOLKIT_LINK,
  WT_SETTINGS_REMUNERATION_LINK,
  WT_SETTINGS_DUTY_LAW,
  WT_SETTINGS_DUTY_BODY,
  WT_SETTINGS_DUTY_PLANNING,
  WT_SETTINGS_DUTY_PROPOSALS,
  WT_SETTINGS_DUTY_DECISIONS,
  /* What is expected of a project in a stage, in the order of WtStage: */
  WT_SETTINGS_EXPECTED_IDEA,
  WT_SETTINGS_EXPECTED_PLANNING,
  WT_SETTINGS_EXPECTED_UNDER_WAY,
  WT_SETTINGS_EXPECTED_EVALUATING,
  WT_SETTINGS_EXPECTED_CLOSED,
  WT_SETTINGS_ORIGINAL_DAYS,
} WtSettingsProperty;

/* Choices that belong to the workspace, not to the person at the screen. */
#define WT_TYPE_SETTINGS (wt_settings_get_type ())
G_DECLARE_FINAL_TYPE (WtSettings, wt_settings, WT, SETTINGS, WtModel)

WtSettings *wt_settings_new (void);

/* Groups smaller than this are not published: 5, 8 or 10. */
int wt_settings_get_threshold (WtSettings *self);

/* The month in which the financial year starts, 1 to 12. */
int wt_settings_get_financial_year_month (WtSettings *self);

/* The longest time that the original of a redacted comment may be kept. */
#define WT_ORIGINAL_DAYS_MAXIMUM 365

/* How many days the original of a redacted comment is kept, 0 for not at all. */
int wt_settings_get_original_days (WtSettings *self);

/* The key of the checklist that a new project gets. */
const char *wt_settings_get_project_checklist (WtSettings *self);

/* What is expected of a project in @stage. */
const char *wt_settings_get_expected (WtSettings *self, WtStage stage);

/* The organisation's own address for the @link (nullable) of a prompt: "toolkit" or
 * "remuneration-policy"; "" when there is none. */
const char *wt_settings_get_link (WtSettings *self, const char *link);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_settings_list_issues (WtSettings *self);

G_END_DECLS
