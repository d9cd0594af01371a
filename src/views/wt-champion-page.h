#pragma once

#include "wt-page.h"

G_BEGIN_DECLS

/**
 * WtChampionPage:
 *
 * What partnership champions look after: the projects that are not archived, by directorate, and
 * the answers to their question. Which directorate was chosen is known for as long as the workspace
 * is open.
 */
#define WT_TYPE_CHAMPION_PAGE (wt_champion_page_get_type ())
G_DECLARE_FINAL_TYPE (WtChampionPage, wt_champion_page, WT, CHAMPION_PAGE, WtPage)

WtPage *wt_champion_page_new (WtWorkspace *workspace);

G_END_DECLS
