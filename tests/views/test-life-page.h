#pragma once

#include "test-support-views.h"

#include "wt-page.h"
#include "wt-project-life.h"

/* A page that is nothing but one view of a project's life, loaded as a project's page does it. */
#define TEST_TYPE_LIFE_PAGE (test_life_page_get_type ())
G_DECLARE_FINAL_TYPE (TestLifePage, test_life_page, TEST, LIFE_PAGE, WtPage)

/* What a view of a project's life can do; @set_project is for those that edit the project. */
typedef struct
{
  GType (*get_type) (void);
  void (*set_page) (gpointer view, WtPage *page);
  void (*set_project) (gpointer view, WtProject *project);
  void (*set_life) (gpointer view, WtProjectLife *life);
  gboolean (*is_editing) (gpointer view);
  void (*flush) (gpointer view);
} TestLifeView;

typedef struct
{
  TestView view;
  gint64 project_id;
  TestLifePage *page;
  gpointer shown; /* the view */
} TestLife;

/* A workspace with one project; the view comes with the next function, so that there may be
 * something to show. */
void test_life_set_up (TestLife *test, gconstpointer data);
void test_life_tear_down (TestLife *test, gconstpointer data);
void test_life_open (TestLife *test, const TestLifeView *kind);

/* Lets the program go on until everything is saved and the page shows it. */
void test_life_settle (TestLife *test);

/* Saves what is being typed, and then the same. */
void test_life_flush (TestLife *test);

/* Undoes the last change, as the window does it, and lets the page show that. */
void test_life_undo (TestLife *test);

/* What is stored; free with g_object_unref(). */
WtProjectLife *test_life_load (TestLife *test);

/* The record at @index of a list of what is stored; free with g_object_unref(). */
gpointer test_life_load_record (TestLife *test, WtProjectLifeList list, guint index);
guint test_life_count_records (TestLife *test, WtProjectLifeList list);

/* The row in @widget that is called @title; it must be there. */
gpointer test_life_find_row (gpointer widget, const char *title);

/* Whether @widget can be seen, with all that it stands in. */
gboolean test_life_is_shown (gpointer widget);

/* Whether the focus is in @widget. */
gboolean test_life_has_focus (TestLife *test, gpointer widget);

/* Fails unless the view fits a window of 360 pixels. */
void test_life_fits_narrow_windows (TestLife *test);
