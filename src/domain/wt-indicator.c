#include "wt-indicator.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtIndicator
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtIndicator, wt_indicator, WT_TYPE_MODEL)

/* In the order of WtIndicatorProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "project-id", G_TYPE_INT64, NULL },
  { "name", G_TYPE_STRING, NC_ ("field", "indicator") },
  { "target", G_TYPE_STRING, NC_ ("field", "target") },
  { "result", G_TYPE_STRING, NC_ ("field", "result") },
  { "achieved", G_TYPE_INT, NC_ ("field", "whether it was achieved") },
  { "how-known", G_TYPE_STRING, NC_ ("field", "how it is known") },
};

static void
wt_indicator_class_init (WtIndicatorClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_indicator_init (WtIndicator *self)
{
}

WtIndicator *
wt_indicator_new (gint64 project_id)
{
  return g_object_new (WT_TYPE_INDICATOR, "project-id", project_id, NULL);
}

gint64
wt_indicator_get_id (WtIndicator *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_INDICATOR_ID);
}

const char *
wt_indicator_get_name (WtIndicator *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_INDICATOR_NAME);
}

WtAnswer
wt_indicator_get_achieved (WtIndicator *self)
{
  return (WtAnswer) wt_model_get_int (WT_MODEL (self), WT_INDICATOR_ACHIEVED);
}

GPtrArray *
wt_indicator_list_issues (WtIndicator *self)
{
  GPtrArray *issues = wt_issue_list_new ();

  wt_issue_list_check_text (issues, WT_MODEL (self), "name", _ ("Give the indicator a name."));
  return issues;
}
