#include "wt-tool.h"

struct _WtTool
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtTool, wt_tool, WT_TYPE_MODEL)

/* In the order of WtToolProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "level", G_TYPE_INT, NULL },
  { "name", G_TYPE_STRING, NULL },
};

static void
wt_tool_class_init (WtToolClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_tool_init (WtTool *self)
{
}

gint64
wt_tool_get_id (WtTool *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_TOOL_ID);
}

WtLevel
wt_tool_get_level (WtTool *self)
{
  return (WtLevel) wt_model_get_int (WT_MODEL (self), WT_TOOL_LEVEL);
}

const char *
wt_tool_get_name (WtTool *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_TOOL_NAME);
}
