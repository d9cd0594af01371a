#include "wt-report-words-page.h"

#include "wt-autosave.h"
#include "wt-colour-row.h"
#include "wt-error-presenter.h"
#include "wt-field-set.h"
#include "wt-header-bar.h"
#include "wt-issue.h"
#include "wt-logo-jobs.h"
#include "wt-logo-row.h"
#include "wt-note-row.h"
#include "wt-report-words-jobs.h"

#include <glib/gi18n.h>

struct _WtReportWordsPage
{
  WtPage parent_instance;

  AdwEntryRow *title_row;
  AdwEntryRow *meeting_row;
  AdwEntryRow *item_row;
  AdwEntryRow *purpose_row;
  AdwEntryRow *prepared_row;
  WtNoteRow *summary_row;
  WtNoteRow *request_row;
  WtNoteRow *steps_row;
  WtLogoRow *logo_row;
  WtColourRow *colour_row;

  WtFieldSet *field_set; /* (owned) (nullable) */
  WtAutosave *autosave;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtReportWordsPage, wt_report_words_page, WT_TYPE_PAGE)

/* Any words will do. */
static GPtrArray *
list_issues (gpointer words)
{
  return wt_issue_list_new ();
}

static void
on_failed_cb (WtReportWordsPage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The words could not be saved"), error);
}

/* The first that are loaded are those that are edited; later ones only bring them up to date. */
static void
take_words (WtReportWordsPage *self, WtReportWords *words)
{
  const struct
  {
    const char *property;
    gpointer row;
  } FIELDS[] = {
    { "report-title", self->title_row },
    { "report-meeting", self->meeting_row },
    { "report-item", self->item_row },
    { "report-purpose", self->purpose_row },
    { "report-prepared-by", self->prepared_row },
    { "report-summary", self->summary_row },
    { "report-request", self->request_row },
    { "report-next-steps", self->steps_row },
    { "report-colour", self->colour_row },
  };
  WtWorkspace *workspace = wt_page_get_workspace (WT_PAGE (self));

  self->field_set = wt_field_set_new (words, list_issues);
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    wt_field_set_add (self->field_set, FIELDS[i].property, FIELDS[i].row);
  wt_field_set_set_read_only (self->field_set, wt_workspace_is_read_only (workspace));
  self->autosave =
      wt_autosave_new (workspace, words, (WtAutosaveMakeJob) wt_save_report_words_job_new, NULL);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
on_words_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportWordsPage *self;
  g_autoptr (WtReportWords) words = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &words))
    return;
  if (self->autosave != NULL)
    wt_autosave_set_stored (self->autosave, words);
  else
    take_words (self, words);
}

static void
on_logo_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReportWordsPage *self;
  g_autoptr (WtLogo) logo = NULL;

  if (wt_page_run_finish (user_data, result, &self, &logo))
    wt_logo_row_show (self->logo_row, wt_page_get_workspace (WT_PAGE (self)),
                      wt_logo_get_png (logo));
}

static void
wt_report_words_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_report_words_job_new (), on_words_loaded_cb);
  wt_page_run (page, wt_load_logo_job_new (), on_logo_loaded_cb);
}

static void
wt_report_words_page_flush (WtPage *page)
{
  WtReportWordsPage *self = WT_REPORT_WORDS_PAGE (page);

  if (self->autosave == NULL)
    return;
  wt_field_set_commit (self->field_set);
  wt_autosave_flush (self->autosave);
}

static void
wt_report_words_page_focus_start (WtPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WT_REPORT_WORDS_PAGE (page)->title_row));
}

static void
wt_report_words_page_dispose (GObject *object)
{
  WtReportWordsPage *self = WT_REPORT_WORDS_PAGE (object);

  g_clear_object (&self->field_set);
  g_clear_object (&self->autosave);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORT_WORDS_PAGE);
  G_OBJECT_CLASS (wt_report_words_page_parent_class)->dispose (object);
}

static void
wt_report_words_page_class_init (WtReportWordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_report_words_page_dispose;
  page_class->aspects = WT_ASPECT_SETTINGS;
  page_class->load = wt_report_words_page_load;
  page_class->flush = wt_report_words_page_flush;
  page_class->focus_start = wt_report_words_page_focus_start;

  g_type_ensure (WT_TYPE_COLOUR_ROW);
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_LOGO_ROW);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-report-words-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, item_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, prepared_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, summary_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, request_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, steps_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, logo_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportWordsPage, colour_row);
}

static void
wt_report_words_page_init (WtReportWordsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_report_words_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_REPORT_WORDS_PAGE, "workspace", workspace, NULL);
}
