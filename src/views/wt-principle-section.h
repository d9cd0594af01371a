#pragma once

#include "wt-plan.h"
#include "wt-prompt-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A principle of a plan: its title, "6 of 7 answered", its prompts. */
#define WT_TYPE_PRINCIPLE_SECTION (wt_principle_section_get_type ())
G_DECLARE_FINAL_TYPE (WtPrincipleSection, wt_principle_section, WT, PRINCIPLE_SECTION, AdwBin)

GtkWidget *wt_principle_section_new (void);

void wt_principle_section_add (WtPrincipleSection *self, WtPromptRow *row);

/* Shows title and count; to be called again after a change. */
void wt_principle_section_show (WtPrincipleSection *self, WtPlan *plan, guint principle);

G_END_DECLS
