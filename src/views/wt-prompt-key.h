#pragma once

#include "wt-answer.h"

G_BEGIN_DECLS

/* What the keys of a plan mean, by their keyvals. */

/* The answer that Y, P, N or X gives; none for other keys. */
WtAnswer wt_prompt_key_get_answer (guint key);

gboolean wt_prompt_key_is_enter (guint key);

G_END_DECLS
