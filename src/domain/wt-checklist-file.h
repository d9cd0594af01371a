#pragma once

#include "wt-checklist.h"

G_BEGIN_DECLS

/**
 * wt_checklist_import:
 * @json: a file with one checklist, or with an array "checklists" of one
 *
 * Reads a checklist that somebody hands over. What the program does not know in it is passed over.
 *
 * Returns: (transfer full): the checklist, or %NULL with WT_ERROR_INVALID, whose message tells a
 * user the line and the fault: "Line 14: a prompt has no text. Nothing was imported."
 */
WtChecklist *wt_checklist_import (GBytes *json, GError **error);

/* A file that wt_checklist_import() makes the same checklist of; free with g_free(). */
char *wt_checklist_export (WtChecklist *self);

G_END_DECLS
