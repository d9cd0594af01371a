#pragma once

#include "wt-survey.h"

G_BEGIN_DECLS

/* What a column of a table means, in a sentence; of a question's, its wording. @title: its heading,
 * as it stands in the program. Empty when it is not known. Returns: (transfer full) */
char *wt_column_meanings_dup (const char *title, WtSurvey *survey);

G_END_DECLS
