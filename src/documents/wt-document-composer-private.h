#pragma once

#include "wt-colour.h"

G_BEGIN_DECLS

/* What a document is made of; all is lent. */
typedef struct
{
  const char *title;
  const char *organisation;
  const char *date;
  const char *occasion;    /* (nullable): said in the head in the place of the date */
  GBytes *logo;            /* (nullable): of the head */
  WtColour accent;         /* of rules and marks */
  const GPtrArray *blocks; /* of WtDocumentBlock */
  double width, height;    /* of a page, in points */
  gboolean fewest_pages;
  gboolean one_page;
  gboolean keeps_texts;
} WtDocumentSource;

/**
 * wt_document_compose:
 * @text: (out) (transfer full): everything that is drawn but the pages' feet, as plain text
 *
 * Lays out @source.
 *
 * Returns: (transfer full) (element-type GPtrArray): the pages, each a list of WtDocumentItem; at
 * least one
 */
GPtrArray *wt_document_compose (const WtDocumentSource *source, char **text);

G_END_DECLS
