#include "test-support-views.h"

#include "wt-filter.h"

/* Longer than any job takes, shorter than a test may hang. */
#define PATIENCE_SECONDS 20

/* The actions of the window that pages ask for, and the types of their parameters. */
static const struct
{
  const char *name, *type;
} ACTIONS[] = {
  { "back", NULL },
  { "undo", NULL },
  { "show-rooms", NULL },
  { "new-project", NULL },
  { "record-activity", NULL },
  { "open-project", "x" },
  { "open-activity", "x" },
  { "new-action", NULL },
  { "open-action", "x" },
  { "new-measure", NULL },
  { "open-measure", "x" },
  { "edit-report-words", NULL },
  { "set-action-done", "(xb)" },
  { "type-forms", "x" },
  { "enter-totals", "x" },
  { "type-forms-of", "(xx)" },
  { "enter-totals-of", "(xx)" },
  { "print-forms-of", "x" },
  { "translate-survey", "x" },
  { "type-again", "(xx)" },
  { "settle-forms", "(xxx)" },
  { "show-agreement", "(xx)" },
  { "open-checklist", "x" },
  { "open-template", "s" },
  { "edit-template", "s" },
  { "new-template", NULL },
  { "questionnaires", NULL },
  { "open-questionnaire", "s" },
  { "edit-questionnaire", "s" },
  { "new-questionnaire", NULL },
  { "open-results", WT_FILTER_VARIANT_TYPE },
  { "show-room", "s" },
  { "open-comments", WT_FILTER_VARIANT_TYPE },
  { "redact-comment", "(xx)" },
  { "comment-preferences", NULL },
  { "show-counted", "(s" WT_FILTER_VARIANT_TYPE ")" },
};

static void
on_action_cb (GSimpleAction *action, GVariant *parameter, TestView *test)
{
  test->n_actions++;
  g_free (test->action);
  test->action = g_strdup (g_action_get_name (G_ACTION (action)));
  g_clear_pointer (&test->target, g_variant_unref);
  if (parameter != NULL)
    test->target = g_variant_ref (parameter);
}

void
test_view_set_up (TestView *test)
{
  test_workspace_set_up (&test->workspace);
}

void
test_view_open (TestView *test, gpointer child)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (
          ACTIONS[i].name, ACTIONS[i].type != NULL ? G_VARIANT_TYPE (ACTIONS[i].type) : NULL);

      g_signal_connect (action, "activate", G_CALLBACK (on_action_cb), test);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  test->window = gtk_window_new ();
  test->child = g_object_ref_sink (child);
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1200, 900);
  gtk_window_set_child (GTK_WINDOW (test->window), test->child);
  gtk_window_present (GTK_WINDOW (test->window));
}

static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

void
test_view_close (TestView *test)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  /* Jobs that are still running hold their page. */
  test_wait_for (is_alone, test->child);
  g_assert_finalize_object (g_steal_pointer (&test->child));
  g_clear_pointer (&test->action, g_free);
  g_clear_pointer (&test->target, g_variant_unref);
}

void
test_view_tear_down (TestView *test)
{
  if (test->child != NULL)
    test_view_close (test);
  /* What is saved last is not waited for by anybody else. */
  test_wait_for (is_alone, test->workspace.workspace);
  test_workspace_tear_down (&test->workspace);
}

static gboolean
has_asked (gpointer data)
{
  return ((TestView *) data)->n_actions > 0;
}

GVariant *
test_view_take_action (TestView *test, const char *action)
{
  test_wait_for (has_asked, test);
  g_assert_cmpuint (test->n_actions, ==, 1);
  g_assert_cmpstr (test->action, ==, action);
  test->n_actions = 0;
  return test->target;
}

void
test_view_take_action_on (TestView *test, const char *action, gint64 id)
{
  g_assert_cmpint (g_variant_get_int64 (test_view_take_action (test, action)), ==, id);
}

static gboolean
on_out_of_patience_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

void
test_wait_for (gboolean (*is_so) (gpointer data), gpointer data)
{
  gboolean is_over = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, &is_over);

  while (!is_so (data) && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_true (is_so (data));
}

void
test_wait_for_text (gpointer label, const char *expected)
{
  gboolean is_over = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_out_of_patience_cb, &is_over);

  while (!is_over && g_strcmp0 (gtk_label_get_label (label), expected) != 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_cmpstr (gtk_label_get_label (label), ==, expected);
}

void
test_go_on (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
on_run_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) found = NULL;

  wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

void
test_run_beside (TestWorkspace *test, WtJob *job)
{
  gboolean is_done = FALSE;

  wt_workspace_run_async (test->workspace, job, NULL, on_run_cb, &is_done);
  test_wait_for (is_set, &is_done);
}

gpointer
test_get_child (gpointer widget, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static void
find_widgets (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_widgets (child, type, found);
}

GPtrArray *
test_list_widgets (gpointer widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  find_widgets (widget, type, found);
  return found;
}

gpointer
test_find_widget (gpointer widget, GType type)
{
  g_autoptr (GPtrArray) found = test_list_widgets (widget, type);

  g_assert_cmpuint (found->len, >, 0);
  return g_ptr_array_index (found, 0);
}

gpointer
test_find_button (gpointer widget, const char *label)
{
  g_autoptr (GPtrArray) buttons = test_list_widgets (widget, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), label) == 0)
      return g_ptr_array_index (buttons, i);
  return NULL;
}

const char *
test_get_row_text (gpointer row, const char *part)
{
  g_autoptr (GPtrArray) labels = test_list_widgets (row, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (labels, i), part))
      return gtk_label_get_text (g_ptr_array_index (labels, i));
  g_assert_not_reached ();
}

static gboolean
is_trigger (GtkShortcutTrigger *trigger, guint key, GdkModifierType state)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return is_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), key,
                       state)
           || is_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)),
                          key, state);
  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state;
}

static gboolean
press_shortcut (GListModel *shortcuts, GtkWidget *widget, guint key, GdkModifierType state)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_trigger (gtk_shortcut_get_trigger (shortcut), key, state)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

gboolean
test_press (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_handled);
      else if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        is_handled = press_shortcut (G_LIST_MODEL (controller), widget, key, state);
    }
  return is_handled;
}
