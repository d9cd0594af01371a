#pragma once

#include "wt-survey.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A line, or as many as it takes, that says which keys type a form. */
#define WT_TYPE_PAPER_KEYS (wt_paper_keys_get_type ())
G_DECLARE_FINAL_TYPE (WtPaperKeys, wt_paper_keys, WT, PAPER_KEYS, AdwBin)

/* Shows the keys that answer a question of @survey. */
void wt_paper_keys_set_survey (WtPaperKeys *self, WtSurvey *survey);

G_END_DECLS
