#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a PDF file says; all is lent. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *date;
  const GPtrArray *pages; /* of lists of WtDocumentItem */
} WtDocumentFile;

/* See wt_document_save_pdf(). */
gboolean wt_document_file_save (const WtDocumentFile *file,
                                const char *path,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
