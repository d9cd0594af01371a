#pragma once

#include <gio/gio.h>
#include <pango/pango.h>

#include "wt-colour.h"

G_BEGIN_DECLS

/* A document while it is written as Flat OpenDocument text (OASIS OpenDocument 1.3, part 3). */
typedef struct
{
  const char *title;
  const char *organisation;
  const char *subject;
  const char *date;
  const char *occasion; /* (nullable) */
  GBytes *logo;         /* (nullable) */
  WtColour accent;
  GPtrArray *blocks; /* of WtDocumentBlock */
  double width;      /* of the paper, in points */
  double height;
} WtDocumentOdt;

/* What its body is made of. */
typedef struct
{
  const WtDocumentOdt *document;
  PangoContext *context; /* whose fonts charts are drawn with */
  GString *styles;       /* those of single tables */
  GString *body;
  guint n_tables;
  guint n_pictures;
} WtDocumentOdtBody;

/* The named styles that a reader can change, and the page. */
void wt_document_odt_add_styles (GString *xml, const WtColour *accent);

/* Writes all blocks; @width: of the column, in points. */
void wt_document_odt_add_blocks (WtDocumentOdtBody *body, const GPtrArray *blocks, double width);

/* @text as it stands between two tags; its line breaks stay. */
void wt_document_odt_add_text (GString *xml, const char *text);

/* An attribute that is a length in points, with a point in every language. */
void wt_document_odt_add_length (GString *xml, const char *name, double points);

/* The whole file. See wt_document_save_odt() for the errors. */
gboolean wt_document_odt_save (const WtDocumentOdt *document,
                               const char *path,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
