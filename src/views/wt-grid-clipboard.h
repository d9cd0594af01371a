#pragma once

#include "wt-form-blocks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Copies lines of a grid of forms, and pastes what was copied from a spreadsheet. */
#define WT_TYPE_GRID_CLIPBOARD (wt_grid_clipboard_get_type ())
G_DECLARE_FINAL_TYPE (WtGridClipboard, wt_grid_clipboard, WT, GRID_CLIPBOARD, GObject)

WtGridClipboard *wt_grid_clipboard_new (WtWorkspace *workspace, WtFormBlocks *blocks);

/* To be called before anything else. */
void wt_grid_clipboard_set_survey (WtGridClipboard *self, WtSurvey *survey);

/* Puts the stored forms that are selected, or else the one at @position, on the clipboard of
 * @widget. */
void wt_grid_clipboard_copy (WtGridClipboard *self,
                             GtkWidget *widget,
                             GtkSelectionModel *selection,
                             guint position);

/* Pastes @text at a cell; see wt_grid_paste_async(). "pasted" follows. */
void wt_grid_clipboard_paste (
    WtGridClipboard *self, const char *text, guint position, guint column, WtResponse *draft);

/**
 * WtGridClipboard::pasted:
 * @message: (nullable): why nothing was pasted
 */

G_END_DECLS
