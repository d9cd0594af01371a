#include "wt-report-kind.h"

#include <glib/gi18n.h>

const WtTerm wt_report_kinds[] = {
  { WT_REPORT_WORKBOOK, "workbook", N_ ("Board workbook"),
    N_ ("Excel sheets and charts, ready to print") },
  { WT_REPORT_PAPER, "paper", N_ ("Board paper"), N_ ("Figures, charts and words for the pack") },
  { WT_REPORT_PROJECT, "project", N_ ("Project report"), N_ ("One project in detail") },
  { WT_REPORT_ASSESSMENT, "assessment", N_ ("Involvement assessment"),
    N_ ("The duty to involve, one project on one page") },
  { WT_REPORT_REPLIES, "replies", N_ ("You said, we did"),
    N_ ("What people said and what came of it") },
  { WT_REPORT_DATA, "data", N_ ("Data"), N_ ("Tables for other programs, no names") },
  { 0 },
};

gboolean
wt_report_kind_needs_project (WtReportKind kind)
{
  return kind == WT_REPORT_PROJECT || kind == WT_REPORT_ASSESSMENT;
}

gboolean
wt_report_kind_has_pages (WtReportKind kind)
{
  return kind == WT_REPORT_PAPER || kind == WT_REPORT_PROJECT || kind == WT_REPORT_ASSESSMENT
         || kind == WT_REPORT_REPLIES;
}
