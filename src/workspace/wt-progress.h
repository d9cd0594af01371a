#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How far a long job is. Written by the job's thread, read by any. */
#define WT_TYPE_PROGRESS (wt_progress_get_type ())
G_DECLARE_FINAL_TYPE (WtProgress, wt_progress, WT, PROGRESS, GObject)

WtProgress *wt_progress_new (void);

/* From 0 to 1. */
double wt_progress_get_fraction (WtProgress *self);
void wt_progress_set_fraction (WtProgress *self, double fraction);

G_END_DECLS
