#include "wt-document-printer.h"

#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-page-printer.h"

#include <glib/gi18n.h>

static void
paint_page (gpointer document, guint page, cairo_t *cr)
{
  wt_document_draw_page (document, page, cr);
}

GtkPrintOperation *
wt_document_printer_new (WtDocument *document)
{
  return wt_page_printer_new (document, wt_document_get_title (document),
                              wt_document_get_paper_size (document),
                              wt_document_get_n_pages (document), paint_page);
}

void
wt_document_printer_ask (GtkWidget *widget, WtDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = wt_document_printer_new (document);

  wt_page_printer_ask (widget, operation, _ ("The document could not be printed"));
}

/* A document that a file is being asked for, as it was when that began. */
typedef struct
{
  GtkWidget *widget;    /* (owned) */
  WtDocument *document; /* (owned) */
  const char *heading;
} SaveRequest;

static void
save_request_free (gpointer data)
{
  SaveRequest *request = data;

  g_object_unref (request->widget);
  g_object_unref (request->document);
  g_free (request);
}

static void
on_file_chosen_cb (GFile *file, gpointer data)
{
  SaveRequest *request = data;
  g_autoptr (GError) error = NULL;

  if (!wt_document_save_pdf (request->document, g_file_peek_path (file), NULL, &error))
    wt_error_presenter_present (request->widget, request->heading, error);
}

void
wt_document_printer_save (GtkWidget *widget, WtDocument *document, const char *heading)
{
  SaveRequest *request = g_new0 (SaveRequest, 1);
  g_autofree char *name = g_strconcat (wt_document_get_title (document), ".pdf", NULL);

  request->widget = g_object_ref (widget);
  request->document = g_object_ref (document);
  request->heading = heading;
  g_strdelimit (name, "/", '-');
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save as PDF"), _ ("_Save"),
                        WT_FILE_KIND_DOCUMENT, name, on_file_chosen_cb, request, save_request_free);
}
