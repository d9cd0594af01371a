#pragma once

#include "wt-paper-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks how many forms of a finished batch are to be typed a second time, and when both typings are
 * compared; then begins the second typing. */
#define WT_TYPE_VERIFICATION_DIALOG (wt_verification_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    WtVerificationDialog, wt_verification_dialog, WT, VERIFICATION_DIALOG, AdwMessageDialog)

/* Shows the dialog over @parent. */
void wt_verification_dialog_show (GtkWidget *parent, WtWorkspace *workspace, WtPaperPile *pile);

G_END_DECLS
