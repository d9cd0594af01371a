#include "wt-theme.h"

struct _WtTheme
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtTheme, wt_theme, WT_TYPE_MODEL)

/* In the order of WtThemeProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "name", G_TYPE_STRING, NULL },
  { "position", G_TYPE_INT64, NULL },
  { "retired", G_TYPE_BOOLEAN, NULL },
};

static void
wt_theme_class_init (WtThemeClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_theme_init (WtTheme *self)
{
}

gint64
wt_theme_get_id (WtTheme *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_THEME_ID);
}

const char *
wt_theme_get_name (WtTheme *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_THEME_NAME);
}

gboolean
wt_theme_is_retired (WtTheme *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_THEME_RETIRED);
}
