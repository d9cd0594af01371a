#pragma once

#include "wt-job.h"
#include "wt-theme.h"

G_BEGIN_DECLS

/* Result: a GListStore of WtTheme: those that are offered in their order, then the retired ones. */
WtJob *wt_list_themes_job_new (void);

/**
 * wt_save_theme_job_new:
 * @id: 0 to add one behind all others
 * @name: its name
 *
 * Result: nothing; WT_ERROR_INVALID when the name is empty, WT_ERROR_EXISTS when there is another
 * theme of that name, WT_ERROR_NOT_FOUND when there is none with @id.
 */
WtJob *wt_save_theme_job_new (gint64 id, const char *name);

/* Whether a theme is no longer offered; comments that have it keep it. Result: nothing. */
WtJob *wt_set_theme_retired_job_new (gint64 id, gboolean is_retired);

/* Moves an offered theme to @place among these, from 0. Result: nothing. */
WtJob *wt_move_theme_job_new (gint64 id, guint place);

G_END_DECLS
