/*
 * What it costs to scroll through the grid of 50,000 forms, beside a bare GtkColumnView with as
 * many columns of labels over strings that are all in memory. Ratios are what counts; seconds
 * depend on the machine.
 *
 *   meson test -C build --benchmark -v          or    run-with-display bench-grid [FORMS]
 */

#include "wt-activity-store.h"
#include "wt-batch-store.h"
#include "wt-form-blocks.h"
#include "wt-grid-columns.h"
#include "wt-job-private.h"
#include "wt-project-store.h"
#include "wt-response-store.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FORMS 50000
#define PAGES 100
#define RUNS 5

typedef struct
{
  gint64 n_forms;
  gint64 batch_id;
} World;

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static gint64
make_batch (WtJobContext *context, GError **error)
{
  g_autoptr (WtProject) project = wt_project_new ();
  g_autoptr (WtActivity) activity = NULL;
  g_autoptr (WtBatch) batch = NULL;

  g_object_set (project, "title", "Falls clinic", NULL);
  if (!wt_project_store_insert (context->connection, project, error))
    return 0;
  activity = wt_activity_new ();
  g_object_set (activity, "project-id", wt_project_get_id (project), "title", "Focus group",
                "held-on", "2026-01-20", "level", WT_LEVEL_INVOLVING, NULL);
  if (!wt_activity_store_insert (context->connection, activity, error))
    return 0;
  batch = wt_batch_new (wt_activity_get_id (activity), wt_survey_get_id (context->survey));
  return wt_batch_store_insert (context->connection, batch, error) ? wt_batch_get_id (batch) : 0;
}

static GObject *
fill (WtJobContext *context, gpointer data, GError **error)
{
  World *world = data;

  world->batch_id = make_batch (context, error);
  for (gint64 serial = 1; *error == NULL && serial <= world->n_forms; serial++)
    {
      g_autoptr (WtResponse) form = wt_response_new (world->batch_id, serial, 5);

      wt_response_set_answers (form, "-Y98N");
      if (serial % 3 == 0)
        wt_response_set_text (form, 0, "Poster in the library");
      wt_response_store_insert (context->connection, form, context->survey, error);
    }
  return NULL;
}

/* What the main loop has worked so far, in milliseconds: it waits for the screen between frames. */
static double
now (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return (double) spent.tv_sec * 1000.0 + (double) spent.tv_nsec / 1000000.0;
}

static void
draw_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (window);
  while (gdk_frame_clock_get_frame_counter (clock) == frame)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median of the work to go down by page after page, in milliseconds a page. */
static double
time_pages (GtkWidget *view)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *adjustment;
  double times[RUNS];

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 900);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_present (GTK_WINDOW (window));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  while (gtk_adjustment_get_upper (adjustment) <= 1000)
    g_main_context_iteration (NULL, TRUE);
  for (int run = 0; run < RUNS; run++)
    {
      double start;

      gtk_adjustment_set_value (adjustment, 0);
      draw_frame (window);
      start = now ();
      for (int page = 0; page < PAGES; page++)
        {
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                    + gtk_adjustment_get_page_size (adjustment));
          draw_frame (window);
        }
      times[run] = (now () - start) / PAGES;
    }
  gtk_window_destroy (GTK_WINDOW (window));
  qsort (times, RUNS, sizeof (double), compare);
  return times[RUNS / 2];
}

static void
do_nothing (void)
{
}

static void
on_loaded_cb (gboolean *is_loaded)
{
  *is_loaded = TRUE;
}

static double
time_grid (WtWorkspace *workspace, gint64 batch_id)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  WtGridColumns columns = { cells, do_nothing, do_nothing, workspace };
  WtFormBlocks *blocks = wt_form_blocks_new (workspace);
  GtkWidget *view =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (blocks))));
  gboolean is_loaded = FALSE;

  wt_grid_columns_add (GTK_COLUMN_VIEW (view), wt_workspace_get_survey (workspace), &columns);
  g_signal_connect_swapped (blocks, "loaded", G_CALLBACK (on_loaded_cb), &is_loaded);
  wt_form_blocks_load (blocks, batch_id);
  while (!is_loaded)
    g_main_context_iteration (NULL, TRUE);
  return time_pages (view);
}

static void
on_set_up_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static double
time_bare (gint64 n_forms, guint n_columns)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget *view =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (strings))));

  for (gint64 i = 0; i < n_forms; i++)
    gtk_string_list_take (strings, g_strdup_printf ("%" G_GINT64_FORMAT, i));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_set_up_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
      column = gtk_column_view_column_new ("Column", factory);
      gtk_column_view_column_set_fixed_width (column, 150);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  return time_pages (view);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-grid-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.wtdb", NULL);
  World world = { argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : FORMS, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = NULL;
  guint n_columns;
  double bare, grid;

  gtk_init ();
  adw_init ();
  workspace = wt_workspace_new (path, WT_WORKSPACE_CREATE, &error);
  fail_on (error);
  wt_workspace_run (workspace, wt_job_new (WT_JOB_UNRECORDED, fill, &world, NULL), NULL, &error);
  fail_on (error);
  n_columns = wt_survey_get_n_questions (wt_workspace_get_survey (workspace)) + 1;
  bare = time_bare (world.n_forms, n_columns);
  grid = time_grid (workspace, world.batch_id);
  printf ("%" G_GINT64_FORMAT " forms, %d pages: grid %.2f ms a page, bare column view %.2f ms,"
          " ratio %.2f\n",
          world.n_forms, PAGES, grid, bare, grid / bare);
  wt_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
