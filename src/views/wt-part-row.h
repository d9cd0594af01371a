#pragma once

#include "wt-note-row.h"

G_BEGIN_DECLS

/* What can have the focus in a WtPartRow. */
typedef enum
{
  WT_PART_ROW_TEXT,
  WT_PART_ROW_UP,
  WT_PART_ROW_DOWN,
  WT_PART_ROW_MENU,
} WtPartRowWidget;

#define WT_TYPE_PART_ROW (wt_part_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (WtPartRow, wt_part_row, WT, PART_ROW, GtkListBoxRow)

/**
 * WtPartRowClass:
 *
 * A row that edits a part of a checklist, a principle's title or a prompt: a handle to drag it by,
 * its text, buttons that move it, a menu. It raises the actions of WtPrincipleList with the part's
 * id.
 *
 * Keys in the text: Alt+↑ Alt+↓ move the part; Enter goes on to the next.
 */
struct _WtPartRowClass
{
  GtkListBoxRowClass parent_class;
};

/* Says which part it is, once. */
void wt_part_row_set_id (WtPartRow *self, const char *id);

/* The caption of its text, and what its buttons do. */
void wt_part_row_set_words (
    WtPartRow *self, const char *caption, const char *up, const char *down, const char *more);

/* Whether there is anywhere to move it. */
void wt_part_row_set_can_move (WtPartRow *self, gboolean up, gboolean down);

void wt_part_row_set_menu (WtPartRow *self, GMenuModel *menu);

/* Says something below the text; "" for nothing. */
void wt_part_row_set_hint (WtPartRow *self, const char *hint);

/* The row that holds the text, to be bound and to get messages. */
WtNoteRow *wt_part_row_get_text_row (WtPartRow *self);

WtPartRowWidget wt_part_row_get_focused (WtPartRow *self);

/* Puts the focus on a part of the row; on the text where that cannot have it. */
void wt_part_row_focus (WtPartRow *self, WtPartRowWidget widget);

G_END_DECLS
