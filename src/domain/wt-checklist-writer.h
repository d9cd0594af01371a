#pragma once

#include "wt-checklist.h"

G_BEGIN_DECLS

/* The JSON of @checklist, its members always in the same order; @is_pretty for people to read. */
char *wt_checklist_writer_write (WtChecklist *checklist, gboolean is_pretty);

G_END_DECLS
