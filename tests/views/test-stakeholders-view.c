#include "test-life-page.h"

#include "wt-chart-card.h"
#include "wt-record-group.h"
#include "wt-record-jobs.h"
#include "wt-stakeholder.h"
#include "wt-stakeholders-view.h"

#include <string.h>

static const TestLifeView KIND = {
  .get_type = wt_stakeholders_view_get_type,
  .set_page = (void (*) (gpointer, WtPage *)) wt_stakeholders_view_set_page,
  .set_life = (void (*) (gpointer, WtProjectLife *)) wt_stakeholders_view_set_life,
  .is_editing = (gboolean (*) (gpointer)) wt_stakeholders_view_is_editing,
  .flush = (void (*) (gpointer)) wt_stakeholders_view_flush,
};

static WtRecordGroup *
get_group (TestLife *test)
{
  return test_get_child (test->shown, "group");
}

static WtChartCard *
get_card (TestLife *test)
{
  return test_get_child (test->shown, "chart_card");
}

static gint64
add_stakeholder (TestLife *test, const char *name, WtStakeholderKind kind)
{
  g_autoptr (WtStakeholder) stakeholder = wt_stakeholder_new (test->project_id);
  g_autoptr (WtStakeholder) stored = NULL;

  g_object_set (stakeholder, "name", name, "kind", kind, "interest", 4, "influence", 2, NULL);
  stored = test_run (&test->view.workspace, wt_save_stakeholder_job_new (stakeholder));
  return wt_stakeholder_get_id (stored);
}

static void
choose (gpointer widget, const char *title, guint place)
{
  adw_combo_row_set_selected (test_life_find_row (widget, title), place);
}

static void
adds_one_by_one (TestLife *test, gconstpointer data)
{
  WtRecordExpander *row;
  g_autoptr (WtStakeholder) stored = NULL;

  test_life_open (test, &KIND);
  wt_record_group_add (get_group (test));
  row = wt_record_group_find (get_group (test), 0);
  g_object_set (test_life_find_row (row, "Name"), "text", "Alder Vale carers", NULL);
  choose (row, "Kind", 2);
  choose (row, "Interest", 5);
  choose (row, "Influence", 1);
  choose (row, "Level intended", WT_LEVEL_CO_PRODUCTION);
  g_object_set (test_life_find_row (row, "Note"), "text", "Meets on Tuesdays\nat six", NULL);
  test_life_settle (test);
  stored = test_life_load_record (test, WT_PROJECT_LIFE_STAKEHOLDERS, 0);
  g_assert_cmpstr (wt_stakeholder_get_name (stored), ==, "Alder Vale carers");
  g_assert_cmpint (wt_stakeholder_get_kind (stored), ==, WT_STAKEHOLDER_ORGANISATION);
  g_assert_cmpint (wt_stakeholder_get_interest (stored), ==, 5);
  g_assert_cmpint (wt_stakeholder_get_influence (stored), ==, 1);
  g_assert_cmpint (wt_stakeholder_get_level_intended (stored), ==, WT_LEVEL_CO_PRODUCTION);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_STAKEHOLDER_NOTE), ==,
                   "Meets on Tuesdays\nat six");
  g_assert_cmpstr (test_get_row_text (row, "subtitle"), ==,
                   "Organisation · Interest 5 · Influence 1 · Co-production");

  /* The next one, while the first stays open. */
  wt_record_group_add (get_group (test));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_object_set (test_life_find_row (wt_record_group_find (get_group (test), 0), "Name"), "text",
                "A & E", NULL);
  test_life_settle (test);
  g_assert_cmpuint (test_life_count_records (test, WT_PROJECT_LIFE_STAKEHOLDERS), ==, 2);
  g_assert_null (wt_record_group_find (get_group (test), 0));
}

static void
leads_from_the_map_to_the_row (TestLife *test, gconstpointer data)
{
  gint64 last = add_stakeholder (test, "Zoë Baptiste", WT_STAKEHOLDER_PERSON);
  WtRecordExpander *row;

  add_stakeholder (test, "Carers", WT_STAKEHOLDER_GROUP);
  test_life_open (test, &KIND);
  row = wt_record_group_find (get_group (test), last);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_signal_emit_by_name (get_card (test), "mark-activated", 1);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (test_life_has_focus (test, test_life_find_row (row, "Name")));
  g_signal_emit_by_name (get_card (test), "mark-activated", -1);
}

/* The chart's table as text. */
static char *
dup_table (WtChart *chart)
{
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);

  return wt_chart_table_to_tab_separated (table);
}

static void
names_nobody_in_a_picture_to_publish (TestLife *test, gconstpointer data)
{
  g_autoptr (WtProjectLife) life = NULL;
  g_autoptr (WtChart) public_chart = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *published = NULL;

  add_stakeholder (test, "Zoë Baptiste", WT_STAKEHOLDER_PERSON);
  add_stakeholder (test, "Carers", WT_STAKEHOLDER_GROUP);
  test_life_open (test, &KIND);
  shown = dup_table (wt_chart_card_get_chart (get_card (test)));
  g_assert_nonnull (strstr (shown, "Zoë Baptiste"));
  g_object_get (get_card (test), "public-chart", &public_chart, NULL);
  published = dup_table (public_chart);
  g_assert_null (strstr (published, "Zoë Baptiste"));
  g_assert_nonnull (strstr (published, "Carers"));
}

static void
follows_undo (TestLife *test, gconstpointer data)
{
  gint64 id = add_stakeholder (test, "Carers", WT_STAKEHOLDER_GROUP);
  WtRecordExpander *row;

  test_life_open (test, &KIND);
  row = wt_record_group_find (get_group (test), id);
  choose (row, "Interest", 1);
  test_life_settle (test);
  test_life_undo (test);
  g_assert_cmpuint (adw_combo_row_get_selected (test_life_find_row (row, "Interest")), ==, 4);
  g_signal_emit_by_name (test_find_button (row, "Delete this stakeholder"), "clicked");
  test_life_settle (test);
  g_assert_null (wt_record_group_find (get_group (test), id));
  test_life_undo (test);
  g_assert_nonnull (wt_record_group_find (get_group (test), id));
}

static void
fits_narrow_windows (TestLife *test, gconstpointer data)
{
  gint64 id = add_stakeholder (test, "Carers", WT_STAKEHOLDER_GROUP);

  test_life_open (test, &KIND);
  wt_record_expander_start (wt_record_group_find (get_group (test), id));
  test_life_fits_narrow_windows (test);
}

#define ADD(name)                                                                                  \
  g_test_add ("/stakeholders-view/" #name, TestLife, NULL, test_life_set_up, name,                 \
              test_life_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (adds_one_by_one);
  ADD (leads_from_the_map_to_the_row);
  ADD (names_nobody_in_a_picture_to_publish);
  ADD (follows_undo);
  ADD (fits_narrow_windows);
  return g_test_run ();
}
