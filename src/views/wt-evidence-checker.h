#pragma once

#include "wt-plan.h"
#include "wt-workspace.h"

G_BEGIN_DECLS

/* Looks whether the files that are evidence for a plan are still there and unchanged, beside other
 * work, once for each file. */
#define WT_TYPE_EVIDENCE_CHECKER (wt_evidence_checker_get_type ())
G_DECLARE_FINAL_TYPE (WtEvidenceChecker, wt_evidence_checker, WT, EVIDENCE_CHECKER, GObject)

WtEvidenceChecker *wt_evidence_checker_new (WtWorkspace *workspace);

/* Sets the state of each file of @plan that is known, and finds out the others; then emits
 * "checked". */
void wt_evidence_checker_check (WtEvidenceChecker *self, WtPlan *plan);

G_END_DECLS
