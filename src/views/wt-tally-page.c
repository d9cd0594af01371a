#include "wt-tally-page.h"
struct _WtTallyPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtTallyPage, wt_tally_page, WT_TYPE_PAGE)
static void
wt_tally_page_load (WtPage *page)
{
}
static void
wt_tally_page_class_init (WtTallyPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_tally_page_load;
}
static void
wt_tally_page_init (WtTallyPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("tally-page"));
}
WtPage *
wt_tally_page_new (WtWorkspace *workspace, gint64 activity_id)
{
  return g_object_new (WT_TYPE_TALLY_PAGE, "workspace", workspace, NULL);
}
