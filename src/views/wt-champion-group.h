#pragma once

#include "wt-champion-row.h"

G_BEGIN_DECLS

/**
 * WtChampionGroup:
 *
 * The projects of one directorate, those without an answer first, under a heading that counts them.
 * Only the first are rows, until more are asked for.
 */
#define WT_TYPE_CHAMPION_GROUP (wt_champion_group_get_type ())
G_DECLARE_FINAL_TYPE (WtChampionGroup, wt_champion_group, WT, CHAMPION_GROUP, AdwBin)

/**
 * wt_champion_group_new:
 * @title: what the directorate is called
 * @question: the champion's
 */
GtkWidget *wt_champion_group_new (WtWorkspace *workspace, const char *title, const char *question);

/* "3 of 5 not answered"; free with g_free(). */
char *wt_champion_group_dup_counts (guint n_unanswered, guint n_projects);

/* How many of how many projects of the directorate are not answered; a search hides none of them
 * from this count. */
void wt_champion_group_set_counts (WtChampionGroup *self, guint n_unanswered, guint n_projects);

/* Shows these projects (of WtProject), in their order. */
void wt_champion_group_set_projects (WtChampionGroup *self, GPtrArray *projects);

/* Follows these projects as they are stored now (id → WtProject), without a change of their order.
 */
void wt_champion_group_update (WtChampionGroup *self, GHashTable *projects);

/* The row of a project that is on the screen, or %NULL. */
WtChampionRow *wt_champion_group_find_row (WtChampionGroup *self, gint64 project_id);

/* Calls @func for every row. */
void wt_champion_group_for_each (WtChampionGroup *self,
                                 void (*func) (WtChampionRow *row, gpointer data),
                                 gpointer data);

G_END_DECLS
