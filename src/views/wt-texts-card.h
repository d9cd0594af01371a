#pragma once

#include "wt-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What people wrote in answer to one question, alike texts together, the most frequent first. */
#define WT_TYPE_TEXTS_CARD (wt_texts_card_get_type ())
G_DECLARE_FINAL_TYPE (WtTextsCard, wt_texts_card, WT, TEXTS_CARD, AdwBin)

/**
 * wt_texts_card_show:
 * @title: the question
 * @groups: of WtCommentGroup
 * @written: how many forms have a text
 * @forms: of how many
 * @filter: whose comments are shown when all are asked for
 */
void wt_texts_card_show (WtTextsCard *self,
                         const char *title,
                         GListModel *groups,
                         gint64 written,
                         gint64 forms,
                         const WtFilter *filter);

G_END_DECLS
