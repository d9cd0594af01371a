#pragma once

#include "wt-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was done to one prompt of a checklist, when and by whom, the newest first. Read when it
 * opens. */
#define WT_TYPE_PROMPT_HISTORY (wt_prompt_history_get_type ())
G_DECLARE_FINAL_TYPE (WtPromptHistory, wt_prompt_history, WT, PROMPT_HISTORY, GtkPopover)

GtkWidget *wt_prompt_history_new (WtWorkspace *workspace, gint64 checklist_id, const char *prompt);

G_END_DECLS
