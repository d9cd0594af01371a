#include "wt-record-list.h"

#include "wt-project.h"
#include "wt-record-kinds.h"

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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/record-list/search", test_search);
  g_test_add_func ("/record-list/selection", test_selection);
  g_test_add_func ("/record-list/sort", test_sort);
  g_test_add_func ("/record-list/new-records-keep-the-search", test_new_records_keep_the_search);
  return g_test_run ();
}
