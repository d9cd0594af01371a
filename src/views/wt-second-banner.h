#pragma once

#include "wt-paper-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtSecondBanner:
 *
 * Says over the forms that they are being typed a second time, how many and which of them wait, and
 * quietly when the same person typed them before. Where both typings are compared at each form, it
 * opens what differs as soon as a form is stored.
 */
#define WT_TYPE_SECOND_BANNER (wt_second_banner_get_type ())
G_DECLARE_FINAL_TYPE (WtSecondBanner, wt_second_banner, WT, SECOND_BANNER, AdwBin)

/* To be called once, for a pile of a second typing; shows the banner. */
void wt_second_banner_set_up (WtSecondBanner *self, WtWorkspace *workspace, WtPaperPile *pile);

G_END_DECLS
