#include "wt-page-printer.h"

#include "wt-error-presenter.h"

/* What is printed. */
typedef struct
{
  GObject *document; /* (owned) */
  WtPagePainter paint;
} Pages;

static void
pages_free (gpointer data, GClosure *closure)
{
  Pages *pages = data;

  g_object_unref (pages->document);
  g_free (pages);
}

static void
on_draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Pages *pages)
{
  pages->paint (pages->document, (guint) page, gtk_print_context_get_cairo_context (context));
}

static const char *
get_paper_name (WtPaperSize paper_size)
{
  switch (paper_size)
    {
    case WT_PAPER_SIZE_A3:
      return GTK_PAPER_NAME_A3;
    case WT_PAPER_SIZE_LETTER:
      return GTK_PAPER_NAME_LETTER;
    case WT_PAPER_SIZE_A4:
    case WT_PAPER_SIZE_NONE:
    default:
      return GTK_PAPER_NAME_A4;
    }
}

GtkPrintOperation *
wt_page_printer_new (gpointer document,
                     const char *title,
                     WtPaperSize paper_size,
                     guint n_pages,
                     WtPagePainter paint)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (get_paper_name (paper_size));
  Pages *pages = g_new0 (Pages, 1);

  pages->document = g_object_ref (document);
  pages->paint = paint;
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page_cb), pages, pages_free,
                         0);
  return operation;
}

/* Where an error is shown. */
typedef struct
{
  GtkWidget *widget; /* (owned) */
  const char *heading;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->widget);
  g_free (asking);
}

static void
on_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Asking *asking)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  wt_error_presenter_present (asking->widget, asking->heading, error);
}

void
wt_page_printer_ask (GtkWidget *widget, GtkPrintOperation *operation, const char *heading)
{
  Asking *asking = g_new0 (Asking, 1);
  g_autoptr (GError) error = NULL;

  asking->widget = g_object_ref (widget);
  asking->heading = heading;
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done_cb), asking, asking_free, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
          == GTK_PRINT_OPERATION_RESULT_ERROR
      && error != NULL)
    wt_error_presenter_present (widget, heading, error);
}
