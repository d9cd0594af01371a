#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WtPromptLayout:
 *
 * Lays out the four children of a prompt's line: icon, wording, answer buttons, arrow. Where the
 * wording would become too narrow beside the buttons, these go on a line of their own below it.
 */
#define WT_TYPE_PROMPT_LAYOUT (wt_prompt_layout_get_type ())
G_DECLARE_FINAL_TYPE (WtPromptLayout, wt_prompt_layout, WT, PROMPT_LAYOUT, GtkLayoutManager)

G_END_DECLS
