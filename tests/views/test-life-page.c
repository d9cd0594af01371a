#include "test-life-page.h"

#include "wt-autosave.h"
#include "wt-history-jobs.h"
#include "wt-project-jobs.h"
#include "wt-project-life-jobs.h"

#include <string.h>

struct _TestLifePage
{
  WtPage parent_instance;

  const TestLifeView *kind;
  gpointer view;
  gint64 project_id;
  WtAutosave *autosave; /* (owned) (nullable): of the project */
  guint n_loading;
  guint n_loaded;
};

G_DEFINE_FINAL_TYPE (TestLifePage, test_life_page, WT_TYPE_PAGE)

static void
take_project (TestLifePage *self, WtProject *project)
{
  if (self->kind->set_project == NULL)
    return;
  if (self->autosave != NULL)
    {
      wt_autosave_set_stored (self->autosave, project);
      return;
    }
  self->autosave = wt_autosave_new (wt_page_get_workspace (WT_PAGE (self)), project,
                                    (WtAutosaveMakeJob) wt_save_project_job_new,
                                    (WtAutosaveListIssues) wt_project_list_issues);
  self->kind->set_project (self->view, project);
}

static void
on_life_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  TestLifePage *self;
  g_autoptr (WtProjectLife) life = NULL;

  TEST_LIFE_PAGE (user_data)->n_loading--;
  if (!wt_page_run_finish (user_data, result, &self, &life))
    return;
  take_project (self, wt_project_life_get_project (life));
  self->kind->set_life (self->view, life);
  self->n_loaded++;
}

static void
test_life_page_load (WtPage *page)
{
  TestLifePage *self = TEST_LIFE_PAGE (page);

  if (self->project_id == 0)
    return;
  self->n_loading++;
  wt_page_run (page, wt_load_project_life_job_new (self->project_id), on_life_loaded_cb);
}

static void
test_life_page_flush (WtPage *page)
{
  TestLifePage *self = TEST_LIFE_PAGE (page);

  self->kind->flush (self->view);
  if (self->autosave != NULL)
    wt_autosave_flush (self->autosave);
}

static void
test_life_page_dispose (GObject *object)
{
  g_clear_object (&TEST_LIFE_PAGE (object)->autosave);
  G_OBJECT_CLASS (test_life_page_parent_class)->dispose (object);
}

static void
test_life_page_class_init (TestLifePageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = test_life_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = test_life_page_load;
  page_class->flush = test_life_page_flush;
}

static void
test_life_page_init (TestLifePage *self)
{
}

void
test_life_set_up (TestLife *test, gconstpointer data)
{
  test_view_set_up (&test->view);
  test->project_id = test_add_project (&test->view.workspace, "Getting home from hospital");
}

void
test_life_tear_down (TestLife *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

static gboolean
has_loaded (gpointer data)
{
  TestLifePage *page = ((TestLife *) data)->page;

  return page->n_loaded > 0;
}

void
test_life_open (TestLife *test, const TestLifeView *kind)
{
  TestLifePage *page =
      g_object_new (TEST_TYPE_LIFE_PAGE, "workspace", test->view.workspace.workspace, NULL);

  page->kind = kind;
  page->view = g_object_new (kind->get_type (), NULL);
  kind->set_page (page->view, WT_PAGE (page));
  adw_bin_set_child (ADW_BIN (page), page->view);
  page->project_id = test->project_id;
  test->page = page;
  test->shown = page->view;
  test_view_open (&test->view, page);
  wt_page_reload (WT_PAGE (page));
  test_wait_for (has_loaded, test);
  test_go_on ();
}

static gboolean
has_settled (gpointer data)
{
  TestLifePage *page = ((TestLife *) data)->page;

  return page->n_loading == 0 && !page->kind->is_editing (page->view)
         && (page->autosave == NULL || !wt_autosave_is_pending (page->autosave));
}

void
test_life_settle (TestLife *test)
{
  test_wait_for (has_settled, test);
  /* What was saved last is loaded again. */
  test_go_on ();
  test_wait_for (has_settled, test);
}

void
test_life_flush (TestLife *test)
{
  wt_page_flush (WT_PAGE (test->page));
  test_life_settle (test);
}

void
test_life_undo (TestLife *test)
{
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_life_settle (test);
}

WtProjectLife *
test_life_load (TestLife *test)
{
  return test_run (&test->view.workspace, wt_load_project_life_job_new (test->project_id));
}

gpointer
test_life_load_record (TestLife *test, WtProjectLifeList list, guint index)
{
  g_autoptr (WtProjectLife) life = test_life_load (test);
  GObject *record = g_list_model_get_item (wt_project_life_get_list (life, list), index);

  g_assert_nonnull (record);
  return record;
}

guint
test_life_count_records (TestLife *test, WtProjectLifeList list)
{
  g_autoptr (WtProjectLife) life = test_life_load (test);

  return g_list_model_get_n_items (wt_project_life_get_list (life, list));
}

gpointer
test_life_find_row (gpointer widget, const char *title)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (widget, ADW_TYPE_PREFERENCES_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), title) == 0)
      return g_ptr_array_index (rows, i);
  g_error ("There is no row “%s”", title);
}

gboolean
test_life_is_shown (gpointer widget)
{
  return gtk_widget_is_visible (widget);
}

gboolean
test_life_has_focus (TestLife *test, gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->view.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
test_life_fits_narrow_windows (TestLife *test)
{
  int minimum;

  gtk_widget_measure (test->shown, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}
