#pragma once

#include "wt-project.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtChampionRow:
 *
 * A project as its champion looks at it: how far it has come, and the answer to the champion's
 * question, which is edited in the opened row and saved as it is typed.
 *
 * Property `open`: whether the answer can be edited.
 */
#define WT_TYPE_CHAMPION_ROW (wt_champion_row_get_type ())
G_DECLARE_FINAL_TYPE (WtChampionRow, wt_champion_row, WT, CHAMPION_ROW, GtkListBoxRow)

GtkWidget *wt_champion_row_new (WtWorkspace *workspace, WtProject *project, const char *question);

/* The project as it was last stored; lent. */
WtProject *wt_champion_row_get_project (WtChampionRow *self);

/* Follows the same project as it is stored now; what is being typed stays. */
void wt_champion_row_update (WtChampionRow *self, WtProject *project);

gboolean wt_champion_row_is_open (WtChampionRow *self);
/* Opening puts the focus into the answer. */
void wt_champion_row_set_open (WtChampionRow *self, gboolean is_open);

/* Saves what is being typed. */
void wt_champion_row_flush (WtChampionRow *self);

/**
 * WtChampionRow::finished:
 *
 * Ctrl+Enter was pressed in the answer: it is saved, and the next one may be written.
 */

G_END_DECLS
