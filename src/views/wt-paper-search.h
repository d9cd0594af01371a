#pragma once

#include "wt-paper-desk.h"
#include "wt-paper-list.h"

G_BEGIN_DECLS

/* Looks for the form with a number and lays it on @desk; @list says when there is none. */
void wt_paper_search_run (WtPaperPile *pile, WtPaperDesk *desk, WtPaperList *list, gint64 serial);

G_END_DECLS
