#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The evidence of one prompt, and the actions that close its gap, in rows that lead to them. A row
 * says whether a file is missing or has changed. Hidden when there are none. */
#define WT_TYPE_EVIDENCE_LIST (wt_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (WtEvidenceList, wt_evidence_list, WT, EVIDENCE_LIST, AdwBin)

/* Shows those of @plan that belong to @prompt. */
void wt_evidence_list_show (WtEvidenceList *self,
                            WtWorkspace *workspace,
                            WtPlan *plan,
                            const char *prompt);

void wt_evidence_list_set_read_only (WtEvidenceList *self, gboolean is_read_only);

G_END_DECLS
