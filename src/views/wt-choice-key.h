#pragma once

#include "wt-question.h"

G_BEGIN_DECLS

/* The keys that tick the choices of a question, by their order on the paper: 1 to 9, 0 for the
 * tenth, then A to J. */

/* The key of the choice at @index, as it stands on its box: "1". */
const char *wt_choice_key_get_cap (guint index);

/* The index of the choice that @letter ticks, or -1. */
int wt_choice_key_find (const WtQuestion *question, gunichar letter);

/* The key of the choice with the lasting letter @key, or "". */
const char *wt_choice_key_get_cap_of (const WtQuestion *question, char key);

G_END_DECLS
