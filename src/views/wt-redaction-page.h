#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* One comment, from which names are taken: what is selected, or the word at the caret, is replaced
 * by “[name]” and its like with one key. Each replacement is saved at once. Typing mistakes can be
 * corrected there too. */
#define WT_TYPE_REDACTION_PAGE (wt_redaction_page_get_type ())
G_DECLARE_FINAL_TYPE (WtRedactionPage, wt_redaction_page, WT, REDACTION_PAGE, WtPage)

WtPage *wt_redaction_page_new (WtWorkspace *workspace, gint64 response_id, gint64 question_id);

G_END_DECLS
