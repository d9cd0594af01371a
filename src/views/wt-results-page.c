#include "wt-results-page.h"
struct _WtResultsPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtResultsPage, wt_results_page, WT_TYPE_PAGE)
static void
wt_results_page_load (WtPage *page)
{
}
static void
wt_results_page_class_init (WtResultsPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_results_page_load;
}
static void
wt_results_page_init (WtResultsPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("results-page"));
}
WtPage *
wt_results_page_new (WtWorkspace *workspace, const WtFilter *filter)
{
  return g_object_new (WT_TYPE_RESULTS_PAGE, "workspace", workspace, NULL);
}
