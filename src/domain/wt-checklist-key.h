#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wt_checklist_make_key:
 * @title: what an organisation calls a checklist of its own, in any script
 * @taken: (nullable): the keys there are
 *
 * Returns: (transfer full): a lasting key such as "own-start-of-a-meeting" that is not in @taken
 */
char *wt_checklist_make_key (const char *title, const char *const *taken);

G_END_DECLS
