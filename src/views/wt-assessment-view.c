#include "wt-assessment-view.h"

#include "wt-assessment-document.h"
#include "wt-date.h"
#include "wt-document-printer.h"
#include "wt-document-view.h"
#include "wt-toolkit.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtAssessmentView
{
  AdwBin parent_instance;

  WtDocumentView *document_view;

  char *organisation;  /* (owned) (nullable) */
  WtProjectLife *life; /* (owned) (nullable): what is not drawn up yet */
};

G_DEFINE_FINAL_TYPE (WtAssessmentView, wt_assessment_view, ADW_TYPE_BIN)

static void
draw_up (WtAssessmentView *self)
{
  g_autofree char *question = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *today = NULL;
  g_autoptr (WtDocument) document = NULL;

  if (self->life == NULL)
    return;
  question = wt_toolkit_dup_champion_question ();
  today = wt_date_today ();
  names = g_ptr_array_new ();
  document = wt_assessment_document_new (self->life, self->organisation, question, today,
                                         WT_EDITION_INTERNAL, names);
  wt_document_view_set_document (self->document_view, document);
  g_clear_object (&self->life);
}

static void
on_copy_clicked_cb (WtAssessmentView *self)
{
  WtDocument *document = wt_document_view_get_document (self->document_view);
  g_autofree char *text = document != NULL ? wt_document_dup_text (document) : NULL;

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
on_save_clicked_cb (WtAssessmentView *self)
{
  WtDocument *document = wt_document_view_get_document (self->document_view);

  if (document != NULL)
    wt_document_printer_save (GTK_WIDGET (self), document, _ ("The assessment could not be saved"));
}

static void
wt_assessment_view_map (GtkWidget *widget)
{
  draw_up (WT_ASSESSMENT_VIEW (widget));
  GTK_WIDGET_CLASS (wt_assessment_view_parent_class)->map (widget);
}

static void
wt_assessment_view_dispose (GObject *object)
{
  g_clear_object (&WT_ASSESSMENT_VIEW (object)->life);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ASSESSMENT_VIEW);

  G_OBJECT_CLASS (wt_assessment_view_parent_class)->dispose (object);
}

static void
wt_assessment_view_finalize (GObject *object)
{
  g_clear_pointer (&WT_ASSESSMENT_VIEW (object)->organisation, g_free);
  G_OBJECT_CLASS (wt_assessment_view_parent_class)->finalize (object);
}

static void
wt_assessment_view_class_init (WtAssessmentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_assessment_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_assessment_view_finalize;
  widget_class->map = wt_assessment_view_map;
  g_type_ensure (WT_TYPE_DOCUMENT_VIEW);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-assessment-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtAssessmentView, document_view);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
wt_assessment_view_init (WtAssessmentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_assessment_view_set_life (WtAssessmentView *self, WtWorkspace *workspace, WtProjectLife *life)
{
  g_free (self->organisation);
  g_object_get (workspace, "title", &self->organisation, NULL);
  g_set_object (&self->life, life);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw_up (self);
}
