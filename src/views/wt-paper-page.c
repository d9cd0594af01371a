#include "wt-paper-page.h"
struct _WtPaperPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtPaperPage, wt_paper_page, WT_TYPE_PAGE)
static void
wt_paper_page_load (WtPage *page)
{
}
static void
wt_paper_page_class_init (WtPaperPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_paper_page_load;
}
static void
wt_paper_page_init (WtPaperPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("paper-page"));
}
WtPage *
wt_paper_page_new (WtWorkspace *workspace, gint64 activity_id)
{
  return g_object_new (WT_TYPE_PAPER_PAGE, "workspace", workspace, NULL);
}
