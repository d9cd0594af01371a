#pragma once

#include "wt-checklist-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WtPrincipleList:
 *
 * Edits the principles and prompts of a draft. Saving is the page's.
 *
 * Its actions, which the parts in it raise with their ids: "part.move" (si) by one place, up (-1)
 * or down (1), a prompt also into the principle beside; "part.drop" (ssb) onto another part, behind
 * it or before it; "part.remove" (s); "part.add-prompt" (s) after a prompt or at the end of a
 * principle; "part.go-on" (s) to what is typed next; "part.add-principle". The focus goes where
 * the work goes on.
 */
#define WT_TYPE_PRINCIPLE_LIST (wt_principle_list_get_type ())
G_DECLARE_FINAL_TYPE (WtPrincipleList, wt_principle_list, WT, PRINCIPLE_LIST, AdwBin)

/* To be called once. */
void wt_principle_list_set_draft (WtPrincipleList *self, WtChecklistDraft *draft);

G_END_DECLS
