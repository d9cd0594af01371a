#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/* Settling what two typings of a batch differ in, from the paper. */
#define WT_TYPE_SETTLE_PAGE (wt_settle_page_get_type ())
G_DECLARE_FINAL_TYPE (WtSettlePage, wt_settle_page, WT, SETTLE_PAGE, WtPage)

/* @serial: the one form that was typed just now, which may be settled before the typings are
 * compared as a whole; 0 for all forms */
WtPage *
wt_settle_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id, gint64 serial);

G_END_DECLS
