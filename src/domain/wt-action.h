#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_ACTION_ID = 1,
  WT_ACTION_PROJECT_ID,
  WT_ACTION_TITLE,
  WT_ACTION_OWNER,
  WT_ACTION_DUE_ON,
  WT_ACTION_DONE,
  WT_ACTION_DONE_ON,
  WT_ACTION_CHECKLIST_ID,
  WT_ACTION_PROMPT,
  /* Worked out when read: */
  WT_ACTION_PROJECT,
} WtActionProperty;

/* Something to be done, for a project or for the organisation; it may close the gap of a prompt. */
#define WT_TYPE_ACTION (wt_action_get_type ())
G_DECLARE_FINAL_TYPE (WtAction, wt_action, WT, ACTION, WtModel)

WtAction *wt_action_new (gint64 project_id);

gint64 wt_action_get_id (WtAction *self);
gint64 wt_action_get_project_id (WtAction *self);
const char *wt_action_get_title (WtAction *self);
const char *wt_action_get_due_on (WtAction *self);
gboolean wt_action_is_done (WtAction *self);

/* Whether it should have been done before @today. */
gboolean wt_action_is_overdue (WtAction *self, const char *today);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_action_list_issues (WtAction *self);

G_END_DECLS
