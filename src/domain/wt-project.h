#pragma once

#include "wt-level.h"
#include "wt-model.h"
#include "wt-stage.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_PROJECT_ID = 1,
  WT_PROJECT_TITLE,
  WT_PROJECT_SUMMARY,
  WT_PROJECT_ORGANISATION_ID,
  WT_PROJECT_DIRECTORATE_ID,
  WT_PROJECT_LEAD,
  WT_PROJECT_CONTACT,
  WT_PROJECT_CHAMPION,
  WT_PROJECT_STAGE,
  WT_PROJECT_STARTS_ON,
  WT_PROJECT_ENDS_ON,
  WT_PROJECT_LEVEL_AIMED,
  WT_PROJECT_ARCHIVED,
  WT_PROJECT_DECIDES_ON,
  WT_PROJECT_URGENT,
  WT_PROJECT_URGENT_REASON,
  WT_PROJECT_URGENT_METHODS,
  WT_PROJECT_LOOK_AGAIN_ON,
  WT_PROJECT_SHAPED,
  /* Worked out when read: */
  WT_PROJECT_ORGANISATION,
  WT_PROJECT_DIRECTORATE,
  WT_PROJECT_LEVEL_REACHED,
  WT_PROJECT_ANSWERED,
  WT_PROJECT_PROMPTS,
  WT_PROJECT_ACTIVITIES,
  WT_PROJECT_FORMS,
  WT_PROJECT_LAST_HELD_ON,
  WT_PROJECT_GAPS,
} WtProjectProperty;

#define WT_TYPE_PROJECT (wt_project_get_type ())
G_DECLARE_FINAL_TYPE (WtProject, wt_project, WT, PROJECT, WtModel)

WtProject *wt_project_new (void);

gint64 wt_project_get_id (WtProject *self);
const char *wt_project_get_title (WtProject *self);
WtStage wt_project_get_stage (WtProject *self);
WtLevel wt_project_get_level_aimed (WtProject *self);
/* The highest level of its activities that took place. */
WtLevel wt_project_get_level_reached (WtProject *self);

/* Whether it is worked on at speed, with lighter methods of engagement. */
gboolean wt_project_is_urgent (WtProject *self);
/* When it is decided, or "". */
const char *wt_project_get_decides_on (WtProject *self);

/* What is wrong with the project: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_project_list_issues (WtProject *self);

G_END_DECLS
