#include "wt-rebase.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtRebase
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtRebase, wt_rebase, WT_TYPE_MODEL)

/* In the order of WtRebaseProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "measure-id", G_TYPE_INT64, NULL },
  { "starts-on", G_TYPE_STRING, NC_ ("field", "date") },
  { "reason", G_TYPE_STRING, NC_ ("field", "reason") },
};

static void
wt_rebase_class_init (WtRebaseClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_rebase_init (WtRebase *self)
{
}

WtRebase *
wt_rebase_new (gint64 measure_id)
{
  return g_object_new (WT_TYPE_REBASE, "measure-id", measure_id, NULL);
}

gint64
wt_rebase_get_id (WtRebase *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_REBASE_ID);
}

gint64
wt_rebase_get_measure_id (WtRebase *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_REBASE_MEASURE_ID);
}

const char *
wt_rebase_get_starts_on (WtRebase *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_REBASE_STARTS_ON);
}

const char *
wt_rebase_get_reason (WtRebase *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_REBASE_REASON);
}

GPtrArray *
wt_rebase_list_issues (WtRebase *self)
{
  GPtrArray *issues = wt_issue_list_new ();

  if (wt_rebase_get_starts_on (self)[0] == '\0')
    wt_issue_list_add (issues, "starts-on", _ ("Say from which day on."));
  wt_issue_list_check_date (issues, WT_MODEL (self), "starts-on");
  wt_issue_list_check_text (issues, WT_MODEL (self), "reason", _ ("Say what changed."));
  return issues;
}
