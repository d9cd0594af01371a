#pragma once

#include "wt-level.h"
#include "wt-model.h"

G_BEGIN_DECLS

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_TOOL_ID = 1,
  WT_TOOL_LEVEL,
  WT_TOOL_NAME,
} WtToolProperty;

/* Something that can be used to work at a level, such as a focus group. */
#define WT_TYPE_TOOL (wt_tool_get_type ())
G_DECLARE_FINAL_TYPE (WtTool, wt_tool, WT, TOOL, WtModel)

gint64 wt_tool_get_id (WtTool *self);
WtLevel wt_tool_get_level (WtTool *self);
const char *wt_tool_get_name (WtTool *self);

G_END_DECLS
