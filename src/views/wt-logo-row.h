#pragma once

#include <adwaita.h>

#include "wt-workspace.h"

G_BEGIN_DECLS

/**
 * WtLogoRow:
 *
 * A row that shows the organisation's logo, in which it is chosen from a file and taken away; both
 * are kept in the workspace at once, and can be undone.
 */
#define WT_TYPE_LOGO_ROW (wt_logo_row_get_type ())
G_DECLARE_FINAL_TYPE (WtLogoRow, wt_logo_row, WT, LOGO_ROW, AdwActionRow)

/* @png: (nullable): the logo of @workspace */
void wt_logo_row_show (WtLogoRow *self, WtWorkspace *workspace, GBytes *png);

G_END_DECLS
