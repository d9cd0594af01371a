#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the window shows before a workspace is open: three ways to begin, and the files that were
 * open lately. */
#define WT_TYPE_WELCOME_PAGE (wt_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (WtWelcomePage, wt_welcome_page, WT, WELCOME_PAGE, AdwBin)

G_END_DECLS
