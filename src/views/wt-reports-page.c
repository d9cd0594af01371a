#include "wt-reports-page.h"
struct _WtReportsPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtReportsPage, wt_reports_page, WT_TYPE_PAGE)
static void
wt_reports_page_load (WtPage *page)
{
}
static void
wt_reports_page_class_init (WtReportsPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_reports_page_load;
}
static void
wt_reports_page_init (WtReportsPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("reports-page"));
}
WtPage *
wt_reports_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_REPORTS_PAGE, "workspace", workspace, NULL);
}
