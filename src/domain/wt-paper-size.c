#include "wt-paper-size.h"

#include <glib/gi18n.h>

const WtTerm wt_paper_sizes[] = {
  { WT_PAPER_SIZE_A4, "a4", N_ ("A4"), NULL },
  { WT_PAPER_SIZE_A3, "a3", N_ ("A3"), NULL },
  { WT_PAPER_SIZE_LETTER, "letter", N_ ("Letter"), NULL },
  { 0 },
};

double
wt_paper_size_get_width (WtPaperSize size)
{
  switch (size)
    {
    case WT_PAPER_SIZE_A3:
      return 841.89;
    case WT_PAPER_SIZE_LETTER:
      return 612;
    case WT_PAPER_SIZE_A4:
    case WT_PAPER_SIZE_NONE:
    default:
      return 595.28;
    }
}

double
wt_paper_size_get_height (WtPaperSize size)
{
  switch (size)
    {
    case WT_PAPER_SIZE_A3:
      return 1190.55;
    case WT_PAPER_SIZE_LETTER:
      return 792;
    case WT_PAPER_SIZE_A4:
    case WT_PAPER_SIZE_NONE:
    default:
      return 841.89;
    }
}
