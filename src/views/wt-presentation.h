#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtPresentation:
 *
 * Charts one after the other over the whole window, for showing in a meeting: the finding in large
 * letters, and the chart under it. Nothing can be changed there. The arrow keys, Page Up, Page Down
 * and Space go through the slides, Home and End to the first and last; T shows the table, + and -
 * change the size of the letters. Emits "closed" on Escape and by its button.
 */
#define WT_TYPE_PRESENTATION (wt_presentation_get_type ())
G_DECLARE_FINAL_TYPE (WtPresentation, wt_presentation, WT, PRESENTATION, AdwBin)

/**
 * wt_presentation_set_slides:
 * @slides: of WtChart, and of WtOverview for a slide with its figures; at least one
 * @subject: what the slides are about, "Last 12 months, all projects"; may be ""
 * @first: which of them to begin with
 */
void wt_presentation_set_slides (WtPresentation *self,
                                 GListModel *slides,
                                 const char *subject,
                                 guint first);

G_END_DECLS
