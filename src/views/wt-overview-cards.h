#pragma once

#include "wt-overview-arrangement.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtOverviewCards:
 *
 * The cards of the overview in their arrangement: any kind of chart, and what needs attention. A
 * card stays the same widget while it is shown, wherever it is moved. A mark leads to its records.
 */
#define WT_TYPE_OVERVIEW_CARDS (wt_overview_cards_get_type ())
G_DECLARE_FINAL_TYPE (WtOverviewCards, wt_overview_cards, WT, OVERVIEW_CARDS, AdwBin)

/**
 * wt_overview_cards_show:
 * @overview: what the cards are made from; those that it has not the parts for are left out
 * @suppression_threshold: for the pictures that are to be published
 */
void wt_overview_cards_show (WtOverviewCards *self,
                             WtOverviewArrangement *arrangement,
                             WtOverview *overview,
                             int suppression_threshold);

/* The card with @name, or %NULL when it is not shown. */
GtkWidget *wt_overview_cards_get_card (WtOverviewCards *self, const char *name);

/* The charts that are shown, in their order; (transfer full): of WtChart, as it is now. */
GListModel *wt_overview_cards_list_charts (WtOverviewCards *self);

G_END_DECLS
