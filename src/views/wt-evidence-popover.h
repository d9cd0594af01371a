#pragma once

#include "wt-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where evidence for a prompt is chosen: the project's activities, the results of those with forms,
 * or a file. What is chosen is linked at once. */
#define WT_TYPE_EVIDENCE_POPOVER (wt_evidence_popover_get_type ())
G_DECLARE_FINAL_TYPE (WtEvidencePopover, wt_evidence_popover, WT, EVIDENCE_POPOVER, GtkPopover)

/* @project_id: whose activities are offered; 0 for all */
GtkWidget *wt_evidence_popover_new (WtWorkspace *workspace,
                                    gint64 project_id,
                                    gint64 checklist_id,
                                    const char *prompt);

G_END_DECLS
