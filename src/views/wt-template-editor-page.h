#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Edits one of the organisation's own checklists in place. */
#define WT_TYPE_TEMPLATE_EDITOR_PAGE (wt_template_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (
    WtTemplateEditorPage, wt_template_editor_page, WT, TEMPLATE_EDITOR_PAGE, WtPage)

/* @key: (nullable): %NULL for a new checklist, which is stored once it is whole */
WtPage *wt_template_editor_page_new (WtWorkspace *workspace, const char *key);

G_END_DECLS
