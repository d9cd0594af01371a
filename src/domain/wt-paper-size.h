#pragma once

#include "wt-term.h"

G_BEGIN_DECLS

/* What pages are laid out for, upright. */
typedef enum
{
  WT_PAPER_SIZE_NONE,
  WT_PAPER_SIZE_A4,
  WT_PAPER_SIZE_A3,
  WT_PAPER_SIZE_LETTER,
} WtPaperSize;

extern const WtTerm wt_paper_sizes[];

/* In points of 1/72 inch. */
double wt_paper_size_get_width (WtPaperSize size);
double wt_paper_size_get_height (WtPaperSize size);

G_END_DECLS
