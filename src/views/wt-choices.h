#pragma once

#include "wt-term.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Filling an AdwComboRow with records or terms to choose from, and reading which one is chosen by
 * its id. The first choice may stand for none, with id 0.
 */

/**
 * wt_choices_set_names:
 * @records: objects with a property "id"
 * @property: the name of the property that is shown
 * @none: (nullable): the words for choosing none, or %NULL when something has to be chosen
 *
 * What was chosen stays chosen if it is still there.
 */
void wt_choices_set_names (AdwComboRow *row,
                           GListModel *records,
                           const char *property,
                           const char *none);

/* The same for the terms of a table; ids are their values. */
void wt_choices_set_terms (AdwComboRow *row, const WtTerm *terms, const char *none);

/* The id of what is chosen, or 0. */
gint64 wt_choices_get_id (AdwComboRow *row);

/* Chooses the one with @id, or the first. */
void wt_choices_set_id (AdwComboRow *row, gint64 id);

/* The words of what is chosen, or "". Lent. */
const char *wt_choices_get_name (AdwComboRow *row);

G_END_DECLS
