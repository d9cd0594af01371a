#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What needs attention, the most urgent first: a few rows, then all on demand. Each row leads to
 * where it can be done. */
#define WT_TYPE_ATTENTION_CARD (wt_attention_card_get_type ())
G_DECLARE_FINAL_TYPE (WtAttentionCard, wt_attention_card, WT, ATTENTION_CARD, AdwBin)

/* @attention: of WtAttention */
void wt_attention_card_set_attention (WtAttentionCard *self, GListModel *attention);

G_END_DECLS
