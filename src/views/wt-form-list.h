#pragma once

#include "wt-response.h"

G_BEGIN_DECLS

/* What the finished forms of a batch need beyond a GListStore of #WtResponse, which is kept with
 * the highest number first. */

GListStore *wt_form_list_new (void);

/* The form at @position; lent. */
WtResponse *wt_form_list_peek (GListModel *forms, guint position);

/* The form with this id, or %NULL; lent. */
WtResponse *wt_form_list_find (GListModel *forms, gint64 id);

/* The highest number, the lowest one; 0 when there is no form. */
gint64 wt_form_list_get_highest (GListModel *forms);
gint64 wt_form_list_get_lowest (GListModel *forms);

void wt_form_list_add (GListStore *forms, WtResponse *form);
void wt_form_list_remove (GListStore *forms, WtResponse *form);

/* Puts @after where @before was, or where its number belongs. */
void wt_form_list_replace (GListStore *forms, WtResponse *before, WtResponse *after);

/* Becomes equal to @fresh by replacing only what differs, so that a list on the screen stays where
 * it is. */
void wt_form_list_assign (GListStore *forms, GListModel *fresh);

/* Adds those of @more whose numbers are lower than all that are there. */
void wt_form_list_extend (GListStore *forms, GListModel *more);

/* The number after @serial if it is certain to be free, else the one after the highest. @is_whole:
 * whether the list holds all forms of the batch. */
gint64 wt_form_list_choose_serial (GListModel *forms, gint64 serial, gboolean is_whole);

G_END_DECLS
