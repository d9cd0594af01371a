#include "wt-reports-page.h"

#include "wt-date.h"
#include "wt-change-runner.h"
#include "wt-extract-job.h"
#include "wt-header-bar.h"
#include "wt-report-choices.h"
#include "wt-report-document.h"
#include "wt-report-preview.h"
#include "wt-report-saver.h"
#include "wt-report-source.h"
#include "wt-saved-report-jobs.h"
#include "wt-saved-report-list.h"
#include "wt-settings-jobs.h"
#include "wt-window.h"

#include <glib/gi18n.h>

struct _WtReportsPage
{
  WtPage parent_instance;

  AdwLeaflet *leaflet;
  GtkToggleButton *preview_button;
  WtReportSaver *saver;
  WtReportChoices *choices;
  WtReportPreview *preview;
  WtSavedReportList *saved_list;

  gboolean is_drawing;  /* what is shown is being read */
  gboolean is_outdated; /* something else was chosen since */
};

G_DEFINE_FINAL_TYPE (WtReportsPage, wt_reports_page, WT_TYPE_PAGE)

static void draw (WtReportsPage *self);

static GSettings *
get_window_settings (WtReportsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return WT_IS_WINDOW (root) ? wt_window_get_settings (WT_WINDOW (root)) : NULL;
}

/* The preview */

static void
show_pages (WtReportsPage *self, WtReportSource *source)
{
  WtReportContent content = *wt_report_source_get_content (source);
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  g_autofree char *today = wt_date_today ();
  g_autoptr (WtDocument) document = NULL;

  content.has_project_sheets = wt_report_choices_has_project_sheets (self->choices);
  document = wt_report_document_new (kind, &content,
                                     wt_report_choices_get_paper_size (self->choices), today);
  if (document == NULL)
    return;
  wt_report_preview_show_pages (self->preview, document);
  wt_report_choices_show_n_pages (self->choices, wt_report_kind_has_pages (kind)
                                                     ? wt_report_preview_get_n_pages (self->preview)
                                                     : 0);
}

/* Whether what was read is still what is chosen; else that is read next. */
static gboolean
is_current (WtReportsPage *self)
{
  if (!self->is_outdated)
    return TRUE;
  draw (self);
  return FALSE;
}

static void
on_source_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *drawing = user_data;
  WtReportsPage *self;
  g_autoptr (WtReportSource) source = NULL;

  drawing->is_drawing = FALSE;
  if (wt_page_run_finish (user_data, result, &self, &source) && is_current (self))
    show_pages (self, source);
}

static void
on_extract_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *drawing = user_data;
  WtReportsPage *self;
  g_autoptr (WtExtractPreview) preview = NULL;

  drawing->is_drawing = FALSE;
  if (!wt_page_run_finish (user_data, result, &self, &preview) || !is_current (self))
    return;
  wt_report_preview_show_data (self->preview, preview,
                               wt_report_choices_has_comments (self->choices));
}

static void
draw_data (WtReportsPage *self, const WtFilter *filter)
{
  WtExtractOptions options = {
    .filter = *filter,
    .format = wt_report_choices_get_extract_format (self->choices),
    .has_comments = wt_report_choices_has_comments (self->choices),
  };

  wt_page_run (WT_PAGE (self), wt_extract_preview_job_new (&options), on_extract_loaded_cb);
}

/* Shows what is chosen; one preview at a time, so that nobody waits for those of choices before. */
static void
draw (WtReportsPage *self)
{
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  WtFilter filter;

  self->is_outdated = self->is_drawing;
  if (self->is_drawing)
    return;
  wt_report_choices_get_filter (self->choices, &filter);
  wt_report_saver_set_ready (self->saver,
                             !wt_report_kind_needs_project (kind) || filter.project_id != 0);
  if (wt_report_kind_needs_project (kind) && filter.project_id == 0)
    {
      wt_report_preview_show_message (self->preview, _ ("Which project?"),
                                      _ ("This report is about one project. Choose which."));
      return;
    }
  self->is_drawing = TRUE;
  wt_report_preview_show_waiting (self->preview);
  if (kind == WT_REPORT_DATA)
    draw_data (self, &filter);
  else
    wt_page_run (
        WT_PAGE (self),
        wt_load_report_source_job_new (&filter, wt_report_choices_get_edition (self->choices)),
        on_source_loaded_cb);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (WtChoiceLists) lists = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &lists))
    return;
  wt_report_choices_set_lists (self->choices, lists);
  draw (self);
}

/* What was saved earlier */

static void
on_saved_reports_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (GListModel) reports = NULL;
  g_autofree char *folder = NULL;
  GSettings *settings;

  if (!wt_page_run_finish (user_data, result, &self, &reports))
    return;
  settings = get_window_settings (self);
  folder = settings != NULL ? g_settings_get_string (settings, "report-folder") : g_strdup ("");
  wt_saved_report_list_set_reports (
      self->saved_list, reports, folder,
      wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self))));
}

static void
load_saved_reports (WtReportsPage *self)
{
  wt_page_run (WT_PAGE (self), wt_list_saved_reports_job_new (), on_saved_reports_loaded_cb);
}

static void
on_report_chosen_cb (WtReportsPage *self, WtSavedReport *report)
{
  WtFilter filter;

  wt_saved_report_get_filter (report, &filter);
  wt_report_choices_set (self->choices, wt_saved_report_get_kind (report),
                         wt_saved_report_get_edition (report), &filter);
}

static void
on_report_removed_cb (WtReportsPage *self, gint64 id)
{
  wt_change_runner_run (GTK_WIDGET (self), wt_page_get_workspace (WT_PAGE (self)),
                        wt_delete_saved_report_job_new (id),
                        _ ("The report could not be taken off the list"));
}

/* Which reports were saved changes nothing of what a report says. */
static void
on_workspace_changed_cb (WtReportsPage *self, guint aspects)
{
  if (aspects & WT_ASPECT_REPORTS)
    load_saved_reports (self);
}

/* Saving */

static void
on_asked_cb (WtReportsPage *self)
{
  guint n_pages = self->is_drawing ? 0 : wt_report_preview_get_n_pages (self->preview);

  wt_report_saver_ask (self->saver, wt_page_get_workspace (WT_PAGE (self)),
                       wt_report_request_new (self->choices, n_pages));
}

static void
on_saved_cb (WtReportsPage *self, WtSavedReport *report, const char *path)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));
  GSettings *settings = get_window_settings (self);
  g_autofree char *folder = g_path_get_dirname (path);

  if (settings != NULL)
    g_settings_set_string (settings, "report-folder", folder);
  if (!wt_workspace_is_read_only (workspace))
    wt_change_runner_run (GTK_WIDGET (self), workspace, wt_add_saved_report_job_new (report),
                          _ ("The report was saved, but could not be listed"));
}

static gboolean
on_save_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  wt_report_saver_activate (WT_REPORTS_PAGE (widget)->saver);
  return TRUE;
}

/* Narrow windows show either what is chosen or what comes of it. */

static void
on_preview_toggled_cb (WtReportsPage *self)
{
  adw_leaflet_navigate (self->leaflet, gtk_toggle_button_get_active (self->preview_button)
                                           ? ADW_NAVIGATION_DIRECTION_FORWARD
                                           : ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_folded_cb (WtReportsPage *self)
{
  if (!adw_leaflet_get_folded (self->leaflet))
    gtk_toggle_button_set_active (self->preview_button, FALSE);
}

static void
wt_reports_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_choice_lists_job_new (), on_choices_loaded_cb);
  load_saved_reports (WT_REPORTS_PAGE (page));
}

static void
wt_reports_page_root (GtkWidget *widget)
{
  WtReportsPage *self = WT_REPORTS_PAGE (widget);
  GSettings *settings = get_window_settings (self);

  if (settings != NULL)
    wt_report_choices_bind (self->choices, settings);
  GTK_WIDGET_CLASS (wt_reports_page_parent_class)->root (widget);
}

static void
wt_reports_page_constructed (GObject *object)
{
  WtWorkspace *workspace;

  G_OBJECT_CLASS (wt_reports_page_parent_class)->constructed (object);
  workspace = wt_page_get_workspace (WT_PAGE (object));
  if (workspace != NULL)
    g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), object,
                             G_CONNECT_SWAPPED);
}

static void
wt_reports_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORTS_PAGE);
  G_OBJECT_CLASS (wt_reports_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, preview_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, saver);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, choices);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, saved_list);
  gtk_widget_class_bind_template_callback (widget_class, draw);
  gtk_widget_class_bind_template_callback (widget_class, on_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_report_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_report_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_cb);
}

static void
wt_reports_page_class_init (WtReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = wt_reports_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = wt_reports_page_dispose;
  widget_class->root = wt_reports_page_root;
  page_class->aspects = WT_ASPECT_ALL & ~WT_ASPECT_REPORTS;
  page_class->load = wt_reports_page_load;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_REPORT_CHOICES);
  g_type_ensure (WT_TYPE_REPORT_PREVIEW);
  g_type_ensure (WT_TYPE_REPORT_SAVER);
  g_type_ensure (WT_TYPE_SAVED_REPORT_LIST);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, on_save_key_cb, NULL);
  bind_template (widget_class);
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
