#include "wt-project-page.h"
struct _WtProjectPage
{
  WtPage parent_instance;
};
G_DEFINE_FINAL_TYPE (WtProjectPage, wt_project_page, WT_TYPE_PAGE)
static void
wt_project_page_load (WtPage *page)
{
}
static void
wt_project_page_class_init (WtProjectPageClass *klass)
{
  WT_PAGE_CLASS (klass)->load = wt_project_page_load;
}
static void
wt_project_page_init (WtProjectPage *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("project-page"));
}
WtPage *
wt_project_page_new (WtWorkspace *workspace, gint64 project_id, const char *prompt)
{
  return g_object_new (WT_TYPE_PROJECT_PAGE, "workspace", workspace, NULL);
}
