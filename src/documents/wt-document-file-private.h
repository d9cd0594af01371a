#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* What a PDF file says; all is lent. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *date;
  const char *language;   /* (nullable): of its texts, where that is known */
  const GPtrArray *pages; /* of lists of WtDocumentItem */
  double width, height;   /* of the paper, in points */
  double scale;           /* what pages are enlarged by to fill it */
  guint n_copies;         /* how often the pages come; 0: once */
  /* (nullable): paints what one copy of a page has beside it, with @data */
  void (*draw_over) (guint copy, guint page, cairo_t *cr, gpointer data);
  /* (nullable): told how far it is, from 0 to 1, with @data */
  void (*progress) (double fraction, gpointer data);
  gpointer data;
} WtDocumentFile;

/* See wt_document_save_pdf(). */
gboolean wt_document_file_save (const WtDocumentFile *file,
                                const char *path,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
