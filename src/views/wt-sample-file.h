#pragma once

#include "wt-window.h"

G_BEGIN_DECLS

/* Opens the sample in @window: the one that was looked at before, else a new one in the user's data
 * folder. */
void wt_sample_file_open (WtWindow *window);

G_END_DECLS
