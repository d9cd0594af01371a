#pragma once

#include "test-support.h"

#include <adwaita.h>

/* A window over a workspace that notes down which of the program's actions are asked for, rather
 * than doing them. */
typedef struct
{
  TestWorkspace workspace;
  GtkWidget *window;
  GtkWidget *child; /* (owned) */
  guint n_actions;
  char *action;     /* (owned) (nullable): the last that was asked for */
  GVariant *target; /* (owned) (nullable): its parameter */
} TestView;

void test_view_set_up (TestView *test);

/* Shows @child, which is let go of by the next function; that fails when anything keeps it. */
void test_view_open (TestView *test, gpointer child);
void test_view_close (TestView *test);
void test_view_tear_down (TestView *test);

/* Waits for an action to be asked for, since this was called last, and fails unless it is @action;
 * returns its parameter, lent. */
GVariant *test_view_take_action (TestView *test, const char *action);

/* The same for an action whose parameter is the id of a record. */
void test_view_take_action_on (TestView *test, const char *action, gint64 id);

/* Lets the program go on until @is_so, or fails after a while. */
void test_wait_for (gboolean (*is_so) (gpointer data), gpointer data);

/* Lets the program go on until @label reads @expected, or fails after a while. */
void test_wait_for_text (gpointer label, const char *expected);

/* Lets the program do what it is ready to do. */
void test_go_on (void);

/* Runs a job that has to succeed, with the views looking on. */
void test_run_beside (TestWorkspace *test, WtJob *job);

/* A child of the template of @widget's class. */
gpointer test_get_child (gpointer widget, const char *name);

/* The widgets of @type in @widget, in order; and the first of them, which must be there. */
GPtrArray *test_list_widgets (gpointer widget, GType type);
gpointer test_find_widget (gpointer widget, GType type);

/* The button in @widget that says @label, with its mnemonic, or %NULL. */
gpointer test_find_button (gpointer widget, const char *label);

/* What a row of libadwaita reads, as it is seen; @part: "title" or "subtitle". */
const char *test_get_row_text (gpointer row, const char *part);

/* What a key does at @widget: its own key controllers, then its shortcuts; whether anything. */
gboolean test_press (gpointer widget, guint key, GdkModifierType state);
