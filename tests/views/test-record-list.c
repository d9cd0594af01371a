#include "wt-record-list.h"

#include "wt-project.h"
#include "wt-record-kinds.h"
#include "wt-record-merge.h"

static WtRecordList *
make_list (void)
{
  static const struct
  {
    const char *title, *lead;
    gboolean archived;
    gint64 answered;
  } PROJECTS[] = {
    { "Falls clinic", "Marcus Hale", FALSE, 17 },
    { "Asthma plans", "Rhona Keir", FALSE, 19 },
    { "Gofal yn y gymuned", "Bethan Lloyd-Moore", FALSE, 3 },
    { "Old hospital", "Marcus Hale", TRUE, 0 },
  };
  WtRecordList *list = g_object_ref_sink (g_object_new (WT_TYPE_RECORD_LIST, NULL));
  g_autoptr (GListStore) records = g_list_store_new (WT_TYPE_PROJECT);

  for (guint i = 0; i < G_N_ELEMENTS (PROJECTS); i++)
    {
      g_autoptr (WtProject) project = wt_project_new ();

      g_object_set (project, "title", PROJECTS[i].title, "lead", PROJECTS[i].lead, "archived",
                    PROJECTS[i].archived, "answered", PROJECTS[i].answered, NULL);
      g_list_store_append (records, project);
    }
  wt_record_list_set_kind (list, &wt_record_kind_projects);
  wt_record_list_set_records (list, G_LIST_MODEL (records));
  return list;
}

static gpointer
get_child (WtRecordList *list, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (list), WT_TYPE_RECORD_LIST, name);
}

static void
search (WtRecordList *list, const char *text)
{
  gtk_editable_set_text (get_child (list, "search_entry"), text);
  g_signal_emit_by_name (get_child (list, "search_entry"), "search-changed");
}

static char *
get_first_title (WtRecordList *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (get_child (list, "list_view")));
  g_autoptr (WtProject) first = g_list_model_get_item (model, 0);

  return g_strdup (wt_project_get_title (first));
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    guint shown;
  } CASES[] = { { "", 3 },      { "falls", 1 }, { "HALE", 1 },      { "bethan gofal", 1 },
                { "zebra", 0 }, { "l", 3 },     { "  falls   ", 1 } };
  WtRecordList *list = make_list ();

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      search (list, CASES[i].text);
      g_assert_cmpuint (wt_record_list_get_n_shown (list), ==, CASES[i].shown);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (list, "stack")), ==,
                       CASES[i].shown > 0 ? "list" : "nothing");
    }
  g_assert_cmpuint (wt_record_list_get_n_records (list), ==, 4);
  g_assert_finalize_object (list);
}

static void
test_selection (void)
{
  WtRecordList *list = make_list ();

  gtk_drop_down_set_selected (get_child (list, "selection_drop_down"), 1);
  g_assert_cmpuint (wt_record_list_get_n_shown (list), ==, 1);
  gtk_drop_down_set_selected (get_child (list, "selection_drop_down"), 2);
  g_assert_cmpuint (wt_record_list_get_n_shown (list), ==, 4);
  g_assert_finalize_object (list);
}

static void
test_sort (void)
{
  WtRecordList *list = make_list ();
  g_autofree char *by_title = get_first_title (list);
  g_autofree char *by_gaps = NULL;

  gtk_drop_down_set_selected (get_child (list, "sort_drop_down"), 1);
  by_gaps = get_first_title (list);
  g_assert_cmpstr (by_title, ==, "Asthma plans");
  g_assert_cmpstr (by_gaps, ==, "Gofal yn y gymuned");
  g_assert_finalize_object (list);
}

/* What was searched for stays when the records are loaded again. */
static void
test_new_records_keep_the_search (void)
{
  WtRecordList *list = make_list ();
  g_autoptr (GListStore) none = g_list_store_new (WT_TYPE_PROJECT);

  search (list, "falls");
  wt_record_list_set_records (list, G_LIST_MODEL (none));
  g_assert_cmpuint (wt_record_list_get_n_shown (list), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_child (list, "search_entry")), ==, "falls");
  g_assert_finalize_object (list);
}

static GListStore *
make_records (guint n_records, gint64 changed, gint64 gone)
{
  GListStore *records = g_list_store_new (WT_TYPE_PROJECT);

  for (gint64 id = 1; id <= n_records; id++)
    {
      g_autoptr (WtProject) project = g_object_new (WT_TYPE_PROJECT, "id", id, "title",
                                                    id == changed ? "Changed" : "Same", NULL);

      if (id != gone)
        g_list_store_append (records, project);
    }
  return records;
}

static void
count_changes (GListModel *model, guint position, guint removed, guint added, guint *n_touched)
{
  *n_touched += MAX (removed, added);
}

/* A list that is on the screen keeps its place when few of its records differ. */
static void
test_merge_touches_what_differs (void)
{
  g_autoptr (GListStore) store = make_records (1000, 0, 0);
  g_autoptr (GListStore) fresh = make_records (1001, 700, 20);
  g_autoptr (GListStore) other = make_records (1000, 0, 0);
  guint n_touched = 0;

  g_signal_connect (store, "items-changed", G_CALLBACK (count_changes), &n_touched);
  wt_record_merge (store, G_LIST_MODEL (fresh));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 1000);
  g_assert_cmpuint (n_touched, ==, 3);
  wt_record_merge (store, G_LIST_MODEL (fresh));
  g_assert_cmpuint (n_touched, ==, 3);
  g_list_store_remove_all (other);
  wt_record_merge (store, G_LIST_MODEL (other));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/record-list/search", test_search);
  g_test_add_func ("/record-list/selection", test_selection);
  g_test_add_func ("/record-list/sort", test_sort);
  g_test_add_func ("/record-list/new-records-keep-the-search", test_new_records_keep_the_search);
  g_test_add_func ("/record-list/merge-touches-what-differs", test_merge_touches_what_differs);
  return g_test_run ();
}
