#include "wt-reports-page.h"

#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-document-view.h"
#include "wt-error-presenter.h"
#include "wt-extract-job.h"
#include "wt-file-chooser.h"
#include "wt-filter-bar.h"
#include "wt-header-bar.h"
#include "wt-report-choices.h"
#include "wt-report-document.h"
#include "wt-report-job.h"
#include "wt-report-source.h"
#include "wt-saved-report-jobs.h"
#include "wt-saved-report-list.h"
#include "wt-settings-jobs.h"
#include "wt-window.h"

#include <glib/gi18n.h>

/* Between two looks at how far the work is. */
#define PROGRESS_MILLISECONDS 100

struct _WtReportsPage
{
  WtPage parent_instance;

  WtFilterBar *filter_bar;
  WtReportChoices *choices;
  WtSavedReportList *saved_list;
  AdwLeaflet *leaflet;
  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  GtkStack *preview_stack;
  GtkScrolledWindow *pages_window;
  GtkLabel *pages_label;
  WtDocumentView *document_view;
  AdwStatusPage *data_page;

  gboolean is_remembered;    /* what was chosen before has been chosen again */
  WtReportSource *source;    /* (owned) (nullable): what the pages are made of */
  WtProgress *progress;      /* (owned) (nullable) while a report is written */
  GCancellable *cancellable; /* (owned) (nullable) */
  guint progress_source;
  char *saved_path;      /* (owned) (nullable) the last report */
  WtSavedReport *saving; /* (owned) (nullable) what will be noted of it */
};

G_DEFINE_FINAL_TYPE (WtReportsPage, wt_reports_page, WT_TYPE_PAGE)

static GSettings *
get_window_settings (WtReportsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return WT_IS_WINDOW (root) ? wt_window_get_settings (WT_WINDOW (root)) : NULL;
}

static void
set_can_save (WtReportsPage *self, gboolean can_save)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.save", can_save);
}

static void
show_pages (WtReportsPage *self)
{
  const WtReportContent *content = wt_report_source_get_content (self->source);
  g_autofree char *today = wt_date_today ();
  g_autoptr (WtDocument) document =
      wt_report_document_new (wt_report_choices_get_kind (self->choices), content,
                              wt_report_choices_get_paper_size (self->choices), today);
  g_autofree char *words = NULL;
  guint n_pages;

  if (document == NULL)
    {
      gtk_stack_set_visible_child_name (self->preview_stack, "project");
      return;
    }
  n_pages = wt_document_get_n_pages (document);
  words = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  gtk_label_set_label (self->pages_label,
                       wt_report_choices_get_kind (self->choices) == WT_REPORT_WORKBOOK
                           ? _ ("What the workbook begins with, and its sheets")
                           : words);
  wt_document_view_set_document (self->document_view, document);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->pages_window), 0);
  gtk_stack_set_visible_child_name (self->preview_stack, "pages");
  set_can_save (self, TRUE);
}

static void
on_source_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (WtReportSource) source = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &source)
      || wt_report_choices_get_kind (self->choices) == WT_REPORT_DATA)
    return;
  /* One for what was chosen before comes too late. */
  if (wt_report_source_get_content (source)->edition
      != wt_report_choices_get_edition (self->choices))
    return;
  g_set_object (&self->source, source);
  show_pages (self);
}

static void
get_extract_options (WtReportsPage *self, WtExtractOptions *options)
{
  *options = (WtExtractOptions){
    .format = wt_report_choices_get_extract_format (self->choices),
    .has_mark = wt_report_choices_has_mark (self->choices),
    .has_comments = wt_report_choices_has_comments (self->choices),
  };
  wt_filter_bar_get_filter (self->filter_bar, &options->filter);
}

static void
on_extract_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (WtExtractPreview) preview = NULL;
  const WtExtractCounts *counts;
  g_autofree char *forms = NULL, *tallied = NULL, *comments = NULL, *words = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &preview)
      || wt_report_choices_get_kind (self->choices) != WT_REPORT_DATA)
    return;
  counts = wt_extract_preview_get_counts (preview);
  forms = wt_chart_words_count (counts->forms);
  tallied = wt_chart_words_count (counts->tallied);
  comments =
      wt_chart_words_count (wt_report_choices_has_comments (self->choices) ? counts->comments : 0);
  /* Translators: how many single forms, how many forms of which only totals are there, and how many
   * texts */
  words = g_strdup_printf (_ ("Single forms: %1$s\nForms in totals: %2$s\nTexts that people wrote: "
                              "%3$s\n\nA folder with a file a table, and a codebook that says what "
                              "every column means."),
                           forms, tallied, comments);
  adw_status_page_set_description (self->data_page, words);
  gtk_stack_set_visible_child_name (self->preview_stack, "data");
  set_can_save (self, TRUE);
}

/* What the report will be like. */
static void
load_preview (WtReportsPage *self)
{
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  WtExtractOptions options;
  WtFilter filter;

  set_can_save (self, FALSE);
  wt_filter_bar_get_filter (self->filter_bar, &filter);
  get_extract_options (self, &options);
  if (kind == WT_REPORT_DATA)
    wt_page_run (WT_PAGE (self), wt_extract_preview_job_new (&options), on_extract_loaded_cb);
  else if (wt_report_kind_needs_project (kind) && filter.project_id == 0)
    gtk_stack_set_visible_child_name (self->preview_stack, "project");
  else
    wt_page_run (
        WT_PAGE (self),
        wt_load_report_source_job_new (&filter, wt_report_choices_get_edition (self->choices)),
        on_source_loaded_cb);
}

static void
on_filter_changed_cb (WtReportsPage *self)
{
  load_preview (self);
}

static void
remember (WtReportsPage *self)
{
  GSettings *settings = get_window_settings (self);

  if (settings == NULL)
    return;
  g_settings_set_string (
      settings, "report-kind",
      wt_term_get_nick (wt_report_kinds, (int) wt_report_choices_get_kind (self->choices)));
  g_settings_set_string (
      settings, "report-edition",
      wt_term_get_nick (wt_editions, (int) wt_report_choices_get_edition (self->choices)));
  g_settings_set_string (
      settings, "report-paper-size",
      wt_term_get_nick (wt_paper_sizes, (int) wt_report_choices_get_paper_size (self->choices)));
}

static void
on_choices_changed_cb (WtReportsPage *self)
{
  remember (self);
  load_preview (self);
}

/* The term that the setting @key names, or @usual. */
static int
recall (GSettings *settings, const char *key, const WtTerm *terms, int usual)
{
  g_autofree char *nick = g_settings_get_string (settings, key);
  int value = wt_term_from_nick (terms, nick);

  return value != 0 ? value : usual;
}

static void
choose_as_before (WtReportsPage *self)
{
  GSettings *settings = get_window_settings (self);

  if (self->is_remembered || settings == NULL)
    return;
  self->is_remembered = TRUE;
  wt_report_choices_set (
      self->choices,
      (WtReportKind) recall (settings, "report-kind", wt_report_kinds, WT_REPORT_WORKBOOK),
      (WtEdition) recall (settings, "report-edition", wt_editions, WT_EDITION_INTERNAL));
  wt_report_choices_set_paper_size (
      self->choices,
      (WtPaperSize) recall (settings, "report-paper-size", wt_paper_sizes, WT_PAPER_SIZE_A4));
}

static void
on_saved_reports_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (GListModel) reports = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &reports))
    return;
  wt_saved_report_list_set_reports (
      self->saved_list, reports,
      !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self))));
}

static void
load_saved_reports (WtReportsPage *self)
{
  wt_page_run (WT_PAGE (self), wt_list_saved_reports_job_new (), on_saved_reports_loaded_cb);
}

static void
on_choices_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportsPage *self;
  g_autoptr (WtChoiceLists) choices = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &choices))
    return;
  wt_filter_bar_set_choices (self->filter_bar, choices);
  wt_report_choices_set_threshold (
      self->choices, wt_settings_get_threshold (wt_choice_lists_get_settings (choices)));
  choose_as_before (self);
  load_preview (self);
  load_saved_reports (self);
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
  set_can_save (self, !is_working);
}

static void
on_noted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReportsPage) self = user_data;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, NULL))
    load_saved_reports (self);
}

/* A workspace that may not be written notes nothing. */
static void
note_saved (WtReportsPage *self)
{
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  if (!wt_workspace_is_read_only (workspace))
    wt_workspace_run_async (workspace, wt_add_saved_report_job_new (self->saving), NULL,
                            on_noted_cb, g_object_ref (self));
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) written = NULL;
  gboolean is_saved = wt_workspace_run_finish (WT_WORKSPACE (object), result, &written, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  set_working (self, FALSE);
  if (!is_saved)
    {
      wt_error_presenter_present (GTK_WIDGET (self), _ ("The report could not be saved"), error);
      return;
    }
  note_saved (self);
  if (WT_IS_WINDOW (root))
    {
      g_autofree char *name = g_path_get_basename (self->saved_path);
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), name);

      wt_window_show_toast (WT_WINDOW (root), sentence, _ ("_Open"), "win.open-file",
                            self->saved_path);
    }
}

static WtJob *
make_job (WtReportsPage *self, const WtFilter *filter)
{
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  WtExtractOptions extract;
  const WtReportOptions options = {
    .kind = kind,
    .filter = *filter,
    .edition = wt_report_choices_get_edition (self->choices),
    .paper_size = wt_report_choices_get_paper_size (self->choices),
    .path = self->saved_path,
  };

  if (kind != WT_REPORT_DATA)
    return wt_report_job_new (&options, self->progress);
  get_extract_options (self, &extract);
  extract.folder = self->saved_path;
  return wt_extract_job_new (&extract, self->progress);
}

static void
on_path_chosen_cb (GFile *file, gpointer user_data)
{
  WtReportsPage *self = user_data;
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = wt_filter_bar_dup_words (self->filter_bar);
  WtFilter filter;

  g_free (self->saved_path);
  self->saved_path = g_file_get_path (file);
  if (self->saved_path == NULL)
    return;
  wt_filter_bar_get_filter (self->filter_bar, &filter);
  g_clear_object (&self->saving);
  self->saving = wt_saved_report_new (
      kind,
      kind == WT_REPORT_DATA ? WT_EDITION_INTERNAL : wt_report_choices_get_edition (self->choices),
      &filter, name);
  g_object_set (self->saving, "words", words, NULL);
  set_working (self, TRUE);
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)), make_job (self, &filter),
                          self->cancellable, on_saved_cb, g_object_ref (self));
}

/* "Board paper, April 2025 to June 2025, public.pdf" */
static char *
dup_file_name (WtReportsPage *self, const char *ending)
{
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  g_autofree char *period = NULL;
  g_autofree char *edition = NULL;
  g_autofree char *name = NULL;
  WtFilter filter;

  wt_filter_bar_get_filter (self->filter_bar, &filter);
  period = wt_date_period_to_words (filter.from, filter.to);
  edition = g_utf8_strdown (
      wt_term_get_title (wt_editions, (int) wt_report_choices_get_edition (self->choices)), -1);
  if (kind == WT_REPORT_DATA)
    /* Translators: the name of a file: a report and its period */
    name =
        g_strdup_printf (_ ("%1$s, %2$s"), wt_term_get_title (wt_report_kinds, (int) kind), period);
  else
    /* Translators: the name of a file: a report, its period, its edition: "Board paper, April 2025
     * to June 2025, public" */
    name = g_strdup_printf (_ ("%1$s, %2$s, %3$s"), wt_term_get_title (wt_report_kinds, (int) kind),
                            period, edition);
  return g_strconcat (g_strdelimit (name, "/\\:", '-'), ending, NULL);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtReportsPage *self = WT_REPORTS_PAGE (widget);
  WtReportKind kind = wt_report_choices_get_kind (self->choices);
  WtFileKind file_kind = WT_FILE_KIND_WORKBOOK;
  const char *ending = ".xlsx";
  g_autofree char *name = NULL;

  if (kind == WT_REPORT_DATA)
    {
      file_kind = WT_FILE_KIND_FOLDER;
      ending = "";
    }
  else if (kind != WT_REPORT_WORKBOOK)
    {
      gboolean is_editable = wt_report_choices_is_editable (self->choices);

      file_kind = is_editable ? WT_FILE_KIND_TEXT_DOCUMENT : WT_FILE_KIND_DOCUMENT;
      ending = is_editable ? ".fodt" : ".pdf";
    }
  name = dup_file_name (self, ending);
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Report"),
                        _ ("_Save"), file_kind, name, on_path_chosen_cb, g_object_ref (self),
                        g_object_unref);
}

static void
edit_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-report-words", NULL);
}

static void
on_cancel_clicked_cb (WtReportsPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
on_look_clicked_cb (WtReportsPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "preview");
}

static void
on_back_clicked_cb (WtReportsPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "choices");
}

static void
on_saved_chosen_cb (WtReportsPage *self, WtSavedReport *report)
{
  WtFilter filter;

  wt_saved_report_get_filter (report, &filter);
  wt_report_choices_set (self->choices, wt_saved_report_get_kind (report),
                         wt_saved_report_get_edition (report));
  wt_filter_bar_set_filter (self->filter_bar, &filter);
  remember (self);
  load_preview (self);
}

static void
on_saved_removed_cb (WtReportsPage *self, WtSavedReport *report)
{
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_delete_saved_report_job_new (wt_saved_report_get_id (report)), NULL,
                          on_noted_cb, g_object_ref (self));
}

static void
wt_reports_page_dispose (GObject *object)
{
  WtReportsPage *self = WT_REPORTS_PAGE (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORTS_PAGE);
  g_clear_object (&self->source);
  g_clear_object (&self->saving);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->saved_path, g_free);
  G_OBJECT_CLASS (wt_reports_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, choices);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, saved_list);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, progress_box);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, pages_window);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, pages_label);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, document_view);
  gtk_widget_class_bind_template_child (widget_class, WtReportsPage, data_page);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_look_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_removed_cb);
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
  g_type_ensure (WT_TYPE_REPORT_CHOICES);
  g_type_ensure (WT_TYPE_SAVED_REPORT_LIST);
  g_type_ensure (WT_TYPE_DOCUMENT_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reports.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "reports.edit-words", NULL, edit_words);
}

static void
wt_reports_page_init (WtReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_can_save (self, FALSE);
}

WtPage *
wt_reports_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_REPORTS_PAGE, "workspace", workspace, NULL);
}
