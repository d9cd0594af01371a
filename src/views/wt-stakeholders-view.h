#pragma once

#include "wt-page.h"
#include "wt-project-life.h"

G_BEGIN_DECLS

/**
 * WtStakeholdersView:
 *
 * Who has a stake in a project: each of them in a row that opens, and all of them on a map of
 * interest and influence. It saves by itself.
 */
#define WT_TYPE_STAKEHOLDERS_VIEW (wt_stakeholders_view_get_type ())
G_DECLARE_FINAL_TYPE (WtStakeholdersView, wt_stakeholders_view, WT, STAKEHOLDERS_VIEW, AdwBin)

/* The page it stands on, which gives it the workspace; to be called once, before anything else. */
void wt_stakeholders_view_set_page (WtStakeholdersView *self, WtPage *page);

/* Shows @life, after each load. What is being edited stays. */
void wt_stakeholders_view_set_life (WtStakeholdersView *self, WtProjectLife *life);

void wt_stakeholders_view_set_read_only (WtStakeholdersView *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved. */
gboolean wt_stakeholders_view_is_editing (WtStakeholdersView *self);

/* Saves what is being typed. */
void wt_stakeholders_view_flush (WtStakeholdersView *self);

G_END_DECLS
