#include "wt-overview-page.h"
struct _WtOverviewPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtOverviewPage, wt_overview_page, WT_TYPE_PAGE)
static void
wt_overview_page_load (WtPage *page)
{
}
static void
wt_overview_page_class_init (WtOverviewPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_overview_page_load;
}
static void
wt_overview_page_init (WtOverviewPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("overview-page"));
}
WtPage *
wt_overview_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_OVERVIEW_PAGE, "workspace", workspace, NULL);
}
