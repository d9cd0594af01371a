#pragma once

#include "wt-document-block-private.h"
#include "wt-document-flow-private.h"

G_BEGIN_DECLS

/* Sets @blocks (of WtDocumentBlock) into @flow, one below the other. */
void wt_document_set_blocks (WtDocumentFlow *flow, const GPtrArray *blocks);

/* Sets a table. */
void wt_document_set_table (WtDocumentFlow *flow, const WtChartTable *table);

/* Sets a line that is said about the document, not in it. */
void wt_document_set_remark (WtDocumentFlow *flow, const char *text);

/* The gap above ordinary blocks, in multiples of the letters' size. */
#define WT_DOCUMENT_GAP 0.45

G_END_DECLS
