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
  { "project-checklist", G_TYPE_STRING, NC_ ("field", "checklist for new projects") },
  { "toolkit-link", G_TYPE_STRING, NC_ ("field", "link to the toolkit") },
  { "remuneration-link", G_TYPE_STRING, NC_ ("field", "link to the remuneration policy") },
  { "duty-law", G_TYPE_STRING, NC_ ("field", "name of the law") },
  { "duty-body", G_TYPE_STRING, NC_ ("field", "kind of organisation") },
  { "duty-planning", G_TYPE_STRING, NC_ ("field", "wording of planning") },
  { "duty-proposals", G_TYPE_STRING, NC_ ("field", "wording of proposals") },
  { "duty-decisions", G_TYPE_STRING, NC_ ("field", "wording of decisions") },
  { "expected-idea", G_TYPE_STRING, NC_ ("field", "what is expected of an idea") },
  { "expected-planning", G_TYPE_STRING, NC_ ("field", "what is expected in planning") },
  { "expected-under-way", G_TYPE_STRING, NC_ ("field", "what is expected under way") },
  { "expected-evaluating", G_TYPE_STRING, NC_ ("field", "what is expected in evaluation") },
  { "expected-closed", G_TYPE_STRING, NC_ ("field", "what is expected at the close") },
  { "original-days", G_TYPE_INT, NC_ ("field", "how long originals are kept") },
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
  return g_object_new (WT_TYPE_SETTINGS, "threshold", 5, "financial-year-month", 4, "original-days",
                       30, NULL);
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

int
wt_settings_get_original_days (WtSettings *self)
{
  return wt_model_get_int (WT_MODEL (self), WT_SETTINGS_ORIGINAL_DAYS);
}

const char *
wt_settings_get_project_checklist (WtSettings *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_SETTINGS_PROJECT_CHECKLIST);
}

const char *
wt_settings_get_expected (WtSettings *self, WtStage stage)
{
  g_return_val_if_fail (stage >= WT_STAGE_IDEA && stage <= WT_STAGE_CLOSED, "");
  return wt_model_get_string (WT_MODEL (self), WT_SETTINGS_EXPECTED_IDEA + stage - WT_STAGE_IDEA);
}

const char *
wt_settings_get_link (WtSettings *self, const char *link)
{
  if (g_strcmp0 (link, "toolkit") == 0)
    return wt_model_get_string (WT_MODEL (self), WT_SETTINGS_TOOLKIT_LINK);
  if (g_strcmp0 (link, "remuneration-policy") == 0)
    return wt_model_get_string (WT_MODEL (self), WT_SETTINGS_REMUNERATION_LINK);
  return "";
}

/* A page or a file: any other scheme would start a program that nobody expects behind a link. */
static gboolean
is_address (const char *link)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (g_str_equal (scheme, "file"))
    return g_uri_get_path (uri)[0] == '/';
  return (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && host != NULL
         && host[0] != '\0';
}

static void
check_link (GPtrArray *issues, WtSettings *self, const char *property)
{
  g_autofree char *link = NULL;

  g_object_get (self, property, &link, NULL);
  if (link[0] != '\0' && !is_address (link))
    wt_issue_list_add (issues, property,
                       _ ("This is not an address. One starts with https:// or file://."));
}

GPtrArray *
wt_settings_list_issues (WtSettings *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  int threshold = wt_settings_get_threshold (self);
  int month = wt_settings_get_financial_year_month (self);
  int days = wt_settings_get_original_days (self);

  if (threshold != 5 && threshold != 8 && threshold != 10)
    wt_issue_list_add (issues, "threshold", _ ("The smallest group is 5, 8 or 10 people."));
  if (month < 1 || month > 12)
    wt_issue_list_add (issues, "financial-year-month",
                       _ ("The financial year starts in a month from 1 to 12."));
  if (days < 0 || days > WT_ORIGINAL_DAYS_MAXIMUM)
    wt_issue_list_add (issues, "original-days",
                       _ ("Originals are kept for at most 365 days, or not at all."));
  check_link (issues, self, "toolkit-link");
  check_link (issues, self, "remuneration-link");
  return issues;
}
