#include "test-life-page.h"

#include "wt-assessment-view.h"
#include "wt-date-row.h"
#include "wt-document-view.h"
#include "wt-duty-view.h"
#include "wt-field-message.h"
#include "wt-named-item.h"
#include "wt-settings-jobs.h"
#include "wt-toolkit.h"

#include <string.h>

static const TestLifeView KIND = {
  .get_type = wt_duty_view_get_type,
  .set_page = (void (*) (gpointer, WtPage *)) wt_duty_view_set_page,
  .set_life = (void (*) (gpointer, WtProjectLife *)) wt_duty_view_set_life,
  .is_editing = (gboolean (*) (gpointer)) wt_duty_view_is_editing,
  .flush = (void (*) (gpointer)) wt_duty_view_flush,
};

static gpointer
get_part (TestLife *test, const char *name)
{
  return test_get_child (test->shown, name);
}

static void
choose_state (TestLife *test, WtDutyState state)
{
  adw_combo_row_set_selected (get_part (test, "state_row"), state);
}

static WtDuty *
load_duty (TestLife *test)
{
  g_autoptr (WtProjectLife) life = test_life_load (test);

  return g_object_ref (wt_project_life_get_duty (life));
}

static void
asks_what_the_duty_covers (TestLife *test, gconstpointer data)
{
  g_autoptr (WtToolkitDuty) public = wt_toolkit_get_duty ("public");
  g_autoptr (WtDuty) stored = NULL;

  test_life_open (test, &KIND);
  g_assert_false (test_life_is_shown (get_part (test, "kinds_group")));
  choose_state (test, WT_DUTY_DOES_NOT_APPLY);
  g_assert_false (test_life_is_shown (get_part (test, "kinds_group")));
  choose_state (test, WT_DUTY_APPLIES);
  g_assert_true (test_life_is_shown (get_part (test, "kinds_group")));
  g_assert_false (test_life_is_shown (get_part (test, "limbs_group")));
  g_assert_cmpstr (test_get_row_text (get_part (test, "public_row"), "title"), ==, public->title);
  g_assert_cmpstr (test_get_row_text (get_part (test, "public_row"), "subtitle"), ==,
                   public->covers);

  adw_action_row_activate (get_part (test, "public_row"));
  g_assert_true (test_life_is_shown (get_part (test, "limbs_group")));
  g_assert_nonnull (wt_field_message_get (get_part (test, "planning_row")));
  adw_action_row_activate (get_part (test, "decisions_row"));
  g_assert_null (wt_field_message_get (get_part (test, "planning_row")));
  test_life_settle (test);
  stored = load_duty (test);
  g_assert_cmpint (wt_duty_get_state (stored), ==, WT_DUTY_APPLIES);
  g_assert_true (wt_model_get_boolean (WT_MODEL (stored), WT_DUTY_PUBLIC));
  g_assert_true (wt_model_get_boolean (WT_MODEL (stored), WT_DUTY_DECISIONS));
  g_assert_false (wt_model_get_boolean (WT_MODEL (stored), WT_DUTY_PLANNING));
}

static void
asks_why_and_keeps_the_rest (TestLife *test, gconstpointer data)
{
  g_autoptr (WtDuty) stored = NULL;

  test_life_open (test, &KIND);
  g_assert_null (wt_field_message_get (get_part (test, "reason_row")));
  choose_state (test, WT_DUTY_DOES_NOT_APPLY);
  g_assert_nonnull (wt_field_message_get (get_part (test, "reason_row")));
  gtk_editable_set_text (get_part (test, "decided_on_row"), "30/2/2026");
  wt_date_row_commit (get_part (test, "decided_on_row"));
  g_assert_nonnull (wt_field_message_get (get_part (test, "decided_on_row")));
  gtk_editable_set_text (get_part (test, "decided_on_row"), "2/3/2026");
  gtk_editable_set_text (get_part (test, "decided_by_row"), "Helen Okafor");
  test_life_flush (test);
  stored = load_duty (test);
  g_assert_cmpint (wt_duty_get_state (stored), ==, WT_DUTY_DOES_NOT_APPLY);
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_DUTY_DECIDED_ON), ==, "2026-03-02");
  g_assert_cmpstr (wt_model_get_string (WT_MODEL (stored), WT_DUTY_DECIDED_BY), ==, "Helen Okafor");

  g_object_set (get_part (test, "reason_row"), "text", "Only staff are affected", NULL);
  g_assert_null (wt_field_message_get (get_part (test, "reason_row")));
  test_life_settle (test);
  test_life_undo (test);
  g_assert_nonnull (wt_field_message_get (get_part (test, "reason_row")));
}

static void
says_whose_law_it_is (TestLife *test, gconstpointer data)
{
  g_autoptr (WtSettings) settings = test_run (&test->view.workspace, wt_load_settings_job_new ());
  const char *words;

  wt_toolkit_apply_law (WT_TOOLKIT_LAW_CCG, settings);
  g_object_set (settings, "duty-planning", "Plans <& such>", NULL);
  g_object_unref (test_run (&test->view.workspace, wt_save_settings_job_new (settings)));
  test_life_open (test, &KIND);
  words = adw_preferences_group_get_description (get_part (test, "state_group"));
  g_assert_cmpstr (words, ==, "NHS Act 2006, section 14Z2 (clinical commissioning group)");
  g_assert_cmpstr (test_get_row_text (get_part (test, "planning_row"), "title"), ==,
                   "Plans <& such>");
}

static gboolean
says_why (gpointer data)
{
  WtDocument *document =
      wt_document_view_get_document (test_find_widget (data, WT_TYPE_DOCUMENT_VIEW));
  g_autofree char *text = wt_document_dup_text (document);

  return strstr (text, "Nobody but staff") != NULL;
}

static void
draws_up_the_assessment (TestLife *test, gconstpointer data)
{
  GtkWidget *view;
  g_autofree char *text = NULL;

  test_life_open (test, &KIND);
  view = test_find_widget (test->shown, WT_TYPE_DOCUMENT_VIEW);
  text = wt_document_dup_text (wt_document_view_get_document (WT_DOCUMENT_VIEW (view)));
  g_assert_nonnull (strstr (text, "Getting home from hospital"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       text);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_false (says_why (test->shown));

  choose_state (test, WT_DUTY_DOES_NOT_APPLY);
  g_object_set (get_part (test, "reason_row"), "text", "Nobody but staff", NULL);
  test_wait_for (says_why, test->shown);
  test_life_settle (test);
}

static void
knows_the_shape_of_paper (TestLife *test, gconstpointer data)
{
  GtkWidget *view;
  int height;

  test_life_open (test, &KIND);
  view = test_find_widget (test->shown, WT_TYPE_DOCUMENT_VIEW);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 616, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 600 * WT_DOCUMENT_HEIGHT / WT_DOCUMENT_WIDTH);
  g_assert_cmpint (height, <=, 600 * WT_DOCUMENT_HEIGHT / WT_DOCUMENT_WIDTH + 40);
  wt_document_view_set_document (WT_DOCUMENT_VIEW (view), NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 616, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, <=, 40);
}

static void
can_only_be_read (TestLife *test, gconstpointer data)
{
  test_life_open (test, &KIND);
  choose_state (test, WT_DUTY_APPLIES);
  wt_duty_view_set_read_only (test->shown, TRUE);
  g_assert_false (gtk_widget_get_sensitive (get_part (test, "state_row")));
  g_assert_false (gtk_widget_get_sensitive (get_part (test, "public_row")));
  g_assert_false (gtk_editable_get_editable (get_part (test, "decided_by_row")));
  test_life_settle (test);
}

static void
fits_narrow_windows (TestLife *test, gconstpointer data)
{
  test_life_open (test, &KIND);
  choose_state (test, WT_DUTY_APPLIES);
  adw_action_row_activate (get_part (test, "public_row"));
  test_life_settle (test);
  test_life_fits_narrow_windows (test);
}

#define ADD(name)                                                                                  \
  g_test_add ("/duty-view/" #name, TestLife, NULL, test_life_set_up, name, test_life_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (asks_what_the_duty_covers);
  ADD (asks_why_and_keeps_the_rest);
  ADD (says_whose_law_it_is);
  ADD (draws_up_the_assessment);
  ADD (knows_the_shape_of_paper);
  ADD (can_only_be_read);
  ADD (fits_narrow_windows);
  return g_test_run ();
}
