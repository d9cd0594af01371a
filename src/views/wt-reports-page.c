#include "wt-reports-page.h"

#include "wt-date.h"
#include "wt-error-presenter.h"
#include "wt-figures-jobs.h"
#include "wt-figures.h"
#include "wt-file-chooser.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-settings-jobs.h"
#include "wt-window.h"
#include "wt-words.h"
#include "wt-workbook-job.h"

#include <glib/gi18n.h>

/* Between two looks at how far the work is. */
#define PROGRESS_MILLISECONDS 100

struct _WtReportsPage
{
  WtPage parent_instance;

  WtFilterBar *filter_bar;
  GtkButton *save_button;
  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  AdwActionRow *projects_row;
  AdwActionRow *activities_row;
  AdwActionRow *forms_row;
  GtkLabel *period_label;

  WtProgress *progress;      /* (owned) (nullable) while a report is written */
  GCancellable *cancellable; /* (owned) (nullable) */
  guint progress_source;
  char *saved_path; /* (owned) (nullable) the last report */
};

G_DEFINE_FINAL_TYPE (WtReportsPage, wt_reports_page, WT_TYPE_PAGE)

static void
on_figures_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (WtFigures) figures = NULL;
  g_autofree char *projects = NULL;
  g_autofree char *activities = NULL;
  g_autofree char *forms = NULL;
  g_autofree char *period = NULL;
  const WtFilter *filter;

  if (!wt_page_run_finish (user_data, result, &self, &figures))
    return;
  filter = wt_figures_get_filter (figures);
  projects = wt_words_projects (wt_figures_get_projects (figures));
  activities = wt_words_activities (wt_figures_get_activities (figures));
  forms = wt_words_forms (wt_figures_get_forms (figures));
  period = wt_date_period_to_words (filter->from, filter->to);
  adw_action_row_set_subtitle (self->projects_row, projects);
  adw_action_row_set_subtitle (self->activities_row, activities);
  adw_action_row_set_subtitle (self->forms_row, forms);
  gtk_label_set_label (self->period_label, period);
}

static void
load_figures (WtReportsPage *self)
{
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  wt_page_run (WT_PAGE (self), wt_load_figures_job_new (&filter, 0), on_figures_loaded_cb);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices))
    return;
  wt_filter_bar_set_choices (self->filter_bar, choices);
  load_figures (self);
}

static void
wt_reports_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
}

static gboolean
show_progress (gpointer data)
{
  WtReportsPage *self = data;

  gtk_progress_bar_set_fraction (self->progress_bar, wt_progress_get_fraction (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
set_working (WtReportsPage *self, gboolean is_working)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  if (is_working)
    {
      self->progress = wt_progress_new ();
      self->cancellable = g_cancellable_new ();
      self->progress_source = g_timeout_add (PROGRESS_MILLISECONDS, show_progress, self);
      gtk_progress_bar_set_fraction (self->progress_bar, 0);
    }
  gtk_widget_set_visible (self->progress_box, is_working);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), !is_working);
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  set_working (self, FALSE);
  if (!is_saved)
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The workbook could not be saved"), error);
  else if (WT_IS_WINDOW (root))
    {
      g_autofree char *name = g_path_get_basename (self->saved_path);
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), name);

      wt_window_show_toast (WT_WINDOW (root), sentence, _ ("_Open"), "win.open-file",
                            self->saved_path);
    }
}

static void
on_path_chosen_cb (GFile *file, gpointer user_data)
{
  WtReportsPage *self = user_data;
  WtFilter filter;

  g_free (self->saved_path);
  self->saved_path = g_file_get_path (file);
  if (self->saved_path == NULL)
    return;
  wt_filter_bar_get_filter (self->filter_bar, &filter);
  set_working (self, TRUE);
  wt_workspace_run_async (
      wt_page_get_workspace (WT_PAGE (self)),
      wt_workbook_job_new (&filter, WT_EDITION_INTERNAL, self->saved_path, self->progress),
      self->cancellable, on_saved_cb, g_object_ref (self));
}

static void
on_save_clicked_cb (WtReportsPage *self)
{
  g_autofree char *today = wt_date_today ();
  /* Translators: the name of a file; %s is a date such as 2025-10-09 */
  g_autofree char *name = g_strdup_printf (_ ("Board workbook %s.xlsx"), today);

  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        _ ("Save the Workbook"), _ ("_Save"), WT_FILE_KIND_WORKBOOK, name,
                        on_path_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_cancel_clicked_cb (WtReportsPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
wt_reports_page_dispose (GObject *object)
{
  WtReportsPage *self = WT_REPORTS_PAGE (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORTS_PAGE);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->saved_path, g_free);
  G_OBJECT_CLASS (wt_reports_page_parent_class)->dispose (object);
}

static void
wt_reports_page_class_init (WtReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_reports_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_reports_page_load;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, progress_box);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, projects_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, activities_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, forms_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, period_label);
  gtk_widget_class_bind_template_callback (widget_class, load_figures);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
wt_reports_page_init (WtReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_reports_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_REPORTS_PAGE, "workspace", workspace, NULL);
}
