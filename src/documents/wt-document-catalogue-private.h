#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wt_document_catalogue_complete:
 * @pdf: a file as cairo writes it
 * @language: what language its texts are in, such as "en-GB"
 *
 * Says in the file's catalogue which language it is in and that its title is shown by readers,
 * neither of which cairo can. A file of another shape, or a language that is none, leaves it as it
 * is.
 */
void wt_document_catalogue_complete (GString *pdf, const char *language);

G_END_DECLS
