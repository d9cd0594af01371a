#include "wt-action.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtAction
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtAction, wt_action, WT_TYPE_MODEL)

/* In the order of WtActionProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "project-id", G_TYPE_INT64, NULL },
  { "title", G_TYPE_STRING, NC_ ("field", "title") },
  { "owner", G_TYPE_STRING, NC_ ("field", "owner") },
  { "due-on", G_TYPE_STRING, NC_ ("field", "due date") },
  { "done", G_TYPE_BOOLEAN, NC_ ("field", "whether it is done") },
  { "done-on", G_TYPE_STRING, NC_ ("field", "date when it was done") },
  { "checklist-id", G_TYPE_INT64, NULL },
  { "prompt", G_TYPE_STRING, NULL },
  { "project", G_TYPE_STRING, NULL },
};

static void
wt_action_class_init (WtActionClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_action_init (WtAction *self)
{
}

WtAction *
wt_action_new (gint64 project_id)
{
  return g_object_new (WT_TYPE_ACTION, "project-id", project_id, NULL);
}

gint64
wt_action_get_id (WtAction *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_ACTION_ID);
}

gint64
wt_action_get_project_id (WtAction *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_ACTION_PROJECT_ID);
}

const char *
wt_action_get_title (WtAction *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_ACTION_TITLE);
}

const char *
wt_action_get_due_on (WtAction *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_ACTION_DUE_ON);
}

gboolean
wt_action_is_done (WtAction *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_ACTION_DONE);
}

gboolean
wt_action_is_overdue (WtAction *self, const char *today)
{
  const char *due_on = wt_action_get_due_on (self);

  return due_on[0] != '\0' && !wt_action_is_done (self) && g_strcmp0 (due_on, today) < 0;
}

GPtrArray *
wt_action_list_issues (WtAction *self)
{
  GPtrArray *issues = wt_issue_list_new ();

  wt_issue_list_check_text (issues, WT_MODEL (self), "title", _ ("Say what is to be done."));
  wt_issue_list_check_date (issues, WT_MODEL (self), "due-on");
  wt_issue_list_check_date (issues, WT_MODEL (self), "done-on");
  return issues;
}
