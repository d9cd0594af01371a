#include "wt-report-preview.h"

#include "wt-chart-words.h"
#include "wt-document-sheet.h"
#include "wt-page-turner.h"

#include <glib/gi18n.h>

struct _WtReportPreview
{
  AdwBin parent_instance;

  GtkStack *stack;
  WtDocumentSheet *sheet;
  WtPageTurner *turner;
  AdwPreferencesGroup *tables_group;
  AdwStatusPage *message_page;

  GPtrArray *rows; /* (owned): of widgets, lent: those of the tables */
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (WtReportPreview, wt_report_preview, ADW_TYPE_BIN)

static void
show_child (WtReportPreview *self, const char *name)
{
  if (!g_str_equal (name, "pages"))
    self->n_pages = 0;
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
on_turned_cb (WtReportPreview *self)
{
  wt_document_sheet_show_page (self->sheet, wt_page_turner_get_page (self->turner));
}

static gboolean
on_turn_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  WtReportPreview *self = WT_REPORT_PREVIEW (widget);

  if (self->n_pages == 0)
    return FALSE;
  wt_page_turner_turn (self->turner, g_variant_get_int32 (arguments));
  return TRUE;
}

static void
wt_report_preview_dispose (GObject *object)
{
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORT_PREVIEW);
  g_clear_pointer (&WT_REPORT_PREVIEW (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_report_preview_parent_class)->dispose (object);
}

static void
wt_report_preview_class_init (WtReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_report_preview_dispose;
  g_type_ensure (WT_TYPE_DOCUMENT_SHEET);
  g_type_ensure (WT_TYPE_PAGE_TURNER);
  wt_page_turner_add_keys (widget_class, on_turn_key_cb);
  gtk_widget_class_set_css_name (widget_class, "reportpreview");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, WtReportPreview, sheet);
  gtk_widget_class_bind_template_child (widget_class, WtReportPreview, turner);
  gtk_widget_class_bind_template_child (widget_class, WtReportPreview, tables_group);
  gtk_widget_class_bind_template_child (widget_class, WtReportPreview, message_page);
  gtk_widget_class_bind_template_callback (widget_class, on_turned_cb);
}

static void
wt_report_preview_init (WtReportPreview *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_report_preview_show_pages (WtReportPreview *self, WtDocument *document)
{
  show_child (self, "pages");
  self->n_pages = wt_document_get_n_pages (document);
  wt_document_sheet_set_document (self->sheet, document);
  wt_page_turner_set_n_pages (self->turner, self->n_pages);
}

/* A table, and how many rows it has. */
static void
add_table (WtReportPreview *self, const char *title, const char *subtitle, gint64 n_rows)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *count = wt_chart_words_count (n_rows);
  GtkWidget *label = gtk_label_new (count);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->tables_group, row);
  g_ptr_array_add (self->rows, row);
}

void
wt_report_preview_show_data (WtReportPreview *self,
                             WtExtractPreview *preview,
                             gboolean has_comments)
{
  const WtExtractCounts *counts = wt_extract_preview_get_counts (preview);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->tables_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  add_table (self, _ ("Projects"), _ ("A row a project, with its checklists"), counts->projects);
  add_table (self, _ ("Activities"), _ ("A row an activity that took place"), counts->activities);
  add_table (self, _ ("Forms"), _ ("A row a form that was typed, a table a questionnaire"),
             counts->forms);
  add_table (self, _ ("Forms in totals"), _ ("Entered as counts only"), counts->tallied);
  if (has_comments)
    add_table (self, _ ("What people wrote"), _ ("In their own words"), counts->comments);
  show_child (self, "data");
}

void
wt_report_preview_show_message (WtReportPreview *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->message_page, title);
  adw_status_page_set_description (self->message_page, description);
  show_child (self, "message");
}

void
wt_report_preview_show_waiting (WtReportPreview *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "message"))
    show_child (self, "waiting");
}

guint
wt_report_preview_get_n_pages (WtReportPreview *self)
{
  return self->n_pages;
}
