#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Asks for a file and imports the checklist in it; see wt_template_import_file(). */
void wt_template_import_ask (WtPage *page);

/**
 * wt_template_import_file:
 * @page: where it was asked for
 *
 * Imports the checklist in @file and opens it. One with the key of an own checklist becomes its
 * next version, after a question that names what is new, gone and reworded; one with the key of a
 * checklist that comes with the program becomes a copy. A fault is told with its line.
 */
void wt_template_import_file (WtPage *page, GFile *file);

G_END_DECLS
