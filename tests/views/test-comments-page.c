/* What people wrote: the room, the page on which names are taken out, and the preferences. */

#include "test-support-views.h"

#include "wt-chart-card.h"
#include "wt-comment-bar.h"
#include "wt-comment-jobs.h"
#include "wt-comment-preferences.h"
#include "wt-comment-row.h"
#include "wt-comment-text-jobs.h"
#include "wt-comments-page.h"
#include "wt-form-jobs.h"
#include "wt-header-bar.h"
#include "wt-history-jobs.h"
#include "wt-redaction-page.h"
#include "wt-settings-jobs.h"
#include "wt-theme-jobs.h"
#include "wt-theme-legend.h"
#include "wt-theme-list.h"

#include <string.h>

static const char *const TEXTS[] = { "A poster", "Mrs Alder told me", "A letter", "The radio" };

typedef struct
{
  TestView view;
  gint64 batch_id;
} Fixture;

static void
add_forms (Fixture *test)
{
  TestWorkspace *workspace = &test->view.workspace;
  gint64 project_id = test_add_project (workspace, "Falls clinic");
  gint64 activity_id = test_add_activity (workspace, project_id, "engaging", "2025-05-14");

  test->batch_id = test_add_batch (workspace, activity_id, 4);
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (WtResponse) form = wt_response_new (test->batch_id, i + 1, 5);
      char keys[] = "TY17N";

      keys[2] = (char) ('9' - i);
      for (guint question = 1; question < 5; question++)
        wt_response_set_key (form, question, keys[question]);
      wt_response_set_text (form, 0, TEXTS[i]);
      g_object_unref (test_run (workspace, wt_save_response_job_new (form)));
    }
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test_view_set_up (&test->view);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  test_view_tear_down (&test->view);
}

static WtWorkspace *
get_workspace (Fixture *test)
{
  return test->view.workspace.workspace;
}

static gpointer
get_page_child (Fixture *test, const char *name)
{
  return test_get_child (test->view.child, name);
}

static GListModel *
get_list (Fixture *test)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_page_child (test, "list_view")));
}

static gboolean
has_four (gpointer list)
{
  return list != NULL && g_list_model_get_n_items (list) == G_N_ELEMENTS (TEXTS);
}

static void
open_room (Fixture *test)
{
  WtPage *page = wt_comments_page_new (get_workspace (test));

  test_view_open (&test->view, page);
  wt_page_focus_start (page);
}

static gboolean
is_loaded (gpointer page)
{
  return !wt_page_is_loading (page);
}

/* The forms are told of before the page opens, so that it does not load again and put other
 * comments in the place of those that a test holds. */
static void
open_list (Fixture *test)
{
  add_forms (test);
  test_go_on ();
  open_room (test);
  test_wait_for (has_four, get_list (test));
  test_wait_for (is_loaded, test->view.child);
}

static WtComment *
get_comment (Fixture *test, guint place)
{
  return g_list_model_get_item (get_list (test), place);
}

static void
press (Fixture *test, guint key)
{
  g_assert_true (test_press (get_page_child (test, "list_view"), key, 0));
}

static const char *
get_shown (gpointer stack)
{
  return gtk_stack_get_visible_child_name (stack);
}

static void
choose (Fixture *test, guint place, gboolean alone)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_list (test)), place, alone);
}

/* What is waited for. */
typedef struct
{
  WtComment *comment;
  gint64 theme_id;
} Themed;

static gboolean
is_themed (gpointer data)
{
  return wt_comment_has_theme (((Themed *) data)->comment, ((Themed *) data)->theme_id);
}

static gboolean
is_not_themed (gpointer data)
{
  return !is_themed (data);
}

static gboolean
is_publishable (gpointer comment)
{
  return wt_comment_is_publishable (comment);
}

static gboolean
is_not_publishable (gpointer comment)
{
  return !is_publishable (comment);
}

static void
test_keys_give_themes (Fixture *test, gconstpointer data)
{
  g_autoptr (WtComment) first = NULL;
  g_autoptr (WtComment) second = NULL;

  open_list (test);
  first = get_comment (test, 0);
  second = get_comment (test, 1);
  /* The first is chosen when the page opens. */
  press (test, GDK_KEY_9);
  test_wait_for (is_themed, &(Themed){ first, 9 });
  press (test, GDK_KEY_KP_0);
  test_wait_for (is_themed, &(Themed){ first, 10 });
  press (test, GDK_KEY_9);
  test_wait_for (is_not_themed, &(Themed){ first, 9 });
  g_assert_true (is_themed (&(Themed){ first, 10 }));
  g_assert_false (is_themed (&(Themed){ second, 10 }));

  /* Where not all have it, all get it. */
  choose (test, 1, FALSE);
  press (test, GDK_KEY_0);
  test_wait_for (is_themed, &(Themed){ second, 10 });
  g_assert_true (is_themed (&(Themed){ first, 10 }));
  press (test, GDK_KEY_0);
  test_wait_for (is_not_themed, &(Themed){ second, 10 });
  test_wait_for (is_not_themed, &(Themed){ first, 10 });
  g_assert_false (test_press (get_page_child (test, "list_view"), GDK_KEY_9, GDK_CONTROL_MASK));
}

static void
test_publish_and_redact (Fixture *test, gconstpointer data)
{
  g_autoptr (WtComment) first = NULL;
  gint64 response_id, question_id;

  open_list (test);
  first = get_comment (test, 0);
  press (test, GDK_KEY_p);
  test_wait_for (is_publishable, first);
  press (test, GDK_KEY_P);
  test_wait_for (is_not_publishable, first);
  press (test, GDK_KEY_r);
  g_variant_get (test_view_take_action (&test->view, "redact-comment"), "(xx)", &response_id,
                 &question_id);
  g_assert_cmpint (response_id, ==, wt_comment_get_response_id (first));
  g_assert_cmpint (question_id, ==, wt_comment_get_question_id (first));

  /* Only one is redacted at a time. */
  choose (test, 1, FALSE);
  press (test, GDK_KEY_r);
  g_assert_cmpuint (test->view.n_actions, ==, 0);
}

/* A row says the text, the scores, the themes and what may be done with it. */
static void
test_row (Fixture *test, gconstpointer data)
{
  g_autoptr (WtComment) first = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *row;

  open_list (test);
  first = get_comment (test, 0);
  press (test, GDK_KEY_9);
  press (test, GDK_KEY_p);
  test_wait_for (is_publishable, first);
  row = test_find_widget (get_page_child (test, "list_view"), WT_TYPE_COMMENT_ROW);
  labels = test_list_widgets (row, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    g_string_append_printf (words, "%s|", gtk_label_get_label (g_ptr_array_index (labels, i)));
  g_assert_cmpstr (words->str, ==,
                   "The radio|Felt valued 6|Will have an impact 7|Staff|✓ May be published|"
                   "How they heard about it · Falls clinic · Listening event · 14 May 2025 ·"
                   " form 0004|");
}

static gboolean
lists_one (gpointer list)
{
  return g_list_model_get_n_items (list) == 1;
}

static gboolean
shows_nothing (gpointer stack)
{
  return g_str_equal (get_shown (stack), "nothing");
}

static void
search (Fixture *test, const char *words)
{
  GtkWidget *entry = test_get_child (get_page_child (test, "comment_bar"), "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_search_and_order (Fixture *test, gconstpointer data)
{
  g_autoptr (WtComment) lowest = NULL;
  GtkDropDown *order;

  open_list (test);
  search (test, "ALDER");
  test_wait_for (lists_one, get_list (test));
  search (test, "zebra");
  test_wait_for (shows_nothing, get_page_child (test, "stack"));
  g_signal_emit_by_name (test_find_button (test->view.child, "_Show All Comments"), "clicked");
  test_wait_for (has_four, get_list (test));

  order = test_get_child (get_page_child (test, "comment_bar"), "order_drop_down");
  gtk_drop_down_set_selected (order, WT_COMMENT_ORDER_HIGHEST);
  for (;;)
    {
      g_autoptr (WtComment) first = get_comment (test, 0);

      if (first != NULL && wt_comment_get_key (first, 2) == '9')
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  lowest = get_comment (test, 3);
  g_assert_cmpint (wt_comment_get_key (lowest, 2), ==, '6');
}

/* A list, and what came first in it before it was asked anew. */
typedef struct
{
  Fixture *test;
  WtComment *before;
} Shown;

/* What a list is asked for anew comes as other objects. */
static gboolean
has_come (gpointer data)
{
  Fixture *test = ((Shown *) data)->test;
  g_autoptr (WtComment) first = get_comment (test, 0);

  return has_four (get_list (test)) && first != ((Shown *) data)->before;
}

/* A comment that gets a theme stays in sight among those without one, until something is asked. */
static void
test_without_theme (Fixture *test, gconstpointer data)
{
  GtkDropDown *theme;
  g_autoptr (WtComment) before = NULL;
  g_autoptr (WtComment) first = NULL;

  open_list (test);
  before = get_comment (test, 0);
  theme = test_get_child (get_page_child (test, "comment_bar"), "theme_drop_down");
  gtk_drop_down_set_selected (theme, 1);
  test_wait_for (has_come, &(Shown){ test, before });
  choose (test, 0, TRUE);
  first = get_comment (test, 0);
  press (test, GDK_KEY_1);
  test_wait_for (is_themed, &(Themed){ first, 1 });
  test_go_on ();
  g_assert_true (has_four (get_list (test)));
  /* “Respect for people’s wishes”, behind all themes and none. */
  gtk_drop_down_set_selected (theme, 2);
  test_wait_for (lists_one, get_list (test));
}

static gboolean
has_five (gpointer list)
{
  return g_list_model_get_n_items (list) == G_N_ELEMENTS (TEXTS) + 1;
}

static void
test_new_comments_come (Fixture *test, gconstpointer data)
{
  open_list (test);
  {
    g_autoptr (WtResponse) form = wt_response_new (test->batch_id, 9, 5);

    wt_response_set_text (form, 0, "A neighbour");
    test_run_beside (&test->view.workspace, wt_save_response_job_new (form));
  }
  test_wait_for (has_five, get_list (test));
  test_run_beside (&test->view.workspace, wt_undo_job_new ());
  test_wait_for (has_four, get_list (test));
}

static gboolean
shows_empty (gpointer stack)
{
  return g_str_equal (get_shown (stack), "empty");
}

static void
test_empty (Fixture *test, gconstpointer data)
{
  open_room (test);
  test_wait_for (shows_empty, get_page_child (test, "stack"));
  g_signal_emit_by_name (test_find_button (test->view.child, "Go to Surveys"), "clicked");
  g_assert_cmpstr (g_variant_get_string (test_view_take_action (&test->view, "show-room"), NULL),
                   ==, "surveys");
}

static gboolean
shows_chart (gpointer stack)
{
  return g_str_equal (get_shown (stack), "chart");
}

static void
test_counts (Fixture *test, gconstpointer data)
{
  g_autofree char *sentence = NULL;
  GtkWidget *card;

  open_list (test);
  g_assert_cmpstr (get_shown (get_page_child (test, "counts_stack")), ==, "none");
  choose (test, 1, FALSE);
  press (test, GDK_KEY_9);
  test_wait_for (shows_chart, get_page_child (test, "counts_stack"));
  gtk_toggle_button_set_active (get_page_child (test, "counts_button"), TRUE);
  g_assert_cmpstr (get_shown (get_page_child (test, "view_stack")), ==, "counts");
  g_assert_false (gtk_widget_get_sensitive (get_page_child (test, "legend")));
  card = get_page_child (test, "theme_card");
  sentence = wt_chart_dup_sentence (wt_chart_card_get_chart (WT_CHART_CARD (card)));
  g_assert_cmpstr (sentence, ==, "“Staff” most often, by 2 of 4 (50%)");

  /* A bar leads to its comments. */
  g_signal_emit_by_name (card, "mark-activated", 0);
  g_assert_cmpstr (get_shown (get_page_child (test, "view_stack")), ==, "comments");
  while (g_list_model_get_n_items (get_list (test)) != 2)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
get_theme_button (Fixture *test, guint number)
{
  GtkWidget *box = test_get_child (get_page_child (test, "legend"), "theme_box");
  GtkWidget *button = gtk_widget_get_first_child (box);

  for (; number > 0; number--)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
test_legend (Fixture *test, gconstpointer data)
{
  g_autoptr (WtComment) first = NULL;
  GtkWidget *mark;

  open_list (test);
  first = get_comment (test, 0);
  g_signal_emit_by_name (get_theme_button (test, 1), "clicked");
  test_wait_for (is_themed, &(Themed){ first, 2 });
  test_go_on ();
  mark = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (get_theme_button (test, 1))));
  g_assert_cmpfloat (gtk_widget_get_opacity (mark), ==, 1);
  g_assert_cmpint (wt_theme_legend_find_theme (get_page_child (test, "legend"), 9), ==, 10);
  g_assert_cmpint (wt_theme_legend_find_theme (get_page_child (test, "legend"), 10), ==, 0);

  /* What is no longer offered leaves its key to the next. */
  test_run_beside (&test->view.workspace, wt_set_theme_retired_job_new (1, TRUE));
  while (wt_theme_legend_find_theme (get_page_child (test, "legend"), 0) != 2)
    g_main_context_iteration (NULL, TRUE);
}

static WtComment *
find_named (Fixture *test)
{
  const WtCommentQuery query = { .search = (char *) "Alder" };
  g_autoptr (GListModel) comments =
      test_run (&test->view.workspace, wt_list_comments_job_new (&query, NULL, 1));

  return g_list_model_get_item (comments, 0);
}

static gboolean
has_text (gpointer buffer)
{
  return gtk_text_buffer_get_char_count (buffer) > 0;
}

static GtkTextBuffer *
open_redaction (Fixture *test)
{
  g_autoptr (WtComment) comment = NULL;
  GtkTextBuffer *buffer;

  add_forms (test);
  comment = find_named (test);
  test_view_open (&test->view,
                  wt_redaction_page_new (get_workspace (test), wt_comment_get_response_id (comment),
                                         wt_comment_get_question_id (comment)));
  buffer = gtk_text_view_get_buffer (get_page_child (test, "text_view"));
  test_wait_for (has_text, buffer);
  return buffer;
}

static char *
get_text (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
select_part (GtkTextBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static void
replace (Fixture *test, const char *word)
{
  gtk_widget_activate_action (test->view.child, "redaction.replace", "s", word);
}

/* What the workspace has of the comment that is redacted. */
static WtComment *
load (Fixture *test)
{
  const WtCommentQuery all = { .order = WT_COMMENT_ORDER_OLDEST };
  g_autoptr (GListModel) comments =
      test_run (&test->view.workspace, wt_list_comments_job_new (&all, NULL, 10));

  return g_list_model_get_item (comments, 1);
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

static void
test_redact (Fixture *test, gconstpointer data)
{
  GtkTextBuffer *buffer = open_redaction (test);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (WtComment) comment = NULL;
  const char *kept = gtk_label_get_label (get_page_child (test, "kept_label"));

  g_assert_nonnull (strstr (kept, "for 30 days"));
  /* The word at the caret, which is in the middle of the name. */
  select_part (buffer, 7, 7);
  replace (test, "name");
  text = get_text (buffer);
  g_assert_cmpstr (text, ==, "Mrs [name] told me");
  select_part (buffer, 0, 3);
  replace (test, "again");
  again = get_text (buffer);
  g_assert_cmpstr (again, ==, "[name] [name] told me");
  test_wait_for (is_sensitive, get_page_child (test, "restore_button"));
  comment = load (test);
  g_assert_cmpstr (wt_comment_get_text (comment), ==, "[name] [name] told me");
  kept = gtk_label_get_label (get_page_child (test, "kept_label"));
  g_assert_nonnull (strstr (kept, "is kept in this workspace until"));
  g_assert_null (strstr (kept, "Alder"));
}

static gboolean
says_alder (gpointer buffer)
{
  g_autofree char *text = get_text (buffer);

  return g_str_equal (text, TEXTS[1]);
}

static void
test_restore (Fixture *test, gconstpointer data)
{
  GtkTextBuffer *buffer = open_redaction (test);

  select_part (buffer, 0, 9);
  replace (test, "place");
  test_wait_for (is_sensitive, get_page_child (test, "restore_button"));
  g_signal_emit_by_name (get_page_child (test, "restore_button"), "clicked");
  test_wait_for (says_alder, buffer);
}

static void
test_nothing_to_replace (Fixture *test, gconstpointer data)
{
  GtkTextBuffer *buffer = open_redaction (test);

  gtk_text_buffer_set_text (buffer, "  ", -1);
  select_part (buffer, 1, 1);
  replace (test, "name");
  g_assert_true (gtk_widget_get_visible (get_page_child (test, "message_label")));
}

static void
test_correct (Fixture *test, gconstpointer data)
{
  GtkTextBuffer *buffer = open_redaction (test);
  g_autoptr (WtComment) comment = NULL;

  g_assert_false (gtk_text_view_get_editable (get_page_child (test, "text_view")));
  gtk_toggle_button_set_active (get_page_child (test, "correct_button"), TRUE);
  g_assert_true (gtk_text_view_get_editable (get_page_child (test, "text_view")));
  g_assert_false (gtk_widget_get_sensitive (get_page_child (test, "word_box")));
  gtk_text_buffer_set_text (buffer, "Mrs Alder told us", -1);
  wt_page_flush (WT_PAGE (test->view.child));
  comment = load (test);
  g_assert_cmpstr (wt_comment_get_text (comment), ==, "Mrs Alder told us");
  g_assert_false (wt_comment_is_redacted (comment));
}

static gboolean
has_rows (gpointer list)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (list, ADW_TYPE_ENTRY_ROW);

  return rows->len == 11;
}

static gboolean
has_added (gpointer list)
{
  g_autoptr (GPtrArray) rows = test_list_widgets (list, ADW_TYPE_ENTRY_ROW);

  return rows->len == 12;
}

static gboolean
has_days (gpointer button)
{
  return gtk_spin_button_get_value_as_int (button) == 30;
}

static void
test_preferences (Fixture *test, gconstpointer data)
{
  GtkWidget *page = g_object_new (WT_TYPE_COMMENT_PREFERENCES, NULL);
  GtkWidget *list = test_get_child (page, "theme_list");
  GtkWidget *days = test_get_child (page, "days_button");
  GtkWidget *new_row = test_get_child (list, "new_row");
  g_autoptr (WtSettings) settings = NULL;
  g_autoptr (GPtrArray) buttons = NULL;

  wt_comment_preferences_set_workspace (WT_COMMENT_PREFERENCES (page), get_workspace (test));
  test_view_open (&test->view, page);
  test_wait_for (has_rows, list);
  test_wait_for (has_days, days);
  gtk_editable_set_text (GTK_EDITABLE (new_row), "Parking");
  g_signal_emit_by_name (new_row, "apply");
  test_wait_for (has_added, list);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (days), 7);
  for (int kept = 0; kept != 7;)
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_object (&settings);
      settings = test_run (&test->view.workspace, wt_load_settings_job_new ());
      kept = wt_settings_get_original_days (settings);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *test, gconstpointer data);
  } TESTS[] = {
    { "/comments-page/keys-give-themes", test_keys_give_themes },
    { "/comments-page/publish-and-redact", test_publish_and_redact },
    { "/comments-page/row", test_row },
    { "/comments-page/search-and-order", test_search_and_order },
    { "/comments-page/without-theme", test_without_theme },
    { "/comments-page/new-comments-come", test_new_comments_come },
    { "/comments-page/empty", test_empty },
    { "/comments-page/counts", test_counts },
    { "/comments-page/legend", test_legend },
    { "/redaction-page/redact", test_redact },
    { "/redaction-page/restore", test_restore },
    { "/redaction-page/nothing-to-replace", test_nothing_to_replace },
    { "/redaction-page/correct", test_correct },
    { "/comment-preferences", test_preferences },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].run, tear_down);
  return g_test_run ();
}
