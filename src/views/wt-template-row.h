#pragma once

#include "wt-record-row.h"

G_BEGIN_DECLS

/* A checklist that can be answered, in a list: what it is answered for, and how it is used. */
#define WT_TYPE_TEMPLATE_ROW (wt_template_row_get_type ())
G_DECLARE_FINAL_TYPE (WtTemplateRow, wt_template_row, WT, TEMPLATE_ROW, WtRecordRow)

G_END_DECLS
