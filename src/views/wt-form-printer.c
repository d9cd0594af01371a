#include "wt-form-printer.h"

#include "wt-error-presenter.h"

#include <glib/gi18n.h>

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext *context,
                 int page,
                 WtFormDocument *document)
{
  wt_form_document_draw_page (document, (guint) page,
                              gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
wt_form_printer_new (WtFormDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, wt_form_document_get_title (document));
  gtk_print_operation_set_n_pages (operation, (int) wt_form_document_get_n_pages (document));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page_cb),
                         g_object_ref (document), (GClosureNotify) (void *) g_object_unref, 0);
  return operation;
}

static void
present_error (GtkWidget *widget, const GError *error)
{
  wt_error_presenter_present (widget, _ ("The forms could not be printed"), error);
}

static void
on_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  present_error (widget, error);
}

void
wt_form_printer_ask (GtkWidget *widget, WtFormDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = wt_form_printer_new (document);
  g_autoptr (GError) error = NULL;

  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
          == GTK_PRINT_OPERATION_RESULT_ERROR
      && error != NULL)
    present_error (widget, error);
}
