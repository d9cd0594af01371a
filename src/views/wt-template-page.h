#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* A checklist that can be answered: its principles and prompts, and what can be done with it. */
#define WT_TYPE_TEMPLATE_PAGE (wt_template_page_get_type ())
G_DECLARE_FINAL_TYPE (WtTemplatePage, wt_template_page, WT, TEMPLATE_PAGE, WtPage)

WtPage *wt_template_page_new (WtWorkspace *workspace, const char *key);

G_END_DECLS
