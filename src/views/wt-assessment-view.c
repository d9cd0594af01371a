#include "wt-assessment-view.h"

#include "wt-assessment-document.h"
#include "wt-date.h"
#include "wt-document-view.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
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
  g_autofree char *today = NULL;
  g_autoptr (WtDocument) document = NULL;

  if (self->life == NULL)
    return;
  question = wt_toolkit_dup_champion_question ();
  today = wt_date_today ();
  document = wt_assessment_document_new (self->life, self->organisation, question, today);
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

/* A document that a file is being asked for, as it was when that began. */
typedef struct
{
  WtAssessmentView *view; /* (owned) */
  WtDocument *document;   /* (owned) */
} SaveRequest;

static void
save_request_free (SaveRequest *request)
{
  g_object_unref (request->view);
  g_object_unref (request->document);
  g_free (request);
}

static void
on_file_chosen_cb (GFile *file, gpointer data)
{
  SaveRequest *request = data;
  g_autoptr (GError) error = NULL;

  if (!wt_document_save_pdf (request->document, g_file_peek_path (file), NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (request->view), _ ("The assessment could not be saved"),
                                error);
}

static void
on_save_clicked_cb (WtAssessmentView *self)
{
  WtDocument *document = wt_document_view_get_document (self->document_view);
  SaveRequest *request;
  g_autofree char *name = NULL;

  if (document == NULL)
    return;
  request = g_new0 (SaveRequest, 1);
  request->view = g_object_ref (self);
  request->document = g_object_ref (document);
  name = g_strconcat (wt_document_get_title (document), ".pdf", NULL);
  g_strdelimit (name, "/", '-');
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Save as PDF"),
                        _ ("_Save"), WT_FILE_KIND_DOCUMENT, name, on_file_chosen_cb, request,
                        (GDestroyNotify) save_request_free);
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
