#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/* How many themes have a key of their own: 1 to 9, and 0 for the tenth. */
#define WT_THEME_N_KEYS 10

/* Numbers of the properties, for wt_model_get_string() and its like. */
typedef enum
{
  WT_THEME_ID = 1,
  WT_THEME_NAME,
  WT_THEME_POSITION,
  WT_THEME_RETIRED,
} WtThemeProperty;

/* Something that comments are about. Property "position" orders the list; "retired" says that it is
 * no longer offered, though comments may still have it. */
#define WT_TYPE_THEME (wt_theme_get_type ())
G_DECLARE_FINAL_TYPE (WtTheme, wt_theme, WT, THEME, WtModel)

gint64 wt_theme_get_id (WtTheme *self);
const char *wt_theme_get_name (WtTheme *self);
gboolean wt_theme_is_retired (WtTheme *self);

G_END_DECLS
