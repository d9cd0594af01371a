#pragma once

#include "wt-chart-factory.h"

G_BEGIN_DECLS

/* The card that says what needs attention. It is no chart; all other cards are kinds of chart. */
#define WT_OVERVIEW_CARD_ATTENTION "needs-attention"

/**
 * WtOverviewArrangement:
 *
 * Which cards the overview shows and in which order. Property "cards" is what is remembered of it,
 * an array of strings: the names of all cards in their order, those that are not shown with a "-"
 * before; nothing at all when it is the usual arrangement. Names that are not known here, as those
 * of another workspace's questions or of a later version of the program, are kept where they are
 * and not shown; cards that are not named come last and are not shown until they are chosen.
 */
#define WT_TYPE_OVERVIEW_ARRANGEMENT (wt_overview_arrangement_get_type ())
G_DECLARE_FINAL_TYPE (
    WtOverviewArrangement, wt_overview_arrangement, WT, OVERVIEW_ARRANGEMENT, GObject)

/* The usual arrangement of no cards. */
WtOverviewArrangement *wt_overview_arrangement_new (void);

/* There is a card for each kind of chart of @survey's questions, and what needs attention. */
void wt_overview_arrangement_set_survey (WtOverviewArrangement *self, WtSurvey *survey);

/* Cards that are known, in their order, shown or not. */
guint wt_overview_arrangement_get_n_cards (WtOverviewArrangement *self);

/* The card's name, a kind of chart or %WT_OVERVIEW_CARD_ATTENTION; lent. */
const char *wt_overview_arrangement_get_name (WtOverviewArrangement *self, guint index);

/* What the card is called in a list of cards; lent. */
const char *wt_overview_arrangement_get_title (WtOverviewArrangement *self, guint index);

/* Where the card with @name is, or -1. */
int wt_overview_arrangement_find (WtOverviewArrangement *self, const char *name);

gboolean wt_overview_arrangement_get_shown (WtOverviewArrangement *self, guint index);

/* Each of these notifies of "cards" when it changes something. */
void wt_overview_arrangement_set_shown (WtOverviewArrangement *self, guint index, gboolean shown);
void wt_overview_arrangement_move (WtOverviewArrangement *self, guint from, guint to);
void wt_overview_arrangement_put_back (WtOverviewArrangement *self);

gboolean wt_overview_arrangement_is_usual (WtOverviewArrangement *self);

/* The parts of an overview that the shown cards are made from. */
WtOverviewPart wt_overview_arrangement_get_parts (WtOverviewArrangement *self);

/* The same of one card. */
WtOverviewPart wt_overview_arrangement_get_parts_of (const char *name);

G_END_DECLS
