#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

typedef enum
{
  WT_SETTINGS_THRESHOLD = 1,
  WT_SETTINGS_FINANCIAL_YEAR_MONTH,
} WtSettingsProperty;

/* Choices that belong to the workspace, not to the person at the screen. */
#define WT_TYPE_SETTINGS (wt_settings_get_type ())
G_DECLARE_FINAL_TYPE (WtSettings, wt_settings, WT, SETTINGS, WtModel)

WtSettings *wt_settings_new (void);

/* Groups smaller than this are not published: 5, 8 or 10. */
int wt_settings_get_threshold (WtSettings *self);

/* The month in which the financial year starts, 1 to 12. */
int wt_settings_get_financial_year_month (WtSettings *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_settings_list_issues (WtSettings *self);

G_END_DECLS
