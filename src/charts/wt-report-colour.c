#include "wt-report-colour.h"

WtColour
wt_report_colour_get (WtReportWords *words)
{
  WtColour colour = WT_COLOUR (WT_REPORT_COLOUR);

  wt_colour_parse (wt_report_words_get (words, WT_REPORT_WORDS_COLOUR), &colour);
  return wt_colour_darken (&colour);
}
