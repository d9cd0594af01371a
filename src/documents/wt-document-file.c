#include "wt-document-file-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "wt-date.h"
#include "wt-document-catalogue-private.h"
#include "wt-document-page-private.h"
#include "wt-document.h"
#include "wt-error.h"
#include "wt-whole-file.h"

/* Without a date cairo writes the time of day, and no two files would be the same. */
#define UNKNOWN_DATE "2000-01-01"

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_string_append_len (data, (const char *) bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const WtDocumentFile *file)
{
  g_autofree char *moment =
      g_strconcat (wt_date_is_valid (file->date) ? file->date : UNKNOWN_DATE, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, file->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, file->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, file->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, _ ("Working Together"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
}

/* The first entry of all is the parent of those after it. */
static void
add_outline (cairo_surface_t *surface, const WtDocumentFile *file, guint page, int *title)
{
  const GPtrArray *items = g_ptr_array_index (file->pages, page % file->pages->len);

  for (guint i = 0; i < items->len; i++)
    {
      const WtDocumentItem *item = g_ptr_array_index (items, i);
      g_autofree char *place = NULL;
      int entry;

      if (item->outline == NULL)
        continue;
      /* Whole numbers, which look the same in every language. */
      place = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) (item->x * file->scale),
                               (int) (MAX (0, item->y - WT_DOCUMENT_MARGIN) * file->scale));
      entry = cairo_pdf_surface_add_outline (surface, *title, item->outline, place,
                                             CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (*title == CAIRO_PDF_OUTLINE_ROOT)
        *title = entry;
    }
}

static void
draw_page (const WtDocumentFile *file, guint copy, guint page, cairo_t *cr)
{
  cairo_save (cr);
  cairo_scale (cr, file->scale, file->scale);
  cairo_tag_begin (cr, "Document", "");
  wt_document_page_draw (g_ptr_array_index (file->pages, page), cr);
  if (file->draw_over != NULL)
    file->draw_over (copy, page, cr, file->data);
  cairo_tag_end (cr, "Document");
  cairo_restore (cr);
  cairo_show_page (cr);
}

static gboolean
draw_pages (const WtDocumentFile *file,
            cairo_surface_t *surface,
            cairo_t *cr,
            GCancellable *cancellable,
            GError **error)
{
  guint n_pages = file->pages->len, n_all = n_pages * MAX (1, file->n_copies);
  int title = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < n_all; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_outline (surface, file, i, &title);
      draw_page (file, i / n_pages, i % n_pages, cr);
      if (file->progress != NULL)
        file->progress ((double) (i + 1) / n_all, file->data);
    }
  return TRUE;
}

static gboolean
write_pdf (const WtDocumentFile *file, GString *bytes, GCancellable *cancellable, GError **error)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, file->width, file->height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;
  cairo_status_t status;

  set_metadata (surface, file);
  is_drawn = draw_pages (file, surface, cr, cancellable, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (is_drawn && status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, WT_ERROR, WT_ERROR_FAILED, cairo_status_to_string (status));
  return is_drawn && status == CAIRO_STATUS_SUCCESS;
}

gboolean
wt_document_file_save (const WtDocumentFile *file,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);

  if (!write_pdf (file, bytes, cancellable, error))
    return FALSE;
  if (file->language != NULL)
    wt_document_catalogue_complete (bytes, file->language);
  return wt_whole_file_save (path, bytes->str, bytes->len, error);
}
