#pragma once

#include "wt-checklist.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The principles of a checklist and their prompts, to be read. */
#define WT_TYPE_TEMPLATE_PROMPTS (wt_template_prompts_get_type ())
G_DECLARE_FINAL_TYPE (WtTemplatePrompts, wt_template_prompts, WT, TEMPLATE_PROMPTS, AdwBin)

void wt_template_prompts_show (WtTemplatePrompts *self, WtChecklist *checklist);

G_END_DECLS
