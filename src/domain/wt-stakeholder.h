#pragma once

#include "wt-level.h"
#include "wt-model.h"
#include "wt-stakeholder-kind.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_STAKEHOLDER_ID = 1,
  WT_STAKEHOLDER_PROJECT_ID,
  WT_STAKEHOLDER_NAME,
  WT_STAKEHOLDER_KIND,
  WT_STAKEHOLDER_INTEREST,
  WT_STAKEHOLDER_INFLUENCE,
  WT_STAKEHOLDER_LEVEL_INTENDED,
  WT_STAKEHOLDER_NOTE,
} WtStakeholderProperty;

/* Somebody who has a stake in a project: a person, a group or an organisation, in the register or
 * not. */
#define WT_TYPE_STAKEHOLDER (wt_stakeholder_get_type ())
G_DECLARE_FINAL_TYPE (WtStakeholder, wt_stakeholder, WT, STAKEHOLDER, WtModel)

WtStakeholder *wt_stakeholder_new (gint64 project_id);

gint64 wt_stakeholder_get_id (WtStakeholder *self);
const char *wt_stakeholder_get_name (WtStakeholder *self);
WtStakeholderKind wt_stakeholder_get_kind (WtStakeholder *self);

/* From 1, little, to 5, much; 0 when not said. */
int wt_stakeholder_get_interest (WtStakeholder *self);
int wt_stakeholder_get_influence (WtStakeholder *self);

WtLevel wt_stakeholder_get_level_intended (WtStakeholder *self);

/* What is wrong: a list of WtIssue; free with g_ptr_array_unref(). */
GPtrArray *wt_stakeholder_list_issues (WtStakeholder *self);

G_END_DECLS
