#pragma once

#include "wt-response.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Two forms with the same number side by side, question by question, and where they differ: the
 * stored one, which can only be read, and the one that is being typed. */
#define WT_TYPE_FORM_COMPARISON (wt_form_comparison_get_type ())
G_DECLARE_FINAL_TYPE (WtFormComparison, wt_form_comparison, WT, FORM_COMPARISON, AdwBin)

void wt_form_comparison_show (WtFormComparison *self,
                              WtSurvey *survey,
                              WtResponse *stored,
                              WtResponse *typed);

G_END_DECLS
