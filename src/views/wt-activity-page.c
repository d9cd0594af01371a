#include "wt-activity-page.h"
struct _WtActivityPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtActivityPage, wt_activity_page, WT_TYPE_PAGE)
static void
wt_activity_page_load (WtPage *page)
{
}
static void
wt_activity_page_class_init (WtActivityPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_activity_page_load;
}
static void
wt_activity_page_init (WtActivityPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("activity-page"));
}
WtPage *
wt_activity_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 project_id)
{
  return g_object_new (WT_TYPE_ACTIVITY_PAGE, "workspace", workspace, NULL);
}
