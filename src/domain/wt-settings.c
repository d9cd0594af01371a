#include "wt-settings.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtSettings
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtSettings, wt_settings, WT_TYPE_MODEL)

/* In the order of WtSettingsProperty; the names are also those in the workspace's table. */
static const WtModelProperty PROPERTIES[] = {
  { "threshold", G_TYPE_INT, NC_ ("field", "smallest group to publish") },
  { "financial-year-month", G_TYPE_INT, NC_ ("field", "start of the financial year") },
};

static void
wt_settings_class_init (WtSettingsClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_settings_init (WtSettings *self)
{
}

WtSettings *
wt_settings_new (void)
{
  return g_object_new (WT_TYPE_SETTINGS, "threshold", 5, "financial-year-month", 4, NULL);
}

int
wt_settings_get_threshold (WtSettings *self)
{
  return wt_model_get_int (WT_MODEL (self), WT_SETTINGS_THRESHOLD);
}

int
wt_settings_get_financial_year_month (WtSettings *self)
{
  return wt_model_get_int (WT_MODEL (self), WT_SETTINGS_FINANCIAL_YEAR_MONTH);
}

GPtrArray *
wt_settings_list_issues (WtSettings *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  int threshold = wt_settings_get_threshold (self);
  int month = wt_settings_get_financial_year_month (self);

  if (threshold != 5 && threshold != 8 && threshold != 10)
    wt_issue_list_add (issues, "threshold", _ ("The smallest group is 5, 8 or 10 people."));
  if (month < 1 || month > 12)
    wt_issue_list_add (issues, "financial-year-month",
                       _ ("The financial year starts in a month from 1 to 12."));
  return issues;
}
