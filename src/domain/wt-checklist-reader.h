#pragma once

#include "wt-checklist.h"
#include "wt-json-lines.h"

G_BEGIN_DECLS

/**
 * wt_checklist_reader_read:
 * @node: what should be a checklist
 * @lines: (nullable): the file it stands in, when a person is to be told the line of a fault
 *
 * Returns: (transfer full): the checklist, or %NULL with WT_ERROR_INVALID
 */
WtChecklist *wt_checklist_reader_read (JsonNode *node, WtJsonLines *lines, GError **error);

G_END_DECLS
